import asyncio
from dataclasses import dataclass, field, replace

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import FileRefused
from models.notice import Notice, Topic
from models.roster_import import ImportState, RosterImport
from rosters import difference
from rosters.difference import Difference
from rosters.plan import Plan, plan
from rosters.reading import Progress, read_roster
from rosters.roster import Place, Problem, Roster
from rosters.rows import RowChange
from services.clock import Clock
from services.notices import Notices
from services.roster.reminders import follow_reviewers
from services.roster.rows import as_json, write
from services.roster.standing import held_standing
from services.secrets import new_code

LINK_LETTERS = 12
TRIES = 5
"""So often a file is asked of Telegram before its sender is told to send it again."""


@dataclass(frozen=True, slots=True)
class Read:
    """What became of a file once it was read."""

    roster: Roster = field(default_factory=Roster)
    problems: list[Problem] = field(default_factory=list)
    refused: str = ""


@dataclass(frozen=True, slots=True)
class RosterDesk:
    """Reads, compares and applies what has come in. Who may send and decide is `Imports`' matter.

    The city may have changed between showing and applying: what is applied is what was shown, or
    it is shown anew.
    """

    session: AsyncSession
    clock: Clock

    async def waiting(self) -> list[int]:
        """Files that nobody has looked into yet, and those that somebody has approved."""
        states = (ImportState.RECEIVED, ImportState.APPROVED)
        query = select(RosterImport.id).where(RosterImport.state.in_(states))
        return [*await self.session.scalars(query.order_by(RosterImport.id))]

    async def unfetched(self, import_id: int) -> None:
        """Telegram did not give it; after a few rounds its sender is told."""
        waiting = await self._held(import_id)
        tries = waiting.difference.get("tries", 0) + 1
        waiting.difference = {"tries": tries}
        if tries >= TRIES:
            problem = Problem(Place("", 0), "unfetched")
            await self._close(waiting, ImportState.REFUSED, Difference(problems=[problem]))

    async def read(self, import_id: int, content: bytes, read: Read) -> None:
        """Compare what was read; apply what was approved, if it is the same still."""
        waiting = await self._held(import_id)
        if waiting.state not in {ImportState.RECEIVED, ImportState.APPROVED}:
            return  # decided by another replica meanwhile
        planned, found = await self.compare(read)
        approved = waiting.state is ImportState.APPROVED
        if approved and found.digest == waiting.difference["digest"]:
            waiting.undo = [as_json(row) for row in await self.apply(planned)]
            await self._close(waiting, ImportState.APPLIED, found)
        elif found.can_be_taken:
            waiting.content = content
            await self._move(waiting, ImportState.COMPARED, found)
        else:
            refused = found.problems or found.refused
            state = ImportState.REFUSED if refused else ImportState.DROPPED
            await self._close(waiting, state, found)

    async def compare(self, read: Read) -> tuple[Plan, Difference]:
        """A plan is not made of half a file: who was left out would be missed everywhere."""
        if read.problems or read.refused:
            return Plan(), Difference(problems=read.problems, refused=read.refused)
        standing = await held_standing(self.session)
        planned = await asyncio.to_thread(plan, read.roster, standing, self.clock())
        return planned, difference.of_plan(planned)

    async def apply(self, planned: Plan) -> list[RowChange]:
        rows = [_with_code(row) for row in planned.rows]
        written = await write(self.session, rows)
        await follow_reviewers(self.session, self.clock, written)
        return written

    async def record(self, file_name: str, planned: Plan, found: Difference) -> None:
        """Apply at once: whoever keeps the server has seen the difference there."""
        now = self.clock()
        applied = RosterImport(
            file_name=file_name,
            state=ImportState.APPLIED,
            received_at=now,
            decided_at=now,
            difference=found.shortened().as_json(),
            undo=[as_json(row) for row in await self.apply(planned)],
        )
        self.session.add(applied)

    async def _held(self, import_id: int) -> RosterImport:
        return await self.session.get_one(
            RosterImport, import_id, with_for_update=True, populate_existing=True
        )

    async def _close(self, waiting: RosterImport, to: ImportState, found: Difference) -> None:
        """What is decided needs its file no more."""
        waiting.content = None
        await self._move(waiting, to, found)

    async def _move(self, waiting: RosterImport, to: ImportState, found: Difference) -> None:
        waiting.move(to, self.clock(), only_from=waiting.state)
        waiting.difference = found.shortened().as_json()
        topic = Topic.IMPORT_DONE if to is ImportState.APPLIED else Topic.IMPORT_COMPARED
        told = delete(Notice).where(Notice.topic == topic, Notice.about == waiting.id)
        await self.session.execute(told)  # a second difference is told as the first one was
        people = [] if waiting.sent_by is None else [waiting.sent_by]
        await Notices(self.session, self.clock).owe(people, topic, waiting.id, self.clock())


async def read_file(
    content: bytes, file_name: str, clock: Clock, progress: Progress | None = None
) -> Read:
    """Off the event loop: it takes seconds, and people go on answering meanwhile."""
    today = clock().astimezone(WITA).date()
    also = () if progress is None else (progress,)
    try:
        return Read(*await asyncio.to_thread(read_roster, content, file_name, today, *also))
    except FileRefused as refusal:
        return Read(refused=str(refusal.values["reason"]))


def _with_code(row: RowChange) -> RowChange:
    """A new link's code is chance, which a plan leaves out."""
    if row.table != "link" or row.now is None or row.key > 0:
        return row
    return replace(row, now={**row.now, "code": new_code(LINK_LETTERS)})
