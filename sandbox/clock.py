from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def utc_now() -> datetime:
    return datetime.now(UTC)


class TurnedClock:
    """The machine's clock plus an offset that the page, a test or a demonstration moves."""

    def __init__(self) -> None:
        self.offset = timedelta()
        self.version = 1
        self.awaited: datetime | None = None  # what the bot says it waits for

    def __call__(self) -> datetime:
        return utc_now() + self.offset

    def advance(self, step: timedelta) -> None:
        self.offset += step
        self.version += 1

    def jump(self, to: datetime) -> None:
        self.advance(to - self())

    def next_local(self, time: str, zone: str) -> None:
        """To the next moment that the clocks in that zone show this time, such as "09:00"."""
        hour, minute = (int(part) for part in time.split(":"))
        here = self().astimezone(ZoneInfo(zone))
        then = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.jump(then if then > here else then + timedelta(days=1))
