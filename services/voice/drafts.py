from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, joinedload

from models.form import Form
from models.person import Employee, Person
from models.rating import RatingDraft

WHOLE = (
    joinedload(RatingDraft.service),
    contains_eager(RatingDraft.form).selectinload(Form.answers),
)
"""A draft with all that it says, for a query that joins its form."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """Citizens' ratings as they wait, and as they vanish."""

    session: AsyncSession

    async def sent_before(self, moment: datetime) -> Sequence[RatingDraft]:
        """Locked in one order: of two processes the later one finds nothing left."""
        found = await self.session.scalars(
            select(RatingDraft)
            .join(RatingDraft.form)
            .where(Form.sent_at <= moment)
            .order_by(RatingDraft.form_id)
            .options(*WHOLE)
            .with_for_update(of=RatingDraft)
        )
        return found.all()

    async def erase(self, drafts: Sequence[RatingDraft]) -> None:
        """With forms and answers, and with those who came by the web and were nobody else."""
        forms = [draft.form for draft in drafts]
        for draft in drafts:
            await self.session.delete(draft)
        await self.session.flush()
        for form in forms:
            await self.session.delete(form)
        await self.session.flush()
        nobody = Person.telegram_id.is_(None), Person.id.not_in(select(Employee.id))
        of_these = Person.id.in_([form.person_id for form in forms])
        await self.session.execute(delete(Person).where(of_these, *nobody))
