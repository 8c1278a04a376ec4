from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.promise import Promise
from models.semester import Semester
from services.clock import Clock
from services.storage import add_if_new


@dataclass(frozen=True, slots=True)
class Promises:
    """The thresholds under which people of this semester have answered."""

    session: AsyncSession
    clock: Clock

    async def keep(self, *, figures: int, words: int) -> Promise | None:
        """Remember the highest there were; where these are lower, give what was promised."""
        semester = Semester.of(self.clock()).code
        row = {"semester": semester, "figures": figures, "words": words}
        await add_if_new(self.session, Promise, [row])
        promise = await self.session.get_one(Promise, semester, with_for_update=True)
        if figures < promise.figures or words < promise.words:
            return promise
        promise.figures, promise.words = figures, words
        return None
