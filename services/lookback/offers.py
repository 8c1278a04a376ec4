from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation
from models.form import Form
from models.journal import JournalEntry
from questionnaires import Question
from services.clock import Clock


@dataclass(frozen=True, slots=True)
class Offers:
    """A person's own notes, offered below the question that they are evidence for."""

    session: AsyncSession
    clock: Clock

    async def below(self, form: Form, question: Question) -> Sequence[JournalEntry]:
        """The newest first; nothing is looked up for a question that offers none."""
        if not question.offers:
            return ()
        _, _, about = question.key.partition("-")
        wanted = (
            JournalEntry.result_id == int(about)
            if about.isdigit()
            else JournalEntry.value == about
        )
        entries = await self.session.scalars(
            select(JournalEntry)
            .join(
                Evaluation,
                (Evaluation.employee_id == JournalEntry.employee_id)
                & (Evaluation.semester == JournalEntry.semester),
            )
            .where(Evaluation.form_id == form.id, wanted)
            .order_by(JournalEntry.happened_on.desc(), JournalEntry.id.desc())
        )
        return entries.all()
