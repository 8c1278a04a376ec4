from datetime import date, datetime

from handlers.form.buttons import SendGuidance
from handlers.form.router import next_step
from handlers.guidance import screens
from handlers.guidance.buttons import (
    EndBecause,
    EndMentorship,
    ExportMentorship,
    GiveGuidance,
    ReadGuidance,
    Rematch,
    SayOutcome,
)
from handlers.guidance.exporting import exported
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.calendar import WITA
from models.idleness import PATIENCE, Ask
from models.notice import Topic
from models.person import Person
from services.calendar.calendars import Calendars
from services.lookback.offers import Offers
from services.mentoring.endings import Endings
from services.mentoring.guidances import Guidances
from services.mentoring.keeping import Keeping
from services.mentoring.records import Records
from texts import Texts

conversation = Conversation()


@conversation.button(EndMentorship)
async def ask_why(
    pressed: EndMentorship, person: Person, endings: Endings, texts: Texts
) -> Screen:
    return screens.why(await endings.ask(person, pressed.mentorship_id), person.id, texts)


@conversation.button(EndBecause)
async def end(pressed: EndBecause, person: Person, endings: Endings, texts: Texts) -> Screen:
    ended = await endings.end(person, pressed.mentorship_id, pressed.reason)
    return screens.ended(ended, person.id, texts)


@conversation.button(SayOutcome)
async def say_outcome(
    pressed: SayOutcome, person: Person, endings: Endings, texts: Texts
) -> Screen:
    said = await endings.say_outcome(person, pressed.mentorship_id, pressed.outcome)
    return screens.outcome_said(said, texts)


@conversation.button(Rematch)
async def rematch(pressed: Rematch, person: Person, endings: Endings, texts: Texts) -> Screen:
    return screens.rematched(await endings.rematch(person, pressed.mentorship_id), texts)


@conversation.button(GiveGuidance)
async def give(
    pressed: GiveGuidance, person: Person, guidances: Guidances, offers: Offers, texts: Texts
) -> Screen:
    form = await guidances.begin(person, pressed.mentorship_id)
    if form.sent_at is not None:
        return screens.sent(form, texts)
    return await next_step(form, offers, texts)


@conversation.button(SendGuidance)
async def send(
    pressed: SendGuidance, person: Person, guidances: Guidances, texts: Texts
) -> Screen:
    return screens.sent(await guidances.send(person, pressed.form_id), texts)


@conversation.button(ReadGuidance)
async def read(
    pressed: ReadGuidance, person: Person, guidances: Guidances, texts: Texts
) -> Screen:
    return screens.given(await guidances.read(person, pressed.mentorship_id), texts)


@conversation.button(ExportMentorship)
async def export(
    pressed: ExportMentorship, person: Person, records: Records, texts: Texts
) -> Screen:
    return exported(await records.of(person, pressed.mentorship_id), pressed.form, texts)


@conversation.notice(Topic.MENTORING_ENDING)
async def tell_ending(about: int, person: Person, endings: Endings, texts: Texts) -> Screen | None:
    mentorship = await endings.brief(about)
    return screens.ending(mentorship, person.id, texts) if mentorship.is_running else None


@conversation.notice(Topic.MENTORING_ENDED)
async def tell_ended(about: int, person: Person, endings: Endings, texts: Texts) -> Screen:
    return screens.told_ended(await endings.brief(about), person.id, texts)


@conversation.notice(Topic.MENTORING_IDLE)
async def tell_idle(
    about: int,
    person: Person,
    endings: Endings,
    keeping: Keeping,
    calendars: Calendars,
    texts: Texts,
) -> Screen | None:
    """The last time with the day on which the city is told, as it is counted from now."""
    mentorship = await endings.brief(about)
    since = await keeping.idle_since(mentorship)
    if since is None:
        return None
    city_told = (await calendars.of_city()).add(calendars.today(), PATIENCE[Ask.SECOND])
    return screens.idle(mentorship, person.id, _day(since), city_told, texts)


@conversation.notice(Topic.MENTORING_ESCALATED)
async def tell_escalated(
    about: int, endings: Endings, keeping: Keeping, texts: Texts
) -> Screen | None:
    mentorship = await endings.brief(about)
    since = await keeping.idle_since(mentorship)
    return None if since is None else screens.escalated(mentorship, _day(since), texts)


@conversation.notice(Topic.GUIDANCE_GIVEN)
async def tell_given(
    about: int, person: Person, guidances: Guidances, texts: Texts
) -> Screen | None:
    mentorship = await guidances.told(person, about)
    return None if mentorship is None else screens.told_given(mentorship, texts)


def _day(moment: datetime) -> date:
    return moment.astimezone(WITA).date()
