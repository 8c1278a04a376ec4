"""Rows of files on their way, whatever stops the process in between."""

import asyncio
from collections import Counter
from datetime import date

import pytest
from sqlalchemy import select

from bot.database import Sessions
from models.errors import FileRefused, ImportNotWaiting
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Employee, Person
from models.roster_import import ImportState, RosterImport
from rosters.changes import Kind
from scheduler.imports import ImportRound
from services.roster.desk import TRIES
from services.roster.imports import LARGEST, LONGEST_NAME, Imports
from tests import factories
from tests.city import Clock
from tests.rosters.generated import workbook
from tests.rosters.importing import bring_in, take_out
from tests.rosters.standing_after import employee, roster, unit

A_FILE = roster(unit("Dinas A"), employee(1), employee(2, above=1), employee(3))


class Files:
    """Telegram's files, and how often each was asked for."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {"file-1": workbook(A_FILE)}
        self.asked: Counter[str] = Counter()
        self.was_asked = asyncio.Event()

    async def __call__(self, file_id: str) -> bytes:
        self.asked[file_id] += 1
        self.was_asked.set()
        return self.content[file_id]


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def look(sessions: Sessions, clock: Clock, files: Files) -> ImportRound:
    return ImportRound(sessions, clock, files)


@pytest.fixture
async def admin(sessions: Sessions) -> Person:
    async with sessions.begin() as session:
        office = await factories.a_unit(session, "BKPSDM")
        who = await factories.an_employee(session, office, "Putu")
        since = factories.LONG_AGO
        session.add(Appointment(employee_id=who.id, role=Role.CITY_ADMIN, since=since))
    return who.person


@pytest.fixture
async def sent(sessions: Sessions, clock: Clock, admin: Person) -> int:
    async with sessions.begin() as session:
        waiting = await Imports(session, clock).receive(admin, "kota.xlsx", "file-1", 1000)
    return waiting.id


async def now(sessions: Sessions, import_id: int) -> RosterImport:
    async with sessions() as session:
        return await session.get_one(RosterImport, import_id)


async def test_the_file_is_kept_until_it_is_decided(
    sessions: Sessions, clock: Clock, admin: Person, sent: int, look: ImportRound, files: Files
) -> None:
    assert await look.go() == 1
    shown = await now(sessions, sent)
    assert (shown.state, shown.content) == (ImportState.COMPARED, files.content["file-1"])
    assert shown.difference["counts"][Kind.HIRED] == 3
    assert await look.go() == 0
    async with sessions.begin() as session:
        await Imports(session, clock).approve(admin, sent)
    assert await look.go() == 1
    applied = await now(sessions, sent)
    assert (applied.state, applied.content) == (ImportState.APPLIED, None)
    assert files.asked == {"file-1": 1}


async def test_a_round_that_is_cut_off_is_done_by_the_next(
    sessions: Sessions, sent: int, look: ImportRound, files: Files
) -> None:
    running = asyncio.get_running_loop().create_task(look.go())
    await files.was_asked.wait()
    running.cancel()
    await asyncio.wait([running])
    assert (await now(sessions, sent)).state is ImportState.RECEIVED
    assert await look.go() == 1
    assert (await now(sessions, sent)).state is ImportState.COMPARED


async def test_two_rounds_at_once_apply_once(
    sessions: Sessions, clock: Clock, admin: Person, sent: int, look: ImportRound
) -> None:
    await look.go()
    async with sessions.begin() as session:
        await Imports(session, clock).approve(admin, sent)
    await asyncio.gather(look.go(), look.go())
    async with sessions() as session:
        names = await session.scalars(select(Employee.name).where(Employee.name != "Putu"))
        assert sorted(names) == ["Pegawai 1", "Pegawai 2", "Pegawai 3"]


async def test_a_file_that_stays_out_of_reach_is_given_up_and_told(
    sessions: Sessions, sent: int, look: ImportRound, files: Files
) -> None:
    files.content.clear()
    for _ in range(TRIES - 1):
        await look.go()
    assert (await now(sessions, sent)).state is ImportState.RECEIVED
    await look.go()
    assert (await now(sessions, sent)).state is ImportState.REFUSED
    assert files.asked == {"file-1": TRIES}
    async with sessions() as session:
        notices = await session.scalars(
            select(Notice.about).where(Notice.topic == Topic.IMPORT_COMPARED)
        )
        assert notices.all() == [sent]


async def test_the_sender_is_told_again_when_the_difference_became_another(
    sessions: Sessions, clock: Clock, admin: Person, sent: int, look: ImportRound
) -> None:
    await look.go()
    async with sessions.begin() as session:
        (first,) = await session.scalars(select(Notice))
        first.done_at = clock()
        await Imports(session, clock).approve(admin, sent)
        await bring_in(session, clock, roster(unit("Dinas A"), employee(1)))
    await look.go()
    shown = await now(sessions, sent)
    assert shown.state is ImportState.COMPARED
    assert shown.difference["counts"][Kind.HIRED] == 2
    async with sessions() as session:
        (again,) = await session.scalars(select(Notice))
        assert again.done_at is None


async def test_a_file_is_refused_by_its_size_and_its_name_is_cut(
    sessions: Sessions, clock: Clock, admin: Person
) -> None:
    async with sessions.begin() as session:
        imports = Imports(session, clock)
        with pytest.raises(FileRefused, match="large"):
            await imports.receive(admin, "kota.xlsx", "file-1", LARGEST + 1)
        kept = await imports.receive(admin, "x" * 300, "file-1", LARGEST)
        assert len(kept.file_name) == LONGEST_NAME


async def test_what_is_not_shown_yet_cannot_be_approved_or_undone(
    sessions: Sessions, clock: Clock, admin: Person, sent: int
) -> None:
    async with sessions.begin() as session:
        for decide in ("approve", "drop", "undo"):
            with pytest.raises(ImportNotWaiting):
                await getattr(Imports(session, clock), decide)(admin, sent)


async def test_reminders_follow_the_reviewer_there_and_back(
    sessions: Sessions, clock: Clock
) -> None:
    async def reminded() -> list[str]:
        async with sessions() as session:
            found = await session.scalars(
                select(Employee.name)
                .join(Notice, Notice.person_id == Employee.id)
                .where(Notice.topic == Topic.REVIEW_DUE, Notice.done_at.is_(None))
            )
            return list(found)

    async with sessions.begin() as session:
        await factories.a_term(session, "2026-2", clock(), clock.now.replace(year=2027))
        await bring_in(session, clock, A_FILE)
    async with sessions.begin() as session:
        (who,) = await session.scalars(select(Employee).where(Employee.name == "Pegawai 2"))
        person = await session.get_one(Person, who.id)
        await session.refresh(person, ["employee"])
        await factories.look_back(session, clock, person)
    assert await reminded() == ["Pegawai 1"]
    async with sessions.begin() as session:
        await bring_in(session, clock, roster(employee(2, above=3, since=date(2026, 7, 5))))
    assert await reminded() == ["Pegawai 3"]
    async with sessions.begin() as session:
        await take_out(session, clock)
    assert await reminded() == ["Pegawai 1"]
