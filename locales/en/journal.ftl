# The journal: an employee's daily notes, their own until they share them.

command-jurnal = Note down what you did today
menu-jurnal = 📓 Note
help-jurnal = • /jurnal keeps a note of your work in one sentence, such as: /jurnal Served 40 residents at the counter. Your notes become evidence for your self-evaluation.

journal-ask =
    What did you do today? Write one sentence, or send a photo, a document or a voice message.

    You may write at once, or first choose what it is about.
journal-ask-about =
    About <b>{ $about }</b>.

    Write one sentence, or send a photo, a document or a voice message.
journal-about-other = About something else
journal-write = 📓 Note
journal-mine = My journal
journal-saved = <b>Saved.</b> Any evidence? Just send the photo, document or recording here.
journal-saved-file = <b>Saved</b> with its evidence.
journal-day = <b>{ $day }</b>
journal-about = About: { $about }
journal-words = <blockquote>{ $words }</blockquote>
journal-only-file = { $kind ->
    [voice] (voice message)
    [photo] (photo)
   *[document] (document)
}
journal-private = 🔒 Only you can read it.
journal-shared = 👁 Shared: the superior who reviews you can read it.
journal-line = { $day } · { $words }{ $evidence ->
    [some] {" "}📎
   *[none] {""}
}{ $shared ->
    [yes] {" "}👁
   *[no] {""}
}
journal-place = Result/behaviour
journal-add-file = Add evidence
journal-remove-file = Remove evidence
journal-share = Share with my superior
journal-unshare = Take back from my superior
journal-correct = Correct
journal-delete = Delete
journal-back = Back to the note
journal-choose-place = Which planned result or behaviour is it about? Both may be chosen; press one again to take it away.
journal-write-words = Rewrite
journal-write-day = Change the date
journal-yesterday = Yesterday
journal-words-ask = Write this note in new words. The old ones stay until the new ones are taken.
journal-day-ask = This note is dated { $day }. When did it happen? Write it like 1-12-2026 or 1 December 2026.
journal-file-ask = Please send one photo, document or voice message as evidence.
journal-file = { $kind ->
    [voice] 🎤 Recording
    [photo] 📷 Photo
   *[document] 📄 Document
} of this note
journal-file-gone = The { $kind ->
    [voice] recording
    [photo] photo
   *[document] document
} of this note cannot be shown. Please send it again as new evidence.
journal-file-waits = The document of this note is still being checked. Open the note again in a moment.
journal-delete-ask = Delete this note and its evidence? It cannot be brought back.
journal-delete-sure = Yes, delete
journal-delete-not = No, keep it
journal-deleted = The note is deleted.
journal-title =
    <b>Journal, { $month }</b>

    { $count ->
        [0] No notes in this month yet.
        [one] 1 note. Press it to open, correct or share it. 📎 means evidence, 👁 means shared.
       *[other] { $count } notes. Press one to open, correct or share it. 📎 means evidence, 👁 means shared.
    }
journal-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
journal-nudge-off = Do not remind me again
journal-nudge-on = Remind me every Friday
journal-nudges-off = All right, no more reminders about the journal. If you change your mind: /jurnal, then My journal.
journal-nudges-on = All right. If a week has no note yet, we remind you on Friday morning.
notice-journal-nudge = No note yet this week. What is one thing that you finished? One sentence is enough.
cli-nudges-owed = Questions about the journal of this week, scheduled: { $count }

# For superiors

journal-of =
    <b>Notes of { $name }</b>

    { $count ->
        [0] No notes have been shared with you yet.
        [one] 1 note is shared with you.
       *[other] { $count } notes are shared with you.
    }
journal-of-line = { $day } · { $words }
journal-of-back = All notes
journal-by = A note of <b>{ $name }</b>

start-lost-employee = We have your message but did not keep it, because no question is waiting for an answer. To keep it as a note: /jurnal, followed by your sentence.
