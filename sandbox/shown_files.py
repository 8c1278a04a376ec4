"""What the page shows as pictures: files that were sent, and the codes of deep links."""

import io
from urllib.parse import quote

import segno
from aiohttp import web

from sandbox.core import LocalTelegram
from sandbox.files import Stored, picture_kind

UNTOUCHED = "application/octet-stream"


class ShownFiles:
    def __init__(self, telegram: LocalTelegram) -> None:
        self.telegram = telegram

    def add_routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/sim/files/{file_id}", self.file)
        router.add_get("/sim/qr", self.code)

    async def file(self, request: web.Request) -> web.Response:
        stored = self.telegram.files.by_id.get(request.match_info["file_id"])
        if stored is None:
            return web.json_response({"ok": False, "error": "no such file"}, status=404)
        return web.Response(body=stored.content, headers=headers_of(stored))

    async def code(self, request: web.Request) -> web.Response:
        payload = quote(request.query.get("payload", ""), safe="")
        door = f"https://t.me/{self.telegram.bot.username}?start={payload}"
        drawn = io.BytesIO()
        segno.make(door, micro=False).save(drawn, kind="svg", border=1, scale=4)
        return web.Response(body=drawn.getvalue(), content_type="image/svg+xml")


def headers_of(stored: Stored) -> dict[str, str]:
    """Only pictures and voices may show themselves; documents are never run in the page."""
    headers = {"X-Content-Type-Options": "nosniff", "Content-Type": UNTOUCHED}
    match stored.kind:
        case "photo":
            headers["Content-Type"] = picture_kind(stored.content) or UNTOUCHED
        case "voice":
            headers["Content-Type"] = "audio/ogg"
        case _:
            name = quote(str(stored.described.get("file_name", "file")))
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return headers
