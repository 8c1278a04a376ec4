objection-open = Object
objection-until = If you do not agree, you can object until { $last }, preferably after the performance dialogue.
objection-ask = What do you object to in { $reviewer }’s review, and why? Write it as one message.

    The reviewer and their superior read it. The superior hears both and decides within { $days } working days; the decision is final. The formal objection is made in e-Kinerja BKN.
objection-title =
    <b>Objection of { $name }, { PERIOD($semester) }</b>
    To { $reviewer }’s review · decided by { $decider }
objection-state-filed = Filed; the reviewer is asked to speak.
objection-state-heard = Both sides were heard; it waits for the decision.
objection-state-upheld = Decided: the review stands. This is final.
objection-state-changed = Decided: the ratings are changed. This is final.
objection-state-withdrawn = The objection was withdrawn.
objection-clocks =
    Filed on { $filed }
    Can be decided from { $first }, at the latest on { $last }
objection-ended = ({ $at })
objection-said =
    <b>{ $party ->
        [employee] Employee
        [reviewer] Reviewer
       *[decider] Whoever decides
    }</b> · { $at }
    { $words }
objection-original = Original review: results { $result }, behaviour { $behaviour } · <b>{ $predicate }</b>
objection-new =
    Decision: results { $result }, behaviour { $behaviour } · <b>{ $predicate }</b>
    <i>Material for the performance dialogue, not e-Kinerja’s predicate.</i>
objection-foot = <i>This objects to the review here. The formal objection is made in e-Kinerja BKN.</i>
objection-see = See the objection
objection-withdraw = Withdraw
objection-sure = Withdraw this objection? The same review cannot be objected to again.
objection-withdraw-sure = Yes, withdraw it
objection-speak = Speak
objection-ask-word = What do you have to say about this objection? Write it as a message. The employee and whoever decides read it.
objection-reason = Write reasons and decide
objection-ask-reasons = Write the reasons for your decision as a message. Both sides read them once it is decided; until then only you.
objection-which = What do you decide?
objection-uphold = The review stands
objection-change = Change the ratings
objection-would-uphold = Decision: the review stands.
objection-final-warning = Once it is decided this is final, and both sides are told.
objection-decide = Decide
notice-objection = { $state ->
    [filed] { $party ->
        [reviewer] <b>{ $name } objects to your review, { PERIOD($semester) }.</b> Please speak within { $days } working days; after that it can be decided without your word.
        [decider] <b>{ $name } objects, { PERIOD($semester) }.</b> You, as the reviewer’s superior, hear both and decide at the latest on { $last }.
       *[employee] <b>Your objection, { PERIOD($semester) },</b> waits for the reviewer’s word.
    }
    [heard] <b>Objection of { $name }, { PERIOD($semester) }:</b> both sides were heard. The decision is due at the latest on { $last }.
    [upheld] <b>The objection of { $name }, { PERIOD($semester) }, was decided:</b> the review stands.
    [changed] <b>The objection of { $name }, { PERIOD($semester) }, was decided:</b> the ratings are changed.
   *[withdrawn] <b>{ $name } has withdrawn the objection, { PERIOD($semester) }.</b> Nothing is left to do.
}
notice-objection-orphaned = <b>{ $name } wishes to object to { $reviewer }’s review, { PERIOD($semester) },</b> but above the reviewer there is nobody who can decide. Complete the reviewer’s line with /pegawai; then it can be filed. The formal objection is made in e-Kinerja BKN.
