from aiogram.types import Message

from handlers.mentorship import session_screens as screens
from handlers.mentorship.buttons import (
    AddMaterial,
    ConfirmJournal,
    DisputeJournal,
    MetAll,
    ReadMaterial,
    SayMet,
    WriteJournal,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.mentoring_session import LONGEST_JOURNAL, LONGEST_REASON, Step
from models.notice import Topic
from models.person import Person
from models.received_file import FileKind
from services.files import Sent
from services.mentoring.journals import DIFFERENT, JOURNAL, MATERIAL, Journals
from services.mentoring.sessions import Sessions
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(SayMet)
async def say(pressed: SayMet, person: Person, meetings: Sessions, texts: Texts) -> Screen:
    place = pressed.session_id, pressed.mentorship_id
    return screens.page(await meetings.say(person, *place, met=pressed.met), texts)


@conversation.button(MetAll)
async def say_all(pressed: MetAll, person: Person, meetings: Sessions, texts: Texts) -> Screen:
    return screens.page(await meetings.say_all(person, pressed.session_id), texts)


@conversation.button(WriteJournal)
async def ask_journal(
    pressed: WriteJournal, person: Person, journals: Journals, texts: Texts
) -> Screen:
    session = await journals.ask(person, pressed.session_id)
    again = "yes" if session.journal is not None else "no"
    text = texts("session-ask-journal", longest=LONGEST_JOURNAL, again=again)
    return screens.wanted(text, session, texts)


@conversation.text(JOURNAL)
async def write_journal(
    text: str, awaited: str, message: Message, person: Person, journals: Journals, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_JOURNAL)
    meeting = await journals.write(person, int(awaited), words)
    return screens.page(meeting, texts, texts("session-journal-written"))


@conversation.button(AddMaterial)
async def ask_file(
    pressed: AddMaterial, person: Person, journals: Journals, texts: Texts
) -> Screen:
    session = await journals.ask_file(person, pressed.session_id)
    return screens.wanted(texts("session-ask-file"), session, texts)


@conversation.file(MATERIAL)
async def keep_file(
    sent: Sent, awaited: str, person: Person, journals: Journals, texts: Texts
) -> Screen:
    if sent.kind is FileKind.VOICE:
        return Screen(texts("session-file-none"))
    meeting = await journals.attach(person, int(awaited), sent)
    return screens.page(meeting, texts, texts("session-file-kept"))


@conversation.button(ReadMaterial)
async def read_file(
    pressed: ReadMaterial, person: Person, journals: Journals, texts: Texts
) -> Screen:
    return screens.material(await journals.material(person, pressed.session_id), texts)


@conversation.button(ConfirmJournal)
async def confirm(
    pressed: ConfirmJournal, person: Person, journals: Journals, texts: Texts
) -> Screen:
    place = pressed.session_id, pressed.mentorship_id
    meeting = await journals.confirm(person, *place, pressed.version)
    return screens.page(meeting, texts, texts("session-confirmed"))


@conversation.button(DisputeJournal)
async def ask_difference(
    pressed: DisputeJournal, person: Person, journals: Journals, texts: Texts
) -> Screen:
    place = pressed.session_id, pressed.mentorship_id
    session = await journals.ask_difference(person, *place, pressed.version)
    return screens.wanted(texts("session-ask-difference"), session, texts)


@conversation.text(DIFFERENT)
async def write_difference(
    text: str, awaited: str, message: Message, person: Person, journals: Journals, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_REASON)
    meeting = await journals.differ(person, awaited, words)
    return screens.page(meeting, texts, texts("session-disputed"))


@conversation.notice(Topic.SESSION_MET)
async def ask_met(about: int, person: Person, meetings: Sessions, texts: Texts) -> Screen | None:
    meeting = await meetings.told(person, about)
    if meeting is None or not meeting.has_begun or Step.SAY not in meeting.steps:
        return None
    return screens.page(meeting, texts, texts("notice-session-met"))


@conversation.notice(Topic.SESSION_JOURNAL)
async def tell_journal(
    about: int, person: Person, meetings: Sessions, texts: Texts
) -> Screen | None:
    """To mentees: sign it. Not before they have said whether they met: it tells the mentor's word.

    To the mentor: it was said to be different.
    """
    meeting = await meetings.told(person, about)
    if meeting is None or not meeting.steps & {Step.SIGN, Step.REWRITE}:
        return None
    key = "notice-session-disputed" if meeting.mentors else "notice-session-journal"
    return screens.page(meeting, texts, texts(key))


@conversation.notice(Topic.SESSION_DUE)
async def tell_due(about: int, person: Person, meetings: Sessions, texts: Texts) -> Screen | None:
    meeting = await meetings.told(person, about)
    if meeting is None or not meeting.has_begun or not meeting.steps:
        return None
    return screens.page(meeting, texts, texts("notice-session-due"))
