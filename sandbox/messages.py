"""What the bot sends."""

from collections.abc import Callable

from sandbox.access import replied, reply_of, writable
from sandbox.arguments import Arguments, Fields, Json
from sandbox.files import media_of
from sandbox.formatting import as_caption, as_text, caption_of, text_of
from sandbox.keyboards import Markup, judged, markup_of
from sandbox.people import Chat
from sandbox.refusals import bad_request
from sandbox.world import World

ACTIONS = {
    "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice",
    "upload_audio", "upload_voice", "upload_photo", "upload_document", "choose_sticker",
    "pick_up_location", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


def send_message(world: World, args: Arguments) -> Json:
    formatted = text_of(args)
    preview = preview_of(args)
    return deliver(world, args, lambda: {**as_text(formatted), **preview})


def send_photo(world: World, args: Arguments) -> Json:
    return send_media(world, args, "photo")


def send_document(world: World, args: Arguments) -> Json:
    return send_media(world, args, "document")


def send_voice(world: World, args: Arguments) -> Json:
    return send_media(world, args, "voice")


def send_media(world: World, args: Arguments, kind: str) -> Json:
    value = args.text(kind)
    if not value and kind not in args.files:
        raise bad_request(f"there is no {kind} in the request")
    caption = caption_of(args)
    above = {"show_caption_above_media": True} if args.flag("show_caption_above_media") else {}

    def finish() -> Json:
        shown = as_caption(caption)
        media = media_of(world.files, args, kind, value)
        return {**with_duration(media, args), **shown, **(above if shown else {})}

    return deliver(world, args, finish, f"{kind}s")


def with_duration(media: Json, args: Arguments) -> Json:
    if "voice" in media and args.has("duration"):
        return {"voice": {**media["voice"], "duration": max(args.integer("duration"), 0)}}
    return media


def send_location(world: World, args: Arguments) -> Json:
    for name in ("latitude", "longitude"):
        if not args.has(name):
            raise bad_request(f"{name} is empty")
    place = {"latitude": args.real("latitude"), "longitude": args.real("longitude")}
    return deliver(world, args, lambda: {"location": place})


def send_contact(world: World, args: Arguments) -> Json:
    contact = {
        name: args.text(name)
        for name in ("phone_number", "first_name", "last_name", "vcard")
        if args.has(name)
    }

    def finish() -> Json:
        for name in ("phone_number", "first_name"):
            if name not in contact:
                raise bad_request(f"{name.replace('_', ' ')} must be non-empty")
        return {"contact": contact}

    return deliver(world, args, finish)


def deliver(
    world: World, args: Arguments, finish: Callable[[], Json], what: str = "text messages"
) -> Json:
    """In Telegram's order: read everything, find the chat, and only then look at the content."""
    reply = reply_of(args)
    markup = markup_of(args)
    chat = writable(world, args.text("chat_id"), what)
    judge_thread(chat, args)
    target = replied(world, chat, reply)
    if world.rates is not None:
        world.rates.take(chat.id, world.clock())
    keyboard = judged(markup, private=chat.private)
    return put(world, chat, {**target, **finish(), **options(args)}, keyboard)


def judge_thread(chat: Chat, args: Arguments) -> None:
    """No chat here has topics; Telegram looks for them where there could be some."""
    if args.integer("message_thread_id") and chat.private:
        words = "message thread not found"
        raise bad_request(words)


def options(args: Arguments) -> Json:
    return {"has_protected_content": True} if args.flag("protect_content") else {}


def preview_of(args: Arguments) -> Json:
    name = "link_preview_options"
    value = args.json(name, "can't parse link preview options JSON object")
    if value is None:
        return {name: {"is_disabled": True}} if args.flag("disable_web_page_preview") else {}
    fields = Fields(value, "object expected as link preview options")
    options: Json = {flag: True for flag in PREVIEW_FLAGS if fields.flag(flag)}
    if fields.text("url"):
        options["url"] = fields.text("url")
    return {name: options} if options else {}


def put(world: World, chat: Chat, content: Json, markup: Markup | None) -> Json:
    """Send it: the chat takes the keyboard, and what the bot was doing there is over."""
    inline = markup.value if markup is not None and markup.kind == "inline" else None
    body = {**with_people(world, content), **({"reply_markup": inline} if inline else {})}
    fixed = markup is not None and inline is None
    if markup is not None and fixed:
        chat.reply_keyboard = markup.value if markup.kind != "remove" else None
    chat.action = chat.action_at = None
    return world.post(chat, world.bot.as_user, body, outgoing=True, fixed=fixed).body


def with_people(world: World, content: Json) -> Json:
    """Turn the ids in mentions into users; those whom the bot never met are dropped."""
    for name in ("entities", "caption_entities"):
        if any(one["type"] == "text_mention" for one in content.get(name, ())):
            kept = [one for entity in content[name] for one in met(world, entity)]
            content = {**content, name: kept}
    return content


def met(world: World, entity: Json) -> list[Json]:
    if entity["type"] != "text_mention":
        return [entity]
    person = world.people.get(entity["user"]["id"])
    return [{**entity, "user": person.as_user}] if person is not None and person.seen else []


def send_chat_action(world: World, args: Arguments) -> bool:
    action = args.text("action").lower()
    if action not in ACTIONS:
        words = "wrong parameter action in request"
        raise bad_request(words)
    chat = writable(world, args.text("chat_id"))
    chat.action = None if action == "cancel" else action
    chat.action_at = world.clock()
    world.tell("action", chat_id=chat.id, action=chat.action)
    return True


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
