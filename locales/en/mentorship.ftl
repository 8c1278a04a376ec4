session-moment = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}, { $at }

# The pair's page
mentorship-title =
    <b>Mentoring: { $skill }</b>
    Mentor: { $mentor }, { $mentorpost }, { $mentorunit }
    Mentee: { $mentee }, { $menteepost }, { $menteeunit }
mentorship-time = { $state ->
    [running] Since { $since }, until { $until }.
   *[over] Over: { $since } until { $until }.
}
mentorship-plan = Plan: { $state ->
    [none] not written yet
    [draft] being written
    [returned] to be improved
    [sent] waits for the mentor's consent
   *[confirmed] agreed
}
mentorship-plan-return = What the mentor asks for: { $words }
mentorship-sessions =
    Sessions: { $held } counted, { $planned } to come
    <i>A session counts once both sides have signed its journal.</i>
mentorship-waits-you = <b>Waiting for you:</b>
mentorship-waits-other = <b>Waiting for { $name }:</b>
mentorship-wait-plan = • the mentoring plan
mentorship-wait-consent = • consent to the plan
mentorship-wait-say = • { $day }, { $topic }: met or not
mentorship-wait-write = • { $day }, { $topic }: journal of the session
mentorship-wait-rewrite = • { $day }, { $topic }: journal to be written anew
mentorship-wait-sign = • { $day }, { $topic }: journal to be confirmed
mentorship-home = My mentoring
mentorship-open = Open the mentoring
mentorship-write-plan = { $state ->
    [none] Write the plan
    [returned] Improve the plan
   *[draft] Go on with the plan
}
mentorship-read-plan = Read the plan
mentorship-plan-session = Plan a session
mentorship-all-sessions = All sessions ({ $count })
mentorship-end = End early
mentorship-record-pdf = Record (PDF)
mentorship-record-xlsx = Record (Excel)
mentorship-guidance = Feedback on the guidance
mentorship-list = <b>All sessions ({ $count })</b>, the newest first. ✓ counts, ✗ cancelled.
mentorship-session = { $mark ->
    [counts] ✓ {""}
    [off] ✗ {""}
   *[none] {""}
}{ $day } · { $topic }

# The plan
mentoring-heading = <b>Mentoring plan</b> with { $about }
mentoring-goal =
    <b>Goal</b>
    When this mentoring is over, what do you want to master or do by yourself? Please type it as a message.
    .title = Goal
mentoring-subject =
    <b>Subject</b>
    What is learnt, in which order? For example: “drafting a work programme: analysis, targets, budget”.
    .title = Subject
mentoring-form =
    <b>Form</b>
    Which way will you use most? Each session may be different.
    .title = Form
    .c1 = { session-kind-shadowing }
    .c2 = { session-kind-sharing }
    .c3 = { session-kind-hands-on }
    .c4 = { session-kind-introducing }
mentoring-schedule =
    <b>Schedule</b>
    How often do you meet, and when as a rule? For example: “every two weeks, Thursday mornings”.
    .title = Schedule
mentoring-means =
    <b>Place or means</b>
    Where do you meet, or through what? What is needed for it?
    .title = Place or means
mentoring-measure =
    <b>Measure of success</b>
    What will show that the goal is reached? For example: “my work programme for 2027 passes without changes”.
    .title = Measure of success
mentoring-sent =
    <b>The plan is sent.</b> { $mentor } reads it and agrees, or sends it back with a sentence. You may already plan sessions.
mentoring-plan-read =
    <b>Mentoring plan of { $mentee }</b>
    with { $mentor }, sent { $at }
    { $state ->
        [confirmed] ✓ Agreed by both.
        [sent] Waits for the mentor's consent.
       *[returned] To be improved; the new one is not sent yet.
    }
mentoring-plan-confirm = Agree to the plan
mentoring-plan-return = Send back
mentoring-plan-confirmed = <b>The plan is agreed.</b> { $mentee } sees it on the mentoring page.
mentoring-plan-what = What should be improved in the plan of { $mentee }? Write it as one message of at most { $longest } letters.
mentoring-plan-returned = <b>The plan is sent back.</b> We tell { $mentee }; what was sent is kept.

# A session is planned
session-kind-shadowing = Shadowing the mentor
session-kind-sharing = Sharing the work
session-kind-hands-on = Hands-on, accompanied
session-kind-introducing = Introduced to people and networks
session-draft-title = { $move ->
    [yes] <b>A session is moved</b>
   *[no] <b>A new session</b>
}
session-draft-people = Who comes: { $names }
session-draft-kind = Form: { $kind }
session-draft-when = When: { $moment }
session-draft-topic = Topic: { $topic }
session-draft-place = Place: { $place }
session-draft-reason = Reason: { $reason }
session-ask-people = Tap a name to add somebody or leave them out, then choose the form of the session.
session-ask-kind = What form does the session have?
session-ask-when = When? Write a weekday or a date, then the time, such as “Thursday 3 December 09.00”, “3/12 9:00” or “tomorrow 10.30”.
session-ask-topic = What about? Write the topic, such as “drafting a work programme”.
session-ask-place = Where, or through what? Such as “meeting room of the education office”, or a link.
session-ask-reason = Why is it moved? Write one sentence; all who come read it.
session-check = <b>Is it right?</b> Everybody is told once you tap the button below.
session-toggle = { $comes ->
    [yes] ✓ { $name }
   *[no] ✗ { $name }
}
session-keep = { $move ->
    [yes] Move the session
   *[no] Plan the session
}
session-change-part = { $part ->
    [kind] Change people & form
    [when] Change the time
    [topic] Change the topic
    [place] Change the place
   *[reason] Change the reason
}
session-drop = Never mind
session-dropped = Dropped; nobody is told.
session-planned = <b>The session is noted.</b> We tell all the others.

# One session
session-title =
    <b>{ $topic }</b>
    { $kind }
    { $moment }
    Place: { $place }
    Mentor: { $mentor }
    Who comes: { $names }
session-open = Open the session
session-moved = <i>Moved from { $moment }. Reason: { $reason }</i>
session-cancelled = { $reason ->
    [none] ✗ <b>This session is cancelled.</b>
   *[some] ✗ <b>This session is cancelled.</b> Reason: { $words }
}
session-move = Move
session-cancel = Cancel the session
session-cancel-why = Why is it cancelled? Write one sentence; all the others read it.
session-is-off = <b>The session is cancelled.</b> We tell all the others.
session-said = <b>{ $name }</b>
    { $own ->
        [yes] You say: met.
        [no] You say: not met.
       *[none] You have not said yet whether you met.
    }
    { $theirs ->
        [yes] { $other } says: met.
        [no] { $other } says: not met.
        [none] { $other } has not answered.
       *[hidden] What { $other } says is shown once both have answered, two working days after the session at the latest.
    }
session-signed = ✓ Journal confirmed by { $name } on { $at }. This session counts.
session-unsigned = Journal not confirmed by { $name } yet; this session does not count yet.
session-differs = { $name } says it was different: { $words }
session-uncounted = The journal is not written yet; this session does not count yet.
session-journal =
    <b>Journal of the session</b>, written { $at }
    { $words }
session-met = { $count ->
    [one] Yes, we met
   *[many] ✓ { $name }
}
session-not-met = { $count ->
    [one] We did not meet
   *[many] ✗ { $name }
}
session-met-all = All were there
session-correct = { $met ->
    [yes] { $name }: change to met
   *[no] { $name }: change to not met
}
session-write = Write the journal
session-rewrite = Write the journal anew
session-sign = That is right
session-differ = Something was different
session-add-file = Add material
session-read-file = Get the material
session-ask-journal =
    What was done, and what was agreed? Write it in one message of at most { $longest } letters. Everybody who came reads and confirms it.{ $again ->
        [yes] {" "}Whoever has confirmed is asked once more.
       *[no] {""}
    }
session-journal-written = <b>The journal is kept.</b> We ask all who came to confirm it. You may send material now: one photo or document.
session-ask-file = Send one photo or document as material of this session. Only those who came can get it.
session-file-kept = <b>The material is kept.</b> Those who came find it on the session's page.
session-file = { $kind ->
    [photo] Material of the session: a photo
   *[document] Material of the session: a document
}
session-file-gone = The material of this session cannot be opened. Please ask the mentor to send it again.
session-file-waits = The material of this session is still being looked into. Please try again in a moment.
session-file-none = Please send the material as a photo or a document, not as text or voice.
session-confirmed = <b>Thank you.</b> The journal is confirmed; this session counts.
session-ask-difference = What was different? Write it in one sentence; the mentor reads it and may write the journal anew.
session-disputed = <b>Passed on.</b> We tell the mentor; you will be asked to confirm the new journal.

# News
notice-mentoring-begun = <b>The mentoring begins.</b> { $side ->
    [mentor] You guide { $name } in { $skill } until { $until }. { $name } writes the plan first.
   *[mentee] { $name } guides you in { $skill } until { $until }. Please write the plan within { $days } working days; there are six questions.
}
notice-mentoring-plan-due = { $state ->
    [sent] <b>The mentoring plan of { $name }</b> still waits for your consent.
    [returned] <b>{ $name } sent the mentoring plan back:</b> { $words }
   *[other] <b>The mentoring plan with { $name }</b> is not sent yet. Please complete it; the mentor waits for it.
}
notice-mentoring-plan-written = <b>{ $name } has sent the mentoring plan.</b> Please read it, then agree or send it back with a sentence.
notice-session-planned = { $moved ->
    [yes] <b>A mentoring session is moved.</b>
   *[no] <b>A mentoring session is planned.</b>
}
notice-session-cancelled = <b>A mentoring session is cancelled.</b>
notice-session-near = <b>A mentoring session is near.</b>
notice-session-met = <b>Did you meet?</b> The other side does not see this answer before both have answered.
notice-session-journal = <b>The journal of a session waits for you.</b> Is it right? Without that this session does not count.
notice-session-disputed = <b>The journal of a session is said to be different.</b> Please read it; you may write it anew.
notice-session-due = <b>This session does not count yet.</b> What is still waited for from you stands below.
