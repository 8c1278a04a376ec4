import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    EmployeesOnly,
    PlanClosed,
    PlanFull,
    PlanTextWrong,
)
from models.plan import MOST_RESULTS, Field, Line, PlannedResult, ResultKind
from services.journal.plans import Change, Plans
from tests.city import Clock
from tests.factories import Office, a_person

ADDITIONAL = ResultKind.ADDITIONAL


@pytest.fixture
def plans(session: AsyncSession, clock: Clock) -> Plans:
    return Plans(session, clock)


async def words_of(plans: Plans, office: Office) -> list[tuple[int, str]]:
    return [(each.number, each.words) for each in (await plans.own(office.ayu)).results]


async def test_a_line_is_kept_with_its_parts(office: Office, plans: Plans) -> None:
    await plans.ask(office.ayu)
    assert office.ayu.awaits == "plan:"
    (result,) = await plans.add(office.ayu, "3. Arsip  rapi ; berkas;  100 ; sisanya")
    assert office.ayu.awaits is None
    assert result.line == Line("Arsip rapi", "berkas", "100 ; sisanya", ResultKind.MAIN)
    assert (result.semester, result.number) == ("2026-2", 1)
    assert (await plans.own(office.ratna)).results == []


async def test_a_list_is_taken_as_a_whole_or_not_at_all(office: Office, plans: Plans) -> None:
    with pytest.raises(PlanTextWrong) as refusal:
        await plans.add(office.ayu, "Baik\n" + "a" * 301)
    assert refusal.value.values == {
        "reason": "long", "field": "words", "line": 2, "count": 301, "longest": 300
    }  # fmt: skip
    assert await words_of(plans, office) == []
    added = await plans.add(office.ayu, "Satu\nDua\nsatu\nTiga")
    assert [each.words for each in added] == ["Satu", "Dua", "Tiga"]
    again = await plans.add(office.ayu, "TIGA; lain\nEmpat")
    assert again[0].id == added[2].id
    assert again[0].indicator is None  # as it was
    assert await words_of(plans, office) == [(1, "Satu"), (2, "Dua"), (3, "Tiga"), (4, "Empat")]


async def test_no_more_than_twenty(office: Office, plans: Plans) -> None:
    await plans.add(office.ayu, "\n".join(f"Hasil {n}" for n in range(MOST_RESULTS - 1)))
    with pytest.raises(PlanFull):
        await plans.add(office.ayu, "Dua puluh\nDua puluh satu")
    await plans.add(office.ayu, "Dua puluh\nHasil 3")
    assert not (await plans.own(office.ayu)).has_room
    with pytest.raises(PlanFull):
        await plans.ask(office.ayu)


async def test_questions_follow_one_another_only_while_adding(
    office: Office, plans: Plans
) -> None:
    (result,) = await plans.add(office.ayu, "Arsip")
    await plans.set_kind(office.ayu, result.id, ADDITIONAL)
    change = Change(result.id, Field.INDICATOR, adding=True)
    await plans.ask_field(office.ayu, change)
    topic, _, rest = str(office.ayu.awaits).partition(":")
    assert (topic, Change.parse(rest)) == ("plan-field", change)
    await plans.fill(office.ayu, change, "berkas")
    assert office.ayu.awaits == f"plan-field:{result.id}:target:1"
    assert change.following is not None
    await plans.fill(office.ayu, change.following, None)
    assert change.following.following is None
    assert not office.ayu.awaits
    assert result.line == Line("Arsip", "berkas", None, ADDITIONAL)
    correction = Change(result.id, Field.WORDS, adding=False)
    await plans.ask_field(office.ayu, correction)
    await plans.fill(office.ayu, correction, "Arsip digital")
    assert result.words == "Arsip digital"
    assert not office.ayu.awaits
    await plans.ask_field(office.ayu, correction)
    await plans.open(office.ayu, result.id)
    assert office.ayu.awaits is None


async def test_the_plan_before_is_copied_as_far_as_there_is_room(
    office: Office, plans: Plans, clock: Clock
) -> None:
    await plans.add(office.ayu, "\n".join(f"Hasil {n}; i; t" for n in range(15)))
    clock.advance(days=60)  # January
    assert (await plans.own(office.ayu)).copyable == 15
    await plans.add(office.ayu, "\n".join(f"Baru {n}" for n in range(8)) + "\nHASIL 0")
    assert (await plans.own(office.ayu)).copyable == 11
    assert await plans.copy(office.ayu) == 11
    plan = await plans.own(office.ayu)
    assert plan.semester == "2027-1"
    assert [each.number for each in plan.results] == [*range(1, 21)]
    assert plan.results[9].line == Line("Hasil 1", "i", "t")
    assert (await plans.copy(office.ayu), plan.has_room) == (0, False)


async def test_a_deleted_one_leaves_no_gap(
    office: Office, plans: Plans, session: AsyncSession
) -> None:
    first, second, _ = await plans.add(office.ayu, "Satu\nDua\nTiga")
    await plans.delete(office.ayu, first.id)
    assert await words_of(plans, office) == [(1, "Dua"), (2, "Tiga")]
    await plans.delete(office.ayu, first.id)
    await plans.delete(office.ayu, second.id)
    assert await words_of(plans, office) == [(1, "Tiga")]
    session.expire_all()
    with pytest.raises(ButtonOutdated):
        await plans.find(office.ayu, first.id)


async def test_it_is_its_owners_while_its_semester_lasts(
    office: Office, plans: Plans, session: AsyncSession, clock: Clock
) -> None:
    (result,) = await plans.add(office.ayu, "Satu")
    with pytest.raises(ButtonNotYours):
        await plans.delete(office.ratna, result.id)
    with pytest.raises(ButtonNotYours):
        await plans.set_kind(office.surya, result.id, ADDITIONAL)
    citizen = await a_person(session, 1)
    for refused in (plans.own(citizen), plans.ask(citizen), plans.find(citizen, result.id)):
        with pytest.raises(EmployeesOnly):
            await refused
    clock.advance(days=60)
    with pytest.raises(PlanClosed) as refusal:
        await plans.delete(office.ayu, result.id)
    assert refusal.value.values == {"semester": "2026-2"}
    assert await session.get(PlannedResult, result.id) is not None
