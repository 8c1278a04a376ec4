from dataclasses import dataclass

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from bot.database import Sessions
from bot.speaker import Speaker
from handlers.notices import screen_of
from models.notice import Notice
from scheduler.delivery import Outcome
from services.clock import Clock
from services.evaluations import Evaluations
from texts import Texts


@dataclass(frozen=True, slots=True)
class TelegramMessenger:
    """Delivers notices with the same screens and words as the conversations."""

    speaker: Speaker
    sessions: Sessions
    clock: Clock

    async def tell(self, notice: Notice) -> Outcome:
        account = notice.person.telegram_id
        if account is None:
            return Outcome.LATER
        async with self.sessions() as session:
            evaluation = await Evaluations(session, self.clock).brief(notice.about)
        screen = screen_of(notice.topic, evaluation, Texts(notice.person.language))
        try:
            await self.speaker.show(account, screen)
        except TelegramForbiddenError:
            return Outcome.UNREACHABLE
        except TelegramBadRequest as refusal:
            gone = "chat not found" in refusal.message
            return Outcome.UNREACHABLE if gone else Outcome.LATER
        except TelegramAPIError:
            return Outcome.LATER
        return Outcome.SENT
