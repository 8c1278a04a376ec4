from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, FeedbackWordsWanted
from models.feedback import Feedback, FeedbackRequest, Voice
from models.notice import Topic
from models.person import Person
from models.received_file import FileKind
from models.semester import Semester
from services.clock import Clock
from services.feedback.circles import EVERYBODY
from services.feedback.occasions import Occasion, Occasions, Prompt
from services.feedback.replies import EVIDENCE
from services.files import Files, Sent
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Feedbacks:
    """Giving it: to somebody in the line, about something, in words or by voice."""

    session: AsyncSession
    clock: Clock
    voices: frozenset[Voice] = EVERYBODY

    async def last_given(
        self, reviewer_id: int, employee_ids: Collection[int]
    ) -> dict[int, datetime]:
        """When this one last gave some to each of them; who never got any is not in it."""
        rows = await self.session.execute(
            select(Feedback.receiver_id, func.max(Feedback.given_at))
            .where(Feedback.giver_id == reviewer_id, Feedback.receiver_id.in_(employee_ids))
            .group_by(Feedback.receiver_id)
        )
        return dict(rows.all())

    async def ask(self, person: Person, occasion: Occasion) -> Prompt:
        """The next message is the feedback, once it is known what about."""
        prompt = await self._look_into(person, occasion)
        person.awaits = occasion.awaited if prompt.is_settled else None
        return prompt

    async def give(
        self, person: Person, occasion: Occasion, words: str, sent: Sent | None = None
    ) -> Feedback:
        """Keep it and owe it to the receiver at once; files that follow are its evidence."""
        prompt = await self._look_into(person, occasion)
        if not prompt.is_settled:
            raise ButtonOutdated
        feedback = await self._written(person, prompt, words, sent)
        notices = Notices(self.session, self.clock)
        await notices.owe([feedback.receiver_id], Topic.FEEDBACK_GIVEN, feedback.id, self.clock())
        await self._settle_requests(feedback, occasion)
        person.awaits = f"{EVIDENCE}:{feedback.id}"
        return feedback

    async def _look_into(self, person: Person, occasion: Occasion) -> Prompt:
        return await Occasions(self.session, self.clock, self.voices).look_into(person, occasion)

    async def _written(
        self, person: Person, prompt: Prompt, words: str, sent: Sent | None
    ) -> Feedback:
        giver, receiver, result = person.as_employee(), prompt.neighbour.employee, prompt.result
        if not words and sent is not None and sent.kind is not FileKind.VOICE:
            raise FeedbackWordsWanted
        file = await Files(self.session, self.clock).receive(sent) if sent else None
        feedback = Feedback(
            giver=giver,
            receiver=receiver,
            semester=Semester.of(self.clock()).code,
            voice=prompt.neighbour.voice,
            given_at=self.clock(),
            words=words or None,
            value=prompt.value,
            result_id=result.id if result else None,
            result_words=result.words if result else None,
            entry_id=prompt.entry.id if prompt.entry else None,
            file=file,
            replies=[],
        )
        self.session.add(feedback)
        await self.session.flush()
        return feedback

    async def _settle_requests(self, feedback: Feedback, occasion: Occasion) -> None:
        """The one that is answered, and any of the same person about the same thing."""
        open_ones = await self.session.scalars(
            select(FeedbackRequest).where(
                FeedbackRequest.asker_id == feedback.receiver_id,
                FeedbackRequest.asked_id == feedback.giver_id,
                FeedbackRequest.is_open(self.clock()),
            )
        )
        notices = Notices(self.session, self.clock)
        for request in open_ones:
            if request.id == occasion.request_id or request.subject == occasion.subject:
                request.feedback_id = feedback.id
                await notices.settle(Topic.FEEDBACK_ASKED, request.id)
