from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from aiogram.dispatcher.event.handler import CallableObject
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.screen import Alert, Screen
from models.errors import ButtonOutdated, CommandUnknown
from models.person import Person
from services.clock import Clock

Answer = Screen | Alert | None
Handler = Callable[..., Awaitable[Answer]]
SomeHandler = TypeVar("SomeHandler", bound=Handler)


class Conversation:
    """Handlers of one conversation, each under the word or the button that leads to it.

    A handler asks by parameter name for what it needs: `person`, `texts`, a service, `pressed`
    (the button) or `argument` (what stood behind the command).
    """

    def __init__(self) -> None:
        self.buttons: dict[str, tuple[type[CallbackData], CallableObject]] = {}
        self.commands: dict[str, CallableObject] = {}
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

    def written(self, handler: SomeHandler) -> SomeHandler:
        """Every message that is no command comes here; one conversation takes them."""
        self.otherwise = CallableObject(handler)
        return handler

    def include(self, other: "Conversation") -> None:
        for prefix, button in other.buttons.items():
            _add(self.buttons, prefix, button)
        for name, handler in other.commands.items():
            _add(self.commands, name, handler)
        self.otherwise = other.otherwise or self.otherwise

    async def press(self, query: CallbackQuery, **data: Any) -> Answer:
        """Find the button by a dictionary: aiogram would try each filter in a thread."""
        prefix, _, _ = (query.data or "").partition(":")
        if prefix not in self.buttons:
            raise ButtonOutdated
        kind, handler = self.buttons[prefix]
        try:
            pressed = kind.unpack(query.data or "")
        except (TypeError, ValueError):
            raise ButtonOutdated from None
        answer: Answer = await handler.call(pressed=pressed, **data)
        return answer

    async def hear(self, message: Message, person: Person, **data: Any) -> Answer:
        word, _, argument = (message.text or "").partition(" ")
        name = word[1:].partition("@")[0].lower() if word.startswith("/") else ""
        if message.chat.type != ChatType.PRIVATE:
            return Screen(data["texts"]("group-refused")) if name else None
        handler = self.commands.get(name) if name else self.otherwise
        if handler is None:
            if name:
                raise CommandUnknown  # a slip of the finger is no answer to a question
            return None
        data |= {"argument": argument.strip(), "message": message, "person": person}
        answer: Answer = await handler.call(**data)
        return answer

    async def moved(self, event: ChatMemberUpdated, person: Person, clock: Clock) -> None:
        """The person has blocked the bot, or lets it in again; a group's doings are not theirs."""
        kicked = event.new_chat_member.status == ChatMemberStatus.KICKED
        if kicked and event.chat.type == ChatType.PRIVATE:
            person.unreachable_since = clock()


def _add(table: dict[str, Any], key: str, value: object) -> None:
    if key in table:
        raise ValueError(f"{key!r} leads to two places")
    table[key] = value
