"""All conversations on one switchboard: two with the same word or button are refused here."""

from handlers.absence.router import conversation as absence
from handlers.binding.router import conversation as binding
from handlers.case.desk_router import conversation as case_desk
from handlers.case.router import conversation as case
from handlers.evaluation.router import conversation as evaluation
from handlers.form.router import conversation as form
from handlers.posting.router import conversation as posting
from handlers.report.router import conversation as report
from handlers.review.router import conversation as review
from handlers.roster.router import conversation as roster
from handlers.staff.router import conversation as staff
from handlers.start.router import conversation as start
from handlers.superior.router import conversation as superior
from handlers.survey.router import conversation as survey
from handlers.switchboard import Conversation
from handlers.unit.router import conversation as unit

CONVERSATIONS = (
    start,
    survey,
    form,
    evaluation,
    review,
    report,
    superior,
    absence,
    binding,
    staff,
    posting,
    roster,
    unit,
    case,
    case_desk,
)


def all_conversations() -> Conversation:
    switchboard = Conversation()
    for conversation in CONVERSATIONS:
        switchboard.include(conversation)
    return switchboard
