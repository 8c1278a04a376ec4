from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.feedback import FeedbackRequest, Voice
from models.person import Person
from services.clock import Clock
from services.feedback.circles import EVERYBODY, Circles, Neighbour
from services.feedback.feedbacks import Feedbacks
from services.feedback.readings import Readings
from services.feedback.requests import FeedbackRequests


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who may be given feedback, and when this person last gave them some."""

    neighbour: Neighbour
    last: datetime | None

    @property
    def order(self) -> tuple[int, float]:
        """One's own people first, and of all in one voice whoever has waited longest."""
        place = list(Voice).index(self.neighbour.voice)
        return place, self.last.timestamp() if self.last else float("-inf")


@dataclass(frozen=True, slots=True)
class Desk:
    people: Sequence[Waiting]
    requests: Sequence[FeedbackRequest]
    unread: int


@dataclass(frozen=True, slots=True)
class FeedbackDesk:
    """What a person sees first: who waits for their feedback, and what waits for them."""

    session: AsyncSession
    clock: Clock
    voices: frozenset[Voice] = EVERYBODY

    async def open(self, person: Person) -> Desk:
        me = person.as_employee().id
        person.awaits = None
        near = await Circles(self.session, self.clock, self.voices).receivers(me)
        ids = {one.employee.id for one in near}
        last = await Feedbacks(self.session, self.clock).last_given(me, ids)
        people = [Waiting(one, last.get(one.employee.id)) for one in near]
        asked = await FeedbackRequests(self.session, self.clock).open_to(person)
        return Desk(
            sorted(people, key=lambda one: one.order),
            [request for request in asked if request.asker_id in ids],
            await Readings(self.session, self.clock).unread(me),
        )
