from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseState
from models.errors import ReceiptUnknown
from models.notice import Topic
from services.cases.cases import Cases
from services.cases.notices import CaseNotices
from services.clock import Clock
from services.secrets import digest_of


@dataclass(frozen=True, slots=True)
class CaseLetters:
    """What a citizen says in their own case with nothing but its code, where there is no chat."""

    session: AsyncSession
    clock: Clock

    async def add(self, code: str, words: str) -> None:
        case = await self._case(code)
        case.add(await self._masked(case, words), self._cases.today())
        await self._notices.tell_office(case, Topic.CASE_WRITTEN)

    async def reopen(self, code: str, words: str) -> None:
        case = await self._case(code)
        case.say(CaseState.REOPENED, await self._masked(case, words), self._cases.today())
        await self._notices.tell_office(case, Topic.CASE_WRITTEN)

    async def settle(self, code: str, _: str) -> None:
        case = await self._case(code)
        case.say(CaseState.DONE_SAYS_CITIZEN, "", self._cases.today())
        await self._notices.forget_chat(case)

    async def _case(self, code: str) -> Case:
        case = await self._cases.locked(Case.receipt_digest == digest_of(code))
        if case is None:
            raise ReceiptUnknown
        return case

    async def _masked(self, case: Case, words: str) -> str:
        return await self._cases.masked(case.kind, case.unit_id, words)

    @property
    def _cases(self) -> Cases:
        return Cases(self.session, self.clock)

    @property
    def _notices(self) -> CaseNotices:
        return CaseNotices(self.session, self.clock)
