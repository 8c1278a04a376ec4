import hmac
import secrets
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import AlreadyRated
from models.person import Person
from models.rating import VoteGuard, VoteKey
from models.semester import Semester
from models.unit import Service
from services.clock import Clock
from services.storage import add_if_new


@dataclass(frozen=True, slots=True)
class Votes:
    """One vote a person, service and semester, and no list of who has voted."""

    session: AsyncSession
    clock: Clock

    async def must_be_first(self, person: Person, service: Service) -> None:
        if await self.has_been_cast(person, service):
            raise AlreadyRated(service=service.name)

    async def has_been_cast(self, person: Person, service: Service) -> bool:
        digest = await self._digest(person, service)
        return await self.session.get(VoteGuard, digest) is not None

    async def cast(self, person: Person, service: Service) -> None:
        await self.must_be_first(person, service)
        self.session.add(VoteGuard(digest=await self._digest(person, service)))
        await self.session.flush()

    async def destroy_keys(self) -> int:
        """After a semester nobody can test any more whether an account has voted."""
        now, current = self.clock(), Semester.of(self.clock()).code
        keys = await self.session.scalars(
            select(VoteKey).where(VoteKey.destroyed_at.is_(None), VoteKey.semester < current)
        )
        old = list(keys)
        for key in old:
            key.secret, key.destroyed_at = "", now
        return len(old)

    async def _digest(self, person: Person, service: Service) -> str:
        semester = Semester.of(self.clock()).code
        row = {"service_id": service.id, "semester": semester, "secret": secrets.token_hex(32)}
        await add_if_new(self.session, VoteKey, [row])
        key = await self.session.get_one(VoteKey, (service.id, semester))
        account = f"{person.telegram_id}".encode()
        return hmac.new(key.secret.encode(), account, "sha256").hexdigest()
