from collections.abc import Callable
from typing import Any

from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncSession

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
from services.figures.comments import Comments
from services.figures.reports import Reports
from services.figures.samples import Samples
from services.forms import Forms
from services.lines.absences import Absences
from services.lines.postings import Postings
from services.lines.superior_reports import SuperiorReports
from services.lines.superiors import Superiors
from services.lookback.evaluations import Evaluations
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


def services_with(
    clock: Clock,
    threshold: int,
    bot_name: str,
    public_url: str,
    text_threshold: int,
    release_at_least: int,
) -> Callable[[AsyncSession], dict[str, Any]]:
    """What handlers may ask for by name, for one transaction."""

    def services(session: AsyncSession) -> dict[str, Any]:
        return {
            "people": People(session, clock),
            "bindings": Bindings(session, clock),
            "forms": Forms(session, clock),
            "surveys": Surveys(session, clock),
            "evaluations": Evaluations(session, clock),
            "reviews": Reviews(session, clock),
            "reports": Reports(session, clock, threshold),
            "samples": Samples(session, clock),
            "comments": Comments(session, clock, text_threshold),
            "rights": Rights(session, clock),
            "imports": Imports(session, clock),
            "appointments": Appointments(session, clock),
            "postings": Postings(session, clock),
            "rebindings": Rebindings(session, clock),
            "staff": Staff(session, clock),
            "superiors": Superiors(session, clock),
            "superior_reports": SuperiorReports(session, clock),
            "absences": Absences(session, clock),
            "units": Units(session, clock),
            "links": Links(session, clock),
            "posters": Posters(session, clock),
            "handouts": Handouts(session, clock),
            "cases": Cases(session, clock),
            "case_replies": CaseReplies(session, clock),
            "case_letters": CaseLetters(session, clock),
            "case_desk": CaseDesk(session, clock),
            "case_hands": CaseHands(session, clock),
            "clock": clock,
            "threshold": threshold,
            "release_at_least": release_at_least,
            "bot_name": bot_name,
            "public_url": public_url,
        }

    return services
