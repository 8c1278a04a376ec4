"""Ratings for tests, as they are once they are released or came on paper."""

import secrets
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.rating import Rating
from models.satisfaction import Element
from models.unit import Service
from services.figures.tallies import Tallies


def every(score: int | None) -> dict[str, Any]:
    """All nine elements alike."""
    return {element.value: score for element in Element}


def a_rating(service: Service, week: date = date(2026, 11, 23), **answers: object) -> Rating:
    """By default of 2026-2, with every element good; `None` leaves an element out."""
    given: dict[str, object] = {
        "semester": "2026-2",
        "questionnaire": "skm-2017",
        "assisted": False,
        "kepuasan": 3,
        **every(3),
        **answers,
    }
    key = secrets.randbelow(2**62) + 1
    return Rating(id=key, service_id=service.id, unit_id=service.unit_id, week=week, **given)


async def rated(
    session: AsyncSession,
    service: Service,
    count: int,
    week: date = date(2026, 11, 23),
    **answers: object,
) -> list[Rating]:
    """So many ratings alike, counted as a release counts them."""
    ratings = [a_rating(service, week, **answers) for _ in range(count)]
    session.add_all(ratings)
    await session.flush()
    await Tallies(session).add(ratings)
    return ratings
