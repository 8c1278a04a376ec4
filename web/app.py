import hmac
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

Take = Callable[[dict[str, Any]], Awaitable[None]]
Health = Callable[[], Awaitable[dict[str, Any]]]

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name


def build_app(take: Take, secret: str, health: Health) -> web.Application:
    """`take` returns when the update is committed: only then is it acknowledged."""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            raise web.HTTPForbidden
        try:
            update = await request.json()
        except ValueError:
            raise web.HTTPBadRequest from None
        await take(update)
        return web.Response()

    async def tell_health(_: web.Request) -> web.Response:
        return web.json_response(await health())

    app = web.Application()
    app.router.add_get("/health", tell_health)
    if secret:
        app.router.add_post("/telegram", receive)
    return app
