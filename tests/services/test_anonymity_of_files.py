"""A photo leads to nobody: no account, no key of Telegram's, no trait of a camera, no order."""

import random
import secrets
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.database import Sessions
from models.received_file import FileKind
from models.unit import Service
from scheduler.files import FileRound
from scheduler.releases import ReleaseRound
from services.access.people import People
from services.cases.files import CaseFiles
from services.files import Sent
from services.voice.releases import STAYS_AT_LEAST
from services.voice.surveys import Surveys
from tests.city import Clock
from tests.factories import a_service, a_unit
from tests.pictures import MAKER, a_photo
from tests.services.attacks import FILE_ATTACKS, Dump, dump_of, luck
from tests.services.test_anonymity import UNLIKELY
from tests.voices import SARI, begun

CITIZENS, BATCH, STEP = 40, 5, 6
COLOURS = {SARI + number: 5 + number * STEP for number in range(CITIZENS)}
"""By account, how light its photo is: so the test alone knows whose is whose."""


async def fetch(file_id: str) -> bytes:
    lightness = int(file_id.rpartition("-")[2])
    return a_photo("PNG", (24, 16), f"rgb({lightness},{lightness},{lightness})")


@pytest.fixture
def dice(monkeypatch: pytest.MonkeyPatch) -> random.Random:
    dice = random.Random(500)  # noqa: S311 - nothing secret is drawn in a test
    monkeypatch.setattr(secrets, "SystemRandom", lambda: dice)
    monkeypatch.setattr(secrets, "randbelow", dice.randrange)
    return dice


async def speak(session: AsyncSession, clock: Clock, account: int, service: Service) -> int:
    sari = (await People(session, clock).meet({account: "id"}))[account]
    draft = await begun(session, clock, sari, service)
    sari.awaits = f"form:{draft.form_id}:saran"
    sent = Sent(FileKind.PHOTO, f"AgACAg-{account}-{COLOURS[account]}", 9)
    await Surveys(session, clock).attach(sari, sent, "")
    return draft.form_id


async def all_speak(sessions: Sessions, clock: Clock) -> None:
    """One after the other: a photo, the scheduler's look at it, and then it is sent."""
    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
    files, releases = FileRound(sessions, clock, fetch), ReleaseRound(sessions, clock, BATCH)
    for number, account in enumerate(COLOURS, start=1):
        async with sessions.begin() as session:
            form = await speak(session, clock, account, service)
        await files.go()
        async with sessions.begin() as session:
            sari = (await People(session, clock).meet({account: "id"}))[account]
            await Surveys(session, clock).send(sari, form)
        if number % BATCH == 0:
            clock.now += STAYS_AT_LEAST
            await releases.go()


def owners(dump: Dump) -> dict[int, int]:
    """Whose file is whose, by what is to be seen on it."""
    found: dict[int, int] = {}
    for row in dump["received_file"]:
        with Image.open(BytesIO(row["content"])) as photo:
            lightness = photo.convert("L").getpixel((4, 4))
        assert isinstance(lightness, int)
        nearest = min(COLOURS, key=lambda account: abs(COLOURS[account] - lightness))
        found[nearest] = row["id"]
    return found


def hits(dump: Dump, name: str) -> int:
    truth, guess = owners(dump), FILE_ATTACKS[name](dump)
    return sum(truth[account] == file for account, file in guess.items())


@pytest.mark.usefixtures("dice")
async def test_no_attack_on_photos_beats_chance(
    sessions: Sessions, clock: Clock, engine: AsyncEngine
) -> None:
    await all_speak(sessions, clock)
    dump = await dump_of(engine)
    assert len(owners(dump)) == CITIZENS == len(dump["case_entry"])
    for name in FILE_ATTACKS:
        assert luck(hits(dump, name), [1 / BATCH] * CITIZENS) > UNLIKELY
    for row in dump["received_file"]:
        assert (row["telegram_file_id"], row["file_name"], row["digest"]) == (None, None, None)
        assert (row["due_at"], row["attempts"]) == (None, 0)
        assert MAKER.encode() not in row["content"]
        assert b"Exif" not in row["content"]
    elsewhere = str({name: rows for name, rows in dump.tables.items() if name != "person"})
    assert [account for account in COLOURS if str(account) in elsewhere] == []
    assert b"AgACAg-" not in dump.raw


@pytest.mark.usefixtures("dice")
async def test_the_same_attack_finds_everybody_where_the_row_that_came_in_is_kept(
    sessions: Sessions, clock: Clock, engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("SQLite keeps no numbers of transactions, and its rows lie by their keys")

    async def take(_: CaseFiles, file_id: int) -> int:
        return file_id

    monkeypatch.setattr(CaseFiles, "take", take)
    await all_speak(sessions, clock)
    assert hits(await dump_of(engine), "near transaction") == CITIZENS
