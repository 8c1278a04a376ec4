"""A citizen with a browser, told apart from others by the address that their proxy has seen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient

Client = TestClient[web.Request, web.Application]
HOME = "203.0.113.7"


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: str
    headers: Mapping[str, str]
    path: str

    @property
    def text(self) -> str:
        """What is read, without the markup."""
        plain = unescape(re.sub(r"<[^>]+>", " ", self.body.partition("<body>")[2]))
        return re.sub(r"\s+", " ", plain)

    @property
    def token(self) -> str:
        found = re.search(r'name="token" value="([^"]+)"', self.body)
        assert found, self.body
        return found[1]

    @property
    def receipt(self) -> str:
        found = re.search(r"<code>([A-Z0-9 ]+)</code>", self.body)
        assert found, self.text
        return found[1]

    def holds(self, name: str) -> str:
        """What is filled in: the chosen value, or the text."""
        chosen = rf'name="{name}" value="([^"]*)"[^>]* checked'
        written = rf'<textarea[^>]* name="{name}"[^>]*>\n?(.*?)</textarea>'
        found = re.search(chosen, self.body) or re.search(written, self.body, re.DOTALL)
        return unescape(found[1]) if found else ""


@dataclass(frozen=True, slots=True)
class Visitor:
    client: Client
    address: str = HOME
    language: str = "id"

    async def get(self, path: str, *, follow: bool = True) -> Reply:
        return await self._read(
            await self.client.get(path, headers=self._headers, allow_redirects=follow)
        )

    async def post(
        self, path: str, fields: Mapping[str, str] | str | bytes, *, follow: bool = True
    ) -> Reply:
        data = fields if isinstance(fields, str | bytes) else dict(fields)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return await self._read(
            await self.client.post(
                path, data=data, headers={**self._headers, **kind}, allow_redirects=follow
            )
        )

    async def rate(self, path: str, **answers: str) -> Reply:
        """Open the page, fill in what is given, and send it as a browser does."""
        token = (await self.get(path)).token
        return await self.post(path, {"token": token, "saran": "", **answers})

    @property
    def _headers(self) -> dict[str, str]:
        return {"Accept-Language": self.language, "X-Forwarded-For": f"8.8.8.8, {self.address}"}

    async def _read(self, reply: ClientResponse) -> Reply:
        return Reply(reply.status, await reply.text(), reply.headers, reply.url.path_qs)
