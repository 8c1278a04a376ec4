"""python -m sandbox: the local Telegram, its page, and the real bot beside it."""

import argparse
import asyncio
import json
import logging
import os
import secrets
import signal
import string
import sys
from asyncio.subprocess import Process
from pathlib import Path

from sandbox.cast import DEFAULT, settle
from sandbox.clock import TurnedClock
from sandbox.core import LocalTelegram
from sandbox.people import Impossible
from sandbox.server import Server

PATIENCE = 8  # seconds that the bot gets to end by itself
ALPHABET = string.ascii_letters + string.digits + "_-"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=made_up_token(), help="made up when not given")
    parser.add_argument("--no-bot", action="store_true", help="start no bot beside the server")
    parser.add_argument("--cast", type=Path, help="JSON file of people and groups")
    parser.add_argument(
        "--loopback-webhook", action="store_true", help="take webhooks by http on this machine"
    )
    return parser.parse_args()


def made_up_token() -> str:
    number = secrets.randbelow(900_000_000) + 6_100_000_000
    return f"{number}:{''.join(secrets.choice(ALPHABET) for _ in range(35))}"


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


async def main(chosen: argparse.Namespace) -> None:
    clock = TurnedClock()
    telegram = LocalTelegram(clock, chosen.token, loopback_webhooks=chosen.loopback_webhook)
    settle(telegram, json.loads(chosen.cast.read_bytes()) if chosen.cast else DEFAULT)
    server = Server(telegram, clock)
    async with server.running(chosen.port) as address:
        say(f"{address}/")
        if chosen.no_bot:
            say(chosen.token)
        await until_stopped(server, None if chosen.no_bot else environment(chosen, address))


def environment(chosen: argparse.Namespace, address: str) -> dict[str, str]:
    return {
        **os.environ,
        "BOT_TOKEN": chosen.token,
        "TELEGRAM_API": address,
        "CLOCK_URL": f"{address}/sim/clock",
    }


async def until_stopped(server: Server, bot_environment: dict[str, str] | None) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with asyncio.TaskGroup() as group:
        if bot_environment is not None:
            group.create_task(keep_bot(server, bot_environment, stop))
        await stop.wait()


async def keep_bot(server: Server, environment: dict[str, str], stop: asyncio.Event) -> None:
    """Start the bot, tell when it ends by itself, and end it when all ends."""
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", env=environment, start_new_session=True
    )
    server.sim.bot_began()
    async with asyncio.TaskGroup() as group:
        watch = group.create_task(tell_end(server, bot, stop))
        await stop.wait()
        await end(bot)
        watch.cancel()


async def tell_end(server: Server, bot: Process, stop: asyncio.Event) -> None:
    code = await bot.wait()
    if not stop.is_set():
        server.sim.bot_ended(code)
        say(f"The bot has ended by itself with exit code {code}; the sandbox stays.")


async def end(bot: Process) -> None:
    if bot.returncode is not None:
        return
    bot.terminate()
    try:
        async with asyncio.timeout(PATIENCE):
            await bot.wait()
    except TimeoutError:
        bot.kill()
        await bot.wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        asyncio.run(main(options()))
    except (OSError, ValueError, Impossible) as fault:
        sys.exit(f"The sandbox cannot start: {fault}")
