"""What a file is by its content, whatever it is called; and what is left of a citizen's photo."""

from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from PIL import Image

from models.received_file import FileKind
from services import looking
from services.looking import LARGEST_VOICE, LONGEST_SIDE, Kept, Refused, look_into, take_over
from tests.pictures import MAKER, PDF, VOICE, a_photo, an_archive, office

DOCUMENT, PHOTO, VOICE_MESSAGE = FileKind.DOCUMENT, FileKind.PHOTO, FileKind.VOICE
DOCX, XLSX, PPTX = "word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"


def a_workbook() -> bytes:
    file = BytesIO()
    Workbook().save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (PDF, "bukti.pdf", "application/pdf"),
        (PDF, "BUKTI.PDF", None),
        (PDF, None, "application/octet-stream"),
        (a_photo(), "foto.jpeg", "image/jpeg"),
        (a_photo("PNG"), "layar.png", "image/png"),
        (a_photo("WEBP"), "layar.webp", None),
        (office(DOCX), "surat.docx", None),
        (a_workbook(), "rekap.xlsx", looking._TYPES["xlsx"]),
        (office(PPTX), "paparan.pptx", None),
        (b"Catatan: Rp 5.000\n", "catatan.txt", "text/plain"),
        ("nama;nilai\nAyu;4\n".encode("utf-8-sig"), "data.csv", "text/csv"),
    ],
)
def test_what_offices_work_with_is_taken(
    content: bytes, name: str | None, media_type: str | None
) -> None:
    seen = look_into(DOCUMENT, content, name, media_type)
    assert seen == Kept(sha256(content).hexdigest())  # and nothing of it is stored


@pytest.mark.parametrize(
    ("content", "name", "media_type", "why"),
    [
        (PDF, "foto.jpg", None, "name"),
        (PDF, "bukti.pdf", "image/png", "name"),
        (a_photo(), "surat.pdf", None, "name"),
        (office(DOCX), "rekap.xlsx", None, "name"),
        (b"MZ\x90\0 program", "surat.pdf", "application/pdf", "program"),
        (b"\x7fELF", "surat.docx", None, "program"),
        (b"#!/bin/sh\nrm -rf /\n", "catatan.txt", "text/plain", "program"),
        (office(DOCX, "word/vbaProject.bin"), "surat.docx", None, "program"),
        (an_archive("a.exe"), "surat.docx", None, "archive"),
        (an_archive(DOCX), "surat.docx", None, "archive"),
        (office(DOCX, XLSX), "surat.docx", None, "archive"),
        (office(DOCX)[:-30], "surat.docx", None, "archive"),
        (b"\0\x01\x02\xff", "bukti.bin", None, "unknown"),
        (b"", "kosong.txt", None, "unknown"),
        (PDF[:10], "bukti.pdf", None, "name"),
        (a_photo()[:60], "foto.jpg", None, "unknown"),
    ],
)
def test_what_is_not_what_it_says_is_refused(
    content: bytes, name: str, media_type: str | None, why: str
) -> None:
    assert look_into(DOCUMENT, content, name, media_type) == Refused(why)


def test_an_archive_that_swells_is_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MOST_UNPACKED", 10_000)
    bomb = office(DOCX, *(f"word/media/{number}" for number in range(9)))
    assert isinstance(look_into(DOCUMENT, bomb, "surat.docx", None), Kept)
    swelling = an_archive("[Content_Types].xml", DOCX, content=bytes(9_000))
    assert look_into(DOCUMENT, swelling, "surat.docx", None) == Refused("bomb")
    monkeypatch.setattr(looking, "MOST_MEMBERS", 5)
    assert look_into(DOCUMENT, bomb, "surat.docx", None) == Refused("bomb")


def test_a_picture_too_large_to_open_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MOST_PIXELS", 400 * 300 - 1)
    assert look_into(PHOTO, a_photo(), None, None) == Refused("unknown")
    assert take_over(PHOTO, a_photo()) == Refused("photo")


def test_photos_and_voice_messages_of_employees() -> None:
    assert isinstance(look_into(PHOTO, a_photo(), None, None), Kept)
    assert look_into(PHOTO, PDF, None, None) == Refused("photo")
    assert isinstance(look_into(VOICE_MESSAGE, VOICE, None, "audio/ogg"), Kept)
    assert look_into(VOICE_MESSAGE, b"OggS\0 vorbis", None, "audio/ogg") == Refused("voice")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_of_a_citizens_photo_the_picture_alone_is_kept(kind: str) -> None:
    content = a_photo(kind, (3_200, 2_400))
    assert MAKER.encode() in content
    seen = take_over(PHOTO, content)
    assert isinstance(seen, Kept)
    assert seen.media_type == "image/jpeg"
    kept = seen.content or b""
    assert all(trait not in kept for trait in (MAKER.encode(), b"Exif", b"2026:11:24", b"Sari"))
    with Image.open(BytesIO(kept)) as photo:
        assert (photo.format, len(photo.getexif())) == ("JPEG", 0)
        assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert photo.size == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)  # upright, as it was held
        red, green, blue = photo.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert (abs(red), abs(green - 128) < 4, abs(blue - 128) < 4) == (red, True, True)


def test_of_a_citizens_recording_every_byte_is_kept_and_its_size_is_bounded() -> None:
    assert take_over(VOICE_MESSAGE, VOICE) == Kept(sha256(VOICE).hexdigest(), VOICE, "audio/ogg")
    assert take_over(VOICE_MESSAGE, VOICE + bytes(LARGEST_VOICE)) == Refused("voice")
    assert take_over(VOICE_MESSAGE, b"RIFF") == Refused("voice")
    assert take_over(DOCUMENT, PDF) == Refused("photo")
    assert take_over(PHOTO, a_photo()[:900]) == Refused("photo")


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xd8\xff", b"%PDF-"]))
def test_no_bytes_break_it(rest: bytes, start: bytes) -> None:
    for kind in FileKind:
        look_into(kind, start + rest, "x.pdf", None)
        take_over(kind, start + rest)
