"""What speaks for caution with some ratings: counted and told, and nothing is deleted for it."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta
from enum import IntEnum

from models.calendar import WITA, WorkingCalendar
from models.rating import Batch, RatingDraft
from models.satisfaction import Element

TRAIT = "tanda"
"""Under this key signs are counted beside what respondents are (`RespondentCount`)."""
OPENS, CLOSES = time(7), time(17)
BURST, BURST_WITHIN = 10, timedelta(minutes=10)


class Sign(IntEnum):
    ALL_THE_SAME = 1  # nine times the same answer
    OUTSIDE_HOURS = 2  # of an office; a hospital has its own
    BURST = 3  # ten and more of one service within ten minutes
    OWN_STAFF = 4  # by somebody who works in that unit


def signs(batch: Batch, staff: Collection[int], calendar: WorkingCalendar) -> Counter[Sign]:
    """How many ratings of a batch bear which sign; `staff` are the persons of the unit."""
    moments = sorted(draft.sent_at for draft in batch.drafts)
    return Counter(
        {
            Sign.ALL_THE_SAME: sum(map(_is_all_the_same, batch.drafts)),
            Sign.OUTSIDE_HOURS: sum(not _is_office_time(moment, calendar) for moment in moments),
            Sign.BURST: _in_bursts(moments),
            Sign.OWN_STAFF: sum(draft.form.person_id in staff for draft in batch.drafts),
        }
    )


def _is_all_the_same(draft: RatingDraft) -> bool:
    scores = [draft.choices.get(element.value) for element in Element]
    return None not in scores and len(set(scores)) == 1


def _is_office_time(moment: datetime, calendar: WorkingCalendar) -> bool:
    local = moment.astimezone(WITA)
    return calendar.is_working(local.date()) and OPENS <= local.time() < CLOSES


def _in_bursts(moments: Sequence[datetime]) -> int:
    """How many of these, in order, belong to some ten that came within ten minutes."""
    within: set[int] = set()
    for first in range(len(moments) - BURST + 1):
        last = first + BURST - 1
        if moments[last] - moments[first] <= BURST_WITHIN:
            within.update(range(first, last + 1))
    return len(within)
