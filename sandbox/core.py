"""The local Telegram: one table of methods, one way in for the bot."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sandbox import (
    albums,
    callbacks,
    edits,
    membership,
    messages,
    polling,
    profile,
    transfers,
    webhooks,
)
from sandbox.arguments import Arguments, Json, Upload
from sandbox.clock import utc_now
from sandbox.groups import Groups
from sandbox.people import Bot
from sandbox.refusals import Refusal
from sandbox.world import World

log = logging.getLogger(__name__)

DEFAULT_TOKEN = "5000000001:AAHlocaltelegramlocaltelegram000000"  # noqa: S105 - opens nothing
CALLBACK_DEADLINE = timedelta(seconds=15)

Method = Callable[[World, Arguments], object]
TABLES: tuple[Mapping[str, Method], ...] = (
    messages.METHODS,
    albums.METHODS,
    transfers.METHODS,
    edits.METHODS,
    callbacks.METHODS,
    polling.METHODS,
    webhooks.METHODS,
    profile.METHODS,
    membership.METHODS,
)
METHODS = {name.lower(): (name, method) for table in TABLES for name, method in table.items()}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)


class LocalTelegram(Groups):
    """All state and all rules; nothing in here waits, sleeps or opens a connection."""

    def __init__(
        self,
        clock: Callable[[], datetime] = utc_now,
        token: str = DEFAULT_TOKEN,
        *,
        bot: tuple[str, str] = ("Suara", "suara_local_bot"),
        callback_deadline: timedelta = CALLBACK_DEADLINE,
        loopback_webhooks: bool = False,
    ) -> None:
        first_name, username = bot
        number = int(token.partition(":")[0])
        super().__init__(
            clock=clock,
            token=token,
            bot=Bot(number, first_name, username),
            callback_deadline=callback_deadline,
            loopback_webhooks=loopback_webhooks,
        )

    def call(
        self, method: str, params: Mapping[str, Any], files: Mapping[str, Upload] | None = None
    ) -> Answer:
        """What the bot asks for, answered as over HTTP; a cut line raises LineCut."""
        name, function = METHODS.get(method.lower(), (method, None))
        arguments = Arguments(params, files or {})
        try:
            self.faults.strike(name, self.clock())
            result = self._result(name, function, arguments)
        except Refusal as refusal:
            answer = Answer(refusal.status, refusal.body, refusal.headers)
        else:
            answer = Answer(200, {"ok": True, "result": result})
        self.record(name, arguments, answer)
        return answer

    def _result(self, name: str, function: Method | None, arguments: Arguments) -> object:
        if function is None:
            log.warning("%s is no method that the local Telegram knows", name)
            raise Refusal(404, "Not Found: method not found")
        return function(self, arguments)

    def record(self, name: str, arguments: Arguments, answer: Answer) -> None:
        """Polls that succeed are told, but not kept: the updates in them are kept already."""
        result = answer.body.get("result")
        if name == "getUpdates" and answer.status == 200:  # noqa: PLR2004 - HTTP
            self.tell("poll", method=name, params=arguments.params, result=result)
            return
        sent = {key: f"{one.filename}, {len(one.content)} bytes"
                for key, one in arguments.files.items()}  # fmt: skip
        self.journal.write(
            "call",
            method=name,
            params={**arguments.params, **sent},
            status=answer.status,
            description=answer.body.get("description", ""),
            result=result,
        )
