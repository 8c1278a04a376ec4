import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.disclosure import Seen
from models.errors import ButtonNotYours, EnvelopeSealed
from models.evaluation import Dialogue, Evaluation, Review, ReviewDecline
from models.form import Form
from models.objection import Objection, objectable_until
from models.person import Person
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.lookback.dialogues import Dialogues

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """Both sides, and what has become of them since; by the key of the review."""

    evaluation: Evaluation
    dialogues: Mapping[int, Dialogue]
    objections: Mapping[int, Objection]
    objectable_until: Mapping[int, date]
    """The last day on which the employee can object, where they can."""


@dataclass(frozen=True, slots=True)
class Openings:
    """Opened envelopes are read, and what follows from the reading is kept."""

    session: AsyncSession
    clock: Clock

    async def read(self, person: Person, evaluation_id: int) -> Opened:
        """From the employee's first look their time to object runs; others' looks are noted."""
        await self._must_be_theirs(person, evaluation_id)
        evaluation = await self.load(evaluation_id)
        if person.id == evaluation.employee_id:
            for review in evaluation.reviews:
                review.show(self.clock())
        viewings = Viewings(self.session, self.clock)
        await viewings.note(person, evaluation.employee_id, Seen.EVALUATION)
        return await self._since(evaluation, person)

    async def load(self, evaluation_id: int) -> Evaluation:
        """Whole, for whoever was found to have a right to it; refuses while it is sealed."""
        evaluation = await self.session.scalar(
            select(Evaluation)
            .where(Evaluation.id == evaluation_id, Evaluation.opened_at.is_not(None))
            .options(
                joinedload(Evaluation.employee),
                joinedload(Evaluation.form).selectinload(Form.answers),
                selectinload(Evaluation.reviews).options(
                    joinedload(Review.form).selectinload(Form.answers),
                    joinedload(Review.reviewer),
                ),
            )
        )
        if evaluation is None:
            raise EnvelopeSealed
        for form in evaluation.broken:
            log.error("form %s is not what was sealed on %s", form.id, form.sent_at)
        return evaluation

    async def _must_be_theirs(self, person: Person, evaluation_id: int) -> None:
        """The employee's, and of whoever was to rate and has not declined it."""
        reader = person.as_employee()
        declined = exists().where(
            ReviewDecline.evaluation_id == Evaluation.id, ReviewDecline.reviewer_id == reader.id
        )
        theirs = or_(
            Evaluation.employee_id == reader.id,
            and_(Evaluation.reviews.any(Review.reviewer_id == reader.id), ~declined),
        )
        found = select(Evaluation.id).where(Evaluation.id == evaluation_id, theirs)
        if await self.session.scalar(found) is None:
            raise ButtonNotYours

    async def _since(self, evaluation: Evaluation, person: Person) -> Opened:
        reviews = [review.id for review in evaluation.reviews_for(person.id)]
        dialogues = await Dialogues(self.session, self.clock).of(reviews)
        objections = await self.session.scalars(
            select(Objection)
            .where(Objection.review_id.in_(reviews))
            .options(joinedload(Objection.review))
        )
        return Opened(
            evaluation,
            {dialogue.review_id: dialogue for dialogue in dialogues},
            {objection.review_id: objection for objection in objections},
            await self._objectable(evaluation, person),
        )

    async def _objectable(self, evaluation: Evaluation, person: Person) -> Mapping[int, date]:
        if person.id != evaluation.employee_id:
            return {}
        calendars = Calendars(self.session, self.clock)
        calendar = await calendars.of_city()
        lasts = {
            review.id: objectable_until(review, calendar)
            for review in evaluation.reviews
            if review.shown_at is not None
        }
        return {key: last for key, last in lasts.items() if calendars.today() <= last}
