form-progress = <i>{ $position } of { $count }</i>
form-progress-left = <i>{ $position } of { $count } · about { $minutes } min left</i>
form-changed = <i>Your answer “{ $title }” is now: { $answer }</i>
form-joined = <i>The rest of it has been joined to your answer “{ $title }”.</i>
form-too-long = <b>This answer is longer than { $longest } letters</b> (at least { $excess } too many), so we have not saved it. Please shorten it and send it again.
form-too-long-rest = <b>This answer is longer than { $longest } letters</b> (at least { $excess } too many). Only its first part is saved, { $kept } letters, up to “{ $end }”. Please shorten the whole and send it again in its place, or go on with that part alone.
form-answered = Your answer so far: <b>{ $answer }</b>
form-skip = Skip
form-back = ‹ Back
form-finish = Check & send
form-preview = <b>Please check before you send.</b> Tap a number to change its answer.
form-numbered = <b>{ $number }. { $title }:</b> { $answer }
form-change = ✎ { $number }
form-send = Send
form-skipped = (skipped)
form-file = { $kind ->
    [voice] 🎤 recording
   *[photo] 📷 photo
} { $words }
form-line =
    <b>{ $title }</b>
    { $answer }
rating-heading = <b>{ $about }</b>
paper-heading = <b>{ $about }</b> · from a paper form
evaluation-heading = <b>Self-evaluation, { PERIOD($about) }</b>
review-heading = <b>Review: { $about }</b>

# Evaluation and review

expectation =
    .c3 = Above expectation
    .c2 = Meets expectation
    .c1 = Below expectation
expectation-self =
    .c3 = Above expectation
    .c2 = Meets expectation
    .c1 = Below expectation
    .c0 = No occasion to show it
expectation-review =
    .c3 = Above expectation
    .c2 = Meets expectation
    .c1 = Below expectation
    .c0 = No occasion to observe it
evaluation-prompt = How did you show this value in this period?
review-prompt = How far did this person show the value in this period?
value-pelayanan =
    <b>Service-oriented</b>
    1. Understands and meets the needs of the public
    2. Friendly, quick, finds solutions and can be relied on
    3. Never stops improving
    .title = Service-oriented
value-akuntabel =
    <b>Accountable</b>
    1. Works honestly, responsibly, carefully, with discipline and high integrity
    2. Uses state property responsibly, effectively and efficiently
    3. Does not abuse the authority of the post
    .title = Accountable
value-kompeten =
    <b>Competent</b>
    1. Improves own competence to answer ever-changing challenges
    2. Helps others learn
    3. Works at the best quality
    .title = Competent
value-harmonis =
    <b>Harmonious</b>
    1. Respects everybody whatever their background
    2. Likes to help others
    3. Builds a working environment in which all can thrive
    .title = Harmonious
value-loyal =
    <b>Loyal</b>
    1. Upholds Pancasila and the 1945 Constitution, faithful to the Republic and its lawful government
    2. Protects the good name of fellow civil servants, leaders, the agency and the state
    3. Keeps the secrets of the post and the state
    .title = Loyal
value-adaptif =
    <b>Adaptive</b>
    1. Adjusts quickly to change
    2. Keeps innovating and developing creativity
    3. Acts proactively
    .title = Adaptive
value-kolaboratif =
    <b>Collaborative</b>
    1. Gives various parties the chance to contribute
    2. Open to working together to add value
    3. Puts various resources to use for shared goals
    .title = Collaborative
evaluation-achievements =
    <b>Achievements</b>
    What did you achieve in this period? Please type it as a message.
    .title = Achievements
evaluation-challenges =
    <b>Challenges</b>
    What was challenging, and what help do you need? Please type it as a message.
    .title = Challenges
review-behaviour =
    <b>Work behaviour</b>
    Looking at the seven values as a whole, how is this person's work behaviour?
    <i>Above: consistent and an example to others. Meets: consistent. Below: not yet consistent.</i>
    .title = Work behaviour
review-results =
    <b>Work results</b>
    How are this person's results against the expectations?
    <i>Above: most results above, and no main result below. Meets: most results as expected. Below: most results below.</i>
    .title = Work results
review-summary =
    <b>Summary</b>
    What deserves appreciation, and what should be developed? Please type it as a message.
    .title = Supervisor's summary
evaluation-sent =
    <b>Self-evaluation, { PERIOD($about) }, sent.</b>
    { $at } · seal { $seal }
review-sent =
    <b>Review of { $about } sent.</b>
    { $at } · seal { $seal }
envelopes-sealed = <i>This envelope is sealed. Both sides open together once the other is sent, or when the period ends.</i>
envelopes-open = <b>Both envelopes are open.</b> Please read them side by side.
envelopes-read = Read side by side
review-now = Review now
notice-review-due =
    <b>A review is waiting for you.</b>
    { $name } has sent the self-evaluation of { PERIOD($semester) }. Its envelope opens once your review is sent too.
notice-envelopes-open =
    <b>Both envelopes are open.</b>
    { $name }, { PERIOD($semester) }. Self-evaluation and review can now be read side by side.
compare-title =
    <b>{ $name }, { PERIOD($semester) }</b>
    Material for the performance dialogue: what is aligned, and what to talk about.
compare-reviewer = <b>Review by { $name }</b> ({ $about })
compare-line =
    <b>{ $value }</b>: { $agreement }
    Own: { $own } · Supervisor: { $reviewer }
compare-reworded = <i>The words of the plan changed in between. What the supervisor rated: “{ $words }”.</i>
compare-nothing = no rating
compare-own-missing = <i>The self-evaluation was not sent before the period ended.</i>
compare-review-missing = <i>The review was not sent before the period ended.</i>
compare-predicate =
    <b>Predicate: { $predicate }</b>
    <i>Material for the performance dialogue, not the official predicate, which is in e-Kinerja BKN.</i>
agreement-aligned = aligned
agreement-different = different
agreement-blind-spot = blind spot
agreement-unknown = cannot be compared yet
predicate-very-good = Very good
predicate-good = Good
predicate-needs-improvement = Needs improvement
predicate-poor = Poor
predicate-very-poor = Very poor
