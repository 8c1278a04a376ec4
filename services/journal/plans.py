from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, PlanFull
from models.person import Person
from models.plan import MOST_RESULTS, Field, Line, PlannedResult, ResultKind, lines_of
from models.semester import Semester
from services.clock import Clock

NEW = "plan"
"""What `Person.awaits` begins with while the next message holds new results."""
CHANGE = "plan-field"
"""The same while it is one field of one result."""


@dataclass(frozen=True, slots=True)
class Plan:
    semester: str
    results: Sequence[PlannedResult]
    copyable: int
    """Results of the semester before that are not in this one, as far as there is room."""

    @property
    def has_room(self) -> bool:
        return len(self.results) < MOST_RESULTS


@dataclass(frozen=True, slots=True)
class Change:
    """The field that is being written, and whether the next one is asked after it."""

    result_id: int
    field: Field
    adding: bool

    @property
    def awaited(self) -> str:
        return f"{CHANGE}:{self.result_id}:{self.field}:{int(self.adding)}"

    @classmethod
    def parse(cls, awaited: str) -> "Change":
        """What stands behind the topic in `Person.awaits`."""
        result_id, field, adding = awaited.split(":")
        return cls(int(result_id), Field(field), bool(int(adding)))

    @property
    def following(self) -> "Change | None":
        field = self.field.next if self.adding else None
        return Change(self.result_id, field, adding=True) if field else None


@dataclass(frozen=True, slots=True)
class Plans:
    """An employee's plan of this semester, theirs alone to write."""

    session: AsyncSession
    clock: Clock

    async def own(self, person: Person) -> Plan:
        """To be looked at: nothing is being written any more."""
        mine, before = await self._with_the_one_before(person)
        person.awaits = None
        room = MOST_RESULTS - len(mine)
        return Plan(self._semester.code, mine, min(len(_lacking(mine, before)), room))

    async def of(self, employee_id: int, semester: str) -> Sequence[PlannedResult]:
        """In the order of the plan."""
        found = await self.session.scalars(
            select(PlannedResult)
            .where(PlannedResult.employee_id == employee_id, PlannedResult.semester == semester)
            .order_by(PlannedResult.number, PlannedResult.id)
        )
        return found.all()

    async def ask(self, person: Person) -> None:
        """The next message is a result, or a pasted list of them."""
        mine = await self.of(person.as_employee().id, self._semester.code)
        if len(mine) >= MOST_RESULTS:
            raise PlanFull(most=MOST_RESULTS)
        person.awaits = f"{NEW}:"

    async def add(self, person: Person, text: str) -> Sequence[PlannedResult]:
        """All of them or none; what is in the plan already is given back as it is."""
        lines = lines_of(text)
        mine = await self.of(person.as_employee().id, self._semester.code)
        plan = {each.line.key: each for each in [*mine, *await self._append(person, mine, lines)]}
        person.awaits = None
        return [plan[key] for key in dict.fromkeys(line.key for line in lines)]

    async def copy(self, person: Person) -> int:
        """What this plan lacks of the one before, as far as there is room."""
        mine, before = await self._with_the_one_before(person)
        room = MOST_RESULTS - len(mine)
        return len(await self._append(person, mine, _lacking(mine, before)[:room]))

    async def find(self, person: Person, result_id: int) -> PlannedResult:
        result = await self.session.get(PlannedResult, result_id)
        if result is None:
            raise ButtonOutdated
        result.must_be_open_to(person.as_employee().id, self.clock())
        return result

    async def open(self, person: Person, result_id: int) -> PlannedResult:
        """To be looked at: nothing is being written any more."""
        result = await self.find(person, result_id)
        person.awaits = None
        return result

    async def ask_field(self, person: Person, change: Change) -> PlannedResult:
        """The next message is that field."""
        result = await self.find(person, change.result_id)
        person.awaits = change.awaited
        return result

    async def fill(self, person: Person, change: Change, text: str | None) -> PlannedResult:
        """None leaves it empty; afterwards the following field is asked."""
        result = await self.find(person, change.result_id)
        if text is None:
            result.clear(change.field)
        else:
            result.fill(change.field, text)
        person.awaits = change.following.awaited if change.following else None
        return result

    async def set_kind(self, person: Person, result_id: int, kind: ResultKind) -> PlannedResult:
        result = await self.find(person, result_id)
        result.kind = kind
        return result

    async def delete(self, person: Person, result_id: int) -> None:
        """What points at it stays and no longer points; twice is as once."""
        if await self.session.get(PlannedResult, result_id) is None:
            return
        result = await self.find(person, result_id)
        await self.session.delete(result)
        await self.session.execute(
            update(PlannedResult)
            .where(
                PlannedResult.employee_id == result.employee_id,
                PlannedResult.semester == result.semester,
                PlannedResult.number > result.number,
            )
            .values(number=PlannedResult.number - 1)
        )

    async def _with_the_one_before(
        self, person: Person
    ) -> tuple[Sequence[PlannedResult], list[Line]]:
        employee_id, before = person.as_employee().id, self._semester.previous
        earlier = await self.of(employee_id, before.code)
        return await self.of(employee_id, self._semester.code), [each.line for each in earlier]

    async def _append(
        self, person: Person, mine: Sequence[PlannedResult], lines: Iterable[Line]
    ) -> Sequence[PlannedResult]:
        """What is not there yet, behind the last."""
        new = _lacking(mine, lines)
        if len(mine) + len(new) > MOST_RESULTS:
            raise PlanFull(most=MOST_RESULTS)
        place = (person.as_employee().id, self._semester.code)
        added = [planned(*place, number, each) for number, each in enumerate(new, len(mine) + 1)]
        self.session.add_all(added)
        await self.session.flush()
        return added

    @property
    def _semester(self) -> Semester:
        return Semester.of(self.clock())


def planned(employee_id: int, semester: str, number: int, line: Line) -> PlannedResult:
    return PlannedResult(
        employee_id=employee_id,
        semester=semester,
        number=number,
        kind=line.kind,
        words=line.words,
        indicator=line.indicator,
        target=line.target,
    )


def _lacking(mine: Sequence[PlannedResult], lines: Iterable[Line]) -> list[Line]:
    """Each once, the first as it stands."""
    there = {each.line.key for each in mine}
    new: dict[str, Line] = {}
    for line in lines:
        if line.key not in there:
            new.setdefault(line.key, line)
    return list(new.values())
