"""Updates to the bot's own address: in order per chat, again and again until a 2xx."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, web

from sandbox.arguments import Json
from sandbox.core import LocalTelegram
from sandbox.faults import LineCut
from sandbox.refusals import Refusal
from sandbox.wire import replied

READ_TIMEOUT = 60  # seconds
LONGEST_PAUSE = 60.0  # seconds between two attempts
LONGEST_RETRY_AFTER = 3600
GONE_FOR = timedelta(hours=23)  # of answers 410 end a webhook
WAKING = {"update", "released", "webhook", "clock", "reset"}

Line = tuple[str, int]  # updates of one line are delivered one after another


@dataclass(slots=True)
class Attempts:
    due: datetime
    failures: int = 0
    delay: float = 1.0


class Delivery:
    def __init__(self, telegram: LocalTelegram) -> None:
        self.telegram = telegram
        self.wake = asyncio.Event()
        self.busy: set[Line] = set()
        self.attempts: dict[int, Attempts] = {}
        self.gone_since: datetime | None = None
        telegram.watchers.append(self._watch)

    def _watch(self, event: Json) -> None:
        if event["type"] in WAKING:
            self.wake.set()

    async def running(self, _: web.Application) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self._run())
            yield
            task.cancel()

    async def _run(self) -> None:
        timeout = ClientTimeout(total=None, sock_read=READ_TIMEOUT)
        async with ClientSession(timeout=timeout) as client, asyncio.TaskGroup() as group:
            while True:
                self.wake.clear()
                pause = self._send_ready(client, group)
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self.wake.wait()

    def _send_ready(self, client: ClientSession, group: asyncio.TaskGroup) -> float | None:
        """Send what may go now; tell how many seconds until the next may."""
        now = self.telegram.clock()
        waits = []
        for line, update in self._first_of_lines():
            wait = (self._due(update, now) - now).total_seconds()
            if wait > 0:
                waits.append(wait)
            elif line not in self.busy and self._room():
                self.busy.add(line)
                group.create_task(self._send(client, update, line))
        return min(waits, default=None)

    def _first_of_lines(self) -> list[tuple[Line, Json]]:
        if not self.telegram.webhook.url:
            return []
        lines: dict[Line, Json] = {}
        for update in self.telegram.updates.pending():
            lines.setdefault(line_of(update), update)
        return list(lines.items())

    def _due(self, update: Json, now: datetime) -> datetime:
        attempts = self.attempts.get(update["update_id"])
        return attempts.due if attempts else now

    def _room(self) -> bool:
        return len(self.busy) < self.telegram.webhook.max_connections

    async def _send(self, client: ClientSession, update: Json, line: Line) -> None:
        hook = self.telegram.webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with client.post(hook.url, json=update, headers=headers) as response:
                await self._take(update, response)
        except (ClientError, TimeoutError, OSError) as fault:
            self._failed(update, f"Connection failed: {fault}")
        finally:
            self.busy.discard(line)
            self.wake.set()

    async def _take(self, update: Json, response: ClientResponse) -> None:
        if response.ok and response.status < 300:  # noqa: PLR2004 - any 2xx confirms
            self.gone_since = None
            self.telegram.updates.settle(update)
            self.attempts.pop(update["update_id"], None)
            await self._follow(response)
            return
        words = f"Wrong response from the webhook: {response.status} {response.reason}"
        self._failed(update, words, retry_after(response))
        self._count_gone(gone=response.status == web.HTTPGone.status_code)

    async def _follow(self, response: ClientResponse) -> None:
        """The answer may itself be a call; the bot never sees what comes of it."""
        try:
            params, files = await replied(response)
        except (Refusal, ValueError):
            return
        method = str(params.pop("method", ""))
        if method and not forbidden_in_answers(method):
            with suppress(LineCut):
                self.telegram.call(method, params, files)

    def _failed(self, update: Json, words: str, wait: float = 0) -> None:
        now = self.telegram.clock()
        self.telegram.webhook.last_error, self.telegram.webhook.last_error_at = words, now
        attempts = self.attempts.setdefault(update["update_id"], Attempts(now))
        if not wait and attempts.failures:
            attempts.delay = min(attempts.delay * 2, LONGEST_PAUSE)
            wait = attempts.delay
        attempts.failures += 1
        attempts.due = now + timedelta(seconds=wait)

    def _count_gone(self, *, gone: bool) -> None:
        now = self.telegram.clock()
        self.gone_since = (self.gone_since or now) if gone else None
        if self.gone_since is not None and now - self.gone_since > GONE_FOR:
            self.telegram.call("deleteWebhook", {})


def line_of(update: Json) -> Line:
    kind, payload = next((key, value) for key, value in update.items() if key != "update_id")
    if "chat" in payload:
        return "chat", payload["chat"]["id"]
    return kind, payload["from"]["id"]


def retry_after(response: ClientResponse) -> float:
    said = response.headers.get("Retry-After", "")
    return min(int(said), LONGEST_RETRY_AFTER) if said.isdigit() else 0


def forbidden_in_answers(method: str) -> bool:
    name = method.lower()
    return name.startswith("get") or name in {"setwebhook", "deletewebhook", "close", "logout"}
