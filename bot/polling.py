import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
"""The kinds that the switchboard answers."""
PATIENCE = 25  # seconds a poll may wait for something to happen


Raw = dict[str, Any]


class GetRawUpdates(TelegramMethod[list[Raw]]):
    """getUpdates without reading them: one that nobody understands must not hide the others."""

    __returning__ = list[Raw]
    __api_method__ = "getUpdates"

    offset: int | None
    timeout: int
    allowed_updates: list[str]


async def poll(bot: Bot, take: Callable[[Raw], Coroutine[Any, Any, None]]) -> None:
    """Ask for updates, and for the next ones only after these are committed.

    The next question's offset is what acknowledges them: a crash before it brings them again.
    """
    offset: int | None = None
    while True:
        updates = await _ask(bot, offset)
        async with asyncio.TaskGroup() as group:
            for update in updates:
                group.create_task(take(update))
        if updates:
            offset = updates[-1]["update_id"] + 1


async def _ask(bot: Bot, offset: int | None) -> list[Raw]:
    asked = GetRawUpdates(offset=offset, timeout=PATIENCE, allowed_updates=ALLOWED_UPDATES)
    try:
        return await bot(asked, request_timeout=PATIENCE + 10)
    except TelegramRetryAfter as wait:
        await asyncio.sleep(wait.retry_after)
    except (TelegramConflictError, TelegramNetworkError, TelegramServerError) as fault:
        log.warning("no updates for now: %s", fault)
        await asyncio.sleep(1)
    return []
