import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    GetUpdates,
    Response,
    SendMessage,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    Update,
)

from bot.pace import Pace, Urgency
from handlers.screen import Alert, Attachment, Screen
from handlers.switchboard import Answer
from models.received_file import FileKind

log = logging.getLogger(__name__)
Result = TypeVar("Result")

TRIES = 5
KEPT = [
    Response[method.__returning__]  # type: ignore[name-defined]
    for method in (
        AnswerCallbackQuery,
        EditMessageText,
        GetUpdates,
        SendMessage,
    )
]
"""pydantic forgets such a type as soon as nobody holds it; making it anew at each answer of
Telegram would cost more than all of our own work."""
LONGEST_ALERT = 200


@dataclass(frozen=True, slots=True)
class Speaker:
    """Shows screens in a chat, in all of Telegram's moods and not faster than it likes."""

    bot: Bot
    pace: Pace
    urgency: Urgency = Urgency.REPLY

    async def say(self, update: Update, answer: Answer) -> None:
        if (query := update.callback_query) is not None:
            await self._acknowledge(query, answer)
            if isinstance(answer, Screen):
                await self._after_press(query, answer)
            elif isinstance(answer, Alert) and answer.then is not None:
                await self.show(query.from_user.id, answer.then)
        elif isinstance(answer, Screen) and update.message is not None:
            await self.show(update.message.chat.id, answer)

    async def _acknowledge(self, query: CallbackQuery, answer: Answer) -> None:
        """First of all the button stops spinning; too late for that is no reason to stop."""
        text = answer.text.plain[:LONGEST_ALERT] if isinstance(answer, Alert) else None
        try:
            await insist(
                lambda: self.bot.answer_callback_query(query.id, text, show_alert=bool(text))
            )
        except TelegramBadRequest as refusal:
            log.info("callback %s: %s", query.id, refusal.message)

    async def _after_press(self, query: CallbackQuery, screen: Screen) -> None:
        shown = query.message
        if shown is None or screen.has_file:
            return await self.show(query.from_user.id, screen)
        try:
            if screen.fresh:
                await insist(
                    lambda: self.bot.edit_message_reply_markup(
                        chat_id=shown.chat.id, message_id=shown.message_id
                    )
                )
            else:
                await insist(
                    lambda: self.bot.edit_message_text(
                        screen.text,
                        chat_id=shown.chat.id,
                        message_id=shown.message_id,
                        reply_markup=screen.keyboard,
                    )
                )
        except TelegramBadRequest as refusal:
            if "message is not modified" in refusal.message and not screen.fresh:
                return None
            return await self.show(query.from_user.id, screen)
        return await self.show(query.from_user.id, screen) if screen.fresh else None

    async def show(self, chat: int, screen: Screen) -> None:
        """Send a screen and what follows it as new messages."""
        if screen.commands is not None:
            await self._offer(chat, screen.commands)
        following: Screen | None = screen
        while following is not None:
            await self._send(chat, following)
            following = following.then

    async def _offer(self, chat: int, commands: Sequence[tuple[str, str]]) -> None:
        menu = [BotCommand(command=name, description=words) for name, words in commands]
        scope = BotCommandScopeChat(chat_id=chat)
        await insist(lambda: self.bot.set_my_commands(menu, scope))

    async def _send(self, chat: int, screen: Screen) -> None:
        send = await self._prepared(chat, screen)
        await insist(lambda: self._paced(chat, send))

    async def _prepared(self, chat: int, screen: Screen) -> Callable[[], Awaitable[object]]:
        words, below = screen.text, screen.keyboard
        if screen.picture is not None:
            photo = BufferedInputFile(await asyncio.to_thread(screen.picture), "laporan.png")
            return partial(self.bot.send_photo, chat, photo, caption=words, reply_markup=below)
        if screen.document is not None:
            drawn = await asyncio.to_thread(screen.document.draw)
            file = BufferedInputFile(drawn, screen.document.name)
            return partial(self.bot.send_document, chat, file, caption=words, reply_markup=below)
        if screen.voice is not None:
            voice = BufferedInputFile(screen.voice, "suara.ogg")
            return partial(self.bot.send_voice, chat, voice, caption=words, reply_markup=below)
        if screen.attached is not None:
            return partial(self._pass_on, chat, screen, screen.attached)
        return partial(self.bot.send_message, chat, words, reply_markup=below)

    async def _pass_on(self, chat: int, screen: Screen, attached: Attachment) -> None:
        """By the key that Telegram gave it; a file that is gone keeps nobody from the words."""
        ways: dict[FileKind, Callable[..., Awaitable[object]]] = {
            FileKind.PHOTO: self.bot.send_photo,
            FileKind.VOICE: self.bot.send_voice,
            FileKind.DOCUMENT: self.bot.send_document,
        }
        below = screen.keyboard
        try:
            await ways[attached.kind](
                chat, attached.file_id, caption=screen.text, reply_markup=below
            )
        except TelegramBadRequest as refusal:
            log.warning("a file could not be passed on: %s", refusal.message)
            await self.bot.send_message(chat, attached.otherwise, reply_markup=below)

    async def _paced(self, chat: int, send: Callable[[], Awaitable[object]]) -> None:
        """What Telegram counts: messages, not edits and answers to presses."""
        async with self.pace.turn(chat, self.urgency):
            try:
                await send()
            except TelegramRetryAfter as wait:
                self.pace.flooded(wait.retry_after)
                raise
            except (TelegramNetworkError, TelegramServerError):
                self.pace.failed()
                raise
        self.pace.answered()


@dataclass(slots=True)
class InOrder:
    """Says what is committed: in order within a chat, side by side across chats."""

    speaker: Speaker
    group: asyncio.TaskGroup
    _last: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    def __call__(self, update: Update, answer: Answer) -> None:
        event = update.callback_query or update.message
        if event is None or event.from_user is None:
            return
        chat, earlier = event.from_user.id, self._last.get(event.from_user.id)
        task = self.group.create_task(self._after(earlier, update, answer))
        self._last[chat] = task
        task.add_done_callback(lambda done: self._forget(chat, done))

    async def drain(self) -> None:
        """Wait until everything that is committed has been said."""
        while self._last:
            await asyncio.wait(self._last.values())

    def _forget(self, chat: int, done: asyncio.Task[None]) -> None:
        if self._last.get(chat) is done:
            del self._last[chat]

    async def _after(
        self, earlier: asyncio.Task[None] | None, update: Update, answer: Answer
    ) -> None:
        if earlier is not None:
            await asyncio.wait([earlier])
        try:
            await self.speaker.say(update, answer)
        except TelegramForbiddenError:
            log.info("update %d: the person has blocked the bot", update.update_id)
        except Exception:
            log.exception(
                "update %d is stored, but its answer could not be said", update.update_id
            )


async def insist(call: Callable[[], Awaitable[Result]]) -> Result:
    """Call Telegram; wait as long as it asks, and over a short outage."""
    for attempt in range(1, TRIES):
        try:
            return await call()
        except TelegramRetryAfter as wait:
            await asyncio.sleep(wait.retry_after)
        except (TelegramNetworkError, TelegramServerError):
            await asyncio.sleep(2**attempt / 4)
    return await call()
