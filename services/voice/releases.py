"""What citizens have sent is handed over in batches, and then nothing leads back to them."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import CaseKind
from models.masking import masked
from models.person import Employee
from models.quality import TRAIT, Sign, signs
from models.rating import Batch, Rating, RatingDraft, Reply, RespondentCount, in_batches
from models.satisfaction import Element
from questionnaires import load
from services.calendar.calendars import city_calendar
from services.cases.cases import Cases, staff_names
from services.cases.files import CaseFiles
from services.clock import Clock
from services.figures.tallies import Tallies
from services.secrets import digest_of, new_code
from services.storage import add_up
from services.voice.drafts import Drafts
from services.voice.surveys import RATING

RELEASE_AT_LEAST = 5
WAITS_AT_MOST = timedelta(hours=24)
STAYS_AT_LEAST = timedelta(minutes=10)
"""So long can a receipt that was never seen, because the process died, be asked for again."""
TRAITS = [question for question in load(RATING) if question.personal]
_KINDS = {1: CaseKind.PRAISE, 2: CaseKind.OPINION, 3: CaseKind.COMPLAINT}


@dataclass(frozen=True, slots=True)
class Releases:
    session: AsyncSession
    clock: Clock
    at_least: int = RELEASE_AT_LEAST

    async def release(self) -> int:
        """Move what is due to where no account is; says how many. Needs a transaction of its own.

        It writes no row of anybody who has an account, and all that it writes in random order:
        neither its number nor the order of rows joins a rating to a draft.
        """
        waiting = await Drafts(self.session, self.clock).sent_before(self.clock() - STAYS_AT_LEAST)
        due = [batch for batch in in_batches(waiting) if self._is_due(batch)]
        drafts = shuffled((draft, batch) for batch in due for draft in batch.drafts)
        ratings = [await self._rating(draft, batch) for draft, batch in drafts]
        self.session.add_all(ratings)
        await self.session.flush()
        await Tallies(self.session).add(ratings)
        await add_up(self.session, RespondentCount, [*_traits(due), *await self._signs(due)])
        await Drafts(self.session, self.clock).erase([draft for draft, _ in drafts])
        return len(drafts)

    async def _signs(self, batches: Sequence[Batch]) -> list[dict[str, int | str]]:
        """How many of each batch call for caution; all rows each time, as with traits."""
        people = {draft.form.person_id for batch in batches for draft in batch.drafts}
        staff: defaultdict[int, set[int]] = defaultdict(set)
        works = select(Employee.id, Employee.unit_id).where(Employee.id.in_(people))
        for person_id, unit_id in await self.session.execute(works):
            staff[unit_id].add(person_id)
        calendar = await city_calendar(self.session)
        counted = ((batch, signs(batch, staff[_unit_of(batch)], calendar)) for batch in batches)
        return [
            _count(batch, TRAIT, sign, found[sign]) for batch, found in counted for sign in Sign
        ]

    def _is_due(self, batch: Batch) -> bool:
        enough = len(batch.drafts) >= self.at_least
        return enough or batch.oldest <= self.clock() - WAITS_AT_MOST

    async def _rating(self, draft: RatingDraft, batch: Batch) -> Rating:
        chosen = draft.choices
        digest = await self._open_case(draft)
        # Where the account stands in a case, nothing may join the case to the rating.
        told = digest is not None and draft.reply is Reply.IN_CHAT
        return Rating(
            id=secrets.randbelow(2**62) + 1,
            service_id=draft.service_id,
            unit_id=draft.service.unit_id,
            semester=batch.semester,
            week=batch.week,
            questionnaire=draft.form.questions.instrument,
            kepuasan=chosen["kepuasan"],
            comment=await self._masked(draft) if digest is None else None,
            receipt_digest=None if told else draft.receipt_digest,
            **{element.value: chosen.get(element.value) for element in Element},
        )

    async def _open_case(self, draft: RatingDraft) -> str | None:
        """Words that want an answer become a case and are kept there alone; gives its digest.

        So do praise, which is to reach the officer, and what has a photo or a recording: somebody
        has to look at it.
        """
        kind = _KINDS.get(draft.choices.get("jenis") or 0, CaseKind.OPINION)
        told = draft.reply is Reply.IN_CHAT
        by_code = draft.reply is not Reply.NONE and draft.receipt_digest is not None
        wanted = told or by_code or kind is CaseKind.PRAISE
        if draft.file_id is None and (draft.words is None or not wanted):
            return None
        digest = draft.receipt_digest or digest_of(new_code(length=20))  # a code that nobody has
        account = draft.form.person_id if told else None
        file = await self._file(draft)
        cases = Cases(self.session, self.clock)
        await cases.open(draft.service, kind, draft.words or "", digest, account, file)
        return digest

    async def _file(self, draft: RatingDraft) -> int | None:
        if draft.file_id is None:
            return None
        return await CaseFiles(self.session, self.clock).take(draft.file_id)

    async def _masked(self, draft: RatingDraft) -> str | None:
        if draft.words is None:
            return None
        return masked(draft.words, await staff_names(self.session, draft.service.unit_id))


def shuffled(drafts: Iterable[tuple[RatingDraft, Batch]]) -> list[tuple[RatingDraft, Batch]]:
    mixed = list(drafts)
    secrets.SystemRandom().shuffle(mixed)
    return mixed


def _traits(batches: Sequence[Batch]) -> Iterator[dict[str, int | str]]:
    """One line for each trait and choice of a service, also where nobody is added.

    A row that is not written again would keep the number of the transaction that wrote it, and
    on PostgreSQL that joined what somebody is to what they have said.
    """
    for batch in sorted(batches, key=lambda batch: (batch.service_id, batch.semester)):
        chosen = [draft.choices for draft in batch.drafts]
        for question in TRAITS:
            for choice in question.choices:
                people = sum(each.get(question.key) == choice for each in chosen)
                yield _count(batch, question.key, choice, people)


def _count(batch: Batch, trait: str, choice: int, people: int) -> dict[str, int | str]:
    return {
        "service_id": batch.service_id,
        "semester": batch.semester,
        "trait": trait,
        "choice": choice,
        "people": people,
    }


def _unit_of(batch: Batch) -> int:
    return batch.drafts[0].service.unit_id
