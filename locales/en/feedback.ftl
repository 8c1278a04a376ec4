# Continuous feedback (PermenPANRB 6/2022, articles 17-19).

command-umpan = Feedback: give, read, ask
menu-umpan = Feedback
help-umpan = • /umpan gives feedback in 20 seconds, shows what you received, and asks your superior, colleagues or staff for it.

feedback-desk =
    <b>Feedback</b>

    For whom? One touch chooses the person, one more the result or behaviour, then a sentence or a voice message. It arrives at once.
feedback-desk-empty =
    <b>Feedback</b>

    At present there is nobody whom you may give feedback. If that is wrong, check with /atasan.
feedback-days = { $name } · { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
feedback-never = { $name } · never yet
feedback-to-peer = { $name } · colleague
feedback-to-subordinate = { $name } · superior
feedback-asked-by = 🙏 { $name } asks for feedback
feedback-mine = { $unread ->
    [0] Feedback for me
   *[other] Feedback for me · { $unread } unread
}
feedback-ask = Ask for feedback
feedback-home = Feedback

feedback-about-what = Feedback for <b>{ $name }</b>: about which result or behaviour?
feedback-record = Record of feedback
feedback-words-ask =
    For <b>{ $name }</b>, about <b>{ $about }</b>.

    Write one concrete sentence, or send a voice message.
feedback-with-name = The receiver and their reviewer see your name. What is sent cannot be changed.
feedback-on-entry =
    A note that { $name } shared with you:
    <blockquote>{ $words }</blockquote>
feedback-on-request = { $name } asks for feedback about <b>{ $about }</b>.
feedback-sent =
    Sent to <b>{ $name }</b>, about { $about }.

    Any evidence? Just send a photo, document or voice message here.
feedback-add-evidence = Add evidence
feedback-another = One more
feedback-read = See all of it
feedback-evidence-ask = Please send a photo, document or voice message as evidence; several are fine, one by one.
feedback-reply-ask = Write your reply to <b>{ $name }</b> in one message, or send a voice message, photo or document.
feedback-replied = Your reply is sent.
feedback-file-added = Your file is sent. One more? Send it here.

feedback-whole =
    <b>Feedback</b> from <b>{ $giver }</b> ({ $voice ->
    [superior] superior
    [peer] colleague
   *[subordinate] subordinate
}) for <b>{ $receiver }</b>
    { $about } · { $at }
feedback-quote = <blockquote>{ $words }</blockquote>
feedback-reply-line =
    <b>{ $name }</b> · { $at }
    { $words }
feedback-reply-file = <b>{ $name }</b> · { $at }: the file below.
feedback-was-read = ✓ Read { $at }
feedback-file = { $kind ->
    [voice] 🎤 Recording
    [photo] 📷 Photo
   *[document] 📄 Document
} from { $name }
feedback-file-gone = { $kind ->
    [voice] The recording
    [photo] The photo
   *[document] The document
} from { $name } cannot be handed on. Please ask the sender to send it again.
feedback-file-waits = The document from { $name } is still being looked into. Open this feedback again in a moment.
feedback-acknowledge = Thank you, I have read it
feedback-reply = Reply
feedback-acknowledged = Good. { $name } can see that you have read it.
feedback-answered = A reply from <b>{ $name }</b> to the feedback about { $about }:

feedback-record-mine =
    <b>Feedback for { $name }</b>, { PERIOD($semester) }

    { $count ->
        [0] Nothing yet in this half-year.
       *[other] Pieces of feedback: { $count }, unread: { $unread }.
    }
feedback-record-of =
    <b>Record of feedback for { $name }</b>, { PERIOD($semester) }

    { $count ->
        [0] Nothing yet in this half-year.
       *[other] Pieces of feedback: { $count }, not yet read by the receiver: { $unread }.
    }
feedback-line = { $state ->
    [new] •
   *[read] ✓
} { $day } · { $name } · { $about }
feedback-semester = { PERIOD($semester, at: "start") }
feedback-export-pdf = Download PDF
feedback-export-xlsx = Download Excel
feedback-exported = Record of feedback for { $name }, { PERIOD($semester) }. The column titles follow our reading of PermenPANRB 6/2022.

feedback-ask-whom = <b>Ask for feedback.</b> Whom?
feedback-ask-nobody = At present there is nobody whom you may ask for feedback. If that is wrong, check with /atasan.
feedback-person = { $name } · { $voice ->
    [superior] superior
    [peer] colleague
   *[subordinate] subordinate
}
feedback-ask-about = What would you like feedback about from <b>{ $name }</b>? Choose, or write it in your own words.
feedback-was-asked = Your request is sent to <b>{ $name }</b>. The answer will come to this chat.
feedback-give = Give feedback
notice-feedback-asked = <b>{ $name }</b> asks for your feedback about <b>{ $about }</b>. One sentence or a voice message is enough.

# The record as a file

feedback-paper-title = Record of Continuous Feedback
feedback-paper-person = Name: { $name } · NIP: { $nip }
feedback-paper-post = Post: { $post } · Unit: { $unit }
feedback-paper-semester = Period: { PERIOD($semester) }
feedback-paper-note = Material for Formats B.1.3 to B.1.5 of PermenPANRB 6/2022 (articles 17 to 19). The division into tables and the column titles follow our reading of that regulation; please compare them with the formats before signing. The official record remains in e-Kinerja BKN.
record-page = Page { $page }
feedback-paper-file = { $kind ->
    [voice] voice recording
    [photo] photo
   *[document] document { $name }
}
feedback-sheet-sums = Summary
feedback-table-superior = From the superior
feedback-table-peer = From colleagues
feedback-table-subordinate = From subordinates
feedback-sum-voice = Given by
feedback-sum-count = Number
feedback-sum-read = Read
feedback-sum-answered = Answered
feedback-sum-with-evidence = With evidence
feedback-sum-all = All
feedback-column-number = No.
feedback-column-day = Date
feedback-column-giver = Given by
feedback-column-about = Result or behaviour
feedback-column-words = Feedback
feedback-column-evidence = Evidence
feedback-column-response = Employee's response
