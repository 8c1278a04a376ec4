from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.form import Form
from models.person import Person
from models.rating import RatingDraft
from services.clock import Clock
from services.voice.drafts import WHOLE, Drafts
from services.voice.surveys import stop_awaiting
from services.voice.votes import Votes

LEFT_BEHIND_AFTER = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Ratings that were begun and never sent."""

    session: AsyncSession
    clock: Clock

    async def hand_in(self) -> int:
        """Close those with a face, as if they had been sent; throw away the rest. Says how many.

        All of a draft is locked together with its person, as everybody is who writes: who is just
        writing is left alone until the next round, and whoever comes later finds it sent.
        """
        begun = await self.session.execute(
            select(RatingDraft, Person)
            .join(RatingDraft.form)
            .join(Person, Person.id == Form.person_id)
            .where(
                Form.opened_at <= self.clock() - LEFT_BEHIND_AFTER,
                Form.sent_at.is_(None),
            )
            .options(*WHOLE)
            .with_for_update(of=[Person, RatingDraft, Form], skip_locked=True, key_share=True)
        )
        drafts = begun.all()
        for draft, person in drafts:
            await self._close(draft, person)
        return len(drafts)

    async def _close(self, draft: RatingDraft, person: Person) -> None:
        stop_awaiting(person, draft.form)
        votes = Votes(self.session, self.clock)
        if draft.form.sendable and not await votes.has_been_cast(person, draft.service):
            draft.form.send(self.clock())
            await votes.cast(person, draft.service)
        else:
            await Drafts(self.session, self.clock).erase([draft])
