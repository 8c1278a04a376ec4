import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import Update, User
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions, is_passing
from handlers.form.buttons import form_of
from handlers.refusals import apology, explanation
from handlers.switchboard import Answer, Conversation
from models.errors import DomainError
from models.form import Form
from models.person import Person
from services.access.people import People
from services.clock import Clock
from services.forms import Forms, awaited_form
from services.lookback.offers import Offers
from services.notices import OWED
from services.updates import Updates
from texts import Texts

log = logging.getLogger(__name__)

MOST_AT_ONCE = 100
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0  # seconds, while the database does not answer

Waiting = tuple[Update, asyncio.Future[None]]
Speak = Callable[[Update, Answer], None]


@dataclass(slots=True)
class Intake:
    """Takes updates into the database and only then lets them be acknowledged and answered.

    Those that wait share one transaction, so the price of a durable commit is shared too. A
    handler touches nothing but the database, therefore a batch in which one is refused can
    simply be taken once more, each update behind a savepoint of its own.
    """

    switchboard: Conversation
    sessions: Sessions
    services: Callable[[AsyncSession], dict[str, Any]]
    clock: Clock
    speak: Speak
    owed: Callable[[], None]
    """Called after a commit that owes somebody a notice."""

    _waiting: deque[Waiting] = field(default_factory=deque)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def submit(self, update: Update) -> None:
        """Returns when the update has had its effect and that is committed."""
        committed = asyncio.get_running_loop().create_future()
        self._waiting.append((update, committed))
        self._arrived.set()
        await committed

    async def run(self) -> None:
        while True:
            await self._arrived.wait()
            batch = self._next_batch()
            await self._insist([update for update, _ in batch])
            for _, committed in batch:
                if not committed.done():  # its caller may have been cancelled
                    committed.set_result(None)
            if not self._waiting:
                self._arrived.clear()

    def _next_batch(self) -> list[Waiting]:
        """At most one update of each account: a person's second tap sees what the first did."""
        batch: list[Waiting] = []
        later: deque[Waiting] = deque()
        accounts: set[int] = set()
        while self._waiting and len(batch) < MOST_AT_ONCE:
            update, committed = self._waiting.popleft()
            user = sender(update)
            if user is not None and user.id in accounts:
                later.append((update, committed))
                continue
            if user is not None:
                accounts.add(user.id)
            batch.append((update, committed))
        later.extend(self._waiting)
        self._waiting = later
        return batch

    async def _insist(self, updates: Sequence[Update]) -> None:
        """A database that does not answer makes everybody wait; nobody's word is lost."""
        pause = FIRST_PAUSE
        while True:
            try:
                return await self.take(updates)
            except (DBAPIError, OSError):  # take() lets nothing else through
                log.exception("the database refused; trying again in %.1f s", pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def take(self, updates: Sequence[Update]) -> None:
        """Handle these in one transaction, commit it, then speak."""
        try:
            answers = await self._in_one_transaction(updates, self._handle)
        except Exception as fault:
            if concerns_all(fault):
                raise
            answers = await self._in_one_transaction(updates, self._handle_guarded)
        for update, answer in answers:
            self.speak(update, answer)

    async def _in_one_transaction(
        self, updates: Sequence[Update], handle: "Handle"
    ) -> list[tuple[Update, Answer]]:
        async with self.sessions.begin() as session:
            desk = await self._open_desk(session, updates)
            answers = [(update, await handle(desk, update)) for update in desk.new]
        if session.info.pop(OWED, False):
            self.owed()
        return answers

    async def _open_desk(self, session: AsyncSession, updates: Sequence[Update]) -> "Desk":
        new = await Updates(session, self.clock).take({update.update_id for update in updates})
        fresh = {u.update_id: u for u in updates if u.update_id in new}
        accounts = {
            user.id: "en" if (user.language_code or "").startswith("en") else "id"
            for update in fresh.values()
            if (user := sender(update)) is not None
        }
        people = await People(session, self.clock).meet(accounts)
        services = self.services(session)
        held = await Forms(session, self.clock).fetch(forms_of(fresh.values(), people))
        await Offers(session, self.clock).fetch(held)
        return Desk(session, list(fresh.values()), people, services, held)

    async def _handle(self, desk: "Desk", update: Update) -> Answer:
        user = sender(update)
        if user is None:
            return None
        person = desk.people[user.id]
        has = desk.services | {"person": person, "texts": Texts(person.language)}
        return await self.switchboard.take(update, has)

    async def _handle_guarded(self, desk: "Desk", update: Update) -> Answer:
        """As above behind a savepoint: a refusal or a fault undoes this update alone."""
        try:
            async with desk.session.begin_nested():
                return await self._handle_or_record(desk, update)
        except DomainError as refusal:
            person = await self._again(desk, update)
            return await explanation(update, refusal, person, desk.services["rights"])
        except Exception as fault:
            if concerns_all(fault):
                raise
            log.exception("update %d broke its handler", update.update_id)
            return apology(update, await self._again(desk, update))

    async def _handle_or_record(self, desk: "Desk", update: Update) -> Answer:
        try:
            return await self._handle(desk, update)
        except DomainError as refusal:
            if not refusal.recorded:
                raise
            person = desk.people[sender_id(update)]
            return await explanation(update, refusal, person, desk.services["rights"])

    async def _again(self, desk: "Desk", update: Update) -> Person:
        """The person as before: what the savepoint undid must be read anew."""
        account = sender_id(update)
        return (await People(desk.session, self.clock).meet({account: ""}))[account]


@dataclass(frozen=True, slots=True)
class Desk:
    """One transaction's session, the updates that are new in it, and who sent them."""

    session: AsyncSession
    new: list[Update]
    people: dict[int, Person]
    services: dict[str, Any]
    forms: list[Form]
    """All that this batch writes in, held here so that the session keeps them."""


Handle = Callable[[Desk, Update], Any]


def sender(update: Update) -> User | None:
    """Whose update it is; of the kinds that we ask Telegram for."""
    event = update.callback_query or update.message or update.my_chat_member
    return event.from_user if event is not None else None


def sender_id(update: Update) -> int:
    user = sender(update)
    if user is None:
        raise RuntimeError("an update of nobody cannot be refused")
    return user.id


def forms_of(updates: Iterable[Update], people: dict[int, Person]) -> set[int]:
    """The forms that a batch is about, so that one query fetches them."""
    ids: set[int | None] = set()
    for update in updates:
        if update.callback_query is not None:
            ids.add(form_of(update.callback_query.data or ""))
        elif (user := sender(update)) is not None:
            ids.add(awaited_form(people[user.id]))
    return {form_id for form_id in ids if form_id is not None}


def concerns_all(fault: Exception) -> bool:
    """A database out of reach is no single update's fault, so everybody waits for it."""
    return isinstance(fault, OSError) or (isinstance(fault, DBAPIError) and is_passing(fault))
