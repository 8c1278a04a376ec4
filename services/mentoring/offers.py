from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.disclosure import Seen
from models.errors import ButtonNotYours, OfferFell, OfferOver
from models.mentoring import Mentor, MentoringVeto, Mentorship
from models.office import Role
from models.person import Employee, Person
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.mentoring.clocks import Clocks
from services.mentoring.raters import Raters
from services.storage import add_if_new

WHOLE = (
    joinedload(Mentorship.mentor).joinedload(Employee.unit),
    joinedload(Mentorship.mentee).joinedload(Employee.unit),
    joinedload(Mentorship.wish),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A pair that is not yet one, as one of the two sees it."""

    mentorship: Mentorship
    other: Employee
    mentor_words: str | None
    answer_by: date


@dataclass(frozen=True, slots=True)
class Offers:
    """Two who were proposed to each other: it begins once both have accepted."""

    session: AsyncSession
    clock: Clock

    async def read(self, person: Person, mentorship_id: int) -> Offer:
        """Who the other is, what for and why; it is noted that they were looked at."""
        mentorship = await self._own(person, mentorship_id)
        if not mentorship.is_running:
            _must_be_open(mentorship)
        return await self._told(person, mentorship)

    async def waiting_for(self, person: Person) -> Sequence[Mentorship]:
        """All that concern this person, also those that wait for the other alone."""
        found = await self.session.scalars(
            select(Mentorship)
            .where(
                Mentorship.is_offer(),
                or_(Mentorship.mentor_id == person.id, Mentorship.mentee_id == person.id),
            )
            .options(*WHOLE)
            .order_by(Mentorship.offered_at, Mentorship.id)
        )
        return found.all()

    async def accept(self, person: Person, mentorship_id: int) -> Offer:
        """Twice is as once. What may no longer be falls, whoever presses."""
        found = await self._own(person, mentorship_id)
        mentor = await self.session.get_one(
            Mentor, found.mentor_id, with_for_update={"key_share": True}
        )
        mentorship = await self._locked(found.id)
        if not mentorship.is_running:
            _must_be_open(mentorship)
            await self._must_still_be(mentorship, mentor)
            await self._accept(mentorship, person)
        return await self._told(person, mentorship)

    async def decline(self, person: Person, mentorship_id: int, *, never: bool) -> Mentorship:
        """Also by whoever had accepted, until it begins; the wish keeps its place in the line."""
        found = await self._own(person, mentorship_id)
        mentorship = await self._locked(found.id)
        if not mentorship.was_declined_by(person.id):
            _must_be_open(mentorship)
            mentorship.end(person.id, self.clock())
            await self._clocks.declined(mentorship, person.id)
        if never:
            await self._veto(person.id, mentorship.other_of(person.id).id)
        return mentorship

    async def fall(self, mentorship: Mentorship) -> None:
        """By nobody's word: it lapsed, or may no longer be."""
        mentorship.end(None, self.clock())
        await self._clocks.declined(mentorship, None)

    async def asked(self, person: Person, mentorship_id: int) -> Offer | None:
        """For a notice; nothing to whoever has answered, or where it is over."""
        found = await self.brief(mentorship_id)
        if found is None or not found.waits_for(person.id):
            return None
        return await self._told(person, found)

    async def brief(self, mentorship_id: int) -> Mentorship | None:
        return await self.session.get(Mentorship, mentorship_id, options=WHOLE)

    async def _own(self, person: Person, mentorship_id: int) -> Mentorship:
        person.as_employee()
        await Rights(self.session, self.clock).must_hold(person, Role.EMPLOYEE)
        found = await self.brief(mentorship_id)
        if found is None or person.id not in found.pair:
            raise ButtonNotYours
        return found

    async def _locked(self, mentorship_id: int) -> Mentorship:
        return await self.session.get_one(
            Mentorship, mentorship_id, options=WHOLE, with_for_update={"of": Mentorship}
        )

    async def _must_still_be(self, mentorship: Mentorship, mentor: Mentor) -> None:
        reason = await self._hindrance(mentorship, mentor)
        if reason is not None:
            await self.fall(mentorship)
            raise OfferFell(reason=reason)

    async def _hindrance(self, mentorship: Mentorship, mentor: Mentor) -> str | None:
        """What has come between the offer and now."""
        if any(who.has_left(self.clock()) for who in (mentorship.mentor, mentorship.mentee)):
            return "left"
        raters = Raters(self.session, self.clock)
        if await raters.bar(mentorship.mentor_id, mentorship.mentee_id):
            return "rates"
        running = select(func.count(Mentorship.id)).where(
            Mentorship.mentor_id == mentor.id, Mentorship.runs()
        )
        return "full" if (await self.session.scalar(running) or 0) >= mentor.capacity else None

    async def _accept(self, mentorship: Mentorship, person: Person) -> None:
        now = self.clock()
        mentorship.accept(person.id, now)
        await self._clocks.answered(mentorship, person.id)
        if mentorship.is_agreed:
            mentorship.begin(now, await Calendars(self.session, self.clock).of_city())
            mentorship.wish.ended_at = now
            await self.session.flush()
            await self._clocks.begun(mentorship)

    async def _veto(self, employee_id: int, other_id: int) -> None:
        row = {"employee_id": employee_id, "other_id": other_id, "said_at": self.clock()}
        await add_if_new(self.session, MentoringVeto, [row])

    async def _told(self, person: Person, mentorship: Mentorship) -> Offer:
        other = mentorship.other_of(person.id)
        await Viewings(self.session, self.clock).note(person, other.id, Seen.MENTORING)
        mentor = await self.session.get_one(Mentor, mentorship.mentor_id)
        calendar = await Calendars(self.session, self.clock).of_city()
        return Offer(mentorship, other, mentor.words, mentorship.answer_by(calendar))

    @property
    def _clocks(self) -> Clocks:
        return Clocks(self.session, self.clock)


def _must_be_open(mentorship: Mentorship) -> None:
    if not mentorship.is_open_offer:
        raise OfferOver
