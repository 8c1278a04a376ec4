"""An office whose envelopes are open: Ratna has rated Ayu, Hadi stands above Ratna."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation
from models.person import Person
from services.clock import Clock
from services.lookback.openings import Openings
from tests.factories import Office, an_employee, an_office, look_back, review, reviews


@dataclass(frozen=True, slots=True)
class Opened:
    office: Office
    hadi: Person
    evaluation: Evaluation
    review_id: int


async def an_opened_review(
    session: AsyncSession, clock: Clock, *, shown: bool = True, **ratings: int
) -> Opened:
    """With Ayu's first look at it, unless it is not `shown`."""
    office = await an_office(session, clock())
    hadi = await an_employee(session, office.unit, "Hadi", 7_000_000_009)
    await reviews(session, hadi, office.ratna.as_employee(), clock())
    await look_back(session, clock, office.ayu)
    evaluation = await review(session, clock, office.ratna, office.ayu, **ratings)
    if shown:
        await Openings(session, clock).read(office.ayu, evaluation.id)
    return Opened(office, hadi.person, evaluation, evaluation.reviews[0].id)
