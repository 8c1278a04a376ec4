from handlers.dialogue.followed import followed
from handlers.evaluation import archive_screens, screens
from handlers.evaluation.buttons import (
    CheckSeal,
    EarlierEvaluations,
    OpenEnvelopes,
    OwnEvaluation,
    ReadOwn,
)
from handlers.form.buttons import SendEvaluation
from handlers.form.router import next_step
from handlers.form.screens import preview
from handlers.screen import Alert, Screen
from handlers.switchboard import Conversation
from models.errors import NoTermOpen
from models.evaluation import Evaluation
from models.notice import Topic
from models.person import Person
from services.lookback.archives import Archives
from services.lookback.evaluations import Evaluations
from services.lookback.offers import Offers
from services.lookback.openings import Openings
from services.lookback.terms import Terms
from texts import Texts

conversation = Conversation()


@conversation.command("evaluasi")
@conversation.button(OwnEvaluation)
async def begin(
    person: Person,
    evaluations: Evaluations,
    archives: Archives,
    terms: Terms,
    offers: Offers,
    texts: Texts,
) -> Screen:
    """Between two terms there is still what was written in the earlier ones."""
    try:
        evaluation, own = await evaluations.begin(person)
    except NoTermOpen:
        return archive_screens.closed(await terms.coming(), await archives.of(person), texts)
    if own.sent_at is not None:
        return screens.receipt(evaluation, own, texts)
    if own.earlier_id is not None:
        return preview(own, texts, await offers.taken(own))
    return await next_step(own, offers, texts)


@conversation.button(SendEvaluation)
async def send(
    pressed: SendEvaluation, person: Person, evaluations: Evaluations, texts: Texts
) -> Screen:
    evaluation, sent = await evaluations.send(person, pressed.form_id)
    return screens.receipt(evaluation, sent, texts)


@conversation.button(EarlierEvaluations)
async def list_earlier(person: Person, archives: Archives, texts: Texts) -> Screen:
    return archive_screens.earlier(await archives.of(person), texts)


@conversation.button(ReadOwn)
async def read_own(pressed: ReadOwn, person: Person, archives: Archives, texts: Texts) -> Screen:
    return archive_screens.own(await archives.form(person, pressed.form_id), texts)


@conversation.button(CheckSeal)
async def check(pressed: CheckSeal, person: Person, archives: Archives, texts: Texts) -> Alert:
    return archive_screens.checked(await archives.form(person, pressed.form_id), texts)


@conversation.notice(Topic.EVALUATION_OPENED)
async def tell_begun(about: int, evaluations: Evaluations, texts: Texts) -> Screen | None:
    """Nothing to whoever has begun meanwhile, or whose time is over."""
    evaluation = await evaluations.brief(about)
    if evaluation.form_id is not None or evaluation.opened_at is not None:
        return None
    return screens.invited(evaluation, await evaluations.closing(evaluation), texts)


@conversation.notice(Topic.EVALUATION_EXTENDED)
async def tell_extended(about: int, evaluations: Evaluations, texts: Texts) -> Screen | None:
    """Nothing where a later end was given since, or where it is open already."""
    evaluation = await evaluations.brief(Evaluation.extended(about))
    if evaluation.extension != about or evaluation.opened_at is not None:
        return None
    return screens.extended(evaluation, await evaluations.closing(evaluation), texts)


@conversation.notice(Topic.ENVELOPES_OPEN)
async def tell_open(
    about: int, person: Person, evaluations: Evaluations, archives: Archives, texts: Texts
) -> Screen:
    dropped = await archives.was_dropped(person, about)
    return screens.told_open(await evaluations.brief(about), texts, dropped=dropped)


@conversation.button(OpenEnvelopes)
async def read(pressed: OpenEnvelopes, person: Person, openings: Openings, texts: Texts) -> Screen:
    opened = await openings.read(person, pressed.evaluation_id)
    both = screens.side_by_side(opened.evaluation, person.id, texts)
    return followed(both, opened, person.id, texts)
