"""Updates per second through the local Telegram: update, handler, sendMessage over HTTP.

The bot polls, and answers each update with one message. The reference is the least that any
server in Python could do: a bare aiohttp application that hands out the same updates and takes
the same messages without looking at them. Each server has a process of its own.
"""

import asyncio
import json
import multiprocessing
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, TCPConnector, web

sys.path.insert(0, str(Path(__file__).parent.parent))

from sandbox.clock import TurnedClock
from sandbox.core import DEFAULT_TOKEN, LocalTelegram
from sandbox.server import Server

UPDATES = 2000
ROUNDS = 3
AT_ONCE = 20  # messages under way
PERSON = 500_001
MARKUP = {"inline_keyboard": [[{"text": "Baik", "callback_data": "rate:1:2:3"}]]}
MESSAGE = {
    "chat_id": PERSON,
    "text": "Pilih <b>satu</b> jawaban",
    "parse_mode": "HTML",
    "reply_markup": json.dumps(MARKUP),
}

Json = dict[str, Any]


def telegram_with_updates() -> LocalTelegram:
    telegram = LocalTelegram(TurnedClock())
    telegram.join("Ayu", id=PERSON)
    for number in range(UPDATES):
        telegram.say(PERSON, f"jawaban {number}")
    return telegram


async def serve_ours(pipe: Connection) -> None:
    server = Server(telegram_with_updates(), TurnedClock())
    async with server.running(0) as address:
        pipe.send(address)
        await asyncio.to_thread(pipe.recv)


async def serve_reference(pipe: Connection) -> None:
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", echo_of(telegram_with_updates()))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pipe.send(f"http://127.0.0.1:{runner.addresses[0][1]}")
    await asyncio.to_thread(pipe.recv)
    await runner.cleanup()


def echo_of(telegram: LocalTelegram) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Same bodies, no rules: updates are cut from a list, messages answered with one message."""
    updates = [queued.update for queued in telegram.updates.waiting.values()]
    sent = telegram.call("sendMessage", MESSAGE).body

    async def answer(request: web.Request) -> web.Response:
        params = await request.post()
        if request.match_info["method"] == "sendMessage":
            return web.json_response(sent)
        first = max(int(str(params["offset"])) - updates[0]["update_id"], 0)
        return web.json_response({"ok": True, "result": updates[first : first + 100]})

    return answer


@dataclass(slots=True)
class Poller:
    """The least that a bot can be."""

    client: ClientSession
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def call(self, method: str, params: Json) -> Any:
        async with self.client.post(f"/bot{DEFAULT_TOKEN}/{method}", data=params) as response:
            return (await response.json())["result"]

    async def handle(self, update: Json) -> None:
        assert update["message"]["chat"]["id"] == PERSON
        async with self.turn:
            await self.call("sendMessage", MESSAGE)

    async def work(self) -> None:
        offset, handled = 0, 0
        async with asyncio.TaskGroup() as group:
            while handled < UPDATES:
                updates = await self.call("getUpdates", {"offset": offset, "timeout": 5})
                for update in updates:
                    group.create_task(self.handle(update))
                offset, handled = updates[-1]["update_id"] + 1, handled + len(updates)


async def roundtrips(address: str) -> float:
    """Poll and answer until all updates are answered; gives updates per second."""
    connector = TCPConnector(limit=AT_ONCE + 1)
    async with ClientSession(address, connector=connector) as client:
        begun = time.perf_counter()
        await Poller(client).work()
        return UPDATES / (time.perf_counter() - begun)


def run(serve: Callable[[Connection], Any], pipe: Connection) -> None:
    asyncio.run(serve(pipe))


@contextmanager
def served(serve: Callable[[Connection], Any]) -> Iterator[str]:
    """A server in its own process, for one round."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=run, args=(serve, theirs))
    process.start()
    yield str(ours.recv())
    ours.send("end")
    process.join()


def measured(serve: Callable[[Connection], Any]) -> float:
    with served(serve) as address:
        return asyncio.run(roundtrips(address))


if __name__ == "__main__":
    # turn about, so that a busy moment of the machine hits both; the best round counts
    pairs = [(measured(serve_ours), measured(serve_reference)) for _ in range(ROUNDS)]
    ours, reference = (max(rounds) for rounds in zip(*pairs, strict=True))
    print(
        json.dumps(
            {
                "name": "sandbox_roundtrip",
                "ours": round(ours),
                "reference": round(reference),
                "ratio": round(ours / reference, 2),
                "unit": "updates/s",
            }
        )
    )
