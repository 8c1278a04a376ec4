from collections import Counter
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from services.clock import Clock
from services.storage import empty_journal
from services.voice.left_behind import LeftBehind
from services.voice.releases import Releases


@dataclass(frozen=True, slots=True)
class ReleaseRound:
    """Hands over what citizens have said: in transactions that do nothing else.

    What was left behind is closed in a first one, which knows the account; what is released goes
    in a second one, which does not. A process that dies between them has lost nothing.
    """

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    at_least: int

    async def go(self) -> Counter[str]:
        async with self.sessions.begin() as session:
            handed_in = await LeftBehind(session, self.clock).hand_in()
        async with self.sessions.begin() as session:
            released = await Releases(session, self.clock, self.at_least).release()
        if handed_in or released:
            await empty_journal(session)
        return Counter({"ratings-handed-in": handed_in, "ratings-released": released})
