"""Everything that is held about a person; a test refuses a stored column without a place here.

The other side of a sealed envelope stands in no section, nor what others keep to themselves.
"""

from collections.abc import Mapping

from services.disclosure.held import lookback, person, talk

SECTIONS = (*person.SECTIONS, *lookback.SECTIONS, *talk.SECTIONS)

NOT_SHOWN: Mapping[str, str] = {
    "absence.employee_id": "whoever reads this is the one",
    "announcement.author_id": "whoever reads this is the one",
    "announcement.recipients": "how many others it went to",
    "announcement.spared": "how many others it did not go to",
    "answer.form_id": "the answer stands beside what its form is about",
    "appointment.employee_id": "whoever reads this is the one",
    "binding_code.digest": "the digest of a secret",
    "binding_code.employee_id": "whoever reads this is the one",
    "calendar_day.set_by_id": "whoever reads this is the one",
    "case_entry.author_id": "whoever reads this is the one",
    "case_entry.case_id": "an inner key",
    "case_entry.number": "their order",
    "challenge.evaluation_id": "an inner key; the semester is shown",
    "citizen_case.notify_id": "whoever reads this is the one",
    "citizen_case.receipt_digest": "the digest of a secret",
    "dialogue.review_id": "an inner key; the reviewer is shown",
    "evaluation.form_id": "an inner key; its answers are shown",
    "evaluation.revision_id": "an inner key; its answers are shown",
    "feedback.entry_id": "an inner key; the entry is shown in the journal",
    "feedback.result_id": "an inner key; its words are shown",
    "feedback_reply.feedback_id": "an inner key",
    "feedback_reply.number": "their order",
    "feedback_request.feedback_id": "an inner key; the feedback is shown",
    "form.earlier_id": "an inner key; the earlier version is shown as well",
    "form.notes": "inner keys of the journal; what an answer took stands in the answer",
    "form.person_id": "whoever reads this is the one",
    "headship.employee_id": "whoever reads this is the one",
    "journal_entry.employee_id": "whoever reads this is the one",
    "notice.about": "an inner key of what it tells",
    "notice.attempts": "the delivery's own bookkeeping",
    "notice.claimed_at": "the delivery's own bookkeeping",
    "notice.person_id": "whoever reads this is the one",
    "objection.review_id": "an inner key; the employee is shown",
    "objection_statement.number": "their order",
    "objection_statement.objection_id": "an inner key",
    "paper_draft.form_id": "an inner key",
    "planned_result.employee_id": "whoever reads this is the one",
    "ramadan.set_by_id": "whoever reads this is the one",
    "rating_draft.form_id": "an inner key",
    "rating_draft.receipt_digest": "the digest of a secret",
    "review.evaluation_id": "an inner key; the semester is shown",
    "review.form_id": "an inner key; its answers are shown",
    "review_decline.evaluation_id": "an inner key; the semester is shown",
    "review_return.evaluation_id": "an inner key; the semester is shown",
    "roster_import.content": "everybody's data, until it is decided",
    "roster_import.difference": "what it changed about others",
    "roster_import.file_id": "Telegram's own key of the file",
    "roster_import.sent_by": "whoever reads this is the one",
    "roster_import.undo": "what it changed about others",
}
"""Columns that lead to a person and are in no section, and why."""
