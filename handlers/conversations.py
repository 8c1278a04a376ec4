"""All conversations on one switchboard: two with the same word or button are refused here."""

from handlers.absence.router import conversation as absence
from handlers.announcement.router import conversation as announcement
from handlers.binding.router import conversation as binding
from handlers.calendar.router import conversation as calendar
from handlers.case.desk_router import conversation as case_desk
from handlers.case.router import conversation as case
from handlers.challenge.router import conversation as challenge
from handlers.closing.router import conversation as closing
from handlers.dialogue.router import conversation as dialogue
from handlers.disclosure.router import conversation as disclosure
from handlers.dropoff.router import conversation as dropoff
from handlers.evaluation.router import conversation as evaluation
from handlers.evidence.router import conversation as evidence
from handlers.extension.router import conversation as extension
from handlers.feedback.reading_router import conversation as feedback_reading
from handlers.feedback.request_router import conversation as feedback_requests
from handlers.feedback.router import conversation as feedback
from handlers.form.router import conversation as form
from handlers.guidance.router import conversation as guidance
from handlers.journal.correcting_router import conversation as journal_corrections
from handlers.journal.router import conversation as journal
from handlers.journal.shared_router import conversation as shared_journal
from handlers.mentoring.matching_router import conversation as mentoring_matches
from handlers.mentoring.offer_router import conversation as mentoring_offers
from handlers.mentoring.router import conversation as mentoring
from handlers.mentoring.wish_router import conversation as mentoring_wishes
from handlers.mentorship.journal_router import conversation as session_journals
from handlers.mentorship.router import conversation as mentorship
from handlers.mentorship.session_router import conversation as mentoring_sessions
from handlers.objection.router import conversation as objection
from handlers.paper.router import conversation as paper
from handlers.plan.router import conversation as plan
from handlers.posting.router import conversation as posting
from handlers.reminder.router import conversation as reminder
from handlers.reminder.stage_router import conversation as stages
from handlers.report.router import conversation as report
from handlers.review.router import conversation as review
from handlers.roster.router import conversation as roster
from handlers.staff.router import conversation as staff
from handlers.start.router import conversation as start
from handlers.superior.router import conversation as superior
from handlers.survey.router import conversation as survey
from handlers.switchboard import Conversation
from handlers.team.router import conversation as team
from handlers.unit.router import conversation as unit
from handlers.unreachable.router import conversation as unreachable

CONVERSATIONS = (
    start,
    survey,
    form,
    evaluation,
    evidence,
    challenge,
    extension,
    review,
    dialogue,
    objection,
    closing,
    plan,
    journal,
    journal_corrections,
    shared_journal,
    feedback,
    feedback_reading,
    feedback_requests,
    guidance,
    mentoring,
    mentoring_wishes,
    mentoring_offers,
    mentoring_matches,
    mentorship,
    mentoring_sessions,
    session_journals,
    report,
    superior,
    absence,
    reminder,
    stages,
    calendar,
    binding,
    staff,
    posting,
    roster,
    unit,
    paper,
    case,
    case_desk,
    announcement,
    unreachable,
    disclosure,
    dropoff,
    team,
)


def all_conversations() -> Conversation:
    switchboard = Conversation()
    for conversation in CONVERSATIONS:
        switchboard.include(conversation)
    return switchboard
