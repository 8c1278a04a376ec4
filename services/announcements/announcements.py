from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.announcement import Announcement
from models.errors import ButtonNotYours, ButtonOutdated
from models.notice import Notice, Topic
from models.person import Employee, Person
from services.announcements.audiences import Audiences, Target
from services.clock import Clock
from services.notices import Notices

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one has come: told, spared by a stop, or still owed, to whom it may be hard."""

    announcement: Announcement
    owed: int
    blocked: int
    """Of those owed, how many have blocked the bot since: they are told once they write."""

    @property
    def told(self) -> int:
        return self.announcement.recipients - self.announcement.spared - self.owed

    @property
    def waiting(self) -> int:
        return self.owed - self.blocked

    @property
    def tenths(self) -> int:
        return TENTHS * self.told // max(self.announcement.recipients, 1)

    @property
    def stoppable(self) -> bool:
        return self.announcement.stopped_at is None and self.owed > 0


@dataclass(frozen=True, slots=True)
class Announcements:
    """One text to a chosen group: a draft is looked at, approved once, and may be stopped."""

    session: AsyncSession
    clock: Clock

    async def write(self, person: Person, target: Target, words: str) -> Announcement:
        """A draft; nobody but its author sees it."""
        await self._audiences.must_reach(person, target)
        announcement = Announcement(
            author_id=person.id,
            audience=target.audience,
            unit_id=target.unit_id,
            words=words,
            written_at=self.clock(),
            recipients=0,
            spared=0,
        )
        self.session.add(announcement)
        await self.session.flush()  # buttons carry its id
        person.awaits = None
        return await self.session.get_one(
            Announcement, announcement.id, options=_WHOLE, populate_existing=True
        )

    async def approve(self, person: Person, announcement_id: int) -> Announcement:
        """Owe it to all who can be reached now; a second press finds it on its way."""
        announcement = await self._own(person, announcement_id)
        if announcement.approved_at is not None:
            return announcement
        if not announcement.is_draft(self.clock()):
            raise ButtonOutdated
        people = await self._audiences.reachable(_target(announcement))
        notices = Notices(self.session, self.clock)
        await notices.owe(people, Topic.ANNOUNCEMENT, announcement.id, self.clock())
        announcement.approved_at, announcement.recipients = self.clock(), len(people)
        return announcement

    async def discard(self, person: Person, announcement_id: int) -> None:
        """Nothing is left of a draft; what was approved can only be stopped."""
        announcement = await self._own(person, announcement_id)
        if announcement.approved_at is not None:
            raise ButtonOutdated
        await self.session.delete(announcement)

    async def stop(self, person: Person, announcement_id: int) -> Announcement:
        """Nobody hears it any more but those whose message is on its way already."""
        announcement = await self._own(person, announcement_id)
        if announcement.approved_at is None or announcement.stopped_at is not None:
            return announcement
        unsent = (*_owed(announcement.id), Notice.is_free(self.clock()))
        spared = await self.session.scalars(
            update(Notice).where(*unsent).values(done_at=self.clock()).returning(Notice.id)
        )
        announcement.stopped_at, announcement.spared = self.clock(), len(spared.all())
        return announcement

    async def progress(self, person: Person, announcement_id: int) -> Progress:
        announcement = await self._own(person, announcement_id)
        await self.session.flush()
        reachable = func.count().filter(Person.is_reachable())
        counted = await self.session.execute(
            select(func.count(), reachable).join(Notice.person).where(*_owed(announcement.id))
        )
        owed, waiting = counted.one()
        return Progress(announcement, owed, owed - waiting)

    async def latest(self, person: Person) -> Sequence[Announcement]:
        """The last one of theirs that went out, if there is any."""
        found = await self.session.scalars(
            select(Announcement)
            .where(Announcement.author_id == person.id, Announcement.approved_at.is_not(None))
            .order_by(Announcement.id.desc())
            .limit(1)
        )
        return found.all()

    async def tell(self, announcement_id: int) -> Announcement | None:
        """For its recipients; nothing once it was stopped."""
        announcement = await self.session.get(Announcement, announcement_id, options=_WHOLE)
        stopped = announcement is None or announcement.stopped_at is not None
        return None if stopped else announcement

    async def _own(self, person: Person, announcement_id: int) -> Announcement:
        """Locked, and its author must still have the right to speak to that group."""
        announcement = await self.session.get(
            Announcement,
            announcement_id,
            options=_WHOLE,
            with_for_update={"of": Announcement},
            populate_existing=True,
        )
        if announcement is None:
            raise ButtonOutdated
        if announcement.author_id != person.id:
            raise ButtonNotYours
        await self._audiences.must_reach(person, _target(announcement))
        return announcement

    @property
    def _audiences(self) -> Audiences:
        return Audiences(self.session, self.clock)


_WHOLE = (
    joinedload(Announcement.author, innerjoin=True).joinedload(Employee.unit, innerjoin=True),
    joinedload(Announcement.unit),
)


def _target(announcement: Announcement) -> Target:
    return Target(announcement.audience, announcement.unit_id)


def _owed(announcement_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Notice.topic == Topic.ANNOUNCEMENT,
        Notice.about == announcement_id,
        Notice.done_at.is_(None),
    )
