"""What the page is shown."""

from dataclasses import asdict

from sandbox.arguments import Json
from sandbox.core import LocalTelegram
from sandbox.people import Chat, User
from sandbox.profile import commands_seen, menu_button

PERSON = ("id", "first_name", "last_name", "username", "language_code", "role", "note", "doors",
          "blocked")  # fmt: skip


def state(telegram: LocalTelegram) -> Json:
    return {
        "bot": {
            "id": telegram.bot.id,
            "username": telegram.bot.username,
            "first_name": telegram.bot.first_name,
            "commands": telegram.commands.get(("default", "", "", ""), []),
            "description": telegram.texts.get(("description", ""), ""),
        },
        "people": [person(one) for one in telegram.people.values()],
        "groups": [group(one) for one in telegram.chats.values() if in_use(one)],
        "faults": telegram.faults.describe(telegram.clock()),
        "rates": telegram.rates is not None,
        "webhook": bool(telegram.webhook.url),
    }


def person(one: User) -> Json:
    return {key: value for key, value in asdict(one).items() if key in PERSON}


def in_use(chat: Chat) -> bool:
    return not chat.private and chat.migrated_to is None and not chat.deleted


def group(chat: Chat) -> Json:
    return {"id": chat.id, "title": chat.about["title"], "members": sorted(chat.members)}


def chat(telegram: LocalTelegram, chat_id: int, person_id: int) -> Json:
    """A chat as this person sees it."""
    shown = telegram.chat(chat_id)
    reader = telegram.person(person_id)
    return {
        "messages": shown.messages,
        "reply_keyboard": shown.reply_keyboard,
        "action": shown.action,
        "commands": commands_seen(telegram, shown, reader),
        "menu_button": menu_button(telegram, shown.id if shown.private else 0),
    }
