"""Citizens' answers from the command line: an index of a file, paper forms, a recount."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import open_sessions, opened, prepare_schema
from bot.settings import CannotStart
from models.satisfaction import Satisfaction, Tally
from reports.skm_answers import Order, Row, UnreadableAnswers, read_answers
from reports.skm_table import lines
from services.clock import utc_now
from services.figures.paper_forms import PaperForms
from services.figures.tallies import Tallies
from texts import Texts


@dataclass(frozen=True, slots=True)
class Forms:
    """Where the forms of a file were filled; words as they were typed."""

    file: Path
    unit: str
    service: str
    semester: str
    order: str


def index_of(file: Path, order: str, texts: Texts) -> list[str]:
    return list(lines(Satisfaction(Tally.of(_answers(file, order))), texts))


async def enter_forms(address: str, forms: Forms, texts: Texts) -> str:
    answers = _answers(forms.file, forms.order)
    async with _session(address) as session:
        paper = PaperForms(session, utc_now)
        count = await paper.enter(forms.unit, forms.service, forms.semester, answers)
    return texts("cli-forms-entered", count=count)


async def recount(address: str, texts: Texts) -> str:
    async with _session(address) as session:
        wrong = await Tallies(session).recount()
    return texts("cli-recounted", count=wrong)


def _answers(file: Path, order: str) -> list[Row]:
    try:
        return read_answers(file, Order(order))
    except UnreadableAnswers as unreadable:
        raise CannotStart(unreadable.key, **unreadable.values) from None


@asynccontextmanager
async def _session(address: str) -> AsyncIterator[AsyncSession]:
    async with opened(address) as engine:
        await prepare_schema(engine)
        async with open_sessions(engine).begin() as session:
            yield session
