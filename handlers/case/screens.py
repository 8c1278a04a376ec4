"""The citizen's side of a case."""

from collections.abc import Iterable, Iterator

from aiogram.types import InlineKeyboardMarkup

from handlers.case.buttons import Look, Quiet, Settle, Tell
from handlers.case.history import entries, for_lapor, quoted, term
from handlers.screen import Button, Screen, keyboard, pages
from models.case import Case, CaseState
from models.person import Person
from services.cases.replies import Telling, tellings
from texts import Html, Texts


def shown(case: Case, person: Person, texts: Texts, above: Iterable[Html] = ()) -> Screen:
    """All of it: state, who has to answer until when, every entry, what can be done."""
    blocks = [*above, "\n".join(_head(case, texts)), *entries(case, texts)]
    if case.asks_on is not None:
        blocks.append(texts("case-settled-question"))
    return pages(blocks, keyboard(*_choices(case, person, texts)))


def _head(case: Case, texts: Texts) -> Iterator[Html]:
    yield texts("case-head", service=case.service.name, unit=case.unit.name)
    state = texts(f"case-state-{case.state}")
    yield texts("case-standing", kind=case.kind, day=case.opened_on, state=state)
    yield from term(case, texts)
    yield texts("case-told" if case.notify_id is not None else "case-by-code")


def moved(case: Case, person: Person, texts: Texts) -> Screen:
    """The office has said something: what, and about which words."""
    said = list(entries(case, texts))[-1]
    lead = texts("case-moved", service=case.service.name, quote=quoted(case))
    return pages([lead, said], _with_look(case, person, texts))


def settled_question(case: Case, person: Person, texts: Texts) -> Screen:
    text = texts(
        "case-settled-asked",
        unit=case.unit.name,
        service=case.service.name,
        says=texts(f"case-state-{case.state}"),
        state=case.state,
        quote=quoted(case),
        day=case.closes_on,
    )
    return Screen(text, _with_look(case, person, texts), fresh=True)


def ask(case: Case, person: Person, telling: Telling, texts: Texts) -> Screen:
    back = keyboard([_look(case, person, texts)])
    if telling is Telling.LAPOR:
        return pages([for_lapor(case, texts), texts("case-lapor-ask")], back)
    return Screen(texts("case-telling", telling=telling, quote=quoted(case)), back, fresh=True)


def thanks(case: Case, person: Person, texts: Texts) -> Screen:
    """After what the citizen has said: it is kept, and what follows."""
    lead = texts("case-thanks", state=case.state, quote=quoted(case))
    blocks = [lead, "\n".join(term(case, texts))]
    return pages(filter(None, blocks), keyboard([_look(case, person, texts)]))


def quiet(case: Case, texts: Texts) -> Screen:
    return Screen(texts("case-quiet-now", quote=quoted(case)), fresh=True)


def _with_look(case: Case, person: Person, texts: Texts) -> InlineKeyboardMarkup:
    return keyboard([_look(case, person, texts)], *_choices(case, person, texts))


def _choices(case: Case, person: Person, texts: Texts) -> Iterator[list[Button]]:
    proof = case.proof_for(person.id)
    if CaseState.DONE_SAYS_CITIZEN in case.citizen_moves:
        yield [(texts("case-settle"), Settle(case_id=case.id, proof=proof))]
    for telling in tellings(case):
        button = Tell(case_id=case.id, proof=proof, telling=telling)
        yield [(texts(f"case-tell-{telling}"), button)]
    if case.notify_id == person.id:
        yield [(texts("case-quiet"), Quiet(case_id=case.id, proof=proof))]


def _look(case: Case, person: Person, texts: Texts) -> Button:
    return texts("case-look"), Look(case_id=case.id, proof=case.proof_for(person.id))
