from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated
from models.feedback import Feedback, FeedbackReply
from models.notice import Topic
from models.person import Person
from services.clock import Clock
from services.feedback.readings import WHOLE
from services.files import Files, Sent
from services.notices import Notices

REPLY = "feedback-reply"
"""What `Person.awaits` begins with while the next message is a reply."""
EVIDENCE = "feedback-evidence"
"""The same while files alone are taken, so that small talk is not told to anybody."""


@dataclass(frozen=True, slots=True)
class FeedbackReplies:
    """What giver and receiver go on to say and to show each other."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, feedback_id: int, topic: str) -> Feedback:
        """The next message is a reply, or the next files are evidence."""
        feedback = await self._locked(feedback_id)
        feedback.must_take_replies(person.id)
        person.awaits = f"{topic}:{feedback.id}"
        return feedback

    async def say(
        self, person: Person, feedback_id: int, words: str, sent: Sent | None = None
    ) -> FeedbackReply:
        """Keep it and tell the other side at once. After a file more may follow: an album."""
        feedback = await self._locked(feedback_id)
        feedback.must_take_replies(person.id)
        file = await Files(self.session, self.clock).receive(sent) if sent else None
        reply = feedback.reply(person.as_employee(), words or None, file, self.clock())
        await self.session.flush()
        notices = Notices(self.session, self.clock)
        other = feedback.partner_of(person.id)
        await notices.owe([other], Topic.FEEDBACK_ANSWERED, reply.about, self.clock())
        person.awaits = f"{EVIDENCE}:{feedback.id}" if sent else None
        return reply

    async def _locked(self, feedback_id: int) -> Feedback:
        """Or two replies at once would take the same place."""
        key = select(Feedback.id).where(Feedback.id == feedback_id).with_for_update()
        if await self.session.scalar(key) is None:
            raise ButtonOutdated
        return await self.session.get_one(Feedback, feedback_id, options=WHOLE)
