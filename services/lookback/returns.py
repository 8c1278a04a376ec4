from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import EnvelopesOpened, NothingToReturn, ReturnedBefore
from models.evaluation import Evaluation, ReviewDecline, ReviewReturn
from models.form import Answer
from models.notice import Topic
from models.person import Person
from services.clock import Clock
from services.lookback.evaluations import Evaluations
from services.lookback.mandates import Mandate, Mandates
from services.notices import Notices

RETURN = "return"
"""What `Person.awaits` begins with while the next message is the reason."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """All that a reviewer may know of a sealed self-evaluation: how much of it was filled in."""

    sent_at: datetime
    answered: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a reviewer sees of somebody before they rate them."""

    mandate: Mandate
    own: Completeness | None
    returned: ReviewReturn | None
    declined: ReviewDecline | None

    @property
    def may_return(self) -> bool:
        return self.own is not None and self.returned is None and not self.mandate.is_fulfilled


@dataclass(frozen=True, slots=True)
class Returns:
    """A reviewer gives a self-evaluation back for completion, once, and without reading it."""

    session: AsyncSession
    clock: Clock

    async def outlook(self, person: Person, employee_id: int, semester: str) -> Outlook:
        mandate = await Mandates(self.session, self.clock).of(person, employee_id, semester)
        evaluation = mandate.evaluation
        if evaluation.opened_at is not None:
            raise EnvelopesOpened
        key = evaluation.id, person.id
        return Outlook(
            mandate,
            await self._completeness(evaluation),
            await self.session.get(ReviewReturn, key),
            await self.session.get(ReviewDecline, key),
        )

    async def ask(self, person: Person, employee_id: int, semester: str) -> Evaluation:
        """The next message is the reason."""
        evaluation = await self._returnable(person, employee_id, semester)
        person.awaits = f"{RETURN}:{employee_id}:{semester}"
        return evaluation

    async def give_back(
        self, person: Person, employee_id: int, semester: str, reason: str
    ) -> Evaluation:
        """The author is told and can change it; what was sent stays in the envelope until then."""
        evaluation = await self._returnable(person, employee_id, semester)
        person.awaits = None
        returned = ReviewReturn(
            evaluation_id=evaluation.id,
            reviewer_id=person.id,
            reason=reason,
            returned_at=self.clock(),
        )
        self.session.add(returned)
        await self.session.flush()
        notices = Notices(self.session, self.clock)
        await notices.owe([employee_id], Topic.EVALUATION_RETURNED, returned.about, self.clock())
        return evaluation

    async def brief(self, about: int) -> tuple[ReviewReturn, Evaluation]:
        returned = await self.session.get_one(ReviewReturn, ReviewReturn.place(about))
        evaluations = Evaluations(self.session, self.clock)
        return returned, await evaluations.brief(returned.evaluation_id)

    async def _returnable(self, person: Person, employee_id: int, semester: str) -> Evaluation:
        """Sent, sealed, not rated by them yet, and not returned by them before."""
        mandate = await Mandates(self.session, self.clock).of(person, employee_id, semester)
        mandate.must_be_open()
        form = mandate.evaluation.form
        if form is None or form.sent_at is None:
            raise NothingToReturn
        key = mandate.evaluation.id, person.id
        if await self.session.get(ReviewReturn, key) is not None:
            raise ReturnedBefore
        return mandate.evaluation

    async def _completeness(self, evaluation: Evaluation) -> Completeness | None:
        """Counted by the database: not one of the sealed answers comes out of it."""
        form = evaluation.form
        if form is None or form.sent_at is None:
            return None
        says = or_(
            and_(Answer.choice.is_not(None), Answer.choice != 0),
            Answer.text.is_not(None),
            Answer.file_id.is_not(None),
        )
        counts = select(func.count().filter(says), func.count()).where(Answer.form_id == form.id)
        answered, kept = (await self.session.execute(counts)).one()
        return Completeness(form.sent_at, answered, kept - answered)
