"""What a person can send from the page: by keyboard, by buttons, by files."""

import pytest
from playwright.async_api import FilePayload, Page, expect

from tests.sandbox.browser import (
    GROUP,
    LALU,
    RATNA,
    Stage,
    column,
    open_chromium,  # noqa: F401 - a fixture
    open_stage,  # noqa: F401 - a fixture
)
from tests.sandbox.pictures import png
from tests.sandbox.wire import Json

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

COMMANDS = [
    {"command": "menu", "description": "Menu utama"},
    {"command": "bantuan", "description": "Bantuan"},
]


async def last_said(stage: Stage, page: Page, count: int, chat: int = RATNA) -> Json:
    """The newest message, once the page shows that there are so many."""
    await expect(column(page, chat).locator(".message")).to_have_count(count)
    return stage.telegram.chat(chat).last


async def test_the_keyboard_alone_is_enough(stage: Stage) -> None:
    page = await stage.open()
    await page.locator(f'[data-person="{RATNA}"]').focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(f'[data-person="{LALU}"]')).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(column(page, LALU).get_by_label("Tulis pesan")).to_be_focused()
    await page.keyboard.type("Baris satu")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("baris dua")
    await page.keyboard.press("Enter")
    said = await last_said(stage, page, 1, LALU)
    assert said["text"] == "Baris satu\nbaris dua"
    await expect(column(page, LALU).get_by_label("Tulis pesan")).to_have_value("")


async def test_the_last_message_can_be_changed(stage: Stage) -> None:
    stage.telegram.say(RATNA, "Salah ketk")
    page = await stage.open()
    await expect(column(page).locator(".message")).to_have_count(1)
    box = column(page).get_by_label("Tulis pesan")
    await box.press("ArrowUp")
    await expect(box).to_have_value("Salah ketk")
    await box.fill("Salah ketik")
    await box.press("Enter")
    await expect(column(page).locator(".message .meta")).to_contain_text("diedit")
    assert stage.telegram.chat(RATNA).last["text"] == "Salah ketik"


async def test_escape_leaves_a_change(stage: Stage) -> None:
    stage.telegram.say(RATNA, "Tetap begini")
    page = await stage.open()
    await column(page).locator(".message").hover()
    await column(page).get_by_role("button", name="Ubah").click()
    box = column(page).get_by_label("Tulis pesan")
    await expect(column(page).get_by_text("Mengubah pesan")).to_be_visible()
    await box.press("Escape")
    await expect(box).to_have_value("")
    await box.fill("Pesan baru")
    await box.press("Enter")
    assert (await last_said(stage, page, 2))["text"] == "Pesan baru"


async def test_commands_are_offered_for_a_slash_and_by_the_menu(stage: Stage) -> None:
    await stage.bot("setMyCommands", commands=COMMANDS)
    page = await stage.open()
    await column(page).get_by_label("Tulis pesan").press_sequentially("/b")
    await expect(column(page).get_by_role("button", name="/menu")).to_have_count(0)
    await column(page).get_by_label("Tulis pesan").press("ArrowDown")
    await page.keyboard.press("Enter")
    assert (await last_said(stage, page, 1))["text"] == "/bantuan"
    await column(page).get_by_role("button", name="Menu perintah").click()
    await column(page).get_by_role("button", name="/menu").click()
    assert (await last_said(stage, page, 2))["text"] == "/menu"


async def test_a_one_time_reply_keyboard_speaks_and_goes(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    keys = {
        "keyboard": [[{"text": "Ya"}, {"text": "Tidak"}]],
        "one_time_keyboard": True,
        "input_field_placeholder": "Ya atau tidak?",
    }
    await stage.bot("sendMessage", chat_id=RATNA, text="Setuju?", reply_markup=keys)
    box = column(page).get_by_label("Tulis pesan")
    await expect(box).to_have_attribute("placeholder", "Ya atau tidak?")
    await column(page).get_by_role("button", name="Ya", exact=True).click()
    assert (await last_said(stage, page, 3))["text"] == "Ya"
    await expect(column(page).get_by_role("button", name="Tidak")).to_have_count(0)


async def test_contact_and_place_are_shared_only_when_agreed(stage: Stage) -> None:
    stage.telegram.start(RATNA)
    page = await stage.open()
    keys = {"keyboard": [[{"text": "Nomor", "request_contact": True},
                          {"text": "Lokasi", "request_location": True}]]}  # fmt: skip
    await stage.bot("sendMessage", chat_id=RATNA, text="Siapa?", reply_markup=keys)
    await column(page).get_by_role("button", name="Nomor").click()
    await page.get_by_role("button", name="Batal").click()
    await column(page).get_by_role("button", name="Lokasi").click()
    await page.get_by_label("Lintang").fill("-8.5")
    await page.get_by_role("button", name="Bagikan").click()
    assert (await last_said(stage, page, 3))["location"]["latitude"] == -8.5
    await column(page).get_by_role("button", name="Nomor").click()
    await page.get_by_role("button", name="Bagikan").click()
    assert (await last_said(stage, page, 4))["contact"]["user_id"] == RATNA


@pytest.mark.parametrize(
    ("choice", "kind", "file"),
    [
        ("Foto", "photo", FilePayload(name="a.png", mimeType="image/png", buffer=png())),
        ("Berkas", "document", FilePayload(name="a.csv", mimeType="text/csv", buffer=b"1;2")),
        ("Pesan suara", "voice", FilePayload(name="a.ogg", mimeType="audio/ogg", buffer=b"Ogg")),
    ],
)
async def test_files_are_sent_with_a_caption(
    stage: Stage, choice: str, kind: str, file: FilePayload
) -> None:
    page = await stage.open()
    await column(page).get_by_role("button", name="Lampirkan").click()
    async with page.expect_file_chooser() as chooser:
        await column(page).get_by_role("button", name=choice).click()
    await (await chooser.value).set_files(file)
    await expect(column(page).get_by_text(file["name"])).to_be_visible()
    await column(page).get_by_label("Tulis pesan").fill("Buktinya")
    await column(page).get_by_role("button", name="Kirim", exact=True).click()
    said = await last_said(stage, page, 1)
    assert kind in said
    assert said["caption"] == "Buktinya"
    await expect(column(page).locator(".attachment")).to_be_empty()


async def test_in_a_group_one_chooses_who_writes_and_answers_the_bot(stage: Stage) -> None:
    await stage.bot("sendMessage", chat_id=GROUP, text="Ada pertanyaan?")
    page = await stage.open(f"?person={GROUP}")
    await column(page, GROUP).get_by_label("Menulis sebagai").select_option("Lalu")
    await column(page, GROUP).locator(".message").hover()
    await column(page, GROUP).get_by_role("button", name="Balas").click()
    await column(page, GROUP).get_by_label("Tulis pesan").fill("Tidak ada")
    await page.keyboard.press("Enter")
    said = await last_said(stage, page, 2, GROUP)
    assert said["from"]["id"] == LALU
    assert said["reply_to_message"]["text"] == "Ada pertanyaan?"
    await expect(column(page, GROUP).locator(".quoted")).to_contain_text("Ada pertanyaan?")


async def test_what_the_sandbox_refuses_is_told_and_the_text_stays(stage: Stage) -> None:
    page = await stage.open(f"?person={GROUP}")
    box = column(page, GROUP).get_by_label("Tulis pesan")
    await box.fill("Halo")
    stage.telegram.delete_group(GROUP)
    await box.press("Enter")
    await expect(page.get_by_text("Tidak berhasil")).to_be_visible()
    await expect(box).to_have_value("Halo")


async def test_someone_new_can_come_in(stage: Stage) -> None:
    page = await stage.open()
    await page.get_by_role("button", name="Orang baru").click()
    await page.get_by_label("Nama").fill("Komang")
    await page.keyboard.press("Enter")
    await expect(page.locator(".entry[aria-current]")).to_contain_text("Komang")
    await expect(column(page, max(stage.telegram.people))).to_contain_text("Komang")
