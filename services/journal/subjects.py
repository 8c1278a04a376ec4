from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated
from models.feedback import Subject
from models.plan import PlannedResult


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a note may be about: a result of its author's plan, or one of the seven values."""

    session: AsyncSession

    async def find(self, employee_id: int, semester: str, code: str) -> PlannedResult | str:
        """A result that is somebody else's, or is no more, is not to be found."""
        subject = Subject.parse(code)
        if subject.value is not None:
            return subject.value
        result = await self.session.scalar(
            select(PlannedResult).where(
                PlannedResult.id == subject.result_id,
                PlannedResult.employee_id == employee_id,
                PlannedResult.semester == semester,
            )
        )
        if result is None:
            raise ButtonOutdated
        return result
