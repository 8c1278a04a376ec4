"""People talk to a bot on the page, as newcomers do."""

import pytest
from playwright.async_api import Page, expect

from sandbox import LocalTelegram
from sandbox.server import Server
from tests.sandbox.browser import LALU, RATNA, Stage, column, open_chromium, open_stage  # noqa: F401
from tests.sandbox.pictures import png
from tests.sandbox.wire import Json, form

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

STARS = {"inline_keyboard": [[{"text": "Sangat baik", "callback_data": "r4"}]]}
SIDE_BY_SIDE = f"?person={RATNA}&beside={LALU}"


def last_query(telegram: LocalTelegram) -> Json:
    updates = [one for one in telegram.journal.entries if one["method"] == "callback_query"]
    query: Json = updates[-1]["params"]["callback_query"]
    return query


async def pressed(stage: Stage, page: Page) -> Json:
    """Ratna gets a button and presses it; gives the query that then waits for its answer."""
    stage.telegram.start(RATNA)
    await stage.bot("sendMessage", chat_id=RATNA, text="Bagaimana?", reply_markup=STARS)
    button = column(page).get_by_role("button", name="Sangat baik")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    return last_query(stage.telegram)


async def test_two_people_side_by_side_and_a_press_that_is_answered(stage: Stage) -> None:
    page = await stage.open(SIDE_BY_SIDE)
    query = await pressed(stage, page)
    await stage.bot(
        "editMessageText",
        chat_id=RATNA,
        message_id=query["message"]["message_id"],
        text="Tersimpan",
        reply_markup=STARS,
    )
    await stage.bot("answerCallbackQuery", callback_query_id=query["id"], text="Terima kasih")
    bubble = column(page).locator(".message.bot")
    await expect(bubble).to_contain_text("Tersimpan")
    await expect(bubble.locator(".meta")).to_contain_text("diedit")
    await expect(column(page).get_by_text("Terima kasih")).to_be_visible()
    await expect(bubble.get_by_role("button", name="Sangat baik")).not_to_have_attribute(
        "aria-busy", "true"
    )
    await expect(column(page, LALU).locator(".message")).to_have_count(0)


async def test_an_alert_waits_until_it_is_closed(stage: Stage) -> None:
    page = await stage.open()
    query = await pressed(stage, page)
    await stage.bot(
        "answerCallbackQuery", callback_query_id=query["id"], text="Sudah ditutup", show_alert=True
    )
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Sudah ditutup")
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)


async def test_a_press_keeps_the_keyboards_place_when_its_message_changes(stage: Stage) -> None:
    page = await stage.open()
    query = await pressed(stage, page)
    message = query["message"]["message_id"]
    await stage.bot(
        "editMessageText", chat_id=RATNA, message_id=message, text="Lagi?", reply_markup=STARS
    )
    await expect(column(page).get_by_text("Lagi?")).to_be_visible()
    await expect(column(page).get_by_role("button", name="Sangat baik")).to_be_focused()


async def test_the_bots_pictures_and_files_are_shown(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    sent = form({"photo": ("ikm.png", png(64, 48))}, chat_id=RATNA, caption="IKM unit")
    await stage.bot.send("POST", "sendPhoto", data=sent)
    report = form({"document": ("laporan.pdf", b"%PDF-1.7 " * 200)}, chat_id=RATNA)
    await stage.bot.send("POST", "sendDocument", data=report)
    picture = column(page).get_by_role("img", name="IKM unit")
    await expect(picture).to_have_js_property("naturalWidth", 64)
    link = column(page).get_by_role("link", name="laporan.pdf")
    await expect(link).to_contain_text("1,8 kB")
    async with page.expect_download() as download:
        await link.click()
    assert (await download.value).suggested_filename == "laporan.pdf"


async def test_an_empty_chat_offers_start_and_the_doors(stage: Stage) -> None:
    page = await stage.open(SIDE_BY_SIDE)
    await column(page).get_by_role("button", name="Loket KTP").click()
    await expect(column(page).locator(".message")).to_contain_text("/start r_ktp")
    await column(page, LALU).get_by_role("button", name="Mulai", exact=True).click()
    await expect(column(page, LALU).locator(".message")).to_contain_text("/start")
    assert stage.telegram.chat(RATNA).last["text"] == "/start r_ktp"
    assert stage.telegram.chat(LALU).last["text"] == "/start"


async def test_doors_stay_within_reach_and_links_are_read(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    await column(page).get_by_role("button", name="Tautan & QR").click()
    box = column(page).get_by_role("textbox", name="Tautan t.me atau kode")
    await box.fill("bukan kode!")
    await box.press("Enter")
    await expect(page.get_by_text("Kode tautan berisi")).to_be_visible()
    await box.fill(f"https://t.me/{stage.telegram.bot.username}?start=u_7")
    await box.press("Enter")
    await expect(column(page).locator(".message.mine").last).to_contain_text("/start u_7")
    await expect(box).to_be_hidden()


async def test_typing_is_seen(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    await stage.bot("sendChatAction", chat_id=RATNA, action="typing")
    await expect(column(page).get_by_text("sedang mengetik…")).to_be_visible()
    await stage.bot("sendMessage", chat_id=RATNA, text="Selesai")
    await expect(column(page).get_by_text("sedang mengetik…")).to_have_count(0)


async def test_what_the_bot_deletes_goes(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    sent = await stage.bot("sendMessage", chat_id=RATNA, text="Sebentar")
    await expect(column(page).get_by_text("Sebentar")).to_be_visible()
    await stage.bot("deleteMessage", chat_id=RATNA, message_id=sent["result"]["message_id"])
    await expect(column(page).get_by_text("Sebentar")).to_have_count(0)


async def test_who_is_not_open_gets_a_dot_until_opened(stage: Stage) -> None:
    stage.telegram.start(LALU)
    page = await stage.open()
    await stage.bot("sendMessage", chat_id=LALU, text="Ada kabar")
    entry = page.locator(f'[data-person="{LALU}"]')
    await expect(entry.locator(".unread")).to_be_visible()
    await entry.click()
    await expect(column(page, LALU).get_by_text("Ada kabar")).to_be_visible()
    await expect(entry.locator(".unread")).to_have_count(0)


async def test_what_was_missed_while_the_server_was_away_is_fetched(stage: Stage) -> None:
    async with Server(stage.telegram, stage.clock).running(0) as stage.address:
        page = await stage.open()
        await expect(column(page).get_by_role("button", name="Mulai", exact=True)).to_be_visible()
    await expect(page.get_by_text("Sambungan terputus")).to_be_visible()
    stage.telegram.say(RATNA, "Belum terlihat")
    port = int(stage.address.rpartition(":")[2])
    async with Server(stage.telegram, stage.clock).running(port):
        await expect(column(page).get_by_text("Belum terlihat")).to_be_visible(timeout=15_000)
        await expect(page.get_by_text("Sambungan terputus")).to_have_count(0)
        await page.close()


async def test_another_cast_takes_the_stage_at_once(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open(SIDE_BY_SIDE)
    await expect(column(page).locator(".message")).to_have_count(1)
    cast = {
        "bot": {"first_name": "Suara Kota"},
        "people": [
            {
                "id": RATNA,
                "first_name": "Ratna",
                "doors": [{"label": "Puskesmas", "payload": "r_pkm"}],
            }
        ],
    }
    assert (await stage.bot.sim("cast", **cast))["ok"]
    await expect(column(page, LALU)).to_have_count(0)
    await expect(column(page).get_by_role("button", name="Puskesmas").last).to_be_visible()
    await expect(column(page).get_by_role("heading", name="Suara Kota")).to_be_visible()
    await expect(column(page).locator(".message")).to_have_count(0)


async def test_the_end_of_the_bot_is_told(stage: Stage) -> None:
    page = await stage.open()
    await expect(page.get_by_text("Bot dijalankan terpisah")).to_be_visible()
    stage.server.sim.bot_ended(3)
    await expect(page.get_by_text("Bot berhenti dengan kode 3")).to_be_visible()
    await expect(column(page).get_by_text("bot berhenti")).to_be_visible()
