from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.disclosure import Seen, Viewing
from models.person import Person
from services.clock import Clock
from services.storage import add_if_new


@dataclass(frozen=True, slots=True)
class Viewings:
    """Who saw what about an employee: everybody may ask (UU 27/2022)."""

    session: AsyncSession
    clock: Clock

    async def note(self, viewer: Person, employee_id: int, what: Seen) -> None:
        """Once a day is enough; a look at one's own is nobody's business."""
        if viewer.id == employee_id:
            return
        row = {"employee_id": employee_id, "viewer_id": viewer.id, "what": what}
        day = self.clock().astimezone(WITA).date()
        await add_if_new(self.session, Viewing, [row | {"day": day}])
