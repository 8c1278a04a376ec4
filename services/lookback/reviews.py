from dataclasses import dataclass

from sqlalchemy import and_
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import DeclinedByYou
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


@dataclass(frozen=True, slots=True)
class Reviews:
    """What a reviewer (pejabat penilai kinerja) does: rate the days in which they reviewed."""

    session: AsyncSession
    clock: Clock

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
        await self._evaluations.ask_of_plan(form, evaluation)
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
