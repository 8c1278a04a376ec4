# Reminders: one's own hour, snoozing, stages, and the Monday digest.
command-pengingat = When I am reminded
help-pengingat = • /pengingat sets at what hour you are reminded.
reminder-office-hours =
    <b>Reminders</b>
    Reminders come in the hours of your office, and not on holidays, on leave or on duty travel. If another hour suits you better, choose it below.
reminder-own-hour =
    <b>Reminders</b>
    Reminders come on working days at about { $hour }.00 WITA. Choose another hour below, or go back to office hours.
reminder-hour = { $hour }.00
reminder-forget-hour = Back to office hours
reminder-which-hour = At what hour would you like to be reminded? It holds for other reminders too, and you can change it with /pengingat.
reminder-snooze-hour = In 1 hour
reminder-snooze-day = Tomorrow
reminder-snooze-mine = My hour
reminder-snoozed = Fine, we will remind you again on { $at }.
reminder-rates = <b>Do reminders help?</b> This half-year, in numbers:
reminder-no-rates = Not enough data yet.
reminder-rate = • { $stage }: { $sent } reminded, { $done } did it ({ $percent }%), median { $days } days
reminder-rate-undone = • { $stage }: { $sent } reminded, nobody did it yet
rate-evaluation-opened = Self-evaluation, opened (begun)
rate-evaluation-closing = Self-evaluation, closing soon
rate-evaluation-last-call = Self-evaluation, last day
rate-review-due = Review, evaluation is in
rate-review-closing = Review, closing soon
rate-review-last-call = Review, last day
rate-review-escalation-announced = Review, about to be told above
stage-open-evaluation = Go on with the self-evaluation
stage-evaluation-closing = Your self-evaluation has not been sent. The term ends on { $day }. What you have filled in stays stored. If something keeps you from it, ask the personnel administrator for an extension before that day.
stage-evaluation-last-call = Today, { $day }, is the last day to send your self-evaluation. What you have filled in stays stored; you only need to go on.
stage-evaluation-closed = The term of the self-evaluation ended on { $day }, and yours was not sent. What you have filled in can still be read in /evaluasi, and no note is lost.
stage-review-closing = { $count } employees have sent their self-evaluation and wait for your review. The term ends on { $day }:
stage-review-last-call = Last call: { $count } employees still wait for your review, and the term ends on { $day }:
stage-announced-blocking = Your reviews of these employees are not in yet. If they are still missing on { $day }, we will tell your superior. If something keeps you from it, talk to your superior first.
stage-announced-waiting = The review of your self-evaluation is not in yet, and we have reminded the reviewer. If it is still missing on { $day }, we will tell the reviewer's superior. You need not do anything.
stage-announced-above = These reviewers have not sent their reviews. They and the employees who wait know that you will hear of it again on { $day } if they are still missing.
stage-escalated = { $count } reviews below you are still missing, and the term ends on { $day }. Please help to have them done in time:
stage-name = • { $name }
stage-reviewer = • { $name }: { $count } reviews
stage-further = … and { $count } more
digest-title = <b>This week { $count } things wait for you</b>
digest-line = • { $words }
digest-over = • { $words }, <b>{ $days } working days over</b>
digest-review = Review of { $name }, since { $since }
digest-objection = Objection of { $name }, since { $since }
digest-case = A citizen's case, { $name }, since { $since }
digest-challenge = Challenge of { $name }, since { $since }
digest-feedback = { $name } asks for feedback, since { $since }
digest-open-review = Review { $name }
digest-open-objection = See the objection: { $name }
digest-open-challenge = Answer the challenge: { $name }
digest-open-case = Open the case: { $name }
digest-open-feedback = Give feedback: { $name }
