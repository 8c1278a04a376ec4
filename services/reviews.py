from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Select, and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.errors import ButtonNotYours, FormClosed, NobodyToReview
from models.evaluation import Evaluation
from models.form import Form
from models.notice import Topic
from models.person import Assignment, Employee, Person
from services.clock import Clock
from services.evaluations import Evaluations
from services.forms import Forms
from services.notices import Notices

REVIEW = "review-1"


class MemberState(StrEnum):
    WAITING = "waiting"  # has sent, waits for the review
    WRITING = "writing"  # has not sent; may be reviewed all the same
    REVIEWED = "reviewed"  # the review is in, the own side is not
    OPEN = "open"  # both envelopes are open


@dataclass(frozen=True, slots=True)
class TeamMember:
    employee: Employee
    evaluation_id: int | None
    own_sent: bool
    review_sent: bool
    opened: bool

    @property
    def state(self) -> MemberState:
        if self.opened:
            return MemberState.OPEN
        if self.review_sent:
            return MemberState.REVIEWED
        return MemberState.WAITING if self.own_sent else MemberState.WRITING


@dataclass(frozen=True, slots=True)
class Team:
    semester: str
    members: list[TeamMember]


@dataclass(frozen=True, slots=True)
class Reviews:
    """What a reviewer (pejabat penilai kinerja) may do with the people assigned to them."""

    session: AsyncSession
    clock: Clock

    async def team(self, person: Person) -> Team:
        """Everybody this person reviews in the open term, each once; those who wait come first."""
        reviewer = person.as_employee()
        term = await self._evaluations.open_term()
        own, review = aliased(Form), aliased(Form)
        rows = await self.session.execute(
            select(Employee, Evaluation.id, own.sent_at, review.sent_at, Evaluation.opened_at)
            .where(Employee.id.in_(self._assigned_to(reviewer.id)))
            .outerjoin(
                Evaluation,
                and_(Evaluation.employee_id == Employee.id, Evaluation.semester == term.semester),
            )
            .outerjoin(own, own.id == Evaluation.form_id)
            .outerjoin(review, review.id == Evaluation.review_form_id)
            .order_by(Employee.name)
        )
        members = [TeamMember(who, id_, *map(bool, moments)) for who, id_, *moments in rows]
        if not members:
            raise NobodyToReview
        order = list(MemberState)
        return Team(term.semester, sorted(members, key=lambda member: order.index(member.state)))

    async def begin(
        self, person: Person, employee_id: int, semester: str
    ) -> tuple[Evaluation, Form]:
        """Open the review of that employee and semester, go on, or find it sent."""
        await self._must_review(person.as_employee(), employee_id)
        term = await self._evaluations.open_term()
        if semester != term.semester:
            raise FormClosed  # an old button: what is over is not begun any more
        evaluation = await self._evaluations.of(employee_id, semester)
        if evaluation.review is None:
            evaluation.reviewer_id = person.id
            evaluation.review = await self._forms.begin(
                person, REVIEW, evaluation.employee.name, term.closes_at
            )
        return evaluation, await self._forms.resume(person, evaluation.review.id)

    async def send(self, person: Person, form_id: int) -> tuple[Evaluation, Form]:
        evaluation = await self._evaluations.locked(
            Evaluation.review_form_id == form_id, Evaluation.reviewer_id == person.id
        )
        form = await self._forms.own(person, form_id)
        form.send(self.clock())
        person.awaits = None
        await Notices(self.session, self.clock).settle(Topic.REVIEW_DUE, evaluation.id)
        await self._evaluations.after_sending(evaluation, sender=person)
        return evaluation, form

    async def _must_review(self, reviewer: Employee, employee_id: int) -> None:
        assigned = await self.session.scalar(
            self._assigned_to(reviewer.id).where(Assignment.employee_id == employee_id)
        )
        if assigned is None or employee_id == reviewer.id:
            raise ButtonNotYours

    def _assigned_to(self, reviewer_id: int) -> Select[int]:
        return select(Assignment.employee_id).where(
            Assignment.reviewer_id == reviewer_id,
            Assignment.employee_id != reviewer_id,
            Assignment.at(self.clock()),
        )

    @property
    def _evaluations(self) -> Evaluations:
        return Evaluations(self.session, self.clock)

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)
