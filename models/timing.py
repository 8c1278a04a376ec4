"""When what is told may disturb, and what waits where it is too much: data, by the topic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.notice import Topic


class When(StrEnum):
    ANY_TIME = "any-time"  # the answer to something they have just done
    DAYTIME = "daytime"  # what another has done, and everything to citizens
    OFFICE_HOURS = "office-hours"  # reminders


_T = Topic
_AT_ANY_TIME = frozenset({_T.CHAT_RELEASED, _T.IMPORT_COMPARED, _T.IMPORT_DONE, _T.FILE_REFUSED})
REMINDERS = (
    _T.REVIEW_ESCALATED,
    _T.EVALUATION_LAST_CALL,
    _T.REVIEW_LAST_CALL,
    _T.REVIEW_ESCALATION_ANNOUNCED,
    _T.OBJECTION_DUE,
    _T.MENTORING_ESCALATED,
    _T.SESSION_NEAR,
    _T.MENTORING_OFFER_DUE,
    _T.MENTORING_IDLE,
    _T.DIGEST,
    _T.CASE_OVERDUE,
    _T.CASE_OPENED,
    _T.CASE_WRITTEN,
    _T.EVALUATION_CLOSING,
    _T.REVIEW_CLOSING,
    _T.REVIEW_DUE,
    _T.SESSION_DUE,
    _T.SESSION_MET,
    _T.MENTORING_PLAN_DUE,
    _T.MENTORING_ENDING,
    _T.CHALLENGE_RAISED,
    _T.EVALUATION_OPENED,
    _T.EVALUATION_CLOSED,
    _T.PEOPLE_UNREACHABLE,
    _T.JOURNAL_NUDGE,
)
"""The most urgent first. All else is told by day, or at any time."""
NEVER_WITHHELD = frozenset(REMINDERS[: REMINDERS.index(_T.DIGEST) + 1])
"""Later they would be worth nothing; they use up the week's number like the others."""
FOLDED = frozenset(
    {_T.REVIEW_DUE, _T.REVIEW_CLOSING, _T.CASE_OPENED, _T.CHALLENGE_RAISED, _T.SESSION_DUE}
)
"""Stand in the Monday digest, and are not told once more on that morning."""
SNOOZABLE = frozenset(REMINDERS)
_URGENCY = {topic: number for number, topic in enumerate(REMINDERS)}


def when_told(topic: Topic) -> When:
    if topic in _URGENCY:
        return When.OFFICE_HOURS
    return When.ANY_TIME if topic in _AT_ANY_TIME else When.DAYTIME


@dataclass(frozen=True, slots=True)
class Turns:
    """Of one person's reminders that are due, by their keys."""

    told: frozenset[int]
    folded: frozenset[int]
    withheld: frozenset[int]


def turns(due: Mapping[int, Topic], left: int) -> Turns:
    """`left` says how many more this week may bring; the least urgent wait."""
    told, withheld = set[int](), set[int]()
    folded = _folded(due)
    for key in _most_urgent_first(due):
        if key in folded:
            continue
        if left > 0 or due[key] in NEVER_WITHHELD:
            told.add(key)
            left -= 1
        else:
            withheld.add(key)
    return Turns(frozenset(told), folded, frozenset(withheld))


def _folded(due: Mapping[int, Topic]) -> frozenset[int]:
    if Topic.DIGEST not in due.values():
        return frozenset()
    return frozenset(key for key, topic in due.items() if topic in FOLDED)


def _most_urgent_first(due: Mapping[int, Topic]) -> Sequence[int]:
    return sorted(due, key=lambda key: (_URGENCY[due[key]], key))
