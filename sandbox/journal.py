"""What went between the bot and Telegram, in order, for the page and for tests."""

from collections.abc import Callable
from datetime import datetime

from sandbox.arguments import Json

LONGEST = 20_000  # entries; the older half goes when there are more

Watcher = Callable[[Json], None]


class Journal:
    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.entries: list[Json] = []
        self.watchers: list[Watcher] = []
        self.written = 0

    def write(self, kind: str, **said: object) -> None:
        self.written += 1
        entry = {"n": self.written, "at": self.clock().isoformat(), "kind": kind, **said}
        self.entries.append(entry)
        if len(self.entries) > LONGEST:
            del self.entries[: LONGEST // 2]
        self.tell(kind, **entry)

    def tell(self, event: str, **said: object) -> None:
        for watcher in self.watchers:
            watcher({**said, "type": event})

    def after(self, number: int) -> list[Json]:
        return [entry for entry in self.entries if entry["n"] > number]
