from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar
from models.mentoring import Mentorship
from models.mentoring_session import Attendance, MentoringSession
from models.notice import Topic
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.mentoring.reminders import Reminders, morning

OFFER_REMINDED = 3
PLAN_WRITTEN_WITHIN = 5
PLAN_CONFIRMED_WITHIN = 3
ENDING_AHEAD = 5
SIGNED_WITHIN = 2
"""All of these in working days."""
MET_AFTER = timedelta(hours=2)
"""After a session begins: then it is asked whether it took place."""
_OFFER = (Topic.MENTORING_OFFERED, Topic.MENTORING_OFFER_DUE)
_PAIR = (
    *_OFFER,
    Topic.MENTORING_BEGUN,
    Topic.MENTORING_PLAN_DUE,
    Topic.MENTORING_PLAN_WRITTEN,
    Topic.MENTORING_IDLE,
    Topic.MENTORING_ESCALATED,
    Topic.MENTORING_ENDING,
)
_SIGNED = (Topic.SESSION_JOURNAL, Topic.SESSION_MET, Topic.SESSION_DUE)
_SESSION = (*_SIGNED, Topic.SESSION_PLANNED, Topic.SESSION_NEAR)


@dataclass(frozen=True, slots=True)
class Clocks:
    """Reminds whoever blocks a pair; called in the transaction of the deed, which settles it."""

    session: AsyncSession
    clock: Clock

    async def offered(self, mentorship: Mentorship) -> None:
        calendar, today = await self._calendar(), self._today
        due = morning(calendar.add(today, OFFER_REMINDED))
        await self._reminders.owe(mentorship.pair, Topic.MENTORING_OFFERED, mentorship.id)
        await self._reminders.owe(mentorship.pair, Topic.MENTORING_OFFER_DUE, mentorship.id, due)

    async def answered(self, mentorship: Mentorship, person_id: int) -> None:
        await self._reminders.done(_OFFER, mentorship.id, person_id)

    async def declined(self, mentorship: Mentorship, by_id: int | None) -> None:
        """By one of them, or by nobody in time: told to the city, and to who had accepted."""
        await self._reminders.over(_PAIR, [mentorship.id])
        accepted = {
            mentorship.mentor_id: mentorship.mentor_accepted_at,
            mentorship.mentee_id: mentorship.mentee_accepted_at,
        }
        told = {who for who, at in accepted.items() if at is not None and who != by_id}
        told.update(await Rights(self.session, self.clock).administrators())
        await self._reminders.owe(told, Topic.MENTORING_DECLINED, mentorship.id)

    async def begun(self, mentorship: Mentorship) -> None:
        """With `ends_on` set."""
        calendar, today = await self._calendar(), self._today
        written_by = morning(calendar.add(today, PLAN_WRITTEN_WITHIN))
        mentee = [mentorship.mentee_id]
        await self._reminders.owe(mentorship.pair, Topic.MENTORING_BEGUN, mentorship.id)
        await self._reminders.owe(mentee, Topic.MENTORING_PLAN_DUE, mentorship.id, written_by)
        if mentorship.ends_on is not None:
            ending = morning(calendar.before(mentorship.ends_on, ENDING_AHEAD))
            pair = mentorship.pair
            await self._reminders.owe(pair, Topic.MENTORING_ENDING, mentorship.id, ending)

    async def plan_written(self, mentorship: Mentorship) -> None:
        """By the mentee, for the first time or anew: now it is the mentor who blocks."""
        due = morning((await self._calendar()).add(self._today, PLAN_CONFIRMED_WITHIN))
        mentor, about = [mentorship.mentor_id], mentorship.id
        await self._reminders.done([Topic.MENTORING_PLAN_DUE], about, mentorship.mentee_id)
        await self._reminders.owe(mentor, Topic.MENTORING_PLAN_WRITTEN, about)
        await self._reminders.owe(mentor, Topic.MENTORING_PLAN_DUE, about, due)

    async def plan_returned(self, mentorship: Mentorship) -> None:
        """By the mentor: the mentee is asked at once for another."""
        await self.plan_confirmed(mentorship)
        mentee = [mentorship.mentee_id]
        await self._reminders.owe(mentee, Topic.MENTORING_PLAN_DUE, mentorship.id)

    async def plan_confirmed(self, mentorship: Mentorship) -> None:
        topics = (Topic.MENTORING_PLAN_WRITTEN, Topic.MENTORING_PLAN_DUE)
        await self._reminders.done(topics, mentorship.id, mentorship.mentor_id)

    async def session_planned(self, session: MentoringSession) -> None:
        """Also when it is moved, or meant for others than before."""
        await self._reminders.over(_SESSION, [session.id])
        await self._meets_again(session)
        everybody, calendar = _people(session), await self._calendar()
        day = session.begins_at.astimezone(WITA).date()
        await self._reminders.owe(_mentees(session), Topic.SESSION_PLANNED, session.id)
        near, due = morning(calendar.before(day, 1)), morning(calendar.add(day, SIGNED_WITHIN))
        if near > self.clock():
            await self._reminders.owe(everybody, Topic.SESSION_NEAR, session.id, near)
        met = session.begins_at + MET_AFTER
        await self._reminders.owe(everybody, Topic.SESSION_MET, session.id, met)
        await self._reminders.owe(everybody, Topic.SESSION_DUE, session.id, due)

    async def _meets_again(self, session: MentoringSession) -> None:
        for each in session.attendances:
            for who in each.mentorship.pair:
                await self._reminders.done([Topic.MENTORING_IDLE], each.mentorship_id, who)

    async def session_cancelled(self, session: MentoringSession) -> None:
        await self._reminders.over(_SESSION, [session.id])
        await self._reminders.owe(_mentees(session), Topic.SESSION_CANCELLED, session.id)

    async def met_said(self, session: MentoringSession, person_id: int) -> None:
        await self._reminders.done([Topic.SESSION_MET], session.id, person_id)

    async def journal_written(self, session: MentoringSession) -> None:
        """For the first time or anew: each mentee reads it, and has two working days to sign."""
        await self._reminders.done(_SIGNED, session.id, session.mentor_id)
        due = morning((await self._calendar()).add(self._today, SIGNED_WITHIN))
        readers = [
            each.mentorship.mentee_id
            for each in session.attendances
            if each.mentee_met is not False and not each.counts
        ]
        await self._reminders.owe(readers, Topic.SESSION_JOURNAL, session.id)
        await self._reminders.owe(readers, Topic.SESSION_DUE, session.id, due)

    async def journal_disputed(self, session: MentoringSession, mentorship: Mentorship) -> None:
        """The mentee says that it was otherwise: now the mentor blocks, who reads it at once."""
        await self.journal_confirmed(session, mentorship)
        await self._reminders.owe([session.mentor_id], Topic.SESSION_JOURNAL, session.id)

    async def journal_confirmed(self, session: MentoringSession, mentorship: Mentorship) -> None:
        await self._reminders.done(_SIGNED, session.id, mentorship.mentee_id)

    async def ended(self, mentorship: Mentorship) -> None:
        """Told to both, but for the one who has just ended it."""
        await self._reminders.over(_PAIR, [mentorship.id])
        await self._end_sessions(mentorship)
        told = set(mentorship.pair) - {mentorship.ended_by_id}
        await self._reminders.owe(told, Topic.MENTORING_ENDED, mentorship.id)

    async def _end_sessions(self, mentorship: Mentorship) -> None:
        """The mentor still has those at which others of theirs were."""
        theirs = Attendance.mentorship_id == mentorship.id
        sessions = await self.session.scalars(select(Attendance.session_id).where(theirs))
        of_mentee = sessions.all()
        of_others = await self._running_elsewhere(mentorship, of_mentee)
        of_mentor = set(of_mentee) - of_others
        await self._reminders.over(_SESSION, of_mentee, [mentorship.mentee_id])
        await self._reminders.over(_SESSION, of_mentor, [mentorship.mentor_id])

    async def _running_elsewhere(
        self, mentorship: Mentorship, sessions: Collection[int]
    ) -> set[int]:
        found = await self.session.scalars(
            select(Attendance.session_id)
            .join(Attendance.mentorship)
            .where(
                Attendance.session_id.in_(sessions),
                Mentorship.id != mentorship.id,
                Mentorship.takes_a_place(),
            )
        )
        return set(found)

    async def _calendar(self) -> WorkingCalendar:
        return await Calendars(self.session, self.clock).of_city()

    @property
    def _today(self) -> date:
        return Calendars(self.session, self.clock).today()

    @property
    def _reminders(self) -> Reminders:
        return Reminders(self.session, self.clock)


def _mentees(session: MentoringSession) -> list[int]:
    return [each.mentorship.mentee_id for each in session.attendances]


def _people(session: MentoringSession) -> list[int]:
    return [session.mentor_id, *_mentees(session)]
