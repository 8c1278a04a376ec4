"""The same counts by another way: the database adds up the ratings, nothing is remembered."""

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Integer, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.rating import Rating
from models.running_tally import COLUMNS, Key, key_of
from models.satisfaction import MEAN_UNIT, Element

WHERE = ("service_id", "unit_id", "semester", "week", "questionnaire", "assisted")


async def counted_anew(session: AsyncSession) -> dict[Key, Counter[str]]:
    places = [getattr(Rating, name) for name in WHERE]
    sums = [func.coalesce(func.sum(what), 0).label(name) for name, what in _counted().items()]
    counts: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for row in (await session.execute(select(*places, *sums).group_by(*places))).mappings():
        key = key_of(Rating(**{name: row[name] for name in WHERE}))
        counts[key].update({name: int(row[name]) for name in COLUMNS})
    return {key: found for key, found in counts.items() if found["respondents"] or found["faces"]}


def _counted() -> dict[str, ColumnElement[Any]]:
    """What one rating adds to each column, in SQL; see `counts_of`."""
    scores = {element: getattr(Rating, element) for element in Element}
    answered = sum((_is_there(score) for score in scores.values()), start=_nothing())
    total = sum(
        (func.coalesce(score, 0, type_=Integer) for score in scores.values()), start=_nothing()
    )
    mean = total * MEAN_UNIT // func.nullif(answered, 0, type_=Integer)
    return {
        "respondents": _is_there(mean),
        "means": mean,
        "squares": mean * mean,
        "faces": _is_there(Rating.kepuasan),
        "faces_total": Rating.kepuasan,
        **{f"{element}_n": _is_there(score) for element, score in scores.items()},
        **{f"{element}_total": score for element, score in scores.items()},
    }


def _is_there(value: Any) -> ColumnElement[int]:
    return case((value.is_not(None), 1), else_=0)


def _nothing() -> ColumnElement[int]:
    return literal(0)
