import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Update

from bot.dispatcher import ALLOWED_UPDATES
from bot.intake import Intake

log = logging.getLogger(__name__)

PATIENCE = 25  # seconds a poll may wait for something to happen


async def poll(bot: Bot, intake: Intake) -> None:
    """Ask for updates, and for the next ones only after these are committed.

    The next question's offset is what acknowledges them: a crash before it brings them again.
    """
    offset: int | None = None
    while True:
        updates = await _ask(bot, offset)
        async with asyncio.TaskGroup() as group:
            for update in updates:
                group.create_task(intake.submit(update))
        if updates:
            offset = updates[-1].update_id + 1


async def _ask(bot: Bot, offset: int | None) -> list[Update]:
    try:
        return await bot.get_updates(
            offset=offset,
            timeout=PATIENCE,
            allowed_updates=ALLOWED_UPDATES,
            request_timeout=PATIENCE + 10,
        )
    except TelegramRetryAfter as wait:
        await asyncio.sleep(wait.retry_after)
    except (TelegramConflictError, TelegramNetworkError, TelegramServerError) as fault:
        log.warning("no updates for now: %s", fault)
        await asyncio.sleep(1)
    return []
