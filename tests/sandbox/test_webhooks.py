"""Delivery to the bot's own address: order, secrets, retries, answers that are calls."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from aiohttp import FormData, MultipartWriter, web

from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from sandbox.server import Server
from tests.sandbox.wire import Json, Wire

AYU, BUDI = 500_001, 500_002


@dataclass
class Hook:
    """The bot's side: answers as told, else with 200, and notes what came."""

    url: str = ""
    answers: list[web.StreamResponse] = field(default_factory=list)
    received: asyncio.Queue[tuple[Json, str | None]] = field(default_factory=asyncio.Queue)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.StreamResponse:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        await self.received.put((await request.json(), secret))
        await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def next(self) -> Json:
        async with asyncio.timeout(5):
            return (await self.received.get())[0]

    async def text(self) -> str:
        return str((await self.next())["message"]["text"])


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    hook.gate.set()
    site = web.Application()
    site.router.add_post("/hook", hook.take)
    runner = web.AppRunner(site, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def until(condition: Callable[[], object]) -> None:
    """Delivery tells nobody how far it is, so this looks again and again."""
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)


async def settled(live: LocalTelegram) -> None:
    await until(lambda: not live.updates.pending())


async def test_updates_carry_the_secret_or_none(
    wire: Wire, live: LocalTelegram, hook: Hook
) -> None:
    await wire("setWebhook", url=hook.url, secret_token="rahasia-1")
    live.start(AYU)
    update, secret = await hook.received.get()
    assert (update["message"]["text"], secret) == ("/start", "rahasia-1")
    await settled(live)
    live.webhook.set_at = None
    await wire("setWebhook", url=hook.url)
    live.say(AYU, "x")
    assert (await hook.received.get())[1] is None
    await settled(live)


async def test_an_update_comes_again_until_it_is_taken(
    wire: Wire, live: LocalTelegram, hook: Hook, turned: TurnedClock
) -> None:
    hook.answers = [web.Response(status=500), web.Response(status=502), web.Response(status=204)]
    await wire("setWebhook", url=hook.url)
    live.start(AYU)
    first, at_once = await hook.next(), await hook.next()
    assert first == at_once
    await until(lambda: "502" in live.webhook.last_error)
    assert hook.received.empty()
    info = (await wire("getWebhookInfo"))["result"]
    assert info["pending_update_count"] == 1
    assert info["last_error_message"] == "Wrong response from the webhook: 502 Bad Gateway"
    turned.advance(timedelta(seconds=2))
    live.tell("clock")
    assert await hook.next() == first
    await settled(live)


async def test_the_wait_may_be_named_by_the_bot(
    wire: Wire, live: LocalTelegram, hook: Hook, turned: TurnedClock
) -> None:
    hook.answers = [web.Response(status=503, headers={"Retry-After": "600"})]
    await wire("setWebhook", url=hook.url)
    live.start(AYU)
    await hook.next()
    await until(lambda: live.webhook.last_error)
    turned.advance(timedelta(seconds=590))
    live.tell("clock")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(hook.received.get(), 0.2)
    turned.advance(timedelta(seconds=10))
    live.tell("clock")
    assert await hook.text() == "/start"
    await settled(live)


async def test_one_chat_in_order_different_chats_side_by_side(
    wire: Wire, live: LocalTelegram, hook: Hook
) -> None:
    live.join("Budi", id=BUDI)
    hook.gate.clear()
    await wire("setWebhook", url=hook.url)
    live.say(AYU, "satu")
    live.say(AYU, "dua")
    live.say(BUDI, "tiga")
    assert {await hook.text(), await hook.text()} == {"satu", "tiga"}
    assert hook.received.empty()
    hook.gate.set()
    assert await hook.text() == "dua"
    await settled(live)


async def test_no_more_at_once_than_max_connections(
    wire: Wire, live: LocalTelegram, hook: Hook
) -> None:
    live.join("Budi", id=BUDI)
    hook.gate.clear()
    await wire("setWebhook", url=hook.url, max_connections=1)
    live.say(AYU, "satu")
    live.say(BUDI, "dua")
    assert await hook.text() == "satu"
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(hook.received.get(), 0.2)
    hook.gate.set()
    assert await hook.text() == "dua"
    await settled(live)


async def test_an_answer_may_be_a_call(wire: Wire, live: LocalTelegram, hook: Hook) -> None:
    parts = MultipartWriter("form-data")
    for name, value in (("method", "sendMessage"), ("chat_id", str(AYU)), ("text", "bagian")):
        parts.append(value).set_content_disposition("form-data", name=name)
    hook.answers = [
        web.json_response({"method": "sendMessage", "chat_id": AYU, "text": "json"}),
        web.Response(
            body=FormData({"method": "sendMessage", "chat_id": str(AYU), "text": "isian"})(),
            content_type="application/x-www-form-urlencoded",
        ),
        web.Response(body=parts, headers=dict(parts.headers)),
        web.json_response({"method": "getMe"}),
        web.Response(body=b"{", content_type="application/json"),
    ]
    await wire("setWebhook", url=hook.url)
    for number in range(5):
        live.say(AYU, f"pesan {number}")
    await settled(live)
    texts = [message["text"] for message in live.chat(AYU).messages]
    assert [text for text in texts if "pesan" not in text] == ["json", "isian", "bagian"]
    assert [call["method"] for call in live.calls] == ["setWebhook"] + ["sendMessage"] * 3


async def test_gone_for_23_hours_ends_it(
    wire: Wire, live: LocalTelegram, hook: Hook, turned: TurnedClock, server: Server
) -> None:
    hook.answers = [web.Response(status=410), web.Response(status=410), web.Response(status=410)]
    await wire("setWebhook", url=hook.url)
    live.start(AYU)
    await hook.next()
    await hook.next()
    await until(lambda: not server.delivery.busy)
    turned.advance(timedelta(hours=23, seconds=1))
    live.tell("clock")
    await hook.next()
    await until(lambda: not live.webhook.url)


async def test_setting_a_webhook_ends_a_waiting_poll(
    wire: Wire, hook: Hook, server: Server
) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(wire.send("POST", "getUpdates", json={"timeout": 20}))
        await until(lambda: server.polls.waiting)
        await wire("setWebhook", url=hook.url)
        status, body = await poll
    assert (status, body["description"]) == (409, "Conflict: terminated by setWebhook request")
    status, body = await wire.send("POST", "getUpdates")
    words = (
        "Conflict: can't use getUpdates method while webhook is active;"
        " use deleteWebhook to delete the webhook first"
    )
    assert (status, body["description"]) == (409, words)


async def test_pending_updates_can_be_dropped(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    await wire("deleteWebhook", drop_pending_updates=True)
    assert (await wire("getWebhookInfo"))["result"]["pending_update_count"] == 0
