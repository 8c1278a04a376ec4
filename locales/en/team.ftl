team-title = <b>My team</b> · { PERIOD($semester) } · { $count ->
    [one] one person
   *[other] { $count } people
}
team-term = Evaluation until { $day }, { $left ->
    [0] <b>the last day</b>.
    [one] one day left.
   *[other] { $left } days left.
}
team-no-term = There is no evaluation at present.
team-count-waiting = ● { $count } waiting for your review
team-count-writing = ○ { $count } still writing the self-evaluation
team-count-new = ＋ { $count } new, no days to rate yet
team-count-resting = · { $count } outside an evaluation
team-count-reviewed = ✓ { $count } reviewed, envelopes still sealed
team-count-declined = – { $count } not rated by you
team-count-open = ✉ { $count } with open envelopes
team-count-forgotten = ⏳ { $count } without feedback for { $days } days or more
team-only-waiting = Below: those who wait for the review, the longest wait first.
team-only-forgotten = Below: those who have had no feedback for long.
team-no-waiting = No review is waiting. Below: everybody.
team-no-forgotten = Nobody is forgotten. Below: everybody.
team-waiting = ● { $name } · { $days ->
    [0] today
    [one] one day
   *[other] { $days } days
}
team-writing = ○ { $name }
team-new = ＋ { $name }
team-resting = · { $name }
team-reviewed = ✓ { $name }
team-declined = – { $name }
team-open = ✉ { $name }
team-forgotten = ⏳ { $label }
team-to-waiting = ● Waiting ({ $count })
team-to-forgotten = ⏳ Forgotten ({ $count })
team-to-all = Everybody ({ $count })
team-mirror = Reviewer's mirror
team-back = Back to the team
member-title = <b>{ $name }</b> · { $post }
member-waiting = { PERIOD($semester, at: "start") }: the self-evaluation is in and waits for your review until { $until }.
member-writing = { PERIOD($semester, at: "start") }: the self-evaluation is being written, until { $until }. You may begin the review.
member-reviewed = { PERIOD($semester, at: "start") }: your review is sent, the envelopes are still sealed.
member-open = { PERIOD($semester, at: "start") }: both envelopes are open.
member-declined = { PERIOD($semester, at: "start") }: you have said that you cannot rate these days.
member-new = { PERIOD($semester, at: "start") }: in this team for a short time only, so there are no days to rate yet.
member-resting = { PERIOD($semester, at: "start") }: there is no evaluation at present.
member-days = { $days } days of this period are yours to rate ({ $basis ->
    [team] as team leader
    [acting] as acting superior
    [vacancy] because the superior's post is vacant
   *[line] as direct superior
}).
member-moved = Led by somebody else now; the days of this period remain yours to rate.
member-feedback = Last feedback { $days ->
    [0] today.
    [one] one day ago.
   *[other] { $days } days ago.
}
member-no-feedback = No feedback yet in { $days } days in this team.
member-counts = Shared notes: { $shared } · unanswered challenges: { $challenges }
member-no-plan = The performance plan of this period is not filled in yet.
member-plan = <b>Performance plan</b>
member-result = • { $words } ({ $count } notes)
member-before = <b>Earlier periods, as you saw them</b>
member-earlier = { PERIOD($semester, at: "start") }: results { $result }, behaviour { $behaviour }
member-trend-few = One reviewer and { $count } periods: too little to call it up or down.
member-trend = One reviewer, { $count } periods: read it as a story, not as a measurement.
member-review = Review
member-review-on = Go on with the review
member-review-sent = See my review
member-feedback-give = Give feedback
member-feedback-record = Record of feedback
member-challenges = Answer challenges
member-notes = Notes ({ $count })
mirror-title =
    <b>Reviewer's mirror</b>
    Only you see this.

    From { $reviews } reviews of yours, beside { $others } other reviewers.
mirror-severity = { $side ->
    [more] <b>Milder.</b> Your ratings are on average { $value } higher than those of other reviewers, on a scale of 1 to 3 (between { $low } and { $high }).
    [less] <b>More severe.</b> Your ratings are on average { $value } lower than those of other reviewers, on a scale of 1 to 3 (between { $low } and { $high }).
   *[none] <b>Neither milder nor more severe, as far as can be told.</b> The difference is { $value }, between { $low } and { $high }, which includes zero.
}
mirror-severity-unknown = <b>Mild or severe:</b> not enough data. It takes { $reviews } reviews of yours and { $others } other reviewers.
mirror-spread = { $side ->
    [more] <b>You tell people apart more.</b> Your ratings spread wider between people than those of others ({ $value }; between { $low } and { $high }).
    [less] <b>You tell people apart less.</b> Your ratings are more alike between people than those of others ({ $value }; between { $low } and { $high }).
   *[none] <b>You tell people apart as others do.</b> The difference is { $value }, between { $low } and { $high }, which includes zero.
}
mirror-spread-unknown = <b>Telling people apart:</b> not enough data. It takes { $reviews } reviews of yours and { $others } other reviewers.
mirror-halo = <b>The same rating throughout:</b> { $share } % of your reviews (between { $low } and { $high } %), { $usual } % of those of others. Where it is high, one impression may colour all ratings.
mirror-halo-unknown = <b>One impression for all:</b> not enough data. It takes { $reviews } reviews with four ratings or more.
mirror-foot = Different is not wrong: your team may really be another. For the city's calibration only pooled figures without names are used.
calibration-title =
    <b>Reviewers' calibration by agency</b>

    Mean rating on a scale of 1 to 3 with its 95 % interval. Only agencies with { $others } reviewers who have each reviewed { $reviews } people; no names, and by the alphabet, because overlapping intervals cannot be ranked.
calibration-line = { $name }
    <code>{ $strip }</code> { $value } ({ $low }–{ $high })
calibration-none = Not enough data yet.
