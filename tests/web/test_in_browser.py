"""The whole way in a real browser, the smallest phone first, and without any script."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.database import open_engine, open_sessions
from tests.city import Clock
from tests.databases import SqliteTemplate
from tests.factories import a_service, a_unit
from tests.sandbox.browser import open_chromium  # noqa: F401 - a fixture
from tests.web.conftest import CODE, door_to
from web.site import add_pages

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SERVICE, UNIT = "Perekaman dan Pencetakan KTP-el", "Dinas Kependudukan dan Pencatatan Sipil"
WIDEST = "document.documentElement.scrollWidth"


@dataclass
class Site:
    """The pages on a port of their own; every page is watched for faults and for strangers."""

    address: str
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    async def open(self, path: str = f"/r/{CODE}", **looks: Any) -> Page:
        looks = {"viewport": {"width": 320, "height": 640}, "locale": "id-ID"} | looks
        context = await self.browser.new_context(java_script_enabled=False, **looks)
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("console", lambda said: self._hear(said.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._watch(request.url))
        await page.goto(f"{self.address}{path}")
        return page

    def _hear(self, said: str) -> None:
        if not said.startswith("Failed to load resource: the server responded with a status of 4"):
            self.faults.append(said)

    def _watch(self, url: str) -> None:
        if not url.startswith(self.address):
            self.faults.append(f"the page asked for {url}")


@pytest_asyncio.fixture(loop_scope="module")
async def site(
    chromium: Browser, sqlite_template: SqliteTemplate, tmp_path: Path
) -> AsyncIterator[Site]:
    clock = Clock(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    with sqlite_template.new(tmp_path) as address:
        engine = open_engine(address)
        sessions = open_sessions(engine)
        async with sessions.begin() as session:
            await a_service(session, await a_unit(session, UNIT), SERVICE, CODE)
        app = web.Application()
        add_pages(app, door_to(sessions, clock))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        site = Site(f"http://127.0.0.1:{runner.addresses[0][1]}", chromium)
        yield site
        for context in site.contexts:
            await context.close()
        await runner.cleanup()
        await engine.dispose()
    assert site.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_whole_way_on_the_smallest_phone(site: Site, scheme: str) -> None:
    page = await site.open(color_scheme=scheme)
    await expect(page.get_by_role("heading", level=1)).to_have_text(SERVICE)
    await expect(page.get_by_role("button", name="Kirim")).to_be_in_viewport()
    await page.get_by_role("radio", name="Kurang puas").check()
    await page.get_by_text("Ceritakan lebih lanjut").click()
    await page.get_by_role("radio", name="Sangat cepat").check()
    await page.get_by_text("Tulis saran, pujian, atau pengaduan").click()
    await page.get_by_label("Pesan Saudara").fill("Antreannya panjang.")
    await page.get_by_text("Tentang Saudara").click()
    await page.get_by_role("radio", name="30–39 tahun").check()
    assert await page.evaluate(WIDEST) == 320
    await page.get_by_role("button", name="Kirim").last.click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Terima kasih")
    code = await page.locator("code").inner_text()

    await page.get_by_role("link", name="Punya kode kuitansi?").click()
    await page.get_by_label("Kode kuitansi").fill(code)
    await page.get_by_role("button", name="Lihat").click()
    await expect(page.get_by_role("main")).to_contain_text("menunggu diserahkan")
    assert await page.evaluate(WIDEST) == 320


async def test_one_touch_and_send(site: Site) -> None:
    page = await site.open(has_touch=True)
    await page.get_by_text("Sangat puas").tap()
    await page.get_by_role("button", name="Kirim").tap()
    await expect(page.get_by_role("main")).to_contain_text("Kode kuitansi Saudara")
    await page.reload()
    await expect(page.get_by_role("main")).to_contain_text("hanya ditampilkan sekali")


async def test_with_the_keyboard_alone(site: Site) -> None:
    """In the order of the page; what is folded away is passed over until it is opened."""
    page = await site.open(viewport={"width": 1280, "height": 900})
    focused = page.locator(":focus")
    await page.keyboard.press("Tab")
    await expect(focused).to_have_text("English")
    await page.keyboard.press("Tab")
    await expect(focused).to_have_text("Jawab lewat Telegram")
    await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowDown")
    await expect(focused).to_have_attribute("value", "3")
    await page.keyboard.press("Tab")
    await expect(focused).to_have_text("Kirim")
    await page.keyboard.press("Tab")
    await expect(focused).to_have_text("Ceritakan lebih lanjut (±1 menit)")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.type("Terima kasih, Bu.")
    for _ in range(4):
        await page.keyboard.press("Tab")
    await expect(focused).to_have_text("Kirim")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("main")).to_contain_text("Kode kuitansi Saudara")


async def test_what_a_screen_reader_is_told(site: Site) -> None:
    page = await site.open()
    await page.get_by_text("Ceritakan lebih lanjut").click()
    await expect(page.locator("html")).to_have_attribute("lang", "id")
    await expect(page.get_by_role("link", name="English")).to_have_attribute("lang", "en")
    faces = page.get_by_role("group", name="Bagaimana pelayanan yang Saudara terima?")
    await expect(faces).to_match_aria_snapshot(
        """
        - group "Bagaimana pelayanan yang Saudara terima?":
          - radio "Sangat puas"
          - radio "Puas"
          - radio "Kurang puas"
          - radio "Tidak puas"
        """
    )
    cost = page.get_by_role("group", name="biaya/tarif")
    for answer in ("Sangat mahal", "Cukup mahal", "Murah", "Gratis", "Tidak berlaku"):
        await expect(cost.get_by_role("radio", name=answer)).not_to_be_checked()
    await expect(page.get_by_role("banner")).to_be_visible()
    await expect(page.get_by_role("contentinfo")).to_be_visible()


async def test_what_must_be_mended_is_heard_first_and_leads_there(site: Site) -> None:
    page = await site.open()
    await page.get_by_text("Tulis saran, pujian, atau pengaduan").click()
    await page.get_by_role("radio", name="Puas", exact=True).check()
    await page.get_by_role("radio", name="Dengan kode kuitansi").check()
    await page.get_by_role("button", name="Kirim").last.click()
    alert = page.get_by_role("alert")
    await expect(alert).to_be_focused()
    await expect(alert).to_contain_text("Pesan: tulis dulu pesannya")
    await expect(page).to_have_title(f"Perlu diperbaiki: {SERVICE} · Suara Kinerja Kota Mataram")
    await alert.get_by_role("link").click()
    box = page.get_by_role("textbox", name="Pesan Saudara")
    await expect(box).to_be_in_viewport()
    await expect(box).to_have_accessible_description(re.compile("Mohon tidak menulis.*pesannya"))
    await expect(page.get_by_role("radio", name="Puas", exact=True)).to_be_checked()
    await box.fill("Ada yang kurang.")
    await page.get_by_role("button", name="Kirim").last.click()
    await expect(page.get_by_role("main")).to_contain_text("Kode kuitansi Saudara")


async def test_what_is_touched_is_large_enough(site: Site) -> None:
    page = await site.open()
    for fold in await page.locator("summary").all():
        await fold.click()
    touched = page.locator("fieldset label, summary, button, .button")
    assert await touched.count() > 60
    for one in await touched.all():
        box = await one.bounding_box()
        assert box is not None
        assert box["height"] >= 44


async def test_whoever_goes_back_sends_nothing_twice(site: Site) -> None:
    page = await site.open()
    await page.get_by_text("Puas", exact=True).click()
    await page.get_by_role("button", name="Kirim").click()
    await expect(page.get_by_role("main")).to_contain_text("Kode kuitansi Saudara")
    code = await page.locator("code").inner_text()
    await page.go_back()
    await page.go_forward()
    await expect(page.get_by_role("main")).not_to_contain_text(code)


async def test_english(site: Site) -> None:
    page = await site.open()
    await page.get_by_role("link", name="English").click()
    await page.get_by_role("radio", name="Satisfied", exact=True).check()
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_role("main")).to_contain_text("Thank you")
    await page.get_by_role("link", name="Do you have a receipt code?").click()
    await expect(page.get_by_label("Receipt code")).to_be_visible()
