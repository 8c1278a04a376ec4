"""Pressed buttons and their answers."""

from sandbox.arguments import Arguments, Json
from sandbox.people import Chat
from sandbox.refusals import bad_request
from sandbox.world import Question, World

LONGEST_ANSWER = 200
FIRST_QUESTION = 4_000_000_000_000_001  # a long number in a string, as Telegram's are


def ask(world: World, person_id: int, chat: Chat, message_id: int, data: str) -> Json:
    """Make the callback query; a message that is gone is shown without its content."""
    number = str(FIRST_QUESTION + world.last_question)
    world.last_question += 1
    world.questions[number] = Question(person_id, world.clock())
    record = chat.records.get(message_id)
    gone = {"chat": chat.about, "message_id": message_id, "date": 0}
    return {
        "id": number,
        "from": world.person(person_id).as_user,
        "message": record.body if record else gone,
        "chat_instance": str(7_000_000_000_000_000_000 + chat.id),
        "data": data,
    }


def answer_callback_query(world: World, args: Arguments) -> bool:
    number = args.text("callback_query_id")
    if not world.spins(number):
        words = "query is too old and response timeout expired or query ID is invalid"
        raise bad_request(words)
    text = args.text("text")
    if len(text) > LONGEST_ANSWER:
        words = "MESSAGE_TOO_LONG"
        raise bad_request(words)
    judge_url(world, args.text("url"))
    question = world.questions.pop(number)
    toast = {
        "callback_query_id": number,
        "text": text,
        "show_alert": args.flag("show_alert"),
        "person_id": question.person_id,
    }
    world.toasts.append(toast)
    world.tell("toast", **toast)
    return True


def judge_url(world: World, url: str) -> None:
    """Only a door into the bot itself may be opened by an answer."""
    own = f"https://t.me/{world.bot.username}?start="
    if url and not url.startswith((own, own.removeprefix("https://"))):
        words = "URL_INVALID"
        raise bad_request(words)


METHODS = {"answerCallbackQuery": answer_callback_query}
