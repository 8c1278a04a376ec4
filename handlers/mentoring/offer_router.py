from handlers.mentoring import offer_screens
from handlers.mentoring.buttons import AcceptOffer, AskDecline, DeclineOffer, OpenOffer
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.mentoring.offers import Offers
from texts import Texts

conversation = Conversation()


@conversation.button(OpenOffer)
async def show(
    pressed: OpenOffer, person: Person, mentoring_offers: Offers, texts: Texts
) -> Screen:
    found = await mentoring_offers.read(person, pressed.mentorship_id)
    return offer_screens.standing(found, person, texts)


@conversation.button(AcceptOffer)
async def accept(
    pressed: AcceptOffer, person: Person, mentoring_offers: Offers, texts: Texts
) -> Screen:
    found = await mentoring_offers.accept(person, pressed.mentorship_id)
    return offer_screens.standing(found, person, texts)


@conversation.button(AskDecline)
async def ask_decline(
    pressed: AskDecline, person: Person, mentoring_offers: Offers, texts: Texts
) -> Screen:
    found = await mentoring_offers.read(person, pressed.mentorship_id)
    return offer_screens.ask_decline(found, texts)


@conversation.button(DeclineOffer)
async def decline(
    pressed: DeclineOffer, person: Person, mentoring_offers: Offers, texts: Texts
) -> Screen:
    declined = await mentoring_offers.decline(person, pressed.mentorship_id, never=pressed.never)
    return offer_screens.declined(declined, person, texts)


@conversation.notice(Topic.MENTORING_OFFERED)
async def tell(
    about: int, person: Person, mentoring_offers: Offers, texts: Texts
) -> Screen | None:
    found = await mentoring_offers.asked(person, about)
    return None if found is None else offer_screens.offer(found, person, texts)


@conversation.notice(Topic.MENTORING_OFFER_DUE)
async def remind(
    about: int, person: Person, mentoring_offers: Offers, texts: Texts
) -> Screen | None:
    found = await mentoring_offers.asked(person, about)
    return None if found is None else offer_screens.due(found, texts)


@conversation.notice(Topic.MENTORING_DECLINED)
async def tell_declined(
    about: int, person: Person, mentoring_offers: Offers, rights: Rights, texts: Texts
) -> Screen | None:
    """The administrators, as long as they are that, and whoever had accepted."""
    mentorship = await mentoring_offers.brief(about)
    if mentorship is None:
        return None
    if person.id in mentorship.pair:
        return offer_screens.came_to_nothing(mentorship, person, texts)
    administers = Role.CITY_ADMIN in await rights.of(person)
    return offer_screens.pair_fell(mentorship, texts) if administers else None
