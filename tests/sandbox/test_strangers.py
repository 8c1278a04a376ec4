"""python-telegram-bot, which knows nothing of us, as a client: polling, webhook, files, errors."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyParameters,
    TelegramObject,
    Update,
)
from telegram import User as PtbUser
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from sandbox import LocalTelegram
from tests.sandbox.pictures import png
from tests.sandbox.wire import Json

AYU = 500_001


@pytest.fixture(autouse=True)
def modern(monkeypatch: pytest.MonkeyPatch) -> None:
    """Durations as it will have them, and no warning that this will come."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def bot(address: str, live: LocalTelegram) -> AsyncIterator[Bot]:
    async with stranger(address, live.token) as bot:
        yield bot


def stranger(address: str, token: str) -> Bot:
    return Bot(token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot")


def within(value: object) -> Iterator[TelegramObject]:
    """All objects of the Bot API inside that one."""
    if isinstance(value, TelegramObject):
        yield value
        for name in value.to_dict():
            yield from within(getattr(value, "from_user" if name == "from" else name, None))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from within(one)


def understood(value: object) -> None:
    """The stranger found no field that it does not know."""
    met = list(within(value))
    assert met
    assert not [one.api_kwargs for one in met if one.api_kwargs]


async def test_get_me_is_understood(bot: Bot) -> None:
    me = await bot.get_me()
    understood(me)
    assert isinstance(me, PtbUser)
    assert me.is_bot


async def test_every_kind_of_update_is_understood(bot: Bot, live: LocalTelegram) -> None:
    live.start(AYU, "survey")
    sent = await bot.send_message(AYU, "?", reply_markup=tick())
    live.press(AYU, sent.message_id, "tick")
    live.say(AYU, "jawaban", reply_to=sent.message_id)
    live.edit(AYU, 3, "jawaban lain https://mataram.go.id")
    live.upload(AYU, "photo", png(400, 300), caption="#tag")
    live.upload(AYU, "document", b"x", filename="a.pdf", album="7")
    live.upload(AYU, "voice", b"x", duration=3)
    live.contact(AYU)
    live.location(AYU, -8.58, 116.1)
    live.sticker(AYU)
    live.block(AYU)
    live.start(AYU)
    group = live.group("Regu", [AYU])
    live.say(AYU, "/lapor@suara_local_bot", chat_id=group.id)
    live.migrate(group.id)
    updates = await bot.get_updates(allowed_updates=Update.ALL_TYPES)
    understood(updates)
    assert len(updates) == 17
    assert [one.update_id for one in updates] == list(range(100_000_001, 100_000_018))


def tick() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("✔", callback_data="tick")]])


async def test_messages_edits_and_deletes_are_understood(bot: Bot, live: LocalTelegram) -> None:
    live.start(AYU)
    first = await bot.send_message(AYU, "<b>x</b> <code>y</code>", parse_mode="HTML")
    keyboard = ReplyKeyboardMarkup(
        [[KeyboardButton("Kontak", request_contact=True)]], one_time_keyboard=True
    )
    second = await bot.send_message(
        AYU,
        "y",
        reply_markup=keyboard,
        reply_parameters=ReplyParameters(first.message_id),
        protect_content=True,
    )
    edited = await bot.edit_message_text("z", AYU, first.message_id, reply_markup=tick())
    understood([first, second, edited])
    assert second.reply_to_message == first
    assert live.chat(AYU).reply_keyboard == {
        "keyboard": [[{"text": "Kontak", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    assert await bot.edit_message_reply_markup(AYU, first.message_id)
    copied = await bot.copy_message(AYU, AYU, first.message_id)
    understood([copied, await bot.forward_message(AYU, AYU, first.message_id)])
    assert await bot.delete_message(AYU, first.message_id)
    assert await bot.delete_messages(AYU, [second.message_id, 4711])
    assert first.message_id not in live.chat(AYU).records


async def test_files_go_up_and_down(bot: Bot, live: LocalTelegram) -> None:
    live.start(AYU)
    photo = await bot.send_photo(AYU, png(400, 300), caption="<i>x</i>", parse_mode="HTML")
    document = await bot.send_document(AYU, b"%PDF", filename="laporan.pdf")
    voice = await bot.send_voice(AYU, b"ogg", duration=5)
    album = await bot.send_media_group(
        AYU, [InputMediaPhoto(png(100, 80), caption="satu"), InputMediaPhoto(png())]
    )
    understood([photo, document, voice, album])
    assert [size.width for size in photo.photo] == [90, 320, 400]
    assert len({message.media_group_id for message in album}) == 1
    assert await downloaded(bot, document) == b"%PDF"
    again = await bot.send_document(AYU, document.document or "")
    assert again.document == document.document


async def downloaded(bot: Bot, message: Message) -> bytes:
    assert message.document is not None
    file = await bot.get_file(message.document.file_id)
    understood(file)
    return bytes(await file.download_as_bytearray())


async def test_profile_and_chats_are_understood(bot: Bot, live: LocalTelegram) -> None:
    live.start(AYU)
    commands = [BotCommand("mulai", "Mulai lagi")]
    assert await bot.set_my_commands(commands, BotCommandScopeChat(AYU), "id")
    assert await bot.get_my_commands(BotCommandScopeChat(AYU), "id") == tuple(commands)
    assert await bot.delete_my_commands(BotCommandScopeChat(AYU), "id")
    group = live.group("Regu", [AYU])
    understood(
        [
            await bot.get_chat(AYU),
            await bot.get_chat(group.id),
            await bot.get_chat_member(group.id, AYU),
            await bot.get_chat_administrators(group.id),
            await bot.get_chat_menu_button(AYU),
            await bot.get_webhook_info(),
            await bot.get_my_name(),
        ]
    )
    assert await bot.get_chat_member_count(group.id) == 2


async def test_each_error_is_of_its_class(bot: Bot, live: LocalTelegram) -> None:
    live.start(AYU)
    with pytest.raises(BadRequest, match=r"^Message text is empty$"):
        await bot.send_message(AYU, "")
    live.block(AYU)
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was blocked by the user$"):
        await bot.send_message(AYU, "x")
    live.unblock(AYU)
    live.faults.flood(1, 17)
    with pytest.raises(RetryAfter) as flood:
        await bot.send_message(AYU, "x")
    assert flood.value.retry_after == timedelta(seconds=17)
    live.faults.fail(live.clock(), 60)
    with pytest.raises(NetworkError, match="Internal Server Error: restart"):
        await bot.send_message(AYU, "x")


async def test_a_migrated_group_tells_its_new_id(bot: Bot, live: LocalTelegram) -> None:
    group = live.group("Regu", [AYU])
    live.migrate(group.id)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "x")
    assert (await bot.send_message(moved.value.new_chat_id, "x")).chat.type == "supergroup"


async def test_tokens_that_do_not_exist(address: str) -> None:
    bot = stranger(address, "1234567:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    with pytest.raises(InvalidToken):
        async with bot:
            pytest.fail("it has been let in")


async def test_two_pollers_conflict(bot: Bot, address: str) -> None:
    async with stranger(address, bot.token) as other, asyncio.TaskGroup() as group:
        older = group.create_task(conflict_of(bot, 10))
        await asyncio.sleep(0.1)
        newer = group.create_task(other.get_updates(timeout=1))
        assert "make sure that only one bot instance is running" in await older
        assert await newer == ()


async def conflict_of(bot: Bot, timeout: int) -> str:  # noqa: ASYNC109 - of the poll itself
    with pytest.raises(Conflict) as conflict:
        await bot.get_updates(timeout=timeout)
    return conflict.value.message


async def test_a_whole_bot_by_polling(live: LocalTelegram, bot: Bot) -> None:
    application = ApplicationBuilder().bot(bot).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0, timeout=5)
        for number in range(5):
            live.say(AYU, f"pesan {number}")
        await said(live, "gema pesan 4")
        await application.updater.stop()
        await application.stop()
    texts = [message["text"] for message in live.chat(AYU).messages]
    assert [text for text in texts if text.startswith("gema")] == [
        f"gema pesan {number}" for number in range(5)
    ]


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(f"gema {update.message.text}")


async def said(live: LocalTelegram, text: str) -> None:
    """Wait until the newest message in the chat says that."""
    arrived = asyncio.Event()

    def watch(event: Json) -> None:
        if event["type"] == "message" and event["message"].get("text") == text:
            arrived.set()

    live.watchers.append(watch)
    if live.chat(AYU).last["text"] != text:
        await asyncio.wait_for(arrived.wait(), 5)
    live.watchers.remove(watch)


async def test_a_whole_bot_by_webhook(bot: Bot, live: LocalTelegram) -> None:
    application = ApplicationBuilder().bot(bot).updater(None).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application, receiving(application) as url:
        await application.start()
        assert await bot.set_webhook(url, secret_token="rahasia")
        info = await bot.get_webhook_info()
        understood(info)
        assert info.url == url
        live.say(AYU, "halo")
        await said(live, "gema halo")
        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await bot.get_updates()
        assert await bot.delete_webhook()
        await application.stop()


@asynccontextmanager
async def receiving(application: Application[Any, Any, Any, Any, Any, Any]) -> AsyncIterator[str]:
    """A receiver of updates that takes only those with the secret."""

    async def take(request: web.Request) -> web.Response:
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "rahasia"
        body: Json = await request.json()
        update = Update.de_json(body, application.bot)
        understood(update)
        await application.update_queue.put(update)
        return web.Response()

    site = web.Application()
    site.router.add_post("/hook", take)
    runner = web.AppRunner(site, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_a_cut_line_is_a_network_error(bot: Bot, live: LocalTelegram) -> None:
    live.faults.cut(live.clock(), 60)
    with pytest.raises(NetworkError):
        await bot.get_me()


async def test_a_method_of_the_future_is_an_invalid_token_to_it(bot: Bot) -> None:
    with pytest.raises(TelegramError) as unknown:
        await bot.do_api_request("sendTelepathy")
    assert "not found" in str(unknown.value).lower()
