"""All conversations on one switchboard: two with the same word or button are refused here."""

from handlers.evaluation.router import conversation as evaluation
from handlers.form.router import conversation as form
from handlers.report.router import conversation as report
from handlers.review.router import conversation as review
from handlers.start.router import conversation as start
from handlers.survey.router import conversation as survey
from handlers.switchboard import Conversation


def all_conversations() -> Conversation:
    switchboard = Conversation()
    for conversation in (start, survey, form, evaluation, review, report):
        switchboard.include(conversation)
    return switchboard
