from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation
from models.office import Assignment
from rosters.rows import RowChange
from services.clock import Clock
from services.lookback.envelopes import Envelopes
from services.roster.rows import chunks


async def follow_reviewers(session: AsyncSession, clock: Clock, rows: Iterable[RowChange]) -> None:
    """After changes in bulk: reminders of open reviews go to whoever reviews now."""
    rows = [row for row in rows if row.table == "assignment"]
    told = {(row.was or row.now or {}).get("employee_id") for row in rows}
    concerned = told | await _employees_of(session, [row.key for row in rows])
    open_ones = select(Evaluation.employee_id).where(Evaluation.opened_at.is_(None))
    for employee_id in sorted(set(await session.scalars(open_ones)) & concerned):
        await Envelopes(session, clock).follow(employee_id)


async def _employees_of(session: AsyncSession, assignments: Sequence[int]) -> set[int | None]:
    """A row that only ends otherwise does not say whose it is."""
    found: set[int | None] = set()
    for keys in chunks(assignments):
        theirs = select(Assignment.employee_id).where(Assignment.id.in_(keys))
        found.update(await session.scalars(theirs))
    return found
