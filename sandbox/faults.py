"""Bad days on demand: floods, a server that fails, a line that is cut."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.arguments import Json
from sandbox.refusals import Refusal, too_many


class LineCut(Exception):
    """The connection ends without an answer."""


@dataclass(slots=True)
class Faults:
    flooded_calls: int = 0
    retry_after: int = 1
    failing_until: datetime | None = None
    cut_until: datetime | None = None

    def strike(self, method: str, now: datetime) -> None:
        """Polling is spared from floods: they are meant for what the bot does."""
        if self.cut_until is not None and now < self.cut_until:
            raise LineCut
        if self.failing_until is not None and now < self.failing_until:
            raise Refusal(500, "Internal Server Error: restart")
        if self.flooded_calls and method != "getUpdates":
            self.flooded_calls -= 1
            raise too_many(self.retry_after)

    def flood(self, calls: int, retry_after: int) -> None:
        self.flooded_calls, self.retry_after = calls, retry_after

    def fail(self, now: datetime, seconds: float) -> None:
        self.failing_until = now + timedelta(seconds=seconds)

    def cut(self, now: datetime, seconds: float) -> None:
        self.cut_until = now + timedelta(seconds=seconds)

    def describe(self, now: datetime) -> Json:
        return {
            "too_many": self.flooded_calls,
            "server_error": left(self.failing_until, now),
            "cut": left(self.cut_until, now),
        }


def left(until: datetime | None, now: datetime) -> float:
    return max((until - now).total_seconds(), 0.0) if until else 0.0
