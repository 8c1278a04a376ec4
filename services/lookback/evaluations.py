from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.errors import ButtonNotYours, NoTermOpen
from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.notice import Topic
from models.period import Period
from models.person import Person
from models.plan import PlannedResult
from services.clock import Clock
from services.forms import Forms
from services.lookback.challenges import Challenges
from services.lookback.envelopes import Envelopes
from services.lookback.terms import Terms
from services.notices import Notices
from services.reminders.stages import Stages

SELF_EVALUATION = "evaluation-2"


@dataclass(frozen=True, slots=True)
class Evaluations:
    """An employee's own side of the semester, and the moment in which both sides open."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person) -> tuple[Evaluation, Form]:
        """Open the self-evaluation, go on where it or a change of it was left, or find it sent."""
        employee = person.as_employee()
        term = await self.term_of(employee.id)
        evaluation = await self.of(employee.id, term.semester)
        if evaluation.form is None:
            evaluation.form = await self._begin(person, evaluation, evaluation.ends_at(term))
        if evaluation.revision is not None:
            return evaluation, await self._forms.look_over(person, evaluation.revision.id)
        return evaluation, await self._forms.resume(person, evaluation.form.id)

    async def _begin(self, person: Person, evaluation: Evaluation, closes_at: datetime) -> Form:
        about = evaluation.semester
        form = await self._forms.begin(person, SELF_EVALUATION, about, closes_at)
        await self.ask_of_plan(form, evaluation)
        notices = Notices(self.session, self.clock)
        await notices.settle(Topic.EVALUATION_OPENED, evaluation.id, person.id)
        return form

    async def send(self, person: Person, form_id: int) -> tuple[Evaluation, Form]:
        """Into the envelope, in the place of what was sent before."""
        (await self._forms.own(person, form_id)).must_be_open(self.clock())
        either = or_(Evaluation.form_id == form_id, Evaluation.revision_id == form_id)
        evaluation = await self.locked(either, Evaluation.employee_id == person.id)
        form = await self._forms.own(person, form_id)
        form.send(self.clock())
        if form.id == evaluation.revision_id:
            evaluation.form, evaluation.revision = form, None
        person.awaits = None
        await Challenges(self.session, self.clock).replace(evaluation, form)
        envelopes = Envelopes(self.session, self.clock)
        await envelopes.completed(evaluation)
        await envelopes.look(evaluation, but=person.id)
        await Stages(self.session, self.clock).settle(person)
        return evaluation, form

    async def ask_of_plan(self, form: Form, evaluation: Evaluation) -> None:
        """Freeze the results that the plan names for that time; both sides rate the same."""
        results = await self.session.scalars(
            select(PlannedResult)
            .where(
                PlannedResult.employee_id == evaluation.employee_id,
                PlannedResult.semester.in_(Period.parse(evaluation.semester).semesters),
            )
            .order_by(PlannedResult.semester, PlannedResult.number, PlannedResult.id)
        )
        planned = {str(result.id): result for result in results}
        additional = [number for number, each in planned.items() if not each.is_main]
        form.subjects = {number: each.words for number, each in planned.items()}
        form.additional = additional

    async def brief(self, evaluation_id: int) -> Evaluation:
        """Whose evaluation it is and of which semester, with nothing of its content."""
        return await self.session.get_one(
            Evaluation, evaluation_id, options=[joinedload(Evaluation.employee)]
        )

    async def closing(self, evaluation: Evaluation) -> datetime:
        """Until when both sides may still send theirs."""
        return evaluation.ends_at(await self.session.get_one(Term, evaluation.semester))

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

    async def term_of(self, employee_id: int) -> Term:
        """The one that is open for this employee: for everybody, or by an extension of theirs."""
        now = self.clock()
        extended = (Evaluation.extended_until > now) & Evaluation.opened_at.is_(None)
        term = await self.session.scalar(
            select(Term)
            .outerjoin(
                Evaluation,
                (Evaluation.semester == Term.semester) & (Evaluation.employee_id == employee_id),
            )
            .where(Term.opens_at <= now, or_(Term.closes_at > now, extended))
            .order_by(Term.closes_at)
            .limit(1)
        )
        if term is None:
            raise NoTermOpen
        return term

    async def of(self, employee_id: int, semester: str) -> Evaluation:
        """The one evaluation of that employee and term, locked; made at the first look."""
        about = (Evaluation.employee_id == employee_id, Evaluation.semester == semester)
        term = await self.session.get_one(Term, semester)
        await Terms(self.session, self.clock).invite(term, [employee_id])
        return await self.locked(*about)

    async def end_terms(self) -> int:
        """Close the terms whose time is over and open what is still sealed; says how many.

        Where somebody has an extension, their envelopes wait for its end.
        """
        now = self.clock()
        over = await self.session.scalars(
            select(Term).where(Term.closes_at <= now, Term.ended_at.is_(None)).with_for_update()
        )
        for term in over.all():
            term.ended_at = now
        await self._open_empty()
        sealed = await self.session.scalars(
            select(Evaluation)
            .where(*self._over)
            .options(selectinload(Evaluation.reviews))
            .with_for_update(of=Evaluation)
        )
        evaluations = sealed.all()
        for evaluation in evaluations:
            await Envelopes(self.session, self.clock).open(evaluation)
        return len(evaluations)

    async def _open_empty(self) -> None:
        """Nobody wrote anything, so there is nothing to tell."""
        untouched = Evaluation.form_id.is_(None) & ~Evaluation.reviews.any()
        await self.session.execute(
            update(Evaluation)
            .where(*self._over, untouched)
            .values(opened_at=self.clock())
            .execution_options(synchronize_session="fetch")
        )

    @property
    def _over(self) -> tuple[ColumnElement[bool], ...]:
        """Still sealed, though the term has ended and no extension runs."""
        ended = select(Term.semester).where(Term.ended_at.is_not(None))
        until = Evaluation.extended_until
        return (
            Evaluation.opened_at.is_(None),
            Evaluation.semester.in_(ended),
            or_(until.is_(None), until <= self.clock()),
        )

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

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)


def _with_forms() -> Select[Evaluation]:
    return select(Evaluation).options(
        joinedload(Evaluation.form),
        joinedload(Evaluation.revision),
        joinedload(Evaluation.employee),
        selectinload(Evaluation.reviews).joinedload(Review.form),
    )
