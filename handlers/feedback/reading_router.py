from handlers.feedback import reading_screens as screens
from handlers.feedback.buttons import Acknowledge, ExportFeedback, FeedbackRecordOf, ReadFeedback
from handlers.feedback.exporting import exported
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.feedback.readings import Readings
from texts import Texts

conversation = Conversation()


@conversation.button(ReadFeedback)
async def read(
    pressed: ReadFeedback, person: Person, feedback_readings: Readings, texts: Texts
) -> Screen:
    feedback = await feedback_readings.one(person, pressed.feedback_id)
    return screens.whole(feedback, person, texts)


@conversation.button(Acknowledge)
async def acknowledge(
    pressed: Acknowledge, person: Person, feedback_readings: Readings, texts: Texts
) -> Screen:
    feedback = await feedback_readings.acknowledge(person, pressed.feedback_id)
    return screens.acknowledged(feedback, texts)


@conversation.button(FeedbackRecordOf)
async def open_record(
    pressed: FeedbackRecordOf, person: Person, feedback_readings: Readings, texts: Texts
) -> Screen:
    record = await feedback_readings.record(person, pressed.employee_id, pressed.semester)
    return screens.record(record, person, pressed.page, texts)


@conversation.button(ExportFeedback)
async def export(
    pressed: ExportFeedback, person: Person, feedback_readings: Readings, texts: Texts
) -> Screen:
    record = await feedback_readings.record(person, pressed.employee_id, pressed.semester)
    return exported(record, pressed.format, texts)


@conversation.notice(Topic.FEEDBACK_GIVEN)
async def tell_given(
    about: int, person: Person, feedback_readings: Readings, texts: Texts
) -> Screen | None:
    feedback = await feedback_readings.told(person, about)
    return None if feedback is None else screens.whole(feedback, person, texts)


@conversation.notice(Topic.FEEDBACK_ANSWERED)
async def tell_answered(
    about: int, person: Person, feedback_readings: Readings, texts: Texts
) -> Screen | None:
    reply = await feedback_readings.told_reply(person, about)
    return None if reply is None else screens.answered(*reply, texts)
