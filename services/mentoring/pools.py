from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.matching import Colleague, Guide, Pair, Pool, Seeker
from models.mentoring import (
    Mentor,
    MentoringMatch,
    MentoringVeto,
    MentoringWish,
    Mentorship,
    Skill,
)
from models.nip import appointed_in
from models.office import Absence
from models.person import Employee
from models.unit import Unit
from services.clock import Clock
from services.mentoring.raters import Raters

AWAY = timedelta(weeks=4)
"""Whoever is away for all of these is matched once they are back."""
_COLLEAGUE = (
    Employee.id,
    Employee.unit_id,
    Unit.name,
    Unit.parent_id,
    Employee.post,
    Employee.nip,
)


@dataclass(frozen=True, slots=True)
class Pools:
    """Who can be matched at this moment, and who not with whom."""

    session: AsyncSession
    clock: Clock

    async def now(self) -> Pool:
        guides, seekers = await self._guides(), await self._seekers()
        mentors = [guide.who.id for guide in guides]
        mentees = [seeker.who.id for seeker in seekers]
        away = await self._away({*mentors, *mentees})
        return Pool(
            guides=[guide for guide in guides if guide.who.id not in away],
            seekers=[seeker for seeker in seekers if seeker.who.id not in away],
            barred=await Raters(self.session, self.clock).barred(mentors, mentees)
            | await self._refused()
            | await self._pairs(Mentorship.takes_a_place())
            | await self._tried(begun=True),
            tried=await self._tried(begun=False),
        )

    async def free(self) -> Counter[Skill]:
        """Seats that nobody has taken; one that is offered for several skills counts for each."""
        guides = await self._guides()
        return Counter({s: sum(g.seats for g in guides if s in g.skills) for s in Skill})

    async def _guides(self) -> Sequence[Guide]:
        places = (
            select(
                Mentorship.mentor_id,
                func.count(Mentorship.id).filter(Mentorship.takes_a_place()).label("taken"),
                func.count(Mentorship.begun_at).label("begun"),
            )
            .group_by(Mentorship.mentor_id)
            .subquery()
        )
        rows = await self.session.execute(
            self._working(Mentor.skills, Mentor.capacity, places.c.taken, places.c.begun)
            .join(Mentor, Mentor.id == Employee.id)
            .outerjoin(places, places.c.mentor_id == Mentor.id)
            .where(Mentor.paused_at.is_(None))
            .order_by(Mentor.id)
        )
        return [
            Guide(
                who=_colleague(who),
                skills=frozenset(map(Skill, skills)),
                seats=max(0, capacity - (taken or 0)),
                has_guided=bool(begun),
            )
            for *who, skills, capacity, taken, begun in rows
        ]

    async def _seekers(self) -> Sequence[Seeker]:
        """Whose wish is open and not just being offered."""
        offered = exists().where(
            Mentorship.wish_id == MentoringWish.id, Mentorship.takes_a_place()
        )
        rows = await self.session.execute(
            self._working(MentoringWish.id, MentoringWish.skill, MentoringWish.wished_at)
            .join(MentoringWish, MentoringWish.employee_id == Employee.id)
            .where(MentoringWish.ended_at.is_(None), ~offered)
            .order_by(MentoringWish.wished_at, MentoringWish.id)
        )
        return [
            Seeker(wish_id, _colleague(who), skill, wished_at)
            for *who, wish_id, skill, wished_at in rows
        ]

    def _working(self, *columns: Any) -> Select[Any]:
        return (
            select(*_COLLEAGUE, *columns)
            .join(Unit, Unit.id == Employee.unit_id)
            .where(Employee.works_at(self.clock()))
        )

    async def _away(self, employee_ids: Collection[int]) -> set[int]:
        """From now to the end of those weeks without a day between, be it leave or travel."""
        now = self.clock()
        back, end = dict.fromkeys(employee_ids, now), now + AWAY
        absences = await self.session.scalars(
            select(Absence)
            .where(
                Absence.employee_id.in_(employee_ids),
                Absence.since < end,
                or_(Absence.until.is_(None), Absence.until > now),
            )
            .order_by(Absence.since)
        )
        for absence in absences:
            who = absence.employee_id
            if absence.since <= back[who]:
                back[who] = max(back[who], absence.until or end)
        return {who for who, moment in back.items() if moment >= end}

    async def _refused(self) -> set[Pair]:
        """By one of the two, in either direction, or by an administrator for this wish."""
        vetoes = await self.session.execute(
            select(MentoringVeto.employee_id, MentoringVeto.other_id)
        )
        struck = await self.session.execute(
            select(MentoringMatch.mentor_id, MentoringWish.employee_id)
            .join(MentoringWish, MentoringWish.id == MentoringMatch.wish_id)
            .where(MentoringMatch.struck_at.is_not(None), MentoringWish.ended_at.is_(None))
        )
        return {(a, b) for pair in vetoes for a, b in (pair, reversed(pair))} | _pairs(struck)

    async def _tried(self, *, begun: bool) -> set[Pair]:
        """For wishes that are open: those that began and came back are not tried again."""
        open_wishes = select(MentoringWish.id).where(MentoringWish.ended_at.is_(None))
        came_to_be = Mentorship.begun_at.is_not(None)
        return await self._pairs(
            came_to_be if begun else ~came_to_be, Mentorship.wish_id.in_(open_wishes)
        )

    async def _pairs(self, *which: Any) -> set[Pair]:
        return _pairs(
            await self.session.execute(
                select(Mentorship.mentor_id, Mentorship.mentee_id).where(*which)
            )
        )


def _pairs(rows: Iterable[Any]) -> set[Pair]:
    return {(mentor_id, mentee_id) for mentor_id, mentee_id in rows}


def _colleague(row: Sequence[Any]) -> Colleague:
    employee_id, unit_id, unit, parent_id, post, nip = row
    return Colleague(employee_id, unit_id, unit, parent_id, post, appointed_in(nip))
