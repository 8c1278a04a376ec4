from dataclasses import dataclass

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Seen
from models.errors import ButtonOutdated
from models.form import Answer, Form
from models.mentoring import Mentorship
from models.person import Person
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.forms import Forms
from services.mentoring.clocks import Clocks
from services.mentoring.mentorships import Mentorships

PLAN = "mentoring-1"
RETURN = "mentoring-return"
"""What `Person.awaits` begins with while the next message says what the plan lacks."""


@dataclass(frozen=True, slots=True)
class Plannings:
    """The plan of a pair, with its six elements: the mentee writes it, the mentor confirms."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person, mentorship_id: int) -> tuple[Mentorship, Form]:
        """Open it, go on where it was left, or find it sent."""
        mine = Mentorship.mentee_id == person.as_employee().id
        mentorship = await self._running(Mentorship.id == mentorship_id, mine)
        if mentorship.plan_id is None:
            about = mentorship.mentor.name
            mentorship.plan = await self._forms.begin(person, PLAN, about, closes_at=None)
            await self.session.flush()
        plan = await self._forms.own(person, mentorship.plan_id or 0)
        go_on = self._forms.resume if plan.earlier_id is None else self._forms.look_over
        return mentorship, plan if plan.sent_at else await go_on(person, plan.id)

    async def send(self, person: Person, form_id: int) -> Mentorship:
        (await self._forms.own(person, form_id)).must_be_open(self.clock())
        mine = Mentorship.mentee_id == person.id
        mentorship = await self._running(Mentorship.plan_id == form_id, mine)
        form = await self._forms.own(person, form_id)
        form.send(self.clock())
        person.awaits = None
        await Clocks(self.session, self.clock).plan_written(mentorship)
        return mentorship

    async def read(self, person: Person, mentorship_id: int) -> tuple[Mentorship, Form]:
        """What was sent last, for both: what is being written is nobody else's yet."""
        mentorship = await Mentorships(self.session, self.clock).theirs(person, mentorship_id)
        plan = mentorship.plan
        sent_id = plan and (plan.id if plan.sent_at else plan.earlier_id)
        found = await self._forms.fetch([sent_id] if sent_id else [])
        if not found:
            raise ButtonOutdated
        viewings = Viewings(self.session, self.clock)
        await viewings.note(person, mentorship.mentee_id, Seen.MENTORING)
        return mentorship, found[0]

    async def confirm(self, person: Person, mentorship_id: int, form_id: int) -> Mentorship:
        mentorship = await self._of_mentor(person, mentorship_id)
        mentorship.confirm_plan(form_id, self.clock())
        await Clocks(self.session, self.clock).plan_confirmed(mentorship)
        return mentorship

    async def ask_return(self, person: Person, mentorship_id: int, form_id: int) -> Mentorship:
        """The next message says what is missing."""
        mentorship = await self._of_mentor(person, mentorship_id)
        mentorship.must_have_sent(form_id)
        person.awaits = f"{RETURN}:{mentorship.id}:{form_id}"
        return mentorship

    async def give_back(self, person: Person, awaited: str, words: str) -> Mentorship:
        """The mentee goes on with a copy; what was sent stays as it is."""
        mentorship_id, _, form_id = awaited.partition(":")
        mentorship = await self._of_mentor(person, int(mentorship_id))
        mentorship.must_have_sent(int(form_id))
        copy = await self._copy(mentorship.mentee_id, int(form_id))
        mentorship.return_plan(int(form_id), words, copy)
        person.awaits = None
        await self.session.flush()
        await Clocks(self.session, self.clock).plan_returned(mentorship)
        return mentorship

    async def _copy(self, mentee_id: int, form_id: int) -> Form:
        mentee = await self.session.get_one(Person, mentee_id)
        sent = await self._forms.own(mentee, form_id)
        copy = await self._forms.begin(mentee, sent.questionnaire, sent.about, closes_at=None)
        copy.earlier_id = sent.id
        for key, said in sent.answers.items():
            copy.answers[key] = Answer(question=key, choice=said.choice, text=said.text)
        return copy

    async def _of_mentor(self, person: Person, mentorship_id: int) -> Mentorship:
        mine = Mentorship.mentor_id == person.as_employee().id
        return await self._running(Mentorship.id == mentorship_id, mine)

    async def _running(self, *conditions: ColumnElement[bool]) -> Mentorship:
        mentorship = await Mentorships(self.session, self.clock).locked(*conditions)
        mentorship.must_run()
        return mentorship

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)
