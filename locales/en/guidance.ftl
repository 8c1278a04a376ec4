# The end of a mentorship
guidance-open-pair = Open the mentorship
guidance-end-why =
    <b>End the mentoring with { $name } now?</b>
    It is planned to run until { $until }. Choose the reason; we pass it on to { $name }. Sessions that are still planned are cancelled with it.
guidance-keep = Go on as before
guidance-ended = The mentoring with { $name } has ended. Thank you for the time you gave it.
guidance-told-ended = <b>The mentoring with { $name } is over.</b> { $reason }
guidance-ended-because = It was ended early; the reason: { $reason }.
guidance-end-over = Its time is complete.
guidance-end-reached = the goal is reached
guidance-end-time = there is not enough time
guidance-end-moved = the task or the place of work has changed
guidance-end-unsuited = the field does not quite fit what is needed
guidance-end-personal = personal reasons
guidance-end-not-met = there was no session for long, so BKPSDM ended it
guidance-end-left = { $name } is no longer in the city's service
guidance-waits-again = Your request is back in the line, in its old place. There is nothing you need to do; see /mentoring.
guidance-outcome-ask = Was the goal that you wrote in the plan reached?
guidance-outcome = { $outcome ->
    [3] Reached
    [2] Partly reached
    [1] Not reached
   *[0] It never came to be
}
guidance-outcome-said = Noted: <b>{ $outcome }</b>. Thank you.
guidance-ending =
    <b>The mentoring with { $name } ends on { $until }.</b>
    There is time for a last session, and to confirm journals that are not signed yet: a session without the signature of both does not count.

# Pairs that do not meet
guidance-idle-first =
    <b>Have you met { $name }?</b>
    Since { $since } no session is on record. If you have met, plan the next session so that it is recorded; if not, set a time now or end it.
    <i>We ask once more. If there is still no session, BKPSDM is told, so that another pair can be found.</i>
guidance-idle-second =
    <b>Once more: have you met { $name }?</b>
    Since { $since } no session is on record. Set a time now, or end it if it cannot go on.
    <i>This is the last time we ask. If there is still no session, BKPSDM is told on { $day } at the earliest.</i>
guidance-plan-session = Set a time for a session
guidance-end = End it early
guidance-escalated =
    <b>A mentoring pair that does not meet</b>
    Mentor: { $mentor }
    Mentee: { $mentee }
    Since { $since } there was no session, and both were asked twice in vain. Both know that BKPSDM is told.
guidance-rematch = End it, find another mentor
guidance-rematched = It has ended. The request of { $mentee } is back in the line, in its old place; go on at /padanan.

# Feedback on the guidance (B.1.8)
guidance-give = Give feedback on the guidance
guidance-heading =
    <b>Feedback on the guidance: { $about }</b>
    <i>Read by the mentor's superior alone, with your name. The mentor never sees it.</i>
guidance-waktu =
    The mentor made time as we had agreed.
    .title = Made time
guidance-memahami =
    The mentor understood what I wanted to learn.
    .title = Understood the need
guidance-menjelaskan =
    The mentor explained in a way that I could follow.
    .title = Explained
guidance-contoh =
    The mentor gave examples from real work.
    .title = Gave examples
guidance-mendengar =
    The mentor listened to and respected what I think.
    .title = Listened
guidance-mendorong =
    The mentor encouraged me to try by myself, then told me how it went.
    .title = Encouraged trying
guidance-terarah =
    Each session had a clear aim and led there.
    .title = Sessions had an aim
guidance-berguna =
    What the sessions were about is of direct use for my tasks.
    .title = Sessions were useful
guidance-langkah =
    Each session closed with a next step that we agreed on.
    .title = Next steps
guidance-scale =
    .c4 = Strongly agree
    .c3 = Agree
    .c2 = Rather disagree
    .c1 = Disagree
    .c0 = Cannot say
guidance-sent =
    <b>Sent { $at }.</b>
    Only the superior of { $name } can read it. Thank you, this helps other mentors too.
guidance-given =
    <b>Feedback on the guidance by { $mentor }</b>
    From { $mentee }, whom they have guided until now. Only you can read it; { $mentor } cannot.
guidance-read = Read the feedback
guidance-title =
    <b>Feedback on the guidance</b>
    Mentor: { $mentor }
    From: { $mentee }, sent { $at }
guidance-line = { $number }. { $statement } <b>{ $answer }</b>
guidance-foot = <i>The mentor does not see these answers. Use them to develop people, without saying who gave them.</i>

# The record of a mentorship (B.1.7)
mentoring-paper-title = Record of a Mentorship
mentoring-paper-mentor = Mentor: { $name } · NIP: { $nip } · { $post }, { $unit }
mentoring-paper-mentee = Mentee: { $name } · NIP: { $nip } · { $post }, { $unit }
mentoring-paper-skill = Field: { $skill }
mentoring-paper-time = Time: { $since } to { $until }
mentoring-paper-outcome = Outcome as the mentee sees it: { $outcome }
mentoring-paper-note = The columns follow our reading of PermenPANRB 6/2022 (B.1.7). A signature is what each of the two declared in the bot, with its time (WITA).
mentoring-no-outcome = not stated yet
mentoring-table-plan = Plan
mentoring-table-counted = Sessions that count ({ $count })
mentoring-table-uncounted = Not counted: not signed by both yet ({ $count })
mentoring-sheet-plan = Plan
mentoring-sheet-counted = Counted
mentoring-sheet-uncounted = Not counted
mentoring-column-element = Element
mentoring-column-answer = Content
mentoring-column-number = No.
mentoring-column-when = Time and place
mentoring-column-kind = Form
mentoring-column-topic = Topic
mentoring-column-journal = What was done and agreed
mentoring-column-material = Material
mentoring-column-mentor = Signature of the mentor
mentoring-column-mentee = Signature of the mentee
mentoring-column-missing = What is missing
mentoring-missing-denied = said not to have met
mentoring-missing-journal = the mentor's journal
mentoring-missing-differs = agreement on the journal
mentoring-missing-mentee = the mentee's signature
mentoring-exported = Record of the mentorship of { $mentor } and { $mentee }
