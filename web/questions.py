"""The questions as a page asks them: all at once, the nine and the rest folded away."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from models.errors import DomainError
from models.rating import Reply
from models.satisfaction import Element
from questionnaires import Question, Questionnaire, load
from services.voice.surveys import RATING
from texts import Html, Texts
from web.pages import words_of
from web.typed import COMMENT, REPLY, FormWrong

_WORDS = {COMMENT: "web-comment", "jenis": "web-kind", REPLY: "web-reply"}
"""Questions that the bot puts in words of a chat."""


@dataclass(frozen=True, slots=True)
class Asked:
    face: Question
    elements: tuple[Question, ...]
    message: tuple[Question, ...]
    personal: tuple[Question, ...]


@cache
def questionnaire() -> Questionnaire:
    asked = load(RATING)
    return replace(asked, questions=tuple(map(_here, asked)))


def _here(question: Question) -> Question:
    """As a page asks it: there is no chat in which somebody could be told."""
    words = _WORDS.get(question.key, question.words)
    choices = tuple(c for c in question.choices if (question.key, c) != (REPLY, Reply.IN_CHAT))
    return replace(question, words=words, choices=choices)


@cache
def asked() -> Asked:
    face, *rest = questionnaire()
    return Asked(
        face,
        elements=tuple(q for q in rest if q.key in {*Element}),
        message=tuple(q for q in rest if q.key not in {*Element} and not q.personal),
        personal=tuple(q for q in rest if q.personal),
    )


def problems_in(refusal: DomainError | None, texts: Texts) -> Mapping[str, Html]:
    """What to mend, by field; what is wrong with the whole form stands under ""."""
    if isinstance(refusal, FormWrong):
        return {name: texts(problem) for name, problem in refusal.problems.items()}
    return {"": words_of(refusal, texts)} if refusal else {}


def titles(texts: Texts) -> Mapping[str, Html]:
    return {q.key: texts(f"{q.labels}.title") for q in questionnaire()}
