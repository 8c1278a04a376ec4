"""Telegram's published rates, as token buckets or strictly; the real ones are not published."""

import math
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.refusals import too_many

SECOND = timedelta(seconds=1)
MINUTE = 60


@dataclass(slots=True)
class Bucket:
    size: float
    per_second: float
    level: float
    at: datetime

    def wait(self, now: datetime) -> float:
        """Seconds until there is one token."""
        self.level = min(
            self.size, self.level + max((now - self.at).total_seconds(), 0) * self.per_second
        )
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.per_second

    def take(self) -> None:
        self.level -= 1


@dataclass(slots=True)
class Window:
    """So many in any one second, wherever that second begins."""

    size: float
    now: datetime
    taken: deque[datetime] = field(default_factory=deque)

    def wait(self, now: datetime) -> float:
        """Seconds until the second that ends then has room."""
        self.now = now
        while self.taken and self.taken[0] <= now - SECOND:
            self.taken.popleft()
        room = len(self.taken) < self.size
        return 0.0 if room else (self.taken[0] + SECOND - now).total_seconds()

    def take(self) -> None:
        self.taken.append(self.now)


@dataclass(slots=True)
class Rates:
    """30 messages a second in all, 1 a second per chat with a burst, 20 a minute per group."""

    per_second: float = 30
    chat_per_second: float = 1
    chat_burst: float = 3
    group_per_minute: float = 20
    strict: bool = False
    """Whether the rate in all is a window instead of a bucket, which forgives a short burst."""
    limits: dict[tuple[str, int], Bucket | Window] = field(default_factory=dict)

    def take(self, chat_id: int, now: datetime, *, edit: bool = False) -> None:
        """Edits are held to the rate of a group only."""
        wanted = [] if edit else [
            self._all(now),
            self._bucket("chat", chat_id, self.chat_burst, self.chat_per_second, now),
        ]  # fmt: skip
        if chat_id < 0:
            pace = self.group_per_minute / MINUTE
            wanted.append(self._bucket("group", chat_id, self.group_per_minute, pace, now))
        wait = max((limit.wait(now) for limit in wanted), default=0.0)
        if wait > 0:
            raise too_many(math.ceil(wait))
        for limit in wanted:
            limit.take()

    def _all(self, now: datetime) -> Bucket | Window:
        if self.strict:
            return self.limits.setdefault(("all", 0), Window(self.per_second, now))
        return self._bucket("all", 0, self.per_second, self.per_second, now)

    def _bucket(
        self, kind: str, key: int, size: float, pace: float, now: datetime
    ) -> Bucket | Window:
        return self.limits.setdefault((kind, key), Bucket(size, pace, size, now))
