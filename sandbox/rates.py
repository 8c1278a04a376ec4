"""Telegram's published rates as token buckets; the real ones are not published and vary."""

import math
from dataclasses import dataclass, field
from datetime import datetime

from sandbox.refusals import too_many

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


@dataclass(slots=True)
class Rates:
    """30 messages a second in all, 1 a second per chat with a burst, 20 a minute per group."""

    per_second: float = 30
    chat_per_second: float = 1
    chat_burst: float = 3
    group_per_minute: float = 20
    buckets: dict[tuple[str, int], Bucket] = field(default_factory=dict)

    def take(self, chat_id: int, now: datetime, *, edit: bool = False) -> None:
        """Edits are held to the rate of a group only."""
        wanted = [] if edit else [
            self._bucket("all", 0, self.per_second, self.per_second, now),
            self._bucket("chat", chat_id, self.chat_burst, self.chat_per_second, now),
        ]  # fmt: skip
        if chat_id < 0:
            pace = self.group_per_minute / MINUTE
            wanted.append(self._bucket("group", chat_id, self.group_per_minute, pace, now))
        wait = max((bucket.wait(now) for bucket in wanted), default=0.0)
        if wait > 0:
            raise too_many(math.ceil(wait))
        for bucket in wanted:
            bucket.level -= 1

    def _bucket(self, kind: str, key: int, size: float, pace: float, now: datetime) -> Bucket:
        return self.buckets.setdefault((kind, key), Bucket(size, pace, size, now))
