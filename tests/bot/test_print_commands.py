"""Posters and slips from the command line: a real database, the local Telegram over HTTP."""

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select, update

from bot.database import Sessions
from bot.print_commands import print_posters, print_slips
from bot.settings import CannotStart, Settings
from models.binding import BindingCode
from models.errors import AllConnected, UnitUnknown
from models.unit import Link
from sandbox import LocalTelegram
from services.clock import utc_now
from services.secrets import digest_of
from tests.bot import forked
from tests.city import AYU_CODE, LOKET, POLI
from tests.unit.printing import links, pages, words
from texts import Texts

OFFICE, CLINIC = "Dinas Kependudukan", "Puskesmas Melati"
TEXTS = Texts("id")


@pytest.fixture
def settings(
    telegram: LocalTelegram,
    address: str,
    database_url: str,
    populated: None,  # noqa: ARG001 - the database is filled first
) -> Settings:
    return Settings(
        bot_token=SecretStr(telegram.token), telegram_api=address, database_url=database_url
    )


@pytest.fixture
def start(telegram: LocalTelegram) -> str:
    return f"https://t.me/{telegram.bot.username}?start="


async def test_every_link_of_the_city_becomes_a_poster(
    settings: Settings, start: str, tmp_path: Path
) -> None:
    folder = tmp_path / "cetak" / "poster"
    told = await print_posters(settings, None, folder, TEXTS)
    assert told == f"2 poster ditulis ke {folder}."
    office, clinic = sorted(folder.iterdir())
    assert office.name.startswith("dinas-kependudukan-perekaman-ktp-el-")
    assert clinic.name.startswith("puskesmas-melati-poli-umum-")
    assert links(pages(office.read_bytes())[0]) == [start + LOKET]
    assert links(pages(clinic.read_bytes())[0]) == [start + POLI]


async def test_posters_of_one_unit_lead_to_the_web_where_there_is_one(
    settings: Settings, tmp_path: Path
) -> None:
    settings = settings.model_copy(update={"public_url": "https://suara.example.id"})
    await print_posters(settings, CLINIC, tmp_path / "poster", TEXTS)
    (only,) = (tmp_path / "poster").iterdir()
    assert links(pages(only.read_bytes())[0]) == [f"https://suara.example.id/r/{POLI}"]


async def test_names_that_no_file_may_have_are_made_safe(
    settings: Settings, sessions: Sessions, tmp_path: Path
) -> None:
    """And two counters whose names then are the same do not share a file."""
    async with sessions.begin() as session:
        await session.execute(update(Link).values(counter="../../LOKET: é <1>"))
        (service_id,) = await session.scalars(select(Link.service_id).where(Link.code == POLI))
        other = Link(
            service_id=service_id, code="X" * 12, counter="Loket É/1", issued_at=utc_now()
        )
        session.add(other)
    await print_posters(settings, CLINIC, tmp_path / "poster", TEXTS)
    names = written(tmp_path / "poster")
    assert len(names) == 2
    assert [name.rpartition("-")[0] for name in names] == [
        "puskesmas-melati-poli-umum-loket-e-1"
    ] * 2
    assert not [name for name in written(tmp_path) if name.endswith(".pdf")]


def written(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def test_slips_are_for_whoever_is_not_connected_and_only_the_keeper_reads_them(
    settings: Settings, sessions: Sessions, start: str, tmp_path: Path
) -> None:
    file = tmp_path / "cetak" / "slip.pdf"
    told = await print_slips(settings, OFFICE, file, TEXTS)
    assert "3 slip ditulis" in told
    assert "berlaku sampai" in told
    assert file.stat().st_mode & 0o077 == 0
    (sheet,) = pages(file.read_bytes())
    assert "Ratna Kusumawardani" in words(sheet)
    printed = links(sheet)
    assert all(link.startswith(start) for link in printed)
    async with sessions() as session:
        stored = set(await session.scalars(select(BindingCode.digest)))
    assert stored == {digest_of(link.removeprefix(start)) for link in printed}


async def test_what_cannot_be_printed_leaves_the_codes_that_were_handed_over(
    settings: Settings, sessions: Sessions, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    for out in (tmp_path / "file" / "slip.pdf", tmp_path):
        with pytest.raises(CannotStart) as refusal:
            await print_slips(settings, OFFICE, out, TEXTS)
        assert refusal.value.key == "cli-cannot-write"
    with pytest.raises(CannotStart):
        await print_posters(settings, OFFICE, tmp_path / "file", TEXTS)
    async with sessions() as session:
        assert await session.get(BindingCode, digest_of(AYU_CODE)) is not None


async def test_a_unit_that_nobody_knows_and_one_without_anybody_to_connect(
    settings: Settings, tmp_path: Path
) -> None:
    with pytest.raises(UnitUnknown):
        await print_posters(settings, "Dinas Antah", tmp_path, TEXTS)
    with pytest.raises(UnitUnknown):
        await print_slips(settings, "Dinas Antah", tmp_path / "slip.pdf", TEXTS)
    with pytest.raises(AllConnected):
        await print_slips(settings, CLINIC, tmp_path / "slip.pdf", TEXTS)
    assert not (tmp_path / "slip.pdf").exists()


@pytest.mark.process
async def test_the_commands_from_the_keepers_side(settings: Settings, tmp_path: Path) -> None:
    folder, file = str(tmp_path / "poster"), str(tmp_path / "slip.pdf")
    assert await run(settings, "posters", "--out", folder) == (
        0,
        f"2 poster ditulis ke {folder}.\n",
    )
    code, told = await run(settings, "slips", "--unit", OFFICE, "--out", file)
    assert (code, told[:6]) == (0, "3 slip")
    assert (await run(settings, "slips", "--unit", "X<y", "--out", file))[0] == 2
    assert await run(settings, "slips", "--unit", CLINIC, "--out", file) == (
        2,
        "Semua pegawai unit ini sudah terhubung, sehingga tidak ada slip yang perlu dicetak.\n",
    )


async def run(settings: Settings, *arguments: str) -> tuple[int, str]:
    """The exit code, and what was said."""
    environment: dict[str, Any] = {
        "BOT_TOKEN": settings.bot_token.get_secret_value(),
        "TELEGRAM_API": settings.telegram_api,
        "DATABASE_URL": settings.database_url,
    }
    told = await asyncio.to_thread(partial(forked.run, *arguments, **environment))
    return told.returncode, told.stdout + told.stderr
