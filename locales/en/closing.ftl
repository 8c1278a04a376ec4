command-penutupan = Who keeps the period from closing
help-penutupan = • /penutupan shows how far this period is, and who is waited for.
closing-title =
    <b>Closing { PERIOD($semester) }</b> · until { $at }

    Self-evaluations sent: { $sent } of { $evaluations }
    Reviews sent: { $reviewed } · cannot rate: { $declined }
    Envelopes opened: { $opened }
    Objections undecided: { $objections }
closing-blocks = <b>Waited for: { $count }</b>
closing-none = Nobody. This period can be closed.
closing-evaluation = • { $who }: self-evaluation, since { $since }
closing-review = • { $who }: review of { $about }, since { $since }
closing-objection = • { $who }: decision on the objection of { $about }, since { $since }
