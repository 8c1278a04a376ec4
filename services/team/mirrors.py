from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.comparison import CORE_VALUES
from models.evaluation import Review
from models.form import Answer, Form
from models.mirror import Estimate, Mirror, Ratings, manner, mirror
from models.office import Role
from models.person import Employee, Person
from models.predicate import Expectation
from models.unit import Unit
from services.access.rights import Rights
from services.clock import Clock

LOOKED_BACK = timedelta(days=2 * 366)
"""Whoever rates otherwise than two years ago should see that."""


@dataclass(frozen=True, slots=True)
class Mirrors:
    """A superior's own manner of rating, for them alone; for calibration only pooled figures."""

    session: AsyncSession
    clock: Clock

    async def own(self, person: Person) -> Mirror:
        me = person.as_employee().id
        found = await self._reviews()
        return mirror(found.pop(me, []), list(found.values()))

    async def by_agency(self, person: Person) -> Mapping[str, Estimate]:
        """The level of an agency's reviewers; an agency with too few is left out, and no names."""
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)
        agencies = await self._agencies()
        pooled: dict[str, list[list[Ratings]]] = defaultdict(list)
        for reviewer, reviews in (await self._reviews()).items():
            pooled[agencies[reviewer]].append(reviews)
        levels = {name: manner(reviewers) for name, reviewers in sorted(pooled.items())}
        return {name: level for name, level in levels.items() if level is not None}

    async def _reviews(self) -> dict[int, list[Ratings]]:
        """Ratings of the seven values in sent reviews, by reviewer."""
        rows = await self.session.execute(
            select(Review.reviewer_id, Form.id, Answer.question, Answer.choice)
            .join(Form, Form.id == Review.form_id)
            .join(Answer, Answer.form_id == Form.id)
            .where(
                Form.sent_at > self.clock() - LOOKED_BACK,
                Answer.question.in_(CORE_VALUES),
                Answer.choice > 0,
            )
        )
        forms: dict[tuple[int, int], dict[str, Expectation]] = defaultdict(dict)
        for reviewer, form, question, choice in rows:
            forms[reviewer, form][question] = Expectation(choice or 0)
        found: dict[int, list[Ratings]] = defaultdict(list)
        for (reviewer, _), ratings in forms.items():
            found[reviewer].append(ratings)
        return found

    async def _agencies(self) -> dict[int, str]:
        """By employee: the name of the unit at the top of theirs."""
        units = {unit.id: unit for unit in await self.session.scalars(select(Unit))}
        rows = await self.session.execute(select(Employee.id, Employee.unit_id))
        return {employee_id: _top(units, unit_id).name for employee_id, unit_id in rows}


def _top(units: Mapping[int, Unit], unit_id: int) -> Unit:
    """Parents in a circle end where they began."""
    unit, seen = units[unit_id], {unit_id}
    while unit.parent_id is not None and unit.parent_id not in seen:
        unit = units[unit.parent_id]
        seen.add(unit.id)
    return unit
