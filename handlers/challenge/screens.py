from collections.abc import Iterator, Sequence

from handlers.challenge.buttons import (
    AnswerChallenge,
    OpenChallenges,
    OwnChallenges,
    RaiseChallenge,
)
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.challenge import Challenge, Need
from services.words import LONGEST_WORDS
from texts import Html, Texts


def own(challenges: Sequence[Challenge], waiting: int, texts: Texts) -> Screen:
    """One's own with the answers; for who reviews also how many others wait for theirs."""
    blocks = [texts("challenge-title"), *(_own(each, texts) for each in challenges)]
    rows: list[list[Button]] = [[_raise(need, texts)] for need in Need]
    if waiting:
        rows.insert(0, [(texts("challenge-waiting", count=waiting), OpenChallenges())])
    rows.append([(texts("menu-open"), Menu())])
    return pages([*blocks, texts("challenge-raise")], keyboard(*rows))


def ask(need: Need, texts: Texts) -> Screen:
    text = texts("challenge-ask", need=_need(need, texts), longest=LONGEST_WORDS)
    return Screen(text, keyboard([(texts("form-back"), OwnChallenges())]))


def raised(told: int, texts: Texts) -> Screen:
    text = texts("challenge-raised" if told else "challenge-raised-alone")
    menu: list[Button] = [(texts("menu-open"), Menu())]
    return Screen(text, keyboard([(texts("challenge-all"), OwnChallenges())], menu))


def waiting(challenges: Sequence[Challenge], texts: Texts) -> Screen:
    """Those of the people whom the reader reviews, each with a button to answer it."""
    title = texts("challenge-open-title" if challenges else "challenge-open-none")
    blocks = [title, *(_line(number, each, texts) for number, each in enumerate(challenges, 1))]
    rows = [[_answer(number, each, texts)] for number, each in enumerate(challenges, 1)]
    rows.append([(texts("menu-open"), Menu())])
    return pages(blocks, keyboard(*rows))


def wanted(challenge: Challenge, texts: Texts) -> Screen:
    text = texts("challenge-answer-wanted", longest=LONGEST_WORDS, **_said(challenge, texts))
    return Screen(text, keyboard([(texts("form-back"), OpenChallenges())]))


def answered(challenge: Challenge, texts: Texts) -> Screen:
    text = texts("challenge-answer-sent", name=challenge.employee.name)
    menu: list[Button] = [(texts("menu-open"), Menu())]
    return Screen(text, keyboard([(texts("challenge-open-title"), OpenChallenges())], menu))


def told(challenge: Challenge, texts: Texts) -> Screen:
    answer = (texts("challenge-answer"), AnswerChallenge(challenge_id=challenge.id))
    return Screen(texts("notice-challenge-raised", **_said(challenge, texts)), keyboard([answer]))


def told_answer(challenge: Challenge, texts: Texts) -> Screen:
    text = texts(
        "notice-challenge-answered",
        words=challenge.words,
        name=challenge.answered_by.name if challenge.answered_by else "",
        answer=challenge.answer or "",
    )
    return Screen(text, keyboard([(texts("challenge-all"), OwnChallenges())]), fresh=True)


def _own(challenge: Challenge, texts: Texts) -> Html:
    return Html("\n".join(_parts(challenge, texts)))


def _parts(challenge: Challenge, texts: Texts) -> Iterator[Html]:
    yield texts(
        "challenge-own",
        day=challenge.raised_at,
        words=challenge.words,
        need=_need(challenge.need, texts),
    )
    if challenge.answered_by is None:
        yield texts("challenge-unanswered")
    else:
        name, answer = challenge.answered_by.name, challenge.answer or ""
        yield texts("challenge-answered-by", name=name, answer=answer)


def _line(number: int, challenge: Challenge, texts: Texts) -> Html:
    return texts("challenge-one", number=number, **_said(challenge, texts))


def _answer(number: int, challenge: Challenge, texts: Texts) -> Button:
    label = texts("challenge-answer-one", number=number, name=challenge.employee.name)
    return label, AnswerChallenge(challenge_id=challenge.id)


def _said(challenge: Challenge, texts: Texts) -> dict[str, str]:
    return {
        "name": challenge.employee.name,
        "words": challenge.words,
        "need": _need(challenge.need, texts),
    }


def _raise(need: Need, texts: Texts) -> Button:
    return _need(need, texts), RaiseChallenge(need=need)


def _need(need: int, texts: Texts) -> Html:
    return texts(f"need.c{int(need)}")
