"""The Bot API over HTTP, on the same core that tests use without one."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from sandbox.arguments import Arguments, Json
from sandbox.clock import TurnedClock
from sandbox.core import Answer, LocalTelegram
from sandbox.faults import LineCut
from sandbox.files import LARGEST_UPLOAD
from sandbox.long_polls import LongPolls
from sandbox.refusals import Refusal
from sandbox.shown_files import ShownFiles
from sandbox.sim import Sim
from sandbox.webhook_delivery import Delivery
from sandbox.wire import received

PAGE = Path(__file__).parent / "page"
TOKEN = re.compile(r"[1-9]\d*:[^/]{1,70}")
HOST = "127.0.0.1"
GRACE = 0.5  # seconds that open requests get when the server stops
FORM_OVERHEAD = 1024 * 1024  # bytes that surround an upload of the greatest size


class Server:
    def __init__(self, telegram: LocalTelegram, clock: TurnedClock, page: Path = PAGE) -> None:
        self.telegram = telegram
        self.polls = LongPolls(telegram)
        self.delivery = Delivery(telegram)
        self.sim = Sim(telegram, clock)
        self.page = page

    @asynccontextmanager
    async def running(self, port: int) -> AsyncIterator[str]:
        """Serve this machine alone; gives the address, with the real port when 0 was asked for."""
        runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=GRACE)
        await runner.setup()
        try:
            await web.TCPSite(runner, HOST, port).start()
            yield f"http://{HOST}:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    def application(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST_UPLOAD + FORM_OVERHEAD)
        app.router.add_route("*", "/bot{token:[^/]*}/{method:.*}", self.answer)
        app.router.add_get("/file/bot{token:[^/]*}/{path:.*}", self.file)
        self.sim.add_routes(app.router)
        ShownFiles(self.telegram).add_routes(app.router)
        app.router.add_get("/", self.index)
        app.router.add_static("/static/", self.page)
        app.router.add_route("*", "/{path:.*}", self.nothing)
        app.cleanup_ctx.append(self.delivery.running)
        return app

    async def answer(self, request: web.Request) -> web.Response:
        try:
            return as_response(await self._answer(request))
        except Refusal as refusal:
            return as_response(Answer(refusal.status, refusal.body, refusal.headers))
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        except LineCut:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()

    async def _answer(self, request: web.Request) -> Answer:
        self._judge_token(request.match_info["token"])
        params, files = await received(request)
        answer = self.telegram.call(request.match_info["method"], params, files)
        if answer.body.get("result") != [] or not self._polls(request):
            return answer
        return await self._wait(Arguments(params, files))

    def _judge_token(self, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise Refusal(401, "Unauthorized: invalid token specified")
        if token != self.telegram.token:
            raise Refusal(401, "Unauthorized")

    def _polls(self, request: web.Request) -> bool:
        wanted = request.match_info["method"].lower() == "getupdates"
        return wanted and self.telegram.updates.poll.timeout > 0

    async def _wait(self, arguments: Arguments) -> Answer:
        """An empty poll that may wait; its end is recorded like any other answer."""
        try:
            updates = await self.polls.wait(self.telegram.updates.poll)
        except Refusal as refusal:
            answer = Answer(refusal.status, refusal.body, refusal.headers)
        else:
            answer = Answer(200, {"ok": True, "result": updates})
        self.telegram.record("getUpdates", arguments, answer)
        return answer

    async def file(self, request: web.Request) -> web.Response:
        stored = self.telegram.files.by_path.get(request.match_info["path"])
        if request.match_info["token"] != self.telegram.token or stored is None:
            return as_response(not_found())
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def index(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(self.page / "index.html")

    async def nothing(self, _: web.Request) -> web.Response:
        return as_response(not_found())


def not_found() -> Answer:
    refusal = Refusal(404, "Not Found")
    return Answer(refusal.status, refusal.body)


def as_response(answer: Answer) -> web.Response:
    return json_response(answer.body, answer.status, answer.headers)


def json_response(body: Json, status: int, headers: dict[str, str]) -> web.Response:
    return web.Response(
        body=json.dumps(body).encode(),
        status=status,
        headers=headers,
        content_type="application/json",
    )
