"""The scheduler looks into what was sent: fetched, judged, told of, forgotten."""

from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from bot.database import Sessions
from models.feedback import Feedback, Voice
from models.form import Answer
from models.journal import JournalEntry
from models.notice import Notice, Topic
from models.rating import RatingDraft
from models.received_file import FileKind, FileState, ReceivedFile
from scheduler import files as rounds
from scheduler.files import SWEPT_EVERY, FileRound
from services.files import LARGEST, LONGEST_VOICE, MOST_ATTEMPTS, Files, Sent
from services.voice.surveys import Surveys
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_person, an_office
from tests.pictures import PDF, VOICE, a_photo
from tests.voices import SARI, begun

PHOTO, DOCUMENT = FileKind.PHOTO, FileKind.DOCUMENT


@dataclass
class Telegram:
    """Hands out what it has; what it has not, it refuses."""

    has: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def __call__(self, file_id: str) -> bytes:
        self.asked.append(file_id)
        return self.has[file_id]


@pytest.fixture
def telegram() -> Telegram:
    return Telegram({"foto": a_photo(), "suara": VOICE, "surat": PDF, "program": b"MZ\x90\0"})


@pytest.fixture
def look(sessions: Sessions, clock: Clock, telegram: Telegram) -> FileRound:
    return FileRound(sessions, clock, telegram)


async def in_journal(
    sessions: Sessions, clock: Clock, *file_ids: str, kind: FileKind = DOCUMENT
) -> Office:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        for file_id in file_ids:
            file = await Files(session, clock).receive(Sent(kind, file_id, 9, f"{file_id}.pdf"))
            session.add(a_note(office, clock, file))
        return office


def a_note(office: Office, clock: Clock, file: ReceivedFile) -> JournalEntry:
    return JournalEntry(
        employee_id=office.ayu.id,
        semester="2026-2",
        happened_on=clock().date(),
        written_at=clock(),
        words="Melayani warga.",
        file_id=file.id,
    )


async def in_message(sessions: Sessions, clock: Clock, sent: Sent) -> int:
    """A citizen has sent that where words are wanted; gives the form."""
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        sari = await a_person(session, SARI)
        draft = await begun(session, clock, sari, office.service)
        sari.awaits = f"form:{draft.form_id}:saran"
        await Surveys(session, clock).attach(sari, sent, sent.caption or "")
        return draft.form_id


async def all_files(sessions: Sessions) -> list[ReceivedFile]:
    async with sessions() as session:
        found = select(ReceivedFile).options(undefer(ReceivedFile.content))
        return list(await session.scalars(found))


async def told(session: AsyncSession) -> list[tuple[int, int]]:
    owed = select(Notice.person_id, Notice.about).where(Notice.topic == Topic.FILE_REFUSED)
    return [(row.person_id, row.about) for row in await session.execute(owed)]


async def test_of_an_employees_evidence_only_the_digest_is_kept(
    sessions: Sessions, clock: Clock, look: FileRound
) -> None:
    await in_journal(sessions, clock, "surat")
    assert (await look.go(), await look.go()) == (1, 0)
    (file,) = await all_files(sessions)
    assert (file.state, file.digest) == (FileState.KEPT, sha256(PDF).hexdigest())
    assert (file.telegram_file_id, file.file_name) == ("surat", "surat.pdf")
    assert (file.content, file.due_at) == (None, None)


async def test_whoever_sent_it_is_told_of_a_refusal(
    sessions: Sessions, clock: Clock, look: FileRound
) -> None:
    office = await in_journal(sessions, clock, "program")
    async with sessions.begin() as session:
        file = await Files(session, clock).receive(Sent(DOCUMENT, "program", 9, "a.pdf"))
        given = {"giver_id": office.ratna.id, "receiver_id": office.ayu.id, "given_at": clock()}
        session.add(
            Feedback(**given, semester="2026-2", voice=Voice.SUPERIOR, file_id=file.id, words="x")
        )
    assert await look.go() == 2
    assert {(f.state, f.refusal) for f in await all_files(sessions)} == {
        (FileState.REFUSED, "program")
    }
    files = {file.id for file in await all_files(sessions)}
    async with sessions() as session:
        people, abouts = zip(*await told(session), strict=True)
    assert (set(people), set(abouts)) == ({office.ayu.id, office.ratna.id}, files)


@pytest.mark.parametrize(("kind", "file_id"), [(PHOTO, "foto"), (FileKind.VOICE, "suara")])
async def test_of_a_citizens_file_nothing_is_left_at_telegram(
    sessions: Sessions, clock: Clock, look: FileRound, kind: FileKind, file_id: str
) -> None:
    await in_message(sessions, clock, Sent(kind, file_id, 9, media_type="image/x", seconds=3))
    assert await look.go() == 1
    (file,) = await all_files(sessions)
    assert file.content is not None
    assert (file.state, file.size) == (FileState.KEPT, len(file.content))
    assert (file.telegram_file_id, file.file_name, file.digest, file.attempts) == (
        *(None, None, None),
        0,
    )


async def test_a_citizens_message_goes_on_without_what_was_refused(
    sessions: Sessions, clock: Clock, look: FileRound
) -> None:
    form = await in_message(sessions, clock, Sent(PHOTO, "surat", 9, caption="Bocor."))
    await look.go()
    async with sessions() as session:
        answer = await session.get_one(Answer, (form, "saran"))
        assert (answer.text, answer.file, answer.file_id) == ("Bocor.", None, None)
        sari = await session.scalar(select(RatingDraft.form_id))
        assert sari == form
        assert len(await told(session)) == 1
    clock.now += SWEPT_EVERY
    await look.go()  # until it was told, what is told of stays
    assert len(await all_files(sessions)) == 1
    async with sessions.begin() as session:
        (notice,) = await session.scalars(select(Notice))
        notice.done_at = clock()
    clock.now += SWEPT_EVERY
    await look.go()
    assert await all_files(sessions) == []


async def test_what_cannot_be_fetched_is_tried_again_and_not_for_ever(
    sessions: Sessions, clock: Clock, look: FileRound, telegram: Telegram
) -> None:
    await in_journal(sessions, clock, "hilang")
    began, tries = clock(), []
    while (await all_files(sessions))[0].state is FileState.WAITING:
        if await look.go():
            tries.append((clock() - began) // timedelta(minutes=1))
        clock.advance(minutes=1)
    assert tries == [0, 1, 3, 7, 15, 31, 63, 127, 255]
    assert len(telegram.asked) == MOST_ATTEMPTS
    assert (await all_files(sessions))[0].refusal == "unfetched"


async def test_what_comes_late_is_taken(
    sessions: Sessions, clock: Clock, look: FileRound, telegram: Telegram
) -> None:
    await in_journal(sessions, clock, "hilang")
    await look.go()
    telegram.has["hilang"] = PDF
    assert await look.go() == 0
    clock.advance(minutes=1)
    assert await look.go() == 1
    assert (await all_files(sessions))[0].state is FileState.KEPT


async def test_a_round_is_bounded_and_two_at_once_fetch_each_file_once(
    sessions: Sessions,
    clock: Clock,
    look: FileRound,
    telegram: Telegram,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rounds, "AT_ONCE", 3)
    await in_journal(sessions, clock, *["surat"] * 5)
    async with sessions.begin() as session:
        claimed = await Files(session, clock).claim(2)
        other = await beside(FileRound(sessions, clock, telegram).go())
    assert (len(claimed), await other) == (2, 3)
    assert await look.go() == 0
    clock.advance(minutes=1)
    assert await look.go() == 2
    assert telegram.asked == ["surat"] * 5


async def test_what_nobody_points_at_is_swept_away_once_an_hour(
    sessions: Sessions, clock: Clock, look: FileRound
) -> None:
    await in_journal(sessions, clock, "surat", "surat")
    await look.go()
    async with sessions.begin() as session:
        entry = (await session.scalars(select(JournalEntry))).first()
        await session.delete(entry)
    await look.go()
    assert len(await all_files(sessions)) == 2
    clock.now += SWEPT_EVERY
    await look.go()
    assert len(await all_files(sessions)) == 1


async def test_a_file_that_went_with_its_message_meanwhile_is_no_loss(
    sessions: Sessions, clock: Clock, telegram: Telegram
) -> None:
    await in_journal(sessions, clock, "surat")

    async def fetch(file_id: str) -> bytes:
        async with sessions.begin() as session:
            await session.delete((await session.scalars(select(JournalEntry))).one())
            await session.flush()
            await session.delete((await session.scalars(select(ReceivedFile))).one())
        return await telegram(file_id)

    assert await FileRound(sessions, clock, fetch).go() == 1
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(ReceivedFile)) == 0
        assert await told(session) == []


def test_the_limits_are_telegrams_and_our_ears() -> None:
    assert (LARGEST, LONGEST_VOICE) == (20_971_520, 300)
