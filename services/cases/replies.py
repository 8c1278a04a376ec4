from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseKind, CaseState
from models.errors import CaseMoved
from models.notice import Topic
from models.person import Person
from services.cases.cases import Cases
from services.cases.notices import AWAITED, CaseNotices
from services.clock import Clock


class Telling(StrEnum):
    """What a citizen's next message is."""

    MORE = "more"
    REOPEN = "reopen"
    LAPOR = "lapor"  # the tracking number of SP4N-LAPOR!


@dataclass(frozen=True, slots=True)
class CaseReplies:
    """What a citizen says in their own case; a button alone proves that they knew the code."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, case_id: int, proof: str, telling: Telling) -> Case:
        """The next message is that; until midnight at most, for it joins case and account."""
        case = await self._cases.seen(person, case_id, proof)
        if telling not in tellings(case):
            raise CaseMoved
        day = f"{self._cases.today():%Y%m%d}"
        person.awaits = f"{AWAITED}:{case.id}:{proof}:{telling}:{day}"
        return case

    async def take(self, person: Person, awaited: str, text: str) -> Case:
        """What was awaited: more words, the reason to open it again, a tracking number."""
        person.awaits = None
        case_id, proof, telling, _ = awaited.split(":")
        case = await self._cases.proven(person, int(case_id), proof)
        if Telling(telling) is Telling.LAPOR:
            case.keep_lapor_number(text)
        else:
            await self.write(case, Telling(telling), text)
        return case

    async def settle(self, person: Person, case_id: int, proof: str) -> Case:
        case = await self._cases.proven(person, case_id, proof)
        await self.agree(case)
        return case

    async def be_quiet(self, person: Person, case_id: int, proof: str) -> Case:
        case = await self._cases.proven(person, case_id, proof)
        await self._notices.forget_chat(case)
        return case

    async def agree(self, case: Case) -> None:
        """It is so, says the citizen; the case is closed and their account forgotten."""
        case.say(CaseState.DONE_SAYS_CITIZEN, "", self._cases.today())
        await self._notices.forget_chat(case)

    async def write(self, case: Case, telling: Telling, text: str) -> None:
        """More words, or the reason to open it again; for a case that is locked."""
        words = await self._cases.masked(case.kind, case.unit_id, text)
        if telling is Telling.REOPEN:
            case.say(CaseState.REOPENED, words, self._cases.today())
        else:
            case.add(words, self._cases.today())
        await self._notices.tell_office(case, Topic.CASE_WRITTEN)

    @property
    def _cases(self) -> Cases:
        return Cases(self.session, self.clock)

    @property
    def _notices(self) -> CaseNotices:
        return CaseNotices(self.session, self.clock)


def tellings(case: Case) -> list[Telling]:
    """What the citizen may write now; nobody is let write in vain."""
    may = {
        Telling.REOPEN: CaseState.REOPENED in case.citizen_moves,
        Telling.MORE: case.may_add,
        Telling.LAPOR: case.kind is CaseKind.COMPLAINT,
    }
    return [telling for telling, allowed in may.items() if allowed]
