from aiogram.types import Message

from handlers.form.buttons import SendMentoringPlan
from handlers.form.screens import next_step, preview
from handlers.mentorship import plan_screens, screens
from handlers.mentorship.buttons import (
    ConfirmMentoringPlan,
    MentoringSessions,
    OpenMentorship,
    ReadMentoringPlan,
    ReturnMentoringPlan,
    WriteMentoringPlan,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.mentoring.clocks import PLAN_WRITTEN_WITHIN
from services.mentoring.mentorships import Mentorships
from services.mentoring.plannings import RETURN, Plannings
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(OpenMentorship)
async def show(
    pressed: OpenMentorship, person: Person, mentorships: Mentorships, texts: Texts
) -> Screen:
    return screens.page(await mentorships.see(person, pressed.mentorship_id), texts)


@conversation.button(MentoringSessions)
async def list_sessions(
    pressed: MentoringSessions, person: Person, mentorships: Mentorships, texts: Texts
) -> Screen:
    pair = await mentorships.see(person, pressed.mentorship_id)
    return screens.sessions(pair, pressed.page, texts)


@conversation.button(WriteMentoringPlan)
async def write_plan(
    pressed: WriteMentoringPlan, person: Person, plannings: Plannings, texts: Texts
) -> Screen:
    mentorship, form = await plannings.begin(person, pressed.mentorship_id)
    if form.sent_at is not None:
        return plan_screens.plan(mentorship, form, person.id, texts)
    return next_step(form, texts) if form.earlier_id is None else preview(form, texts)


@conversation.button(SendMentoringPlan)
async def send_plan(
    pressed: SendMentoringPlan, person: Person, plannings: Plannings, texts: Texts
) -> Screen:
    return plan_screens.sent(await plannings.send(person, pressed.form_id), texts)


@conversation.button(ReadMentoringPlan)
async def read_plan(
    pressed: ReadMentoringPlan, person: Person, plannings: Plannings, texts: Texts
) -> Screen:
    mentorship, form = await plannings.read(person, pressed.mentorship_id)
    return plan_screens.plan(mentorship, form, person.id, texts)


@conversation.button(ConfirmMentoringPlan)
async def confirm_plan(
    pressed: ConfirmMentoringPlan, person: Person, plannings: Plannings, texts: Texts
) -> Screen:
    confirmed = await plannings.confirm(person, pressed.mentorship_id, pressed.form_id)
    return plan_screens.confirmed(confirmed, texts)


@conversation.button(ReturnMentoringPlan)
async def ask_return(
    pressed: ReturnMentoringPlan, person: Person, plannings: Plannings, texts: Texts
) -> Screen:
    asked = await plannings.ask_return(person, pressed.mentorship_id, pressed.form_id)
    return plan_screens.ask_return(asked, texts)


@conversation.text(RETURN)
async def return_plan(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    plannings: Plannings,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date)
    return plan_screens.returned(await plannings.give_back(person, awaited, words), texts)


@conversation.notice(Topic.MENTORING_BEGUN)
async def tell_begun(
    about: int, person: Person, mentorships: Mentorships, texts: Texts
) -> Screen | None:
    found = await mentorships.told(about)
    return None if found is None else screens.begun(found, person.id, PLAN_WRITTEN_WITHIN, texts)


@conversation.notice(Topic.MENTORING_PLAN_DUE)
async def tell_plan_due(
    about: int, person: Person, mentorships: Mentorships, texts: Texts
) -> Screen | None:
    found = await mentorships.told(about)
    return None if found is None else plan_screens.told_due(found, person.id, texts)


@conversation.notice(Topic.MENTORING_PLAN_WRITTEN)
async def tell_plan_written(about: int, mentorships: Mentorships, texts: Texts) -> Screen | None:
    found = await mentorships.told(about)
    return None if found is None else plan_screens.told_written(found, texts)
