# Refusals: each sentence says what happened and what can be done.
# Above a button, Telegram shows 200 letters at most.

apology = Sorry, something went wrong on our side. What you had already saved is safe. Please try again in a moment, or type /menu.
command-unknown = We do not know this command. Type /menu to see what there is, or /bantuan.
code-unknown = We do not know this code or link. Please check the letters, or scan the QR code at the counter again.
code-used = This code has been used before. If it was not by you, please ask your personnel office for a new one.
code-expired = This code is no longer valid. Please ask your personnel office for a new one.
already-bound = This chat is already connected as { $name }. Type /menu to go on.
bound-elsewhere = This employee account is connected to another chat. If your phone is lost or new, please contact your personnel office.
employees-only = This part is for civil servants. To connect your chat, open the link on the code slip from your personnel office.
heads-only = This report is for the head of a unit. If you have just taken office, please contact your personnel office.
nip-wrong = { $reason ->
    [spreadsheet] A spreadsheet has turned this number into scientific notation and lost digits. Make the column text and type the number again.
    [birth] The first eight digits are no date of birth.
    [age] The date of birth in this number does not fit the age of an employee.
    [appointment] The year of appointment in this number is impossible.
    [middle] Digits 13 and 14 are neither a month (PNS) nor the number of an agreement (PPPK).
   *[shape] This number does not have the 18 digits of a NIP or NI PPPK.
}
no-term-open = No evaluation period is open now. Your personnel office announces the next one; after that, type /evaluasi.
already-sent = This form has been sent and no longer changes. Type /menu to go on.
form-closed = The time for this form is over. What is stored can no longer be sent or changed; your self-evaluation can still be read with /evaluasi.
form-incomplete = Some questions are still without an answer. Please complete them, then send.
button-not-yours = This button is not for your account. Type /menu to see what you can do here.
button-outdated = This button is old and no longer valid. The current menu is below.
question-gone = This question is no longer part of your form. Your other answers are kept; please go on from the menu below.
answer-not-offered = This answer is not offered for that question. Please choose one of the buttons shown.
group-refused = So that nobody else reads your answers, we only talk in a private chat. Tap this bot's name, then Start.
text-blank = Your message is empty. Please write your answer in a sentence or two.
text-wanted = This question needs words, not a photo, voice or file. Please type your answer as an ordinary message.
envelope-sealed = This envelope is still sealed. It opens together with the other one when both are sent, or when the period ends.
already-rated = Thank you, this account has already rated { $service } this half-year. You can rate it again in the next one.
rating-waits = This rating has been sent and no longer changes. Have you not seen its receipt code? Open the link or QR code of the service again.
receipt-unknown = We cannot find this receipt. Write it like this: /kuitansi CODE, with the code you were given after sending.
nobody-to-review = Nobody is assigned to you for review yet. If that is wrong, please contact your personnel office.
not-about-yourself = Nobody decides about themselves. Please ask another administrator to do it.
not-your-role = This is beyond what your role allows at present. If that is wrong, please ask the city's personnel office.
import-not-waiting = This import no longer waits for a decision. Send the file once more if it is still needed.
codes-locked = Five wrong codes have been sent. For safety, a code can be tried again after { $at }.
second-person-wanted = A new phone needs a second person: not the one who asks, and not the owner of the account. Please ask a fellow administrator or the reviewer.
request-lapsed = This request is more than three days old and no longer valid. If it is still needed, the administrator can ask again.
has-left = According to the personnel data, this employee no longer works for the City of Mataram. If that is wrong, please contact your personnel office.
nobody-to-agree = There is no second person yet who could agree. Please set a reviewer or a head of the unit, or appoint another city administrator.
unit-unknown = We cannot find the unit "{ $name }". Please write its name exactly as in the list of units.
already-decided = This has been decided and can no longer be changed. If it is still wrong, please ask the personnel office.
answer-awaited = Not all have answered yet. It can be decided once they have, or in { $days } working days.
own-report = This report is about your own superior. Another administrator of the city has to decide it.
reviews-themselves = Nobody can review themselves. Please choose somebody else.
reviews-in-circle = With this change the two would review each other, directly or through other superiors. Nothing has changed; please correct the other superior first.
already-reviews = { $name } reviews you already. Please choose another name, or type /menu.
employee-unknown = We find no such name or NIP among those who work for the city now. Please check the spelling and write once more.
acting-taken = In those days somebody already acts (Plt/Plh) for the same post. Please choose other dates.
nothing-to-act-for = When that time begins, this person heads no unit and reviews nobody, or somebody stands in already.
dates-wrong = { $reason ->
    [order] The last date is before the first. Please write once more, such as 1-12-2026 to 5-12-2026.
    [past] Those days are over. Please write dates from today on.
    [far] That is more than a year ahead. Please enter it when it is closer.
   *[shape] We cannot read these dates. Please write them like 1-12-2026 to 5-12-2026, or 1 to 5 December 2026.
}
absence-overlaps = Those days overlap { $kind ->
    [leave] leave
   *[duty] duty travel
} from { $first } to { $last }, entered already. Please remove that first, or write other dates.
undo-refused = { $reason ->
    [later] A newer import came after this one. Please undo the newest first.
    [bound] Somebody from this import has connected a chat, so it cannot be undone. Please send a corrected file.
    [codes] Code slips were made for employees from this import, so it cannot be undone. Please send a corrected file.
    [begun] An evaluation or a review from this import has begun, so it cannot be undone. Please send a corrected file.
    [rated] Citizens have rated a service from this import, so it cannot be undone. Please send a corrected file.
    [changed] Some of it was changed again after the import, so it cannot be undone. Please send a corrected file.
   *[used] Some of it is in use elsewhere, so it cannot be undone. Please send a corrected file.
}
nothing-to-undo = There is no import to undo. The last one was undone already, or there never was any.
link-revoked = This QR no longer works, usually because it was replaced. Please scan the newest one at the counter, or ask the staff there.
unit-ended = Sorry, { $unit } has ended and nobody has taken over yet, so it cannot be rated any more.
name-taken = This name is already used here. Please type another one.
name-wrong = { $reason ->
    [long] This name is longer than { $longest } letters. Please type a shorter one.
   *[blank] This name is blank. Please type it in one line.
}
all-connected = All civil servants of this unit are connected already, so there are no slips to print.
case-moved-on = The case has moved on, so this can no longer be done. Open it again with /kuitansi CODE or, for officers, /kasus.
lapor-number-wrong = A tracking number of SP4N-LAPOR! has 3 to 40 letters or digits, such as 8123456. Please write it once more.
service-unknown = The service “{ $name }” is not found in that unit. Check the spelling, exactly as in the list of services.
semester-wrong = “{ $semester }” is no half-year that can be filled. Write it like 2026-2, at the latest this half-year.
entered-before = This file was entered for that service and half-year before, so it is not entered again. Check whether it is the wrong file.
users-wrong = { $reason ->
    [few] { $count } people have answered already, so the number of users cannot be smaller. Please check it and type it again.
   *[shape] Please type one whole number above 0, for example 1200.
}
nothing-to-enter = This file holds not a single answer. Check whether it is the right file and sheet.
sheet-empty = This form has no answer yet. Fill in at least one element, or go back with /unit.
file-too-large = That file is larger than { $largest } MB, so we cannot take it. Please send a smaller one, or a photo of it.
voice-too-long = That recording is longer than { $longest } minutes. Please send a shorter one, or write it.
one-file-alone = That was several photos at once, so none is kept yet. Please send one photo alone, the clearest.
photo-or-voice-wanted = We cannot take files here, and have not kept it. Please send a photo or a voice message, or write it.
file-not-shown = Photos and recordings of citizens are shown only to the one who answers for the case. If need be, hand the case over first.
file-refused = { $kind ->
    [voice] The recording
    [photo] The photo
   *[document] The file
} sent earlier could not be kept: { $reason ->
    [unfetched] Telegram did not hand it to us.
    [voice] it is no voice message of Telegram.
    [photo] it is no photo that can be opened.
    [name] what is in it differs from its name or type.
    [program] it is a program.
    [archive] it is an archive, or broken.
    [bomb] it would swell when opened.
   *[unknown] we do not know its type.
} The words that came with it, if any, are kept. { $kind ->
    [document] Please send it again as PDF, Word, Excel, PowerPoint or a photo.
   *[other] Please send it again, or write it.
}
correction-waits = Your last request was not answered yet. Please wait for the answer; see how it stands in /data_saya.
nothing-to-print = There is no self-evaluation to print yet. Begin with /evaluasi.
feedback-out-of-reach = According to today's data, this employee is neither your staff, your colleague nor your superior, so this cannot be opened. Type /umpan for the newest list.
feedback-not-taken = { $voice ->
    [peer] Feedback between colleagues
   *[subordinate] Feedback from subordinates
} is not opened by the city at present. Please tell them in person, or ask your superior to note it.
feedback-to-yourself = Feedback for yourself is not kept here. Write what you achieved in your self-evaluation: /evaluasi.
feedback-replies-ended = There are { $most } replies here already. Please go on in person, or give new feedback with /umpan.
feedback-words-wanted = Please add a sentence as the caption of this photo or document, or send the sentence first and the evidence after it.
already-asked-for = The same request to { $name } still waits for an answer. Choose something else, or wait a little.
asked-often = { $name } has { $most } requests of yours to answer already. Wait for one of them, or ask somebody else.
not-a-working-day = { $day } is no working day. Choose { $following }, the next working day.
day-past = That day is past and has been counted already, so it can no longer be changed.
day-already-so = { $reason ->
    [off] That day is off already, by the national calendar or as a weekend, so it need not be entered.
    [working] That day is a working day already, so it need not be entered.
   *[set] That day was entered before. Remove it in /kalender first, then enter the new one.
}
ramadan-wrong = Ramadan has 29 or 30 days. Please check the first and the last day, and write them again.
reminder-over = This reminder no longer holds, usually because it was done. See /menu.
words-too-long = That text has { $count } characters; the most is { $longest }. It was not kept. Please shorten it and send it again.
declined-by-you = You have said that you cannot rate this employee. Open /tim, tap the name, then choose “Rate after all”.
envelopes-opened = Both envelopes are open, so this step is no longer possible. What is left to discuss can be recorded as a performance dialogue.
nothing-to-return = This self-evaluation has not been sent yet, so there is nothing to return. Please wait until it has.
returned-before = You have returned this self-evaluation before. Only once is possible; what is still missing belongs in the performance dialogue.
dialogue-confirmed = Both sides have confirmed this record, so it no longer changes. If need be, record what followed with /umpan.
dialogue-day-wrong = A dialogue is recorded for a day between { $first } (envelopes opened) and { $last } (today). Please write the date once more.
review-not-shown = You have not opened this review yet. Read it first with “Read side by side”; after that you can object.
objection-late = The time to object ({ $days } working days from reading the review) ended on { $last }. Formal objections are made in e-Kinerja BKN.
objected-before = An objection to this review was made before. Its state is below the review: “See the objection”.
nobody-decides = Above the reviewer there is nobody who can decide, so an objection is not possible here yet. BKPSDM is told. Formal objections: e-Kinerja BKN.
not-yet-heard = The reviewer has not spoken and still has time. This objection can be decided from { $first }, or as soon as the reviewer has answered.
statement-missing = Please write your reasons first, with “Write reasons and decide”.
verdict-unchanged = These ratings equal the original review. Choose “The review stands”, or other ratings.
answer-full = This answer is full ({ $longest } characters), so the note was not added. Please shorten the answer first, then try again.
challenge-answered = This challenge was answered already. What still waits is in /tantangan.
extension-wrong = { $reason ->
    [early] That day is no later than the present end. Please type a later day, then the reason.
    [far] At most 60 days after the term's end. Please type an earlier day, then the reason.
   *[shape] We could not read this. Please type a day and then the reason, for example: 15-1 sick leave
}
nothing-to-extend = This employee no longer works for the city, so there is no term to extend. Type /perpanjang to choose another.
plan-text-wrong = { $line ->
    [0] {""}
   *[other] Line { $line }: {""}
}{ $field ->
    [words] the result
    [indicator] the indicator
   *[target] the target
} { $reason ->
    [long] has { $count } letters, { $longest } at most. Nothing was saved; please shorten it and send it again.
   *[blank] is empty. Nothing was saved; please write it and send it again.
}
plan-full = A plan holds { $most } results at most. Nothing was added; join some, or delete first what you do not need.
plan-closed = The plan of { PERIOD($semester) } closed with its semester and no longer changes. This semester's plan: /rencana.
journal-closed = The journal of { PERIOD($semester) } is closed: its notes no longer change and none can be added. A new note: /jurnal.
journal-day-wrong = { $reason ->
    [ahead] That day is still to come. Please write today's date or an earlier one.
   *[shape] We cannot read this date. Please write it like 1-12-2026 or 1 December 2026.
}
entry-gone = This note is no more, or its author has taken it back. Your own notes are in /jurnal.
entry-has-file = A note holds one file, so this one was not kept. Write another note with /jurnal, or remove the old evidence first.
entry-only-file = This note is a file and nothing else. Write a sentence first under Correct, or delete the note.
guidance-nowhere = No superior is on record for this mentor, so the feedback cannot be passed on yet. Contact BKPSDM, then try again.
skill-wanted = Please choose at least one skill that you offer, then start to accept.
wish-waits = Your wish for a mentor is still waiting. One at a time; to change it, take it back in /mentoring and wish again.
offer-waits = A mentor is being offered for this wish. Please answer that offer first, in /mentoring.
offer-over = This mentoring offer no longer stands. How things are now: /mentoring.
offer-fell = { $reason ->
    [rates] Since this offer was made the mentor has come to rate or lead the other, so this pair cannot begin. The wish keeps its place in the line: /mentoring.
    [full] This mentor's places are all taken, so this pair cannot begin. The wish keeps its place in the line: /mentoring.
   *[left] The other one no longer works for the city, so this pair cannot begin. How things are now: /mentoring.
}
match-gone = This pair is no longer proposed, mostly because pairs were computed anew or it was offered. Type /padanan for the latest.
mentorship-over = This mentoring is over, so nothing about it changes any more. See what runs in /mentoring.
moment-wrong = { $reason ->
    [past] That time is past. Please write one that is still to come.
    [night] Sessions begin between 07.00 and 20.00. Please write another time.
   *[shape] We cannot read this time yet. Please write it like “Thursday 3 December 09.00”, “3/12 9:00” or “tomorrow 10.30”.
}
weekday-wrong = { $day } is a { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}. Please write it once more: a weekday and a date that fit, then the time.
after-mentorship = This mentoring ends on { $last }. Please choose a time on that day at the latest.
somebody-away = At that time { $names } is on leave or duty travel. Please choose another day.
nobody-meets = Nobody is chosen yet. Tap at least one name, then choose the form of the session.
session-begun = This session has begun, so it can no longer be moved or cancelled. If you did not meet, say so on its page.
session-off = This session is cancelled. Plan a new one on the mentoring page.
session-ahead = This session has not begun yet. Once it has, you can answer and write its journal.
session-signed-already = The journal of this session is signed, so it no longer changes. What is to be added belongs to the next session.
meeting-unsaid = The journal follows once both have said that they met. Please answer first on the session's page.
journal-rewritten = This journal was written anew. Please open the session and read the new one.
