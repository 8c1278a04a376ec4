from collections.abc import Callable
from typing import Any

from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.conversations import all_conversations
from services.clock import Clock
from services.evaluations import Evaluations
from services.forms import Forms
from services.people import People
from services.reports import Reports
from services.reviews import Reviews
from services.surveys import Surveys

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]


def build_dispatcher() -> Dispatcher:
    """One handler a kind of update and no filters: the switchboard finds the rest by dictionary.

    aiogram runs each synchronous filter in a thread, which costs more than our whole handler.
    """
    dispatcher = Dispatcher(disable_fsm=True)
    switchboard = all_conversations()
    dispatcher.callback_query.register(switchboard.press)
    dispatcher.message.register(switchboard.hear)
    dispatcher.my_chat_member.register(switchboard.moved)
    return dispatcher


def services_with(clock: Clock, threshold: int) -> Callable[[AsyncSession], dict[str, Any]]:
    """What handlers may ask for by name, for one transaction."""

    def services(session: AsyncSession) -> dict[str, Any]:
        return {
            "people": People(session, clock),
            "forms": Forms(session, clock),
            "surveys": Surveys(session, clock),
            "evaluations": Evaluations(session, clock),
            "reviews": Reviews(session, clock),
            "reports": Reports(session, clock, threshold),
            "clock": clock,
            "threshold": threshold,
        }

    return services
