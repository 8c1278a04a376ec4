command-atasan = Who reviews me
help-atasan = • /atasan shows who reviews you, and lets you say when that is wrong.
superior-now =
    Reviewing you now: <b>{ $name }</b>, { $post }.

    { $basis ->
        [line] As your direct superior
        [team] As your team leader
        [acting] As the acting superior (Plt/Plh)
       *[vacancy] Your superior's post is vacant or stood in for, so the next above reviews you
    }, since { $since }.
superior-none = Your superior's post is vacant and nobody has been assigned in its place yet. You can fill in your self-evaluation all the same.
superior-wrong = My superior is wrong
superior-ask = Who should review you? Please write the name or the NIP.
superior-found = Tap the right name. If it is not here, write once more with a fuller name.
superior-match = • { $name }, { $post }
superior-sure =
    Should <b>{ $name }</b>, { $post }, review you?

    If so, we ask this person and your superior of now; then BKPSDM decides.
superior-report = Yes, report it
superior-again = No, search again
superior-state = We passed it on at { $at }: <b>{ $named }</b> should review you.
superior-reply = • { $name } ({ $role ->
    [current] now
   *[named] should be
}): { $reply ->
    [agrees] says it is right
    [denies] says it is not right
    [unconnected] is not connected yet
   *[waiting] has not answered
}
superior-meanwhile = We tell you when BKPSDM has decided. Until then your self-evaluation and the review go on as usual.
superior-asked = <b>{ $employee }</b>, { $post }, says that the reviewer should be <b>{ $named }</b>. Is that right?
superior-right = Right
superior-not-right = Not right
superior-thanks = Thank you, your answer is noted: <b>{ $agrees ->
    [yes] right
   *[no] not right
}</b>. You can change it until BKPSDM decides.
superior-reported = <b>{ $employee }</b> reported at { $at } that the superior is wrong.
superior-decidable = It can be decided once all have answered, or from { $since } without an answer.
superior-accept = Accept
superior-refuse = Refuse
superior-look = See the latest answers
superior-accepted = BKPSDM accepted the report about <b>{ $employee }</b>: <b>{ $named }</b> reviews from the day of the decision. The history before it is kept.
superior-refused = BKPSDM did not accept the report about <b>{ $employee }</b>: <b>{ $named }</b> does not become the reviewer, and nothing changes. If it is still wrong, please ask the personnel office.
