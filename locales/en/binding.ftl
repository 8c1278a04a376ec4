# Connecting a chat with a civil servant: leaving a chat, a lost phone.

command-lepas = Disconnect this chat from my employee account
help-lepas = • /lepas disconnects this chat from your employee account, for instance before you change your Telegram account.
binding-release-ask =
    This chat is connected as <b>{ $name }</b>.

    If you disconnect it, your evaluations and drafts stay saved, but cannot be opened from this chat. To connect again you need a new code from your personnel office.
binding-release = Yes, disconnect this chat
binding-stay = No, keep it
binding-released =
    This chat is no longer connected to an employee account; drafts stay saved.

    To connect it again, please ask your personnel office for a new code. You can still rate services as before.
rebinding-asked =
    <b>A lost or new phone</b>

    { $asker } asks to disconnect the chat of <b>{ $name }</b> ({ $post }) and to make a new code.

    Agree only if you know this person and have talked to them yourself. The old chat is disconnected at once, and the new code appears only here, for you to hand over. This request is open until { $until }.
rebinding-agree = I agree, I know them
rebinding-refuse = Refuse
rebinding-agreed =
    The old chat of <b>{ $name }</b> has been disconnected. The new code:

    <code>{ $code }</code>

    Hand it over in person; not by message or by phone. On the new phone, open @{ $bot } and type the code. It works only once.
rebinding-refused = The request for { $name } was refused. The connected chat has not changed.
rebinding-told-agreed = { $second } agreed to the new phone of <b>{ $name }</b>. The old chat has been disconnected. { $second } has the new code; please tell { $name } to fetch it in person.
rebinding-told-refused = { $second } refused the new phone of <b>{ $name }</b>. The connected chat has not changed. Please talk with { $second } first.
rebinding-released =
    This chat is no longer connected to the employee account of <b>{ $name }</b>, because the phone was reported lost or replaced.

    If it was not you who asked for this, please contact your personnel office at once.
