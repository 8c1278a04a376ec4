from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Seen
from models.errors import ButtonOutdated, FeedbackOutOfReach
from models.feedback import FeedbackRequest, Subject, Voice
from models.journal import JournalEntry
from models.person import Person
from models.plan import PlannedResult
from models.semester import Semester
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.feedback.circles import EVERYBODY, Circles, Neighbour

WORDS = "feedback"
"""What `Person.awaits` begins with while the next message is feedback."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is about to be said, as far as buttons have settled it: to whom, about what, why.

    It may answer a note that was shared, or a request.
    """

    receiver_id: int
    subject: Subject | None = None
    entry_id: int = 0
    request_id: int = 0

    @property
    def awaited(self) -> str:
        code = self.subject.code if self.subject else ""
        return f"{WORDS}:{self.receiver_id}:{code}:{self.entry_id}:{self.request_id}"

    @classmethod
    def parse(cls, awaited: str) -> "Occasion":
        """What stands behind the topic in `Person.awaits`."""
        receiver, code, entry, request = awaited.split(":")
        return cls(int(receiver), Subject.parse(code), int(entry), int(request))


@dataclass(frozen=True, slots=True)
class Prompt:
    """An occasion that was looked into: this person may speak, and about these things."""

    occasion: Occasion
    neighbour: Neighbour
    results: Sequence[PlannedResult]
    entry: JournalEntry | None
    request: FeedbackRequest | None

    @property
    def result(self) -> PlannedResult | None:
        """The one that was chosen, if it is in the plan of this semester."""
        subject = self.occasion.subject
        wanted = subject.result_id if subject else None
        return next((result for result in self.results if result.id == wanted), None)

    @property
    def value(self) -> str | None:
        subject = self.occasion.subject
        return subject.value if subject else None

    @property
    def is_settled(self) -> bool:
        """Whether it is known what the feedback is about."""
        return self.value is not None or self.result is not None


@dataclass(frozen=True, slots=True)
class Occasions:
    """Why somebody gives feedback, with the right to it looked at once more."""

    session: AsyncSession
    clock: Clock
    voices: frozenset[Voice] = EVERYBODY

    async def on_entry(self, entry_id: int) -> Occasion:
        """An answer to a note out of a journal."""
        entry = await self.session.get(JournalEntry, entry_id)
        if entry is None:
            raise ButtonOutdated
        about = Subject(None if entry.result_id else entry.value, entry.result_id)
        return Occasion(entry.employee_id, _said(about), entry_id=entry_id)

    async def on_request(self, request_id: int) -> Occasion:
        request = await self.session.get(FeedbackRequest, request_id)
        if request is None:
            raise ButtonOutdated
        about = Subject(request.value, request.result_id)
        return Occasion(request.asker_id, _said(about), request_id=request_id)

    async def look_into(self, person: Person, occasion: Occasion) -> Prompt:
        giver, receiver_id = person.as_employee(), occasion.receiver_id
        neighbour = await self._circles.neighbour(giver.id, receiver_id)
        return Prompt(
            occasion,
            neighbour,
            await planned(self.session, receiver_id, Semester.of(self.clock())),
            await self._entry(person, neighbour, occasion.entry_id),
            await self._request(person, receiver_id, occasion.request_id),
        )

    async def _entry(
        self, person: Person, neighbour: Neighbour, entry_id: int
    ) -> JournalEntry | None:
        """A note is shared with the superior, and with nobody else."""
        if not entry_id:
            return None
        entry = await self.session.get(JournalEntry, entry_id)
        if entry is None or entry.shared_at is None:
            raise ButtonOutdated
        if neighbour.voice is not Voice.SUPERIOR or entry.employee_id != neighbour.employee.id:
            raise FeedbackOutOfReach
        viewings = Viewings(self.session, self.clock)
        await viewings.note(person, entry.employee_id, Seen.JOURNAL)
        return entry

    async def _request(
        self, person: Person, receiver_id: int, request_id: int
    ) -> FeedbackRequest | None:
        """Nothing where it has been answered: one may still give more."""
        if not request_id:
            return None
        return await self.session.scalar(
            select(FeedbackRequest).where(
                FeedbackRequest.id == request_id,
                FeedbackRequest.asked_id == person.id,
                FeedbackRequest.asker_id == receiver_id,
                FeedbackRequest.is_open(self.clock()),
            )
        )

    @property
    def _circles(self) -> Circles:
        return Circles(self.session, self.clock, self.voices)


async def planned(
    session: AsyncSession, employee_id: int, semester: Semester
) -> Sequence[PlannedResult]:
    """In the order of the plan."""
    found = await session.scalars(
        select(PlannedResult)
        .where(PlannedResult.employee_id == employee_id, PlannedResult.semester == semester.code)
        .order_by(PlannedResult.number, PlannedResult.id)
    )
    return found.all()


def _said(about: Subject) -> Subject | None:
    return None if about == Subject() else about
