"""Groups: who is in them, what becomes of the bot there, and their growth into supergroups."""

from sandbox.actions import Actions
from sandbox.arguments import Json
from sandbox.people import Chat, Impossible
from sandbox.world import SUPERGROUPS


class Groups(Actions):
    def group(
        self, title: str, members: list[int], *, administrators: tuple[int, ...] = ()
    ) -> Chat:
        """A new group; its first member has put the bot into it."""
        if not members:
            words = "a group needs somebody in it"
            raise Impossible(words)
        people = [self.person(member) for member in members]
        self.last_group_id += 1
        about = {"id": -self.last_group_id, "title": title, "type": "group"}
        chat = Chat(about, {*members}, members[0], {members[0], *administrators})
        self.chats[chat.id] = chat
        self.report_standing(chat, people[0], "left", "member")
        people[0].seen = True
        self.tell("people")
        return chat

    def remove_bot(self, chat_id: int, by: int) -> Json:
        chat = self.chat(chat_id)
        chat.standing = "kicked"
        return self.report_standing(chat, self.person(by), "member", "kicked")

    def delete_group(self, chat_id: int) -> None:
        self.chat(chat_id).deleted = True

    def migrate(self, chat_id: int) -> Json:
        """The group becomes a supergroup: a new id, and the old one leads nowhere."""
        old = self.chat(chat_id)
        if old.kind != "group" or old.migrated_to is not None:
            words = f"chat {chat_id} cannot become a supergroup"
            raise Impossible(words)
        about = {**old.about, "id": chat_id - SUPERGROUPS, "type": "supergroup"}
        new = Chat(about, old.members, old.founder, old.administrators)
        self.chats[new.id] = new
        actor = self.person(old.founder or 0).as_user
        left = self.post(old, actor, {"migrate_to_chat_id": new.id})
        self.queue("message", left.body)
        entered = self.post(new, actor, {"migrate_from_chat_id": old.id})
        old.migrated_to = new.id
        self.tell("people")
        return self.queue("message", entered.body)
