"""What waits for the bot: update ids, confirmation by offset, and updates that grow too old."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.arguments import Json

KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages",
    "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result",
    "callback_query", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll",
    "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost",
)  # fmt: skip
UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}
DEFAULT_KINDS = frozenset(KINDS) - UNASKED

LIFE = {
    "callback_query": timedelta(seconds=150),
    "shipping_query": timedelta(seconds=150),
    "pre_checkout_query": timedelta(seconds=150),
    "inline_query": timedelta(seconds=30),
    "chosen_inline_result": timedelta(seconds=600),
}
DAY = timedelta(hours=24)
FIRST_ID = 100_000_001

LONGEST_WAIT = 50  # seconds
REPEATED_WAIT = timedelta(seconds=3)
HURRIED = timedelta(seconds=0.5)


@dataclass(slots=True)
class Queued:
    update: Json
    until: datetime


@dataclass(frozen=True, slots=True)
class Poll:
    """One getUpdates as it is to be answered."""

    offset: int
    limit: int
    timeout: int  # seconds


@dataclass(slots=True)
class UpdateQueue:
    clock: Callable[[], datetime]
    allowed: frozenset[str] = DEFAULT_KINDS
    waiting: dict[int, Queued] = field(default_factory=dict)
    again: list[Json] = field(default_factory=list)  # to be delivered once more, confirmed or not
    held: list[Json] = field(default_factory=list)  # until there are enough to be reversed
    reversing: int = 0
    next_id: int = FIRST_ID
    last: Json | None = None
    poll: Poll = Poll(0, 100, 0)
    polled_at: datetime | None = None

    def add(self, kind: str, payload: Json) -> Json:
        """Queue it under the next id; id 0 means that the bot did not want this kind."""
        if kind not in self.allowed:
            return {"update_id": 0, kind: payload}
        update = {"update_id": self.next_id, kind: payload}
        self.next_id += 1
        self.last = update
        if self.reversing:
            self._hold(update)
        else:
            self._wait(update)
        return update

    def _wait(self, update: Json) -> None:
        kind = next(key for key in update if key != "update_id")
        until = self.clock() + LIFE.get(kind, DAY)
        self.waiting[update["update_id"]] = Queued(update, until)

    def _hold(self, update: Json) -> None:
        self.held.append(update)
        self.reversing -= 1
        if not self.reversing:
            self.release()

    def release(self) -> None:
        """Let the held updates go, the newest under the lowest id."""
        ids = [update["update_id"] for update in self.held]
        for number, update in zip(ids, reversed(self.held), strict=True):
            update["update_id"] = number
            self._wait(update)
        self.held, self.reversing = [], 0

    def repeat(self, *, new_id: bool) -> Json | None:
        """The last update once more, as after a lost confirmation."""
        if self.last is None:
            return None
        if new_id:
            self.last = {**self.last, "update_id": self.next_id}
            self.next_id += 1
            self._wait(self.last)
        else:
            self.again.append(self.last)
        return self.last

    def begin(self, offset: int, limit: int, timeout: int) -> Poll:
        """Slow down a client that asks for the same again and again."""
        now = self.clock()
        if self.polled_at is not None and offset == self.poll.offset:
            since = now - self.polled_at
            timeout = max(timeout, 3) if timedelta() <= since < REPEATED_WAIT else timeout
            limit = 1 if timedelta() <= since < HURRIED else limit
        self.polled_at = now
        self.poll = Poll(offset, limit, timeout)
        return self.poll

    def fetch(self, poll: Poll) -> list[Json]:
        self._expire()
        if poll.offset < 0:
            self.forget(list(self.waiting)[: poll.offset])
        elif poll.offset > 0:
            self.forget([number for number in self.waiting if number < poll.offset])
        again, self.again = self.again[: poll.limit], self.again[poll.limit :]
        fresh = [queued.update for queued in list(self.waiting.values())[: poll.limit]]
        return [*again, *fresh][: poll.limit]

    def pending(self) -> list[Json]:
        """Everything that waits, the repeated first: for a webhook, which has no offset."""
        self._expire()
        return [*self.again, *(queued.update for queued in self.waiting.values())]

    def settle(self, update: Json) -> None:
        """It has been delivered."""
        if any(one is update for one in self.again):
            self.again = [one for one in self.again if one is not update]
        else:
            self.waiting.pop(update["update_id"], None)

    def forget(self, numbers: list[int]) -> None:
        for number in numbers:
            self.waiting.pop(number, None)

    def clear(self) -> None:
        self.waiting.clear()
        self.again.clear()
        self.held.clear()
        self.reversing = 0

    def _expire(self) -> None:
        now = self.clock()
        self.forget([number for number, queued in self.waiting.items() if queued.until <= now])
