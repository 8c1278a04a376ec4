from collections.abc import Mapping

from babel.numbers import format_decimal

from handlers.screen import Screen, keyboard, pages
from handlers.start.buttons import Menu
from handlers.team.buttons import MyTeam
from models.mirror import FEWEST_OTHERS, FEWEST_REVIEWS, Estimate, Mirror
from texts import Html, Texts

_STEPS = 12
_FULL = "●"
_LOWEST, _HIGHEST = 1.0, 3.0


def own(mirror: Mirror, texts: Texts) -> Screen:
    lines = [
        texts("mirror-title", reviews=mirror.reviews, others=mirror.others),
        _compared("mirror-severity", mirror.severity, texts),
        _compared("mirror-spread", mirror.spread, texts),
        _halo(mirror, texts),
        texts("mirror-foot"),
    ]
    return Screen("\n\n".join(lines), keyboard([(texts("team-back"), MyTeam())]))


def _compared(words: str, found: Estimate | None, texts: Texts) -> Html:
    """More, less or no telling; the interval stands with it."""
    if found is None:
        return texts(f"{words}-unknown", reviews=FEWEST_REVIEWS, others=FEWEST_OTHERS)
    side = "none" if not found.is_certain else "more" if found.value > 0 else "less"
    return texts(
        words,
        side=side,
        value=_number(abs(found.value), texts),
        low=_number(found.low, texts),
        high=_number(found.high, texts),
    )


def _halo(mirror: Mirror, texts: Texts) -> Html:
    if mirror.halo is None or mirror.usual_halo is None:
        return texts("mirror-halo-unknown", reviews=FEWEST_REVIEWS)
    return texts(
        "mirror-halo",
        share=round(mirror.halo.value * 100),
        low=round(mirror.halo.low * 100),
        high=round(mirror.halo.high * 100),
        usual=round(mirror.usual_halo * 100),
    )


def by_agency(levels: Mapping[str, Estimate], texts: Texts) -> Screen:
    """By name and never ranked: where intervals overlap, an order would say what is not known."""
    blocks = [
        texts(
            "calibration-line",
            name=name,
            strip=_strip(level),
            value=_number(level.value, texts),
            low=_number(level.low, texts),
            high=_number(level.high, texts),
        )
        for name, level in levels.items()
    ]
    head = texts("calibration-title", others=FEWEST_OTHERS, reviews=FEWEST_REVIEWS)
    below = keyboard([(texts("menu-open"), Menu())])
    return pages([head, *(blocks or [texts("calibration-none")])], below)


def _strip(level: Estimate) -> str:
    """The interval on the scale from 1 to 3."""
    first, last = (_step(edge) for edge in (level.low, level.high))
    return "".join(_FULL if first <= step <= last else "·" for step in range(_STEPS))


def _step(value: float) -> int:
    part = (value - _LOWEST) / (_HIGHEST - _LOWEST)
    return min(max(int(part * _STEPS), 0), _STEPS - 1)


def _number(value: float, texts: Texts) -> str:
    return format_decimal(round(value, 1), "0.0", locale=texts.language)
