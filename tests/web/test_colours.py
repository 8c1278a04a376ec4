"""Whoever sees little reads it too: 4.5 to 1 for words, 3 to 1 for borders (WCAG 2.2 AA)."""

import re

import pytest

from web.pages import STATIC

STYLE = (STATIC / "style.css").read_text("utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)
WORDS = ["ink paper", "ink raised", "soft paper", "soft raised", "accent paper", "wrong paper",
         "on-accent accent"]  # fmt: skip
BORDERS = ["line paper", "line raised", "accent raised"]


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(pair: str, scheme: dict[str, str]) -> float:
    darker, lighter = sorted(brightness(scheme[name]) for name in pair.split())
    return (lighter + 0.05) / (darker + 0.05)


def test_both_schemes_have_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()
    assert set(" ".join(WORDS + BORDERS).split()) == LIGHT.keys()
    assert contrast("a b", {"a": "#000000", "b": "#ffffff"}) == pytest.approx(21)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", WORDS)
def test_words_can_be_read(pair: str, scheme: dict[str, str]) -> None:
    assert contrast(pair, scheme) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", BORDERS)
def test_borders_can_be_seen(pair: str, scheme: dict[str, str]) -> None:
    assert contrast(pair, scheme) >= 3


def test_no_colour_stands_outside_the_schemes() -> None:
    assert len(re.findall(r"#[0-9a-f]{3,6}", STYLE)) == len(LIGHT) + len(DARK)


def test_nothing_comes_from_elsewhere() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
