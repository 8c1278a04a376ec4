"""When the scheduler's round looks, and when it tells."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from scheduler.jobs import Round, every_minute

log = logging.getLogger(__name__)


async def look_on(wake: asyncio.Event, round_: Round, due: asyncio.Event) -> None:
    """Look every minute, and at once when a notice was written or the clock was turned."""

    async def ring() -> None:
        wake.set()

    ticks = every_minute(ring)
    ticks.start()
    try:
        while True:
            await wake.wait()
            wake.clear()
            await _try(round_.look)
            due.set()
    finally:
        ticks.shutdown(wait=False)


async def tell_on(due: asyncio.Event, round_: Round, stop: asyncio.Event) -> None:
    """Tell beside the looking until `stop` is set; then what is under way is finished."""
    while not stop.is_set():
        await due.wait()
        due.clear()
        await _try(round_.tell)


async def _try(work: Callable[[], Awaitable[object]]) -> None:
    try:
        await work()
    except Exception:
        log.exception("this round failed; the next one does what is still due")
