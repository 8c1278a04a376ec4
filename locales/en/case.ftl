# A citizen's case: what the citizen reads

case-head = <b>{ $service }</b> · { $unit }
case-standing = { $kind ->
    [complaint] A complaint
    [praise] Praise
   *[opinion] A suggestion
} since { $day }. It is: <b>{ $state }</b>.
case-state-received = received
case-state-working = being worked on
case-state-answered = answered
case-state-impossible = cannot be done
case-state-done-says-office = done, says the office
case-state-done-says-citizen = done, says the citizen
case-state-reopened = opened again
case-due = To answer: { $unit }, by { $due } at the latest.
case-escalated = The term for an answer has passed. Since { $day } those in charge of the unit know of it.
case-closes = If nothing is heard from the citizen by { $day }, the case is closed with the office's word. It can be opened again even then.
case-closed = Closed on { $day }.
case-lapor-number = SP4N-LAPOR! number: { $number }
case-told = News is told in the chat that you chose; for that, its account is kept with this case until it is closed.
case-by-code = This case opens with the receipt's code alone. Look again at any time with /kuitansi CODE.
case-entry = <b>{ $day }</b> · { $who ->
    [citizen] Citizen
    [silence] Ten working days without news
   *[office] { $unit }
}: { $state }
case-said = { $head }
    { $words }
case-file = { $kind ->
    [voice] 🎤 recording
   *[photo] 📷 photo
}{ $state ->
    [forgotten] {" "}(deleted { $days } days after the case was closed)
   *[kept] {""}
}
case-settled-question = <b>In your eyes, is it done?</b>
case-moved =
    There is news of your case about <b>{ $service }</b>.

    You wrote: “{ $quote }”
case-settled-asked =
    About <b>{ $service }</b> you wrote: “{ $quote }”

    { $unit } says: <b>{ $says }</b>. { $state ->
        [impossible] If you cannot accept the reason, the case can be opened again.
       *[other] <b>In your eyes, is it done?</b>
    }
    If nothing is heard by { $day }, we close the case as the office's word, not yours, and your account is deleted from it.
case-settle = It is done
case-tell-reopen = No, open it again
case-tell-more = Write more
case-tell-lapor = Text for SP4N-LAPOR!
case-quiet = No more news in this chat
case-look = See all of it
case-telling = Your case: “{ $quote }”

    { $telling ->
        [reopen] What is not done? Please write the reason in one message; the case is then opened again and the office has a new term.
       *[more] Please write what you would like to add in one message.
    } We cover names, numbers and accounts before the office reads them.
case-thanks = Your case: “{ $quote }”

    { $state ->
        [done-says-citizen] Thank you. The case is done in your words, and no account is kept with it any more. If it turns out otherwise, open it again with the receipt's code.
        [reopened] The case is open again. Your words are kept.
       *[other] Thank you, it is kept.
    }
case-quiet-now = Your case: “{ $quote }”

    This chat is told no more, and your account is deleted from the case. Look for news with /kuitansi CODE.
case-lapor =
    <b>Text for SP4N-LAPOR!</b> (tap to copy, then paste it at lapor.go.id)

    <code>Pengaduan tentang { $service }, { $unit }, Kota Mataram, { $day }. { $words }</code>
case-lapor-ask = SP4N-LAPOR! is the national channel for complaints; to report there is the citizen's own choice. Once it is sent, write its tracking number here, and it is kept with this case.

# The desk: what the office reads

command-kasus = Citizens' cases that wait for an answer
menu-kasus = Citizens' cases
help-kasus = • /kasus shows citizens' words that wait for the office's answer.
case-desk-title = <b>Citizens' cases</b>, the most pressing first:
case-desk-none = No citizen's case is open. Thank you.
case-desk-line = { $number }. { $left } · { $kind ->
    [complaint] Complaint
    [praise] Praise
   *[opinion] Suggestion
} · { $service }
    “{ $quote }”
case-left = { $days ->
    [0] ⏳ due today
    [one] ⏳ { $days } working day left
   *[other] ⏳ { $days } working days left
}
case-left-over = { $days ->
    [one] ⚠️ { $days } working day late
   *[other] ⚠️ { $days } working days late
}
case-left-citizen = ⏸ waits for the citizen
case-owner = Responsible: { $name }
case-owner-none = Nobody is responsible yet. Please hand it to somebody at the unit.
case-do-working = Work on it
case-do-answered = Answer
case-do-impossible = Cannot be done
case-do-done-says-office = Done
case-show-file = { $kind ->
    [voice] 🎤 Listen to the recording
   *[photo] 📷 See the photo
}
case-file-shown = From a citizen: “{ $quote }”

    For you alone, as the one who answers. Please do not pass it on: faces and voices can be recognised.
case-hand-over = Hand it to …
case-pass-on = Pass it on to the officer
case-desk-open = ‹ List of cases
case-open = Open the case
case-next = Page { $number } ›
case-ask-answered = The citizen wrote: “{ $quote }”

    Write your answer in one message, or begin with a text below.
case-ask-impossible = The citizen wrote: “{ $quote }”

    Why can it not be done? Write the reason in one message, or begin with a text below.
case-ask-done-says-office = The citizen wrote: “{ $quote }”

    What was done? Write it in one message, or begin with a text below. The citizen will still be asked whether it is so.
case-label-answered-1 = Thanks and an explanation
case-label-answered-2 = It is mended
case-label-answered-3 = Please come to the counter
case-label-impossible-1 = Not for this unit to decide
case-label-impossible-2 = No budget yet
case-label-done-says-office-1 = It is done
case-label-done-says-office-2 = Looked at on the spot
case-ready-answered-1 = Thank you for your words. We have spoken about them with the officers of the service, and keep them in mind.
case-ready-answered-2 = We are sorry for the trouble. It is mended, and we watch that it does not happen again.
case-ready-answered-3 = So that we can help you to the end, please come to the counter in service hours and mention this case to the officer.
case-ready-impossible-1 = We are sorry, this is not for our unit to decide. Please report it through SP4N-LAPOR! (lapor.go.id), which hands it to the office in charge.
case-ready-impossible-2 = We are sorry, there is no budget for it this year. We put your proposal into the plan of the next.
case-ready-done-says-office-1 = We have finished it. Please have a look, and tell us if it is not so.
case-ready-done-says-office-2 = Officers have looked at it on the spot and finished it. Please have a look, and tell us if it is not so.
case-template =
    The citizen wrote: “{ $quote }”

    The text (tap to copy):
    <code>{ $words }</code>

    Send it like this, or write your own version in one message.
case-template-send = Send it like this
case-pick = The citizen wrote: “{ $quote }”

    { $errand ->
        [praise] Who is meant? Choose who at { $unit } receives these thanks.
       *[case] Who looks after this case from now on? Choose somebody at { $unit }.
    }
case-handed-over = The case “{ $quote }” is { $name }'s now. Its term stays.
case-passed-on = The thanks “{ $quote }” have been passed on to { $name }. They are no score and do not enter the IKM.
case-praise-passed = Thank you. Your words have been passed on to the officer.
case-praise =
    🌿 A citizen thanks you, through the service <b>{ $service }</b>:

    “{ $words }”
case-notice-opened = A citizen's { $kind ->
    [complaint] complaint
    [praise] praise
   *[opinion] suggestion
} about <b>{ $service }</b> waits for your answer ({ $left }): “{ $quote }”
case-notice-written = The citizen wrote again in the { $kind ->
    [complaint] complaint
    [praise] praise
   *[opinion] suggestion
} about <b>{ $service }</b> ({ $left }). It began with: “{ $quote }”
case-notice-overdue = A citizen's { $kind ->
    [complaint] complaint
    [praise] praise
   *[opinion] suggestion
} about <b>{ $service }</b> was not answered within its term ({ $left }), so we tell you: “{ $quote }”
