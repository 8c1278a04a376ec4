from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.running_tally import COLUMNS, COUNTED, SKM, RunningTally, Series
from models.semester import Semester
from models.suppression import Services, Shown
from models.unit import Unit
from services.clock import Clock

Trend = Mapping[date, Counter[str]]


@dataclass(frozen=True, slots=True)
class Seen:
    """Answers to one instrument, of a unit in a semester: counted, and as they may be seen now."""

    counted: Mapping[int, Counter[str]]
    """By service; of these only how many answers there are may be told."""
    assisted: Mapping[int, int]
    shown: Shown
    trend: Trend
    """The unit's figures as they were last shown in each month, over the semester until then."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Lets figures be seen, and remembers what was seen: the next ones differ by enough answers.

    Whoever looks is shown the same as everybody before, until a figure may change; so even
    somebody who looks after every single answer learns nothing about one.
    """

    session: AsyncSession
    clock: Clock
    threshold: int

    async def of(self, unit_id: int, semester: Semester) -> Mapping[str, Seen]:
        """By instrument, the law's first: answers to another are a series of their own."""
        await self._alone_with(unit_id)
        rows = await self._rows(unit_id, semester)
        instruments = (SKM, *sorted({row.instrument for row in rows} - {SKM}))
        for instrument in instruments:
            before = _shown(instrument, rows)
            shown = before.after(_counted(instrument, rows), self.threshold)
            if shown is not before:
                await self._remember(unit_id, semester, instrument, shown)
        rows = await self._rows(unit_id, semester)
        return {instrument: _seen(instrument, rows) for instrument in instruments}

    async def _alone_with(self, unit_id: int) -> None:
        """Two who look at once would each be shown figures that differ by too few answers."""
        await self.session.execute(select(Unit.id).where(Unit.id == unit_id).with_for_update())

    async def _rows(self, unit_id: int, semester: Semester) -> list[RunningTally]:
        found = await self.session.scalars(
            select(RunningTally)
            .where(
                RunningTally.unit_id == unit_id,
                RunningTally.month.between(semester.first_day, semester.last_day),
            )
            .order_by(RunningTally.month)
            .execution_options(populate_existing=True)
        )
        return list(found)

    async def _remember(
        self, unit_id: int, semester: Semester, instrument: str, shown: Shown
    ) -> None:
        """What is seen from now on stands in the rows of this month."""
        today = self.clock().astimezone(WITA).date()
        month = min(today, semester.last_day).replace(day=1)
        for series, services in ((Series.ALONE, shown.alone), (Series.TOGETHER, shown.together)):
            for service_id, counts in services.items():
                row = RunningTally(
                    service_id=service_id,
                    unit_id=unit_id,
                    month=month,
                    questionnaire=instrument + series,
                    **{name: counts.get(name, 0) for name in COLUMNS},
                )
                await self.session.merge(row)
        await self.session.flush()


def _seen(instrument: str, rows: Sequence[RunningTally]) -> Seen:
    return Seen(
        counted=_counted(instrument, rows),
        assisted=_respondents(_series(rows, instrument, Series.ASSISTED)),
        shown=_shown(instrument, rows),
        trend=_trend(_series(rows, instrument, Series.TOGETHER)),
    )


def _counted(instrument: str, rows: Sequence[RunningTally]) -> dict[int, Counter[str]]:
    return _sums(_series(rows, instrument, *COUNTED))


def _shown(instrument: str, rows: Sequence[RunningTally]) -> Shown:
    alone = _series(rows, instrument, Series.ALONE)
    return Shown(_latest(alone), _latest(_series(rows, instrument, Series.TOGETHER)))


def _series(rows: Iterable[RunningTally], instrument: str, *wanted: Series) -> list[RunningTally]:
    names = {instrument + series for series in wanted}
    return [row for row in rows if row.questionnaire in names]


def _sums(rows: Iterable[RunningTally]) -> dict[int, Counter[str]]:
    sums: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for row in rows:
        sums[row.service_id].update(row.counts)
    return dict(sums)


def _latest(rows: Iterable[RunningTally]) -> Services:
    """Rows come by month, so the last one of a service stays."""
    return {row.service_id: row.counts for row in rows}


def _respondents(rows: Iterable[RunningTally]) -> Counter[int]:
    found: Counter[int] = Counter()
    for row in rows:
        found[row.service_id] += row.respondents
    return found


def _trend(rows: Sequence[RunningTally]) -> Trend:
    months = sorted({row.month for row in rows})
    return {month: _total(_latest(r for r in rows if r.month <= month)) for month in months}


def _total(services: Services) -> Counter[str]:
    total: Counter[str] = Counter()
    for counts in services.values():
        total.update(counts)
    return total
