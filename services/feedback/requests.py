from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import AlreadyAskedFor, AskedOften, ButtonOutdated
from models.feedback import MOST_REQUESTS, FeedbackRequest, Subject, Voice
from models.notice import Topic
from models.person import Employee, Person
from models.plan import PlannedResult
from models.semester import Semester
from services.clock import Clock
from services.feedback.circles import EVERYBODY, Circles, Neighbour
from services.feedback.occasions import planned
from services.notices import Notices

REQUEST = "feedback-ask"
"""What `Person.awaits` begins with while the next message says what feedback is wanted about."""


@dataclass(frozen=True, slots=True)
class FeedbackRequests:
    """Asking the superior, a colleague or one's own people for feedback (Pasal 19)."""

    session: AsyncSession
    clock: Clock
    voices: frozenset[Voice] = EVERYBODY

    async def givers(self, person: Person) -> list[Neighbour]:
        """Whom this person may ask; the next message is small talk again."""
        person.awaits = None
        return await self._circles.givers(person.as_employee().id)

    async def choices(
        self, person: Person, asked_id: int
    ) -> tuple[Employee, Sequence[PlannedResult]]:
        """About what; the next message says it in free words."""
        asked = await self._asked(person, asked_id)
        person.awaits = f"{REQUEST}:{asked_id}"
        return asked, await self._plan(person)

    async def ask(
        self, person: Person, asked_id: int, about: Subject | None, words: str | None = None
    ) -> FeedbackRequest:
        """Keep it, and tell the one who is asked at once."""
        asked = await self._asked(person, asked_id)
        subject = about or Subject()
        said = await self._planned_words(person, subject) or words
        await self._must_not_press(person, asked, subject, said)
        request = FeedbackRequest(
            asker=person.as_employee(),
            asked=asked,
            words=said,
            value=subject.value,
            result_id=subject.result_id,
            asked_at=self.clock(),
        )
        self.session.add(request)
        await self.session.flush()
        notices = Notices(self.session, self.clock)
        await notices.owe([asked.id], Topic.FEEDBACK_ASKED, request.id, self.clock())
        person.awaits = None
        return request

    async def open_to(self, person: Person) -> list[FeedbackRequest]:
        """What this person was asked for and has not given, the oldest first."""
        return await self._open(FeedbackRequest.asked_id == person.id)

    async def told(self, person: Person, request_id: int) -> FeedbackRequest | None:
        """For the notice; nothing where it was answered meanwhile."""
        mine = FeedbackRequest.asked_id == person.id
        return next(iter(await self._open(mine, FeedbackRequest.id == request_id)), None)

    async def _open(self, *which: ColumnElement[bool]) -> list[FeedbackRequest]:
        found = await self.session.scalars(
            select(FeedbackRequest)
            .where(FeedbackRequest.is_open(self.clock()), *which)
            .order_by(FeedbackRequest.asked_at, FeedbackRequest.id)
            .options(joinedload(FeedbackRequest.asker))
        )
        return list(found)

    async def _asked(self, person: Person, asked_id: int) -> Employee:
        """Whoever is asked must be let give it."""
        asker = person.as_employee()
        await self._circles.neighbour(asked_id, asker.id)
        return await self.session.get_one(Employee, asked_id)

    async def _must_not_press(
        self, person: Person, asked: Employee, subject: Subject, words: str | None
    ) -> None:
        between = (FeedbackRequest.asker_id == person.id, FeedbackRequest.asked_id == asked.id)
        waiting = await self._open(*between)
        if any(_same(request, subject, words) for request in waiting):
            raise AlreadyAskedFor(name=asked.name)
        if len(waiting) >= MOST_REQUESTS:
            raise AskedOften(name=asked.name, most=MOST_REQUESTS)

    async def _planned_words(self, person: Person, subject: Subject) -> str | None:
        if subject.result_id is None:
            return None
        for result in await self._plan(person):
            if result.id == subject.result_id:
                return result.words
        raise ButtonOutdated

    async def _plan(self, person: Person) -> Sequence[PlannedResult]:
        return await planned(self.session, person.id, Semester.of(self.clock()))

    @property
    def _circles(self) -> Circles:
        return Circles(self.session, self.clock, self.voices)


def _same(request: FeedbackRequest, subject: Subject, words: str | None) -> bool:
    if request.subject is None:
        return (
            subject == Subject() and (request.words or "").casefold() == (words or "").casefold()
        )
    return request.subject == subject
