from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.mentoring import MentoringWish, Skill
from models.person import Employee
from services.clock import Clock
from services.mentoring.pools import Pools


@dataclass(frozen=True, slots=True)
class Line:
    """How many wait for a mentor with that skill, and how many seats are free."""

    skill: Skill
    waiting: int
    free: int


@dataclass(frozen=True, slots=True)
class WaitingLines:
    """How long it takes, as everybody who chooses a skill may see it."""

    session: AsyncSession
    clock: Clock

    async def all(self) -> Sequence[Line]:
        """Of every skill, in its own order."""
        rows = await self.session.execute(
            select(MentoringWish.skill, func.count(MentoringWish.id).label("waiting"))
            .join(Employee, Employee.id == MentoringWish.employee_id)
            .where(MentoringWish.ended_at.is_(None), Employee.works_at(self.clock()))
            .group_by(MentoringWish.skill)
        )
        waiting: dict[Skill, int] = {row.skill: row.waiting for row in rows}
        free = await Pools(self.session, self.clock).free()
        return [Line(skill, waiting.get(skill, 0), free[skill]) for skill in Skill]
