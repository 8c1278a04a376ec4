from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import AlreadySent, EnvelopesOpened, FormClosed
from models.evaluation import Evaluation, Review, Term
from models.person import Person
from services.clock import Clock
from services.lookback.evaluations import Evaluations
from services.lookback.shares import Share, Shares


@dataclass(frozen=True, slots=True)
class Mandate:
    """That somebody is to rate days of an employee's semester; the evaluation is locked."""

    evaluation: Evaluation
    term: Term
    share: Share

    @property
    def review(self) -> Review | None:
        return self.evaluation.review_by(self.share.reviewer_id)

    @property
    def is_fulfilled(self) -> bool:
        return self.review is not None and self.review.form.sent_at is not None

    def must_be_open(self) -> None:
        """Sealed, and not rated yet."""
        if self.evaluation.opened_at is not None:
            raise EnvelopesOpened
        if self.is_fulfilled:
            raise AlreadySent


@dataclass(frozen=True, slots=True)
class Mandates:
    """Who may rate whom, asked again at every press."""

    session: AsyncSession
    clock: Clock

    async def of(self, person: Person, employee_id: int, semester: str) -> Mandate:
        reviewer = person.as_employee()
        evaluations = Evaluations(self.session, self.clock)
        term = await evaluations.term_of(employee_id)
        if semester != term.semester:
            raise FormClosed  # an old button: what is over is not begun any more
        shares = Shares(self.session, self.clock)
        share = await shares.must_hold(reviewer.id, employee_id, semester)
        return Mandate(await evaluations.of(employee_id, semester), term, share)
