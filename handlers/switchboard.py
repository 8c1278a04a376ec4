from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from aiogram.dispatcher.event.handler import CallableObject
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.screen import Alert, Screen
from models.errors import ButtonOutdated, CommandUnknown, TextWanted
from models.notice import Topic
from models.person import Person
from services.forms import is_piece

Answer = Screen | Alert | None
NONE: Mapping[str, Any] = MappingProxyType({})
"""Services travel through aiogram in one piece: each of its layers copies what it is given."""
Handler = Callable[..., Awaitable[Answer]]
SomeHandler = TypeVar("SomeHandler", bound=Handler)


class Conversation:
    """Handlers of one conversation, each under the word or the button that leads to it.

    A handler asks by parameter name for what it needs: `person`, `texts`, a service, `pressed`
    (the button), `argument` (what stood behind the command), `text` and `awaited` (what was
    written, and about what), `about` (the key of what a notice is about).
    """

    def __init__(self) -> None:
        self.buttons: dict[str, tuple[type[CallbackData], CallableObject]] = {}
        self.commands: dict[str, CallableObject] = {}
        self.texts: dict[str, CallableObject] = {}
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

    def notice(self, topic: Topic) -> Callable[[SomeHandler], SomeHandler]:
        """A notice in words, with a button that opens the very thing; None tells nothing."""

        def register(handler: SomeHandler) -> SomeHandler:
            _add(self.notices, topic, CallableObject(handler))
            return handler

        return register

    def document(self, handler: SomeHandler) -> SomeHandler:
        """Files come here; one conversation takes them."""
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
        topic, _, awaited = (person.awaits or "").partition(":")
        handler = self.documents if message.document is not None else self.texts.get(topic)
        if message.document is None and handler is not None:
            if is_piece(person, message.date):
                return None
            if message.text is None:
                raise TextWanted
            data |= {"text": message.text, "awaited": awaited}
        handler = handler or self.otherwise
        answer: Answer = await handler.call(**data) if handler is not None else None
        return answer

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
            person.unreachable_since = services["clock"]()


def _add(table: dict[Any, Any], key: str, value: object) -> None:
    if key in table:
        raise ValueError(f"{key!r} leads to two places")
    table[key] = value
