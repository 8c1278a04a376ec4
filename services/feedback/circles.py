from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import FeedbackNotTaken, FeedbackOutOfReach, FeedbackToYourself
from models.feedback import Voice
from models.office import Assignment
from models.person import Employee
from services.clock import Clock

EVERYBODY = frozenset(Voice)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody in the line, and the voice in which one of the two speaks to the other."""

    employee: Employee
    voice: Voice


@dataclass(frozen=True, slots=True)
class Circles:
    """Who may give feedback to whom at this moment: it follows from who reviews whom.

    `voices` are those that the city lets speak.
    """

    session: AsyncSession
    clock: Clock
    voices: frozenset[Voice] = EVERYBODY

    async def receivers(self, giver_id: int) -> list[Neighbour]:
        """To whom this one may give, by name; their own people first."""
        around = self._around(giver_id, Voice.SUPERIOR, Voice.PEER, Voice.SUBORDINATE)
        return await self._neighbours(around)

    async def givers(self, receiver_id: int) -> list[Neighbour]:
        """Whom this one may ask for it; the superior first."""
        around = self._around(receiver_id, Voice.SUBORDINATE, Voice.PEER, Voice.SUPERIOR)
        return await self._neighbours(around)

    async def neighbour(self, giver_id: int, receiver_id: int) -> Neighbour:
        """The receiver, if this one may give to them; looked at anew for each press."""
        if giver_id == receiver_id:
            raise FeedbackToYourself
        around = self._around(giver_id, Voice.SUPERIOR, Voice.PEER, Voice.SUBORDINATE)
        for found in await self._found(around, Employee.id == receiver_id):
            if found.voice not in self.voices:
                raise FeedbackNotTaken(voice=found.voice)
            return found
        raise FeedbackOutOfReach

    async def _neighbours(self, around: Select[str, int]) -> list[Neighbour]:
        found = await self._found(around)
        order = list(Voice)
        allowed = [one for one in found if one.voice in self.voices]
        return sorted(allowed, key=lambda one: order.index(one.voice))

    async def _found(
        self, around: Select[str, int], *which: ColumnElement[bool]
    ) -> list[Neighbour]:
        near = around.subquery()
        rows = await self.session.execute(
            select(Employee, near.c.voice)
            .join(near, near.c.employee_id == Employee.id)
            .where(Employee.works_at(self.clock()), *which)
            .order_by(Employee.name, Employee.id)
        )
        return [Neighbour(employee, Voice(voice)) for employee, voice in rows]

    def _around(self, me: int, below: Voice, beside: Voice, above: Voice) -> Select[str, int]:
        """Each person who stands below, beside or above me now, with the voice for that place."""
        now = Assignment.at(self.clock())
        mine = select(Assignment.reviewer_id).where(Assignment.employee_id == me, now)
        theirs = (now, Assignment.employee_id != me)
        places = (
            (below, Assignment.employee_id, (*theirs, Assignment.reviewer_id == me)),
            (beside, Assignment.employee_id, (*theirs, Assignment.reviewer_id.in_(mine))),
            (above, Assignment.reviewer_id, (now, Assignment.employee_id == me)),
        )
        near = union_all(
            *(
                select(literal(voice.value).label("voice"), who.label("employee_id")).where(*which)
                for voice, who, which in places
            )
        ).subquery()
        return select(near.c.voice, near.c.employee_id).where(near.c.employee_id != me)
