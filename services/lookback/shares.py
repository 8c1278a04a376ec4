from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import ButtonNotYours
from models.office import Assignment, Basis
from models.period import Period
from models.person import Employee
from models.timeline import Span
from services.clock import Clock

FEWEST_DAYS = 14
"""Whoever reviewed for less has not seen enough to rate, and is not asked."""
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Share:
    """One reviewer's days of one employee's semester."""

    reviewer_id: int
    employee_id: int
    days: int
    since: datetime
    until: datetime
    basis: Basis
    """Of the last of these days."""
    alone: bool = True
    """Whether nobody else rates days of that semester."""

    @property
    def first_day(self) -> date:
        return self.since.astimezone(WITA).date()

    @property
    def last_day(self) -> date:
        return (self.until - _INSTANT).astimezone(WITA).date()


@dataclass(frozen=True, slots=True)
class Shares:
    """Who rates which days: each reviewer only their own, and nobody themselves."""

    session: AsyncSession
    clock: Clock

    async def of(self, employee_id: int, semester: str) -> list[Share]:
        return await self._shares(semester, Assignment.employee_id == employee_id)

    async def of_all(self, employee_ids: Collection[int], semester: str) -> list[Share]:
        return await self._shares(semester, Assignment.employee_id.in_(employee_ids))

    async def held_by(self, reviewer_id: int, semester: str) -> dict[int, Share]:
        """Whom somebody reviews in that semester, by the employee."""
        theirs = select(Assignment.employee_id).where(Assignment.reviewer_id == reviewer_id)
        shares = await self._shares(semester, Assignment.employee_id.in_(theirs))
        return {share.employee_id: share for share in shares if share.reviewer_id == reviewer_id}

    async def must_hold(self, reviewer_id: int, employee_id: int, semester: str) -> Share:
        """Asked again at every press: a forwarded or an old button gives nobody days."""
        share = (await self.held_by(reviewer_id, semester)).get(employee_id)
        if share is None:
            raise ButtonNotYours
        return share

    async def _shares(self, semester: str, whose: ColumnElement[bool]) -> list[Share]:
        period, now = Period.parse(semester), self.clock()
        rows = await self.session.scalars(
            select(Assignment)
            .join(Employee, Employee.id == Assignment.reviewer_id)
            .where(
                whose,
                Assignment.reviewer_id != Assignment.employee_id,
                Assignment.since <= now,
                Assignment.since < period.ends_at,
                or_(Assignment.until.is_(None), Assignment.until > period.starts_at),
                Employee.works_at(now),
            )
            .order_by(Assignment.since, Assignment.id)
        )
        shares = list(_counted(rows, period))
        reviewers = Counter(share.employee_id for share in shares)
        return [replace(share, alone=reviewers[share.employee_id] == 1) for share in shares]


def _counted(rows: Iterable[Assignment], period: Period) -> Iterable[Share]:
    spans: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for row in rows:
        span = Span(row.reviewer_id, row.since, row.until, row.basis)
        part = span.within(period.starts_at, period.ends_at)
        if part is not None:
            spans[row.reviewer_id, row.employee_id].append(part)
    for (reviewer_id, employee_id), parts in spans.items():
        days, last = sum(part.days for part in parts), parts[-1]
        if days >= FEWEST_DAYS and last.until is not None:
            since = parts[0].since
            yield Share(reviewer_id, employee_id, days, since, last.until, last.basis)
