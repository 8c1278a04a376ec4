from collections.abc import Iterator, Mapping, Sequence

from handlers.mentoring.buttons import (
    AcceptOffer,
    AskDecline,
    DeclineOffer,
    FindMatches,
    OpenOffer,
)
from handlers.mentoring.screens import fitting, skill_of, to_home
from handlers.mentorship.buttons import OpenMentorship
from handlers.screen import Button, Screen, keyboard
from models.mentoring import Mentorship
from models.person import Person
from services.mentoring.offers import Offer
from texts import Html, Texts


def offer(found: Offer, person: Person, texts: Texts) -> Screen:
    """Who the other is, what for, why, and until when to say so."""
    blocks = [*_about(found, person, texts), _waits(found, person, texts)]
    return fitting(blocks, *_answers(found, person, texts), to_home(texts))


def standing(found: Offer, person: Person, texts: Texts) -> Screen:
    """It has begun, or waits for one of them or both."""
    mentorship = found.mentorship
    if not mentorship.is_running:
        return offer(found, person, texts)
    text = texts("mentoring-begins", name=found.other.name, until=mentorship.ends_on)
    opens = OpenMentorship(mentorship_id=mentorship.id)
    return Screen(text, keyboard([(texts("mentoring-open"), opens)], to_home(texts)))


def ask_decline(found: Offer, texts: Texts) -> Screen:
    key = found.mentorship.id
    once = DeclineOffer(mentorship_id=key, never=False)
    never = DeclineOffer(mentorship_id=key, never=True)
    return Screen(
        texts("mentoring-decline-ask", name=found.other.name),
        keyboard(
            [(texts("mentoring-decline-once"), once)],
            [(texts("mentoring-decline-never"), never)],
            [(texts("form-back"), OpenOffer(mentorship_id=key))],
        ),
    )


def declined(mentorship: Mentorship, person: Person, texts: Texts) -> Screen:
    text = texts("mentoring-declined", side=_side(mentorship, person))
    return Screen(text, keyboard(to_home(texts)))


def due(found: Offer, texts: Texts) -> Screen:
    text = texts(
        "mentoring-offer-due",
        name=found.other.name,
        skill=skill_of(found.mentorship.skill, texts),
        until=found.answer_by,
    )
    opens = OpenOffer(mentorship_id=found.mentorship.id)
    return Screen(text, keyboard([(texts("mentoring-answer"), opens)]))


def came_to_nothing(mentorship: Mentorship, person: Person, texts: Texts) -> Screen:
    """For whoever had accepted: that it will not be, and not by whom or why."""
    text = texts(
        "mentoring-came-to-nothing",
        name=mentorship.other_of(person.id).name,
        skill=skill_of(mentorship.skill, texts),
        side=_side(mentorship, person),
    )
    return Screen(text, keyboard(to_home(texts)), fresh=True)


def pair_fell(mentorship: Mentorship, texts: Texts) -> Screen:
    """For the administrators."""
    text = texts(
        "mentoring-pair-fell",
        mentor=mentorship.mentor.name,
        mentee=mentorship.mentee.name,
        skill=skill_of(mentorship.skill, texts),
        how="declined" if mentorship.ended_by_id else "lapsed",
    )
    return Screen(text, keyboard([(texts("matches-again"), FindMatches())]), fresh=True)


def reasons(stored: Sequence[Mapping[str, str]], texts: Texts) -> list[Html]:
    """Each in a line of its own; the skill speaks for a pair that has no other."""
    lines = [texts(f"mentoring-reason-{each['code']}", value=each["value"]) for each in stored]
    return lines or [texts("mentoring-reason-none")]


def _about(found: Offer, person: Person, texts: Texts) -> Iterator[str]:
    mentorship, side = found.mentorship, _side(found.mentorship, person)
    yield texts(
        "mentoring-offer",
        side=side,
        name=found.other.name,
        post=found.other.post,
        unit=found.other.unit.name,
        skill=skill_of(mentorship.skill, texts),
    )
    if side == "mentor":
        yield texts("mentoring-offer-wish", words=mentorship.wish.words)
    elif found.mentor_words:
        yield texts("mentoring-offer-mentor-words", words=found.mentor_words)
    yield "\n".join([texts("mentoring-reasons"), *reasons(mentorship.reasons, texts)])


def _waits(found: Offer, person: Person, texts: Texts) -> Html:
    if found.mentorship.accepted_by(person.id):
        name, until = found.other.name, found.answer_by
        return texts("mentoring-accepted-waiting", name=name, until=until)
    return texts("mentoring-answer-by", until=found.answer_by)


def _answers(found: Offer, person: Person, texts: Texts) -> Iterator[list[Button]]:
    key = found.mentorship.id
    if not found.mentorship.accepted_by(person.id):
        yield [(texts("mentoring-accept"), AcceptOffer(mentorship_id=key))]
    yield [(texts("mentoring-decline"), AskDecline(mentorship_id=key))]


def _side(mentorship: Mentorship, person: Person) -> str:
    return "mentor" if person.id == mentorship.mentor_id else "mentee"
