from aiogram.types import Message

from handlers.mentorship import draft_screens, session_screens
from handlers.mentorship.buttons import (
    CancelSession,
    ChangePart,
    ChooseKind,
    DropDraft,
    KeepSession,
    MoveSession,
    OpenSession,
    PlanSession,
    ToggleMentee,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.mentoring_session import LONGEST_REASON
from models.notice import Topic
from models.person import Person
from models.session_draft import LONGEST, Part
from services.mentoring.drafts import PART, SessionDrafts
from services.mentoring.sessions import CANCEL, Sessions
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(PlanSession)
async def begin(
    pressed: PlanSession, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    drafted = await session_drafts.begin(person, pressed.mentorship_id)
    return draft_screens.next_step(drafted, texts)


@conversation.button(ToggleMentee)
async def toggle(
    pressed: ToggleMentee, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    drafted = await session_drafts.toggle(person, pressed.draft_id, pressed.mentorship_id)
    return draft_screens.ask(drafted, Part.KIND, texts)


@conversation.button(ChooseKind)
async def choose(
    pressed: ChooseKind, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    drafted = await session_drafts.choose(person, pressed.draft_id, pressed.kind)
    return draft_screens.next_step(drafted, texts)


@conversation.button(ChangePart)
async def change(
    pressed: ChangePart, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    drafted = await session_drafts.ask(person, pressed.draft_id, pressed.part)
    return draft_screens.ask(drafted, pressed.part, texts)


@conversation.text(PART)
async def write(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    session_drafts: SessionDrafts,
    texts: Texts,
) -> Screen:
    draft_id, _, part = awaited.partition(":")
    words = words_of(person, text, message.date, LONGEST[Part(part)])
    drafted = await session_drafts.write(person, int(draft_id), Part(part), words)
    return draft_screens.next_step(drafted, texts)


@conversation.button(KeepSession)
async def keep(
    pressed: KeepSession, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    return draft_screens.planned(await session_drafts.plan(person, pressed.draft_id), texts)


@conversation.button(DropDraft)
async def drop(
    pressed: DropDraft, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    return draft_screens.dropped(await session_drafts.drop(person, pressed.draft_id), texts)


@conversation.button(OpenSession)
async def show(pressed: OpenSession, person: Person, meetings: Sessions, texts: Texts) -> Screen:
    return session_screens.page(await meetings.see(person, pressed.session_id), texts)


@conversation.button(MoveSession)
async def move(
    pressed: MoveSession, person: Person, session_drafts: SessionDrafts, texts: Texts
) -> Screen:
    drafted = await session_drafts.move(person, pressed.session_id)
    return draft_screens.next_step(drafted, texts)


@conversation.button(CancelSession)
async def ask_reason(
    pressed: CancelSession, person: Person, meetings: Sessions, texts: Texts
) -> Screen:
    session = await meetings.ask_reason(person, pressed.session_id)
    return session_screens.wanted(texts("session-cancel-why"), session, texts)


@conversation.text(CANCEL)
async def cancel(
    text: str, awaited: str, message: Message, person: Person, meetings: Sessions, texts: Texts
) -> Screen:
    reason = words_of(person, text, message.date, LONGEST_REASON)
    return session_screens.cancelled(await meetings.cancel(person, int(awaited), reason), texts)


@conversation.notice(Topic.SESSION_PLANNED)
async def tell_planned(
    about: int, person: Person, meetings: Sessions, texts: Texts
) -> Screen | None:
    meeting = await meetings.told(person, about)
    if meeting is None or not meeting.is_ahead:
        return None
    moved = "yes" if meeting.session.moved_from else "no"
    return session_screens.page(meeting, texts, texts("notice-session-planned", moved=moved))


@conversation.notice(Topic.SESSION_CANCELLED)
async def tell_cancelled(
    about: int, person: Person, meetings: Sessions, texts: Texts
) -> Screen | None:
    meeting = await meetings.told(person, about)
    if meeting is None or meeting.session.cancelled_at is None:
        return None
    return session_screens.page(meeting, texts, texts("notice-session-cancelled"))


@conversation.notice(Topic.SESSION_NEAR)
async def tell_near(about: int, person: Person, meetings: Sessions, texts: Texts) -> Screen | None:
    meeting = await meetings.told(person, about)
    if meeting is None or not meeting.is_ahead:
        return None
    return session_screens.page(meeting, texts, texts("notice-session-near"))
