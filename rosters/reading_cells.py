"""What one cell says, or why it cannot be taken."""

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from models.errors import NipWrong
from models.nip import Nip
from models.office import AbsenceKind, Capacity
from rosters.dates import date_of
from rosters.sheets import ERROR, FORMULA, Cell

Reader = Callable[[object, date], object]
"""From a cell's content and today to what it means; `CellWrong` where it means nothing."""

_EXAMPLE = "hapus baris ini"
"""In every example of our template."""
_DASHES = {"-", "–", "—"}  # how people write that there is nothing
_CAPACITIES = {
    "ya": Capacity.DEFINITIVE,
    "definitif": Capacity.DEFINITIVE,
    "plt": Capacity.PLT,
    "plh": Capacity.PLH,
    "tidak": None,
}
_ANSWERS = {"ya": True, "tidak": False}
_DUTIES = {"dinas", "dinas luar", "dl", "tugas luar", "perjalanan dinas"}


class CellWrong(Exception):
    """Becomes the `Problem` of the same code."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def content(cell: Cell) -> object:
    """The cell's value, text tidied; None where it is blank."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == FORMULA:
        raise CellWrong("formula")
    if cell.data_type == ERROR:
        raise CellWrong("error", shown=str(value))
    if not isinstance(value, str):
        return value
    found = _tidy(value)
    return None if not found or found in _DASHES else found


def is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and _tidy(value) in {"", *_DASHES})


def is_of_example(value: object) -> bool:
    return isinstance(value, str) and _EXAMPLE in value.lower()


def text(longest: int) -> Reader:
    def read(value: object, _today: date) -> str:
        found = _plain(value)
        if len(found) > longest:
            raise CellWrong("long", longest=longest, length=len(found))
        return found

    return read


def nip(value: object, today: date) -> Nip:
    if isinstance(value, int | float):
        # A spreadsheet keeps 15 digits of a number: the last three are made up, however good
        # they look.
        raise CellWrong("nip", reason="number")
    try:
        return Nip.read(str(value), today)
    except NipWrong as wrong:
        raise CellWrong("nip", reason=str(wrong.values["reason"])) from None


def digits(value: object, today: date) -> str:
    return nip(value, today).digits


def day(value: object, _today: date) -> date:
    try:
        return date_of(value)
    except ValueError:
        raise CellWrong("date") from None


def day_after(value: object, today: date) -> date:
    """`Berlaku sampai` names the last day; we keep the first day after it."""
    return day(value, today) + timedelta(days=1)


def capacity(value: object, _today: date) -> Capacity | None:
    word = _plain(value).lower().rstrip(".")
    if word not in _CAPACITIES:
        raise CellWrong("capacity")
    return _CAPACITIES[word]


def yes_or_no(value: object, _today: date) -> bool:
    word = str(value).lower().rstrip(".")
    if word not in _ANSWERS:
        raise CellWrong("yes-or-no")
    return _ANSWERS[word]


def absence_kind(value: object, _today: date) -> AbsenceKind:
    """There are many kinds of leave (`Cuti tahunan`, `Cuti besar` …): to us they are one."""
    word = _plain(value).lower()
    if word in _DUTIES:
        return AbsenceKind.DUTY
    if word.split()[0] == "cuti":
        return AbsenceKind.LEAVE
    raise CellWrong("absence-kind")


def _plain(value: object) -> str:
    """A number may be a name (`Loket 3` as 3); a date never is: `1-2` became one by itself."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CellWrong("text")
    return str(int(value)) if value == value // 1 else str(value)


def _tidy(text: str) -> str:
    """One blank between words; copied text brings invisible marks along, which go."""
    if not text.isascii():
        kept = (letter for letter in text if unicodedata.category(letter) != "Cf")
        text = unicodedata.normalize("NFC", "".join(kept))
    return " ".join(text.split())
