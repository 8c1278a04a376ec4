"""Two who do the same to a pair at the same moment; of two, one only has done it."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import MentorshipOver
from models.form import Form
from models.mentoring import EndReason, Mentorship
from models.notice import Notice, Topic
from models.person import Person
from services.mentoring.endings import Endings
from services.mentoring.guidances import Guidances
from services.mentoring.keeping import Keeping
from tests.city import Clock
from tests.databases import beside
from tests.factories import an_office
from tests.pairs import a_pair, at


async def person_named(session: AsyncSession, name: str) -> Person:
    found = await session.scalars(select(Person).where(Person.employee.has(name=name)))
    person = found.one()
    await session.refresh(person, ["employee"])
    return person


async def surya_guides_ayu(sessions: Sessions, clock: Clock) -> int:
    clock.turn(at("2026-11-24", 10))
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        mentor, mentee = office.surya.as_employee(), office.ayu.as_employee()
        return (await a_pair(session, mentor, mentee, clock)).id


async def count(sessions: Sessions, topic: Topic) -> int:
    async with sessions() as session:
        owed = select(func.count()).select_from(Notice).where(Notice.topic == topic)
        return await session.scalar(owed) or 0


async def test_two_rounds_ask_and_end_once(sessions: Sessions, clock: Clock) -> None:
    await surya_guides_ayu(sessions, clock)

    async def ask_too() -> int:
        async with sessions.begin() as session:
            return await Keeping(session, clock).ask()

    async def end_too() -> int:
        async with sessions.begin() as session:
            return await Keeping(session, clock).end()

    for day, topic, too in (
        ("2026-12-15", Topic.MENTORING_IDLE, ask_too),
        ("2027-03-01", Topic.MENTORING_ENDED, end_too),
    ):
        clock.turn(at(day, 11))
        async with sessions.begin() as session:
            keeping = Keeping(session, clock)
            here = await (keeping.ask() if too is ask_too else keeping.end())
            other = await beside(too())
        assert (here, await other) == (1, 0)
        assert await count(sessions, topic) == 2


async def test_both_end_it_at_once_and_the_second_finds_it_over(
    sessions: Sessions, clock: Clock
) -> None:
    pair_id = await surya_guides_ayu(sessions, clock)

    async def end(name: str, reason: EndReason) -> EndReason | None:
        async with sessions.begin() as session:
            who = await person_named(session, name)
            return (await Endings(session, clock).end(who, pair_id, reason)).end_reason

    async with sessions.begin() as session:
        ayu = await person_named(session, "Ayu")
        await Endings(session, clock).end(ayu, pair_id, EndReason.TIME)
        other = await beside(end("Surya", EndReason.REACHED))
    try:
        await other
    except MentorshipOver:
        pass
    else:
        raise AssertionError("it ended twice")
    async with sessions() as session:
        assert (await session.get_one(Mentorship, pair_id)).end_reason is EndReason.TIME
    assert await count(sessions, Topic.MENTORING_ENDED) == 1


async def test_feedback_opened_twice_at_once_is_one_form(sessions: Sessions, clock: Clock) -> None:
    pair_id = await surya_guides_ayu(sessions, clock)
    async with sessions.begin() as session:
        ayu = await person_named(session, "Ayu")
        await Endings(session, clock).end(ayu, pair_id, EndReason.TIME)

    async def begin() -> int:
        async with sessions.begin() as session:
            who = await person_named(session, "Ayu")
            return (await Guidances(session, clock).begin(who, pair_id)).id

    async with sessions.begin() as session:
        ayu = await person_named(session, "Ayu")
        here = (await Guidances(session, clock).begin(ayu, pair_id)).id
        other = await beside(begin())
    assert await other == here
    async with sessions() as session:
        forms = await session.scalars(select(Form.id).where(Form.questionnaire == "guidance-1"))
        assert list(forms) == [here]
