from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, joinedload

from models.errors import ButtonOutdated
from models.evaluation import Evaluation, Term
from models.form import Form
from models.person import Person
from questionnaires import Purpose
from services.clock import Clock
from services.forms import Forms

MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Archives:
    """An employee's own self-evaluations, sent or not, of every period and every version."""

    session: AsyncSession
    clock: Clock

    async def of(self, person: Person) -> Sequence[Evaluation]:
        """Those that were begun, the newest first; with the author's form and no review."""
        found = await self.session.scalars(
            select(Evaluation)
            .where(
                Evaluation.employee_id == person.as_employee().id,
                Evaluation.form_id.is_not(None),
            )
            .options(joinedload(Evaluation.form))
            .join(Term, Term.semester == Evaluation.semester)
            .order_by(Term.opens_at.desc())
            .limit(MOST_SHOWN)
        )
        return found.all()

    async def form(self, person: Person, form_id: int) -> Form:
        """One version, for its author alone."""
        person.as_employee()
        form = await Forms(self.session, self.clock).own(person, form_id)
        if form.questions.purpose is not Purpose.EVALUATION:
            raise ButtonOutdated
        return form

    async def was_dropped(self, person: Person, evaluation_id: int) -> bool:
        """Whether the envelopes opened while this author was changing what they had sent."""
        change = aliased(Form)
        dropped = exists().where(
            Evaluation.id == evaluation_id,
            Evaluation.employee_id == person.id,
            Evaluation.opened_at.is_not(None),
            change.earlier_id == Evaluation.form_id,
            change.sent_at.is_(None),
        )
        return bool(await self.session.scalar(select(dropped)))
