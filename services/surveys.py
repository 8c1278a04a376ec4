import hmac
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.calendar import WITA
from models.errors import AlreadyRated, ButtonNotYours, CodeUnknown, ReceiptUnknown
from models.form import Form
from models.person import Person
from models.rating import Rating, RatingDraft, VoteGuard, VoteKey
from models.satisfaction import Element
from models.semester import Semester
from models.unit import Service
from services.clock import Clock
from services.forms import Forms
from services.secrets import digest_of, new_code
from services.storage import add_if_new

SATISFACTION = "skm-2017"
LEFT_BEHIND_AFTER = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Surveys:
    """A citizen rates a service; once it is sent, nothing is kept that leads back."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person, code: str) -> RatingDraft:
        """Open the rating behind a service's link, or go on with the one begun earlier."""
        service = await self.session.scalar(
            select(Service)
            .where(Service.code == code, Service.revoked_at.is_(None))
            .options(joinedload(Service.unit))
        )
        if service is None:
            raise CodeUnknown
        draft = await self._begun(person, service) or await self._new(person, service)
        await self._forms.resume(person, draft.form_id)
        return draft

    async def send(self, person: Person, form_id: int) -> str:
        """Move the answers to where no account is, in one transaction; gives the receipt code."""
        form = await self._forms.own(person, form_id)
        draft = await self.session.get(
            RatingDraft, form_id, options=[joinedload(RatingDraft.service)]
        )
        if draft is None:
            raise ButtonNotYours
        receipt = new_code()
        await self._hand_in(person, form, draft.service, receipt)
        return receipt

    async def by_receipt(self, code: str) -> tuple[Rating, Service]:
        found = (
            await self.session.execute(
                select(Rating, Service)
                .join(Service, Service.id == Rating.service_id)
                .where(Rating.receipt_digest == digest_of(code))
                .options(joinedload(Service.unit))
            )
        ).first()
        if found is None:
            raise ReceiptUnknown
        return found.Rating, found.Service

    async def hand_in_left_behind(self) -> int:
        """Send ratings that were begun, given a face and then left; says how many.

        What has no face says nothing and is thrown away. Those that another process is just
        handing in are left to it.
        """
        begun = await self.session.scalars(
            select(RatingDraft)
            .join(RatingDraft.form)
            .where(Form.opened_at <= self.clock() - LEFT_BEHIND_AFTER)
            .options(
                joinedload(RatingDraft.service),
                joinedload(RatingDraft.form).selectinload(Form.answers),
            )
            .with_for_update(of=RatingDraft, skip_locked=True)
        )
        drafts = list(begun)
        for draft in drafts:
            person = await self.session.get_one(Person, draft.form.person_id)
            if "kepuasan" in draft.form.answers:
                await self._hand_in(person, draft.form, draft.service, receipt=None)
            else:
                await self._forget(person, draft.form)
        return len(drafts)

    async def destroy_vote_keys(self) -> int:
        """After a semester nobody can test any more whether an account has voted."""
        now, current = self.clock(), Semester.of(self.clock()).code
        keys = await self.session.scalars(
            select(VoteKey).where(VoteKey.destroyed_at.is_(None), VoteKey.semester < current)
        )
        old = list(keys)
        for key in old:
            key.secret, key.destroyed_at = "", now
        return len(old)

    async def _begun(self, person: Person, service: Service) -> RatingDraft | None:
        return await self.session.scalar(
            select(RatingDraft)
            .join(RatingDraft.form)
            .where(Form.person_id == person.id, RatingDraft.service_id == service.id)
            .options(
                joinedload(RatingDraft.form).selectinload(Form.answers),
                joinedload(RatingDraft.service).joinedload(Service.unit),
            )
        )

    async def _new(self, person: Person, service: Service) -> RatingDraft:
        guard = await self._guard(person, service)
        if await self.session.get(VoteGuard, guard) is not None:
            raise AlreadyRated(service=service.name)
        form = await self._forms.begin(person, SATISFACTION, service.name, closes_at=None)
        draft = RatingDraft(form_id=form.id, form=form, service=service)
        self.session.add(draft)
        await self.session.flush()
        return draft

    async def _hand_in(
        self, person: Person, form: Form, service: Service, receipt: str | None
    ) -> None:
        now = self.clock()
        form.send(now)
        guard = await self._guard(person, service)
        if await self.session.get(VoteGuard, guard) is not None:
            raise AlreadyRated(service=service.name)
        self.session.add(VoteGuard(digest=guard))
        self.session.add(_rating(form, service, now, receipt))
        await self._forget(person, form)

    async def _forget(self, person: Person, form: Form) -> None:
        if (person.awaits or "").startswith(f"{form.id}:"):
            person.awaits = None
        draft = await self.session.get_one(RatingDraft, form.id)
        await self.session.delete(draft)
        await self.session.flush()
        await self.session.delete(form)

    async def _guard(self, person: Person, service: Service) -> str:
        semester = Semester.of(self.clock()).code
        row = {"service_id": service.id, "semester": semester, "secret": secrets.token_hex(32)}
        await add_if_new(self.session, VoteKey, [row])
        key = await self.session.get_one(VoteKey, (service.id, semester))
        account = f"{person.telegram_id}".encode()
        return hmac.new(key.secret.encode(), account, "sha256").hexdigest()

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)


def _rating(form: Form, service: Service, now: datetime, receipt: str | None) -> Rating:
    chosen = {key: answer.choice for key, answer in form.answers.items()}
    comment = form.answers.get("saran")
    return Rating(
        id=secrets.randbelow(2**62) + 1,
        service_id=service.id,
        semester=Semester.of(now).code,
        week=_monday(now),
        questionnaire=form.questionnaire,
        kepuasan=chosen["kepuasan"],
        comment=comment.text if comment else None,
        receipt_digest=digest_of(receipt) if receipt else None,
        **{element.value: chosen.get(element.value) for element in Element},
    )


def _monday(moment: datetime) -> date:
    day = moment.astimezone(WITA).date()
    return day - timedelta(days=day.weekday())
