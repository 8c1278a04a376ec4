from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated
from models.evaluation import Evaluation, ReviewDecline
from models.notice import Topic
from models.person import Employee, Person
from services.access.rights import Rights
from services.clock import Clock
from services.lookback.envelopes import Envelopes
from services.lookback.evaluations import Evaluations
from services.lookback.mandates import Mandate, Mandates
from services.notices import Notices
from services.reminders.stages import Stages

DECLINE = "decline"
"""What `Person.awaits` begins with while the next message is the reason."""


@dataclass(frozen=True, slots=True)
class Declined:
    decline: ReviewDecline
    evaluation: Evaluation
    reviewer: Employee


@dataclass(frozen=True, slots=True)
class Declines:
    """A reviewer who cannot rate says why, and nobody waits for them; while it is sealed."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, employee_id: int, semester: str) -> Evaluation:
        """The next message is the reason."""
        mandate = await self._open(person, employee_id, semester)
        person.awaits = f"{DECLINE}:{employee_id}:{semester}"
        return mandate.evaluation

    async def decline(
        self, person: Person, employee_id: int, semester: str, reason: str
    ) -> Evaluation:
        mandate = await self._open(person, employee_id, semester)
        person.awaits = None
        decline = await self.session.merge(
            ReviewDecline(
                evaluation_id=mandate.evaluation.id,
                reviewer_id=person.id,
                reason=reason,
                declined_at=self.clock(),
            )
        )
        await self._tell(mandate, decline)
        await self._look(person, mandate)
        return mandate.evaluation

    async def undo(self, person: Person, employee_id: int, semester: str) -> None:
        """They rate after all, and are waited for again."""
        mandate = await self._open(person, employee_id, semester)
        decline = await self.session.get(ReviewDecline, (mandate.evaluation.id, person.id))
        if decline is None:
            raise ButtonOutdated
        await self._notices.settle(Topic.REVIEW_DECLINED, decline.about)
        await self.session.delete(decline)
        await self._look(person, mandate)

    async def brief(self, about: int) -> Declined | None:
        """For a notice; nothing where they have thought better of it."""
        decline = await self.session.get(ReviewDecline, ReviewDecline.place(about))
        if decline is None:
            return None
        evaluation = await Evaluations(self.session, self.clock).brief(decline.evaluation_id)
        reviewer = await self.session.get_one(Employee, decline.reviewer_id)
        return Declined(decline, evaluation, reviewer)

    async def _open(self, person: Person, employee_id: int, semester: str) -> Mandate:
        mandates = Mandates(self.session, self.clock)
        mandate = await mandates.of(person, employee_id, semester)
        mandate.must_be_open()
        return mandate

    async def _tell(self, mandate: Mandate, decline: ReviewDecline) -> None:
        told = await Rights(self.session, self.clock).administrators()
        people = sorted({mandate.share.employee_id, *told} - {decline.reviewer_id})
        await self._notices.owe(people, Topic.REVIEW_DECLINED, decline.about, self.clock())

    async def _look(self, person: Person, mandate: Mandate) -> None:
        await self.session.flush()
        await Envelopes(self.session, self.clock).look(mandate.evaluation, but=person.id)
        await Stages(self.session, self.clock).settle(person)

    @property
    def _notices(self) -> Notices:
        return Notices(self.session, self.clock)
