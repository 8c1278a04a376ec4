from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import Select, case, func, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from models.dropoff import DropOff, halted_at
from models.evaluation import Evaluation, Review, Term
from models.form import Answer, Form
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.clock import Clock
from services.paces import base_of

_ANSWERED = or_(Answer.text.is_not(None), Answer.choice.is_not(None), Answer.file_id.is_not(None))
_SAYS = or_(Answer.text.is_not(None), Answer.choice > 0, Answer.file_id.is_not(None))
"""As `Answer.says`: "no occasion" is an answer, and no other question hangs on it."""


@dataclass(frozen=True, slots=True)
class DropOffs:
    """At which question people stop, for whoever keeps the questions."""

    session: AsyncSession
    clock: Clock
    threshold: int

    async def of_newest_term(self, admin: Person) -> list[DropOff]:
        """One for each version that enough people have begun; the newest term may have ended."""
        await Rights(self.session, self.clock).must_hold(admin, Role.CITY_ADMIN)
        begun = select(Term.semester).where(Term.opens_at <= self.clock())
        newest = await self.session.scalar(begun.order_by(Term.opens_at.desc()).limit(1))
        forms = _forms_of(newest or "")
        said, left = await self._said(forms), await self._left(forms)
        return [
            DropOff(key, begun, sent, said[key], left[key])
            for key, begun, sent in await self._counted(forms)
        ]

    async def _counted(self, forms: Select[int]) -> list[tuple[str, int, int]]:
        found = await self.session.execute(
            select(Form.questionnaire, func.count(), func.count(Form.sent_at))
            .where(Form.id.in_(forms))
            .group_by(Form.questionnaire)
            .having(func.count() >= self.threshold)
            .order_by(Form.questionnaire)
        )
        return [(key, begun, sent) for key, begun, sent in found]

    async def _said(self, forms: Select[int]) -> dict[str, Counter[tuple[str, bool]]]:
        answered = case((_ANSWERED, 1), else_=0)
        found = await self.session.execute(
            select(Form.questionnaire, Answer.question, func.count(), func.sum(answered))
            .join(Answer, Answer.form_id == Form.id)
            .where(Form.id.in_(forms))
            .group_by(Form.questionnaire, Answer.question)
        )
        said: defaultdict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
        for key, question, every, answers in found:
            base = base_of(key, question)
            said[key].update({(base, True): answers, (base, False): every - answers})
        return said

    async def _left(self, forms: Select[int]) -> dict[str, Counter[str]]:
        keys = func.aggregate_strings(Answer.question, ",")
        says = func.aggregate_strings(case((_SAYS, Answer.question)), ",")
        found = await self.session.execute(
            select(Form.questionnaire, Form.subjects, keys, says)
            .outerjoin(Answer, Answer.form_id == Form.id)
            .where(Form.id.in_(forms), Form.sent_at.is_(None))
            .group_by(Form.id)
        )
        left: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, subjects, answered, said in found:
            place = halted_at(key, subjects, _keys(answered), _keys(said))
            left[key][place] += 1
        return left


def _keys(joined: str | None) -> set[str]:
    return set((joined or "").split(","))


def _forms_of(semester: str) -> Select[int]:
    """Of both sides; a change after sending is no other beginning."""
    own = select(Evaluation.form_id).where(Evaluation.semester == semester)
    reviews = select(Review.form_id).join(Review.evaluation)
    reviews = reviews.where(Evaluation.semester == semester)
    return select(union(own.where(Evaluation.form_id.is_not(None)), reviews).subquery())
