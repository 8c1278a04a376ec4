"""The bot's account at Telegram: how it is reached, and what it shows to those who find it."""

from functools import partial

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    TelegramNetworkError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import BotCommand, LinkPreviewOptions

from bot.settings import CannotStart, Settings
from bot.speaker import insist
from handlers.start.menu import commands_for
from texts import LANGUAGES, Texts

PROPERTIES = DefaultBotProperties(
    parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
)


def open_bot(settings: Settings) -> Bot:
    server = TelegramAPIServer.from_base(settings.telegram_api.rstrip("/"))
    return Bot(
        settings.bot_token.get_secret_value(),
        session=AiohttpSession(api=server),
        default=PROPERTIES,
    )


async def recognise(bot: Bot) -> str:
    """See that the token is right, and by which name we are found."""
    try:
        return (await insist(bot.get_me)).username or ""
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise CannotStart("cli-token-refused") from None
    except TelegramNetworkError:
        raise CannotStart("cli-no-telegram") from None


async def introduce(bot: Bot) -> None:
    """Fill the citizens' command menu and the empty chat, in both languages."""
    for language in LANGUAGES:
        texts = Texts(language)
        offered = commands_for(frozenset(), texts)
        commands = [BotCommand(command=name, description=words) for name, words in offered]
        scope = None if language == LANGUAGES[0] else language
        await insist(partial(bot.set_my_commands, commands, language_code=scope))
        about = texts("bot-description")
        await insist(partial(bot.set_my_description, about, language_code=scope))
