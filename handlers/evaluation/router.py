from handlers.evaluation import screens
from handlers.evaluation.buttons import OpenEnvelopes, OwnEvaluation
from handlers.form.buttons import SendEvaluation
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.lookback.evaluations import Evaluations
from texts import Texts

conversation = Conversation()


@conversation.command("evaluasi")
@conversation.button(OwnEvaluation)
async def begin(person: Person, evaluations: Evaluations, texts: Texts) -> Screen:
    evaluation, own = await evaluations.begin(person)
    return screens.go_on(evaluation, own, texts)


@conversation.button(SendEvaluation)
async def send(
    pressed: SendEvaluation, person: Person, evaluations: Evaluations, texts: Texts
) -> Screen:
    evaluation, sent = await evaluations.send(person, pressed.form_id)
    return screens.receipt(evaluation, sent, texts)


@conversation.notice(Topic.ENVELOPES_OPEN)
async def tell_open(about: int, evaluations: Evaluations, texts: Texts) -> Screen:
    return screens.told_open(await evaluations.brief(about), texts)


@conversation.button(OpenEnvelopes)
async def read(
    pressed: OpenEnvelopes, person: Person, evaluations: Evaluations, texts: Texts
) -> Screen:
    evaluation = await evaluations.opened(person, pressed.evaluation_id)
    return screens.side_by_side(evaluation, person.id, texts)
