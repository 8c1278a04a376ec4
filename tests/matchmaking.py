"""Who offers and who wishes, for tests of the matching."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.mentoring import Mentor, MentoringWish, Mentorship, Skill
from models.notice import Notice, Topic
from models.person import Employee, Person
from models.unit import Unit
from services.clock import Clock
from services.mentoring.matches import Found, Matches
from tests.factories import a_unit, an_employee, reviews
from tests.offices import administers


async def a_mentor(
    session: AsyncSession,
    employee: Employee,
    now: datetime,
    skills: Sequence[Skill] = (Skill.PLANNING,),
    capacity: int = 1,
) -> Mentor:
    mentor = Mentor(
        id=employee.id,
        skills=[skill.value for skill in skills],
        capacity=capacity,
        listed_at=now,
        paused_at=None,
    )
    session.add(mentor)
    await session.flush()
    return mentor


async def a_wish(
    session: AsyncSession,
    employee: Employee,
    wished_at: datetime,
    skill: Skill = Skill.PLANNING,
) -> MentoringWish:
    wish = MentoringWish(
        employee_id=employee.id,
        employee=employee,
        skill=skill,
        words=f"{employee.name} ingin belajar",
        wished_at=wished_at,
    )
    session.add(wish)
    await session.flush()
    return wish


def offer_of(mentor: Employee, wish: MentoringWish, now: datetime) -> Mentorship:
    """As if an administrator had offered it."""
    return Mentorship(
        mentor=mentor,
        mentee=wish.employee,
        wish=wish,
        skill=wish.skill,
        reasons=[],
        offered_at=now,
        offered_by_id=mentor.id,
    )


@dataclass(frozen=True, slots=True)
class School:
    """Dewi administers the city, Kadis leads Kabid and Made, Kabid leads Ayu and Surya.

    Made, of another unit, offers one seat; Ayu waits a day longer for it than Surya.
    """

    unit: Unit
    dewi: Person
    kadis: Employee
    kabid: Employee
    made: Employee
    ayu: Employee
    surya: Employee
    of_ayu: MentoringWish
    of_surya: MentoringWish


async def a_school(session: AsyncSession, now: datetime) -> School:
    unit, other = await a_unit(session, "Dinas Pendidikan"), await a_unit(session, "BKPSDM")
    dewi, made = [await an_employee(session, other, name) for name in ("Dewi", "Made")]
    kadis, kabid, ayu, surya = [
        await an_employee(session, unit, name) for name in ("Kadis", "Kabid", "Ayu", "Surya")
    ]
    for above, below in ((kadis, kabid), (kadis, made), (kabid, ayu), (kabid, surya)):
        await reviews(session, above, below, now)
    await administers(session, dewi)
    await a_mentor(session, made, now)
    return School(
        unit,
        dewi.person,
        kadis,
        kabid,
        made,
        ayu,
        surya,
        await a_wish(session, ayu, now - timedelta(days=2)),
        await a_wish(session, surya, now - timedelta(days=1)),
    )


def pairs_of(found: Found) -> list[tuple[str, str]]:
    return [(match.mentor.name, match.wish.employee.name) for match in found.matches]


async def pairs(session: AsyncSession, clock: Clock, school: School) -> list[tuple[str, str]]:
    """Found anew."""
    return pairs_of(await Matches(session, clock).find(school.dewi))


async def told(session: AsyncSession, topic: Topic) -> set[int]:
    """Who is owed it and has not been told."""
    rows = await session.scalars(
        select(Notice.person_id).where(Notice.topic == topic, Notice.done_at.is_(None))
    )
    return set(rows)
