from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import BoundElsewhere, CodeUnknown
from models.form import Form
from models.person import BindingCode, Person
from services.clock import Clock
from services.secrets import digest_of
from services.storage import add_if_new


@dataclass(frozen=True, slots=True)
class People:
    """Who is behind a chat."""

    session: AsyncSession
    clock: Clock

    async def meet(self, accounts: Mapping[int, str]) -> dict[int, Person]:
        """The persons behind these accounts (Telegram id to language), locked until the commit.

        Locked in one order, and weakly enough (NO KEY UPDATE) that others may still owe them a
        notice: two replicas never wait for each other in a circle.
        """
        known = await self._locked(accounts)
        new = [
            {"telegram_id": account, "language": language}
            for account, language in sorted(accounts.items())
            if account not in known
        ]
        if new:
            await add_if_new(self.session, Person, new)
            known = await self._locked(accounts)
        return known

    async def _locked(self, accounts: Mapping[int, str]) -> dict[int, Person]:
        found = await self.session.scalars(
            select(Person)
            .where(Person.telegram_id.in_(accounts))
            .options(joinedload(Person.employee))
            .order_by(Person.id)
            .with_for_update(of=Person, key_share=True)
        )
        people = {person.telegram_id: person for person in found if person.telegram_id}
        for person in people.values():
            if person.unreachable_since is not None:
                person.unreachable_since = None  # whoever writes can be reached again
        return people

    async def bind(self, chat: Person, code: str) -> Person:
        """This chat now is that civil servant; what the chat had begun goes along."""
        found = await self.session.get(BindingCode, digest_of(code), with_for_update=True)
        if found is None:
            raise CodeUnknown
        found.use(chat, self.clock())
        person = await self.session.get_one(
            Person,
            found.employee_id,
            options=[joinedload(Person.employee)],
            with_for_update={"of": Person},
        )
        if person.telegram_id is not None:
            raise BoundElsewhere
        await self._merge(chat, person)
        return person

    async def _merge(self, chat: Person, person: Person) -> None:
        account, person.language, person.awaits = chat.telegram_id, chat.language, chat.awaits
        await self.session.execute(
            update(Form).where(Form.person_id == chat.id).values(person_id=person.id)
        )
        await self.session.delete(chat)
        await self.session.flush()  # the account is unique: the old row must go first
        person.telegram_id, person.unreachable_since = account, None
