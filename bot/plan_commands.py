"""Plans of a semester out of a file of the personnel office, for a whole city in one go."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.database import open_sessions, opened, prepare_schema
from bot.roster_commands import Outcome, content_of
from bot.settings import CannotStart
from models.calendar import WITA
from models.errors import FileRefused
from models.semester import Semester, UnknownSemester
from reports.roster_difference import problem_line
from rosters.planned import PlannedRow, read_plans
from rosters.roster import Problem
from services.clock import utc_now
from services.journal.plan_imports import PlanDifference, PlanImports
from texts import Texts


@dataclass(frozen=True, slots=True)
class PlanFile:
    path: Path
    semester: str | None = None
    """This one where none is named."""
    apply: bool = False


async def import_plans(address: str, file: PlanFile, texts: Texts) -> Outcome:
    """All of the file or nothing; without `apply` it is only compared."""
    code, (rows, problems) = _semester(file), _read(file.path)
    async with opened(address) as engine:
        await prepare_schema(engine)
        async with open_sessions(engine).begin() as session:
            imports = PlanImports(session, utc_now)
            found = await imports.compare(rows, code)
            found.problems = sorted([*problems, *found.problems], key=lambda one: one.at)
            if file.apply and not found.problems:
                await imports.take(found)
    return Outcome([*_told(found, code, file, texts)], refused=bool(found.problems))


def _semester(file: PlanFile) -> str:
    if file.semester is None:
        return Semester.of(utc_now()).code
    try:
        return Semester.parse(file.semester).code
    except UnknownSemester:
        raise CannotStart("cli-plans-semester", semester=file.semester) from None


def _read(path: Path) -> tuple[list[PlannedRow], list[Problem]]:
    try:
        return read_plans(content_of(path), path.name, utc_now().astimezone(WITA).date())
    except FileRefused as refused:
        if refused.values["reason"] == "columns":
            raise CannotStart("cli-plans-columns") from None
        raise


def _told(found: PlanDifference, code: str, file: PlanFile, texts: Texts) -> Iterator[str]:
    if found.problems:
        yield from (problem_line(each, texts) for each in found.problems)
        yield texts("cli-plans-refused", count=len(found.problems))
        return
    numbers = {"added": len(found.added), "changed": len(found.changed), "same": found.same}
    yield texts("cli-plans-found", semester=code, people=found.people, **numbers)
    if found.is_empty:
        yield texts("cli-plans-nothing")
    else:
        yield texts("cli-plans-applied" if file.apply else "cli-plans-dry")
