start-citizen =
    Welcome to <b>Suara Kinerja</b>, the voice of service in Mataram.

    To rate a service, scan the QR code at the counter or open its link. One tap is enough.
    Do you have a receipt code? Type /kuitansi followed by it.
start-employee =
    Welcome, <b>{ $name }</b>.

    What would you like to do?
start-bound =
    This chat is now connected as <b>{ $name }</b>, { $post }.

    That code worked only once. What would you like to do?
start-lost = We have your message, but no question is waiting for an answer. Choose from the menu, or type /bantuan.
menu-open = Menu
menu-evaluation = My self-evaluation
menu-team = Review my people
menu-report = Report of my unit
language-choose = Pilih bahasa · Choose your language
language-id = Bahasa Indonesia
language-en = English
language-chosen = Fine, from now on we speak English.
help-citizen =
    <b>Help</b>

    • Scan the QR code at the counter to rate a service.
    • Every step after the face may be skipped.
    • /kuitansi CODE shows what is stored.
    • /privasi tells what is kept and what is not.
    • /bahasa changes the language.
help-employee =
    <b>Help</b>

    • /evaluasi opens this half-year's self-evaluation; every answer is saved at once, go on whenever you like.
    • /tinjau shows the people you review.
    • /laporan sends a picture of public satisfaction (heads of unit).
    • /privasi and /bahasa are for everybody.

    Results here are material for the performance dialogue. The official assessment stays in e-Kinerja BKN.
privacy =
    <b>Privacy</b>

    <b>Citizens.</b> While you fill it in, your rating is a draft of this chat. When it is sent, or 24 hours after it was begun, the answers move to where there is no account, no name and no time finer than the week; the draft is deleted. To prevent double ratings we keep a random fingerprint whose key is destroyed after the half-year. A figure is shown only when at least { $threshold } people answered its element.

    <b>Civil servants.</b> Self-evaluation and review stay sealed to the other side until both are sent or the period ends.

    <b>Everybody.</b> The Telegram account number and the language of whoever writes to this bot are kept, apart from ratings that were sent.

    <b>The limit.</b> Telegram and this program see your account during the conversation, and Telegram's servers are outside Indonesia.
bot-description = Suara Kinerja, City of Mataram: citizens rate services with one tap, civil servants look back on their half-year, supervisors give feedback, and everybody gets an answer.
command-menu = Main menu
command-evaluasi = My self-evaluation of this half-year
command-tinjau = Review my people
command-laporan = Satisfaction report of my unit
command-kuitansi = See what is stored, with a receipt code
command-privasi = What is kept and what is not
command-bahasa = Change the language
command-bantuan = Help
