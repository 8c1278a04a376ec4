start-citizen =
    Welcome to <b>Suara Kinerja</b>, the voice of service in Mataram.

    To rate a service, scan the QR code at the counter or open its link. Two taps are enough.
    Do you have a receipt code? Type /kuitansi followed by it.
start-employee =
    Welcome, <b>{ $name }</b>.

    What would you like to do?
start-bound =
    This chat is now connected as <b>{ $name }</b>, { $post }.

    That code worked only once. What would you like to do?
start-lost = We have your message, but no question is waiting for an answer. Choose from the menu, or type /bantuan.
menu-open = Menu
menu-evaluasi = My self-evaluation
menu-tim = My team
menu-laporan = Report of my unit
menu-unit = Units and services
language-choose = Pilih bahasa · Choose your language
language-id = Bahasa Indonesia
language-en = English
language-chosen = Fine, from now on we speak English.
help-title = <b>Help</b>
help-menu = • /menu leads back to the start.
help-evaluasi = • /evaluasi opens this period's self-evaluation; each answer is saved at once and can be continued at any time.
help-tinjau = • /tinjau opens your team at those who wait for your review, the longest wait first.
help-tim = • /tim shows everybody in your team, the most urgent first: review, last feedback, plan, challenges.
help-cermin = • /cermin shows how you rate beside other reviewers; only you see it.
help-kalibrasi = • /kalibrasi shows the level of ratings by agency, without names.
help-terhenti = • /terhenti shows at which question people stop filling the evaluation (counts only).
help-laporan = • /laporan sends a picture of how satisfied the public is with your unit.
help-unit = • /unit shows your units: services, QR posters and slips with codes.
help-data_saya = • /data_saya shows everything held about you, who saw it, and how to correct it.
help-kuitansi = • /kuitansi CODE shows what is stored of a rating.
help-privasi = • /privasi explains what is kept and what is not.
help-bahasa = • /bahasa changes the language.
help-bantuan = • /bantuan shows this message.
help-foot-citizen = Scan the QR code at the counter to rate a service. Every step after the face may be skipped.
help-foot-employee = What comes of it is material for the performance dialogue. The official rating stays in e-Kinerja BKN.
notice-roles-changed = Your role in this bot has just been changed. The menu below shows what you can do now.
privacy =
    <b>Privacy</b>

    <b>Citizens.</b> While you fill it in, your rating is a draft of this chat, and so it is after sending while it waits for others. As soon as { $batch } ratings of the same service wait, or 24 hours after sending, all are moved together in random order: without account, name or any time finer than the week; the drafts are deleted. A draft left for 24 hours counts as sent if its face was chosen, and is thrown away otherwise. What you say about yourself is only counted. Names of staff and numbers in messages are masked. Photos are kept without what the camera noted and without place, recordings as they are; faces and voices in them can be recognised. Both are shown only to the officer who handles the message, and deleted { $file_days } days after the case was closed. Only if you ask to be told in this chat is your account kept, with that case, until it is closed. To prevent double ratings we keep a random fingerprint whose key is destroyed after the half-year; before that, whoever holds the database can tell who rated which service, but not what was said if others were released with it. A figure is shown only when at least { $threshold } people answered its element.

    <b>Civil servants.</b> Self-evaluation and review stay sealed to the other side until both are sent or the period ends. Everything held about you, and who saw it, is in /data_saya. The time of each answer is kept only to measure over at least 20 forms how long a question takes, and is then erased, after 30 days at the latest.

    <b>Everybody.</b> The Telegram account number and the language of whoever writes to this bot are kept, apart from ratings that were sent.

    <b>The limit.</b> Telegram and this program see your account during the conversation, and Telegram's servers are outside Indonesia.
bot-description = Suara Kinerja, City of Mataram: citizens rate services with two taps, civil servants look back on their work, supervisors give feedback, and everybody gets an answer.
command-menu = Main menu
command-evaluasi = My self-evaluation of this period
command-tinjau = Reviews that wait for me
command-tim = My team
command-cermin = Reviewer's mirror (for me alone)
command-kalibrasi = Reviewers' calibration
command-terhenti = Where filling the forms comes to a halt
command-laporan = Satisfaction report of my unit
command-unit = Units, services and QR posters
command-data_saya = Everything held about me
command-kuitansi = See what is stored, with a receipt code
command-privasi = What is kept and what is not
command-bahasa = Change the language
command-bantuan = Help
