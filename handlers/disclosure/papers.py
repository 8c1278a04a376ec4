"""What is held, as a workbook; the self-evaluation, as paper for e-Kinerja."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handlers.disclosure.cells import cells, head
from handlers.form.screens import answered
from models.form import Answer
from models.plan import PlannedResult
from questionnaires import Question
from reports.held_sheet import Sheet, workbook
from reports.kinerja_paper import Block, kinerja_paper
from services.disclosure.held import SECTIONS
from services.disclosure.holdings import Row
from services.disclosure.material import Material
from texts import Html, Texts


def as_workbook(found: Mapping[str, Sequence[Row]], texts: Texts) -> bytes:
    return workbook(
        Sheet(
            texts(f"held-{section.key}").plain,
            head(section, texts),
            [cells(section, row, texts) for row in found[section.key]],
        )
        for section in SECTIONS
        if section.key in found
    )


@dataclass(frozen=True, slots=True)
class Paper:
    """All words, taken out of the session before anything is drawn."""

    title: str
    facts: Sequence[str]
    blocks: Sequence[Block]

    def draw(self) -> bytes:
        return kinerja_paper(self.title, self.facts, self.blocks)


def material(found: Material, texts: Texts) -> Paper:
    employee, form = found.employee, found.form
    facts = [
        texts("material-person", name=employee.name, nip=employee.nip, post=employee.post).plain,
        texts("material-unit", unit=found.unit.name).plain,
        texts("material-sent", at=form.sent_at, seal=form.seal or "").plain
        if form.sent_at
        else texts("material-unsent").plain,
        texts("material-foot").plain,
    ]
    title = texts("material-title", semester=found.semester).plain
    return Paper(title, facts, list(_blocks(found, texts)))


def _blocks(found: Material, texts: Texts) -> Iterator[Block]:
    told: set[str] = set()
    for question in found.form.questions:
        answer = found.form.answers.get(question.key)
        if answer is None or (answer.text is None and answer.choice is None):
            continue
        number = question.key.rpartition("-")[2]
        result = found.plan.get(number) if number not in told else None
        told.add(number)
        yield Block(
            texts(f"{question.words}.title", **question.blanks).plain,
            _facts(result, question, answer, texts),
            answer.text or "",
        )


def _facts(
    result: PlannedResult | None, question: Question, answer: Answer, texts: Texts
) -> list[str]:
    """Indicator and target belong to the words that were rated; to later ones, they are others."""
    facts = []
    if result is not None and result.words == question.subject:
        if result.indicator:
            facts.append(texts("material-indicator", indicator=result.indicator).plain)
        if result.target:
            facts.append(texts("material-target", target=result.target).plain)
    if answer.text is None:
        facts.append(Html(answered(question, answer, texts)).plain)
    return facts
