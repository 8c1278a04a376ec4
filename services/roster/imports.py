from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, FileRefused, NothingToUndo, TextWanted, UndoRefused
from models.office import Role
from models.person import Person
from models.roster_import import ImportState, RosterImport
from services.access.rights import Rights
from services.clock import Clock
from services.notices import OWED
from services.roster.reminders import follow_reviewers
from services.roster.rows import from_json
from services.roster.undo import take_back

LARGEST = 20 * 2**20
"""Bytes that Telegram gives a bot of one file."""
LONGEST_NAME = 160


@dataclass(frozen=True, slots=True)
class Imports:
    """What a city administrator may do with files of the personnel office."""

    session: AsyncSession
    clock: Clock

    async def open(self, person: Person) -> RosterImport | None:
        """The import that can be taken back, if there is one."""
        await self._must_administer(person)
        return await self._last()

    async def receive(
        self, person: Person, file_name: str, file_id: str, size: int
    ) -> RosterImport:
        """Only a row: the file itself is fetched and read later."""
        await self._must_administer(person)
        if size > LARGEST:
            raise FileRefused(reason="large")
        received = RosterImport(
            sent_by=person.id,
            file_name=file_name[:LONGEST_NAME],
            file_id=file_id,
            state=ImportState.RECEIVED,
            received_at=self.clock(),
            difference={},
            undo=[],
        )
        self.session.add(received)
        await self.session.flush()
        self._look_at_once()
        return received

    async def one(self, person: Person, import_id: int) -> RosterImport:
        await self._must_administer(person)
        found = await self.session.get(RosterImport, import_id, with_for_update=True)
        if found is None:
            raise ButtonOutdated
        return found

    async def told(self, person: Person, import_id: int) -> RosterImport | None:
        """For a notice; nothing for somebody who no longer administers the city."""
        roles = await Rights(self.session, self.clock).of(person)
        if Role.CITY_ADMIN not in roles:
            return None
        return await self.session.get(RosterImport, import_id)

    async def approve(self, person: Person, import_id: int) -> RosterImport:
        """It is applied in the scheduler's round, if the difference is still the same."""
        shown = await self.one(person, import_id)
        shown.move(ImportState.APPROVED, self.clock(), only_from=ImportState.COMPARED)
        self._look_at_once()
        return shown

    async def drop(self, person: Person, import_id: int) -> RosterImport:
        shown = await self.one(person, import_id)
        shown.move(ImportState.DROPPED, self.clock(), only_from=ImportState.COMPARED)
        shown.content = None
        return shown

    async def undo(self, person: Person, import_id: int) -> RosterImport:
        applied = await self.one(person, import_id)
        await self._take_back(applied)
        return applied

    async def undo_last(self) -> RosterImport:
        """From the server."""
        last = await self._last()
        if last is None:
            raise NothingToUndo
        await self._take_back(last)
        return last

    async def _take_back(self, applied: RosterImport) -> None:
        if applied.state is ImportState.APPLIED and await self._last() is not applied:
            raise UndoRefused(reason="later")
        applied.move(ImportState.UNDONE, self.clock(), only_from=ImportState.APPLIED)
        changes = [from_json(kept) for kept in applied.undo]
        written = await take_back(self.session, changes)
        await follow_reviewers(self.session, self.clock, written)
        applied.undo = []

    async def _last(self) -> RosterImport | None:
        found: RosterImport | None = await self.session.scalar(
            select(RosterImport)
            .where(RosterImport.state == ImportState.APPLIED)
            .order_by(RosterImport.decided_at.desc(), RosterImport.id.desc())
            .limit(1)
            .with_for_update()
        )
        return found

    async def _must_administer(self, person: Person) -> None:
        """A file in place of an awaited text is a slip, whoever sends it."""
        roles = await Rights(self.session, self.clock).of(person)
        if person.awaits is not None and Role.CITY_ADMIN not in roles:
            raise TextWanted
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)

    def _look_at_once(self) -> None:
        self.session.info[OWED] = True
