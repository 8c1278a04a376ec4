from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from aiogram.dispatcher.event.handler import CallableObject
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.screen import Alert, Screen
from handlers.sent import sent_file
from models.errors import ButtonOutdated, CommandUnknown, TextWanted
from models.notice import Topic
from models.person import Person
from models.received_file import FileKind
from services.files import Sent
from services.pieces import is_piece, meant

Answer = Screen | Alert | None
NONE: Mapping[str, Any] = MappingProxyType({})
"""Services travel through aiogram in one piece: each of its layers copies what it is given."""
Handler = Callable[..., Awaitable[Answer]]
SomeHandler = TypeVar("SomeHandler", bound=Handler)


class Conversation:
    """Handlers of one conversation, each under the word or the button that leads to it.

    A handler asks by parameter name for what it needs: `person`, `texts`, a service, `pressed`
    (the button), `argument` (what stood behind the command), `text` and `awaited` (what was
    written, and about what), `sent` (a file), `about` (the key of what a notice is about).
    """

    def __init__(self) -> None:
        self.buttons: dict[str, tuple[type[CallbackData], CallableObject]] = {}
        self.commands: dict[str, CallableObject] = {}
        self.texts: dict[str, CallableObject] = {}
        self.files: dict[str, CallableObject] = {}
        self.notices: dict[Topic, CallableObject] = {}
        self.documents: CallableObject | None = None
        self.otherwise: CallableObject | None = None

    def button(self, kind: type[CallbackData]) -> Callable[[SomeHandler], SomeHandler]:
        def register(handler: SomeHandler) -> SomeHandler:
            _add(self.buttons, kind.__prefix__, (kind, CallableObject(handler)))
            return handler

        return register

    def command(self, name: str) -> Callable[[SomeHandler], SomeHandler]:
        def register(handler: SomeHandler) -> SomeHandler:
            _add(self.commands, name, CallableObject(handler))
            return handler

        return register

    def text(self, topic: str) -> Callable[[SomeHandler], SomeHandler]:
        """What is written while `person.awaits` is "<topic>:<what it is about>"."""

        def register(handler: SomeHandler) -> SomeHandler:
            _add(self.texts, topic, CallableObject(handler))
            return handler

        return register

    def file(self, topic: str) -> Callable[[SomeHandler], SomeHandler]:
        """A photo, voice message or document that comes while that topic is awaited: `sent`."""

        def register(handler: SomeHandler) -> SomeHandler:
            _add(self.files, topic, CallableObject(handler))
            return handler

        return register

    def notice(self, topic: Topic) -> Callable[[SomeHandler], SomeHandler]:
        """A notice in words, with a button that opens the very thing; None tells nothing."""

        def register(handler: SomeHandler) -> SomeHandler:
            _add(self.notices, topic, CallableObject(handler))
            return handler

        return register

    def document(self, handler: SomeHandler) -> SomeHandler:
        """Documents that nobody awaits come here; one conversation takes them."""
        self.documents = CallableObject(handler)
        return handler

    def written(self, handler: SomeHandler) -> SomeHandler:
        """Every other message that is no command comes here; one conversation takes them."""
        self.otherwise = CallableObject(handler)
        return handler

    def include(self, other: "Conversation") -> None:
        for prefix, button in other.buttons.items():
            _add(self.buttons, prefix, button)
        for name, handler in other.commands.items():
            _add(self.commands, name, handler)
        for topic, handler in other.texts.items():
            _add(self.texts, topic, handler)
        for topic, handler in other.files.items():
            _add(self.files, topic, handler)
        for told, handler in other.notices.items():
            _add(self.notices, told, handler)
        self.documents = other.documents or self.documents
        self.otherwise = other.otherwise or self.otherwise

    async def press(
        self, query: CallbackQuery, services: Mapping[str, Any] = NONE, **data: Any
    ) -> Answer:
        """Find the button by a dictionary: aiogram would try each filter in a thread."""
        prefix, _, _ = (query.data or "").partition(":")
        if prefix not in self.buttons:
            raise ButtonOutdated
        kind, handler = self.buttons[prefix]
        try:
            pressed = kind.unpack(query.data or "")
        except (TypeError, ValueError):
            raise ButtonOutdated from None
        answer: Answer = await handler.call(pressed=pressed, **services, **data)
        return answer

    async def hear(
        self, message: Message, person: Person, services: Mapping[str, Any] = NONE, **data: Any
    ) -> Answer:
        word, _, argument = (message.text or "").partition(" ")
        name = word[1:].partition("@")[0].lower() if word.startswith("/") else ""
        if message.chat.type != ChatType.PRIVATE:
            return Screen(data["texts"]("group-refused")) if name else None
        data |= {"argument": argument.strip(), "message": message, "person": person, **services}
        if not name:
            return await self._read(data, message, person)
        if name not in self.commands:
            raise CommandUnknown  # a slip of the finger is no answer to a question
        answer: Answer = await self.commands[name].call(**data)
        return answer

    async def _read(self, data: dict[str, Any], message: Message, person: Person) -> Answer:
        """What is no command: a file, the text that is awaited, or small talk."""
        written = message.text is not None
        place = meant(person, message.date) if written else person.awaits
        topic, _, data["awaited"] = (place or "").partition(":")
        data["sent"] = sent_file(message)
        data["text"] = message.text
        handler = self._reader(topic, data["sent"])
        if handler is None:
            return None
        if handler is self.texts.get(topic):
            if is_piece(person, message.date):
                return None
            if message.text is None:
                raise TextWanted
        answer: Answer = await handler.call(**data)
        return answer

    def _reader(self, topic: str, sent: Sent | None) -> CallableObject | None:
        if sent is not None and topic in self.files:
            return self.files[topic]
        if sent is not None and sent.kind is FileKind.DOCUMENT:
            return self.documents
        return self.texts.get(topic) or self.otherwise

    async def tell(self, topic: Topic, about: int, **data: Any) -> Screen | None:
        """What is owed, in words; nothing where it is no longer worth telling."""
        screen: Screen | None = await self.notices[topic].call(about=about, **data)
        return screen

    async def moved(
        self, event: ChatMemberUpdated, person: Person, services: Mapping[str, Any]
    ) -> None:
        """The person has blocked the bot, or lets it in again; a group's doings are not theirs."""
        kicked = event.new_chat_member.status == ChatMemberStatus.KICKED
        if kicked and event.chat.type == ChatType.PRIVATE:
            await services["unreachables"].lost(person)


def _add(table: dict[Any, Any], key: str, value: object) -> None:
    if key in table:
        raise ValueError(f"{key!r} leads to two places")
    table[key] = value
