"""A small city around the real bot: whole dispatcher, real database, strict local Telegram.

Only the network is missing, so a conversation test reads like a script and runs at full speed.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.types import Update

from bot.account import PROPERTIES
from bot.database import Sessions
from bot.pace import Pace
from bot.running import Parts
from bot.settings import Settings
from bot.speaker import Speaker
from handlers.switchboard import Answer
from sandbox import LocalTelegram
from sandbox.session import CoreSession
from tests import factories

LOKET, POLI = "LOKETKTPEL22", "POLIUMUM3344"
AYU_CODE, SURYA_CODE, RATNA_CODE = "AYU2345678", "SURYA23456", "RATNA23456"


class Clock:
    """A clock that tests turn."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn(self, to: datetime) -> None:
        self.now = to

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


class City:
    """Ratna heads a department and reviews Ayu and Surya; its counter is rated by citizens."""

    def __init__(self, sessions: Sessions, clock: Clock) -> None:
        self.sessions = sessions
        self.clock = clock
        self.telegram = LocalTelegram(clock=clock)
        self.bot = Bot(self.telegram.token, CoreSession(self.telegram), PROPERTIES)
        self.pace = Pace(second=0)
        name, settings = self.telegram.bot.username, Settings.model_construct()
        parts = Parts(self.bot, sessions, clock, name, settings, self.pace)
        self.said: list[tuple[Update, Answer]] = []
        self.owed = 0
        self.intake = parts.intake(lambda *what: self.said.append(what), self._owe)
        self.round = parts.round()
        self.speaker = Speaker(self.bot, self.pace)

    async def found(self, term_opens: datetime, term_closes: datetime) -> None:
        now = self.clock()
        later = now + timedelta(days=90)
        async with self.sessions.begin() as session:
            await factories.a_term(session, "2026-2", term_opens, term_closes)
            unit = await factories.a_unit(session, "Dinas Kependudukan")
            ratna = await factories.an_employee(session, unit, "Ratna Kusumawardani")
            await factories.heads(session, ratna, unit, now)
            await factories.a_service(session, unit, "Perekaman KTP-el", LOKET)
            await factories.a_code(session, ratna, RATNA_CODE, later)
            for name, code in (("Ayu Pramesti", AYU_CODE), ("Surya Wirabakti", SURYA_CODE)):
                employee = await factories.an_employee(session, unit, name)
                await factories.reviews(session, ratna, employee, now)
                await factories.a_code(session, employee, code, later)
            clinic = await factories.a_unit(session, "Puskesmas Melati")
            await factories.a_service(session, clinic, "Poli Umum", POLI)
            await factories.all_invited(session, "2026-2")
            await factories.the_digest_was_told(session, now)

    def someone(self, first_name: str = "Sari", language_code: str = "id") -> "Someone":
        person = self.telegram.join(first_name, language_code=language_code)
        return Someone(self, person.id)

    async def employee(self, code: str) -> "Someone":
        """Somebody who has bound the chat with that code."""
        someone = self.someone("Pegawai")
        await someone.start(code)
        return someone

    async def take(self, *updates: dict[str, Any]) -> None:
        """Hand updates to the bot as one batch and let it say what it has to say."""
        context = {"bot": self.bot}
        await self.intake.take([Update.model_validate(raw, context=context) for raw in updates])
        await self._speak()

    async def receive(self, *updates: dict[str, Any]) -> None:
        """Let updates come in at once, as from Telegram, until each is acknowledged."""
        running = asyncio.get_running_loop().create_task(self.intake.run())
        context = {"bot": self.bot}
        async with asyncio.TaskGroup() as group:
            for raw in updates:
                update = Update.model_validate(raw, context=context)
                group.create_task(self.intake.submit(update))
        running.cancel()
        await self._speak()

    async def look(self) -> Counter[str]:
        """The scheduler's round: what is due at this moment."""
        return await self.round.go()

    async def _speak(self) -> None:
        said, self.said = self.said, []
        for update, answer in said:
            await self.speaker.say(update, answer)

    def _owe(self) -> None:
        self.owed += 1


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with a phone."""

    city: City
    id: int

    async def start(self, payload: str | None = None) -> str:
        return await self._take(self.city.telegram.start(self.id, payload))

    async def say(self, text: str) -> str:
        return await self._take(self.city.telegram.say(self.id, text))

    async def paste(self, text: str) -> str:
        """Send a text of any length: the app cuts it and sends the pieces in the same second."""
        return await self._take(*[self.city.telegram.say(self.id, piece) for piece in cut(text)])

    async def press(self, label: str) -> str:
        """Press the newest button with that label, and read what follows."""
        return await self._take(self.tap(label))

    def tap(self, label: str) -> dict[str, Any]:
        """Press it, and leave it to the test when the bot gets to know."""
        message = self._with_button(label)
        return self.city.telegram.press(self.id, message["message_id"], label=label)

    async def press_data(self, data: str) -> str:
        """A button out of a forwarded or an old message."""
        last = self.messages[-1]["message_id"]
        return await self._take(self.city.telegram.press_data(self.id, last, data))

    async def send_photo(self) -> str:
        upload = self.city.telegram.upload(
            self.id, "photo", PIXEL, filename="foto.png", mime_type="image/png"
        )
        return await self._take(upload)

    async def _take(self, *updates: dict[str, Any]) -> str:
        before = len(self.messages)
        toasts = len(self.city.telegram.toasts)
        for update in updates:
            await self.city.take(update)
        alerts = [t["text"] for t in self.city.telegram.toasts[toasts:] if t.get("text")]
        new = [read(message) for message in self.messages[before:] if from_bot(message)]
        return "\n".join(alerts + new) or self.reads

    @property
    def messages(self) -> list[dict[str, Any]]:
        return list(self.city.telegram.chat(self.id).messages)

    @property
    def reads(self) -> str:
        """The newest thing that the bot shows."""
        return next(read(message) for message in reversed(self.messages) if from_bot(message))

    @property
    def buttons(self) -> list[str]:
        """Labels on the newest screen that has any."""
        return [
            button["text"]
            for message in reversed(self.messages)
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
        ]

    def data_of(self, label: str) -> str:
        for row in self._with_button(label)["reply_markup"]["inline_keyboard"]:
            for button in row:
                if button["text"] == label:
                    return str(button["callback_data"])
        raise AssertionError(label)

    def _with_button(self, label: str) -> dict[str, Any]:
        message: dict[str, Any]
        for message in reversed(self.messages):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            if any(button["text"] == label for row in rows for button in row):
                return message
        missing = f"no button {label!r}; there are {self.buttons}"
        raise AssertionError(missing)


def cut(text: str) -> list[str]:
    """As Telegram's app for Android: at a paragraph among the last 300 characters, if it can."""
    pieces = []
    while len(text) > 4096:
        paragraph = text.rfind("\n\n", 4096 - 300, 4096)
        end = 4096 if paragraph < 0 else paragraph
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def read(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


def from_bot(message: dict[str, Any]) -> bool:
    return bool(message["from"]["is_bot"])


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cf500f0003860180fd8bd9a60000000049454e44ae426082"
)
