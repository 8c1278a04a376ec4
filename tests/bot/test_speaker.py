import gc
import weakref
from typing import Any

from aiogram.methods import AnswerCallbackQuery, EditMessageText, GetUpdates, SendMessage
from aiogram.methods.base import Response, TelegramMethod

from bot.speaker import KEPT


def test_types_of_answers_outlive_the_answer() -> None:
    for method in (AnswerCallbackQuery, EditMessageText, GetUpdates, SendMessage):
        assert same_after_a_collection(method)
        assert Response[method.__returning__] in KEPT  # type: ignore[name-defined]


def same_after_a_collection(method: type[TelegramMethod[Any]]) -> bool:
    found = weakref.ref(Response[method.__returning__])  # type: ignore[name-defined]
    gc.collect()
    return found() is not None and found() is Response[method.__returning__]  # type: ignore[name-defined]
