from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from statistics import median

from sqlalchemy import Select, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.form import Answer, Form
from models.pace import LEAST_FORMS, QuestionPace
from questionnaires import load
from services.clock import Clock

INTERRUPTED = timedelta(minutes=10)
"""Whoever takes longer was doing something else."""
SAMPLE = 300
"""Forms of one questionnaire: the newest, and more would not move a median."""
FORGOTTEN_AFTER = timedelta(days=30)

Took = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Paces:
    """How long each question takes: a median over many, and then nobody's times are kept."""

    session: AsyncSession
    clock: Clock

    async def known(self) -> Sequence[QuestionPace]:
        return (await self.session.scalars(select(QuestionPace))).all()

    async def measure(self) -> int:
        """Of every questionnaire of which enough forms were sent; says how many were measured.

        A newer measurement takes the place of the older one. Doing it twice does no harm.
        """
        measured = 0
        for questionnaire in await self._measurable():
            measured += await self._measure(questionnaire)
        await self._forget(_is_old(self.clock() - FORGOTTEN_AFTER))
        return measured

    async def _measurable(self) -> Sequence[str]:
        found = await self.session.scalars(
            select(Form.questionnaire)
            .where(Form.id.in_(_timed()))
            .group_by(Form.questionnaire)
            .having(func.count() >= LEAST_FORMS)
        )
        return found.all()

    async def _measure(self, questionnaire: str) -> int:
        of_it = _timed().where(Form.questionnaire == questionnaire)
        newest = await self.session.scalars(of_it.order_by(Form.sent_at.desc()).limit(SAMPLE))
        forms = newest.all()
        took = await self._took(questionnaire, forms)
        for question, seconds in took.items():
            pace = QuestionPace(
                questionnaire=questionnaire,
                question=question,
                seconds=round(median(seconds)),
                forms=len(forms),
            )
            await self.session.merge(pace)
        await self._forget(of_it)
        return len(forms)

    async def _took(self, questionnaire: str, forms: Sequence[int]) -> Took:
        """Seconds that each question took, one each time that it was answered."""
        rows = await self.session.execute(
            select(Form.id, Form.opened_at, Answer.question, Answer.answered_at)
            .join(Answer, Answer.form_id == Form.id)
            .where(Form.id.in_(forms), Answer.answered_at.is_not(None))
            .order_by(Form.id, Answer.answered_at)
        )
        took: defaultdict[str, list[float]] = defaultdict(list)
        for _, answers in groupby(rows, key=lambda row: row[0]):
            for question, seconds in _gaps((begun, q, at) for _, begun, q, at in answers if at):
                took[base_of(questionnaire, question)].append(seconds)
        return took

    async def _forget(self, forms: Select[int]) -> None:
        await self.session.execute(
            update(Answer)
            .where(Answer.form_id.in_(forms), Answer.answered_at.is_not(None))
            .values(answered_at=None)
            .execution_options(synchronize_session=False)
        )


def _timed() -> Select[int]:
    """Sent forms of which the times are still there."""
    times = Form.answers.any(Answer.answered_at.is_not(None))
    return select(Form.id).where(Form.sent_at.is_not(None), times)


def _is_old(moment: datetime) -> Select[int]:
    """Too few were sent to be measured, or they were never sent at all."""
    return select(Form.id).where(or_(Form.sent_at <= moment, Form.closes_at <= moment))


def _gaps(answers: Iterable[tuple[datetime, str, datetime]]) -> Iterable[tuple[str, float]]:
    """From one answer to the next, from the form's beginning on; without interruptions."""
    known = list(answers)
    moments = [known[0][0], *(at for _, _, at in known)]
    for (earlier, later), (_, question, _) in zip(pairwise(moments), known, strict=True):
        if later - earlier <= INTERRUPTED:
            yield question, (later - earlier).total_seconds()


def base_of(questionnaire: str, question: str) -> str:
    """The key in the file of a question that was asked for each of several subjects."""
    keys = {each.key for each in load(questionnaire)}
    return question if question in keys else question.rpartition("-")[0]
