"""The command line, as whoever keeps the server meets it."""

import asyncio
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.database import migrate, opened
from sandbox import LocalTelegram
from tests.bot.forked import run

TOKEN = "6100000000:" + "A" * 35
HEAD = "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan"
pytestmark = pytest.mark.process


def test_it_starts_as_the_readme_says(tmp_path: Path) -> None:
    root = str(Path(__file__).parent.parent.parent)
    start = [sys.executable, "-m", "bot"]
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": root}
    for arguments, code in ((["--help"], 0), ([], 2)):
        ended = subprocess.run(  # noqa: S603 - our own program
            [*start, *arguments], cwd=tmp_path, env=kept, capture_output=True, check=False
        )
        assert ended.returncode == code


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({}, "BOT_TOKEN"),
        ({"BOT_TOKEN": "not-a-token"}, "BOT_TOKEN"),
        ({"BOT_TOKEN": TOKEN, "DATABASE_URL": "mysql://localhost/x"}, "DATABASE_URL"),
        ({"BOT_TOKEN": TOKEN, "DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"BOT_TOKEN": TOKEN, "THRESHOLD": "3"}, "THRESHOLD"),
        ({"BOT_TOKEN": TOKEN, "WEB_PORT": "abc"}, "WEB_PORT"),
        ({"BOT_TOKEN": TOKEN, "TELEGRAM_API": "telegram"}, "TELEGRAM_API"),
        ({"BOT_TOKEN": TOKEN, "PUBLIC_URL": "https://x.example/"}, "PUBLIC_URL"),
        ({"BOT_TOKEN": TOKEN, "PUBLIC_URL": "https://x.example"}, "PUBLIC_URL"),
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://x.example/telegram"}, "WEBHOOK_URL"),
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://x.example/bot"}, "WEBHOOK_URL"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(
    environment: dict[str, str], named: str, tmp_path: Path
) -> None:
    ended = run(folder=tmp_path, **environment)
    assert ended.returncode == 2
    assert len(ended.stderr.strip().splitlines()) == 1
    assert named in ended.stderr
    assert ".env.example" in ended.stderr


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+asyncpg://nobody@127.0.0.1:1/nothing",
        "sqlite+aiosqlite:////proc/nothing/here.db",
    ],
)
@pytest.mark.parametrize("command", [["migrate"], ["seed-demo"]])
def test_a_database_out_of_reach_is_one_clear_line(command: list[str], address: str) -> None:
    ended = run(*command, DATABASE_URL=address)
    assert ended.returncode == 2
    assert ended.stderr.strip() == "Basis data tidak dapat dibuka. Periksa DATABASE_URL."


async def test_tables_of_another_version_are_refused_and_kept(tmp_path: Path) -> None:
    address = f"sqlite+aiosqlite:///{tmp_path}/old.db"
    async with opened(address) as engine:
        await migrate(engine)
        async with engine.begin() as connection:
            await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    ended = await asyncio.to_thread(run, "seed-demo", DATABASE_URL=address)
    assert ended.returncode == 2
    assert "python -m bot migrate" in ended.stderr


async def test_a_token_that_telegram_refuses(address: str, tmp_path: Path) -> None:
    ended = await asyncio.to_thread(
        run,
        BOT_TOKEN=TOKEN,
        TELEGRAM_API=address,
        DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/new.db",
    )
    assert ended.returncode == 2
    assert ended.stderr.strip().splitlines()[-1].startswith("Telegram menolak BOT_TOKEN")
    assert "Traceback" not in ended.stderr


async def test_a_port_that_is_taken(address: str, telegram: LocalTelegram, tmp_path: Path) -> None:
    ended = await asyncio.to_thread(
        run,
        BOT_TOKEN=telegram.token,
        TELEGRAM_API=address,
        WEB_PORT=address.rpartition(":")[2],
        DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/new.db",
    )
    assert ended.returncode == 2
    assert "WEB_PORT tidak dapat dipakai" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_help_names_every_command() -> None:
    told = run("--help").stdout
    for command in ("run", "migrate", "seed-demo", "tick", "skm"):
        assert command in told


def test_seed_demo_fills_an_empty_database_once(tmp_path: Path) -> None:
    address = f"sqlite+aiosqlite:///{tmp_path}/demo.db"
    told = run("seed-demo", "--cast", f"{tmp_path}/cast.json", DATABASE_URL=address)
    assert told.returncode == 0
    cast = json.loads((tmp_path / "cast.json").read_text())
    assert len([person for person in cast["people"] if person["role"] == "Warga"]) == 3
    assert len(cast["people"]) == 3 + 20
    assert len(cast["people"][0]["doors"]) == 4
    again = run("seed-demo", DATABASE_URL=address)
    assert again.returncode == 2
    assert "hanya diisikan ke basis data kosong" in again.stderr


async def test_tick_does_what_is_due_and_says_so(
    telegram: LocalTelegram, address: str, tmp_path: Path
) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path}/demo.db"
    await asyncio.to_thread(run, "seed-demo", DATABASE_URL=database)
    told = await asyncio.to_thread(
        run,
        "tick",
        "--at",
        "2099-01-04T09:00",
        BOT_TOKEN=telegram.token,
        TELEGRAM_API=address,
        DATABASE_URL=database,
    )
    assert told.returncode == 0, told.stderr
    assert "Amplop dibuka karena masa evaluasi berakhir: 0" in told.stdout


def test_tick_needs_no_telegram_where_nobody_is_owed_anything(tmp_path: Path) -> None:
    told = run(
        "tick",
        "--at",
        "2026-11-24T10:00",
        BOT_TOKEN=TOKEN,
        TELEGRAM_API="http://127.0.0.1:9",
        DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/new.db",
    )
    assert told.returncode == 0, told.stderr
    assert "Amplop dibuka karena masa evaluasi berakhir: 0" in told.stdout
    assert "terkirim" not in told.stdout


async def test_a_threshold_that_was_promised_is_not_lowered(
    telegram: LocalTelegram, address: str, tmp_path: Path
) -> None:
    settings: dict[str, Any] = {
        "BOT_TOKEN": telegram.token,
        "TELEGRAM_API": address,
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/city.db",
    }
    at = ("tick", "--at", "2099-01-04T09:00")

    async def start(threshold: str) -> subprocess.CompletedProcess[str]:
        told = partial(run, *at, THRESHOLD=threshold, **settings)
        return await asyncio.to_thread(told)

    for threshold, code in (("9", 0), ("6", 2), ("9", 0)):
        assert (await start(threshold)).returncode == code
    refused = await start("5")
    assert "Setel THRESHOLD sedikitnya 9 dan TEXT_THRESHOLD sedikitnya 8" in refused.stderr


def test_skm_prints_the_elements_and_the_index(tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    head = "pengaduan,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana"
    answers.write_text(f"{head}\n4,4,4,4,,4,4,4,4\n3,3,3,3,4,3,3,3,3\n")
    told = run("skm", str(answers))
    assert told.returncode == 0
    assert "Biaya/Tarif: NRR 4.000 (n = 1)" in told.stdout
    assert "Jumlah responden: 2" in told.stdout
    assert "IKM: 88.89" in told.stdout
    assert "Mutu: A (Sangat baik)" in told.stdout


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("persyaratan,prosedur\n", "tidak ada"),
        ("x\n", "“x” tidak dikenal"),
        (f"{HEAD}\n1,2,3,4,1,2,3,5,1\n", "Baris 2, kolom sarana: “5” bukan jawaban"),
    ],
)
def test_skm_says_what_is_wrong_with_the_file(content: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text(content)
    ended = run("skm", str(file))
    assert ended.returncode == 2
    assert told in ended.stderr


def test_commands_without_telegram_never_load_aiogram(tmp_path: Path) -> None:
    """It takes seconds and 165 MB."""
    program = (
        "import sys; sys.argv = ['bot', *sys.argv[1:]]\n"
        "from bot.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.exit('aiogram' in sys.modules)"
    )
    root = Path(__file__).parent.parent.parent
    database = {"DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/x.db"}
    for command in (["--help"], ["migrate"], ["seed-demo"], ["skm", "no-file"]):
        ended = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", program, *command],
            cwd=root,
            env={**os.environ, **database},
            capture_output=True,
            check=False,
        )
        assert ended.returncode == 0, (command, ended.stderr)
