"""Mentors and those they guide, for tests: as if all had been said and signed already."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar
from models.mentoring import Mentor, MentoringWish, Mentorship, Skill
from models.mentoring_session import Attendance, MentoringSession, SessionKind
from models.person import Employee
from services.clock import Clock
from services.mentoring.clocks import Clocks


async def an_offer(
    session: AsyncSession, mentor: Employee, mentee: Employee, now: datetime
) -> Mentorship:
    """The mentee has waited for ten days."""
    if await session.get(Mentor, mentor.id) is None:
        skills = [Skill.PLANNING.value]
        session.add(Mentor(id=mentor.id, skills=skills, capacity=3, listed_at=now))
    wish = MentoringWish(
        employee_id=mentee.id,
        skill=Skill.PLANNING,
        words="Menyusun program kerja",
        wished_at=now - timedelta(days=10),
    )
    session.add(wish)
    await session.flush()
    offer = Mentorship(
        mentor=mentor,
        mentee=mentee,
        wish=wish,
        skill=Skill.PLANNING,
        reasons=[],
        offered_at=now,
        offered_by_id=mentor.id,
    )
    session.add(offer)
    await session.flush()
    return offer


async def a_pair(
    session: AsyncSession, mentor: Employee, mentee: Employee, clock: Clock
) -> Mentorship:
    """It begins now, with all its clocks running."""
    pair = await an_offer(session, mentor, mentee, clock())
    pair.mentor_accepted_at = pair.mentee_accepted_at = pair.wish.ended_at = clock()
    pair.begin(clock(), WorkingCalendar())
    await session.flush()
    await Clocks(session, clock).begun(pair)
    return pair


async def a_session(
    session: AsyncSession, clock: Clock, begins_at: datetime, *pairs: Mentorship
) -> MentoringSession:
    """Planned now, for all of these at once."""
    meeting = MentoringSession(
        mentor_id=pairs[0].mentor_id,
        kind=SessionKind.SHARING,
        topic="Menyusun program kerja",
        place="Aula",
        begins_at=begins_at,
        planned_at=clock(),
        attendances=[Attendance(mentorship=pair) for pair in pairs],
    )
    session.add(meeting)
    await session.flush()
    await Clocks(session, clock).session_planned(meeting)
    return meeting


async def sign(session: AsyncSession, meeting: MentoringSession, at: datetime) -> None:
    """By all: it counts."""
    meeting.journal, meeting.journal_at = "Membahas contoh, disepakati draf.", at
    for each in meeting.attendances:
        each.mentor_met = each.mentee_met = True
        each.confirmed_at = at
    await session.flush()


def at(day: str, hour: int = 9) -> datetime:
    """In Mataram: "2026-12-01"."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=WITA)
