"""A plain HTTP client for one bot of the local Telegram."""

from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession, FormData

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wire:
    client: ClientSession
    token: str

    async def __call__(self, method: str, **params: object) -> Json:
        """Call by a JSON body and give the answer's body."""
        return (await self.send("POST", method, json=params))[1]

    async def send(self, verb: str, method: str, **how: Any) -> tuple[int, Json]:
        path = f"/bot{self.token}/{method}"
        async with self.client.request(verb, path, **how) as response:
            return response.status, await response.json()

    async def sim(self, verb: str, **said: object) -> Json:
        async with self.client.post(f"/sim/{verb}", json=said) as response:
            body: Json = await response.json()
        return {"status": response.status, **body}

    async def look(self, path: str, **query: str) -> Json:
        async with self.client.get(f"/sim/{path}", params=query) as response:
            body: Json = await response.json()
        return {"status": response.status, **body}

    async def download(self, path: str) -> tuple[int, bytes]:
        async with self.client.get(f"/file/bot{self.token}/{path}") as response:
            return response.status, await response.read()


def form(files: dict[str, tuple[str, bytes]], **fields: object) -> FormData:
    """A multipart form: files by field name, each with its name and content."""
    data = FormData(default_to_multipart=True)
    for name, value in fields.items():
        data.add_field(name, str(value))
    for name, (filename, content) in files.items():
        data.add_field(name, content, filename=filename)
    return data
