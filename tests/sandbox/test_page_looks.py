"""How the page draws what it is told, on every screen and in both languages."""

import pytest
from playwright.async_api import expect

from tests.sandbox.browser import (
    LALU,
    RATNA,
    Stage,
    column,
    open_chromium,  # noqa: F401 - a fixture
    open_stage,  # noqa: F401 - a fixture
)

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

EVIL = "<img src=x onerror=\"document.title='stolen'\">"


async def test_nothing_said_can_become_markup(stage: Stage) -> None:
    stage.telegram.join(EVIL, id=600_001, role=EVIL, note=EVIL)
    stage.telegram.say(RATNA, EVIL)
    page = await stage.open(f"?person={RATNA}&panel=api")
    escaped = EVIL.replace("<", "&lt;").replace(">", "&gt;")
    await stage.bot("sendMessage", chat_id=RATNA, text=f"<b>{escaped}</b>", parse_mode="HTML")
    await expect(column(page).locator(".message.bot strong")).to_have_text(EVIL)
    await expect(column(page).locator(".message.mine .text")).to_have_text(EVIL)
    await expect(page.locator("img[onerror]")).to_have_count(0)
    assert "stolen" not in await page.title()


async def test_a_script_for_an_address_is_no_link(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    stage.telegram.chat(RATNA).last["entities"] = [
        {"type": "text_link", "offset": 0, "length": 6, "url": "javascript:alert(1)"}
    ]
    page = await stage.open()
    await expect(column(page).locator(".text .mention")).to_have_text("/start")
    await expect(column(page).locator(".text a")).to_have_count(0)


async def test_entities_count_utf_16_units_and_nest(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    text = '😀😀 <b>tebal <i>miring</i></b> <a href="https://a.id/b">tautan</a>\n'
    quote = "<blockquote>kutipan</blockquote>\n<code>K7</code> <tg-spoiler>rahasia</tg-spoiler>"
    page = await stage.open()
    await stage.bot("sendMessage", chat_id=RATNA, text=text + quote, parse_mode="HTML")
    said = column(page).locator(".message.bot .text")
    await expect(said.locator("strong")).to_have_text("tebal miring")
    await expect(said.locator("strong em")).to_have_text("miring")
    await expect(said.locator("blockquote")).to_have_text("kutipan")
    await expect(said.locator("code")).to_have_text("K7")
    link = said.get_by_role("link", name="tautan")
    await expect(link).to_have_attribute("href", "https://a.id/b")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await said.locator(".spoiler").click()
    await expect(said.locator(".spoiler")).to_have_attribute("aria-expanded", "true")


async def test_commands_and_links_into_the_bot_are_followed_in_place(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    door = f"https://t.me/{stage.telegram.bot.username}?start=u_9"
    keys = {"inline_keyboard": [[{"text": "Masuk", "url": door}]]}
    await stage.bot("sendMessage", chat_id=RATNA, text="Ketik /bantuan", reply_markup=keys)
    await column(page).get_by_role("button", name="/bantuan").click()
    await expect(column(page).locator(".message.mine").last).to_contain_text("/bantuan")
    await column(page).get_by_role("button", name="Masuk").click()
    await expect(column(page).locator(".message.mine").last).to_contain_text("/start u_9")


@pytest.mark.parametrize("width", [320, 390])
async def test_a_narrow_screen_shows_one_thing_and_never_scrolls_aside(
    stage: Stage, width: int
) -> None:
    stage.telegram.say(RATNA, "x" * 200)
    page = await stage.open(width=width, height=700)
    tabs = page.locator(".tabs")
    for view, seen in (
        ("people", ".people"),
        ("chat", ".chats"),
        ("calls", "#panel-calls"),
        ("clock", "#panel-clock"),
        ("fault", "#panel-fault"),
    ):
        await tabs.locator(f'[data-view="{view}"]').click()
        await expect(page.locator(seen)).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
    await tabs.locator('[data-view="people"]').click()
    await page.locator(f'[data-person="{LALU}"]').click()
    await expect(column(page, LALU)).to_be_visible()
    await expect(page.locator(".people")).to_be_hidden()


async def test_language_and_look_are_kept(stage: Stage) -> None:
    page = await stage.open()
    await page.get_by_role("button", name="English").click()
    await page.get_by_role("button", name="Dark look").click()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-look", "dark")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(column(page).get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(column(page).get_by_label("Write a message")).to_be_visible()


async def test_beside_opens_a_second_column_and_the_address_tells(stage: Stage) -> None:
    page = await stage.open()
    await page.get_by_role("button", name="Buka Lalu berdampingan").click()
    await expect(column(page, LALU)).to_be_visible()
    await expect(column(page)).to_be_visible()
    assert page.url.endswith(f"?person={RATNA}&beside={LALU}")
    await page.get_by_role("button", name="Tutup percakapan Ratna Dewi").click()
    await expect(column(page)).to_have_count(0)


async def test_only_what_is_new_in_the_log_is_announced(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    log = page.get_by_role("log", name="Percakapan Ratna Dewi")
    await expect(log).to_have_attribute("aria-live", "polite")
    await stage.bot("sendMessage", chat_id=RATNA, text="Halo")
    await expect(log.get_by_role("article").last).to_contain_text("Suara")
