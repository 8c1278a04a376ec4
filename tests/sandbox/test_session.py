"""aiogram in process: the same refusals, at full speed, as over HTTP."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import (
    RestartingTelegram,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
)
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiogram.types import InputMediaPhoto as Photo
from aiohttp import ClientResponseError

from sandbox import LocalTelegram
from sandbox.people import User
from sandbox.session import CoreSession
from tests.sandbox.conftest import StillClock
from tests.sandbox.pictures import png


@pytest.fixture
async def bot(telegram: LocalTelegram) -> AsyncIterator[Bot]:
    defaults = DefaultBotProperties(parse_mode="HTML")
    async with Bot(telegram.token, CoreSession(telegram), defaults) as bot:
        yield bot


async def test_defaults_keyboards_and_entities_arrive(
    bot: Bot, telegram: LocalTelegram, ayu: User
) -> None:
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Ya", callback_data="y")]]
    )
    sent = await bot.send_message(ayu.id, "<b>halo</b>", reply_markup=keyboard)
    assert sent.html_text == "<b>halo</b>"
    assert sent.reply_markup is not None
    assert sent.reply_markup.inline_keyboard[0][0].callback_data == "y"
    query = telegram.press(ayu.id, sent.message_id, "y")["callback_query"]
    assert await bot.answer_callback_query(query["id"], text="ok")


async def test_files_go_up_and_down(bot: Bot, ayu: User) -> None:
    photo = BufferedInputFile(png(400, 300), "grafik.png")
    sent = await bot.send_photo(ayu.id, photo, caption="<i>grafik</i>")
    assert sent.photo is not None
    got = await bot.download(sent.photo[-1])
    assert got is not None
    assert got.read() == png(400, 300)
    album = [Photo(media=photo, caption="satu"), Photo(media=sent.photo[-1].file_id)]
    assert len(await bot.send_media_group(ayu.id, list(album))) == 2


async def test_every_refusal_has_its_class(
    bot: Bot, telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    with pytest.raises(TelegramBadRequest, match="Unsupported start tag"):
        await bot.send_message(ayu.id, "<h1>")
    group = telegram.group("Regu", [ayu.id])
    telegram.migrate(group.id)
    with pytest.raises(TelegramMigrateToChat):
        await bot.send_message(group.id, "x")
    telegram.block(ayu.id)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(ayu.id, "x")
    telegram.faults.flood(1, 8)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.get_me()
    assert flood.value.retry_after == 8
    telegram.faults.fail(still(), 1)
    with pytest.raises(RestartingTelegram):
        await bot.get_me()
    telegram.faults.cut(still(), 1)
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()


async def test_a_file_that_is_not_there(bot: Bot) -> None:
    with pytest.raises(ClientResponseError) as missing:
        await bot.download_file("documents/nothing.pdf")
    assert missing.value.status == 404
