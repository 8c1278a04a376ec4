from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.errors import ActingTaken, NothingToActFor
from models.office import Assignment, Basis, Capacity, Headship
from models.person import Employee
from models.timeline import Span, must_not_be_themselves
from services.clock import Clock
from services.lines.timelines import Timelines


@dataclass(frozen=True, slots=True)
class StandIns:
    """Plt and Plh: somebody does another's work for a while."""

    session: AsyncSession
    clock: Clock

    async def appoint(self, holder_id: int, acting: Span, capacity: Capacity) -> None:
        """For one who has left already, it is what fell vacant then and still is."""
        must_not_be_themselves(holder_id, acting.reviewer_id)
        await self._timelines.one_at_a_time(holder_id)
        await self._timelines.must_be_possible(acting)
        holder = await self.session.get_one(Employee, holder_id)
        team = await self._team(holder, acting.since)
        posts = await self._posts(holder, acting.since)
        if not team and not posts:
            raise NothingToActFor
        await self._must_be_free(holder_id, acting, team, posts)
        await self._step_above(holder_id, acting)
        await self._take_over(team, acting)
        self.session.add_all(_headship(post, acting, capacity) for post in posts)
        await self.session.flush()

    async def _team(self, holder: Employee, at: datetime) -> list[Assignment]:
        theirs = Assignment.reviewer_id == holder.id
        if not _left(holder, at):
            return await self._timelines.rows(theirs, Assignment.at(at))
        reviewed = select(Assignment.employee_id).where(theirs, Assignment.until == holder.left_at)
        vacant = Assignment.basis == Basis.VACANCY
        return await self._timelines.rows(
            Assignment.employee_id.in_(reviewed), vacant, Assignment.at(at)
        )

    async def _posts(self, holder: Employee, at: datetime) -> list[Headship]:
        theirs = select(Headship).where(Headship.employee_id == holder.id)
        if not _left(holder, at):
            return list(await self.session.scalars(theirs.where(Headship.at(at))))
        successor = aliased(Headship)
        taken = exists().where(
            successor.unit_id == Headship.unit_id,
            successor.capacity == Capacity.DEFINITIVE,
            successor.at(at),
        )
        return list(
            await self.session.scalars(theirs.where(Headship.until == holder.left_at, ~taken))
        )

    async def _must_be_free(
        self,
        holder_id: int,
        acting: Span,
        team: Sequence[Assignment],
        posts: Sequence[Headship],
    ) -> None:
        """Two never act for the same holder in the same days."""
        reviewed = exists().where(
            Assignment.employee_id.in_([row.employee_id for row in team]),
            Assignment.basis == Basis.ACTING,
            Assignment.reviewer_id != holder_id,
            _in_the_days_of(Assignment, acting),
        )
        headed = exists().where(
            Headship.unit_id.in_([post.unit_id for post in posts]),
            Headship.capacity != Capacity.DEFINITIVE,
            Headship.employee_id != holder_id,
            _in_the_days_of(Headship, acting),
        )
        if await self.session.scalar(select(or_(reviewed, headed))):
            raise ActingTaken

    async def _step_above(self, holder_id: int, acting: Span) -> None:
        """Who acts for somebody above them is reviewed above that one meanwhile."""
        chain = await self._timelines.chain(acting.reviewer_id, acting.since)
        above = chain.get(holder_id)
        if above is not None:
            meanwhile = replace(acting, reviewer_id=above, basis=Basis.VACANCY)
            await self._timelines.give(acting.reviewer_id, meanwhile)

    async def _take_over(self, team: Sequence[Assignment], acting: Span) -> None:
        for row in team:
            if row.employee_id != acting.reviewer_id:
                span = acting.within(acting.since, row.until)
                await self._timelines.give(row.employee_id, span or acting)

    @property
    def _timelines(self) -> Timelines:
        return Timelines(self.session, self.clock)


def _left(holder: Employee, at: datetime) -> bool:
    return holder.has_left(at)


def _in_the_days_of(kind: type[Assignment | Headship], span: Span) -> ColumnElement[bool]:
    begins = [] if span.until is None else [kind.since < span.until]
    return and_(or_(kind.until.is_(None), kind.until > span.since), *begins)


def _headship(post: Headship, acting: Span, capacity: Capacity) -> Headship:
    span = acting.within(acting.since, post.until) or acting
    return Headship(
        unit_id=post.unit_id,
        employee_id=acting.reviewer_id,
        since=span.since,
        until=span.until,
        capacity=capacity,
    )
