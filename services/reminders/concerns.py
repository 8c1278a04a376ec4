from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.calendar import WITA
from models.evaluation import Evaluation
from models.form import Form
from models.notice import Topic
from models.office import Assignment, Role
from models.person import Person
from models.stage import Side, StageDecided
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.reminders.pending import MissingReview, Pending, ends_on


@dataclass(frozen=True, slots=True)
class Concerns:
    """What a stage is about for one person, asked once more in the moment it is told."""

    session: AsyncSession
    clock: Clock

    async def owes_evaluation(self, person: Person, last_day: date) -> bool:
        own = Evaluation.employee_id == person.id
        return bool(await self._pending.evaluations(ends_on(last_day), own))

    async def missing_by(self, person: Person, last_day: date) -> list[MissingReview]:
        return await self._pending.reviews_by(person.id, ends_on(last_day))

    async def announced(
        self, person: Person, last_day: date
    ) -> tuple[Side, list[MissingReview]] | None:
        """What those above will be told of, from the side on which this person stands."""
        missing = await self._pending.reviews(ends_on(last_day), await self._near(person))
        for side in (Side.BLOCKING, Side.WAITING, Side.ABOVE):
            if found := await self._seen_from(side, person, missing):
                return side, found
        return None

    async def above(self, person: Person, last_day: date) -> list[MissingReview]:
        """What is still missing below somebody, of what was announced."""
        missing = await self.escalated(last_day, await self._near(person))
        return await self._seen_from(Side.ABOVE, person, missing)

    async def escalated(self, last_day: date, *which: ColumnElement[bool]) -> list[MissingReview]:
        """Only what was blocked already when it was announced, on an earlier day."""
        decided = (Topic.REVIEW_ESCALATION_ANNOUNCED.value, last_day)
        announcement = await self.session.get(StageDecided, decided)
        today = Calendars(self.session, self.clock).today()
        if announcement is None or announcement.decided_at.astimezone(WITA).date() >= today:
            return []
        before = Form.sent_at <= announcement.decided_at
        return await self._pending.reviews(ends_on(last_day), before, *which)

    async def people(
        self, missing: Collection[MissingReview], sides: Collection[Side]
    ) -> set[int]:
        """Everybody on these sides of what is missing."""
        above = await self._above(missing)
        return {who for each in missing for side in sides for who in _on(side, each, above)}

    async def _seen_from(
        self, side: Side, person: Person, missing: Collection[MissingReview]
    ) -> list[MissingReview]:
        above = await self._above(missing)
        return [each for each in missing if person.id in _on(side, each, above)]

    async def _above(self, missing: Iterable[MissingReview]) -> dict[int, list[int]]:
        return await self._pending.above({each.reviewer_id for each in missing})

    async def _near(self, person: Person) -> ColumnElement[bool]:
        """Evaluations that can concern this person at all: a city has thousands."""
        if Role.CITY_ADMIN in await Rights(self.session, self.clock).of(person):
            return true()
        below = aliased(Assignment)
        reviewed = select(Assignment.employee_id).where(Assignment.reviewer_id == person.id)
        further = (
            select(Assignment.employee_id)
            .join(below, below.employee_id == Assignment.reviewer_id)
            .where(below.reviewer_id == person.id)
        )
        return or_(
            Evaluation.employee_id == person.id,
            Evaluation.employee_id.in_(reviewed),
            Evaluation.employee_id.in_(further),
        )

    @property
    def _pending(self) -> Pending:
        return Pending(self.session, self.clock)


def _on(side: Side, missing: MissingReview, above: dict[int, list[int]]) -> Collection[int]:
    match side:
        case Side.BLOCKING:
            return (missing.reviewer_id,)
        case Side.WAITING:
            return (missing.employee_id,)
        case Side.ABOVE:
            return above[missing.reviewer_id]
