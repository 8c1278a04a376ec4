from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rating import Rating
from models.running_tally import (
    COLUMNS,
    KEYS,
    SEEN,
    Key,
    RunningTally,
    counts_of,
    key_of,
)
from services.figures.recounts import counted_anew
from services.storage import add_up

LIVE = ~or_(*(RunningTally.questionnaire.endswith(series) for series in SEEN))


@dataclass(frozen=True, slots=True)
class Tallies:
    """Keeps the counts equal to the ratings; called where ratings are written."""

    session: AsyncSession

    async def add(self, ratings: Sequence[Rating]) -> None:
        """Rows are locked in the order of their keys: two changes never wait in a circle."""
        changes: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        for rating in ratings:
            if counts := counts_of(rating):
                changes[key_of(rating)].update(counts)
        rows = [_row(*each) for each in sorted(changes.items())]
        await add_up(self.session, RunningTally, rows)

    async def recount(self) -> int:
        """Count all ratings anew; gives how many rows were wrong. Nobody may be writing any."""
        before, anew = await self._rows(), await counted_anew(self.session)
        await self.session.execute(delete(RunningTally).where(LIVE))
        await add_up(self.session, RunningTally, [_row(*each) for each in anew.items()])
        return sum(before.get(key) != anew.get(key) for key in {*before, *anew})

    async def _rows(self) -> dict[Key, Counter[str]]:
        found = await self.session.scalars(
            select(RunningTally).where(LIVE).execution_options(populate_existing=True)
        )
        return {(r.service_id, r.unit_id, r.month, r.questionnaire): r.counts for r in found}


def _row(key: Key, counts: Counter[str]) -> dict[str, Any]:
    return dict(zip(KEYS, key, strict=True)) | {name: counts[name] for name in COLUMNS}
