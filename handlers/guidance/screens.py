from collections.abc import Iterator
from datetime import date

from handlers.form.screens import answered
from handlers.guidance.buttons import (
    EndBecause,
    EndMentorship,
    GiveGuidance,
    ReadGuidance,
    Rematch,
    SayOutcome,
)
from handlers.mentorship.buttons import OpenMentorship
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.form import Form
from models.idleness import Ask
from models.mentoring import EndReason, Mentorship, Outcome
from texts import Html, Texts

_WAITS_AGAIN = (EndReason.NOT_MET, EndReason.LEFT)


def why(mentorship: Mentorship, reader_id: int, texts: Texts) -> Screen:
    """Before it ends early: nothing is done until a reason is chosen."""
    name = mentorship.other_of(reader_id).name
    text = texts("guidance-end-why", name=name, until=mentorship.ends_on)
    rows = [
        [(_reason(reason, name, texts), _because(mentorship, reason))]
        for reason in EndReason
        if reason.is_theirs
    ]
    return Screen(text, keyboard(*rows, [_open(mentorship, "guidance-keep", texts)]))


def ended(mentorship: Mentorship, reader_id: int, texts: Texts) -> Screen:
    """To whoever has just ended it."""
    text = texts("guidance-ended", name=mentorship.other_of(reader_id).name)
    return _closing(text, mentorship, reader_id, texts)


def told_ended(mentorship: Mentorship, reader_id: int, texts: Texts) -> Screen:
    name = mentorship.other_of(reader_id).name
    reason = texts("guidance-end-over")
    if mentorship.end_reason is not None:
        why = _reason(mentorship.end_reason, name, texts)
        reason = texts("guidance-ended-because", reason=why)
    text = texts("guidance-told-ended", name=name, reason=reason)
    return _closing(text, mentorship, reader_id, texts)


def _closing(text: Html, mentorship: Mentorship, reader_id: int, texts: Texts) -> Screen:
    """A mentee is asked what came of it; where nothing could, only how it was."""
    menu = [(texts("menu-open"), Menu())]
    if reader_id == mentorship.mentor_id:
        return Screen(text, keyboard(menu))
    blocks = [text]
    if mentorship.end_reason in _WAITS_AGAIN:
        blocks.append(texts("guidance-waits-again"))
    if mentorship.outcome == Outcome.NEVER_MET:
        return Screen("\n\n".join(blocks), keyboard([_give(mentorship, texts)], menu))
    blocks.append(texts("guidance-outcome-ask"))
    rows = [[_outcome(mentorship, each, texts)] for each in Outcome if each]
    return Screen("\n\n".join(blocks), keyboard(*rows, [_give(mentorship, texts)]))


def outcome_said(mentorship: Mentorship, texts: Texts) -> Screen:
    outcome = texts("guidance-outcome", outcome=int(mentorship.outcome or 0))
    text = texts("guidance-outcome-said", outcome=outcome)
    return Screen(text, keyboard([_give(mentorship, texts)], [(texts("menu-open"), Menu())]))


def ending(mentorship: Mentorship, reader_id: int, texts: Texts) -> Screen:
    name = mentorship.other_of(reader_id).name
    text = texts("guidance-ending", name=name, until=mentorship.ends_on)
    return Screen(text, keyboard([_open(mentorship, "guidance-open-pair", texts)]))


def idle(
    mentorship: Mentorship, reader_id: int, since: date, city_told: date, texts: Texts
) -> Screen:
    name = mentorship.other_of(reader_id).name
    if mentorship.idle_asks == Ask.FIRST:
        text = texts("guidance-idle-first", name=name, since=since)
    else:
        text = texts("guidance-idle-second", name=name, since=since, day=city_told)
    plan = _open(mentorship, "guidance-plan-session", texts)
    end = (texts("guidance-end"), EndMentorship(mentorship_id=mentorship.id))
    return Screen(text, keyboard([plan], [end]))


def escalated(mentorship: Mentorship, since: date, texts: Texts) -> Screen:
    names = {"mentor": mentorship.mentor.name, "mentee": mentorship.mentee.name}
    button = (texts("guidance-rematch"), Rematch(mentorship_id=mentorship.id))
    return Screen(texts("guidance-escalated", **names, since=since), keyboard([button]))


def rematched(mentorship: Mentorship, texts: Texts) -> Screen:
    text = texts("guidance-rematched", mentee=mentorship.mentee.name)
    return Screen(text, keyboard([(texts("menu-open"), Menu())]))


def sent(form: Form, texts: Texts) -> Screen:
    text = texts("guidance-sent", at=form.sent_at, name=form.about)
    return Screen(text, keyboard([(texts("menu-open"), Menu())]))


def told_given(mentorship: Mentorship, texts: Texts) -> Screen:
    names = {"mentor": mentorship.mentor.name, "mentee": mentorship.mentee.name}
    button = (texts("guidance-read"), ReadGuidance(mentorship_id=mentorship.id))
    return Screen(texts("guidance-given", **names), keyboard([button]))


def given(mentorship: Mentorship, texts: Texts) -> Screen:
    """To the mentor's superior."""
    if mentorship.guidance is None:
        raise ValueError(f"nothing was given of {mentorship.id}")
    form = mentorship.guidance
    names = {"mentor": mentorship.mentor.name, "mentee": mentorship.mentee.name}
    blocks = [
        texts("guidance-title", **names, at=form.sent_at),
        "\n".join(_answers(form, texts)),
        texts("guidance-foot"),
    ]
    return Screen("\n\n".join(blocks), keyboard([(texts("menu-open"), Menu())]))


def _answers(form: Form, texts: Texts) -> Iterator[Html]:
    for number, question in enumerate(form.questions, 1):
        answer = answered(question, form.answers[question.key], texts)
        statement = texts(question.words)
        yield texts("guidance-line", number=number, statement=statement, answer=answer)


def _reason(reason: EndReason, name: str, texts: Texts) -> Html:
    return texts(f"guidance-end-{reason}", name=name)


def _because(mentorship: Mentorship, reason: EndReason) -> EndBecause:
    return EndBecause(mentorship_id=mentorship.id, reason=reason)


def _outcome(mentorship: Mentorship, outcome: Outcome, texts: Texts) -> Button:
    label = texts("guidance-outcome", outcome=int(outcome))
    return label, SayOutcome(mentorship_id=mentorship.id, outcome=outcome)


def _give(mentorship: Mentorship, texts: Texts) -> Button:
    return texts("guidance-give"), GiveGuidance(mentorship_id=mentorship.id)


def _open(mentorship: Mentorship, key: str, texts: Texts) -> Button:
    return texts(key), OpenMentorship(mentorship_id=mentorship.id)
