from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.errors import DeclinedByYou, NobodyToReview
from models.evaluation import Evaluation, Review, ReviewDecline
from models.form import Form
from models.notice import Topic
from models.person import Employee, Person
from services.clock import Clock
from services.forms import Forms
from services.lookback.envelopes import Envelopes
from services.lookback.evaluations import Evaluations
from services.lookback.mandates import Mandate, Mandates
from services.lookback.shares import Share, Shares
from services.notices import Notices
from services.reminders.stages import Stages

REVIEW = "review-2"


class MemberState(StrEnum):
    WAITING = "waiting"  # has sent, waits for the review
    WRITING = "writing"  # has not sent; may be reviewed all the same
    REVIEWED = "reviewed"  # the review is in, the own side is not
    DECLINED = "declined"  # the reviewer has said that they cannot rate these days
    OPEN = "open"  # both envelopes are open


@dataclass(frozen=True, slots=True)
class TeamMember:
    employee: Employee
    share: Share
    evaluation_id: int | None
    own_sent: bool
    review_sent: bool
    opened: bool
    declined: bool

    @property
    def state(self) -> MemberState:
        if self.opened:
            return MemberState.OPEN
        if self.review_sent:
            return MemberState.REVIEWED
        if self.declined:
            return MemberState.DECLINED
        return MemberState.WAITING if self.own_sent else MemberState.WRITING


@dataclass(frozen=True, slots=True)
class Team:
    semester: str
    members: list[TeamMember]


@dataclass(frozen=True, slots=True)
class Reviews:
    """What a reviewer (pejabat penilai kinerja) does: rate the days in which they reviewed."""

    session: AsyncSession
    clock: Clock

    async def team(self, person: Person) -> Team:
        """Everybody with days for this person to rate, each once; those who wait come first."""
        reviewer = person.as_employee()
        term = await self._evaluations.open_term()
        shares = await self._shares.held_by(reviewer.id, term.semester)
        if not shares:
            raise NobodyToReview
        own, review = aliased(Form), aliased(Form)
        rows = await self.session.execute(
            select(
                Employee,
                Evaluation.id,
                own.sent_at,
                review.sent_at,
                Evaluation.opened_at,
                ReviewDecline.declined_at,
            )
            .where(Employee.id.in_(shares))
            .outerjoin(
                Evaluation,
                and_(Evaluation.employee_id == Employee.id, Evaluation.semester == term.semester),
            )
            .outerjoin(own, own.id == Evaluation.form_id)
            .outerjoin(
                Review,
                and_(Review.evaluation_id == Evaluation.id, Review.reviewer_id == reviewer.id),
            )
            .outerjoin(review, review.id == Review.form_id)
            .outerjoin(
                ReviewDecline,
                and_(
                    ReviewDecline.evaluation_id == Evaluation.id,
                    ReviewDecline.reviewer_id == reviewer.id,
                ),
            )
            .order_by(Employee.name)
        )
        members = [
            TeamMember(who, shares[who.id], id_, *map(bool, moments))
            for who, id_, *moments in rows
        ]
        order = list(MemberState)
        return Team(term.semester, sorted(members, key=lambda member: order.index(member.state)))

    async def begin(
        self, person: Person, employee_id: int, semester: str
    ) -> tuple[Evaluation, Form]:
        """Open the review of that employee and semester, go on, or find it sent."""
        mandate = await Mandates(self.session, self.clock).of(person, employee_id, semester)
        await self._must_not_have_declined(mandate.evaluation, person.id)
        review = mandate.review or await self._add(person, mandate)
        return mandate.evaluation, await self._forms.resume(person, review.form.id)

    async def send(self, person: Person, form_id: int) -> tuple[Evaluation, Form]:
        """Close this envelope; the right to the days is looked at once more."""
        mine = (Review.form_id == form_id, Review.reviewer_id == person.id)
        evaluation = await self._evaluations.locked(Evaluation.reviews.any(and_(*mine)))
        await self._shares.must_hold(person.id, evaluation.employee_id, evaluation.semester)
        await self._must_not_have_declined(evaluation, person.id)
        form = await self._forms.own(person, form_id)
        form.send(self.clock())
        person.awaits = None
        notices = Notices(self.session, self.clock)
        await notices.settle(Topic.REVIEW_DUE, evaluation.id, person.id)
        await Envelopes(self.session, self.clock).look(evaluation, but=person.id)
        await Stages(self.session, self.clock).settle(person)
        return evaluation, form

    async def _add(self, person: Person, mandate: Mandate) -> Review:
        """The same results are rated that the plan names; never read off the sealed form."""
        evaluation = mandate.evaluation
        about = _about(evaluation.employee, mandate.share)
        form = await self._forms.begin(person, REVIEW, about, evaluation.ends_at(mandate.term))
        form.subjects = await self._evaluations.planned(evaluation)
        review = Review(evaluation_id=evaluation.id, reviewer_id=person.id, form=form)
        evaluation.reviews.append(review)
        return review

    async def _must_not_have_declined(self, evaluation: Evaluation, reviewer_id: int) -> None:
        if await self.session.get(ReviewDecline, (evaluation.id, reviewer_id)) is not None:
            raise DeclinedByYou

    @property
    def _shares(self) -> Shares:
        return Shares(self.session, self.clock)

    @property
    def _evaluations(self) -> Evaluations:
        return Evaluations(self.session, self.clock)

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)


def _about(employee: Employee, share: Share) -> str:
    """What stands above each question: the name, and the days where others have the rest."""
    if share.alone:
        return employee.name
    first, last = share.first_day, share.last_day
    return f"{employee.name} · {first:%d-%m-%Y}–{last:%d-%m-%Y}"
