# The citizen's voice: rating, sending, receipt.

survey-welcome =
    <b>{ $service }</b>
    { $unit }

    How was the service you received?

    <i>No name: your account is not stored with the rating. /privasi</i>
survey-face-said =
    <b>{ $service }</b>
    Your answer: { $face }

    Tap Send now, or tell more first. Every further question may be skipped.
survey-send-now = Send now
survey-tell-more = Tell more (±1 minute)
survey-thanks =
    <b>Thank you, we have your voice.</b>

    Receipt code: <code>{ $receipt }</code>
    Whoever holds this code can see what is stored: /kuitansi { $receipt }

    This rating now waits, 24 hours at most, and is then handed over together with others, without an account. Please note the code down; after that it cannot be shown again.
survey-waiting =
    <b>We have your rating of { $service }.</b>
    It now waits to be handed over together with others, 24 hours after sending at most.

    Have you not seen the receipt code, or lost it? We can make a new one; the old one then no longer works.
survey-new-receipt = Make a new receipt code
receipt-waiting =
    <b>Received, waiting to be handed over together with others</b>
    { $service }, { $unit }

    At most 24 hours after sending, this code shows what is stored. Until then the answers are still a draft of the sender's chat.
receipt-kept =
    <b>What is stored</b>
    { $service }, { $unit }
    Week beginning { $week }
receipt-not-kept = <i>Not stored: account, name and exact time.</i>
rating-face = How was the service you received?
    .title = Satisfaction
    .c4 = 😀 Very satisfied
    .c3 = 😊 Satisfied
    .c2 = 😕 Not quite
    .c1 = 😞 Not satisfied
rating-comment =
    Is there anything you would like to say? Please type it as a message, or send one photo or voice message, with a caption if you like.

    <i>Please do not write your own name, ID or telephone number. Faces and voices can be recognised: photos and recordings are shown only to the officer who handles your message.</i>
    .title = Message
rating-kind = What is your message?
    .title = Kind of message
    .c1 = Praise
    .c2 = Suggestion
    .c3 = Complaint
rating-reply =
    Would you like an answer?

    <i>If you choose to be told in this chat: so that we can tell you, your account is kept with this case until it is closed. With the code, no account is kept.</i>
    .title = Answer
    .c1 = Not needed
    .c2 = With the receipt code
    .c3 = Tell me in this chat
respondent-skip = Skip all about me
respondent-kelamin =
    Your sex?

    <i>What you say about yourself is only counted, never stored with the answers.</i>
    .title = Sex
    .c1 = Male
    .c2 = Female
respondent-usia = Your age?
    .title = Age
    .c1 = Under 20
    .c2 = 20–29
    .c3 = 30–39
    .c4 = 40–49
    .c5 = 50–59
    .c6 = 60 or over
respondent-pendidikan = Your highest education?
    .title = Education
    .c1 = Primary school
    .c2 = Lower secondary
    .c3 = Upper secondary
    .c4 = Diploma
    .c5 = Bachelor
    .c6 = Master
    .c7 = Doctorate
respondent-pekerjaan = Your work?
    .title = Work
    .c1 = Civil servant
    .c2 = Army/police
    .c3 = Private employee
    .c4 = Own business
    .c5 = Pupil/student
    .c6 = Farming/fishing
    .c7 = Other
respondent-tanda =
    .title = To be read with care
    .c1 = all answers the same
    .c2 = outside office hours
    .c3 = in a burst
    .c4 = by the unit’s own staff
