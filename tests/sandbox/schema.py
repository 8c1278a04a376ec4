"""Whatever passes between bot and local Telegram, held against the published Bot API.

`selfrotgram` has models made from the published description. Attach a SchemaCheck to a
LocalTelegram: it looks at every request, every successful answer and every update.
"""

import dataclasses
import json
import typing
from collections import Counter
from functools import cache
from typing import Any

import selfrot.methods
import selfrot.types
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model
from selfrot.methods import TelegramMethod

from sandbox.core import LocalTelegram

Json = dict[str, Any]
Adapter = TypeAdapter[Any]

CLASSES: dict[str, type[TelegramMethod[Any]]] = {
    one.__api_method__: one
    for one in vars(selfrot.methods).values()
    if isinstance(one, type) and hasattr(one, "__api_method__")
}
UPDATE: Adapter = TypeAdapter(selfrot.types.Update)


class SchemaCheck:
    def __init__(self, telegram: LocalTelegram) -> None:
        self.faults: list[str] = []
        self.seen: Counter[str] = Counter()
        telegram.watchers.append(self._watch)

    def _watch(self, event: Json) -> None:
        match event["type"]:
            case "update":
                self._compare("update", UPDATE, event["params"])
            case "call" | "poll" if event["method"] in CLASSES:
                self._call(event)

    def _call(self, event: Json) -> None:
        method = event["method"]
        if event.get("status", 200) == 200:
            self._compare(method, answers(method), event["result"])
            self._compare(f"{method} request", request(method), sent(method, event["params"]))

    def _compare(self, what: str, adapter: Adapter, value: object) -> None:
        """Strictly valid, and nothing in it that the description does not know."""
        self.seen[what] += 1
        try:
            read = adapter.validate_json(json.dumps(value), strict=True)
        except ValidationError as fault:
            self.faults.append(f"{what}: {fault}")
            return
        known = adapter.dump_python(read, mode="json", by_alias=True, exclude_unset=True)
        if known != value:
            self.faults.append(f"{what}: {value} is more than {known}")

    def assert_clean(self) -> None:
        assert not self.faults, "\n".join(self.faults)


@cache
def answers(method: str) -> Adapter:
    return TypeAdapter(CLASSES[method].__returning__)


@cache
def hints(method: str) -> Json:
    return typing.get_type_hints(CLASSES[method], vars(selfrot.types) | vars(typing))


@cache
def request(method: str) -> Adapter:
    parts: dict[str, Any] = {
        one.name: (hints(method)[one.name], ... if one.default is dataclasses.MISSING else None)
        for one in dataclasses.fields(CLASSES[method])  # type: ignore[arg-type]
    }
    config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
    model: type[BaseModel] = create_model(method, __config__=config, **parts)
    return TypeAdapter(model)


def sent(method: str, params: Json) -> Json:
    """The parameters with their kinds: over HTTP all of them are strings."""
    return {
        name: value if is_text(hints(method).get(name)) else decoded(value)
        for name, value in params.items()
        if name in hints(method) or not str(value).endswith(" bytes")  # a file referred to
    }


def is_text(hint: object) -> bool:
    return str in (hint, *typing.get_args(hint)) and int not in typing.get_args(hint)


def decoded(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
