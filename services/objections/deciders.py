from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Review
from models.person import Employee
from models.timeline import next_above
from services.clock import Clock
from services.lines.timelines import Timelines


@dataclass(frozen=True, slots=True)
class Deciders:
    """Who decides about an objection: the superior of the one who rated, as it stands now."""

    session: AsyncSession
    clock: Clock

    async def of(self, review: Review, employee_id: int) -> int | None:
        """The next above who is there and on neither side; nobody where the line ends."""
        timelines = Timelines(self.session, self.clock)
        chain = await timelines.chain(review.reviewer_id, self.clock())
        gone = await self.session.scalars(
            select(Employee.id).where(
                Employee.id.in_(chain.values()), ~Employee.works_at(self.clock())
            )
        )
        barred = {*gone, employee_id, review.reviewer_id}
        return next_above(chain, review.reviewer_id, barred)
