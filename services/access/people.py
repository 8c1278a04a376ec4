from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value

from models.person import Person
from services.clock import Clock
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
            if person.employee is not None and person.employee.has_left(self.clock()):
                # Out of the city's service, a chat is a citizen's: at this one door, for all.
                set_committed_value(person, "employee", None)
        return people
