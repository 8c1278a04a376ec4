from collections.abc import Iterator

from handlers.form.screens import in_full
from handlers.mentorship.buttons import (
    ConfirmMentoringPlan,
    ReadMentoringPlan,
    ReturnMentoringPlan,
    WriteMentoringPlan,
)
from handlers.mentorship.screens import back
from handlers.screen import Button, Screen, keyboard, pages
from models.form import Form
from models.mentoring import Mentorship, PlanState
from services.words import LONGEST_WORDS
from texts import Texts

_DONE_BY_MENTEE = (PlanState.SENT, PlanState.CONFIRMED)


def sent(mentorship: Mentorship, texts: Texts) -> Screen:
    text = texts("mentoring-sent", mentor=mentorship.mentor.name)
    return Screen(text, keyboard(back(mentorship.id, texts)))


def plan(mentorship: Mentorship, form: Form, reader_id: int, texts: Texts) -> Screen:
    """What was sent last, with the mentor's two ways to answer it."""
    head = texts(
        "mentoring-plan-read",
        mentee=mentorship.mentee.name,
        mentor=mentorship.mentor.name,
        at=form.sent_at,
        state=mentorship.plan_state.value,
    )
    broken = [] if form.is_intact else [texts("seal-broken")]
    ways: list[list[Button]] = []
    if reader_id == mentorship.mentor_id and mentorship.is_running:
        ways = [*_answers(mentorship, form, texts)]
    below = keyboard(*ways, back(mentorship.id, texts))
    return pages([head, *broken, *in_full(form, texts)], below)


def confirmed(mentorship: Mentorship, texts: Texts) -> Screen:
    text = texts("mentoring-plan-confirmed", mentee=mentorship.mentee.name)
    return Screen(text, keyboard(back(mentorship.id, texts)))


def ask_return(mentorship: Mentorship, texts: Texts) -> Screen:
    name = mentorship.mentee.name
    text = texts("mentoring-plan-what", mentee=name, longest=LONGEST_WORDS)
    read = ReadMentoringPlan(mentorship_id=mentorship.id)
    return Screen(text, keyboard([(texts("form-back"), read)]))


def returned(mentorship: Mentorship, texts: Texts) -> Screen:
    text = texts("mentoring-plan-returned", mentee=mentorship.mentee.name)
    return Screen(text, keyboard(back(mentorship.id, texts)))


def told_due(mentorship: Mentorship, reader_id: int, texts: Texts) -> Screen | None:
    """To the one who blocks: the mentee until it is sent, then the mentor until it is agreed."""
    state, mentors = mentorship.plan_state, reader_id == mentorship.mentor_id
    blocks = state is PlanState.SENT if mentors else state not in _DONE_BY_MENTEE
    if not blocks:
        return None
    text = texts(
        "notice-mentoring-plan-due",
        state=state.value,
        name=mentorship.other_of(reader_id).name,
        words=mentorship.plan_return or "",
    )
    return Screen(text, keyboard([_way(mentorship, texts, mentors=mentors)]))


def told_written(mentorship: Mentorship, texts: Texts) -> Screen:
    text = texts("notice-mentoring-plan-written", name=mentorship.mentee.name)
    return Screen(text, keyboard([_way(mentorship, texts, mentors=True)]))


def _way(mentorship: Mentorship, texts: Texts, *, mentors: bool) -> Button:
    if mentors:
        return texts("mentorship-read-plan"), ReadMentoringPlan(mentorship_id=mentorship.id)
    label = texts("mentorship-write-plan", state=mentorship.plan_state.value)
    return label, WriteMentoringPlan(mentorship_id=mentorship.id)


def _answers(mentorship: Mentorship, form: Form, texts: Texts) -> Iterator[list[Button]]:
    if form.id != mentorship.plan_id:
        return
    place = {"mentorship_id": mentorship.id, "form_id": form.id}
    if mentorship.plan_state is PlanState.SENT:
        yield [(texts("mentoring-plan-confirm"), ConfirmMentoringPlan(**place))]
    yield [(texts("mentoring-plan-return"), ReturnMentoringPlan(**place))]
