"""python -m sandbox as its user meets it: one address, a bot beside it, a clean end."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def started(*options: str, path: Path = ROOT) -> AsyncIterator[tuple[Process, str]]:
    """The command, and the first line that it prints."""
    environment = {**os.environ, "PYTHONPATH": f"{path}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "sandbox", "--port", "0", *options]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=path, env=environment, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process, await line_of(process)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def line_of(process: Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(20):
        return (await process.stdout.readline()).decode().strip()


async def test_address_token_and_end() -> None:
    async with started("--no-bot") as (process, address):
        token = await line_of(process)
        number, _, secret = token.partition(":")
        assert number.isdigit()
        assert len(secret) == 35
        async with ClientSession(address) as client:
            async with client.get(f"/bot{token}/getMe") as response:
                assert (await response.json())["result"]["id"] == int(number)
            async with client.get("/sim/events") as stream:
                await stream.content.readline()
                process.send_signal(signal.SIGTERM)
                async with asyncio.timeout(10):
                    assert await process.wait() == 0


async def test_a_cast_from_a_file(tmp_path: Path) -> None:
    cast = tmp_path / "cast.json"
    cast.write_text(json.dumps({"people": [{"id": 7, "first_name": "Siti"}]}))
    token = f"4242:{'x' * 35}"
    options = ("--no-bot", "--cast", str(cast), "--token", token)
    async with started(*options) as (process, address):
        assert await line_of(process) == token
        async with ClientSession(address) as client, client.get("/sim/state") as response:
            assert [one["first_name"] for one in (await response.json())["people"]] == ["Siti"]


@pytest.mark.parametrize("content", ["{", '{"people": [{"id": 7}]}'])
async def test_a_cast_that_cannot_be(tmp_path: Path, content: str) -> None:
    cast = tmp_path / "cast.json"
    cast.write_text(content)
    async with started("--no-bot", "--cast", str(cast)) as (process, line):
        assert line == ""
        _, errors = await process.communicate()
        assert process.returncode == 1
        assert errors.startswith(b"The sandbox cannot start: ")


def bot_that(tmp_path: Path, *lines: str) -> Path:
    """A bot of few words, found before any other."""
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "__init__.py").touch()
    (tmp_path / "bot" / "__main__.py").write_text("\n".join(lines))
    return tmp_path


async def test_a_bot_that_dies_is_told_and_the_server_stays(tmp_path: Path) -> None:
    path = bot_that(tmp_path, "raise SystemExit(3)")
    async with started(path=path) as (process, address):
        told = await line_of(process)
        assert told == "The bot has ended by itself with exit code 3; the sandbox stays."
        async with ClientSession(address) as client, client.get("/sim/state") as response:
            state = await response.json()
        assert (state["bot_alive"], state["bot_exit_code"]) == (False, 3)
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(10):
            assert await process.wait() == 0


async def test_the_bot_gets_its_surroundings_and_ends_with_the_sandbox(tmp_path: Path) -> None:
    path = bot_that(
        tmp_path,
        "import os, time, signal, sys",
        "names = ('BOT_TOKEN', 'TELEGRAM_API', 'CLOCK_URL')",
        "signal.signal(signal.SIGTERM, lambda *_: (print('ended', flush=True), sys.exit()))",
        "print(*(os.environ[name] for name in names), flush=True)",
        "time.sleep(60)",
    )
    async with started(path=path) as (process, address):
        token, api, clock = (await line_of(process)).split()
        assert api + "/" == address
        assert clock == f"{api}/sim/clock"
        async with ClientSession() as client, client.get(f"{api}/bot{token}/getMe") as response:
            assert response.status == 200
        process.send_signal(signal.SIGTERM)
        assert await line_of(process) == "ended"
        async with asyncio.timeout(10):
            assert await process.wait() == 0


async def test_the_server_needs_no_aiogram() -> None:
    code = "import sandbox.__main__, sys; print('aiogram' in sys.modules)"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=ROOT, stdout=PIPE
    )
    assert (await process.communicate())[0] == b"False\n"
