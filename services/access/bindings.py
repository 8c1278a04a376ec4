from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.binding import (
    CODES_LAST,
    BindingCode,
    count_wrong_code,
    must_not_be_locked,
    must_still_work,
)
from models.case import Case
from models.errors import BoundElsewhere, ButtonNotYours, CodeUnknown
from models.form import Form
from models.notice import Notice, Topic
from models.person import Employee, Person
from models.rating import RatingDraft
from services.clock import Clock
from services.secrets import digest_of, new_code


@dataclass(frozen=True, slots=True)
class Bindings:
    """Which chat is which civil servant, proven by a code that was handed over on paper."""

    session: AsyncSession
    clock: Clock

    async def issue(self, employees: Sequence[Employee]) -> list[tuple[Employee, str]]:
        """A new code for each who works and has no chat; codes issued before stop working."""
        waiting = await self._without_chat([employee.id for employee in employees])
        await self.session.execute(
            delete(BindingCode).where(
                BindingCode.employee_id.in_(waiting), BindingCode.used_at.is_(None)
            )
        )
        issued = [(employee, new_code()) for employee in employees if employee.id in waiting]
        expires_at = self.clock() + CODES_LAST
        self.session.add_all(
            BindingCode(digest=digest_of(code), employee_id=employee.id, expires_at=expires_at)
            for employee, code in issued
        )
        await self.session.flush()
        return issued

    async def _without_chat(self, employee_ids: Collection[int]) -> set[int]:
        """Locked, so that of two who issue at once only one code is left."""
        found = await self.session.scalars(
            select(Person.id)
            .join(Employee, Employee.id == Person.id)
            .where(
                Person.id.in_(employee_ids),
                Person.telegram_id.is_(None),
                Employee.works_at(self.clock()),
            )
            .order_by(Person.id)
            .with_for_update(of=Person, key_share=True)
        )
        return set(found)

    async def bind(self, chat: Person, code: str) -> Person:
        """This chat now is that civil servant; what the chat had begun goes along."""
        must_not_be_locked(chat, self.clock())
        found = await self.session.get(BindingCode, digest_of(code), with_for_update=True)
        if found is None:
            count_wrong_code(chat, self.clock())
            raise CodeUnknown
        found.use(chat, self.clock())
        person = await self._locked(found.employee_id)
        if person.telegram_id is not None:
            raise BoundElsewhere
        must_still_work(person.as_employee(), self.clock())
        await self._merge(await self._as_citizen(chat), person)
        return person

    async def _as_citizen(self, chat: Person) -> Person:
        """Whoever left and came back under another number keeps the history of the first."""
        if await self.session.get(Employee, chat.id) is None:
            return chat
        return await self.release(chat.id) or chat

    async def release_own(self, person: Person, employee_id: int) -> None:
        """Somebody leaves their chat; a button forwarded from a colleague is none of theirs."""
        if person.id != employee_id:
            raise ButtonNotYours
        await self.release(employee_id)

    async def release(self, employee_id: int) -> Person | None:
        """The chat is a citizen's from now on; gives that citizen, or nobody without a chat.

        Evaluations stay with the civil servant. Ratings that were begun go with the account,
        because only it tells whether it has rated before.
        """
        person = await self._locked(employee_id)
        if person.telegram_id is None:
            return None
        citizen = Person(telegram_id=person.telegram_id, language=person.language, employee=None)
        citizen.unreachable_since = person.unreachable_since
        person.telegram_id = person.awaits = person.unreachable_since = None
        await self.session.flush()  # the account is unique: it must be free first
        self.session.add(citizen)
        await self.session.flush()
        await self._move_ratings(person, citizen)
        await self._move_cases(person, citizen)
        return citizen

    async def _locked(self, employee_id: int) -> Person:
        return await self.session.get_one(
            Person,
            employee_id,
            options=[joinedload(Person.employee)],
            with_for_update={"of": Person, "key_share": True},
        )

    async def _merge(self, chat: Person, person: Person) -> None:
        account, person.language, person.awaits = chat.telegram_id, chat.language, chat.awaits
        await self.session.execute(
            update(Form).where(Form.person_id == chat.id).values(person_id=person.id)
        )
        # That the chat was released is no longer true; what is owed about a case goes along.
        released = (Notice.person_id == chat.id, Notice.topic == Topic.CHAT_RELEASED)
        await self.session.execute(delete(Notice).where(*released))
        await self._move_cases(chat, person)
        await self.session.delete(chat)
        await self.session.flush()  # the account is unique: the old row must go first
        person.telegram_id, person.unreachable_since = account, None
        person.wrong_codes, person.codes_locked_until = 0, None

    async def _move_cases(self, before: Person, after: Person) -> None:
        """A citizen asked to be told in this chat, whoever it belongs to by now."""
        await self.session.execute(
            update(Case).where(Case.notify_id == before.id).values(notify_id=after.id)
        )
        told = Notice.topic.in_([Topic.CASE_MOVED, Topic.CASE_SETTLED])
        await self.session.execute(
            update(Notice).where(Notice.person_id == before.id, told).values(person_id=after.id)
        )

    async def _move_ratings(self, person: Person, citizen: Person) -> None:
        await self.session.execute(
            update(Form)
            .where(Form.person_id == person.id, Form.id.in_(select(RatingDraft.form_id)))
            .values(person_id=citizen.id)
        )
