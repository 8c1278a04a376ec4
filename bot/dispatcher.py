from collections.abc import Callable
from typing import Any

from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncSession

from bot.settings import Settings
from handlers.switchboard import Conversation
from services.access.appointments import Appointments
from services.access.bindings import Bindings
from services.access.handouts import Handouts
from services.access.people import People
from services.access.rebindings import Rebindings
from services.access.rights import Rights
from services.access.staff import Staff
from services.cases.cases import Cases
from services.cases.desk import CaseDesk
from services.cases.hands import CaseHands
from services.cases.letters import CaseLetters
from services.cases.replies import CaseReplies
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.figures.comments import Comments
from services.figures.reports import Reports
from services.figures.samples import Samples
from services.forms import Forms
from services.lines.absences import Absences
from services.lines.postings import Postings
from services.lines.superior_reports import SuperiorReports
from services.lines.superiors import Superiors
from services.lookback.evaluations import Evaluations
from services.lookback.offers import Offers
from services.lookback.reviews import Reviews
from services.places.links import Links
from services.places.posters import Posters
from services.places.units import Units
from services.roster.imports import Imports
from services.voice.surveys import Surveys

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]


def build_dispatcher(switchboard: Conversation) -> Dispatcher:
    """One handler a kind of update and no filters: the switchboard finds the rest by dictionary.

    aiogram runs each synchronous filter in a thread, which costs more than our whole handler.
    """
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.callback_query.register(switchboard.press)
    dispatcher.message.register(switchboard.hear)
    dispatcher.my_chat_member.register(switchboard.moved)
    return dispatcher


SERVICES = {
    "absences": Absences,
    "appointments": Appointments,
    "bindings": Bindings,
    "case_desk": CaseDesk,
    "case_hands": CaseHands,
    "case_letters": CaseLetters,
    "case_replies": CaseReplies,
    "cases": Cases,
    "evaluations": Evaluations,
    "forms": Forms,
    "handouts": Handouts,
    "imports": Imports,
    "links": Links,
    "offers": Offers,
    "people": People,
    "posters": Posters,
    "postings": Postings,
    "rebindings": Rebindings,
    "reviews": Reviews,
    "rights": Rights,
    "samples": Samples,
    "staff": Staff,
    "superior_reports": SuperiorReports,
    "superiors": Superiors,
    "surveys": Surveys,
    "units": Units,
    "viewings": Viewings,
}
"""By the names under which handlers ask for them."""


def services_with(
    clock: Clock, bot_name: str, settings: Settings
) -> Callable[[AsyncSession], dict[str, Any]]:
    """What handlers may ask for by name, for one transaction."""
    facts = {
        "clock": clock,
        "bot_name": bot_name,
        "public_url": settings.public_url,
        "threshold": settings.threshold,
        "release_at_least": settings.release_at_least,
    }

    def services(session: AsyncSession) -> dict[str, Any]:
        each = {name: service(session, clock) for name, service in SERVICES.items()}
        reports = Reports(session, clock, settings.threshold)
        comments = Comments(session, clock, settings.text_threshold)
        return facts | each | {"reports": reports, "comments": comments}

    return services
