from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.errors import ButtonNotYours, EnvelopeSealed, NoTermOpen
from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.person import Person
from services.clock import Clock
from services.forms import Forms
from services.lookback.envelopes import Envelopes
from services.storage import add_if_new

SELF_EVALUATION = "evaluation-1"


@dataclass(frozen=True, slots=True)
class Evaluations:
    """An employee's own side of the semester, and the moment in which both sides open."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person) -> tuple[Evaluation, Form]:
        """Open this term's self-evaluation, go on where it was left, or find it sent."""
        employee = person.as_employee()
        term = await self.open_term()
        evaluation = await self.of(employee.id, term.semester)
        forms = Forms(self.session, self.clock)
        if evaluation.form is None:
            evaluation.form = await forms.begin(
                person, SELF_EVALUATION, term.semester, term.closes_at
            )
        return evaluation, await forms.resume(person, evaluation.form.id)

    async def send(self, person: Person, form_id: int) -> tuple[Evaluation, Form]:
        evaluation = await self.locked(
            Evaluation.form_id == form_id, Evaluation.employee_id == person.id
        )
        form = await Forms(self.session, self.clock).own(person, form_id)
        form.send(self.clock())
        person.awaits = None
        await Envelopes(self.session, self.clock).look(evaluation, but=person.id)
        return evaluation, form

    async def opened(self, person: Person, evaluation_id: int) -> Evaluation:
        """Both sides of an evaluation, for the two it is between; refuses while it is sealed."""
        theirs = (
            Evaluation.id == evaluation_id,
            or_(
                Evaluation.employee_id == person.id,
                Evaluation.reviews.any(Review.reviewer_id == person.id),
            ),
        )
        evaluation = await self.session.scalar(
            _with_forms()
            .where(*theirs, Evaluation.opened_at.is_not(None))
            .options(
                joinedload(Evaluation.form).selectinload(Form.answers),
                selectinload(Evaluation.reviews)
                .joinedload(Review.form)
                .selectinload(Form.answers),
                selectinload(Evaluation.reviews).joinedload(Review.reviewer),
            )
        )
        if evaluation is not None:
            return evaluation
        sealed = await self.session.scalar(select(Evaluation.id).where(*theirs))
        raise ButtonNotYours if sealed is None else EnvelopeSealed

    async def brief(self, evaluation_id: int) -> Evaluation:
        """Whose evaluation it is and of which semester, with nothing of its content."""
        return await self.session.get_one(
            Evaluation, evaluation_id, options=[joinedload(Evaluation.employee)]
        )

    async def open_term(self) -> Term:
        now = self.clock()
        term = await self.session.scalar(
            select(Term)
            .where(Term.opens_at <= now, Term.closes_at > now)
            .order_by(Term.closes_at)
            .limit(1)
        )
        if term is None:
            raise NoTermOpen
        return term

    async def of(self, employee_id: int, semester: str) -> Evaluation:
        """The one evaluation of that employee and semester, locked; made at the first look."""
        about = (Evaluation.employee_id == employee_id, Evaluation.semester == semester)
        row = {"employee_id": employee_id, "semester": semester}
        await add_if_new(self.session, Evaluation, [row])
        return await self.locked(*about)

    async def end_terms(self) -> int:
        """Close the terms whose time is over and open what is still sealed; says how many."""
        now, opened = self.clock(), 0
        over = await self.session.scalars(
            select(Term).where(Term.closes_at <= now, Term.ended_at.is_(None)).with_for_update()
        )
        for term in over.all():
            term.ended_at = now
            opened += await self._open_all(term)
        return opened

    async def _open_all(self, term: Term) -> int:
        sealed = await self.session.scalars(
            select(Evaluation)
            .where(Evaluation.semester == term.semester, Evaluation.opened_at.is_(None))
            .options(selectinload(Evaluation.reviews))
            .with_for_update(of=Evaluation)
        )
        evaluations = list(sealed)
        for evaluation in evaluations:
            await Envelopes(self.session, self.clock).open(evaluation)
        return len(evaluations)

    async def locked(self, *conditions: ColumnElement[bool]) -> Evaluation:
        """Both senders take this lock, so the later one always sees that both are in.

        The forms are read once it is held: a statement that had to wait for a lock on PostgreSQL
        shows joined rows as they were before. They come without the answers: whoever needs their
        own asks for them as their own.
        """
        locked = select(Evaluation.id).where(*conditions).with_for_update()
        evaluation_id = await self.session.scalar(locked)
        if evaluation_id is None:
            raise ButtonNotYours
        found = await self.session.scalars(
            _with_forms()
            .where(Evaluation.id == evaluation_id)
            .execution_options(populate_existing=True)
        )
        return found.one()


def _with_forms() -> Select[Evaluation]:
    return select(Evaluation).options(
        joinedload(Evaluation.form),
        joinedload(Evaluation.employee),
        selectinload(Evaluation.reviews).joinedload(Review.form),
    )
