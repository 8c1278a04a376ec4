from collections.abc import Iterator, Sequence

from handlers.mentoring.buttons import ChooseSkill, WishFor, WishForChallenge, WithdrawWish
from handlers.mentoring.screens import as_mentee, fitting, skill_of, to_home
from handlers.screen import Button, Screen, keyboard, pages
from models.challenge import Challenge
from models.mentoring import MentoringWish, Skill
from services.mentoring.mentors import LONGEST
from services.mentoring.waiting_lines import Line
from services.mentoring.wishes import Place
from texts import Html, Texts


def choose(lines: Sequence[Line], texts: Texts) -> Screen:
    rows = [[_one(line, texts)] for line in lines]
    return Screen(texts("mentoring-wish-skill"), keyboard(*rows, to_home(texts)))


def ask(skill: Skill, challenges: Sequence[Challenge], texts: Texts) -> Screen:
    """In their own words, or in those of a challenge by one tap."""
    rows = [_take(number, each, skill, texts) for number, each in enumerate(challenges, 1)]
    back: list[Button] = [(texts("form-back"), ChooseSkill())]
    return pages(_asking(skill, challenges, texts), keyboard(*rows, back))


def kept(place: Place, texts: Texts) -> Screen:
    blocks = [texts("mentoring-wish-kept"), *as_mentee(place, texts)]
    return fitting(blocks, to_home(texts))


def sure(wish: MentoringWish, texts: Texts) -> Screen:
    text = texts("mentoring-withdraw-sure", skill=skill_of(wish.skill, texts))
    yes = WithdrawWish(wish_id=wish.id, sure=True)
    return Screen(text, keyboard([(texts("mentoring-withdraw-yes"), yes)], to_home(texts)))


def withdrawn(texts: Texts) -> Screen:
    return Screen(texts("mentoring-withdrawn"), keyboard(to_home(texts)))


def _one(line: Line, texts: Texts) -> Button:
    skill = skill_of(line.skill, texts)
    label = texts("mentoring-wish-one", skill=skill, waiting=line.waiting, free=line.free)
    return label, WishFor(skill=line.skill)


def _asking(skill: Skill, challenges: Sequence[Challenge], texts: Texts) -> Iterator[Html]:
    yield texts("mentoring-wish-ask", skill=skill_of(skill, texts), longest=LONGEST)
    if challenges:
        yield texts("mentoring-wish-challenges")
    for number, challenge in enumerate(challenges, 1):
        yield texts("mentoring-challenge", number=number, words=challenge.words)


def _take(number: int, challenge: Challenge, skill: Skill, texts: Texts) -> list[Button]:
    says = WishForChallenge(skill=skill, challenge_id=challenge.id)
    return [(texts("mentoring-challenge-take", number=number), says)]
