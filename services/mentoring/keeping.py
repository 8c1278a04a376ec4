from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.idleness import IDLE_AFTER, Ask, next_ask
from models.mentoring import EndReason, Mentorship
from models.mentoring_session import Attendance, MentoringSession
from models.notice import Notice, Topic
from models.person import Employee, Person
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.mentoring.clocks import Clocks
from services.mentoring.endings import Endings
from services.mentoring.reminders import Reminders

_LEAST_PATIENCE = timedelta(days=5)
"""Five working days are never fewer: whoever was asked since is not looked at."""
_LONGEST_WAIT = timedelta(days=30)
"""For a reminder that was put off: then the city should know even so."""


def _active_at() -> ColumnElement[datetime]:
    """When they last met or are going to, as far as neither denies it; or when it began."""
    met = (
        select(func.max(MentoringSession.begins_at))
        .join(Attendance, Attendance.session_id == MentoringSession.id)
        .where(
            Attendance.mentorship_id == Mentorship.id,
            MentoringSession.cancelled_at.is_(None),
            Attendance.mentor_met.is_not(False),
            Attendance.mentee_met.is_not(False),
        )
        .correlate(Mentorship)
        .scalar_subquery()
    )
    return func.coalesce(met, Mentorship.begun_at)


_ACTIVE_AT = _active_at()


@dataclass(frozen=True, slots=True)
class Keeping:
    """What falls due in a pair without anybody asking: its end, and that it does not meet."""

    session: AsyncSession
    clock: Clock

    async def end(self) -> int:
        """Those whose time is over, and those of whom one has left the city's service."""
        left, over = await self._left(), await self._over()
        for mentorship in left:
            await self._part(mentorship)
        for mentorship in over:
            await Endings(self.session, self.clock).close(mentorship, None)
        return len(left) + len(over)

    async def ask(self) -> int:
        """Whoever has not met for so long, one step at a time, however long nobody looked."""
        taken = 0
        for mentorship, active_at in await self._idle():
            taken += await self._ask(mentorship, active_at)
        return taken

    async def idle_since(self, mentorship: Mentorship) -> datetime | None:
        """When they last met, if they have not arranged to meet since they were asked."""
        active = select(_ACTIVE_AT).select_from(Mentorship).where(Mentorship.id == mentorship.id)
        active_at = await self.session.scalar(active)
        asked_at = mentorship.idle_asked_at
        if not mentorship.is_running or active_at is None or asked_at is None:
            return None
        return active_at if active_at < asked_at else None

    async def _over(self) -> Sequence[Mentorship]:
        today = Calendars(self.session, self.clock).today()
        return await self._fetch(Mentorship.runs(), Mentorship.ends_on < today)

    async def _left(self) -> Sequence[Mentorship]:
        gone = select(Employee.id).where(~Employee.works_at(self.clock()))
        either = or_(Mentorship.mentor_id.in_(gone), Mentorship.mentee_id.in_(gone))
        return await self._fetch(Mentorship.takes_a_place(), either)

    async def _fetch(self, *which: ColumnElement[bool]) -> Sequence[Mentorship]:
        found = await self.session.scalars(
            select(Mentorship)
            .where(*which)
            .order_by(Mentorship.id)
            .options(joinedload(Mentorship.mentor), joinedload(Mentorship.mentee))
            .with_for_update(of=Mentorship, skip_locked=True)
        )
        return found.all()

    async def _part(self, mentorship: Mentorship) -> None:
        """A mentee whose mentor has gone waits again, in their old place."""
        endings, now = Endings(self.session, self.clock), self.clock()
        gone = mentorship.mentor if mentorship.mentor.has_left(now) else mentorship.mentee
        if mentorship.begun_at is None:
            mentorship.end(gone.id, now)
            await Clocks(self.session, self.clock).declined(mentorship, gone.id)
            return
        await endings.close(mentorship, EndReason.LEFT, gone.id)
        if not mentorship.mentee.has_left(now):
            await endings.wish_again(mentorship)

    async def _idle(self) -> Sequence[tuple[Mentorship, datetime]]:
        now, asked_at = self.clock(), Mentorship.idle_asked_at
        waits = (Mentorship.idle_asks < Ask.CITY) & (asked_at < now - _LEAST_PATIENCE)
        rows = await self.session.execute(
            select(Mentorship, _ACTIVE_AT)
            .where(
                Mentorship.runs(),
                now - IDLE_AFTER >= _ACTIVE_AT,
                or_(asked_at.is_(None), asked_at < _ACTIVE_AT, waits),
            )
            .order_by(Mentorship.id)
            .with_for_update(of=Mentorship, skip_locked=True)
        )
        return [(mentorship, active_at) for mentorship, active_at in rows]

    async def _ask(self, mentorship: Mentorship, active_at: datetime) -> bool:
        asked_at = mentorship.idle_asked_at
        asked = Ask(mentorship.idle_asks)
        if asked_at is None or asked_at < active_at:
            asked = Ask.NONE
        elif await self._waits(mentorship, asked_at):
            return False
        calendar = await Calendars(self.session, self.clock).of_city()
        ask = next_ask(asked, await self._told_at(mentorship), self.clock(), calendar)
        if ask is Ask.NONE:
            return False
        mentorship.idle_asks, mentorship.idle_asked_at = ask, self.clock()
        await self._tell(mentorship, ask)
        return True

    async def _waits(self, mentorship: Mentorship, asked_at: datetime) -> bool:
        """One of them is still to be told: a leave puts it off for both, but not for ever."""
        if asked_at < self.clock() - _LONGEST_WAIT:
            return False
        missing = await self.session.scalar(
            select(func.count())
            .select_from(Notice)
            .join(Notice.person)
            .where(*_asked_of(mentorship), Notice.done_at.is_(None), Person.is_reachable())
        )
        return bool(missing)

    async def _told_at(self, mentorship: Mentorship) -> datetime | None:
        """Patience begins when the last of them was told, or when it was decided."""
        last = select(func.max(Notice.sent_at)).where(*_asked_of(mentorship))
        return await self.session.scalar(last) or mentorship.idle_asked_at

    async def _tell(self, mentorship: Mentorship, ask: Ask) -> None:
        reminders = Reminders(self.session, self.clock)
        if ask is not Ask.CITY:
            await reminders.owe(mentorship.pair, Topic.MENTORING_IDLE, mentorship.id)
            return
        city = await Rights(self.session, self.clock).administrators()
        await reminders.owe(city, Topic.MENTORING_ESCALATED, mentorship.id)


def _asked_of(mentorship: Mentorship) -> tuple[ColumnElement[bool], ...]:
    return Notice.topic == Topic.MENTORING_IDLE, Notice.about == mentorship.id
