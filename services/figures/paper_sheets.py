from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import ButtonOutdated, SheetEmpty
from models.form import Form
from models.person import Person
from models.rating import PaperDraft
from models.running_tally import SKM, RunningTally, Series
from models.satisfaction import Element
from models.semester import Semester
from models.unit import Service
from services.access.rights import Rights
from services.clock import Clock
from services.figures.paper_forms import PaperForms
from services.forms import Forms

SHEET = "paper-1"
"""The questionnaire that a sheet is typed into."""


@dataclass(frozen=True, slots=True)
class PaperSheets:
    """Paper forms typed into the chat by whoever administers the unit, one sheet at a time.

    They count for the semester in which they are typed in; nobody is guarded against or given a
    receipt, because nobody knows who filled them in.
    """

    session: AsyncSession
    clock: Clock

    async def begin(self, admin: Person, service_id: int) -> Form:
        """A new sheet, or the one that was begun and is not kept yet."""
        service = await self._service(admin, service_id)
        form = await self._begun(admin, service) or await self._new(admin, service)
        return await self._forms.resume(admin, form.id)

    async def keep(self, admin: Person, form_id: int) -> tuple[Service, int]:
        """Count the sheet; gives how many there are of its service in this semester."""
        form = await self._forms.own(admin, form_id)
        draft = await self.session.get(PaperDraft, form_id, with_for_update=True)
        if draft is None:
            raise ButtonOutdated
        service = await self._service(admin, draft.service_id)
        answers = {e: answer.choice for e in Element if (answer := form.answers.get(e.value))}
        said = {element: choice for element, choice in answers.items() if choice}
        if not said:
            raise SheetEmpty
        await PaperForms(self.session, self.clock).add(service, self._semester, [said])
        await self.session.delete(draft)
        await self.session.flush()
        await self.session.delete(form)
        return service, await self._count(service)

    async def _begun(self, admin: Person, service: Service) -> Form | None:
        return await self.session.scalar(
            select(Form)
            .join(PaperDraft, PaperDraft.form_id == Form.id)
            .where(Form.person_id == admin.id, PaperDraft.service_id == service.id)
        )

    async def _new(self, admin: Person, service: Service) -> Form:
        form = await self._forms.begin(admin, SHEET, service.name, closes_at=None)
        self.session.add(PaperDraft(form_id=form.id, service_id=service.id))
        await self.session.flush()
        return form

    async def _service(self, admin: Person, service_id: int) -> Service:
        """The right is asked for at every press: a sheet may lie for days."""
        unit = joinedload(Service.unit)
        service = await self.session.get(Service, service_id, options=[unit])
        if service is None:
            raise ButtonOutdated
        await Rights(self.session, self.clock).must_administer(admin, service.unit_id)
        if service.unit.has_ended(self.clock()):
            raise ButtonOutdated
        return service

    async def _count(self, service: Service) -> int:
        first, last = self._semester.first_day, self._semester.last_day
        counted = select(func.sum(RunningTally.respondents)).where(
            RunningTally.service_id == service.id,
            RunningTally.questionnaire == SKM + Series.ASSISTED,
            RunningTally.month.between(first, last),
        )
        return await self.session.scalar(counted) or 0

    @property
    def _semester(self) -> Semester:
        return Semester.of(self.clock())

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)
