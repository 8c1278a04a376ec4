"""Looks into files that people send: what they are by their content, and whether it may stay."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import PurePath

from PIL import Image, ImageOps

from models.received_file import FileKind

MOST_PIXELS = 60_000_000
"""More than any phone's camera takes in one photo; opened, they are four bytes each."""
LONGEST_SIDE = 1_600
"""Pixels of a photo that is kept: a page of writing can still be read."""
LARGEST_VOICE = 5 * 1024 * 1024
"""Bytes: five minutes as Telegram records them are less than two megabytes."""
MOST_UNPACKED = 200 * 1024 * 1024
MOST_MEMBERS = 5_000
_PHOTOS = ("JPEG", "PNG", "WEBP")
_OFFICE = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_NAMES: Mapping[str, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg"),
    "png": (".png",),
    "webp": (".webp",),
    "pdf": (".pdf",),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "pptx": (".pptx",),
    "text": (".txt", ".csv", ".md", ".log"),
}
"""How a file's name may end, by what is in it."""
_TYPES: Mapping[str, str] = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "text": "text/",
}
_ANY_TYPE = ("", "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Refused:
    code: str
    """Its words are "file-refused" with this `reason`."""


@dataclass(frozen=True, slots=True)
class Kept:
    digest: str
    content: bytes | None = None
    """What is stored; nothing where the file stays with Telegram."""
    media_type: str | None = None


def look_into(
    kind: FileKind, content: bytes, name: str | None, media_type: str | None
) -> Kept | Refused:
    """Evidence that an employee sent: nothing of it is stored but its digest."""
    if kind is FileKind.VOICE:
        return Kept(_digest(content)) if _is_voice(content) else Refused("voice")
    found = _found_in(content)
    if isinstance(found, Refused):
        return found
    if kind is FileKind.PHOTO and found not in ("jpeg", "png", "webp"):
        return Refused("photo")
    return Kept(_digest(content)) if _is_called(found, name, media_type) else Refused("name")


def take_over(kind: FileKind, content: bytes) -> Kept | Refused:
    """A citizen's photo or voice message: what is kept of it, and by whom it was made is not."""
    if kind is FileKind.VOICE:
        fits = _is_voice(content) and len(content) <= LARGEST_VOICE
        return Kept(_digest(content), content, "audio/ogg") if fits else Refused("voice")
    if kind is not FileKind.PHOTO or _photo_in(content) is None:
        return Refused("photo")
    plain = _redrawn(content)
    return Kept(_digest(plain), plain, "image/jpeg") if plain else Refused("photo")


def _found_in(content: bytes) -> str | Refused:
    """What it is, whatever it is called."""
    for look in _LOOKS:
        if (found := look(content)) is not None:
            return found
    return Refused("unknown")


def _photo_in(content: bytes) -> str | None:
    try:
        with Image.open(BytesIO(content), formats=_PHOTOS) as photo:
            width, height = photo.size
            photo.verify()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return (photo.format or "").lower() if width * height <= MOST_PIXELS else None


def _redrawn(content: bytes) -> bytes | None:
    """The picture alone, upright and small: where, when and with what it was taken is gone."""
    drawn = BytesIO()
    try:
        with Image.open(BytesIO(content), formats=_PHOTOS) as photo:
            photo.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(photo).convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    bare.save(drawn, "JPEG", quality=82)
    return drawn.getvalue()


def _pdf_in(content: bytes) -> str | None:
    return "pdf" if content.startswith(b"%PDF-") and b"%%EOF" in content[-2_048:] else None


def _office_in(content: bytes) -> str | Refused | None:
    """A workbook, document or slides; any other archive is refused, and one that swells, too."""
    if not content.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return Refused("archive")
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_UNPACKED:
        return Refused("bomb")
    return _office_of({each.filename for each in members})


def _office_of(names: set[str]) -> str | Refused:
    if any(name.endswith("vbaProject.bin") for name in names):
        return Refused("program")
    kinds = [kind for member, kind in _OFFICE.items() if member in names]
    whole = len(kinds) == 1 and "[Content_Types].xml" in names
    return kinds[0] if whole else Refused("archive")


def _program_in(content: bytes) -> Refused | None:
    starts = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"dex\n", b"#!")
    return Refused("program") if content.startswith(starts) else None


def _text_in(content: bytes) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return "text" if text and all(c.isprintable() or c in "\r\n\t\f" for c in text) else None


_LOOKS: tuple[Callable[[bytes], str | Refused | None], ...] = (
    _program_in, _photo_in, _pdf_in, _office_in, _text_in,
)  # fmt: skip


def _is_voice(content: bytes) -> bool:
    """An Ogg stream whose first page begins Opus."""
    return content.startswith(b"OggS\0") and b"OpusHead" in content[:128]


def _is_called(found: str, name: str | None, media_type: str | None) -> bool:
    """Whether name and type, where there are any, say what it is."""
    ending = PurePath(name or "").suffix.lower()
    named = not ending or ending in _NAMES[found]
    given = (media_type or "").lower()
    return named and (given in _ANY_TYPE or given.startswith(_TYPES[found]))


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
