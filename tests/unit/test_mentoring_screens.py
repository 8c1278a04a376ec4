"""However long names and words are, what is shown fits; and it is said in both languages."""

from datetime import date, datetime, timedelta

import pytest

from handlers.mentoring import matching_screens, offer_screens, screens, wish_screens
from handlers.screen import LONGEST_MESSAGE, Screen, visible_length
from models.challenge import Challenge, Need
from models.mentoring import Mentor, MentoringMatch, MentoringWish, Mentorship, Skill
from models.person import Employee, Person
from models.unit import Unit
from services.mentoring.desk import Standing
from services.mentoring.matches import Found
from services.mentoring.mentors import Offered
from services.mentoring.offers import Offer
from services.mentoring.proposals import Proposed
from services.mentoring.waiting_lines import Line
from services.mentoring.wishes import Place
from tests.city import Clock
from texts import LANGUAGES, Texts

LONG = "Kebersihan & ketertiban " * 160  # more than a challenge out of a form can have
CODES = ("longer-service", "same-unit", "same-post")
every_language = pytest.mark.parametrize("language", LANGUAGES)


def employee(number: int) -> Employee:
    unit = Unit(id=number, name=("Bidang yang panjang sekali " * 6)[:160])
    name = (f"Dr. Ni Luh Ayu {number} " * 8)[:120]
    return Employee(id=number, name=name, post=("Analis " * 30)[:160], unit=unit)


def a_match(number: int, now: datetime) -> MentoringMatch:
    wish = MentoringWish(
        id=number, skill=Skill.SPEAKING, words=LONG, wished_at=now, employee=employee(number)
    )
    reasons = [{"code": code, "value": ("Dinas & Badan " * 12)[:160]} for code in CODES]
    return MentoringMatch(
        wish_id=number,
        mentor_id=500,
        wish=wish,
        mentor=employee(500),
        reasons=reasons,
        found_at=now,
    )


def texts_of(screen: Screen) -> list[str]:
    below = texts_of(screen.then) if screen.then else []
    return [screen.text, *below]


def labels(screen: Screen) -> list[str]:
    """Of the last message."""
    if screen.then is not None:
        return labels(screen.then)
    rows = screen.keyboard.inline_keyboard if screen.keyboard else []
    return [button.text for row in rows for button in row]


def assert_fits(screen: Screen) -> None:
    assert all(visible_length(text) <= LONGEST_MESSAGE for text in texts_of(screen))
    assert len(labels(screen)) > 0


@every_language
def test_a_page_of_pairs_with_the_longest_names(clock: Clock, language: str) -> None:
    found = Found(
        matches=[a_match(number, clock()) for number in range(1, 20)],
        lines=[Line(skill, 999, 99) for skill in Skill],
        unanswered=12,
    )
    found.matches[9].struck_at = clock()
    for page in (0, 1, 2, 99):
        assert_fits(matching_screens.matches(found, page, Texts(language)))
    second = matching_screens.matches(found, 1, Texts(language))
    assert labels(second)[:8] == ["9", "10 ✗", "11", "12", "13", "14", "15", "16"]
    assert "(18)" in " ".join(labels(second))
    assert_fits(matching_screens.match(found.matches[0], Texts(language)))
    fallen = matching_screens.proposed(Proposed([], found.matches), Texts(language))
    assert_fits(fallen)


@every_language
def test_both_sides_of_an_offer_with_the_words_of_a_long_challenge(
    clock: Clock, language: str
) -> None:
    match, texts = a_match(3, clock()), Texts(language)
    offer = Mentorship(
        id=1,
        mentor_id=500,
        mentee_id=3,
        mentor=match.mentor,
        mentee=match.wish.employee,
        wish=match.wish,
        skill=match.wish.skill,
        reasons=[],
        offered_at=clock(),
    )
    mentor, mentee = Person(id=500), Person(id=3)
    until = date(2026, 12, 1)
    for person, other in ((mentor, offer.mentee), (mentee, offer.mentor)):
        found = Offer(offer, other, "b" * 500, until)
        shown = offer_screens.standing(found, person, texts)
        assert_fits(shown)
        assert texts("mentoring-reason-none") in "".join(texts_of(shown))
        assert_fits(offer_screens.ask_decline(found, texts))
        assert_fits(offer_screens.due(found, texts))
        assert_fits(offer_screens.came_to_nothing(offer, person, texts))
    offer.accept(500, clock())
    accepted = offer_screens.standing(Offer(offer, offer.mentee, None, until), mentor, texts)
    assert texts("mentoring-accept") not in labels(accepted)
    lists = matching_screens.unanswered([offer] * 20, 1, texts)
    assert texts("matches-unanswered-title") in lists.text
    assert_fits(lists)


@every_language
def test_home_with_a_long_wish(clock: Clock, language: str) -> None:
    texts, wish = Texts(language), a_match(3, clock()).wish
    mentor = Mentor.begun_by(3, clock())
    place = Place(wish, 1, 1, 1)
    home = screens.home(Standing(Offered(mentor, 0), place, [], []), Person(id=3), texts)
    assert_fits(home)
    assert labels(home)[0] == texts("mentoring-withdraw")
    assert_fits(wish_screens.kept(place, texts))
    many = [Challenge(id=n, words=LONG, need=Need.GUIDANCE) for n in range(1, 6)]
    assert_fits(wish_screens.ask(Skill.DATA, many, texts))


def test_a_profile_shows_what_is_chosen(clock: Clock) -> None:
    mentor, texts = Mentor.begun_by(3, clock()), Texts("en")
    assert "✓ 1 person" in labels(screens.profile(Offered(mentor, 0), texts))
    for skill in (Skill.LEADING, Skill.DATA, Skill.FIELD, Skill.FIELD):
        mentor.toggle(skill, clock() + timedelta(days=1))
    mentor.resume()
    mentor.words = "I <can>"
    shown = screens.profile(Offered(mentor, 1), texts)
    assert "Data and statistics, Leading a team" in shown.text
    assert "I &lt;can&gt;" in shown.text
    assert "✓ Leading a team" in labels(shown)
    assert "Pause" in labels(shown)
