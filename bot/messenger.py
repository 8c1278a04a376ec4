from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from bot.speaker import Speaker
from handlers.reminder.screens import snoozable
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Notice
from scheduler.delivery import Outcome, Send
from services.clock import Clock
from texts import Texts

LATE = timedelta(days=1)
"""From then on a message says since when it should have been there."""


@dataclass(frozen=True, slots=True)
class TelegramMessenger:
    """Delivers notices with the same screens, words and services as the conversations."""

    speaker: Speaker
    sessions: Sessions
    conversations: Conversation
    services: Callable[[AsyncSession], dict[str, Any]]
    clock: Clock

    async def silence(self, notice: Notice) -> None:
        if (chat := notice.person.telegram_id) is not None:
            await self.speaker.pace.quiet(chat)

    async def compose(self, notice: Notice) -> Send:
        return partial(self._send, notice.person.telegram_id, await self._screen(notice))

    async def _send(self, chat: int | None, screen: Screen | None) -> Outcome:
        if chat is None:
            return Outcome.LATER
        if screen is None:
            return Outcome.MOOT
        try:
            await self.speaker.show(chat, screen)
        except TelegramForbiddenError:
            return Outcome.UNREACHABLE
        except TelegramBadRequest as refusal:
            gone = "chat not found" in refusal.message
            return Outcome.UNREACHABLE if gone else Outcome.LATER
        except TelegramAPIError:
            return Outcome.LATER
        return Outcome.SENT

    async def _screen(self, notice: Notice) -> Screen | None:
        texts = Texts(notice.person.language)
        async with self.sessions() as session:
            screen = await self.conversations.tell(
                notice.topic,
                notice.about,
                person=notice.person,
                texts=texts,
                **self.services(session),
            )
        if screen is not None:
            screen = snoozable(screen, notice.topic, notice.about, texts)
        late = self.clock() - notice.due_at > LATE
        return dated(screen, texts("notice-late", since=notice.due_at)) if late else screen


def dated(screen: Screen | None, since: str) -> Screen | None:
    """A caption is short, so above a file it is a message of its own."""
    if screen is None:
        return None
    if screen.picture is not None or screen.document is not None:
        return Screen(since, then=screen)
    return replace(screen, text=f"{since}\n\n{screen.text}")
