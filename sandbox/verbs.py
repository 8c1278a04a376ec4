"""The verbs of /sim that answer at once: what people do, the clock, faults."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.arguments import Json
from sandbox.cast import about_person, settle
from sandbox.clock import TurnedClock
from sandbox.core import LocalTelegram
from sandbox.people import Impossible
from sandbox.rates import Rates


@dataclass(frozen=True, slots=True)
class Said:
    """The body of a request, asked for its parts by name and kind."""

    values: Json

    def number(self, name: str) -> int:
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._missing(name, "a whole number")
        return value

    def real(self, name: str) -> float:
        value = self.values.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._missing(name, "a number")
        return value

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if not isinstance(value, str):
            raise self._missing(name, "a text")
        return value

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if not isinstance(value, bool):
            raise self._missing(name, "true or false")
        return value

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def number_if(self, name: str) -> int | None:
        return self.number(name) if self.has(name) else None

    def text_if(self, name: str) -> str | None:
        return self.text(name) if self.has(name) else None

    def _missing(self, name: str, kind: str) -> Impossible:
        return Impossible(f'"{name}" must be there and be {kind}')


def happened(update: Json) -> Json:
    return {"update_id": update["update_id"], "update": update}


def send(telegram: LocalTelegram, said: Said) -> Json:
    return happened(
        telegram.say(
            said.number("from"),
            said.text("text"),
            chat_id=said.number_if("chat"),
            reply_to=said.number_if("reply_to"),
        )
    )


def start(telegram: LocalTelegram, said: Said) -> Json:
    return happened(telegram.start(said.number("from"), said.text_if("payload")))


def click(telegram: LocalTelegram, said: Said) -> Json:
    person, message, chat = said.number("from"), said.number("message_id"), said.number_if("chat")
    if said.has("force") and said.flag("force"):
        return happened(telegram.press_data(person, message, said.text("data"), chat_id=chat))
    data, label = said.text_if("data"), said.text_if("label")
    return happened(telegram.press(person, message, data, chat_id=chat, label=label))


def edit(telegram: LocalTelegram, said: Said) -> Json:
    person, message = said.number("from"), said.number("message_id")
    chat = said.number_if("chat")
    return happened(telegram.edit(person, message, said.text("text"), chat_id=chat))


def contact(telegram: LocalTelegram, said: Said) -> Json:
    return happened(telegram.contact(said.number("from")))


def location(telegram: LocalTelegram, said: Said) -> Json:
    where = said.real("latitude"), said.real("longitude")
    return happened(telegram.location(said.number("from"), *where))


def sticker(telegram: LocalTelegram, said: Said) -> Json:
    return happened(telegram.sticker(said.number("from")))


def block(telegram: LocalTelegram, said: Said) -> Json:
    act = telegram.block if said.flag("blocked") else telegram.unblock
    return happened(act(said.number("person")))


def people(telegram: LocalTelegram, said: Said) -> Json:
    return {"person": {"id": telegram.join(**about_person(said.values)).id}}


def rates(telegram: LocalTelegram, said: Said) -> Json:
    strict = said.has("strict") and said.flag("strict")
    telegram.rates = Rates(strict=strict) if said.flag("on") else None
    telegram.tell("people")
    return {"rates": telegram.rates is not None}


def reset(telegram: LocalTelegram, _: Said) -> Json:
    telegram.forget_everything()
    return {}


def cast(telegram: LocalTelegram, said: Said) -> Json:
    settle(telegram, said.values)
    return {}


def fault(telegram: LocalTelegram, said: Said) -> Json:
    kind = said.text("kind")
    if kind not in FAULTS:
        words = f"no fault {kind!r}: there are {', '.join(FAULTS)}"
        raise Impossible(words)
    told = FAULTS[kind](telegram, said)
    telegram.tell("fault")
    telegram.tell("people")
    return told


def too_many(telegram: LocalTelegram, said: Said) -> Json:
    telegram.faults.flood(said.number("calls"), said.number_if("retry_after") or 1)
    return {}


def server_error(telegram: LocalTelegram, said: Said) -> Json:
    telegram.faults.fail(telegram.clock(), said.real("seconds"))
    return {}


def cut(telegram: LocalTelegram, said: Said) -> Json:
    telegram.faults.cut(telegram.clock(), said.real("seconds"))
    return {}


def repeat(telegram: LocalTelegram, said: Said) -> Json:
    return happened(telegram.repeat(new_id=said.has("new_id") and said.flag("new_id")))


def expire_callbacks(telegram: LocalTelegram, _: Said) -> Json:
    telegram.questions.clear()
    return {}


def migrate(telegram: LocalTelegram, said: Said) -> Json:
    return happened(telegram.migrate(said.number("chat")))


def reverse(telegram: LocalTelegram, said: Said) -> Json:
    telegram.updates.reversing = said.number("count")
    return {}


def clear(telegram: LocalTelegram, _: Said) -> Json:
    telegram.clear_faults()
    return {}


Verb = Callable[[LocalTelegram, Said], Json]
VERBS: dict[str, Verb] = {
    verb.__name__: verb
    for verb in (
        send, start, click, edit, contact, location, sticker, block, people, rates, reset, cast,
        fault,
    )
}  # fmt: skip
FAULTS: dict[str, Verb] = {
    verb.__name__: verb
    for verb in (
        too_many, server_error, cut, repeat, expire_callbacks, migrate, reverse, clear,
    )
}  # fmt: skip


def turn(clock: TurnedClock, said: Said) -> None:
    if said.has("advance"):
        clock.advance(timedelta(seconds=said.real("advance")))
    elif said.has("to"):
        clock.jump(moment(said.text("to")))
    else:
        try:
            clock.next_local(said.text("next_local"), said.text("zone"))
        except (ValueError, LookupError) as fault:
            words = f"no such time of day or zone: {fault}"
            raise Impossible(words) from fault


def moment(text: str) -> datetime:
    try:
        told = datetime.fromisoformat(text)
    except ValueError as fault:
        words = f"{text!r} is no ISO 8601 moment"
        raise Impossible(words) from fault
    if told.tzinfo is None:
        words = f"{text!r} must say its zone"
        raise Impossible(words)
    return told
