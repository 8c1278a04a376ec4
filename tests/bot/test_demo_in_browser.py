"""The demo as a newcomer lives it: one command's processes, one page, several people."""

import asyncio
import json
import os
import re
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Locator, Page, async_playwright

from bot.demo import seed
from tests.bot.living import turn_to_a_monday
from tests.sandbox.browser import CHROMIUM, QUIET

SCREENSHOT = os.environ.get("SCREENSHOT")  # where to keep the picture that the README shows
RATED = 10  # three results of the plan in the demo, and the seven values

pytestmark = [pytest.mark.browser, pytest.mark.process]


@dataclass(frozen=True)
class Demo:
    page: Page
    address: str
    cast: list[dict[str, Any]]

    def who(self, name: str) -> dict[str, Any]:
        return next(person for person in self.cast if name in person["first_name"])

    async def side_by_side(self, left: str, right: str) -> tuple["Chat", "Chat"]:
        one, other = self.who(left), self.who(right)
        await self.page.goto(f"{self.address}?person={one['id']}&beside={other['id']}")
        return Chat(self.page, one["id"]), Chat(self.page, other["id"])


@dataclass(frozen=True)
class Chat:
    page: Page
    id: int

    @property
    def column(self) -> Locator:
        return self.page.locator(f'[data-chat="{self.id}"]')

    async def open(self, door: str) -> None:
        await self.column.locator(".door:visible").filter(has_text=door).first.click()

    async def press(self, label: str) -> None:
        buttons = self.column.locator(".inline-keyboard").last
        await buttons.get_by_role("button", name=label, exact=True).click()

    async def say(self, text: str) -> None:
        await self.column.get_by_label("Tulis pesan").fill(text)
        await self.column.get_by_label("Kirim", exact=True).click()

    async def reads(self, words: str | re.Pattern[str]) -> None:
        await self.column.locator(".message").filter(has_text=words).last.wait_for()


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    address = f"sqlite+aiosqlite:///{tmp_path}/demo.db"
    cast = await seed(address)
    (tmp_path / "cast.json").write_text(cast.as_json())
    sandbox = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", "--port", "0", "--cast", f"{tmp_path}/cast.json"),
        env={**os.environ, "DATABASE_URL": address, "LOG_LEVEL": "WARNING"},
        stdout=PIPE,
    )
    assert sandbox.stdout is not None
    url = (await sandbox.stdout.readline()).decode().strip()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        page = await browser.new_page(viewport={"width": 1680, "height": 900})
        page.set_default_timeout(20_000)
        yield Demo(page, url, json.loads(cast.as_json())["people"])
        await browser.close()
    sandbox.terminate()
    await sandbox.wait()


async def test_the_story_in_a_browser(demo: Demo) -> None:
    sari, ayu = await demo.side_by_side("Ibu Sari", "Ayu Pramesti")

    await sari.open("Perekaman KTP-el")
    await sari.reads("akun Saudara tidak ikut disimpan")
    await sari.press("😀 Sangat puas")
    await sari.reads("Jawaban Saudara")
    await sari.press("Ceritakan lebih lanjut (±1 menit)")
    await sari.reads("1 dari 9")
    await sari.press("Sesuai")
    await sari.reads("2 dari 9")
    await sari.press("Periksa & kirim")
    await sari.press("Kirim")
    await sari.reads("Kode kuitansi")

    await ayu.open("Hubungkan akun")
    await ayu.press("Evaluasi diri periode ini")
    for number in range(1, RATED + 1):
        await ayu.reads(f"{2 * number - 1} dari 27")
        await ayu.press("Sesuai ekspektasi")
        await ayu.reads(f"{2 * number} dari 27")
        await ayu.press("Lewati")
    await ayu.reads("21 dari 27")
    await ayu.say("Antrean loket turun dari 40 menjadi 15 menit.")
    await ayu.reads("22 dari 27")
    if SCREENSHOT:
        await demo.page.wait_for_timeout(600)  # what has just come is still fading in
        await demo.page.screenshot(path=SCREENSHOT)
    await ayu.press("Periksa & kirim")
    await ayu.reads("Mohon diperiksa")
    await ayu.press("Kirim")
    await ayu.reads("tersegel")

    ratna, ayu = await demo.side_by_side("Baiq Ratna", "Ayu Pramesti")
    await ratna.open("Hubungkan akun")
    await ratna.reads("Chat ini sekarang terhubung")
    await turn_to_a_monday(demo.address.rstrip("/"))
    await ratna.reads("menunggu Bapak/Ibu")
    await ratna.press("Tinjau Ni Luh Ayu Pramesti")
    for number in range(1, RATED + 3):
        await ratna.reads(f"{number} dari 13")
        await ratna.press("Di atas ekspektasi")
    await ratna.say("Pertahankan; ikuti pelatihan arsip digital.")
    await ratna.reads("Mohon diperiksa")
    await ratna.press("Kirim")
    await ratna.reads("Kedua amplop sudah terbuka")

    await ayu.press("Baca berdampingan")
    await ayu.reads("Predikat: Sangat Baik")
    await ratna.say("/laporan")
    await ratna.reads(re.compile(r"IKM \d\d,\d\d · mutu [A-D]"))
    picture = ratna.column.locator(".message img").last
    await picture.wait_for()
    assert await picture.evaluate("image => image.naturalWidth") == 960
