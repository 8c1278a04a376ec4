"""What the people of the demo have done so far: plans, notes, feedback, an opened semester."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.comparison import CORE_VALUES
from models.evaluation import Evaluation, Review, Term
from models.feedback import Feedback, Voice
from models.form import Answer, Form
from models.journal import JournalEntry
from models.person import Employee
from models.plan import PlannedResult, ResultKind
from models.semester import Semester

_DAYS_APART = 19
"""Between two notes, counted back from today: so that they spread over the semester."""


@dataclass(frozen=True, slots=True)
class Story:
    session: AsyncSession
    now: datetime

    async def tell(self, employee: Employee, head: Employee, raw: Mapping[str, Any]) -> None:
        """What stands in `demo.toml` under one employee."""
        results = await self._plan(employee, raw.get("plan", ()))
        self._notes(employee, results, raw.get("journal", ()))
        self._feedback(employee, head, results, raw.get("feedback", ()))
        if "before" in raw:
            await self._before(employee, head, raw["before"])

    async def _plan(
        self, employee: Employee, lines: Sequence[Mapping[str, str]]
    ) -> list[PlannedResult]:
        results = [
            PlannedResult(
                employee_id=employee.id,
                semester=self._semester.code,
                number=number,
                kind=ResultKind.MAIN,
                words=line["words"],
                indicator=line["indicator"],
                target=line["target"],
            )
            for number, line in enumerate(lines, 1)
        ]
        self.session.add_all(results)
        await self.session.flush()
        return results

    def _notes(
        self,
        employee: Employee,
        results: Sequence[PlannedResult],
        notes: Sequence[Mapping[str, Any]],
    ) -> None:
        for number, note in enumerate(notes):
            written = max(self.now - timedelta(days=1 + _DAYS_APART * number), self._began)
            self.session.add(
                JournalEntry(
                    employee_id=employee.id,
                    semester=self._semester.code,
                    happened_on=written.astimezone(WITA).date(),
                    written_at=written,
                    words=note["words"],
                    value=note.get("value"),
                    result_id=results[note["result"] - 1].id if "result" in note else None,
                    shared_at=written if note.get("shared") else None,
                )
            )

    def _feedback(
        self,
        employee: Employee,
        head: Employee,
        results: Sequence[PlannedResult],
        given: Sequence[Mapping[str, Any]],
    ) -> None:
        for each in given:
            result = results[each["result"] - 1] if "result" in each else None
            self.session.add(
                Feedback(
                    giver_id=head.id,
                    receiver_id=employee.id,
                    semester=self._semester.code,
                    voice=Voice.SUPERIOR,
                    given_at=self.now - timedelta(days=each["days_ago"]),
                    words=each["words"],
                    value=each.get("value"),
                    result_id=result.id if result else None,
                    result_words=result.words if result else None,
                )
            )

    async def _before(self, employee: Employee, head: Employee, raw: Mapping[str, Any]) -> None:
        """The semester before: both envelopes sent and open."""
        semester = self._semester.previous
        closed = semester.ends_at
        if await self.session.get(Term, semester.code) is None:
            begun = closed - timedelta(days=30)
            self.session.add(
                Term(semester=semester.code, opens_at=begun, closes_at=closed, ended_at=closed)
            )
        own = self._form(employee.id, "evaluation-1", semester.code, closed, raw["own"])
        theirs = self._form(head.id, "review-1", employee.name, closed, raw["review"])
        self.session.add_all([own, theirs])
        await self.session.flush()
        evaluation = Evaluation(
            employee_id=employee.id, semester=semester.code, opened_at=closed, form_id=own.id
        )
        self.session.add(evaluation)
        await self.session.flush()
        self.session.add(
            Review(evaluation_id=evaluation.id, reviewer_id=head.id, form_id=theirs.id)
        )

    def _form(
        self,
        author: int,
        questionnaire: str,
        about: str,
        closed: datetime,
        said: Mapping[str, Any],
    ) -> Form:
        sent_at = closed - timedelta(days=3)
        form = Form(
            person_id=author,
            questionnaire=questionnaire,
            about=about,
            opened_at=sent_at,
            closes_at=closed,
            answers={},
        )
        ratings = dict(zip(CORE_VALUES, said["values"], strict=True))
        for key, answer in {**ratings, **said["answers"]}.items():
            text, choice = (answer, None) if isinstance(answer, str) else (None, answer)
            form.answers[key] = Answer(question=key, text=text, choice=choice)
        form.sent_at, form.seal = sent_at, form.fingerprint()
        return form

    @property
    def _semester(self) -> Semester:
        return Semester.of(self.now)

    @property
    def _began(self) -> datetime:
        return self._semester.starts_at
