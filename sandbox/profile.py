"""Who the bot is and what it offers: getMe, commands by scope and language, the menu button."""

import re

from sandbox.access import chat_of
from sandbox.arguments import Arguments, Fields, Json
from sandbox.people import Chat, User
from sandbox.refusals import bad_request
from sandbox.world import World

LONGEST_COMMAND = 32
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
LARGEST_LIST = 4096  # bytes, about
COMMAND = re.compile(r"[a-z0-9_]+")
LANGUAGE = re.compile(r"[a-z]{2}|")

BROAD_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
CANNOT = (
    "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business",
    "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics",
)  # fmt: skip
BAD_LIST = "can't parse commands JSON object"

Key = tuple[str, ...]  # scope, chat, member, language


def get_me(world: World, _: Arguments) -> Json:
    return {**world.bot.as_user, "can_join_groups": True, **dict.fromkeys(CANNOT, False)}


def set_my_commands(world: World, args: Arguments) -> bool:
    commands = commands_of(args)
    key = key_of(world, args)
    checked = [checked_command(command, description) for command, description in commands]
    size = sum(len(one["command"]) + len(one["description"].encode()) for one in checked)
    if len(checked) > MOST_COMMANDS or size > LARGEST_LIST:
        words = "BOT_COMMANDS_TOO_MUCH"
        raise bad_request(words)
    world.commands[key] = checked
    world.tell("commands")
    return True


def commands_of(args: Arguments) -> list[tuple[str, str]]:
    value = args.array("commands", BAD_LIST, "BotCommand") or []
    each = [Fields(item, "expected an Object", "can't parse BotCommand: ") for item in value]
    return [(one.required_text("command"), one.required_text("description")) for one in each]


def checked_command(command: str, description: str) -> Json:
    command = command.strip().removeprefix("/")
    description = description.strip()
    measure("command", command, LONGEST_COMMAND)
    measure("command description", description, LONGEST_DESCRIPTION)
    if not COMMAND.fullmatch(command):
        words = "BOT_COMMAND_INVALID"
        raise bad_request(words)
    return {"command": command, "description": description}


def measure(what: str, text: str, limit: int) -> None:
    if not text:
        raise bad_request(f"{what} must be non-empty")
    if len(text) > limit:
        raise bad_request(f"{what} length must not exceed {limit}")


def key_of(world: World, args: Arguments) -> Key:
    language = args.text("language_code")
    scope = scope_of(world, args)
    if not LANGUAGE.fullmatch(language):
        words = "invalid language code specified"
        raise bad_request(words)
    return (*scope, language)


def scope_of(world: World, args: Arguments) -> Key:
    value = args.json("scope", "can't parse BotCommandScope JSON object")
    if value is None:
        return ("default", "", "")
    prefix = "can't parse BotCommandScope: "
    fields = Fields(value, "BotCommandScope must be an Object", prefix)
    kind = fields.required_text("type")
    if kind in BROAD_SCOPES:
        return (kind, "", "")
    if kind not in CHAT_SCOPES:
        words = "Unsupported type specified"
        raise fields.refuse(words)
    chat = chat_of(world, fields.required_text("chat_id"))
    if chat.private and kind != "chat":
        words = "can't use specified scope in private chats"
        raise bad_request(words)
    member = fields.required_text("user_id") if kind == "chat_member" else ""
    return (kind, str(chat.id), member)


def get_my_commands(world: World, args: Arguments) -> list[Json]:
    return world.commands.get(key_of(world, args), [])


def delete_my_commands(world: World, args: Arguments) -> bool:
    world.commands.pop(key_of(world, args), None)
    world.tell("commands")
    return True


def commands_seen(world: World, chat: Chat, person: User) -> list[Json]:
    """What the menu shows this person here: the narrowest scope first, then the language."""
    for scope in scopes_seen(chat, person):
        for language in (person.language_code, ""):
            if commands := world.commands.get((*scope, language)):
                return commands
    return []


def scopes_seen(chat: Chat, person: User) -> list[Key]:
    here, broad = str(chat.id), ("", "")
    if chat.private:
        return [("chat", here, ""), ("all_private_chats", *broad), ("default", *broad)]
    leads = person.id in chat.administrators
    return [
        ("chat_member", here, str(person.id)),
        *([("chat_administrators", here, "")] if leads else []),
        ("chat", here, ""),
        *([("all_chat_administrators", *broad)] if leads else []),
        ("all_group_chats", *broad),
        ("default", *broad),
    ]


def set_chat_menu_button(world: World, args: Arguments) -> bool:
    button = menu_button_of(args)
    world.menu_buttons[menu_chat(world, args)] = button
    world.tell("commands")
    return True


def get_chat_menu_button(world: World, args: Arguments) -> Json:
    return menu_button(world, menu_chat(world, args))


def menu_button(world: World, chat_id: int) -> Json:
    own = world.menu_buttons.get(chat_id, {"type": "default"})
    if own["type"] != "default" or not chat_id:
        return own if own["type"] != "default" else {"type": "commands"}
    return menu_button(world, 0)


def menu_chat(world: World, args: Arguments) -> int:
    if not args.has("chat_id"):
        return 0
    chat = world.chats.get(args.integer("chat_id"))
    if chat is None or not chat.private or not chat.started:
        words = "user not found"
        raise bad_request(words)
    return chat.id


def menu_button_of(args: Arguments) -> Json:
    value = args.json("menu_button", "can't parse menu button JSON object")
    if value is None:
        return {"type": "default"}
    prefix = "can't parse menu button: "
    fields = Fields(value, "MenuButton must be an Object", prefix)
    kind = fields.required_text("type")
    if kind == "web_app":
        url = fields.inner("web_app").required_text("url")
        return {"type": kind, "text": fields.required_text("text"), "web_app": {"url": url}}
    if kind not in {"default", "commands"}:
        words = "MenuButton has unsupported type"
        raise fields.refuse(words)
    return {"type": kind}


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
