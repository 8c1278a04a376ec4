from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.calendar_day import CalendarDay
from models.errors import (
    AfterMentorship,
    ButtonNotYours,
    ButtonOutdated,
    DomainError,
    MentorshipOver,
    MomentWrong,
    NobodyMeets,
    NotAWorkingDay,
    SessionBegun,
    SomebodyAway,
)
from models.mentoring_session import MentoringSession, SessionKind
from models.notice import Notice, Topic
from models.office import Absence, AbsenceKind
from models.person import Employee, Person
from models.session_draft import Part, SessionDraft
from models.unit import Unit
from services.mentoring.drafts import Drafted, SessionDrafts
from services.mentoring.sessions import Sessions
from tests.city import Clock
from tests.guiding import THURSDAY, TOPIC, Guided, a_session, guided

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def group(session: AsyncSession, clock: Clock) -> Guided:
    return await guided(session, clock, mentees=3)


@pytest.fixture
def drafts(session: AsyncSession, clock: Clock) -> SessionDrafts:
    return SessionDrafts(session, clock)


async def filled(drafts: SessionDrafts, person: Person, mentorship_id: int) -> Drafted:
    drafted = await drafts.begin(person, mentorship_id)
    key = drafted.draft.id
    await drafts.choose(person, key, SessionKind.HANDS_ON)
    for part, words in (
        (Part.WHEN, "Kamis 3 Desember 09.00"), (Part.TOPIC, TOPIC), (Part.PLACE, "Ruang rapat")
    ):  # fmt: skip
        assert person.awaits == f"mentoring-session:{key}:{part}"
        drafted = await drafts.write(person, key, part, words)
    assert person.awaits is None
    return drafted


async def owed(session: AsyncSession, topic: Topic) -> set[int]:
    rows = await session.scalars(
        select(Notice.person_id).where(Notice.topic == topic, Notice.done_at.is_(None))
    )
    return set(rows)


async def test_the_mentor_asks_several_at_once(
    group: Guided, drafts: SessionDrafts, session: AsyncSession
) -> None:
    mentor, (lina, budi, citra) = group.mentor, group.pairs
    drafted = await drafts.begin(mentor, lina.id)
    key = drafted.draft.id
    assert [each.id for each in drafted.coming] == [lina.id]  # whose page it was
    await drafts.toggle(mentor, key, lina.id)
    with pytest.raises(NobodyMeets):
        await drafts.choose(mentor, key, SessionKind.SHARING)
    await drafts.toggle(mentor, key, lina.id)
    drafted = await drafts.toggle(mentor, key, citra.id)
    assert {each.id for each in drafted.coming} == {lina.id, citra.id}
    with pytest.raises(ButtonOutdated):  # nobody of theirs
        await drafts.toggle(mentor, key, citra.id + 1)
    with pytest.raises(ButtonOutdated):  # not before all of it is there
        await drafts.plan(mentor, key)

    drafted = await filled(drafts, mentor, lina.id)
    with pytest.raises(ButtonOutdated):  # of a draft that was begun anew
        await drafts.ask(mentor, key, Part.WHEN)
    key = drafted.draft.id
    await drafts.toggle(mentor, key, budi.id)
    planned = await drafts.plan(mentor, key)
    assert (planned.begins_at, planned.topic, planned.kind) == (
        THURSDAY, TOPIC, SessionKind.HANDS_ON
    )  # fmt: skip
    assert {each.mentorship_id for each in planned.attendances} == {lina.id, budi.id}
    told = {lina.mentee_id, budi.mentee_id}
    assert await owed(session, Topic.SESSION_PLANNED) == told
    assert await owed(session, Topic.SESSION_MET) == told | {mentor.id}
    with pytest.raises(ButtonOutdated):  # pressed twice it is planned once
        await drafts.plan(mentor, key)
    assert len((await session.scalars(select(MentoringSession))).all()) == 1
    assert (await session.scalars(select(SessionDraft))).all() == []


async def test_a_mentee_asks_for_the_two_of_them(
    group: Guided, drafts: SessionDrafts, session: AsyncSession
) -> None:
    lina, budi = group.pairs[:2]
    drafted = await filled(drafts, group.mentee, lina.id)
    assert [each.id for each in drafted.pairs] == [lina.id]
    with pytest.raises(ButtonOutdated):
        await drafts.toggle(group.mentee, drafted.draft.id, budi.id)
    planned = await drafts.plan(group.mentee, drafted.draft.id)
    assert [each.mentorship_id for each in planned.attendances] == [lina.id]
    assert planned.mentor_id == group.mentor.id
    assert await owed(session, Topic.SESSION_PLANNED) == {group.mentor.id}
    with pytest.raises(ButtonNotYours):
        await drafts.begin(group.mentee, budi.id)
    with pytest.raises(ButtonNotYours):
        await drafts.begin(group.stranger, lina.id)


BAD_TIMES: Mapping[str, tuple[type[DomainError], dict[str, str]]] = {
    "23/11 9.00": (MomentWrong, {"reason": "past"}),
    "hari ini 09.59": (MomentWrong, {"reason": "past"}),
    "besok 06.59": (MomentWrong, {"reason": "night"}),
    "besok 20.00": (MomentWrong, {"reason": "night"}),
    "Sabtu 9.00": (NotAWorkingDay, {"day": "28-11-2026", "following": "30-11-2026"}),
    "24/12 9.00": (NotAWorkingDay, {"day": "24-12-2026", "following": "28-12-2026"}),
    "2/12 9.00": (NotAWorkingDay, {"day": "02-12-2026", "following": "03-12-2026"}),
    "24/2/2027 9.00": (AfterMentorship, {"last": "23-02-2027"}),
    "kapan-kapan": (MomentWrong, {"reason": "shape"}),
}


def off(group: Guided, day: date, *, working: bool) -> CalendarDay:
    """What the administrators say of a day."""
    by = group.mentor.id
    return CalendarDay(day=day, working=working, name="Ketetapan", set_by_id=by, set_at=THURSDAY)


async def test_times_at_which_nobody_meets(
    group: Guided, drafts: SessionDrafts, session: AsyncSession
) -> None:
    session.add(off(group, date(2026, 12, 2), working=False))
    drafted = await filled(drafts, group.mentor, group.pair.id)
    for written, (refusal, values) in BAD_TIMES.items():
        with pytest.raises(refusal) as refused:
            await drafts.write(group.mentor, drafted.draft.id, Part.WHEN, written)
        assert refused.value.values == values
        assert drafted.draft.begins_at == THURSDAY


async def test_nobody_is_met_who_is_away(
    group: Guided, drafts: SessionDrafts, session: AsyncSession
) -> None:
    lina = group.mentees[0]
    away = Absence(
        employee_id=lina.id,
        kind=AbsenceKind.LEAVE,
        since=THURSDAY - timedelta(days=1),
        until=THURSDAY + timedelta(days=1),
    )
    session.add(away)
    drafted = await drafts.begin(group.mentor, group.pair.id)
    key = drafted.draft.id
    with pytest.raises(SomebodyAway) as refused:
        await drafts.write(group.mentor, key, Part.WHEN, "Kamis 3 Desember 09.00")
    assert refused.value.values == {"names": lina.as_employee().name}
    await drafts.write(group.mentor, key, Part.WHEN, "Senin 7 Desember 09.00")
    other = await drafts.begin(group.mentor, group.pairs[1].id)
    await drafts.write(group.mentor, other.draft.id, Part.WHEN, "Kamis 3 Desember 09.00")


async def test_nyepi_is_never_a_day_to_meet(
    group: Guided, drafts: SessionDrafts, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(datetime(2027, 3, 1, 10, tzinfo=WITA))
    group.pair.ends_on = date(2027, 5, 1)
    session.add(off(group, date(2027, 3, 8), working=True))
    drafted = await drafts.begin(group.mentor, group.pair.id)
    with pytest.raises(NotAWorkingDay):
        await drafts.write(group.mentor, drafted.draft.id, Part.WHEN, "8/3 9.00")


async def test_offices_that_are_open_on_saturdays_may_meet_then(
    group: Guided, drafts: SessionDrafts, session: AsyncSession
) -> None:
    unit = await session.get_one(Unit, group.mentor.as_employee().unit_id)
    unit.six_days = True
    other = Unit(name="Inspektorat", since=unit.since)
    session.add(other)
    await session.flush()
    drafted = await drafts.begin(group.mentor, group.pair.id)
    await drafts.write(group.mentor, drafted.draft.id, Part.WHEN, "Sabtu 9.00")
    mentee = await session.get_one(Employee, group.mentee.id)
    mentee.unit_id = other.id  # with five days
    await session.flush()
    with pytest.raises(NotAWorkingDay):
        await drafts.write(group.mentor, drafted.draft.id, Part.WHEN, "Sabtu 9.00")


async def test_all_is_looked_at_once_more_when_it_is_planned(
    group: Guided, drafts: SessionDrafts, session: AsyncSession, clock: Clock
) -> None:
    drafted = await filled(drafts, group.mentor, group.pair.id)
    clock.turn(THURSDAY + timedelta(minutes=1))
    with pytest.raises(MomentWrong):
        await drafts.plan(group.mentor, drafted.draft.id)
    await drafts.write(group.mentor, drafted.draft.id, Part.WHEN, "besok 10.00")
    group.pair.ended_at = clock()
    await session.flush()
    with pytest.raises(NobodyMeets):
        await drafts.plan(group.mentor, drafted.draft.id)
    with pytest.raises(MentorshipOver):
        await drafts.begin(group.mentor, group.pair.id)
    assert (await session.scalars(select(MentoringSession))).all() == []


async def test_it_is_moved_with_a_reason_before_it_begins(
    group: Guided, drafts: SessionDrafts, session: AsyncSession, clock: Clock
) -> None:
    mentor, pairs = group.mentor, group.pairs[:2]
    planned = await a_session(session, clock, group, pairs=pairs)
    drafted = await drafts.move(mentor, planned.id)
    key = drafted.draft.id
    assert mentor.awaits == f"mentoring-session:{key}:when"
    with pytest.raises(ButtonOutdated):  # who comes does not change
        await drafts.toggle(mentor, key, group.pairs[2].id)
    with pytest.raises(ButtonOutdated):
        await drafts.write(mentor, key, Part.TOPIC, "Lain")
    await drafts.write(mentor, key, Part.WHEN, "Jumat 4 Desember 8.30")
    assert mentor.awaits == f"mentoring-session:{key}:reason"
    await drafts.write(mentor, key, Part.REASON, "Rapat mendadak.")
    await drafts.write(mentor, key, Part.PLACE, "Aula")
    moved = await drafts.plan(mentor, key)
    assert (moved.id, moved.place, moved.reason) == (planned.id, "Aula", "Rapat mendadak.")
    assert moved.begins_at == THURSDAY + timedelta(hours=23, minutes=30)
    assert moved.moved_from == THURSDAY
    assert await owed(session, Topic.SESSION_PLANNED) == {each.mentee_id for each in pairs}

    for who in group.mentees:  # in a group no mentee moves it, and nobody who is not asked
        with pytest.raises(ButtonNotYours):
            await drafts.move(who, planned.id)
    clock.turn(moved.begins_at)
    with pytest.raises(SessionBegun):
        await drafts.move(mentor, planned.id)
    with pytest.raises(SessionBegun):
        await Sessions(session, clock).cancel(mentor, planned.id, "Terlambat.")


async def test_dropped_nobody_hears_of_it(
    group: Guided, drafts: SessionDrafts, session: AsyncSession
) -> None:
    drafted = await filled(drafts, group.mentor, group.pair.id)
    for who in (group.mentee, group.stranger):
        with pytest.raises(ButtonOutdated):
            await drafts.drop(who, drafted.draft.id)
        with pytest.raises(ButtonOutdated):
            await drafts.plan(who, drafted.draft.id)
    await drafts.drop(group.mentor, drafted.draft.id)
    with pytest.raises(ButtonOutdated):
        await drafts.plan(group.mentor, drafted.draft.id)
    assert await owed(session, Topic.SESSION_PLANNED) == set()
