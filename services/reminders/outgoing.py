from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.notice import Notice, Topic
from models.timing import When, when_told
from services.calendar.windows import Windows
from services.clock import Clock
from services.notices import Notices
from services.reminders.budgets import Budgets

PUT_OFF_AT_ONCE = 1000
"""In one transaction: what became due in the night, or while the bot was down until the night."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What may be told now: not at night, not outside the office, and not too much in a week."""

    session: AsyncSession
    clock: Clock
    per_week: int

    async def take(self, at_most: int) -> list[Notice]:
        """Claimed for this sender; what would disturb now is due later, and nothing is lost."""
        notices = Notices(self.session, self.clock)
        while claimed := await notices.claim(at_most):
            timely = await self._timely(claimed)
            turn = await Budgets(self.session, self.clock, self.per_week).keep(timely)
            if going := [notice for notice in timely if notice.id in turn]:
                return going
        return []

    async def _timely(self, claimed: Sequence[Notice]) -> list[Notice]:
        timely = []
        for when, notices in _by_when(claimed).items():
            openings = await self._openings({each.person_id for each in notices}, when)
            early = [each for each in notices if each.person_id in openings]
            timely += [each for each in notices if each.person_id not in openings]
            for notice in early:
                notice.claimed_at, notice.due_at = None, openings[notice.person_id]
                notice.attempts -= 1
            if early:
                await self._put_off_others(when)
        return timely

    async def _put_off_others(self, when: When) -> None:
        """Whatever else is due of that kind, without being claimed first."""
        await self.session.flush()
        now = self.clock()
        kind = [topic for topic in Topic if when_told(topic) is when]
        rows = await self.session.execute(
            select(Notice.id, Notice.person_id)
            .where(Notice.done_at.is_(None), Notice.due_at <= now, Notice.topic.in_(kind))
            .where(Notice.is_free(now))
            .order_by(Notice.due_at, Notice.id)
            .limit(PUT_OFF_AT_ONCE)
            .with_for_update(skip_locked=True)
        )
        due = {row.id: row.person_id for row in rows}
        openings = await self._openings(set(due.values()), when)
        together = defaultdict(list)
        for notice_id, person_id in due.items():
            if person_id in openings:
                together[openings[person_id]].append(notice_id)
        for opening, ids in together.items():
            later = update(Notice).where(Notice.id.in_(ids)).values(due_at=opening)
            await self.session.execute(later)

    async def _openings(self, people: Collection[int], when: When) -> dict[int, datetime]:
        """Of those who may not be disturbed now, from when on they may."""
        now = self.clock()
        found = await Windows(self.session, self.clock).open(people, when, now)
        return {person: opening for person, opening in found.items() if opening > now}


def _by_when(notices: Iterable[Notice]) -> Mapping[When, list[Notice]]:
    found = defaultdict(list)
    for notice in notices:
        found[when_told(notice.topic)].append(notice)
    return found
