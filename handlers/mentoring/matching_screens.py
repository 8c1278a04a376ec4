"""What the administrators see: who would fit whom, why, and what was offered."""

from collections.abc import Iterator, Sequence

from handlers.mentoring.buttons import (
    FindMatches,
    MatchesPage,
    OfferAll,
    OfferMatch,
    OpenMatch,
    StrikeMatch,
    Unanswered,
)
from handlers.mentoring.offer_screens import reasons
from handlers.mentoring.screens import fitting, skill_of
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.paging import PAGE, cut, turning
from models.mentoring import ANSWER_WITHIN, MentoringMatch, Mentorship
from services.mentoring.matches import Found
from services.mentoring.proposals import Proposed
from services.mentoring.waiting_lines import Line
from texts import Html, Texts

_IN_A_ROW = 4


def matches(found: Found, page: int, texts: Texts) -> Screen:
    """The lines of all skills, one page of pairs, and a button for each pair."""
    shown, page = cut(found.matches, page)
    numbered = list(enumerate(shown, page * PAGE + 1))
    blocks = [
        texts("matches-title", count=len(found.standing)),
        _lines(found.lines, texts),
        *(_pair(number, match, texts) for number, match in numbered),
    ]
    numbers = [_number(number, match, texts) for number, match in numbered]
    rows = [numbers[first : first + _IN_A_ROW] for first in range(0, len(numbers), _IN_A_ROW)]
    turn = turning(found.matches, page, lambda to: MatchesPage(page=to), texts)
    menu: list[Button] = [(texts("menu-open"), Menu())]
    return fitting(blocks, *rows, turn, *_ways(found, texts), menu)


def match(found: MentoringMatch, texts: Texts) -> Screen:
    mentor, mentee = found.mentor, found.wish.employee
    blocks: list[str] = [
        texts(
            "matches-one",
            mentor=mentor.name,
            mentor_post=mentor.post,
            mentor_unit=mentor.unit.name,
            mentee=mentee.name,
            mentee_post=mentee.post,
            mentee_unit=mentee.unit.name,
            skill=skill_of(found.wish.skill, texts),
            since=found.wish.wished_at,
        ),
        texts("mentoring-offer-wish", words=found.wish.words),
        "\n".join([texts("mentoring-reasons"), *reasons(found.reasons, texts)]),
    ]
    if found.struck_at is not None:
        blocks.append(texts("matches-struck"))
    return fitting(blocks, _decisions(found, texts), _back(texts))


def sure(found: Found, offers: OfferAll, texts: Texts) -> Screen:
    count = len(found.standing)
    text = texts("matches-offer-sure", count=count, days=ANSWER_WITHIN)
    yes = OfferAll(found_at=offers.found_at, sure=True)
    return Screen(text, keyboard([(texts("matches-offer-yes"), yes)], _back(texts)))


def proposed(found: Proposed, texts: Texts) -> Screen:
    """How many were offered, and by name those that no longer hold."""
    blocks: list[str] = [texts("matches-offered", made=len(found.made))]
    if found.fallen:
        blocks.append(texts("matches-fallen"))
    blocks += (_fallen(match, texts) for match in found.fallen)
    again: list[Button] = [(texts("matches-again"), FindMatches())]
    return fitting(blocks, again, [(texts("menu-open"), Menu())])


def unanswered(offers: Sequence[Mentorship], page: int, texts: Texts) -> Screen:
    if not offers:
        return Screen(texts("matches-unanswered-none"), keyboard(_back(texts)))
    shown, page = cut(offers, page)
    lines = [_unanswered(each, texts) for each in shown]
    text = "\n\n".join([texts("matches-unanswered-title"), "\n".join(lines)])
    turn = turning(offers, page, lambda to: Unanswered(page=to), texts)
    return Screen(text, keyboard(turn, _back(texts)))


def _lines(lines: Sequence[Line], texts: Texts) -> str:
    """Where nobody waits there is nothing to match."""
    shown = [
        texts(
            "matches-line",
            skill=skill_of(line.skill, texts),
            waiting=line.waiting,
            free=line.free,
        )
        for line in lines
        if line.waiting
    ]
    return "\n".join(shown) or texts("matches-nobody")


def _pair(number: int, found: MentoringMatch, texts: Texts) -> Html:
    mentor, mentee = found.mentor, found.wish.employee
    names = {"number": number, "mentor": mentor.name, "mentee": mentee.name}
    if found.struck_at is not None:
        return texts("matches-pair-struck", **names)
    return texts(
        "matches-pair",
        **names,
        mentor_unit=mentor.unit.name,
        mentee_unit=mentee.unit.name,
        skill=skill_of(found.wish.skill, texts),
        reasons=Html("\n".join(reasons(found.reasons, texts))),
    )


def _number(number: int, found: MentoringMatch, texts: Texts) -> Button:
    key = "matches-number" if found.struck_at is None else "matches-number-struck"
    says = OpenMatch(wish_id=found.wish_id, mentor_id=found.mentor_id)
    return texts(key, number=number), says


def _ways(found: Found, texts: Texts) -> Iterator[list[Button]]:
    standing = len(found.standing)
    if standing and found.found_at is not None:
        every = OfferAll(found_at=int(found.found_at.timestamp()))
        yield [(texts("matches-offer-all", count=standing), every)]
    if found.unanswered:
        yield [(texts("matches-unanswered", count=found.unanswered), Unanswered())]
    yield [(texts("matches-again"), FindMatches())]


def _decisions(found: MentoringMatch, texts: Texts) -> list[Button]:
    key = {"wish_id": found.wish_id, "mentor_id": found.mentor_id}
    if found.struck_at is not None:
        return [(texts("matches-unstrike"), StrikeMatch(**key))]
    return [
        (texts("matches-offer"), OfferMatch(**key)),
        (texts("matches-strike"), StrikeMatch(**key)),
    ]


def _fallen(found: MentoringMatch, texts: Texts) -> Html:
    mentor, mentee = found.mentor.name, found.wish.employee.name
    return texts("matches-fallen-pair", mentor=mentor, mentee=mentee)


def _unanswered(offer: Mentorship, texts: Texts) -> Html:
    waits = [side for side, who in _sides(offer) if offer.waits_for(who)]
    return texts(
        "matches-unanswered-line",
        mentor=offer.mentor.name,
        mentee=offer.mentee.name,
        skill=skill_of(offer.skill, texts),
        since=offer.offered_at,
        who=waits[0] if len(waits) == 1 else "both",
    )


def _sides(offer: Mentorship) -> Sequence[tuple[str, int]]:
    return (("mentor", offer.mentor_id), ("mentee", offer.mentee_id))


def _back(texts: Texts) -> list[Button]:
    return [(texts("matches-back"), MatchesPage())]
