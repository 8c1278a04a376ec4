"""Files as phones and offices make them, small and made on the spot."""

import zipfile
from io import BytesIO

from PIL import Image

MAKER = "Kamera Merek Anu"
VOICE = b"OggS\0\x02" + bytes(22) + b"OpusHead\x01\x01" + bytes(2_000)
PDF = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n"
_GPS, _MAKE, _ORIENTATION, _TAKEN = 0x8825, 0x010F, 0x0112, 0x9003
_ROTATED = 6  # the camera was held upright


def a_photo(kind: str = "JPEG", size: tuple[int, int] = (400, 300), colour: str = "teal") -> bytes:
    """With all that a camera writes beside the picture."""
    photo, file = Image.new("RGB", size, colour), BytesIO()
    noted = Image.Exif()
    noted[_MAKE], noted[_ORIENTATION], noted[_TAKEN] = MAKER, _ROTATED, "2026:11:24 10:00:00"
    noted.get_ifd(_GPS)[1] = "S"
    photo.save(file, kind, exif=noted, **({"comment": b"Sari"} if kind == "JPEG" else {}))
    return file.getvalue()


def an_archive(*members: str, content: bytes = b"<x/>") -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            archive.writestr(member, content)
    return file.getvalue()


def office(member: str, *more: str) -> bytes:
    return an_archive("[Content_Types].xml", member, *more)
