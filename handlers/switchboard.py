from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from inspect import signature
from typing import Any, TypeVar

from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update

from handlers.screen import Alert, Screen
from handlers.sent import sent_file
from models.errors import ButtonOutdated, CommandUnknown, TextWanted
from models.notice import Topic
from models.person import Person
from models.received_file import FileKind
from services.files import Sent
from services.pieces import is_piece, meant

Answer = Screen | Alert | None
Handler = Callable[..., Awaitable[Answer]]
SomeHandler = TypeVar("SomeHandler", bound=Handler)


@dataclass(frozen=True, slots=True)
class Asking:
    """A handler, and the names of what it asks for."""

    handler: Handler
    names: tuple[str, ...]

    @classmethod
    def of(cls, handler: Handler) -> "Asking":
        return cls(handler, tuple(signature(handler).parameters))

    async def answer(self, has: Mapping[str, Any]) -> Answer:
        return await self.handler(**{name: has[name] for name in self.names})


class Conversation:
    """Handlers of one conversation, each under the word or the button that leads to it.

    A handler asks by parameter name for what it needs: `person`, `texts`, a service, `pressed`
    (the button), `argument` (what stood behind the command), `text` and `awaited` (what was
    written, and about what), `sent` (a file), `about` (the key of what a notice is about).
    """

    def __init__(self) -> None:
        self.buttons: dict[str, tuple[type[CallbackData], Asking]] = {}
        self.commands: dict[str, Asking] = {}
        self.texts: dict[str, Asking] = {}
        self.files: dict[str, Asking] = {}
        self.notices: dict[Topic, Asking] = {}
        self.documents: Asking | None = None
        self.otherwise: Asking | None = None

    def button(self, kind: type[CallbackData]) -> Callable[[SomeHandler], SomeHandler]:
        return _into(self.buttons, kind.__prefix__, lambda handler: (kind, Asking.of(handler)))

    def command(self, name: str) -> Callable[[SomeHandler], SomeHandler]:
        return _into(self.commands, name)

    def text(self, topic: str) -> Callable[[SomeHandler], SomeHandler]:
        """What is written while `person.awaits` is "<topic>:<what it is about>"."""
        return _into(self.texts, topic)

    def file(self, topic: str) -> Callable[[SomeHandler], SomeHandler]:
        """A photo, voice message or document that comes while that topic is awaited: `sent`."""
        return _into(self.files, topic)

    def notice(self, topic: Topic) -> Callable[[SomeHandler], SomeHandler]:
        """A notice in words, with a button that opens the very thing; None tells nothing."""
        return _into(self.notices, topic)

    def document(self, handler: SomeHandler) -> SomeHandler:
        """Documents that nobody awaits come here; one conversation takes them."""
        self.documents = Asking.of(handler)
        return handler

    def written(self, handler: SomeHandler) -> SomeHandler:
        """Every other message that is no command comes here; one conversation takes them."""
        self.otherwise = Asking.of(handler)
        return handler

    def include(self, other: "Conversation") -> None:
        for mine, theirs in zip(self._tables(), other._tables(), strict=True):  # noqa: SLF001
            for key, entry in theirs.items():
                _add(mine, key, entry)
        self.documents = other.documents or self.documents
        self.otherwise = other.otherwise or self.otherwise

    def _tables(self) -> tuple[dict[Any, Any], ...]:
        return self.buttons, self.commands, self.texts, self.files, self.notices

    async def take(self, update: Update, has: Mapping[str, Any]) -> Answer:
        """Answer an update of a person; `has` is what handlers may ask for by name."""
        if update.callback_query is not None:
            return await self._press(update.callback_query, has)
        if update.message is not None:
            return await self._hear(update.message, has)
        if update.my_chat_member is not None:
            await self._moved(update.my_chat_member, has)
        return None

    async def tell(self, topic: Topic, about: int, **has: Any) -> Screen | None:
        """What is owed, in words; nothing where it is no longer worth telling."""
        answer = await self.notices[topic].answer({"about": about, **has})
        return answer if isinstance(answer, Screen) else None

    async def _press(self, query: CallbackQuery, has: Mapping[str, Any]) -> Answer:
        """Find the button by a dictionary, whatever the number of buttons."""
        data = query.data or ""
        prefix, _, _ = data.partition(":")
        if prefix not in self.buttons:
            raise ButtonOutdated
        kind, handler = self.buttons[prefix]
        try:
            pressed = kind.unpack(data)
        except (TypeError, ValueError):
            raise ButtonOutdated from None
        return await handler.answer({"pressed": pressed, **has})

    async def _hear(self, message: Message, has: Mapping[str, Any]) -> Answer:
        word, _, argument = (message.text or "").partition(" ")
        name = word[1:].partition("@")[0].lower() if word.startswith("/") else ""
        if message.chat.type != ChatType.PRIVATE:
            return Screen(has["texts"]("group-refused")) if name else None
        has = {"argument": argument.strip(), "message": message, **has}
        if not name:
            return await self._read(message, has)
        if name not in self.commands:
            raise CommandUnknown  # a slip of the finger is no answer to a question
        return await self.commands[name].answer(has)

    async def _read(self, message: Message, has: Mapping[str, Any]) -> Answer:
        """What is no command: a file, the text that is awaited, or small talk."""
        person: Person = has["person"]
        written, sent = message.text is not None, sent_file(message)
        place = meant(person, message.date) if written else person.awaits
        topic, _, awaited = (place or "").partition(":")
        handler = self._reader(topic, sent)
        if handler is None:
            return None
        if handler is self.texts.get(topic):
            if is_piece(person, message.date):
                return None
            if message.text is None:
                raise TextWanted
        return await handler.answer(
            {**has, "awaited": awaited, "sent": sent, "text": message.text}
        )

    def _reader(self, topic: str, sent: Sent | None) -> Asking | None:
        if sent is not None and topic in self.files:
            return self.files[topic]
        if sent is not None and sent.kind is FileKind.DOCUMENT:
            return self.documents
        return self.texts.get(topic) or self.otherwise

    async def _moved(self, event: ChatMemberUpdated, has: Mapping[str, Any]) -> None:
        """The person has blocked the bot, or lets it in again; a group's doings are not theirs."""
        kicked = event.new_chat_member.status == ChatMemberStatus.KICKED
        if kicked and event.chat.type == ChatType.PRIVATE:
            await has["unreachables"].lost(has["person"])


def _into(
    table: dict[Any, Any], key: str, entry: Callable[[Handler], object] = Asking.of
) -> Callable[[SomeHandler], SomeHandler]:
    def register(handler: SomeHandler) -> SomeHandler:
        _add(table, key, entry(handler))
        return handler

    return register


def _add(table: dict[Any, Any], key: str, value: object) -> None:
    if key in table:
        raise ValueError(f"{key!r} leads to two places")
    table[key] = value
