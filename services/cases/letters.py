from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case
from models.errors import ReceiptUnknown
from services.cases.cases import Cases
from services.cases.replies import CaseReplies, Telling
from services.clock import Clock
from services.secrets import digest_of


@dataclass(frozen=True, slots=True)
class CaseLetters:
    """What a citizen says in their own case with nothing but its code, where there is no chat."""

    session: AsyncSession
    clock: Clock

    async def add(self, code: str, words: str) -> None:
        await self._replies.write(await self._case(code), Telling.MORE, words)

    async def reopen(self, code: str, words: str) -> None:
        await self._replies.write(await self._case(code), Telling.REOPEN, words)

    async def settle(self, code: str, _: str) -> None:
        await self._replies.agree(await self._case(code))

    async def _case(self, code: str) -> Case:
        cases = Cases(self.session, self.clock)
        case = await cases.locked(Case.receipt_digest == digest_of(code))
        if case is None:
            raise ReceiptUnknown
        return case

    @property
    def _replies(self) -> CaseReplies:
        return CaseReplies(self.session, self.clock)
