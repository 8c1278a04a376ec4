"""The state of the local Telegram, and the few look-ups that every rule needs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.arguments import Json
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.journal import Journal, Watcher
from sandbox.people import Bot, Chat, Impossible, NoSuchPerson, Record, User, private_chat
from sandbox.rates import Rates
from sandbox.updates import UpdateQueue

FIRST_PERSON = 500_001
FIRST_GROUP = 4001
SUPERGROUPS = 1_000_000_000_000  # their ids are this much below zero


@dataclass(slots=True)
class Question:
    """A pressed button that still spins."""

    person_id: int
    pressed: datetime


@dataclass(slots=True)
class Webhook:
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    ip_address: str = ""
    set_at: datetime | None = None
    last_error: str = ""
    last_error_at: datetime | None = None


@dataclass
class World:
    clock: Callable[[], datetime]
    token: str
    bot: Bot
    callback_deadline: timedelta
    loopback_webhooks: bool
    people: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    toasts: list[Json] = field(default_factory=list)
    webhook: Webhook = field(default_factory=Webhook)
    commands: dict[tuple[str, ...], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)  # the bot's name and such
    files: FileStore = field(default_factory=FileStore)
    faults: Faults = field(default_factory=Faults)
    rates: Rates | None = None
    last_message_id: int = 0
    last_person_id: int = FIRST_PERSON - 1
    last_group_id: int = FIRST_GROUP - 1
    last_album: int = 0
    last_question: int = 0

    def __post_init__(self) -> None:
        self.updates = UpdateQueue(self.clock)
        self.journal = Journal(self.clock)

    @property
    def watchers(self) -> list[Watcher]:
        """Called with every event: calls, updates, messages, edits, and so on."""
        return self.journal.watchers

    @property
    def calls(self) -> list[Json]:
        return [entry for entry in self.journal.entries if entry["kind"] == "call"]

    @property
    def unanswered(self) -> list[str]:
        """Buttons that still spin."""
        return [number for number in self.questions if self.spins(number)]

    def spins(self, number: str) -> bool:
        question = self.questions.get(number)
        return question is not None and self.clock() < question.pressed + self.callback_deadline

    def person(self, person_id: int) -> User:
        if person_id not in self.people:
            words = f"no person {person_id}"
            raise NoSuchPerson(words)
        return self.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            words = f"no chat {chat_id}"
            raise Impossible(words)
        chat = self.chats[chat_id]
        chat.settle_action(self.clock())
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups count for themselves, all other chats of an account together."""
        if chat.kind == "supergroup":
            return max(chat.records, default=0) + 1
        self.last_message_id += 1
        return self.last_message_id

    def post(self, chat: Chat, sender: Json, content: Json, **known: bool) -> Record:
        """Put a new message into a chat."""
        now = self.clock()
        body = {
            "message_id": self.next_message_id(chat),
            "from": sender,
            "chat": chat.about,
            "date": int(now.timestamp()),
            **content,
        }
        record = chat.records[body["message_id"]] = Record(body, now, **known)
        self.tell("message", chat_id=chat.id, message=body)
        return record

    def tell(self, event: str, **said: object) -> None:
        self.journal.tell(event, **said)

    def queue(self, kind: str, payload: Json) -> Json:
        """Make an update; it is on its way to the bot if the bot wants its kind."""
        update = self.updates.add(kind, payload)
        if update["update_id"]:
            self._note(update)
        return update

    def _note(self, update: Json) -> None:
        kind = next(key for key in update if key != "update_id")
        said = {"params": update, "status": 200, "description": "", "result": None}
        self.journal.write("update", method=kind, **said)

    def repeat(self, *, new_id: bool) -> Json:
        """Give the bot the last update once more."""
        update = self.updates.repeat(new_id=new_id)
        if update is None:
            words = "there is no update to repeat"
            raise Impossible(words)
        self._note(update)
        return update

    def clear_faults(self) -> None:
        self.faults = Faults()
        self.updates.release()
        self.tell("released")
        self.tell("people")

    def forget_everything(self) -> None:
        """Begin again with nobody there; what the bot set up for itself stays."""
        for part in (self.people, self.chats, self.questions, self.toasts, self.journal.entries):
            part.clear()
        self.updates.clear()
        self.files = FileStore()
        self.faults = Faults()
        self.last_message_id = 0
        self.last_person_id, self.last_group_id = FIRST_PERSON - 1, FIRST_GROUP - 1
        self.tell("reset")

    def add_person(self, user: User) -> None:
        self.people[user.id] = user
        self.chats[user.id] = private_chat(user)
        self.last_person_id = max(self.last_person_id, user.id)
        self.tell("people")
