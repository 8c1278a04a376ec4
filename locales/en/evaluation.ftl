# Self-evaluation: the questions

evaluation-result =
    <b>Result</b>
    { $subject }

    How does this result compare with what was expected?
    .title = { $subject }
evaluation-evidence =
    <b>Evidence for the result</b>
    { $subject }

    What shows it? Pick notes below, or type a sentence or two.
    .title = Evidence: { $subject }
evidence-pelayanan =
    <b>Evidence: { value-pelayanan.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-pelayanan.title }
evidence-akuntabel =
    <b>Evidence: { value-akuntabel.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-akuntabel.title }
evidence-kompeten =
    <b>Evidence: { value-kompeten.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-kompeten.title }
evidence-harmonis =
    <b>Evidence: { value-harmonis.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-harmonis.title }
evidence-loyal =
    <b>Evidence: { value-loyal.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-loyal.title }
evidence-adaptif =
    <b>Evidence: { value-adaptif.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-adaptif.title }
evidence-kolaboratif =
    <b>Evidence: { value-kolaboratif.title }</b>
    When did you show it? Pick notes below, or type a sentence or two.
    .title = Evidence, { value-kolaboratif.title }
evaluation-beyond =
    <b>Achievements</b>
    What else did you achieve, beyond the plan as well? You may skip this.
    .title = Achievements
evaluation-challenge =
    <b>Challenge</b>
    What stands in the way of your work? One sentence; if nothing does, skip it.
    .title = Challenge
evaluation-challenge-more =
    <b>Another challenge</b>
    Is there anything else in the way? If not, skip it.
    .title = Another challenge
evaluation-need =
    <b>What is needed</b>
    For this challenge, what would help most?
    .title = What is needed
need =
    .c1 = Other expectations
    .c2 = Resources
    .c3 = Guidance
    .c4 = Training
review-result =
    <b>Result</b>
    { $subject }

    How does this result compare with what was expected?
    .title = { $subject }

# Notes as evidence

note-spread = <i>Notes by month:</i> { $months }
note-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $count ->
    [0] ▯
    [1] ▮
    [2] ▮▮
    [3] ▮▮▮
    [4] ▮▮▮▮
   *[other] ▮▮▮▮▮
}
note-lopsided = { $newest } of { $count } pieces of evidence are of the last two months. Is there anything worth adding from the months before?
note-line = 📓 <b>{ $number }.</b> { $day }: { $words }
note-recorded = { $kind ->
    [voice] 🎤 recording of { $minutes ->
        [0] {""}
       *[other] { $minutes } min{" "}
    }{ $seconds } s
    [photo] 📷 photo
   *[document] 📄 document
}, without a sentence so far. Press ✎ to write it; the file stays in the journal as evidence.
note-take = ✓ { $number }
note-rewrite = ✎ { $number }
note-refuse = ✕ { $number }
note-take-all = Use all ({ $count })
note-newer = ‹ Newer
note-older = Older ›
note-clear = Clear
note-go-on = Go on ›
note-rewriting =
    This note; tap to copy it:
    <code>{ $words }</code>

    Type the sentence that takes its place. It goes into the answer, and the note itself stays in your journal.
note-writing =
    { $kind ->
        [voice] 🎤 The recording
        [photo] 📷 The photo
       *[document] 📄 The document
    } of { $day } stands below. Type its sentence.

    The sentence goes into the answer, and the file stays in the journal as evidence.
form-revision = <i>{ $purpose ->
    [mentoring] This is the plan written anew. What you sent is kept.
   *[other] This is a change. What you sent stays in the envelope until this is sent too.
}</i>

# What a period is called, for PERIOD() in whatever sentence
period = { $months ->
    [3] quarter { $number } { $year }
    [12] year { $year }
   *[6] semester { $number } { $year }
}

# Terms, receipts, earlier periods

notice-evaluation-opened =
    <b>The self-evaluation { PERIOD($semester) } is open.</b>
    About ten minutes, in as many sittings as you like; every answer is saved at once, and the notes of your journal are there. It can be sent until { $until }.
notice-evaluation-extended =
    <b>You have more time for the self-evaluation { PERIOD($semester) }: until { $until }.</b>
    Reason: { $reason }
notice-change-dropped = <i>The change you were making was not sent, so what you sent before counts.</i>
evaluation-begin = Begin now
evaluation-change = Change
evaluation-earlier = My self-evaluations
evaluation-earlier-title = <b>Your self-evaluations</b>
evaluation-none-open = No self-evaluation is open at present. We shall tell you when the next one opens.
evaluation-coming = No self-evaluation is open at present. { PERIOD($semester, at: "start") } opens on { $day }, and we shall tell you.
evaluation-one-sent = { PERIOD($semester, at: "start") } · sent
evaluation-one-unsent = { PERIOD($semester, at: "start") } · not sent
evaluation-unsent = <b>Self-evaluation { PERIOD($about) }: not sent.</b> This is what is stored.
evaluation-version-before = The version before
seal-check = Check the seal
seal-check-intact = Seal { $seal } matches: what is stored is exactly what was sent.
seal-check-broken = The seal does NOT match: what is stored now gives { $seal }. Please tell the personnel office.

# Challenges

command-tantangan = Challenges at work, and help
help-tantangan = • /tantangan tells your superior what stands in your way, at any time, and shows the answers.
challenge-title = <b>Your challenges at work</b>
challenge-raise = Is anything in the way? Pick what would help most, then write one sentence; your superior gets it.
challenge-ask =
    <b>{ $need }</b>
    What stands in the way of your work? Type one sentence, at most { $longest } characters.
challenge-raised = Saved, and your superior will be told in office hours. The answer comes here.
challenge-raised-alone = Saved. As far as we know nobody reviews you at present, so nobody was told. Check with /atasan.
challenge-all = My challenges
challenge-waiting = My team's challenges ({ $count })
challenge-open-title = Challenges that wait for an answer
challenge-open-none = No challenge waits for your answer.
challenge-one =
    <b>{ $number }. { $name }</b> · { $need }
    { $words }
challenge-answer-one = Answer { $number }. { $name }
challenge-answer = Answer
challenge-answer-wanted =
    <b>{ $name }</b> · { $need }
    { $words }

    What will be done? Type the answer, at most { $longest } characters.
challenge-answer-sent = Saved, and { $name } will be told.
challenge-own =
    { $day } · { $need }
    { $words }
challenge-unanswered = <i>Not answered yet.</i>
challenge-answered-by = <b>Answer of { $name }:</b> { $answer }
notice-challenge-raised =
    <b>{ $name } raises a challenge</b> ({ $need }):
    { $words }
notice-challenge-answered =
    <b>{ $name } has answered your challenge.</b>
    { $words }

    Answer: { $answer }

# Extensions

command-perpanjang = More time for an employee
help-perpanjang = • /perpanjang gives an employee more time for the self-evaluation.
extension-whom = <b>More time for a self-evaluation.</b> Type the employee's name or NIP.
extension-choose = Pick the employee, or type another name.
extension-nobody = Nobody of that name or number in the units you administer. Please check the spelling and type it again.
extension-found = { $name } · { $post }
extension-until =
    <b>{ $name }</b>, self-evaluation { PERIOD($semester) }, now until { $closes }.
    Type the new last day and the reason in one message, for example: <code>15-1 sick leave</code>
extension-granted =
    The self-evaluation of <b>{ $name }</b> now ends at { $until }. They will be told, and the envelopes wait.
    Reason: { $reason }
