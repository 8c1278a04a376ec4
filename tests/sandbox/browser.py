"""A real browser before a real server, with people who are there and a bot that a test plays."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest_asyncio
from aiohttp import ClientSession
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright

from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from sandbox.server import Server
from tests.sandbox.schema import SchemaCheck
from tests.sandbox.wire import Wire

CHROMIUM = "/usr/bin/chromium"
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run")  # fmt: skip
RATNA, LALU, GROUP = 500_001, 500_002, -4001


@dataclass
class Stage:
    """What a test needs; every page is watched for errors and for outside addresses."""

    telegram: LocalTelegram
    clock: TurnedClock
    server: Server
    address: str
    bot: Wire
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    async def open(
        self, query: str = f"?person={RATNA}", *, width: int = 1440, height: int = 900
    ) -> Page:
        context = await self.browser.new_context(viewport={"width": width, "height": height})
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._watch(request.url))
        await page.goto(f"{self.address}/{query}")
        await page.wait_for_selector("main")
        return page

    def _watch(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"the page asked for {url}")


def column(page: Page, chat: int = RATNA) -> Locator:
    return page.locator(f'[data-chat="{chat}"]')


def settle(telegram: LocalTelegram) -> None:
    doors = ({"label": "Loket KTP", "payload": "r_ktp"},)
    telegram.join("Ratna", last_name="Dewi", id=RATNA, role="Warga", note="Di loket", doors=doors)
    telegram.join("Lalu", id=LALU, role="ASN", language_code="en")
    telegram.group("Tim Dukcapil", [LALU, RATNA])


@pytest_asyncio.fixture(loop_scope="module", scope="module", name="chromium")
async def open_chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module", name="stage")
async def open_stage(chromium: Browser) -> AsyncIterator[Stage]:
    clock = TurnedClock()
    telegram = LocalTelegram(clock)
    schema = SchemaCheck(telegram)
    settle(telegram)
    server = Server(telegram, clock)
    async with server.running(0) as address, ClientSession(address) as client:
        stage = Stage(telegram, clock, server, address, Wire(client, telegram.token), chromium)
        yield stage
        for context in stage.contexts:
            await context.close()
    assert stage.faults == []
    schema.assert_clean()
