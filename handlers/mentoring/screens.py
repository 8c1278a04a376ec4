"""Home, and what somebody offers as a mentor."""

from collections.abc import Iterator, Sequence

from handlers.mentoring.buttons import (
    ChooseSkill,
    Describe,
    MentoringHome,
    OpenOffer,
    OwnProfile,
    PauseGuiding,
    ResumeGuiding,
    SetCapacity,
    ToggleSkill,
    WithdrawWish,
)
from handlers.mentorship.buttons import OpenMentorship
from handlers.screen import LONGEST_MESSAGE, Button, Screen, keyboard, pages, visible_length
from handlers.start.buttons import Menu
from models.mentoring import MOST_SEATS, Mentor, Mentorship, Skill
from models.person import Person
from services.mentoring.desk import Standing
from services.mentoring.mentors import LONGEST, Offered
from services.mentoring.wishes import Place
from texts import Html, Texts

_IN_A_ROW = 2


def home(found: Standing, person: Person, texts: Texts) -> Screen:
    """Both sides of it, what waits for an answer first."""
    blocks = [
        texts("mentoring-title"),
        _as_mentor(found.offered, texts),
        *as_mentee(found.place, texts),
    ]
    rows: list[list[Button]] = [
        *([_offer(each, person, texts)] for each in found.offers),
        *([_running(each, person, texts)] for each in found.running),
        *_ways(found, person, texts),
        [(texts("menu-open"), Menu())],
    ]
    return fitting(blocks, *rows)


def fitting(blocks: Sequence[str], *rows: Sequence[Button]) -> Screen:
    """In the place of the screen before; only the words of a long challenge need several."""
    text = "\n\n".join(blocks)
    fits = visible_length(text) <= LONGEST_MESSAGE
    return Screen(text, keyboard(*rows)) if fits else pages(blocks, keyboard(*rows))


def to_home(texts: Texts) -> list[Button]:
    return [(texts("mentoring-home"), MentoringHome())]


def as_mentee(place: Place | None, texts: Texts) -> Iterator[Html]:
    if place is None:
        yield texts("mentoring-as-mentee-none")
        return
    yield texts(
        "mentoring-as-mentee",
        number=place.number,
        waiting=place.waiting,
        free=place.free,
        skill=skill_of(place.wish.skill, texts),
    )
    yield texts("mentoring-wish-words", words=place.wish.words)


def skill_of(skill: Skill, texts: Texts) -> Html:
    return texts(f"skill-{skill}")


def profile(found: Offered, texts: Texts) -> Screen:
    mentor = found.mentor
    skills = _skills(mentor, texts) or texts("mentoring-profile-none")
    counts = {"capacity": mentor.capacity, "taken": found.taken}
    blocks = [texts("mentoring-profile", skills=skills, **counts)]
    if mentor.words:
        blocks.append(texts("mentoring-profile-words", words=mentor.words))
    blocks.append(texts("mentoring-profile-state", state=_state(mentor)))
    return Screen("\n\n".join(blocks), keyboard(*_changes(mentor, texts)))


def describe(texts: Texts) -> Screen:
    back: Button = (texts("form-back"), OwnProfile())
    return Screen(texts("mentoring-describe-ask", longest=LONGEST), keyboard([back]))


def _as_mentor(found: Offered, texts: Texts) -> Html:
    mentor = found.mentor
    return texts(
        "mentoring-as-mentor",
        state=_state(mentor) if mentor.skills else "none",
        capacity=mentor.capacity,
        skills=_skills(mentor, texts),
        taken=found.taken,
    )


def _state(mentor: Mentor) -> str:
    return "open" if mentor.paused_at is None else "paused"


def _skills(mentor: Mentor, texts: Texts) -> Html:
    return Html(", ".join(skill_of(Skill(each), texts) for each in mentor.skills))


def _offer(mentorship: Mentorship, person: Person, texts: Texts) -> Button:
    waits = mentorship.waits_for(person.id)
    key = "mentoring-answer-one" if waits else "mentoring-offered-one"
    name = mentorship.other_of(person.id).name
    return texts(key, name=name), OpenOffer(mentorship_id=mentorship.id)


def _running(mentorship: Mentorship, person: Person, texts: Texts) -> Button:
    name = mentorship.other_of(person.id).name
    return texts("mentoring-running-one", name=name), OpenMentorship(mentorship_id=mentorship.id)


def _ways(found: Standing, person: Person, texts: Texts) -> Iterator[list[Button]]:
    """A wish is taken back unless somebody is just being offered for it."""
    if found.place is None:
        yield [(texts("mentoring-wish"), ChooseSkill())]
    elif all(each.mentee_id != person.id for each in found.offers):
        yield [(texts("mentoring-withdraw"), WithdrawWish(wish_id=found.place.wish.id))]
    key = "mentoring-change" if found.offered.mentor.skills else "mentoring-become"
    yield [(texts(key), OwnProfile())]


def _changes(mentor: Mentor, texts: Texts) -> Iterator[Sequence[Button]]:
    skills = [_toggle(mentor, skill, texts) for skill in Skill]
    for first in range(0, len(skills), _IN_A_ROW):
        yield skills[first : first + _IN_A_ROW]
    yield [_seats(mentor, count, texts) for count in range(1, MOST_SEATS + 1)]
    yield [(texts("mentoring-describe"), Describe())]
    if mentor.paused_at is None:
        yield [(texts("mentoring-pause"), PauseGuiding())]
    else:
        yield [(texts("mentoring-resume"), ResumeGuiding())]
    yield to_home(texts)


def _toggle(mentor: Mentor, skill: Skill, texts: Texts) -> Button:
    label = skill_of(skill, texts)
    if skill in mentor.skills:
        label = texts("mentoring-skill-chosen", skill=label)
    return label, ToggleSkill(skill=skill)


def _seats(mentor: Mentor, count: int, texts: Texts) -> Button:
    key = "mentoring-seats-chosen" if count == mentor.capacity else "mentoring-seats"
    return texts(key, count=count), SetCapacity(capacity=count)
