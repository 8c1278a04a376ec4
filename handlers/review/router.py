from aiogram.types import Message

from handlers.evaluation.screens import go_on, receipt
from handlers.form.buttons import SendReview
from handlers.review import screens
from handlers.review.buttons import (
    BeforeReview,
    CompleteEvaluation,
    DeclineReview,
    GiveBack,
    ReviewAfterAll,
    ReviewOf,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.lookback.declines import DECLINE, Declines
from services.lookback.evaluations import Evaluations
from services.lookback.returns import RETURN, Returns
from services.lookback.reviews import Reviews
from services.lookback.revisions import Revisions
from services.team.teams import Teams
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.notice(Topic.REVIEW_DUE)
async def tell_due(about: int, evaluations: Evaluations, texts: Texts) -> Screen:
    return screens.told_due(await evaluations.brief(about), texts)


@conversation.button(ReviewOf)
async def begin(pressed: ReviewOf, person: Person, reviews: Reviews, texts: Texts) -> Screen:
    evaluation, review = await reviews.begin(person, pressed.employee_id, pressed.semester)
    return screens.begun(evaluation, go_on(evaluation, review, texts), texts)


@conversation.button(SendReview)
async def send(
    pressed: SendReview, person: Person, reviews: Reviews, teams: Teams, texts: Texts
) -> Screen:
    evaluation, sent = await reviews.send(person, pressed.form_id)
    return screens.sent(receipt(evaluation, sent, texts), await teams.waiting(person), texts)


@conversation.button(BeforeReview)
async def look(pressed: BeforeReview, person: Person, returns: Returns, texts: Texts) -> Screen:
    person.awaits = None
    outlook = await returns.outlook(person, pressed.employee_id, pressed.semester)
    return screens.outlook(outlook, texts)


@conversation.button(GiveBack)
async def ask_why_back(
    pressed: GiveBack, person: Person, returns: Returns, texts: Texts
) -> Screen:
    evaluation = await returns.ask(person, pressed.employee_id, pressed.semester)
    return screens.wanted("return-ask", evaluation, texts)


@conversation.text(RETURN)
async def give_back(
    text: str, awaited: str, message: Message, person: Person, returns: Returns, texts: Texts
) -> Screen:
    employee_id, _, semester = awaited.partition(":")
    reason = words_of(person, text, message.date)
    evaluation = await returns.give_back(person, int(employee_id), semester, reason)
    return screens.done("return-done", evaluation, texts)


@conversation.notice(Topic.EVALUATION_RETURNED)
async def tell_returned(about: int, returns: Returns, texts: Texts) -> Screen | None:
    returned, evaluation = await returns.brief(about)
    over = returned.completed_at is not None or evaluation.opened_at is not None
    return None if over else screens.told_returned(returned, evaluation, texts)


@conversation.button(CompleteEvaluation)
async def complete(
    pressed: CompleteEvaluation, person: Person, revisions: Revisions, texts: Texts
) -> Screen:
    evaluation, form = await revisions.begin(person, pressed.evaluation_id)
    return go_on(evaluation, form, texts)


@conversation.notice(Topic.EVALUATION_COMPLETED)
async def tell_completed(about: int, returns: Returns, texts: Texts) -> Screen | None:
    _, evaluation = await returns.brief(about)
    return None if evaluation.opened_at else screens.told_completed(evaluation, texts)


@conversation.button(DeclineReview)
async def ask_why_not(
    pressed: DeclineReview, person: Person, declines: Declines, texts: Texts
) -> Screen:
    evaluation = await declines.ask(person, pressed.employee_id, pressed.semester)
    return screens.wanted("decline-ask", evaluation, texts)


@conversation.text(DECLINE)
async def decline(
    text: str, awaited: str, message: Message, person: Person, declines: Declines, texts: Texts
) -> Screen:
    employee_id, _, semester = awaited.partition(":")
    reason = words_of(person, text, message.date)
    evaluation = await declines.decline(person, int(employee_id), semester, reason)
    return screens.declined(evaluation, texts)


@conversation.notice(Topic.REVIEW_DECLINED)
async def tell_declined(
    about: int, person: Person, declines: Declines, texts: Texts
) -> Screen | None:
    declined = await declines.brief(about)
    return None if declined is None else screens.told_declined(declined, person.id, texts)


@conversation.button(ReviewAfterAll)
async def undo(
    pressed: ReviewAfterAll, person: Person, declines: Declines, reviews: Reviews, texts: Texts
) -> Screen:
    await declines.undo(person, pressed.employee_id, pressed.semester)
    evaluation, review = await reviews.begin(person, pressed.employee_id, pressed.semester)
    return go_on(evaluation, review, texts)
