from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from models.evaluation import Evaluation, Review, ReviewDecline, ReviewReturn
from models.form import Form
from models.notice import Notice, Topic
from models.office import Assignment
from services.clock import Clock
from services.lines.absences import Absences
from services.lookback.shares import Shares
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Envelopes:
    """When the envelopes of an evaluation open, and who is still to put theirs in."""

    session: AsyncSession
    clock: Clock

    async def look(self, evaluation: Evaluation, but: int | None = None) -> None:
        """Open them if all are in, else remind whose is missing; for an evaluation that is locked.

        A reminder waits until the own side is in, and belongs to whoever has days to rate.
        """
        shares = await Shares(self.session, self.clock).of(
            evaluation.employee_id, evaluation.semester
        )
        declined = await self._declined(evaluation)
        reviewers = {share.reviewer_id for share in shares} - declined
        if evaluation.is_complete(reviewers):
            await self.open(evaluation, but)
        elif evaluation.form is not None and evaluation.form.sent_at is not None:
            await self._remind(evaluation, reviewers)

    async def open(self, evaluation: Evaluation, but: int | None = None) -> None:
        """Open it and tell everybody whose envelope is in it, but whoever has just sent."""
        now = self.clock()
        evaluation.open(now)
        await self._drop_revision(evaluation)
        sides = {evaluation.employee_id, *(review.reviewer_id for review in evaluation.reviews)}
        sides -= {but, *await self._declined(evaluation)}
        await self._notices.owe(sorted(sides), Topic.ENVELOPES_OPEN, evaluation.id, now)
        await self._notices.settle(Topic.REVIEW_DUE, evaluation.id)

    async def _drop_revision(self, evaluation: Evaluation) -> None:
        """A change that is only half done counts no more; what was sent before does."""
        if evaluation.revision_id is not None:
            dropped = Form.id == evaluation.revision_id
            await self.session.execute(update(Form).where(dropped).values(closes_at=self.clock()))
            evaluation.revision_id = None

    async def follow(self, employee_id: int) -> None:
        """After a change of reviewers: who waits for whom may be another now."""
        ids = select(Evaluation.id).where(
            Evaluation.employee_id == employee_id, Evaluation.opened_at.is_(None)
        )
        locked = (await self.session.scalars(ids.order_by(Evaluation.id).with_for_update())).all()
        # Read once the lock is held, as in `Evaluations.locked`.
        waiting = await self.session.scalars(
            select(Evaluation)
            .where(Evaluation.id.in_(locked))
            .options(
                selectinload(Evaluation.form),
                selectinload(Evaluation.reviews).joinedload(Review.form),
            )
            .execution_options(populate_existing=True)
        )
        for evaluation in waiting.all():
            await self.look(evaluation)

    async def follow_the_calendar(self, looked: datetime) -> None:
        """Changes of reviewers that were written ahead and have come into force since then."""
        now = self.clock()
        lately = [
            (moment > looked) & (moment <= now) for moment in (Assignment.since, Assignment.until)
        ]
        changed = await self.session.scalars(
            select(Assignment.employee_id)
            .join(Evaluation, Evaluation.employee_id == Assignment.employee_id)
            .where(Evaluation.opened_at.is_(None), or_(*lately))
            .distinct()
            .order_by(Assignment.employee_id)
        )
        for employee_id in changed.all():
            await self.follow(employee_id)

    async def completed(self, evaluation: Evaluation) -> None:
        """The own side is in again: whoever had returned it is told, once."""
        returns = await self.session.scalars(
            select(ReviewReturn).where(
                ReviewReturn.evaluation_id == evaluation.id, ReviewReturn.completed_at.is_(None)
            )
        )
        for given_back in returns.all():
            given_back.completed_at = self.clock()
            about = given_back.about
            await self._notices.settle(Topic.EVALUATION_RETURNED, about, evaluation.employee_id)
            told = [given_back.reviewer_id]
            await self._notices.owe(told, Topic.EVALUATION_COMPLETED, about, self.clock())

    async def _declined(self, evaluation: Evaluation) -> set[int]:
        found = await self.session.scalars(
            select(ReviewDecline.reviewer_id).where(ReviewDecline.evaluation_id == evaluation.id)
        )
        return set(found)

    async def _remind(self, evaluation: Evaluation, reviewers: Collection[int]) -> None:
        """Owe it on their next morning at work; whoever has nothing to rate is left in peace."""
        sent = {review.reviewer_id for review in evaluation.reviews if review.form.sent_at}
        missing = sorted(set(reviewers) - sent)
        about = (Notice.topic == Topic.REVIEW_DUE, Notice.about == evaluation.id)
        unsent, theirs = Notice.sent_at.is_(None), Notice.person_id.in_(missing)
        for which, done_at in ((~theirs, self.clock()), (theirs, None)):
            await self.session.execute(
                update(Notice).where(*about, unsent, which).values(done_at=done_at)
            )
        for reviewer in missing:
            morning = await Absences(self.session, self.clock).next_morning(reviewer)
            await self._notices.owe([reviewer], Topic.REVIEW_DUE, evaluation.id, morning)

    @property
    def _notices(self) -> Notices:
        return Notices(self.session, self.clock)
