from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.calendar import WITA
from models.errors import ButtonNotYours, ButtonOutdated, DialogueConfirmed, DialogueDayWrong
from models.evaluation import Dialogue, Evaluation, Review
from models.form import Form
from models.notice import Topic
from models.person import Person
from services.clock import Clock
from services.days import days_of
from services.notices import Notices

DAY, OUTCOME = "dialogue-day", "dialogue"
"""What `Person.awaits` begins with while the next message says when, or what came out of it."""


@dataclass(frozen=True, slots=True)
class Dialogues:
    """The talk about opened envelopes, recorded by both of those who held it."""

    session: AsyncSession
    clock: Clock

    async def of(self, reviews: Collection[int]) -> Sequence[Dialogue]:
        found = await self.session.scalars(
            select(Dialogue)
            .where(Dialogue.review_id.in_(reviews))
            .options(joinedload(Dialogue.written_by))
        )
        return found.all()

    async def ask(self, person: Person, review_id: int) -> Review:
        """The next message is the day of the talk."""
        review = await self._theirs(person, review_id)
        dialogue = await self.session.get(Dialogue, review.id)
        if dialogue is not None and dialogue.confirmed_at is not None:
            raise DialogueConfirmed
        person.awaits = f"{DAY}:{review.id}"
        return review

    async def when(self, person: Person, review_id: int, text: str) -> date:
        """The day is known; the next message is the outcome."""
        return await self.on(person, review_id, days_of(text).first)

    async def today(self, person: Person, review_id: int) -> date:
        return await self.on(person, review_id, self._today)

    async def on(self, person: Person, review_id: int, day: date) -> date:
        review = await self._theirs(person, review_id)
        self._must_fit(review, day)
        person.awaits = f"{OUTCOME}:{review.id}:{day.toordinal()}"
        return day

    async def write(self, person: Person, awaited: str, outcome: str) -> Dialogue:
        """Keep it, first or corrected, and tell the other side, who is to confirm it."""
        review_id, _, day = awaited.partition(":")
        review = await self._theirs(person, int(review_id))
        held_on = date.fromordinal(int(day))
        self._must_fit(review, held_on)
        dialogue = await self._of(review.id)
        if dialogue is None:
            dialogue = Dialogue(review=review, review_id=review.id, version=0)
            self.session.add(dialogue)
        dialogue.write(person.as_employee(), held_on, outcome, self.clock())
        person.awaits = None
        await self.session.flush()
        other = {review.reviewer_id, review.evaluation.employee_id} - {person.id}
        notices = Notices(self.session, self.clock)
        await notices.owe(other, Topic.DIALOGUE_WRITTEN, dialogue.about, self.clock())
        return dialogue

    async def confirm(self, person: Person, review_id: int, version: int) -> Dialogue:
        await self._theirs(person, review_id)
        dialogue = await self._of(review_id)
        if dialogue is None:
            raise ButtonOutdated
        dialogue.confirm(person.id, version, self.clock())
        notices = Notices(self.session, self.clock)
        await notices.settle(Topic.DIALOGUE_WRITTEN, dialogue.about, person.id)
        return dialogue

    async def brief(self, about: int) -> tuple[Dialogue, Evaluation] | None:
        """For a notice; nothing where it was confirmed or written anew meanwhile."""
        review_id, version = Dialogue.place(about)
        dialogue = await self._of(review_id)
        if dialogue is None or dialogue.version != version or dialogue.confirmed_at is not None:
            return None
        return dialogue, dialogue.review.evaluation

    async def _of(self, review_id: int) -> Dialogue | None:
        """As it stands now, whatever was read before the lock was held."""
        evaluation = joinedload(Dialogue.review).joinedload(Review.evaluation)
        return await self.session.get(
            Dialogue,
            review_id,
            options=[
                evaluation.joinedload(Evaluation.employee),
                joinedload(Dialogue.written_by),
            ],
            populate_existing=True,
        )

    async def _theirs(self, person: Person, review_id: int) -> Review:
        """A review that was sent and opened, for the two it is between; locked."""
        employee = person.as_employee()
        between = or_(Review.reviewer_id == employee.id, Evaluation.employee_id == employee.id)
        review = await self.session.scalar(
            select(Review)
            .join(Evaluation, Evaluation.id == Review.evaluation_id)
            .join(Form, Form.id == Review.form_id)
            .where(
                Review.id == review_id,
                between,
                Evaluation.opened_at.is_not(None),
                Form.sent_at.is_not(None),
            )
            .options(joinedload(Review.evaluation))
            .with_for_update(of=Review)
        )
        if review is None:
            raise ButtonNotYours
        return review

    def _must_fit(self, review: Review, day: date) -> None:
        """Both have read by then, and nothing is recorded that is still to come."""
        opened_at = review.evaluation.opened_at or self.clock()
        first, last = opened_at.astimezone(WITA).date(), self._today
        if not first <= day <= last:
            raise DialogueDayWrong(first=f"{first:%d-%m-%Y}", last=f"{last:%d-%m-%Y}")

    @property
    def _today(self) -> date:
        return self.clock().astimezone(WITA).date()
