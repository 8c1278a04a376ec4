"""/sim over HTTP: the small JSON API that page, tests and load share."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox import views
from sandbox.arguments import Json
from sandbox.clock import TurnedClock
from sandbox.core import LocalTelegram
from sandbox.people import Impossible
from sandbox.verbs import VERBS, Said, Verb, happened, moment, turn

LONGEST_WAIT = 60.0  # seconds
HEARTBEAT = 15.0  # seconds of silence after which an event stream shows that it lives
UNREAD = 5000  # events that a reader may be behind
SHOWN = {"message", "edit", "delete", "toast", "action", "call", "update", "clock", "people",
         "commands", "reset", "bot"}  # fmt: skip

Handler = Callable[[web.Request], Awaitable[Json]]


class Sim:
    def __init__(self, telegram: LocalTelegram, clock: TurnedClock) -> None:
        self.telegram = telegram
        self.clock = clock
        self.bot_alive: bool | None = None  # None when the sandbox has not started one
        self.bot_exit_code: int | None = None

    def add_routes(self, router: web.UrlDispatcher) -> None:
        gets: dict[str, Handler] = {
            "state": self.state,
            "chats/{chat}": self.chat,
            "calls": self.calls,
            "clock": self.follow_clock,
        }
        posts: dict[str, Handler] = {
            "clock": self.turn_clock,
            "upload": self.upload,
            "wait": self.wait,
        } | {name: self._verb(verb) for name, verb in VERBS.items()}
        for name, handler in gets.items():
            router.add_get(f"/sim/{name}", told(handler))
        for name, handler in posts.items():
            router.add_post(f"/sim/{name}", told(handler))
        router.add_get("/sim/events", self.events)

    def bot_began(self) -> None:
        self.bot_alive = True
        self.telegram.tell("bot", alive=True)

    def bot_ended(self, code: int) -> None:
        self.bot_alive, self.bot_exit_code = False, code
        self.telegram.tell("bot", alive=False, exit_code=code)

    def _verb(self, verb: Verb) -> Handler:
        async def handle(request: web.Request) -> Json:
            return verb(self.telegram, await said_in(request))

        return handle

    async def state(self, _: web.Request) -> Json:
        return {
            **views.state(self.telegram),
            "now": self.clock().isoformat(),
            "offset": self.clock.offset.total_seconds(),
            "clock_version": self.clock.version,
            "next": self.clock.awaited.isoformat() if self.clock.awaited else None,
            "bot_alive": self.bot_alive,
            "bot_exit_code": self.bot_exit_code,
        }

    async def chat(self, request: web.Request) -> Json:
        chat_id = number_in(request.match_info["chat"])
        person_id = number_in(request.query.get("person", str(chat_id)))
        return views.chat(self.telegram, chat_id, person_id)

    async def calls(self, request: web.Request) -> Json:
        after = number_in(request.query.get("after", "0"))
        return {"calls": self.telegram.journal.after(after)}

    async def turn_clock(self, request: web.Request) -> Json:
        turn(self.clock, await said_in(request))
        self.telegram.tell("clock", **self._clock())
        return self._clock()

    def _clock(self) -> Json:
        return {
            "now": self.clock().isoformat(),
            "offset": self.clock.offset.total_seconds(),
            "version": self.clock.version,
        }

    async def follow_clock(self, request: web.Request) -> Json:
        """Answers when the clock has been turned, or with the same after the timeout."""
        after = number_in(request.query.get("after", "-1"))
        seconds = min(float(number_in(request.query.get("timeout", "0"))), LONGEST_WAIT)
        awaited = request.query.get("next")
        self._expect(awaited)
        with suppress(TimeoutError):
            async with self.watching({"clock"}) as events, asyncio.timeout(seconds):
                while self.clock.version == after:
                    await events.get()
        return self._clock()

    def _expect(self, awaited: str | None) -> None:
        before = self.clock.awaited
        self.clock.awaited = moment(awaited.replace(" ", "+")) if awaited else None
        if self.clock.awaited != before:
            self.telegram.tell("clock", **self._clock())

    async def upload(self, request: web.Request) -> Json:
        form = await request.post()
        file = form.get("file")
        if not isinstance(file, FileField):
            words = '"file" must be there and be a file'
            raise Impossible(words)
        update = self.telegram.upload(
            number_in(str(form.get("from"))),
            str(form.get("kind")),
            file.file.read(),
            filename=file.filename,
            mime_type=file.content_type,
            caption=str(form["caption"]) if "caption" in form else None,
            duration=number_in(str(form["duration"])) if "duration" in form else None,
            chat_id=number_in(str(form["chat"])) if "chat" in form else None,
        )
        return happened(update)

    async def wait(self, request: web.Request) -> Json:
        """The first message or call that fits, or 408 when there is none in time."""
        said = await said_in(request)
        look = self._call_like if said.has("method") else self._message_like
        seconds = min(said.real("timeout"), LONGEST_WAIT)
        with suppress(TimeoutError):
            kinds = {"call", "message", "edit"}
            async with self.watching(kinds) as events, asyncio.timeout(seconds):
                while not (seen := look(said)):
                    await events.get()
                return seen
        words = f"nothing of the kind came in {seconds} s"
        raise TimeoutError(words)

    def _call_like(self, said: Said) -> Json:
        after, method = said.number_if("after_call") or 0, said.text("method").lower()
        for call in self.telegram.journal.after(after):
            if call["kind"] == "call" and call["method"].lower() == method:
                return {"call": call}
        return {}

    def _message_like(self, said: Said) -> Json:
        after, part = said.number_if("after") or 0, said.text_if("contains") or ""
        for message in self.telegram.chat(said.number("chat")).messages:
            text = message.get("text") or message.get("caption") or ""
            outgoing = message["from"]["id"] == self.telegram.bot.id
            if outgoing and message["message_id"] > after and part in text:
                return {"message": message}
        return {}

    async def events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        response.headers["Cache-Control"] = "no-store"
        await response.prepare(request)
        await response.write(b": here\n\n")
        with suppress(ConnectionError, asyncio.QueueFull):
            async with self.watching(SHOWN) as events:
                while True:
                    await response.write(await next_event(events))
        return response

    @asynccontextmanager
    async def watching(self, kinds: set[str]) -> AsyncIterator[asyncio.Queue[Json]]:
        events: asyncio.Queue[Json] = asyncio.Queue(UNREAD)

        def watch(event: Json) -> None:
            if event["type"] in kinds and not events.full():
                events.put_nowait(event)

        self.telegram.watchers.append(watch)
        try:
            yield events
        finally:
            self.telegram.watchers.remove(watch)


async def next_event(events: asyncio.Queue[Json]) -> bytes:
    try:
        async with asyncio.timeout(HEARTBEAT):
            event = await events.get()
    except TimeoutError:
        return b": still here\n\n"
    return f"data: {json.dumps(event)}\n\n".encode()


def told(handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Every answer says whether it went well, and if not, why."""

    async def handle(request: web.Request) -> web.Response:
        try:
            result = await handler(request)
        except Impossible as fault:
            return web.json_response({"ok": False, "error": str(fault)}, status=400)
        except TimeoutError as fault:
            return web.json_response({"ok": False, "error": str(fault)}, status=408)
        return web.json_response({"ok": True, **result})

    return handle


async def said_in(request: web.Request) -> Said:
    try:
        value = json.loads(await request.read() or b"{}")
    except ValueError as fault:
        words = f"the body is no JSON: {fault}"
        raise Impossible(words) from fault
    if not isinstance(value, dict):
        words = "the body must be a JSON object"
        raise Impossible(words)
    return Said(value)


def number_in(text: str) -> int:
    try:
        return int(text)
    except ValueError as fault:
        words = f"{text!r} is no whole number"
        raise Impossible(words) from fault
