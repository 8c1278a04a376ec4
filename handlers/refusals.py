"""Refusals in words. Whoever pressed keeps their screen and sees an alert above it."""

from aiogram.types import Update

from handlers.screen import Alert, Screen
from handlers.start.screens import menu
from models.errors import ButtonOutdated, DomainError
from models.person import Person
from services.access.rights import Rights
from texts import Html, Texts


async def explanation(
    update: Update, refusal: DomainError, person: Person, rights: Rights
) -> Screen | Alert:
    texts = Texts(person.language)
    words = texts(refusal.code, **refusal.values)
    if not isinstance(refusal, ButtonOutdated):
        return _shown(update, words, None)
    return _shown(update, words, menu(person, await rights.of(person), texts))


def apology(update: Update, person: Person) -> Screen | Alert:
    """For a fault of ours: what had been stored before is still there."""
    return _shown(update, Texts(person.language)("apology"), None)


def _shown(update: Update, words: Html, follow: Screen | None) -> Screen | Alert:
    if update.callback_query is not None:
        return Alert(words, follow)
    return follow or Screen(words)
