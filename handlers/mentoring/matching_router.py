from datetime import UTC, datetime

from handlers.mentoring import matching_screens as screens
from handlers.mentoring.buttons import (
    FindMatches,
    MatchesPage,
    OfferAll,
    OfferMatch,
    OpenMatch,
    StrikeMatch,
    Unanswered,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from handlers.unit.paging import cut
from models.person import Person
from services.mentoring.matches import Matches
from services.mentoring.proposals import Proposals
from texts import Texts

conversation = Conversation()


@conversation.command("padanan")
@conversation.button(FindMatches)
async def find(person: Person, mentoring_matches: Matches, texts: Texts) -> Screen:
    found = await mentoring_matches.find(person)
    await mentoring_matches.look(person, cut(found.matches, 0)[0])
    return screens.matches(found, 0, texts)


@conversation.button(MatchesPage)
async def turn(
    pressed: MatchesPage, person: Person, mentoring_matches: Matches, texts: Texts
) -> Screen:
    found = await mentoring_matches.standing(person)
    await mentoring_matches.look(person, cut(found.matches, pressed.page)[0])
    return screens.matches(found, pressed.page, texts)


@conversation.button(OpenMatch)
async def show(
    pressed: OpenMatch, person: Person, mentoring_matches: Matches, texts: Texts
) -> Screen:
    found = await mentoring_matches.read(person, pressed.wish_id, pressed.mentor_id)
    return screens.match(found, texts)


@conversation.button(StrikeMatch)
async def strike(
    pressed: StrikeMatch, person: Person, mentoring_matches: Matches, texts: Texts
) -> Screen:
    found = await mentoring_matches.strike(person, pressed.wish_id, pressed.mentor_id)
    return screens.match(found, texts)


@conversation.button(OfferMatch)
async def offer(
    pressed: OfferMatch, person: Person, mentoring_proposals: Proposals, texts: Texts
) -> Screen:
    made = await mentoring_proposals.offer(person, pressed.wish_id, pressed.mentor_id)
    return screens.proposed(made, texts)


@conversation.button(OfferAll)
async def offer_all(
    pressed: OfferAll,
    person: Person,
    mentoring_matches: Matches,
    mentoring_proposals: Proposals,
    texts: Texts,
) -> Screen:
    if not pressed.sure:
        return screens.sure(await mentoring_matches.standing(person), pressed, texts)
    found_at = datetime.fromtimestamp(pressed.found_at, UTC)
    return screens.proposed(await mentoring_proposals.offer_all(person, found_at), texts)


@conversation.button(Unanswered)
async def list_unanswered(
    pressed: Unanswered, person: Person, mentoring_proposals: Proposals, texts: Texts
) -> Screen:
    offers = await mentoring_proposals.unanswered(person)
    return screens.unanswered(offers, pressed.page, texts)
