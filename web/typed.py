"""What somebody typed into a form, and what it says once it is held against the questions."""

from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl

from aiohttp import web

from models.errors import DomainError
from models.form import LONGEST_TEXT
from models.rating import Reply
from questionnaires import Question, Questionnaire

MOST_BYTES = 65_536  # three times the longest comment in emoji, percent-encoded
MOST_FIELDS = 64
TOKEN = "token"  # noqa: S105 - the name of a field
COMMENT, REPLY = "saran", "jawaban"  # questions' keys
WRITTEN = (COMMENT, "tulisan")  # fields whose words are worth copying

Typed = dict[str, str]
TYPED = web.RequestKey("typed", Typed)
"""Where a request keeps what was typed, so that whatever happens can show it again."""
Answers = dict[str, int | str | None]


class FormTooBig(DomainError, code="page-too-big"): ...


class FormWrong(DomainError, code="page-wrong"):
    """Each field with the key of what is wrong with it; "" stands for the form as a whole."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__()
        self.problems = problems


async def typed_into(request: web.Request) -> Typed:
    """Decoded here and not by the framework, which trusts the charset that a stranger names."""
    try:
        body = await request.clone(client_max_size=MOST_BYTES).read()
        text = body.decode("utf-8", "replace")
        fields = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except (web.HTTPRequestEntityTooLarge, ValueError):
        raise FormTooBig from None
    request[TYPED] = typed = {name: value.replace("\r\n", "\n") for name, value in fields}
    if any(times > 1 for times in Counter(name for name, _ in fields).values()):
        raise FormWrong({"": "web-field-strange"})
    return typed


def answers_in(typed: Typed, questionnaire: Questionnaire) -> Answers:
    """The answers, without what was left empty; refuses with everything that is wrong at once."""
    given = {name: text.strip() for name, text in typed.items() if text.strip()}
    problems = dict(_problems(given, questionnaire))
    if typed.keys() - {question.key for question in questionnaire} - {TOKEN}:
        problems[""] = "web-field-strange"
    if problems:
        raise FormWrong(problems)
    return {
        question.key: text if question.written else int(text)
        for question in questionnaire
        if (text := given.get(question.key)) and (not question.needs or question.needs in given)
    }


def _problems(given: Typed, questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    for question in questionnaire:
        if problem := _problem(question, given.get(question.key)):
            yield question.key, problem
    if given.get(REPLY) == str(int(Reply.BY_CODE)) and COMMENT not in given:
        yield COMMENT, "web-words-first"


def _problem(question: Question, given: str | None) -> str | None:
    if given is None:
        return None if question.optional else "web-missing"
    if question.written:
        return "web-too-long" if len(given) > LONGEST_TEXT else None
    return None if given in map(str, question.choices) else "web-choice-strange"
