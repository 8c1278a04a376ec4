"""The side panel: what was called, the clock that the bot follows, and faults on demand."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.sandbox.browser import (
    GROUP,
    LALU,
    RATNA,
    Stage,
    column,
    open_chromium,  # noqa: F401 - a fixture
    open_stage,  # noqa: F401 - a fixture
)

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

WITA = ZoneInfo("Asia/Makassar")
SMALL_DELAY = timedelta(seconds=30)


async def test_next_morning_is_nine_in_mataram(stage: Stage) -> None:
    page = await stage.open(f"?person={RATNA}&panel=waktu")
    today = stage.clock().astimezone(WITA).date()
    await page.locator('[data-action="next-morning"]').click()
    await expect(page.locator(".clock-time")).to_contain_text("09.0")
    here = stage.clock().astimezone(WITA)
    assert here.hour == 9
    assert here.date() - today in (timedelta(0), timedelta(days=1))


async def test_the_next_owed_notice_is_one_press_away(stage: Stage) -> None:
    page = await stage.open(f"?person={RATNA}&panel=waktu")
    jump = page.locator('[data-action="next-notice"]')
    await expect(jump).to_be_disabled()
    due = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3, hours=2)
    await stage.bot.look("clock", after="0", timeout="0", next=due.isoformat())
    await expect(page.get_by_text("3 hari 1 jam lagi")).to_be_visible()
    await jump.click()
    await expect(page.get_by_text("3 hari 1 jam di depan jam sebenarnya")).to_be_visible()
    assert due <= stage.clock() < due + SMALL_DELAY


async def test_any_step_can_be_taken_and_messages_show_the_new_day(stage: Stage) -> None:
    page = await stage.open(f"?person={RATNA}&panel=waktu")
    await page.get_by_role("spinbutton", name="Langkah bebas").fill("26")
    await page.get_by_role("spinbutton", name="Langkah bebas").press("Enter")
    await expect(page.get_by_text("26 minggu di depan jam sebenarnya")).to_be_visible()
    stage.telegram.start(RATNA)
    year = stage.clock().astimezone(WITA).year
    await expect(column(page).locator(".day")).to_contain_text(str(year))
    assert stage.clock.offset == timedelta(weeks=26)


async def test_calls_are_shown_with_words_and_parameters(stage: Stage) -> None:
    page = await stage.open(f"?person={RATNA}&panel=api")
    stage.telegram.start(RATNA)
    await stage.bot("sendMessage", chat_id=RATNA, text="<b>halo", parse_mode="HTML")
    calls = page.get_by_role("list", name="Bot API")
    refused = calls.locator("li.call").first
    await expect(refused).to_contain_text("Bad Request: can't parse entities")
    await expect(calls.locator("li.update").first).to_contain_text("Ratna: /start")
    await refused.get_by_text("sendMessage").click()
    await expect(refused.locator("pre").first).to_contain_text('"parse_mode": "HTML"')
    await page.get_by_label("Hanya yang ditolak").check()
    await expect(calls.locator("li.update").first).to_be_hidden()


async def test_a_flood_on_demand_meets_the_bot_and_can_be_taken_back(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open(f"?person={RATNA}&panel=gangguan")
    fault = page.locator('[data-fault="too_many"]')
    await fault.get_by_role("spinbutton").fill("2")
    await fault.get_by_role("button").click()
    await expect(page.locator(".going-on")).to_contain_text("2 panggilan")
    refused = await stage.bot("sendMessage", chat_id=RATNA, text="halo")
    assert refused["error_code"] == 429
    await page.locator('[data-action="clear-faults"]').click()
    await expect(page.locator(".going-on")).to_contain_text("Semua berjalan normal")
    assert (await stage.bot("sendMessage", chat_id=RATNA, text="halo"))["ok"]


@pytest.mark.parametrize(("label", "step"), [("Nomor sama", 0), ("Nomor baru", 1)])
async def test_the_last_update_comes_again(stage: Stage, label: str, step: int) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open(f"?person={RATNA}&panel=gangguan")
    await page.get_by_role("button", name=label).click()
    await expect(page.get_by_text("Dijalankan", exact=True)).to_be_visible()
    told = [one["params"] for one in stage.telegram.journal.entries if one["method"] == "message"]
    assert told[1]["update_id"] - told[0]["update_id"] == step
    assert told[1]["message"] == told[0]["message"]


async def test_who_blocks_the_bot_can_only_let_it_in_again(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open(f"?person={RATNA}&panel=gangguan")
    await page.locator('[data-fault="block"]').get_by_role("button", name="Blokir bot").click()
    await expect(column(page).get_by_label("Tulis pesan")).to_have_count(0)
    assert (await stage.bot("sendMessage", chat_id=RATNA, text="halo"))["error_code"] == 403
    await column(page).get_by_role("button", name="Buka blokir").click()
    await expect(column(page).get_by_label("Tulis pesan")).to_be_visible()
    assert (await stage.bot("sendMessage", chat_id=RATNA, text="halo"))["ok"]


async def test_a_group_that_grows_closes_and_comes_back_under_its_new_number(stage: Stage) -> None:
    page = await stage.open(f"?person={LALU}&beside={GROUP}&panel=gangguan")
    await page.locator('[data-fault="migrate"]').get_by_role("button").click()
    await expect(column(page, GROUP)).to_have_count(0)
    new = stage.telegram.chat(GROUP).migrated_to
    await page.locator(f'[data-person="{new}"]').click()
    assert new is not None
    await expect(column(page, new)).to_contain_text("menjadi supergrup")


async def test_tabs_answer_to_arrows_and_escape(stage: Stage) -> None:
    page = await stage.open(f"?person={RATNA}&panel=api")
    await page.get_by_role("tab", name="Bot API").focus()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("tab", name="Waktu")).to_be_focused()
    await expect(page.locator(".clock-time")).to_be_visible()
    assert "panel=waktu" in page.url
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("tabpanel")).to_have_count(0)
    assert "panel" not in page.url
