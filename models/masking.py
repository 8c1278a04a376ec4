"""Takes out of a citizen's words whatever points to a person, before an office reads them."""

import re
from collections.abc import Collection
from enum import StrEnum

from models.staff_names import StaffNames


class Mark(StrEnum):
    """What is kept instead; data, so the same in every language."""

    EMAIL = "[surel]"
    ACCOUNT = "[akun]"
    NIP = "[NIP]"
    NIK = "[NIK]"
    PHONE = "[telepon]"
    NUMBER = "[nomor]"
    PLATE = "[pelat]"
    NAME = "[nama]"


_GAP = r"[ .\u00a0\u2010-\u2015-]"  # what people write between groups of digits
_MOBILE = rf"""
    (?:\(?\+?62\)?{_GAP}?\(?0?|\(?0{_GAP}?)8[1-9]\d\)?
    (?=(?:{_GAP}{{0,2}}\d){{6}})
    (?:\d{{6,10}} | \d{{0,4}}(?:{_GAP}{{1,2}}\d{{3,8}}){{1,3}} | (?:{_GAP}?\d\d){{3,5}}\d?)
"""
_LANDLINE = rf"\(?(?:\+?62{_GAP}?|0)[2-9]\d{{1,2}}\)?{_GAP}?\d{{2,3}}{_GAP}?\d{{3,5}}"
# Police districts; in small letters only those of our islands, or every "di 12 jam" were one.
_DISTRICTS = (
    "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[AB]?|R|S|T|W|Z"
)
_NOT_ON_PLATES = "dan|yg|di|ke|sd|smp|jam|org|hr|rb|jt"
_PLATE = rf"""
    (?:(?:{_DISTRICTS})[ ]?\d{{1,4}}[ ]?(?!(?i:{_NOT_ON_PLATES})\b)[A-Z]{{1,3}}
    | (?i:DR|EA|DK)[ ]?\d{{3,4}}[ ]?(?!(?i:{_NOT_ON_PLATES})\b)(?i:[A-Z]{{2}}))
"""
_SITES = r"(?:t|wa|telegram)\.me|(?:instagram|facebook|tiktok|twitter|x)\.com"
_PATTERNS = {
    Mark.EMAIL: r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    Mark.ACCOUNT: rf"(?:https?://)?(?:www\.)?\b(?:{_SITES})/[\w./?=&%+-]*\w|(?<!\w)@\w{{3,}}",
    Mark.NIP: rf"(?<!\d)(?:\d{{18}}|\d{{8}}{_GAP}\d{{6}}{_GAP}\d{_GAP}\d{{3}})(?!\d)",
    Mark.NIK: rf"""
        (?<!\d)(?:\d{{16}}|\d{{6}}{_GAP}\d{{6}}{_GAP}\d{{4}}|(?!20)[1-9]\d{{3}}(?:{_GAP}\d{{4}}){{3}})
        (?!\d)
    """,
    Mark.PHONE: rf"(?<!\d)(?:{_MOBILE}|{_LANDLINE})(?!\d)",
    Mark.NUMBER: rf"\d{{9,}}|(?<!\d)\d(?:{_GAP}\d){{8,}}(?!\d)",
    Mark.PLATE: rf"\b{_PLATE}\b",
}

_KEPT = "|".join(re.escape(mark) for mark in Mark)
_TELLING = re.compile(
    "|".join(
        [f"(?P<kept>{_KEPT})", *(f"(?P<{mark.name}>{it})" for mark, it in _PATTERNS.items())]
    ),
    re.VERBOSE,
)


def masked(text: str, names: Collection[str] = ()) -> str:
    """The text with marks in place of names, numbers, plates, addresses and accounts.

    Dates, sums and queue numbers stay. It is looked over until nothing more is found, so masking
    again changes nothing.
    """
    staff = StaffNames.of(names)
    before = None
    while text != before:
        before = text
        text = staff.replaced(_TELLING.sub(_mark, text), Mark.NAME, kept=_KEPT)
    return text


def _mark(found: re.Match[str]) -> str:
    kind = found.lastgroup
    return found[0] if kind is None or kind == "kept" else Mark[kind].value
