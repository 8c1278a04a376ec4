"""What can be told of the page from its files alone."""

import re
from itertools import product
from pathlib import Path

import pytest

from sandbox.server import PAGE

LONGEST = 250  # lines of a file
READABLE = 4.5  # contrast that WCAG AA asks of text
INKS = ("ink", "soft", "main", "gold", "bad", "good", "link")
PAPERS = ("ground", "surface", "raised", "tint", "theirs", "mine")
SCRIPTS = sorted(PAGE.glob("*.js"))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [0, 1], ids=["light", "dark"])
def test_every_ink_is_readable_on_every_paper(look: int) -> None:
    blocks = re.findall(r":root[^{]*\{([^}]*)\}", (PAGE / "page.css").read_text())
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", blocks[look]))
    pairs = [*product(INKS, PAPERS), ("on-main", "main"), ("bad", "bad-tint")]
    pale = [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < READABLE]
    assert pale == []


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    defined = set(
        re.findall(r'^  "?([\w-]+)"?: \[', (PAGE / "words.js").read_text(), re.MULTILINE)
    )
    code = "".join(path.read_text() for path in SCRIPTS if path.name != "words.js")
    asked = set(re.findall(r'words\(\s*"([\w-]+)"', code))
    made = {key for key in defined if re.match(r"(fault|action|unit|attach)-", key)}
    assert asked <= defined
    assert defined - made <= set(re.findall(r'"([\w-]+)"', code))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_small_and_never_set_markup(path: Path) -> None:
    code = path.read_text()
    assert len(code.splitlines()) <= LONGEST
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|\beval\(|document\.write", code)
