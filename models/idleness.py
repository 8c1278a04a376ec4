"""When a pair that does not meet is asked about it, and when the city is told."""

from datetime import datetime, timedelta
from enum import IntEnum

from models.calendar import WITA, WorkingCalendar

IDLE_AFTER = timedelta(weeks=3)


class Ask(IntEnum):
    """The last one is not to the pair: two asks were in vain, so the city is told."""

    NONE = 0
    FIRST = 1
    SECOND = 2
    CITY = 3


PATIENCE = {Ask.FIRST: 5, Ask.SECOND: 10}
"""Working days after an ask until the next."""


def next_ask(
    asked: Ask, asked_at: datetime | None, now: datetime, calendar: WorkingCalendar
) -> Ask:
    """What it is time for in a pair that has been idle so long; never two steps at once."""
    if asked is Ask.NONE or asked_at is None:
        return Ask.FIRST
    if asked is Ask.CITY:
        return Ask.NONE
    due = calendar.add(asked_at.astimezone(WITA).date(), PATIENCE[asked])
    return Ask(asked + 1) if now.astimezone(WITA).date() >= due else Ask.NONE
