"""What feedback is about, in words and as buttons."""

from collections.abc import Callable, Sequence
from textwrap import shorten

from aiogram.filters.callback_data import CallbackData

from handlers.screen import Button
from models.comparison import CORE_VALUES
from models.feedback import Subject
from models.plan import PlannedResult
from texts import Html, Texts

_LONGEST_LABEL = 60


def named(value: str | None, words: str | None, texts: Texts) -> Html | str:
    """The value by its name; a planned result, or free words, as they were written."""
    return texts(f"value-{value}.title") if value else words or ""


def subject_rows(
    plan: Sequence[PlannedResult], about: Callable[[str], CallbackData], texts: Texts
) -> list[list[Button]]:
    """Each planned result on a line, then the seven values two by two."""
    results: list[list[Button]] = [
        [(_label(result), about(Subject(result_id=result.id).code))] for result in plan
    ]
    values: list[Button] = [
        (texts(f"value-{value}.title"), about(Subject(value).code)) for value in CORE_VALUES
    ]
    return results + [values[at : at + 2] for at in range(0, len(values), 2)]


def _label(result: PlannedResult) -> str:
    return f"{result.number}. {shorten(result.words, _LONGEST_LABEL, placeholder=' …')}"
