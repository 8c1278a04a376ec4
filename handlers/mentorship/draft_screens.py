"""A session about to be planned: what is missing is asked, what is there stands above it."""

from collections.abc import Iterator
from datetime import datetime

from handlers.mentorship.buttons import (
    ChangePart,
    ChooseKind,
    DropDraft,
    KeepSession,
    OpenSession,
    ToggleMentee,
)
from handlers.mentorship.screens import back
from handlers.screen import Button, Screen, keyboard
from models.calendar import WITA
from models.mentoring_session import MentoringSession, SessionKind
from models.session_draft import Part, SessionDraft
from services.mentoring.drafts import Drafted
from texts import Html, Texts

_NEW = (Part.KIND, Part.WHEN, Part.TOPIC, Part.PLACE)
_MOVE = (Part.WHEN, Part.PLACE, Part.REASON)


def next_step(drafted: Drafted, texts: Texts) -> Screen:
    part = drafted.draft.next_part
    return check(drafted, texts) if part is None else ask(drafted, part, texts)


def ask(drafted: Drafted, part: Part, texts: Texts) -> Screen:
    several = part is Part.KIND and len(drafted.pairs) > 1
    question = texts("session-ask-people" if several else f"session-ask-{part}")
    rows = [*_people(drafted, texts)] if several else []
    rows += [*_kinds(drafted.draft, texts)] if part is Part.KIND else []
    return Screen(_above(drafted, question, texts), keyboard(*rows, _drop(drafted.draft, texts)))


def check(drafted: Drafted, texts: Texts) -> Screen:
    """The whole of it, with the full date, before anybody is told."""
    draft, move = drafted.draft, "yes" if drafted.draft.is_move else "no"
    changes = [
        [(texts("session-change-part", part=part.value), _change(draft, part))]
        for part in (_MOVE if draft.is_move else _NEW)
    ]
    keep = [(texts("session-keep", move=move), KeepSession(draft_id=draft.id))]
    below = keyboard(keep, *changes, _drop(draft, texts))
    return Screen(_above(drafted, texts("session-check"), texts), below)


def planned(session: MentoringSession, texts: Texts) -> Screen:
    text = "\n\n".join([texts("session-planned"), moment(session.begins_at, texts)])
    see = (texts("session-open"), OpenSession(session_id=session.id))
    return Screen(text, keyboard([see], back(session.attendances[0].mentorship_id, texts)))


def dropped(draft: SessionDraft, texts: Texts) -> Screen:
    return Screen(texts("session-dropped"), keyboard(back(draft.mentorships[0], texts)))


def moment(at: datetime, texts: Texts) -> Html:
    """In full: with the weekday nobody errs by a week."""
    return texts("session-moment", weekday=at.astimezone(WITA).weekday(), at=at)


def _above(drafted: Drafted, question: Html, texts: Texts) -> str:
    return "\n\n".join(["\n".join(_lines(drafted, texts)), question])


def _lines(drafted: Drafted, texts: Texts) -> Iterator[Html]:
    draft = drafted.draft
    yield texts("session-draft-title", move="yes" if draft.is_move else "no")
    names = ", ".join(each.mentee.name for each in drafted.coming)
    if names:
        yield texts("session-draft-people", names=names)
    if draft.kind:
        yield texts("session-draft-kind", kind=texts(f"session-kind-{draft.kind}"))
    if draft.begins_at:
        yield texts("session-draft-when", moment=moment(draft.begins_at, texts))
    for part in (Part.TOPIC, Part.PLACE, Part.REASON):
        if words := getattr(draft, part):
            yield texts(f"session-draft-{part}", **{part.value: words})


def _people(drafted: Drafted, texts: Texts) -> Iterator[list[Button]]:
    coming = {each.id for each in drafted.coming}
    for pair in drafted.pairs:
        comes = "yes" if pair.id in coming else "no"
        label = texts("session-toggle", comes=comes, name=pair.mentee.name)
        yield [(label, ToggleMentee(draft_id=drafted.draft.id, mentorship_id=pair.id))]


def _kinds(draft: SessionDraft, texts: Texts) -> Iterator[list[Button]]:
    for kind in SessionKind:
        yield [(texts(f"session-kind-{kind}"), ChooseKind(draft_id=draft.id, kind=kind))]


def _change(draft: SessionDraft, part: Part) -> ChangePart:
    return ChangePart(draft_id=draft.id, part=part)


def _drop(draft: SessionDraft, texts: Texts) -> list[Button]:
    return [(texts("session-drop"), DropDraft(draft_id=draft.id))]
