from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation, Term
from models.period import Period
from models.semester import Semester


async def open_semesters(session: AsyncSession, now: datetime, employee_id: int) -> frozenset[str]:
    """Whose notes may still be written and corrected: of today, and of what is looked back on.

    For one employee that may last longer than for the others.
    """
    extended = select(Evaluation.semester).where(
        Evaluation.employee_id == employee_id, Evaluation.extended_until > now
    )
    running = select(Term.semester).where(
        or_(Term.closes_at > now, Term.semester.in_(extended.scalar_subquery()))
    )
    periods = map(Period.parse, await session.scalars(running))
    looked_at = {code for period in periods for code in period.semesters}
    return frozenset({Semester.of(now).code, *looked_at})
