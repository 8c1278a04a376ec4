"""What people do, and the update that the bot gets of it."""

from sandbox.arguments import Json, Upload
from sandbox.callbacks import ask
from sandbox.detection import found
from sandbox.entities import clean, merged
from sandbox.files import made
from sandbox.people import Chat, Impossible, NoSuchButton, Record, User
from sandbox.refusals import Refusal
from sandbox.world import World

LONGEST_PAYLOAD = 64  # characters that a deep link may carry


class Actions(World):
    """Verbs for people; every one gives the update, whose id is 0 when the bot gets none."""

    def join(self, first_name: str, **about: object) -> User:
        """A person who has not met the bot yet."""
        about.setdefault("id", self.last_person_id + 1)
        user = User(first_name=first_name, **about)  # type: ignore[arg-type]
        if user.id in self.people:
            words = f"there is a person {user.id} already"
            raise Impossible(words)
        user.doors = tuple(user.doors)
        self.add_person(user)
        return user

    def say(
        self, person_id: int, text: str, *, chat_id: int | None = None, reply_to: int | None = None
    ) -> Json:
        chat = self._room(person_id, chat_id)
        update = self._send(person_id, chat, written(text), reply_to)
        if chat.reply_keyboard and chat.reply_keyboard.get("one_time_keyboard"):
            labels = [key["text"] for row in chat.reply_keyboard["keyboard"] for key in row]
            chat.reply_keyboard = None if text in labels else chat.reply_keyboard
        return update

    def start(self, person_id: int, payload: str | None = None) -> Json:
        """Press Start, or follow a deep link; who had blocked the bot lets it back in."""
        if payload is not None:
            judge_payload(payload)
        if self.person(person_id).blocked:
            self.unblock(person_id)
        return self.say(person_id, f"/start {payload}" if payload else "/start")

    def press(
        self,
        person_id: int,
        message_id: int,
        data: str | None = None,
        *,
        chat_id: int | None = None,
        label: str | None = None,
    ) -> Json:
        """Press a button that is on the message as it now is, by its data or by its label."""
        chat = self._room(person_id, chat_id)
        data = pressed(chat, message_id, data, label)
        return self._click(person_id, chat, message_id, data)

    def press_data(
        self, person_id: int, message_id: int, data: str, *, chat_id: int | None = None
    ) -> Json:
        """Press a button that is no longer there, as old screens of the app allow."""
        return self._click(person_id, self._room(person_id, chat_id), message_id, data)

    def upload(  # noqa: PLR0913 - the fields of a form
        self,
        person_id: int,
        kind: str,
        content: bytes,
        *,
        filename: str = "file",
        mime_type: str = "application/octet-stream",
        caption: str | None = None,
        duration: int | None = None,
        chat_id: int | None = None,
        album: str | None = None,
    ) -> Json:
        """Send a photo, document or voice message; those of one album share its name."""
        media = self._media(kind, Upload(content, filename, mime_type), duration)
        if caption:
            said = written(caption)
            entities = {"caption_entities": said["entities"]} if "entities" in said else {}
            media |= {"caption": said["text"], **entities}
        if album:
            media["media_group_id"] = album
        return self._send(person_id, self._room(person_id, chat_id), media)

    def edit(
        self, person_id: int, message_id: int, text: str, *, chat_id: int | None = None
    ) -> Json:
        chat = self._room(person_id, chat_id)
        record = own_message(chat, message_id, person_id)
        kept = {key: value for key, value in record.body.items() if key != "entities"}
        record.body = {**kept, **written(text), "edit_date": int(self.clock().timestamp())}
        self.tell("edit", chat_id=chat.id, message=record.body)
        return self._report(chat, "edited_message", record.body)

    def contact(self, person_id: int, *, phone_number: str = "+6281234567890") -> Json:
        person = self.person(person_id)
        contact = {"phone_number": phone_number, "user_id": person_id, **person.names}
        contact.pop("username", None)
        return self._send(person_id, self._room(person_id, None), {"contact": contact})

    def location(self, person_id: int, latitude: float, longitude: float) -> Json:
        place = {"latitude": latitude, "longitude": longitude}
        return self._send(person_id, self._room(person_id, None), {"location": place})

    def sticker(self, person_id: int, *, emoji: str = "👍") -> Json:
        described = {
            "type": "regular", "width": 512, "height": 512, "is_animated": False,
            "is_video": False, "emoji": emoji,
        }  # fmt: skip
        sticker = self.files.keep("sticker", emoji.encode(), ".webp", described)
        return self._send(person_id, self._room(person_id, None), {"sticker": sticker})

    def block(self, person_id: int) -> Json:
        return self._set_blocked(person_id, blocked=True)

    def unblock(self, person_id: int) -> Json:
        return self._set_blocked(person_id, blocked=False)

    def _set_blocked(self, person_id: int, *, blocked: bool) -> Json:
        person = self.person(person_id)
        chat = self.chats[person_id]
        if not chat.started or person.blocked == blocked:
            words = f"{person.first_name} has no use for that now"
            raise Impossible(words)
        person.blocked = blocked
        self.tell("people")
        statuses = ("member", "kicked") if blocked else ("kicked", "member")
        return self.report_standing(chat, person, *statuses)

    def report_standing(self, chat: Chat, actor: User, old: str, new: str) -> Json:
        payload = {
            "chat": chat.about,
            "from": actor.as_user,
            "date": int(self.clock().timestamp()),
            "old_chat_member": membership(self.bot.as_user, old),
            "new_chat_member": membership(self.bot.as_user, new),
        }
        return self.queue("my_chat_member", payload)

    def _media(self, kind: str, upload: Upload, duration: int | None) -> Json:
        try:
            media = made(self.files, kind, upload)
        except (Refusal, KeyError) as fault:
            words = f"no {kind} can be sent of that: {fault}"
            raise Impossible(words) from fault
        if kind == "voice":
            media["voice"] |= {"duration": duration or 1}
        return media

    def _room(self, person_id: int, chat_id: int | None) -> Chat:
        """Where this person may write."""
        person = self.person(person_id)
        chat = self.chat(person_id if chat_id is None else chat_id)
        if person_id not in chat.members:
            words = f"{person.first_name} is not in chat {chat.id}"
            raise Impossible(words)
        if chat.private and person.blocked:
            words = f"{person.first_name} has blocked the bot"
            raise Impossible(words)
        if chat.migrated_to is not None or chat.deleted:
            words = f"nobody can write in chat {chat.id} any more"
            raise Impossible(words)
        return chat

    def _send(
        self, person_id: int, chat: Chat, content: Json, reply_to: int | None = None
    ) -> Json:
        answered: Json = {}
        if reply_to is not None:
            if reply_to not in chat.records:
                words = f"no message {reply_to} in chat {chat.id}"
                raise Impossible(words)
            body = chat.records[reply_to].body
            shown = {key: value for key, value in body.items() if key != "reply_to_message"}
            answered = {"reply_to_message": shown}
        chat.started = chat.started or chat.private
        record = self.post(chat, self.person(person_id).as_user, {**answered, **content})
        return self._report(chat, "message", record.body)

    def _report(self, chat: Chat, kind: str, body: Json) -> Json:
        if not self._reaches_bot(chat, body):
            return {"update_id": 0, kind: body}
        self.person(body["from"]["id"]).seen = True
        return self.queue(kind, body)

    def _reaches_bot(self, chat: Chat, body: Json) -> bool:
        """Privacy mode: in a group the bot gets commands and replies to itself only."""
        if chat.private:
            return True
        if chat.standing != "member":
            return False
        answered = body.get("reply_to_message", {}).get("from", {}).get("id")
        return answered == self.bot.id or commands_bot(body, self.bot.username)

    def _click(self, person_id: int, chat: Chat, message_id: int, data: str) -> Json:
        query = ask(self, person_id, chat, message_id, data)
        self.person(person_id).seen = True
        return self.queue("callback_query", query)


def written(text: str) -> Json:
    """A text as the app sends it, with what is found in it."""
    try:
        text, entities = clean(text, [])
    except Refusal as refusal:
        words = "nobody can send an empty text"
        raise Impossible(words) from refusal
    entities = merged(entities, found(text))
    return {"text": text, **({"entities": entities} if entities else {})}


def judge_payload(payload: str) -> None:
    plain = payload.replace("_", "").replace("-", "")
    if len(payload) > LONGEST_PAYLOAD or not (plain.isascii() and plain.isalnum()):
        words = f"a deep link cannot carry {payload!r}"
        raise Impossible(words)


def pressed(chat: Chat, message_id: int, data: str | None, label: str | None) -> str:
    record = chat.records.get(message_id)
    markup = record.body.get("reply_markup", {}) if record else {}
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    for button in buttons:
        if "callback_data" in button and (
            button["callback_data"] == data or button["text"] == label
        ):
            return str(button["callback_data"])
    there = [button["text"] for button in buttons]
    words = f"no button {data or label!r} on message {message_id}: there are {there}"
    raise NoSuchButton(words)


def own_message(chat: Chat, message_id: int, person_id: int) -> Record:
    record = chat.records.get(message_id)
    if record is None or record.body["from"]["id"] != person_id or "text" not in record.body:
        words = f"message {message_id} cannot be edited by {person_id}"
        raise Impossible(words)
    return record


def membership(user: Json, status: str) -> Json:
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": user, "status": status, **until}


def commands_bot(body: Json, username: str) -> bool:
    text = body.get("text", "")
    commands = [one for one in body.get("entities", []) if one["type"] == "bot_command"]
    if not commands:
        return False
    first = commands[0]
    _, at, name = text[first["offset"] : first["offset"] + first["length"]].partition("@")
    return not at or name.lower() == username.lower()
