"""Who lives in the sandbox: read from JSON, with every fault told plainly."""

from dataclasses import fields

from sandbox.arguments import Json
from sandbox.core import LocalTelegram
from sandbox.people import Bot, Impossible, User

ABOUT = {one.name for one in fields(User)} - {"blocked", "deleted", "seen"}

DEFAULT: Json = {
    "people": [
        {"id": 500_001, "first_name": "Ayu", "role": "warga", "language_code": "id"},
        {"id": 500_002, "first_name": "John", "role": "warga", "language_code": "en"},
        {"id": 500_003, "first_name": "Lalu", "role": "pegawai", "language_code": "id"},
    ],
    "groups": [{"title": "Ruang bersama", "members": [500_003, 500_001]}],
}


def settle(telegram: LocalTelegram, cast: Json) -> None:
    """Let these people in, after everybody else has left."""
    people = [about_person(one) for one in listed(cast, "people")]
    groups = listed(cast, "groups")
    telegram.forget_everything()
    if bot := cast.get("bot"):
        telegram.bot = named_bot(telegram.bot, bot)
        telegram.tell("bot")
    for about in people:
        telegram.join(**about)
    for group in groups:
        telegram.group(str(group.get("title", "Grup")), group.get("members", []))


def listed(cast: Json, name: str) -> list[Json]:
    value = cast.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        words = f'"{name}" must be a list of objects'
        raise Impossible(words)
    return value


def about_person(one: Json) -> Json:
    if unknown := one.keys() - ABOUT:
        words = f"a person has no {', '.join(sorted(unknown))}"
        raise Impossible(words)
    if not isinstance(one.get("first_name"), str):
        words = 'a person needs a "first_name"'
        raise Impossible(words)
    return one


def named_bot(bot: Bot, said: Json) -> Bot:
    first_name = str(said.get("first_name", bot.first_name))
    return Bot(bot.id, first_name, str(said.get("username", bot.username)))
