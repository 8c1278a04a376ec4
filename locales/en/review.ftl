# Before rating: completeness, return, decline; the proposed predicate

outlook-open = Other choices
outlook-title = <b>{ $name }</b>, { PERIOD($semester) }
outlook-unsent = The self-evaluation has not been sent. You may rate first; both envelopes stay sealed until both are sent.
outlook-sent = The self-evaluation was sent on { $at }: { $answered } answered, { $skipped } skipped. Its content is sealed until your review is sent too.
outlook-returned = You returned it for completion: { $reason }
    { $state ->
        [completed] It was sent again.
       *[waiting] It was not sent again yet. The first one counts until then.
    }
outlook-declined = You have said that you cannot rate: { $reason }
return-open = Return for completion
return-ask = What should { $name } complete? Write it as a message. It can be returned only once, and you still do not see what it says.
return-done = Thank you. { $name } is told and can complete it. Meanwhile you may fill in the review.
return-complete = Complete it now
notice-returned =
    <b>The self-evaluation of { PERIOD($semester) } is to be completed.</b>
    The reviewer has not read it and sees only the number of answers. The message:

    { $reason }

    What was sent counts until the new one is sent.
notice-completed =
    <b>{ $name }</b> has completed the self-evaluation of { PERIOD($semester) }.
    Please go on with your review.
decline-open = I cannot rate
decline-undo = Rate after all
decline-ask = Why can you not rate { $name }? Write it as a message, such as “their superior for two weeks only”. The employee and BKPSDM read this reason.
decline-done = Noted: you do not rate { $name } this period and are not waited for. This can be undone while the envelope is sealed.
notice-declined-you = <b>{ $reviewer }</b> cannot rate you in { PERIOD($semester) }: { $reason }

    If there is another reviewer, that review goes on. If there is none, the self-evaluation opens when the term ends.
notice-declined = <b>{ $reviewer }</b> cannot rate <b>{ $name }</b> in { PERIOD($semester) }: { $reason }

    If need be, name another reviewer with /pegawai.
review-next = Next: { $name }
review-waiting = { $count ->
    [0] No other review is waiting.
    [one] One review is still waiting.
   *[other] { $count } reviews are still waiting.
}
review-proposal =
    From these two ratings, by the table of PermenPANRB 6/2022: <b>{ $predicate }</b>.
    <i>Material for the performance dialogue, not e-Kinerja’s predicate.</i>
review-doubt-below-among-them = <i>Please consider once more: “above expectation” means by the regulation that no main result is below expectation, and above you have rated a main result so.</i>
review-doubt-few-above = <i>Please consider once more: “above expectation” means by the regulation that most results are above expectation; what weighs here are the main results.</i>
review-doubt-many-below = <i>Please consider once more: “as expected” means by the regulation that only a few results are below expectation; what weighs here are the main results.</i>
review-doubt-most-above = <i>Please consider once more: you have rated most main results above expectation and none below.</i>
review-doubt-few-below = <i>Please consider once more: “below expectation” means by the regulation that most results are below expectation; what weighs here are the main results.</i>
