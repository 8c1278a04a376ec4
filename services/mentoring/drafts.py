import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.calendar import WITA
from models.errors import (
    AfterMentorship,
    ButtonOutdated,
    MomentWrong,
    NobodyMeets,
    NotAWorkingDay,
    SomebodyAway,
)
from models.hours import next_daytime
from models.mentoring import Mentorship
from models.mentoring_session import Attendance, MentoringSession, SessionKind
from models.office import Absence
from models.person import Employee, Person
from models.session_draft import Part, SessionDraft
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.mentoring.mentorships import Mentorships
from services.mentoring.sessions import Sessions
from services.moments import moment_of

PART = "mentoring-session"
"""What `Person.awaits` begins with while the next message is a part of a session's draft."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A session about to be planned, and the pairs of whom some may come."""

    draft: SessionDraft
    pairs: Sequence[Mentorship]
    author_id: int

    @property
    def coming(self) -> Sequence[Mentorship]:
        return [each for each in self.pairs if each.id in self.draft.mentorships]

    @property
    def mentors(self) -> bool:
        """Whether the mentor plans it, who may ask several at once."""
        return self.author_id == self.draft.mentor_id


@dataclass(frozen=True, slots=True)
class SessionDrafts:
    """A session is planned or moved part by part; nobody is told before all of it is right."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person, mentorship_id: int) -> Drafted:
        """By the mentor, or by the mentee for the two of them."""
        mentorship = await Mentorships(self.session, self.clock).theirs(person, mentorship_id)
        mentorship.must_run()
        draft = SessionDraft(mentor_id=mentorship.mentor_id, mentorships=[mentorship.id])
        return await self._keep(person, draft)

    async def move(self, person: Person, session_id: int) -> Drafted:
        """With all that stays as it is."""
        session = await Sessions(self.session, self.clock).in_hand(person, session_id)
        session.must_be_ahead(self.clock())
        draft = SessionDraft(
            session_id=session.id,
            mentor_id=session.mentor_id,
            mentorships=[each.mentorship_id for each in session.attendances],
            kind=session.kind,
            topic=session.topic,
            place=session.place,
        )
        return await self._keep(person, draft)

    async def toggle(self, person: Person, draft_id: int, mentorship_id: int) -> Drafted:
        drafted = await self._own(person, draft_id)
        drafted.draft.must_be_new()
        if mentorship_id not in {each.id for each in drafted.pairs}:
            raise ButtonOutdated
        drafted.draft.toggle(mentorship_id)
        return drafted

    async def choose(self, person: Person, draft_id: int, kind: SessionKind) -> Drafted:
        drafted = await self._own(person, draft_id)
        drafted.draft.must_be_new()
        _must_meet(drafted)
        drafted.draft.kind = kind
        return self._ask_next(person, drafted)

    async def ask(self, person: Person, draft_id: int, part: Part) -> Drafted:
        """That part once more."""
        drafted = await self._own(person, draft_id)
        _expect(person, drafted.draft, part)
        return drafted

    async def write(self, person: Person, draft_id: int, part: Part, words: str) -> Drafted:
        drafted = await self._own(person, draft_id)
        draft = drafted.draft
        if part is Part.WHEN:
            begins_at = moment_of(words, self.clock())
            await self._must_suit(drafted, begins_at)
            draft.begins_at = begins_at
        else:
            draft.write(part, words)
        return self._ask_next(person, drafted)

    async def drop(self, person: Person, draft_id: int) -> SessionDraft:
        drafted = await self._own(person, draft_id)
        await self.session.delete(drafted.draft)
        person.awaits = None
        return drafted.draft

    async def plan(self, person: Person, draft_id: int) -> MentoringSession:
        """Planned or moved, and all the others are told; everything is looked at once more."""
        drafted = await self._own(person, draft_id, lock=True)
        draft, sessions = drafted.draft, Sessions(self.session, self.clock)
        if draft.next_part is not None or draft.begins_at is None:
            raise ButtonOutdated
        _must_meet(drafted)
        await self._must_suit(drafted, draft.begins_at)
        if draft.session_id is None:
            session = await sessions.add(person, self._session_of(drafted))
        else:
            session = await sessions.move(person, draft)
        await self.session.delete(draft)
        person.awaits = None
        return session

    def _session_of(self, drafted: Drafted) -> MentoringSession:
        draft = drafted.draft
        return MentoringSession(
            mentor_id=draft.mentor_id,
            kind=draft.kind,
            topic=draft.topic,
            place=draft.place,
            begins_at=draft.begins_at,
            planned_at=self.clock(),
            journal_version=0,
            attendances=[Attendance(mentorship=each) for each in drafted.coming],
        )

    async def _keep(self, person: Person, draft: SessionDraft) -> Drafted:
        """In the place of another that was never planned."""
        draft.id, draft.author_id = secrets.randbits(63), person.as_employee().id
        others = SessionDraft.author_id == draft.author_id
        await self.session.execute(delete(SessionDraft).where(others))
        self.session.add(draft)
        await self.session.flush()
        return self._ask_next(person, await self._own(person, draft.id))

    async def _own(self, person: Person, draft_id: int, *, lock: bool = False) -> Drafted:
        query = select(SessionDraft).where(
            SessionDraft.id == draft_id, SessionDraft.author_id == person.as_employee().id
        )
        draft = await self.session.scalar(query.with_for_update() if lock else query)
        if draft is None:
            raise ButtonOutdated
        return Drafted(draft, await self._pairs(draft), draft.author_id)

    async def _pairs(self, draft: SessionDraft) -> Sequence[Mentorship]:
        """The mentor's that run, or that one of a mentee."""
        author = draft.author_id
        found = await self.session.scalars(
            select(Mentorship)
            .where(
                Mentorship.runs(),
                Mentorship.mentor_id == draft.mentor_id,
                or_(Mentorship.mentor_id == author, Mentorship.mentee_id == author),
            )
            .options(joinedload(Mentorship.mentee), joinedload(Mentorship.mentor))
            .order_by(Mentorship.id)
        )
        return found.all()

    def _ask_next(self, person: Person, drafted: Drafted) -> Drafted:
        _expect(person, drafted.draft, drafted.draft.next_part)
        return drafted

    async def _must_suit(self, drafted: Drafted, begins_at: datetime) -> None:
        if begins_at <= self.clock():
            raise MomentWrong("past")
        day = begins_at.astimezone(WITA).date()
        last = min((each.ends_on for each in drafted.coming if each.ends_on), default=day)
        if day > last:
            raise AfterMentorship(last=f"{last:%d-%m-%Y}")
        await self._must_be_a_working_day(drafted, begins_at)
        if next_daytime(begins_at) != begins_at:
            raise MomentWrong("night")
        await self._must_be_there(drafted, begins_at)

    async def _must_be_there(self, drafted: Drafted, begins_at: datetime) -> None:
        """Nobody on leave or duty travel, as far as it is known."""
        away = await self.session.scalars(
            select(Employee.name)
            .join(Absence, Absence.employee_id == Employee.id)
            .where(Employee.id.in_(_people(drafted)), Absence.at(begins_at))
            .distinct()
            .order_by(Employee.name)
        )
        if names := away.all():
            raise SomebodyAway(names=", ".join(names))

    async def _must_be_a_working_day(self, drafted: Drafted, begins_at: datetime) -> None:
        """In the offices of all of them: some are open on Saturdays."""
        offices = await Calendars(self.session, self.clock).hours_of(_people(drafted))
        day = following = begins_at.astimezone(WITA).date()
        while not all(office.on(following) for office in offices.values()):
            following += _DAY
        if following != day:
            raise NotAWorkingDay(day=f"{day:%d-%m-%Y}", following=f"{following:%d-%m-%Y}")


def _people(drafted: Drafted) -> set[int]:
    return {drafted.draft.mentor_id, *(each.mentee_id for each in drafted.coming)}


def _must_meet(drafted: Drafted) -> None:
    if not drafted.coming:
        raise NobodyMeets


def _expect(person: Person, draft: SessionDraft, part: Part | None) -> None:
    """The next message is that part, if it is one that is written."""
    written = part is not None and part is not Part.KIND
    person.awaits = f"{PART}:{draft.id}:{part}" if written else None
