from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from bot.speaker import Speaker
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Notice
from scheduler.delivery import Outcome
from texts import Texts


@dataclass(frozen=True, slots=True)
class TelegramMessenger:
    """Delivers notices with the same screens, words and services as the conversations."""

    speaker: Speaker
    sessions: Sessions
    conversations: Conversation
    services: Callable[[AsyncSession], dict[str, Any]]

    async def tell(self, notice: Notice) -> Outcome:
        account = notice.person.telegram_id
        if account is None:
            return Outcome.LATER
        screen = await self._screen(notice)
        try:
            if screen is not None:
                await self.speaker.show(account, screen)
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
            return await self.conversations.tell(
                notice.topic,
                notice.about,
                person=notice.person,
                texts=texts,
                **self.services(session),
            )
