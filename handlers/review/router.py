from handlers.evaluation.screens import go_on, receipt
from handlers.form.buttons import SendReview
from handlers.review import screens
from handlers.review.buttons import ReviewOf, Team
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.lookback.evaluations import Evaluations
from services.lookback.reviews import Reviews
from texts import Texts

conversation = Conversation()


@conversation.command("tinjau")
@conversation.button(Team)
async def team(person: Person, reviews: Reviews, texts: Texts) -> Screen:
    return screens.team(await reviews.team(person), texts)


@conversation.notice(Topic.REVIEW_DUE)
async def tell_due(about: int, evaluations: Evaluations, texts: Texts) -> Screen:
    return screens.told_due(await evaluations.brief(about), texts)


@conversation.button(ReviewOf)
async def begin(pressed: ReviewOf, person: Person, reviews: Reviews, texts: Texts) -> Screen:
    evaluation, review = await reviews.begin(person, pressed.employee_id, pressed.semester)
    return go_on(evaluation, review, texts)


@conversation.button(SendReview)
async def send(pressed: SendReview, person: Person, reviews: Reviews, texts: Texts) -> Screen:
    evaluation, sent = await reviews.send(person, pressed.form_id)
    return receipt(evaluation, sent, texts)
