"""A file that somebody sent is handed on by its key; one that Telegram lost keeps nobody."""

from handlers.screen import Attachment, Screen, keyboard
from handlers.start.buttons import Menu
from models.received_file import FileKind
from tests.city import City, read


async def test_a_file_that_is_gone_is_told_in_words(city: City) -> None:
    sari = city.someone()
    await sari.start()
    gone = Attachment(FileKind.VOICE, "AwAC-nowhere", "Rekaman itu tidak dapat kami teruskan.")
    below = keyboard([("Menu", Menu())])
    await city.speaker.show(sari.id, Screen("🎤", below, attached=gone, then=Screen("Lanjut")))
    assert [read(message) for message in sari.messages[-2:]] == [gone.otherwise, "Lanjut"]
    assert sari.messages[-2]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Menu"


async def test_a_screen_with_a_file_does_not_take_the_place_of_words() -> None:
    attached = Attachment(FileKind.PHOTO, "AgAC1", "-")
    assert Screen("📷", attached=attached).has_file
    assert not Screen("📷").has_file
