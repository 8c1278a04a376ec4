"""An experienced civil servant of Dinas Pendidikan guides newcomers in drafting a programme."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.form import Form
from models.mentoring import MentoringWish, Mentorship, Skill
from models.mentoring_session import Attendance, MentoringSession, SessionKind
from models.person import Employee, Person
from services.clock import Clock
from services.mentoring.clocks import Clocks
from services.mentoring.plannings import Plannings
from services.mentoring.sessions import Sessions
from tests.city import City, Someone
from tests.factories import a_code, a_unit, all_invited, an_employee, fill

MENTOR = "Wayan Sudiarta"
MENTEES = ("Lina Hartati", "Budi Santosa", "Citra Lestari")
THURSDAY = datetime(2026, 12, 3, 9, tzinfo=WITA)
TOPIC = "Menyusun program kerja"


@dataclass(frozen=True, slots=True)
class Guided:
    """The pairs all run; the order of the mentees is that of their names above."""

    mentor: Person
    mentees: Sequence[Person]
    pairs: Sequence[Mentorship]
    stranger: Person

    @property
    def mentee(self) -> Person:
        return self.mentees[0]

    @property
    def pair(self) -> Mentorship:
        return self.pairs[0]


async def guided(session: AsyncSession, clock: Clock, mentees: int = 1) -> Guided:
    unit = await a_unit(session, "Dinas Pendidikan")
    names = (MENTOR, *MENTEES[:mentees], "Made Orang Lain")
    people = [
        await an_employee(session, unit, name, telegram_id=7_100_000_000 + number)
        for number, name in enumerate(names)
    ]
    mentor, *others, stranger = people
    pairs = [await a_pair(session, clock, mentor, other) for other in others]
    return Guided(mentor.person, [each.person for each in others], pairs, stranger.person)


async def a_pair(
    session: AsyncSession, clock: Clock, mentor: Employee, mentee: Employee
) -> Mentorship:
    """Has just begun."""
    now = clock()
    wish = MentoringWish(
        employee_id=mentee.id, skill=Skill.PLANNING, words="Program kerja.", wished_at=now
    )
    wish.ended_at = now
    mentorship = Mentorship(
        mentor=mentor,
        mentee=mentee,
        wish=wish,
        skill=Skill.PLANNING,
        reasons=[],
        offered_at=now,
        offered_by_id=mentor.id,
        mentor_accepted_at=now,
        mentee_accepted_at=now,
        begun_at=now,
        ends_on=(now + timedelta(weeks=13)).astimezone(WITA).date(),
        plan=None,
    )
    session.add(mentorship)
    await session.flush()
    await Clocks(session, clock).begun(mentorship)
    return mentorship


async def a_session(
    session: AsyncSession,
    clock: Clock,
    found: Guided,
    begins_at: datetime = THURSDAY,
    pairs: Sequence[Mentorship] | None = None,
) -> MentoringSession:
    """The mentor has planned it, with all of them or some."""
    planned = MentoringSession(
        mentor_id=found.mentor.id,
        kind=SessionKind.HANDS_ON,
        topic=TOPIC,
        place="Ruang rapat",
        begins_at=begins_at,
        planned_at=clock(),
        journal_version=0,
        attendances=[Attendance(mentorship=each) for each in pairs or found.pairs],
    )
    return await Sessions(session, clock).add(found.mentor, planned)


async def send_plan(session: AsyncSession, clock: Clock, found: Guided) -> Form:
    """The first mentee writes and sends it."""
    plannings = Plannings(session, clock)
    _, form = await plannings.begin(found.mentee, found.pair.id)
    fill(form, clock())
    await plannings.send(found.mentee, form.id)
    return form


async def a_school(city: City, *, paired: bool = True) -> tuple[Someone, list[Someone]]:
    """A senior and three newcomers, each with the bot open; the pairs have just begun."""
    codes = [f"GURU23456{mark}" for mark in "ABCD"]
    async with city.sessions.begin() as session:
        unit = await a_unit(session, "Dinas Pendidikan")
        people = [await an_employee(session, unit, name) for name in (MENTOR, *MENTEES)]
        for employee, code in zip(people, codes, strict=True):
            await a_code(session, employee, code, city.clock() + timedelta(days=200))
        await all_invited(session, "2026-2")
        for employee in people[1:] if paired else ():
            await a_pair(session, city.clock, people[0], employee)
    mentor, *mentees = [await city.employee(code) for code in codes]
    return mentor, mentees


async def the_session(session: AsyncSession) -> MentoringSession:
    return (await session.scalars(select(MentoringSession))).one()
