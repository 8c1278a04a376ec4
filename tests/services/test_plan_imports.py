import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.person import Employee, Person
from models.plan import MOST_RESULTS, Line, PlannedResult, ResultKind
from rosters.planned import PlannedRow
from rosters.roster import Place
from services.journal.plan_imports import PlanImports
from services.journal.plans import Plans
from tests.city import Clock
from tests.factories import Office

MAIN, ADDITIONAL = ResultKind.MAIN, ResultKind.ADDITIONAL


@pytest.fixture
def imports(session: AsyncSession, clock: Clock) -> PlanImports:
    return PlanImports(session, clock)


def row(person: Person, words: str, number: int = 2, **more: str) -> PlannedRow:
    kind = ResultKind(more.pop("kind")) if "kind" in more else None
    return PlannedRow(Place("A", number), person.as_employee().nip, words, kind, **more)


async def lines(session: AsyncSession, person: Person) -> list[tuple[int, Line]]:
    found = await session.scalars(
        select(PlannedResult)
        .where(PlannedResult.employee_id == person.id, PlannedResult.semester == "2026-2")
        .order_by(PlannedResult.number)
    )
    return [(result.number, result.line) for result in found]


async def test_what_is_new_is_added_and_the_same_file_twice_changes_nothing(
    office: Office, imports: PlanImports, session: AsyncSession
) -> None:
    rows = [row(office.ayu, "Arsip", indicator="berkas"), row(office.surya, "Arsip"),
            row(office.ayu, "Loket", kind="additional")]  # fmt: skip
    found = await imports.compare(rows, "2026-2")
    assert (found.people, len(found.added), found.same, found.is_empty) == (2, 3, 0, False)
    assert await lines(session, office.ayu) == []  # compared, and no more
    await imports.take(found)
    mine = [(1, Line("Arsip", "berkas")), (2, Line("Loket", None, None, ADDITIONAL))]
    assert await lines(session, office.ayu) == mine
    again = await imports.compare(rows, "2026-2")
    assert (again.is_empty, again.same) == (True, 3)
    await imports.take(again)
    assert await lines(session, office.ayu) == mine


async def test_it_changes_what_it_names_and_leaves_the_rest(
    office: Office, imports: PlanImports, session: AsyncSession, clock: Clock
) -> None:
    plans = Plans(session, clock)
    await plans.add(office.ayu, "Arsip; berkas; 100\nMilik sendiri")
    rows = [row(office.ayu, "ARSIP", target="200", kind="additional"), row(office.ayu, "Baru")]
    found = await imports.compare(rows, "2026-2")
    assert (len(found.added), len(found.changed), found.same) == (1, 1, 0)
    await imports.take(found)
    assert await lines(session, office.ayu) == [
        (1, Line("Arsip", "berkas", "200", ADDITIONAL)),
        (2, Line("Milik sendiri")),
        (3, Line("Baru")),
    ]
    assert (await imports.compare(rows, "2027-1")).added[0].number == 1  # another semester's


async def test_strangers_leavers_and_too_many_are_problems(
    office: Office, imports: PlanImports, session: AsyncSession, clock: Clock
) -> None:
    await Plans(session, clock).add(office.ayu, "Sudah ada")
    surya = await session.get_one(Employee, office.surya.id)
    surya.left_at = clock()
    many = [row(office.ayu, f"Hasil {n}", n) for n in range(2, MOST_RESULTS + 2)]
    stranger = PlannedRow(Place("A", 50), "199001012015011999", "Arsip")
    found = await imports.compare([*many, stranger, row(office.surya, "Arsip", 51)], "2026-2")
    assert [(each.at.row, each.code) for each in found.problems] == [
        (2, "plan-full"), (50, "plan-stranger"), (51, "plan-stranger")
    ]  # fmt: skip
    assert found.problems[0].values == {"count": 21, "most": 20}
