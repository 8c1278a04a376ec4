# Mentoring: to be a mentor, to wish for one, the matching, and the offers (PermenPANRB 6/2022, Articles 20-21).

command-mentoring = Mentoring: guide or be guided
help-mentoring = • /mentoring to guide colleagues, to wish for a mentor, and to see your place in the line.
command-padanan = Match mentors and those who wait
help-padanan = • /padanan finds the best mentors for all who wait; you look through the pairs, then offer them.

skill-planning = Work programmes
skill-service = Public service
skill-finance = Finance and budget
skill-procurement = Procurement
skill-letters = Official letters and reports
skill-data = Data and statistics
skill-digital = Office applications
skill-speaking = Speaking and presenting
skill-leading = Leading a team
skill-field = Work in the field

mentoring-home = ‹ Mentoring
mentoring-title =
    <b>Mentoring</b>

    Whoever has the experience guides a colleague for three months, in a few sessions. Nobody who rates or leads somebody ever becomes their mentor.
mentoring-as-mentor = <b>As a mentor</b>: { $state ->
    [open] you take at most { $capacity } at a time, for { $skills }. Taken: { $taken }.
    [paused] you have paused, so no new offers come. Taken: { $taken } of { $capacity }.
   *[none] not on the list yet.
}
mentoring-as-mentee = <b>As somebody guided</b>: you are number { $number } of { $waiting } who wait for a mentor in { $skill }; { $free ->
    [0] no seat is free yet
    [one] one seat is free
   *[other] { $free } seats are free
}.
mentoring-wish-words = <blockquote>{ $words }</blockquote>
mentoring-as-mentee-none = <b>As somebody guided</b>: no wish is waiting.
mentoring-answer-one = Answer the offer: { $name }
mentoring-offered-one = Waiting for { $name }
mentoring-running-one = Mentoring with { $name }
mentoring-wish = Wish for a mentor
mentoring-withdraw = Take the wish back
mentoring-become = Become a mentor
mentoring-change = What I offer as a mentor

mentoring-profile =
    <b>What you offer</b>

    Skills: { $skills }
    At most { $capacity } at a time; { $taken } taken.
mentoring-profile-none = none chosen yet
mentoring-profile-words = In your words: <blockquote>{ $words }</blockquote>
mentoring-profile-state = { $state ->
    [open] You are on the list and may be offered.
   *[paused] You are offered to nobody yet. Choose skills and how many people, then tap “Start to accept”.
}
mentoring-skill-chosen = ✓ { $skill }
mentoring-seats = { $count ->
    [one] 1 person
   *[other] { $count } people
}
mentoring-seats-chosen = ✓ { $count ->
    [one] 1 person
   *[other] { $count } people
}
mentoring-describe = Write what you can help with
mentoring-describe-ask = What can you help with? Write a sentence or two, { $longest } letters at most. Whoever is offered you as a mentor reads it.
mentoring-resume = Start to accept
mentoring-pause = Pause

mentoring-wish-skill = What would you like to be guided in?
mentoring-wish-one = { $skill } · { $free ->
    [0] { $waiting } waiting
    [one] 1 free seat
   *[other] { $free } free seats
}
mentoring-wish-ask =
    <b>{ $skill }</b>: what would you like to be able to do? Write one sentence, { $longest } letters at most. The personnel office and the mentor who is offered read it.
mentoring-wish-challenges = Or use the words of a challenge of yours that asks for guidance:
mentoring-challenge = { $number }. { $words }
mentoring-challenge-take = Use challenge { $number }
mentoring-wish-kept = Your wish is noted. As soon as a mentor fits, we tell you.
mentoring-withdraw-sure = Take back the wish for a mentor in { $skill }? Its place in the line goes too.
mentoring-withdraw-yes = Yes, take it back
mentoring-withdrawn = The wish is taken back.

mentoring-offer = { $side ->
    [mentee] <b>A mentor for you</b>

    <b>{ $name }</b>, { $post }, { $unit }, is offered to you as a mentor in { $skill }.
   *[mentor] <b>Somebody to guide</b>

    <b>{ $name }</b>, { $post }, { $unit }, would like to be guided in { $skill }. It would mean a lot if you did.
}
mentoring-offer-wish = What they want to be able to do: <blockquote>{ $words }</blockquote>
mentoring-offer-mentor-words = The mentor says: <blockquote>{ $words }</blockquote>
mentoring-reasons = Why these two:
mentoring-reason-none = • The mentor offers the skill that is wished for.
mentoring-reason-same-unit = • Both work in the same unit: { $value }.
mentoring-reason-near-unit = • Units near each other: the mentor works in { $value }.
mentoring-reason-longer-service = • The mentor has served { $value } years longer.
mentoring-reason-same-post = • The same kind of post: { $value }.
mentoring-reason-first-mentee = • The mentor has guided nobody here yet, so the work is shared.
mentoring-answer-by = Please answer by { $until }. It begins once both have accepted.
mentoring-accepted-waiting = You have accepted. We wait for { $name } until { $until }.
mentoring-accept = Accept
mentoring-decline = Decline
mentoring-begins = Both have accepted: mentoring with <b>{ $name }</b> begins, until { $until }.
mentoring-open = Open it
mentoring-decline-ask =
    Decline the offer with <b>{ $name }</b>? You are asked for no reason, and nobody is told who wished not to be offered again.
mentoring-decline-once = Not now
mentoring-decline-never = Never offer this person again
mentoring-declined = Fine, that offer goes no further. { $side ->
    [mentee] Your wish keeps its place in the line.
   *[mentor] Your place is free again; change or pause what you offer if need be.
}
mentoring-offer-due = { $name } and you are offered to each other for mentoring ({ $skill }). Please answer by { $until }; after that the offer lapses.
mentoring-answer = Look and answer
mentoring-came-to-nothing = Mentoring with { $name } ({ $skill }) will not begin. { $side ->
    [mentee] Your wish keeps its place in the line.
   *[mentor] Your place is free again.
}
mentoring-pair-fell = The offer of { $mentor } and { $mentee } ({ $skill }) { $how ->
    [lapsed] lapsed: it was not answered, or may no longer be
   *[declined] was not accepted
}. The wish stays in the line: /padanan.

matches-title =
    <b>Matching for mentoring</b>

    { $count ->
        [0] At present there is no new pair to be offered.
        [one] The best pair. Tap its number to look at it, strike it out or offer it.
       *[other] The { $count } best pairs. Tap a number to look at one, strike it out or offer it.
    }
matches-line = { $skill }: { $waiting } waiting, { $free } seats free
matches-nobody = Nobody waits for a mentor yet.
matches-pair =
    { $number }. <b>{ $mentor }</b> ({ $mentor_unit }) → <b>{ $mentee }</b> ({ $mentee_unit })
    { $skill }
    { $reasons }
matches-pair-struck = { $number }. <s>{ $mentor } → { $mentee }</s>
matches-number = { $number }
matches-number-struck = { $number } ✗
matches-offer-all = Offer all ({ $count })
matches-offer-sure = Offer { $count } pairs now? Both of each are told at once and have { $days } working days to answer.
matches-offer-yes = Yes, offer them
matches-again = Compute anew
matches-unanswered = Unanswered ({ $count })
matches-back = ‹ Matching
matches-one =
    <b>{ $mentor }</b>, { $mentor_post }, { $mentor_unit }
    as the mentor of
    <b>{ $mentee }</b>, { $mentee_post }, { $mentee_unit }
    in { $skill }, waiting since { $since }.
matches-struck = This pair is struck out: it is not found again for this wish.
matches-strike = Strike out
matches-unstrike = Put back
matches-offer = Offer
matches-offered = { $made ->
    [0] Nothing was offered.
    [one] One pair was offered; we tell both.
   *[other] { $made } pairs were offered; we tell both of each.
}
matches-fallen = No longer possible, and so not offered: the seat is taken, the wish was taken back, or a superior, a leave or a skill has changed.
matches-fallen-pair = • { $mentor } → { $mentee }
matches-unanswered-title = <b>Offers without an answer</b>
matches-unanswered-none = All offers are answered.
matches-unanswered-line = • { $mentor } → { $mentee } ({ $skill }), offered { $since }; { $who ->
    [mentor] waiting for the mentor
    [mentee] waiting for the one to be guided
   *[both] waiting for both
}
