from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import EnvelopesOpened
from models.evaluation import Evaluation
from models.form import Answer, Form
from models.person import Person
from services.clock import Clock
from services.forms import Forms
from services.lookback.evaluations import Evaluations


@dataclass(frozen=True, slots=True)
class Revisions:
    """A sent self-evaluation is changed while the envelope is sealed; only by its author."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person, evaluation_id: int) -> tuple[Evaluation, Form]:
        """A copy to be changed and sent; until then what was sent before stays in the envelope."""
        evaluation = await Evaluations(self.session, self.clock).locked(
            Evaluation.id == evaluation_id, Evaluation.employee_id == person.id
        )
        if evaluation.opened_at is not None:
            raise EnvelopesOpened
        if evaluation.form is None or evaluation.form.sent_at is None:
            return await Evaluations(self.session, self.clock).begin(person)
        if evaluation.revision_id is None:
            evaluation.revision = await self._copy(person, evaluation)
            await self.session.flush()
        form_id = evaluation.revision_id or 0
        return evaluation, await Forms(self.session, self.clock).look_over(person, form_id)

    async def _copy(self, person: Person, evaluation: Evaluation) -> Form:
        forms = Forms(self.session, self.clock)
        sent = await forms.own(person, evaluation.form_id or 0)
        closes_at = await Evaluations(self.session, self.clock).closing(evaluation)
        copy = await forms.begin(person, sent.questionnaire, sent.about, closes_at)
        copy.subjects, copy.additional = sent.subjects, sent.additional
        copy.notes, copy.earlier_id = sent.notes, sent.id
        for key, said in sent.answers.items():
            copy.answers[key] = Answer(
                question=key, choice=said.choice, text=said.text, file=said.file
            )
        return copy
