"""What the bot asks about chats and those in them, and what it says of itself."""

from sandbox.access import chat_of, judge_group
from sandbox.arguments import Arguments, Json
from sandbox.people import Chat
from sandbox.refusals import bad_request
from sandbox.world import World

LONGEST = {"name": 64, "short_description": 120, "description": 512}
RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
    "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
    "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages",
)  # fmt: skip
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
     "gifts_from_channels"), False,
)  # fmt: skip


def get_chat(world: World, args: Arguments) -> Json:
    chat = chat_of(world, args.text("chat_id"))
    full = {
        **chat.about,
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": NO_GIFTS,
    }
    if not chat.private:
        full["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.pinned:
        full["pinned_message"] = chat.records[chat.pinned[-1]].body
    return full


def get_chat_member(world: World, args: Arguments) -> Json:
    chat = chat_of(world, args.text("chat_id"))
    number = args.integer("user_id")
    if number == world.bot.id:
        return {"user": world.bot.as_user, "status": "member"}
    if number not in world.people:
        words = "PARTICIPANT_ID_INVALID"
        raise bad_request(words)
    return member(world, chat, number)


def member(world: World, chat: Chat, number: int) -> Json:
    user = world.people[number].as_user
    if number not in chat.members:
        return {"user": user, "status": "left"}
    if number == chat.founder:
        return {"user": user, "status": "creator", "is_anonymous": False}
    if number not in chat.administrators:
        return {"user": user, "status": "member"}
    return {"user": user, "status": "administrator", **dict.fromkeys(RIGHTS, False)}


def get_chat_administrators(world: World, args: Arguments) -> list[Json]:
    chat = chat_of(world, args.text("chat_id"))
    if chat.private:
        words = "there are no administrators in the private chat"
        raise bad_request(words)
    return [member(world, chat, number) for number in sorted(chat.administrators)]


def get_chat_member_count(world: World, args: Arguments) -> int:
    chat = chat_of(world, args.text("chat_id"))
    return len(chat.members) + (chat.private or chat.standing == "member")


def leave_chat(world: World, args: Arguments) -> bool:
    chat = chat_of(world, args.text("chat_id"))
    if chat.private:
        words = "chat is not a group or a channel"
        raise bad_request(words)
    judge_group(chat, "text messages")
    chat.standing = "left"
    return True


def said_of_bot(world: World, args: Arguments, what: str) -> Json:
    language = args.text("language_code")
    said = world.texts.get((what, language)) or world.texts.get((what, ""))
    return {what: said or (world.bot.first_name if what == "name" else "")}


def say_of_bot(world: World, args: Arguments, what: str) -> bool:
    text = args.text(what).strip()
    if len(text) > LONGEST[what]:
        raise bad_request(
            f"BOT_{what.replace('short_description', 'short_about').upper()}_TOO_LONG"
        )
    world.texts[what, args.text("language_code")] = text
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "getMyName": lambda world, args: said_of_bot(world, args, "name"),
    "setMyName": lambda world, args: say_of_bot(world, args, "name"),
    "getMyDescription": lambda world, args: said_of_bot(world, args, "description"),
    "setMyDescription": lambda world, args: say_of_bot(world, args, "description"),
    "getMyShortDescription": lambda world, args: said_of_bot(world, args, "short_description"),
    "setMyShortDescription": lambda world, args: say_of_bot(world, args, "short_description"),
}
