from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, joinedload

from models.form import Answer, Form
from models.person import Employee, Person
from models.rating import RatingDraft
from models.received_file import FileState, ReceivedFile
from services.clock import Clock
from services.files import Files

WHOLE = (
    joinedload(RatingDraft.service),
    contains_eager(RatingDraft.form).selectinload(Form.answers),
)
"""A draft with all that it says, for a query that joins its form."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """Citizens' ratings as they wait, and as they vanish."""

    session: AsyncSession
    clock: Clock

    async def sent_before(self, moment: datetime) -> Sequence[RatingDraft]:
        """Locked in one order: of two processes the later one finds nothing left.

        Whose photo or recording was not looked into yet waits for that: four hours at most.
        """
        unseen = exists().where(
            Answer.form_id == Form.id,
            Answer.file_id == ReceivedFile.id,
            ReceivedFile.state == FileState.WAITING,
        )
        found = await self.session.scalars(
            select(RatingDraft)
            .join(RatingDraft.form)
            .where(Form.sent_at <= moment, ~unseen)
            .order_by(RatingDraft.form_id)
            .options(*WHOLE)
            .with_for_update(of=RatingDraft)
        )
        return found.all()

    async def erase(self, drafts: Sequence[RatingDraft]) -> None:
        """With forms and files, and with those who came by the web and were nobody else."""
        forms = [draft.form for draft in drafts]
        files = [draft.file_id for draft in drafts if draft.file_id is not None]
        for draft in drafts:
            await self.session.delete(draft)
        await self.session.flush()
        for form in forms:
            await self.session.delete(form)
        await self.session.flush()
        await Files(self.session, self.clock).forget(files)
        nobody = Person.telegram_id.is_(None), Person.id.not_in(select(Employee.id))
        of_these = Person.id.in_([form.person_id for form in forms])
        await self.session.execute(delete(Person).where(of_these, *nobody))
