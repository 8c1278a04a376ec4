"""Files of which nothing can be read, each with its reason."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from models.errors import FileRefused
from rosters.reading import LARGEST, read_roster
from tests.architecture.tree import ROOT
from tests.rosters.workbooks import as_csv, xlsx
from texts import LANGUAGES, Texts

TODAY = date(2026, 11, 24)
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ROWS = [["NIP", "Nama", "Jabatan", "Unit"], ["198609262015051001", "Ayu", "Analis", "Dinas"]]
GOOD = xlsx({"Data": ROWS})
SHEET = "xl/worksheets/sheet1.xml"


def reason(content: bytes, name: str = "data.xlsx") -> str:
    with pytest.raises(FileRefused) as refused:
        read_roster(content, name, TODAY)
    return str(refused.value.values["reason"])


def rewritten(changes: dict[str, bytes], content: bytes = GOOD) -> bytes:
    """The workbook with some of its members replaced or added."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        members = {each: old.read(each) for each in old.namelist()} | changes
        for name, data in members.items():
            new.writestr(name, data)
    return file.getvalue()


def member(name: str) -> bytes:
    with ZipFile(BytesIO(GOOD)) as archive:
        return archive.read(name)


def test_the_file_that_the_others_are_made_from_is_good() -> None:
    assert read_roster(rewritten({}), "data.xlsx", TODAY)[0].rows == 1


@pytest.mark.parametrize("content", [b"", b" \r\n\t", as_csv(ROWS[:1]), xlsx({"A": ROWS[:1]})])
def test_nothing_in_it(content: bytes) -> None:
    assert reason(content) == "empty"


def test_too_large() -> None:
    assert reason(b"a" * (LARGEST + 1)) == "large"


def test_the_old_format_and_a_locked_one() -> None:
    assert reason(OLE + bytes(600) + "Workbook".encode("utf-16-le")) == "old"
    assert reason(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le")) == "locked"


@pytest.mark.parametrize("name", ["data.xlsm", "DATA.XLSM", "data.xltm"])
def test_macros_by_name(name: str) -> None:
    assert reason(GOOD, name) == "macros"


@pytest.mark.parametrize(
    "inside", ["xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"]
)
def test_macros_whatever_the_file_is_called(inside: str) -> None:
    assert reason(rewritten({inside: b"Sub Auto_Open()"}), "data.xlsx") == "macros"


def test_a_bomb_is_not_opened() -> None:
    bomb = rewritten({SHEET: bytes(65 * 2**20)})
    assert len(bomb) < 10**6
    assert reason(bomb) == "unpacked"


def test_a_bomb_that_understates_its_size_is_broken() -> None:
    size = 65 * 2**20
    bomb = rewritten({SHEET: bytes(size)}).replace(size.to_bytes(4, "little"), b"\0\1\0\0")
    assert reason(bomb) == "broken"


def test_entities_are_not_unfolded() -> None:
    evil = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    xml = re.sub(rb"(<worksheet)", evil + rb"\1", member(SHEET), count=1)
    assert reason(rewritten({SHEET: xml})) == "broken"


def test_rows_that_claim_to_be_endless_end() -> None:
    xml = member(SHEET).replace(b'<row r="2"', b'<row r="99999999999"')
    assert xml != member(SHEET)
    assert reason(rewritten({SHEET: xml})) == "empty"


@pytest.mark.parametrize("end", [30, 400, 2000, -30])
def test_a_file_that_was_cut(end: int) -> None:
    assert reason(GOOD[:end]) == "broken"


def test_another_archive() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert reason(file.getvalue()) == "unknown"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n\x00\x01\x02", b"\x89PNG\r\n\x1a\n\0\0", b"\0\0"])
def test_something_else(content: bytes) -> None:
    assert reason(content) == "unknown"


@pytest.mark.parametrize("content", [b"<html><table>", b"\xef\xbb\xbf\n<?xml version='1.0'?>"])
def test_a_web_page_in_disguise(content: bytes) -> None:
    assert reason(content, "laporan.xls") == "web"


@pytest.mark.parametrize("content", [b"NIP;Nama\n1;\x81\x8d", b"\xff\xfe\x00\xd8"])
def test_letters_that_nobody_can_read(content: bytes) -> None:
    assert reason(content) == "encoding"


def test_a_text_whose_quotation_mark_never_closes() -> None:
    assert reason(b'NIP;Nama\n1;"' + b"a" * 200_000) == "broken"


@pytest.mark.parametrize(
    "content",
    [as_csv([["Kode", "Golongan"], ["1", "III/a"]]), xlsx({"A": [["NIP"], ["x"]]}), b"NIP"],
)
def test_no_columns_that_we_know(content: bytes) -> None:
    assert reason(content) == "columns"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words_of_its_own(language: str) -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "rosters").glob("read*.py"))
    reasons = set(re.findall(r'reason="(\w+)"(?: if|\))', sources)) | {"old"}
    reasons -= {"number"}  # of a cell, not of a file
    said = {str(Texts(language)("roster-refused", reason=each)) for each in reasons}
    assert len(reasons) == len(said) == 11
    assert max(map(len, said)) <= 200
