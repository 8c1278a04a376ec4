"""The office's side of a case."""

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.case.buttons import (
    Desk,
    Errand,
    HandOver,
    Lapor,
    OpenCase,
    PassOn,
    Pick,
    Reply,
    SendTemplate,
    ShowFile,
    Template,
    Work,
)
from handlers.case.history import entries, for_lapor, quoted, said, term
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.case import SAYS_ITSELF, Case, CaseKind, CaseState
from models.errors import ButtonOutdated
from models.person import Employee
from models.received_file import FileKind, FileState, ReceivedFile
from services.cases.desk import DeskPage
from services.cases.hands import Colleagues
from texts import Html, Texts

TEMPLATES = {CaseState.ANSWERED: 3, CaseState.IMPOSSIBLE: 2, CaseState.DONE_SAYS_OFFICE: 2}
"""How many ready texts each state has."""
_IN_A_ROW = 4


def listed(page: DeskPage, texts: Texts) -> Screen:
    if not page.cases:
        return Screen(texts("case-desk-none"), keyboard([(texts("menu-open"), Menu())]))
    lines = [
        texts(
            "case-desk-line",
            number=number,
            left=_left(case, page.today, texts),
            kind=case.kind,
            service=case.service.name,
            quote=quoted(case),
        )
        for number, case in enumerate(page.cases, start=1)
    ]
    numbered = [
        (f"{number}", OpenCase(case_id=case.id)) for number, case in enumerate(page.cases, start=1)
    ]
    rows = [numbered[at : at + _IN_A_ROW] for at in range(0, len(numbered), _IN_A_ROW)]
    turning = _turning(page.number, [Desk(number=page.number + 1)] * page.more, texts)
    below = keyboard(*rows, turning, [(texts("menu-open"), Menu())])
    return Screen("\n\n".join([texts("case-desk-title"), *lines]), below)


def page(case: Case, today: date, texts: Texts) -> Screen:
    blocks = ["\n".join(_head(case, today, texts)), *entries(case, texts)]
    return pages(blocks, keyboard(*_choices(case, texts)))


def _head(case: Case, today: date, texts: Texts) -> Iterator[Html]:
    yield texts("case-head", service=case.service.name, unit=case.unit.name)
    state = texts(f"case-state-{case.state}")
    yield texts("case-standing", kind=case.kind, day=case.opened_on, state=state)
    yield _left(case, today, texts)
    yield from term(case, texts)
    if case.owner is None:
        yield texts("case-owner-none")
    else:
        yield texts("case-owner", name=case.owner.name)


def _left(case: Case, today: date, texts: Texts) -> Html:
    if not case.may_add:
        return texts("case-left-citizen")
    if case.is_overdue(today):
        return texts("case-left-over", days=-case.days_left(today))
    return texts("case-left", days=case.days_left(today))


def _choices(case: Case, texts: Texts) -> Iterator[list[Button]]:
    if case.file is not None and case.file.state is FileState.KEPT:
        yield [(texts("case-show-file", kind=case.file.kind), ShowFile(case_id=case.id))]
    if case.kind is CaseKind.PRAISE:
        passing = Pick(case_id=case.id, errand=Errand.PRAISE)
        yield [(texts("case-pass-on"), passing)]
    for state in case.office_moves:
        yield [(texts(f"case-do-{state}"), _doing(case, state))]
    yield [(texts("case-hand-over"), Pick(case_id=case.id, errand=Errand.CASE))]
    if case.kind is CaseKind.COMPLAINT:
        yield [(texts("case-tell-lapor"), Lapor(case_id=case.id))]
    yield [(texts("case-desk-open"), Desk())]


def _doing(case: Case, state: CaseState) -> Work | Reply:
    if state in SAYS_ITSELF:
        return Work(case_id=case.id)
    return Reply(case_id=case.id, state=state)


def file(case: Case, shown: ReceivedFile, texts: Texts) -> Screen:
    """As it is, below the words that it came with."""
    content, below = shown.content or b"", keyboard([_back(case, texts)])
    words = texts("case-file-shown", quote=quoted(case))
    if shown.kind is FileKind.VOICE:
        return Screen(words, below, voice=content)
    return Screen(words, below, picture=lambda: content)


def ask(case: Case, state: CaseState, texts: Texts) -> Screen:
    """Own words, or one of the ready texts."""
    ready = [
        [(texts(f"case-label-{state}-{number}"), _template(case, state, number))]
        for number in range(1, TEMPLATES[state] + 1)
    ]
    text = texts(f"case-ask-{state}", quote=quoted(case))
    return Screen(text, keyboard(*ready, [_back(case, texts)]), fresh=True)


def template(case: Case, state: CaseState, number: int, texts: Texts) -> Screen:
    """As it would be sent; whoever would rather change it copies it with one touch."""
    send = SendTemplate(case_id=case.id, state=state, number=number)
    words = ready_words(state, number, texts)
    text = texts("case-template", quote=quoted(case), words=words)
    return Screen(text, keyboard([(texts("case-template-send"), send)], [_back(case, texts)]))


def ready_words(state: CaseState, number: int, texts: Texts) -> Html:
    if not 1 <= number <= TEMPLATES.get(state, 0):
        raise ButtonOutdated
    return texts(f"case-ready-{state}-{number}")


def _template(case: Case, state: CaseState, number: int) -> Template:
    return Template(case_id=case.id, state=state, number=number)


def colleagues(shown: Colleagues, errand: Errand, texts: Texts) -> Screen:
    case = shown.case
    people = [[(who.name, _given(case, errand, who))] for who in shown.people]
    following = Pick(case_id=case.id, errand=errand, number=shown.number + 1)
    turning = _turning(shown.number, [following] * shown.more, texts)
    text = texts("case-pick", errand=errand, unit=case.unit.name, quote=quoted(case))
    return Screen(text, keyboard(*people, turning, [_back(case, texts)]))


def _given(case: Case, errand: Errand, who: Employee) -> HandOver | PassOn:
    kind = HandOver if errand is Errand.CASE else PassOn
    return kind(case_id=case.id, employee_id=who.id)


def _turning(number: int, following: Sequence[Desk | Pick], texts: Texts) -> list[Button]:
    return [(texts("case-next", number=number + 2), button) for button in following]


def handed_over(case: Case, owner: Employee, texts: Texts) -> Screen:
    text = texts("case-handed-over", name=owner.name, quote=quoted(case))
    return Screen(text, keyboard([_back(case, texts)], [(texts("case-desk-open"), Desk())]))


def passed_on(case: Case, officer: Employee, texts: Texts) -> Screen:
    text = texts("case-passed-on", name=officer.name, quote=quoted(case))
    return Screen(text, keyboard([_back(case, texts)], [(texts("case-desk-open"), Desk())]))


def lapor(case: Case, texts: Texts) -> Screen:
    return pages([for_lapor(case, texts), texts("case-lapor-ask")], keyboard([_back(case, texts)]))


def told(key: str, case: Case, today: date, texts: Texts) -> Screen:
    """A notice to the office, with a button that opens the case."""
    left = _left(case, today, texts)
    text = texts(key, service=case.service.name, kind=case.kind, left=left, quote=quoted(case))
    return Screen(text, keyboard([_back(case, texts)]), fresh=True)


def praise(case: Case, texts: Texts) -> Screen:
    return Screen(texts("case-praise", service=case.service.name, words=said(case)), fresh=True)


def _back(case: Case, texts: Texts) -> Button:
    return texts("case-open"), OpenCase(case_id=case.id)
