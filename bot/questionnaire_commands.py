"""What is wrong with a questionnaire's file, and from when on it does not change any more."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import questionnaires
from bot.settings import CannotStart
from questionnaires.checks import Problem, fingerprint, problems_in, released
from texts import LANGUAGES, Texts

FOLDER = Path(questionnaires.__file__).parent
RELEASED = FOLDER / "released.json"


def check(given: Sequence[Path], texts: Texts) -> tuple[list[str], bool]:
    """What to say about these files, or about all; and whether all is well."""
    paths = given or sorted(FOLDER.glob("*.toml"))
    found = [(path, problem) for path in paths for problem in problems_of(path)]
    said = [_said(path, problem, texts) for path, problem in found]
    return said or [texts("check-well", count=len(paths))], not found


def problems_of(path: Path) -> list[Problem]:
    text = _read(path)
    found = problems_in(path.stem, text, _missing)
    known = released().get(path.stem)
    changed = bool(known) and not any(problem.code == "no-toml" for problem in found)
    if changed and known != fingerprint(text):
        found.append(Problem("released-changed", values={"name": path.stem}))
    return found


def release(paths: Sequence[Path], texts: Texts) -> tuple[list[str], bool]:
    """Keep the fingerprints of these files, which must be well: from now on they never change."""
    said, well = check(paths, texts)
    if not well:
        return said, False
    prints = {path.stem: fingerprint(_read(path)) for path in paths}
    content = json.dumps(released() | prints, indent=2, sort_keys=True)
    RELEASED.write_text(content + "\n", "utf-8")
    return [texts("check-released", name=name) for name in prints] or said, True


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise CannotStart("check-unreadable", path=str(path)) from None


def _said(path: Path, problem: Problem, texts: Texts) -> str:
    return "".join(
        [*_place(path, problem, texts), texts(f"check-{problem.code}", **problem.values)]
    )


def _place(path: Path, problem: Problem, texts: Texts) -> Iterator[str]:
    yield f"{path}:{problem.line}: " if problem.line else f"{path}: "
    if problem.question:
        yield texts("check-question", question=problem.question) + " "


def _missing(key: str) -> list[str]:
    return [language for language in LANGUAGES if not Texts(language).has(key)]
