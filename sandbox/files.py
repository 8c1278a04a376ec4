"""Files by file_id, in memory, and as much of a picture as tells its size."""

import hashlib
import mimetypes
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from sandbox.arguments import Arguments, Json, Upload
from sandbox.refusals import bad_request

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
SMALLEST_SIDE, MIDDLE_SIDE = 90, 320  # pixels of the two smaller sizes of a photo
LONGEST_SIDES = 10_000  # width and height together
MOST_UNEQUAL = 20

STARTS = {b"\x89PNG\r\n\x1a\n": "image/png", b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG markers that tell the size

PREFIXES = {"photo": "AgACAgUAAxkBAAIB", "document": "BQACAgUAAxkBAAIB",
            "voice": "AwACAgUAAxkBAAIB", "sticker": "CAACAgUAAxkBAAIB"}  # fmt: skip
FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}
NAMES = {"photo": "Photo", "document": "Document", "voice": "VoiceNote", "sticker": "Sticker"}


@dataclass(frozen=True, slots=True)
class Stored:
    file_id: str
    kind: str
    content: bytes
    path: str
    described: Json  # what a message shows of it, without the ids

    @property
    def unique_id(self) -> str:
        digest = hashlib.sha256(f"{self.kind} {self.described}".encode() + self.content)
        return f"AQAD{digest.hexdigest()[:12]}"

    @property
    def ids(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id}


@dataclass(slots=True)
class FileStore:
    by_id: dict[str, Stored] = field(default_factory=dict)
    by_path: dict[str, Stored] = field(default_factory=dict)
    sizes: dict[str, list[Json]] = field(default_factory=dict)  # of a photo, by any of its ids

    def keep(self, kind: str, content: bytes, suffix: str, described: Json) -> Json:
        """Store it and give what a message shows of it."""
        number = len(self.by_id) + 1
        stored = Stored(
            file_id=f"{PREFIXES[kind]}{number:08d}",
            kind=kind,
            content=content,
            path=f"{FOLDERS[kind]}/file_{number}{suffix}",
            described={**described, "file_size": len(content)},
        )
        self.by_id[stored.file_id] = self.by_path[stored.path] = stored
        return shown(stored)

    def find(self, file_id: str) -> Stored:
        if file_id not in self.by_id:
            words = "invalid file_id"
            raise bad_request(words)
        return self.by_id[file_id]

    def described(self, file_id: str) -> Json:
        stored = self.find(file_id)
        if len(stored.content) > LARGEST_DOWNLOAD:
            words = "file is too big"
            raise bad_request(words)
        return {**stored.ids, "file_size": len(stored.content), "file_path": stored.path}


def shown(stored: Stored) -> Json:
    return {**stored.ids, **stored.described}


def photo(files: FileStore, upload: Upload) -> Json:
    """The sizes of a photo, smallest first; all hold the same bytes, since nothing here scales."""
    if len(upload.content) > LARGEST_PHOTO:
        words = "file is too big for a photo"
        raise bad_request(words)
    size = picture_size(upload.content)
    if size is None:
        words = "IMAGE_PROCESS_FAILED"
        raise bad_request(words)
    width, height = size
    if width + height > LONGEST_SIDES or max(size) > MOST_UNEQUAL * min(size):
        words = "PHOTO_INVALID_DIMENSIONS"
        raise bad_request(words)
    sides = [side for side in (SMALLEST_SIDE, MIDDLE_SIDE) if side < max(size)] + [max(size)]
    sizes = [
        files.keep("photo", upload.content, ".jpg", scaled(width, height, side)) for side in sides
    ]
    files.sizes.update((one["file_id"], sizes) for one in sizes)
    return {"photo": sizes}


def scaled(width: int, height: int, side: int) -> Json:
    factor = side / max(width, height)
    return {
        "width": max(round(width * factor), 1),
        "height": max(round(height * factor), 1),
    }


def document(files: FileStore, upload: Upload) -> Json:
    suffix = PurePosixPath(upload.filename).suffix
    guessed = mimetypes.guess_type(upload.filename)[0]
    described = {"file_name": upload.filename, "mime_type": guessed or upload.mime_type}
    return {"document": files.keep("document", upload.content, suffix, described)}


def voice(files: FileStore, upload: Upload, duration: int = 0) -> Json:
    described = {"duration": duration, "mime_type": "audio/ogg"}
    return {"voice": files.keep("voice", upload.content, ".oga", described)}


MAKERS: dict[str, Callable[[FileStore, Upload], Json]] = {
    "photo": photo,
    "document": document,
    "voice": voice,
}


def media_of(files: FileStore, args: Arguments, kind: str, value: str) -> Json:
    """The content that a file parameter means: an upload, or the id of a file sent before."""
    upload = args.files.get(value.removeprefix("attach://")) or args.files.get(value or kind)
    if upload is None and (not value or value.startswith("attach://")):
        raise bad_request(f"there is no {kind} in the request")
    if upload is not None:
        return made(files, kind, upload)
    return known(files, kind, value)


def made(files: FileStore, kind: str, upload: Upload) -> Json:
    if not upload.content:
        words = "file must be non-empty"
        raise bad_request(words)
    return MAKERS[kind](files, upload)


def known(files: FileStore, kind: str, value: str) -> Json:
    if value.startswith(("http://", "https://")):
        words = "failed to get HTTP URL content"
        raise bad_request(words)
    stored = files.by_id.get(value)
    if stored is None:
        words = "wrong file identifier/HTTP URL specified"
        raise bad_request(words)
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {NAMES[stored.kind]} as {NAMES[kind]}")
    return {kind: files.sizes[value] if kind == "photo" else shown(stored)}


def picture_kind(content: bytes) -> str | None:
    return next((kind for start, kind in STARTS.items() if content.startswith(start)), None)


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG; None for anything else."""
    try:
        match picture_kind(content):
            case "image/png":
                return struct.unpack_from(">II", content, 16)
            case "image/gif":
                return struct.unpack_from("<HH", content, 6)
            case "image/jpeg":
                return jpeg_size(content)
    except struct.error:  # it ends too early
        return None
    return None


def jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while content[at : at + 1] == b"\xff":
        marker, length = struct.unpack_from(">BH", content, at + 1)
        if marker in FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length
    return None
