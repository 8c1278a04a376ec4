from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import ButtonOutdated
from models.person import Person
from models.rating import Rating
from models.semester import Semester
from models.unit import Service
from services.clock import Clock
from services.figures.readers import Readers

A_PAGE = 5


@dataclass(frozen=True, slots=True)
class CommentPage:
    """One page of what citizens wrote about a service in a semester."""

    service: Service
    semester: Semester
    words: Sequence[str]
    page: int
    pages: int
    ratings: int
    threshold: int

    @property
    def enough(self) -> bool:
        return self.ratings >= self.threshold


@dataclass(frozen=True, slots=True)
class Comments:
    """Words are read once enough people have rated, and a week at a time.

    In the order of their random keys: the same on every page and every day, and of no meaning.
    Those of this week wait until it is over: what appears between two looks would have a time.
    """

    session: AsyncSession
    clock: Clock
    threshold: int

    async def read(
        self, person: Person, service_id: int, semester: Semester, page: int = 0
    ) -> CommentPage:
        service = await self.session.get(Service, service_id)
        if service is None:
            raise ButtonOutdated
        await Readers(self.session, self.clock).must_read(person, service.unit_id)
        ratings, written = await self._counts(service, semester)
        pages = -(-written // A_PAGE) if ratings >= self.threshold else 0
        words = await self._words(service, semester, page) if page < pages else []
        return CommentPage(service, semester, words, page, pages, ratings, self.threshold)

    async def _counts(self, service: Service, semester: Semester) -> tuple[int, int]:
        row = await self.session.execute(
            select(func.count(), func.count(Rating.comment)).where(*self._of(service, semester))
        )
        ratings, written = row.one()
        return ratings, written

    async def _words(self, service: Service, semester: Semester, page: int) -> Sequence[str]:
        found = await self.session.scalars(
            select(Rating.comment)
            .where(*self._of(service, semester), Rating.comment.is_not(None))
            .order_by(Rating.id)
            .offset(page * A_PAGE)
            .limit(A_PAGE)
        )
        return [words for words in found if words is not None]

    def _of(self, service: Service, semester: Semester) -> tuple[ColumnElement[bool], ...]:
        """Of the unit that has the service now: words are for those who can act on them."""
        return (
            Rating.service_id == service.id,
            Rating.unit_id == service.unit_id,
            Rating.semester == semester.code,
            Rating.week < self._monday(),
        )

    def _monday(self) -> date:
        today = self.clock().astimezone(WITA).date()
        return today - timedelta(days=today.weekday())
