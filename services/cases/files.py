import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from models.case import Case, CaseEntry
from models.errors import FileNotShown
from models.person import Person
from models.received_file import FileState, ReceivedFile
from services.cases.desk import CaseDesk
from services.clock import Clock

KEPT_AFTER_CLOSING = timedelta(days=90)
"""Then a photo or recording goes; that there was one stays said."""


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """Photos and recordings of citizens, by which faces and voices can be recognised."""

    session: AsyncSession
    clock: Clock

    async def take(self, file_id: int) -> int:
        """Copy what a citizen sent for the case that it opens; gives the copy's key.

        A row of its own, written where all is written in random order: the one that came in lies
        beside the account that sent it.
        """
        key, its = secrets.randbelow(2**62) + 1, ReceivedFile
        fixed = {its.id: literal(key), its.state: literal(FileState.KEPT, its.state.type)}
        copied = (its.kind, its.media_type, its.size, its.seconds, its.attempts, its.content)
        source = select(*fixed.values(), *copied).where(its.id == file_id)
        await self.session.execute(insert(its).from_select([*fixed, *copied], source))
        return key

    async def shown(self, person: Person, case_id: int) -> tuple[Case, ReceivedFile]:
        """For the one who has to answer, as was promised to the citizen; for nobody else."""
        case = await CaseDesk(self.session, self.clock).one(person, case_id)
        file = await self.session.scalar(
            select(ReceivedFile)
            .join(CaseEntry, CaseEntry.file_id == ReceivedFile.id)
            .where(CaseEntry.case_id == case.id, ReceivedFile.state == FileState.KEPT)
            .options(undefer(ReceivedFile.content))
            .order_by(CaseEntry.number)
            .limit(1)
        )
        if file is None or case.owner_id != person.id:
            raise FileNotShown
        return case, file

    async def forget(self) -> None:
        """Of cases that were closed long enough ago."""
        until = (self.clock() - KEPT_AFTER_CLOSING).date()
        over = (
            select(CaseEntry.file_id)
            .join(Case, Case.id == CaseEntry.case_id)
            .where(Case.closed_on <= until, CaseEntry.file_id.is_not(None))
        )
        await self.session.execute(
            update(ReceivedFile)
            .where(ReceivedFile.id.in_(over), ReceivedFile.state == FileState.KEPT)
            .values(state=FileState.FORGOTTEN, content=None)
            .execution_options(synchronize_session=False)
        )
