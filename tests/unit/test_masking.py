"""Nothing that points to a person is left, and nothing else is lost.

The marks are Indonesian in every language, because they are stored.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.masking import Mark, masked

STAFF = [
    "Dr. Ni Luh Ayu Pramesti, S.Sos., M.Si.",
    "Lalu Bagus Wirabakti",
    "SITI NURHALIZA",
    "Hari Santoso",
]


@pytest.mark.parametrize(
    "written",
    [
        "081234567890", "0812-3456-7890", "0812 3456 7890", "0812.3456.7890", "0812 34 56 78 90",
        "+6281234567890", "+62 812 3456 7890", "+62-812-3456-7890", "(+62) 812-3456-789",
        "62812345678", "0812 34567890", "(0812) 3456 7890", "08123-456-789", "+62 0812 3456 789",
        "0370621234", "(0370) 621234", "0370-621234", "+62 370 621234", "0376 21 234",
    ],
)  # fmt: skip
def test_telephone_numbers_however_they_are_written(written: str) -> None:
    assert masked(f"Hubungi {written}, ya.") == "Hubungi [telepon], ya."


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("199001012015011001", Mark.NIP),
        ("19900101 201501 1 001", Mark.NIP),
        ("5271010101900001", Mark.NIK),
        ("5271 0101 0190 0001", Mark.NIK),
        ("527101-010190-0001", Mark.NIK),
        ("1234567890", Mark.NUMBER),
        ("0 8 1 2 3 4 5 6 7 8", Mark.NUMBER),
        ("DR 1234 AB", Mark.PLATE),
        ("DR1234AB", Mark.PLATE),
        ("dr 1234 ab", Mark.PLATE),
        ("B 7 XYZ", Mark.PLATE),
        ("ayu.p+1@mataramkota.go.id", Mark.EMAIL),
        ("@ayu_pramesti", Mark.ACCOUNT),
        ("https://t.me/ayu_p", Mark.ACCOUNT),
        ("wa.me/6281234567890", Mark.ACCOUNT),
        ("www.instagram.com/ayu", Mark.ACCOUNT),
    ],
)
def test_numbers_plates_and_accounts(written: str, mark: Mark) -> None:
    assert masked(f"Ini: {written}, ya.") == f"Ini: {mark}, ya."


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Dr. Ni Luh Ayu Pramesti, S.Sos., M.Si. hebat", "[nama] hebat"),
        ("Ni Luh Ayu Pramesti hebat", "[nama] hebat"),
        ("ni  luh\nayu pramesti hebat", "[nama] hebat"),
        ("ayu pramesti hebat", "[nama] hebat"),
        ("Ayu hebat", "[nama] hebat"),
        ("AYU hebat", "[nama] hebat"),
        ("bu ayu hebat", "bu [nama] hebat"),
        ("Dr. Ayu Pramesti hebat", "Dr. [nama] hebat"),
        ("Pak Bagus dan pak hari", "Pak [nama] dan pak [nama]"),
        ("Siti Nurhaliza, S.E. menolong", "[nama], S.E. menolong"),
        ("(Wirabakti)", "([nama])"),
    ],
)
def test_names_of_staff(written: str, left: str) -> None:
    assert masked(written, STAFF) == left


@pytest.mark.parametrize(
    "written",
    [
        "Lalu saya ke loket. Bagus sekali. Hari ini cepat.",
        "rambutnya ayu, sitinya lama",
        "Rp150.000 dan Rp 1.500.000.000,00",
        "antrean A012, nomor 45, loket 3, A 12 dan B 15 DAN C",
        "24/11/2026, 24-11-2026 pukul 08.00-15.00, 24 November 2026",
        "tahun 2023 2024 2025 2026",
        "dr 2019 ke 2020 sudah 12 jam di 3 loket",
        "surat 045/123/2026",
        "5 @ 10 orang",
        "",
    ],
)
def test_what_points_to_nobody_stays(written: str) -> None:
    assert masked(written, STAFF) == written


def test_a_date_beside_a_telephone_number_stays() -> None:
    assert masked("0812-3456-7890 24-11-2026") == "[telepon] 24-11-2026"


def test_without_a_list_no_name_is_known() -> None:
    assert masked("Bu Ayu Pramesti") == "Bu Ayu Pramesti"


def test_a_mark_is_not_masked_for_being_somebodys_name() -> None:
    assert masked("[nama] dan [akun]", ["Nama Akun", "Akun Surel"]) == "[nama] dan [akun]"


WRITING = st.text(alphabet="0123456789 +-.()/@abcAyuDR\n[]", max_size=60)
TELLING = st.sampled_from(
    ["081234567890", "5271010101900001", "199001012015011001", "a@b.co", "@ayu_p", "DR 1234 AB",
     "Ayu Pramesti", "+62 812-3456-7890", "0370 621234", "123456789"]
)  # fmt: skip


@given(WRITING, TELLING, WRITING)
def test_no_long_number_survives_whatever_surrounds_it(before: str, it: str, after: str) -> None:
    assert re.search(r"\d{9,}", masked(before + it + after, STAFF)) is None


@given(st.text(max_size=80))
def test_no_long_number_of_any_script_survives(text: str) -> None:
    assert re.search(r"\d{9,}", masked(f"{text}1234567890{text}")) is None


@given(WRITING, TELLING, WRITING)
def test_masking_twice_is_as_once(before: str, it: str, after: str) -> None:
    once = masked(before + it + after, STAFF)
    assert masked(once, STAFF) == once


@given(st.text(alphabet="bcdefghijklmnopqrstuvwxyz .,!?\n", max_size=200))
def test_a_text_without_any_of_it_is_unchanged(text: str) -> None:
    assert masked(text, ["Ayu Pramesti"]) == text


@given(st.from_regex(r"(\+62|62|0)[ .-]?8[1-9][0-9]([ .-]?[0-9]{3,4}){2}", fullmatch=True))
def test_any_mobile_number_is_gone(number: str) -> None:
    assert re.search(r"\d", masked(f"wa {number} ya")) is None
