"""Files down, and messages that go elsewhere or to the top: forward, copy, pin, react."""

from sandbox.access import message_of, writable
from sandbox.arguments import Arguments, Fields, Json
from sandbox.formatting import as_caption, caption_of
from sandbox.messages import deliver
from sandbox.people import Record
from sandbox.refusals import bad_request
from sandbox.world import World

OWN = ("message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup",
       "media_group_id", "quote")  # fmt: skip
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)


def get_file(world: World, args: Arguments) -> Json:
    return world.files.described(args.text("file_id"))


def source_of(world: World, args: Arguments, purpose: str) -> Record:
    if not args.has("from_chat_id"):
        words = 'parameter "from_chat_id" is required'
        raise bad_request(words)
    number = args.integer("message_id")
    return message_of(world, args.text("from_chat_id"), number, purpose)[1]


def forward_message(world: World, args: Arguments) -> Json:
    source = source_of(world, args, "forward").body
    if source.get("has_protected_content"):
        words = "message can't be forwarded"
        raise bad_request(words)
    origin = {
        "type": "user",
        "date": source["date"],
        "sender_user": source["from"],
    }
    body = deliver(world, args, lambda: {"forward_origin": origin, **content_of(source)})
    world.chats[body["chat"]["id"]].records[body["message_id"]].fixed = True
    return body


def copy_message(world: World, args: Arguments) -> Json:
    caption = caption_of(args) if "caption" in args.params else None
    source = source_of(world, args, "copy").body
    if source.get("has_protected_content"):
        words = "message can't be copied"
        raise bad_request(words)

    def finish() -> Json:
        content = content_of(source)
        if caption is None or "text" in content:
            return content
        kept = {key: value for key, value in content.items() if not key.startswith("caption")}
        return {**kept, **as_caption(caption)}

    return {"message_id": deliver(world, args, finish)["message_id"]}


def content_of(body: Json) -> Json:
    return {key: value for key, value in body.items() if key not in OWN}


def pin_chat_message(world: World, args: Arguments) -> bool:
    chat = writable(world, args.text("chat_id"))
    number = args.integer("message_id")
    message_of(world, args.text("chat_id"), number, "pin")
    if not chat.private and world.bot.id not in chat.administrators:
        words = "not enough rights to manage pinned messages in the chat"
        raise bad_request(words)
    chat.pinned = [*(one for one in chat.pinned if one != number), number]
    return True


def unpin_chat_message(world: World, args: Arguments) -> bool:
    chat = writable(world, args.text("chat_id"))
    if not args.has("message_id"):
        chat.pinned = chat.pinned[:-1]
        return True
    number = args.integer("message_id")
    message_of(world, args.text("chat_id"), number, "unpin")
    chat.pinned = [one for one in chat.pinned if one != number]
    return True


def set_message_reaction(world: World, args: Arguments) -> bool:
    value = args.array("reaction", "can't parse reaction types JSON object", "ReactionType") or []
    for one in value:
        judge_reaction(one)
    number = args.integer("message_id")
    message_of(world, args.text("chat_id"), number, "react")
    if len(value) > 1:
        words = "REACTIONS_TOO_MANY"
        raise bad_request(words)
    return True


def judge_reaction(value: object) -> None:
    fields = Fields(value, "expected an Object", "can't parse ReactionType: ")
    if fields.required_text("type") != "emoji":
        words = "REACTION_INVALID"
        raise bad_request(words)
    if fields.required_text("emoji").rstrip("\ufe0f") not in REACTIONS:
        words = "REACTION_INVALID"
        raise bad_request(words)


METHODS = {
    "getFile": get_file,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "setMessageReaction": set_message_reaction,
}
