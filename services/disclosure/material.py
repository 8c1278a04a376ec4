from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import NothingToPrint
from models.evaluation import Evaluation, Term
from models.form import Form
from models.person import Employee, Person
from models.plan import PlannedResult
from models.unit import Unit
from services.clock import Clock


@dataclass(frozen=True, slots=True)
class Material:
    """The newest self-evaluation of one employee, sent or not, with the plan it is about."""

    employee: Employee
    unit: Unit
    semester: str
    form: Form
    plan: Mapping[str, PlannedResult]
    """By the number that stands in the questions' keys."""


@dataclass(frozen=True, slots=True)
class Materials:
    """What an employee takes along to e-Kinerja: their own words and nobody else's."""

    session: AsyncSession
    clock: Clock

    async def newest(self, person: Person) -> Material:
        employee = person.as_employee()
        evaluation = await self.session.scalar(
            select(Evaluation)
            .where(Evaluation.employee_id == employee.id, Evaluation.form_id.is_not(None))
            .options(joinedload(Evaluation.form).selectinload(Form.answers))
            .join(Term, Term.semester == Evaluation.semester)
            .order_by(Term.opens_at.desc())
            .limit(1)
        )
        if evaluation is None or evaluation.form is None:
            raise NothingToPrint
        unit = await self.session.get_one(Unit, employee.unit_id)
        results = await self._results(list(evaluation.form.subjects or ()))
        return Material(employee, unit, evaluation.semester, evaluation.form, results)

    async def _results(self, ids: Sequence[str]) -> dict[str, PlannedResult]:
        found = await self.session.scalars(
            select(PlannedResult).where(PlannedResult.id.in_(map(int, ids)))
        )
        return {str(result.id): result for result in found}
