people-title =
    <b>My team</b> · { $semester }

    { $count } people · { $waiting } wait for the review · { $forgotten } without feedback for { $days } days or more.
team-new = ＋ { $name } · new
team-forgotten = ⏳ { $label }
team-earlier = ‹ Back
team-later = More ›
team-all = Everybody
team-only-forgotten = The forgotten ({ $count })
team-mirror = Reviewer's mirror
team-back = Back to the team
member-title = <b>{ $name }</b> · { $post }
member-waiting = { $semester }: the self-evaluation is in and waits for your review.
member-writing = { $semester }: the self-evaluation is being written. You may begin the review.
member-reviewed = { $semester }: the review is sent, the self-evaluation is still to come.
member-open = { $semester }: both envelopes are open.
member-declined = { $semester }: you have said that you cannot rate these days.
member-new = { $semester }: in this team for a short time only, so there are no days to rate yet.
member-days = { $days } days of this semester are yours to rate ({ $basis ->
    [team] as team leader
    [acting] as acting superior
    [vacancy] because the superior's post is vacant
   *[line] as direct superior
}).
member-moved = Led by somebody else now; the days of this semester remain yours to rate.
member-feedback = Last feedback { $days ->
    [0] today.
    [one] one day ago.
   *[other] { $days } days ago.
}
member-no-feedback = No feedback yet in { $days } days in this team.
member-counts = Shared notes: { $shared } · unanswered challenges: { $challenges }
member-no-plan = The performance plan of this semester is not filled in yet.
member-plan = <b>Performance plan</b>
member-result = • { $words } ({ $count } notes)
member-before = <b>Earlier semesters, as you saw them</b>
member-earlier = { $semester }: results { $result }, behaviour { $behaviour }
member-trend-few = One reviewer and { $count } semesters: too little to call it up or down.
member-trend = One reviewer, { $count } semesters: read it as a story, not as a measurement.
member-review = Review
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
