"""The stages of a term in words: each asks once more whether there is anything left to do."""

from handlers.reminder import stage_screens as screens
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from models.stage import day_of, escalated_on
from services.calendar.calendars import Calendars
from services.reminders.concerns import Concerns
from services.reminders.digests import Digests
from texts import Texts

conversation = Conversation()


@conversation.notice(Topic.EVALUATION_CLOSING)
async def tell_closing(
    about: int, person: Person, concerns: Concerns, calendars: Calendars, texts: Texts
) -> Screen | None:
    """Told late, from the last day on, the last call has taken its place."""
    if calendars.today() >= day_of(about):
        return None
    return await tell_closed(about, person, concerns, calendars, texts)


@conversation.notice(Topic.EVALUATION_LAST_CALL)
async def tell_last_call(
    about: int, person: Person, concerns: Concerns, calendars: Calendars, texts: Texts
) -> Screen | None:
    """After the last day it is told that it is over, once."""
    if calendars.today() > day_of(about):
        return None
    return await tell_closed(about, person, concerns, calendars, texts)


@conversation.notice(Topic.EVALUATION_CLOSED)
async def tell_closed(
    about: int, person: Person, concerns: Concerns, calendars: Calendars, texts: Texts
) -> Screen | None:
    if not await concerns.owes_evaluation(person, day_of(about)):
        return None
    return screens.evaluation(day_of(about), calendars.today(), texts)


@conversation.notice(Topic.REVIEW_CLOSING)
async def tell_reviews_closing(
    about: int, person: Person, concerns: Concerns, calendars: Calendars, texts: Texts
) -> Screen | None:
    """Told late, from the last day on, the last call has taken its place."""
    if calendars.today() >= day_of(about):
        return None
    return await tell_reviews(about, person, concerns, calendars, texts)


@conversation.notice(Topic.REVIEW_LAST_CALL)
async def tell_reviews(
    about: int, person: Person, concerns: Concerns, calendars: Calendars, texts: Texts
) -> Screen | None:
    missing = await concerns.missing_by(person, day_of(about))
    return screens.reviews(missing, day_of(about), calendars.today(), texts) if missing else None


@conversation.notice(Topic.REVIEW_ESCALATION_ANNOUNCED)
async def tell_announced(
    about: int, person: Person, concerns: Concerns, calendars: Calendars, texts: Texts
) -> Screen | None:
    found = await concerns.announced(person, day_of(about))
    if found is None:
        return None
    told_on = escalated_on(day_of(about), await calendars.of_city())
    return screens.announced(*found, told_on, texts)


@conversation.notice(Topic.REVIEW_ESCALATED)
async def tell_escalated(
    about: int, person: Person, concerns: Concerns, texts: Texts
) -> Screen | None:
    missing = await concerns.above(person, day_of(about))
    return screens.escalated(missing, day_of(about), texts) if missing else None


@conversation.notice(Topic.DIGEST)
async def tell_digest(person: Person, digests: Digests, texts: Texts) -> Screen | None:
    digest = await digests.of(person)
    return screens.digest(digest, texts) if digest.items else None
