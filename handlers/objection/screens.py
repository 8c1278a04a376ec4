from collections.abc import Iterator

from handlers.evaluation.buttons import OpenEnvelopes
from handlers.objection.buttons import (
    UPHELD,
    Decide,
    GiveReasons,
    Object,
    RateAnew,
    ReadObjected,
    SeeObjection,
    Speak,
    Weigh,
    WithdrawObjection,
)
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.evaluation import Review
from models.objection import DECIDE_WITHIN, HEAR_WITHIN, Objection, ObjectionState, Party
from models.predicate import Expectation, Overall
from services.objections.objections import Objected
from texts import Html, Texts


def offer(review: Review, texts: Texts) -> list[Button]:
    return [(texts("objection-open"), Object(review_id=review.id))]


def ask(review: Review, texts: Texts) -> Screen:
    back = (texts("form-back"), OpenEnvelopes(evaluation_id=review.evaluation_id))
    text = texts("objection-ask", reviewer=review.reviewer.name, days=DECIDE_WITHIN)
    return Screen(text, keyboard([back]))


def standing(found: Objected, texts: Texts) -> Screen:
    """Where it stands, what was said so far, and what this side can do now."""
    objection = found.objection
    blocks = [_title(objection, texts), _state(found, texts), *_said(found, texts)]
    blocks += _outcome(objection, texts)
    blocks.append(texts("objection-foot"))
    return pages(blocks, keyboard(*_ways_on(found, texts), _menu(texts)))


def sure(found: Objected, texts: Texts) -> Screen:
    objection_id = found.objection.id
    yes = WithdrawObjection(objection_id=objection_id, sure=True)
    return Screen(
        texts("objection-sure"),
        keyboard([(texts("objection-withdraw-sure"), yes)], back(found.objection, texts)),
    )


def wanted(key: str, found: Objected, texts: Texts) -> Screen:
    return Screen(texts(key), keyboard(back(found.objection, texts)))


def to_decide(found: Objected, texts: Texts) -> Screen:
    """The decider's own words, then the two ways to decide."""
    objection_id = found.objection.id
    uphold = Weigh(objection_id=objection_id, result=UPHELD, behaviour=UPHELD)
    change = RateAnew(objection_id=objection_id, result=UPHELD)
    rows: list[list[Button]] = [
        [(texts("objection-uphold"), uphold)],
        [(texts("objection-change"), change)],
        back(found.objection, texts),
    ]
    return pages([*_said(found, texts), texts("objection-which")], keyboard(*rows))


def rate_anew(found: Objected, result: int, texts: Texts) -> Screen:
    """The two ratings one after the other, with the definitions that a review shows."""
    key = found.objection.id
    rows: list[list[Button]] = []
    for rating in reversed(Expectation):
        label = texts(f"expectation.c{rating.value}")
        if result:
            says: RateAnew | Weigh = Weigh(objection_id=key, result=result, behaviour=rating)
        else:
            says = RateAnew(objection_id=key, result=rating)
        rows.append([(label, says)])
    question = texts("review-behaviour" if result else "review-results")
    return Screen(question, keyboard(*rows, back(found.objection, texts)))


def weigh(found: Objected, verdict: Overall | None, texts: Texts) -> Screen:
    """Everything that becomes final, before it does."""
    objection = found.objection
    result, behaviour = (verdict.result, verdict.behaviour) if verdict else (UPHELD, UPHELD)
    final = Decide(objection_id=objection.id, result=result, behaviour=behaviour)
    change = texts("objection-would-uphold") if verdict is None else _new(verdict, texts)
    blocks = [_title(objection, texts), *_original(objection, texts), change]
    blocks += [*_said(found, texts), texts("objection-final-warning")]
    rows: list[list[Button]] = [[(texts("objection-decide"), final)], back(objection, texts)]
    return pages(blocks, keyboard(*rows))


def told(objection: Objection, reader_id: int, texts: Texts) -> Screen:
    """A short word with a button: the statements are read where reading them is recorded."""
    text = texts(
        "notice-objection",
        party=objection.party_of(reader_id).value,
        state=objection.state.value,
        name=objection.review.evaluation.employee.name,
        semester=objection.review.evaluation.semester,
        last=objection.decide_by,
        days=HEAR_WITHIN,
    )
    return Screen(text, keyboard(see(objection, texts)))


def told_orphaned(review: Review, texts: Texts) -> Screen:
    evaluation = review.evaluation
    text = texts(
        "notice-objection-orphaned",
        name=evaluation.employee.name,
        semester=evaluation.semester,
        reviewer=review.reviewer.name,
    )
    return Screen(text, keyboard(_menu(texts)))


def see(objection: Objection, texts: Texts) -> list[Button]:
    return [(texts("objection-see"), SeeObjection(objection_id=objection.id))]


def back(objection: Objection, texts: Texts) -> list[Button]:
    return [(texts("form-back"), SeeObjection(objection_id=objection.id))]


def in_short(objection: Objection, texts: Texts) -> Iterator[Html]:
    """Below the opened envelopes: the state, and what a decision has set."""
    yield texts(f"objection-state-{objection.state}")
    if objection.verdict is not None:
        yield _new(objection.verdict, texts)


def _title(objection: Objection, texts: Texts) -> Html:
    evaluation = objection.review.evaluation
    return texts(
        "objection-title",
        name=evaluation.employee.name,
        semester=evaluation.semester,
        reviewer=objection.review.reviewer.name,
        decider=objection.decider.name,
    )


def _state(found: Objected, texts: Texts) -> str:
    objection = found.objection
    state = texts(f"objection-state-{objection.state}")
    if not objection.is_undecided:
        return f"{state} {texts('objection-ended', at=objection.decided_at)}"
    clocks = texts(
        "objection-clocks",
        filed=objection.filed_at,
        first=found.decidable_from,
        last=objection.decide_by,
    )
    return f"{state}\n{clocks}"


def _said(found: Objected, texts: Texts) -> Iterator[Html]:
    reader = found.objection.people[found.party]
    for party, said in found.objection.said_to(reader):
        yield texts("objection-said", party=party.value, words=said.words, at=said.said_at)


def _outcome(objection: Objection, texts: Texts) -> Iterator[Html]:
    if objection.state is ObjectionState.CHANGED and objection.verdict is not None:
        yield from _original(objection, texts)
        yield _new(objection.verdict, texts)


def _original(objection: Objection, texts: Texts) -> Iterator[Html]:
    overall = objection.review.overall
    if overall is not None:
        yield texts("objection-original", **_rated(overall, texts))


def _new(verdict: Overall, texts: Texts) -> Html:
    return texts("objection-new", **_rated(verdict, texts))


def _rated(overall: Overall, texts: Texts) -> dict[str, Html]:
    return {
        "result": texts(f"expectation.c{overall.result.value}"),
        "behaviour": texts(f"expectation.c{overall.behaviour.value}"),
        "predicate": texts(f"predicate-{overall.predicate}"),
    }


def _ways_on(found: Objected, texts: Texts) -> Iterator[list[Button]]:
    objection = found.objection
    key, evaluation_id = objection.id, objection.review.evaluation_id
    if found.party is not Party.DECIDER:
        yield [(texts("envelopes-read"), OpenEnvelopes(evaluation_id=evaluation_id))]
    if not objection.is_undecided:
        return
    match found.party:
        case Party.EMPLOYEE:
            yield [(texts("objection-withdraw"), WithdrawObjection(objection_id=key, sure=False))]
        case Party.REVIEWER:
            yield [(texts("objection-speak"), Speak(objection_id=key))]
        case Party.DECIDER:
            yield [(texts("envelopes-read"), ReadObjected(objection_id=key))]
            yield [(texts("objection-reason"), GiveReasons(objection_id=key))]


def _menu(texts: Texts) -> list[Button]:
    return [(texts("menu-open"), Menu())]
