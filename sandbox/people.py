"""Who is there: people, the bot, and the chats they meet in."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.arguments import Json

ACTION_LASTS = timedelta(seconds=5)


class Impossible(Exception):
    """A person tried what Telegram's app would not let anybody do."""


class NoSuchButton(Impossible): ...


class NoSuchPerson(Impossible): ...


@dataclass(slots=True)
class User:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str = "id"
    role: str = ""
    note: str = ""
    doors: tuple[Json, ...] = ()  # deep links within reach: {label, payload}
    blocked: bool = False  # this person has blocked the bot
    deleted: bool = False
    seen: bool = False  # the bot has met this person, if only in a group

    @property
    def names(self) -> Json:
        names = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
        }
        return {key: name for key, name in names.items() if name}

    @property
    def as_user(self) -> Json:
        return {"id": self.id, "is_bot": False, **self.names, "language_code": self.language_code}


@dataclass(frozen=True, slots=True)
class Bot:
    id: int
    first_name: str
    username: str

    @property
    def as_user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }


@dataclass(slots=True)
class Record:
    """A message as it is now, and what Telegram knows of it without showing it."""

    body: Json
    sent: datetime
    outgoing: bool = False
    fixed: bool = False  # sent with a reply keyboard or as a forward: never to be edited


@dataclass(slots=True)
class Chat:
    about: Json  # the Chat object of the Bot API
    members: set[int] = field(default_factory=set)
    founder: int | None = None
    administrators: set[int] = field(default_factory=set)
    records: dict[int, Record] = field(default_factory=dict)
    reply_keyboard: Json | None = None
    action: str | None = None  # such as "typing"
    action_at: datetime | None = None
    standing: str = "member"  # of the bot: member | kicked | left
    started: bool = False  # a private chat in which the person has written
    muted: bool = False  # the bot may not write here
    deleted: bool = False
    migrated_to: int | None = None
    pinned: list[int] = field(default_factory=list)

    @property
    def id(self) -> int:
        return int(self.about["id"])

    @property
    def kind(self) -> str:
        return str(self.about["type"])

    @property
    def private(self) -> bool:
        return self.kind == "private"

    @property
    def messages(self) -> list[Json]:
        return [record.body for record in self.records.values()]

    @property
    def last(self) -> Json:
        """The newest message there is."""
        if not self.records:
            words = f"no message in chat {self.id}"
            raise Impossible(words)
        return next(reversed(self.records.values())).body

    def settle_action(self, now: datetime) -> None:
        if self.action_at is not None and now >= self.action_at + ACTION_LASTS:
            self.action = self.action_at = None


def private_chat(user: User) -> Chat:
    return Chat({"id": user.id, **user.names, "type": "private"}, members={user.id})
