"""The pages stand where the bot serves its webhook and its health."""

import socket

from aiohttp import ClientSession

from bot.running import Parts
from bot.settings import Settings
from tests.city import LOKET, City


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def test_one_server_for_all(city: City) -> None:
    port = free_port()
    settings = Settings.model_construct(web_port=port)
    parts = Parts(city.bot, city.sessions, city.clock, city.telegram.bot.username, settings)
    async with parts._website(city.intake), ClientSession() as client:
        health = await client.get(f"http://127.0.0.1:{port}/health")
        assert (await health.json())["ok"] is True
        page = await (await client.get(f"http://127.0.0.1:{port}/r/{LOKET}")).text()
        assert f"https://t.me/{city.telegram.bot.username}?start={LOKET}" in page
        style = await client.get(f"http://127.0.0.1:{port}/static/style.css")
        assert style.status == 200
