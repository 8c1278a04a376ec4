from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.plan.buttons import (
    AddResult,
    CopyPlan,
    DeleteResult,
    LeaveEmpty,
    OpenResult,
    OwnPlan,
    SetKind,
    WriteField,
)
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.plan import Field, PlannedResult, ResultKind
from services.journal.plans import Change, Plan
from texts import Html, Texts

_IN_A_ROW = 5


def own(plan: Plan, texts: Texts) -> Screen:
    """The numbered list; a number opens that result."""
    numbers: list[Button] = [
        (str(place), OpenResult(result_id=result.id))
        for place, result in enumerate(plan.results, 1)
    ]
    rows = [numbers[at : at + _IN_A_ROW] for at in range(0, len(numbers), _IN_A_ROW)]
    listed = [_line(place, result, texts) for place, result in enumerate(plan.results, 1)]
    title = texts("plan-title", semester=plan.semester, count=len(plan.results))
    hint = texts("plan-open" if listed else "plan-empty")
    screen = pages([title, *listed, hint], keyboard(*rows, *_additions(plan, texts)))
    return replace(screen, fresh=screen.then is not None)


def ask(texts: Texts) -> Screen:
    return Screen(texts("plan-ask"), keyboard([_back(texts)]))


def added(results: Sequence[PlannedResult], texts: Texts) -> Screen:
    """Of one result the rest is asked, of a pasted list it stands in it."""
    if len(results) == 1:
        return ask_kind(results[0], texts)
    rows: list[list[Button]] = [[_back(texts)], [(texts("plan-add"), AddResult())]]
    return Screen(texts("plan-pasted", count=len(results)), keyboard(*rows))


def ask_kind(result: PlannedResult, texts: Texts) -> Screen:
    kinds: list[Button] = [
        (texts(f"plan-kind-{kind}"), SetKind(result_id=result.id, kind=kind, adding=True))
        for kind in ResultKind
    ]
    return Screen(texts("plan-ask-kind", words=result.words), keyboard(kinds, [_back(texts)]))


def ask_field(result: PlannedResult, change: Change, texts: Texts) -> Screen:
    """Where it may be left empty, one press does so."""
    rows: list[list[Button]] = [[(texts("plan-open-result"), OpenResult(result_id=result.id))]]
    if change.field is not Field.WORDS:
        empty = LeaveEmpty(result_id=result.id, field=change.field, adding=change.adding)
        rows.insert(0, [(texts("plan-skip" if change.adding else "plan-clear"), empty)])
    return Screen(texts(f"plan-ask-{change.field}", words=result.words), keyboard(*rows))


def result(found: PlannedResult, texts: Texts) -> Screen:
    """One result with all that can be done to it."""
    fields: list[Button] = [
        (texts(f"plan-write-{field}"), WriteField(result_id=found.id, field=field))
        for field in Field
    ]
    kind = SetKind(result_id=found.id, kind=found.kind.other)
    turn: list[Button] = [
        (texts(f"plan-make-{found.kind.other}"), kind),
        (texts("plan-delete"), DeleteResult(result_id=found.id)),
    ]
    head = texts("plan-result", words=found.words, kind=found.kind.value)
    return Screen(_block(head, found, texts), keyboard(fields, turn, [_back(texts)]))


def ask_delete(found: PlannedResult, texts: Texts) -> Screen:
    """It is asked once more: feedback and notes lose what they are about."""
    rows: list[list[Button]] = [
        [(texts("plan-delete-sure"), DeleteResult(result_id=found.id, sure=True))],
        [(texts("plan-delete-not"), OpenResult(result_id=found.id))],
    ]
    return Screen(texts("plan-delete-ask", words=found.words), keyboard(*rows))


def _told(found: PlannedResult, texts: Texts) -> Iterator[Html]:
    """Indicator and target, where they are said."""
    if found.indicator:
        yield texts("plan-indicator", words=found.indicator)
    if found.target:
        yield texts("plan-target", words=found.target)


def _block(head: Html, found: PlannedResult, texts: Texts) -> str:
    return "\n".join([head, *_told(found, texts)])


def _line(place: int, found: PlannedResult, texts: Texts) -> str:
    head = texts("plan-line", number=place, kind=found.kind.value, words=found.words)
    return _block(head, found, texts)


def _additions(plan: Plan, texts: Texts) -> Iterator[list[Button]]:
    if plan.has_room:
        yield [(texts("plan-add"), AddResult())]
    if plan.copyable:
        yield [(texts("plan-copy", count=plan.copyable), CopyPlan())]
    yield [(texts("menu-open"), Menu())]


def _back(texts: Texts) -> Button:
    return texts("plan-home"), OwnPlan()
