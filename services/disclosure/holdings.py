from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.errors import ButtonOutdated
from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.person import Person
from services.clock import Clock
from services.disclosure.held import SECTIONS
from services.disclosure.sections import Section

ON_A_PAGE = 5
Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Page:
    section: Section
    rows: Sequence[Row]
    number: int
    """From 0."""
    count: int
    """Of all rows."""

    @property
    def more(self) -> bool:
        return self.count > (self.number + 1) * ON_A_PAGE


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything that is held about a person, for that person alone (UU 27/2022)."""

    session: AsyncSession
    clock: Clock

    async def overview(self, person: Person) -> dict[str, int]:
        """How many rows each section has; those without any are left out."""
        counts = {section.key: await self._count(section, person) for section in SECTIONS}
        return {key: count for key, count in counts.items() if count}

    async def page(self, person: Person, key: str, number: int) -> Page:
        """The last page where there are not so many."""
        section = _section(key)
        count = await self._count(section, person)
        number = min(number, max(0, (count - 1) // ON_A_PAGE))
        query = section.about(person.id).limit(ON_A_PAGE).offset(number * ON_A_PAGE)
        rows = (await self.session.execute(query)).all()
        return Page(section, rows, number, count)

    async def everything(self, person: Person) -> dict[str, Sequence[Row]]:
        """All rows of the sections that have any, as they are at this moment."""
        found = {
            section.key: (await self.session.execute(section.about(person.id))).all()
            for section in SECTIONS
        }
        return {key: rows for key, rows in found.items() if rows}

    async def figures(self, person: Person) -> Sequence[Evaluation]:
        """Opened evaluations with all that their figures are made of, the newest first."""
        found = await self.session.scalars(
            select(Evaluation)
            .where(Evaluation.employee_id == person.id, Evaluation.opened_at.is_not(None))
            .options(
                joinedload(Evaluation.form).selectinload(Form.answers),
                selectinload(Evaluation.reviews)
                .joinedload(Review.form)
                .selectinload(Form.answers),
                selectinload(Evaluation.reviews).joinedload(Review.reviewer),
            )
            .join(Term, Term.semester == Evaluation.semester)
            .order_by(Term.opens_at.desc())
        )
        return found.all()

    async def _count(self, section: Section, person: Person) -> int:
        rows = section.about(person.id).order_by(None).subquery()
        return await self.session.scalar(select(func.count()).select_from(rows)) or 0


def _section(key: str) -> Section:
    for section in SECTIONS:
        if section.key == key:
            return section
    raise ButtonOutdated
