import csv
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.satisfaction import Element, Satisfaction, Tally
from reports.skm_answers import UnreadableAnswers, read_answers
from reports.skm_table import lines
from texts import Texts

HEAD = "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan"
NAMES = [element.value for element in Element]
ALL_THREES = dict.fromkeys(Element, 3)
WITHOUT_TARIFF = dict.fromkeys((element for element in Element if element != "biaya"), 4)
rows = st.lists(st.dictionaries(st.sampled_from(Element), st.integers(1, 4), min_size=1))


def file_of(folder: Path, content: str | bytes) -> Path:
    path = folder / "answers.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(path: Path) -> UnreadableAnswers:
    with pytest.raises(UnreadableAnswers) as refused:
        read_answers(path)
    return refused.value


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}\n3,3,3,3,3,3,3,3,3\n",
        f"{HEAD}\n3,3,3,3,3,3,3,3,3",
        f"\ufeff{HEAD}\r\n3,3,3,3,3,3,3,3,3\r\n",
        f"{HEAD}\r3,3,3,3,3,3,3,3,3\r",
        f"{HEAD.replace(',', ';')}\n3;3;3;3;3;3;3;3;3\n",
        f"{HEAD.upper().replace(',', ' , ')}\n 3, 3,3 ,3,3,3,3,3,3\n",
        ",".join(f'"{name}"' for name in NAMES) + "\n" + ",".join(['"3"'] * 9) + "\n",
        f"{HEAD}\n\n,,,,,,,,\n3,3,3,3,3,3,3,3,3\n , ,,,,,,,\n\n",
    ],
    ids=["plain", "no-last-line-end", "excel", "old-mac", "semicolon", "loose", "quoted", "empty"],
)
def test_the_same_answers_in_many_hands(content: str, tmp_path: Path) -> None:
    assert read_answers(file_of(tmp_path, content)) == [ALL_THREES]


def test_columns_stand_in_any_order(tmp_path: Path) -> None:
    content = ",".join(reversed(NAMES)) + "\n1,2,3,4,1,2,3,4,1\n"
    (row,) = read_answers(file_of(tmp_path, content))
    assert row[Element.PENGADUAN] == 1
    assert row[Element.SARANA] == 2
    assert row[Element.PERSYARATAN] == 1


def test_a_blank_is_missing_and_not_a_zero(tmp_path: Path) -> None:
    (row,) = read_answers(file_of(tmp_path, f"{HEAD}\n4,4,4,,4,4,4,4,\n"))
    assert row == {
        element: score for element, score in WITHOUT_TARIFF.items() if element != "pengaduan"
    }


def test_a_header_alone_has_no_answers(tmp_path: Path) -> None:
    assert read_answers(file_of(tmp_path, HEAD)) == []


@given(rows=rows, order=st.permutations(NAMES), separator=st.sampled_from(",;"))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[dict[Element, int]],
    order: list[str],
    separator: str,
) -> None:
    path = tmp_path_factory.mktemp("answers") / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, order, delimiter=separator)
        writer.writeheader()
        writer.writerows({key.value: score for key, score in row.items()} for row in rows)
    assert read_answers(path) == rows


@pytest.mark.parametrize(
    "wrong", ["0", "5", "-1", "3.0", "3,5", "sangat baik", "३", "=1+1", "1 2"]
)
def test_anything_but_one_to_four_is_named_with_its_place(wrong: str, tmp_path: Path) -> None:
    content = f'{HEAD}\n3,3,3,3,3,3,3,3,3\n3,3,"{wrong}",3,3,3,3,3,3\n'
    refused = refusal(file_of(tmp_path, content))
    assert refused.key == "skm-wrong-answer"
    assert refused.values == {"row": 3, "column": "waktu", "value": wrong}


def test_a_page_in_a_cell_is_quoted_as_one_short_line(tmp_path: Path) -> None:
    page = "\n".join(["panjang sekali \x1b[31m"] * 300)
    refused = refusal(file_of(tmp_path, f'{HEAD}\n"{page}",3,3,3,3,3,3,3,3\n'))
    value = str(refused.values["value"])
    assert value.startswith("panjang sekali")
    assert value.isprintable()
    assert len(value) == 30


@pytest.mark.parametrize(
    ("content", "key", "values"),
    [
        ("", "skm-missing-column", {"column": "persyaratan"}),
        ("\n\n", "skm-missing-column", {"column": "persyaratan"}),
        (HEAD.removesuffix(",pengaduan"), "skm-missing-column", {"column": "pengaduan"}),
        (f"{HEAD},umur", "skm-wrong-column", {"column": "umur"}),
        (f"{HEAD},", "skm-wrong-column", {"column": ""}),
        (f"{HEAD},Waktu", "skm-wrong-column", {"column": "waktu"}),
        ("3,3,3,3,3,3,3,3,3\n", "skm-wrong-column", {"column": "3"}),
        (f"{HEAD}\n3,3,3\n", "skm-wrong-length", {"row": 2, "count": 3, "wanted": 9}),
        (
            f"{HEAD}\n3,3,3,3,3,3,3,3,3,3\n",
            "skm-wrong-length",
            {"row": 2, "count": 10, "wanted": 9},
        ),
    ],
)
def test_a_table_of_another_shape_is_refused(
    content: str, key: str, values: dict[str, object], tmp_path: Path
) -> None:
    refused = refusal(file_of(tmp_path, content))
    assert (refused.key, refused.values) == (key, values)


def test_a_spreadsheet_is_no_csv(tmp_path: Path) -> None:
    path = tmp_path / "answers.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", "<row/>" * 500)
    assert refusal(path).key == "skm-no-text"


@pytest.mark.parametrize(
    "content",
    [HEAD.encode("utf-16"), b"\xff\xd8\xff\xe0 a photo", b"x" * 200_000],
    ids=["utf-16", "photo", "endless cell"],
)
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    assert refusal(file_of(tmp_path, content)).key == "skm-no-text"


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        refused = refusal(path)
        assert (refused.key, refused.values) == ("skm-no-file", {"file": str(path)})


def told(language: str, *answers: dict[Element, int]) -> list[str]:
    return list(lines(Satisfaction(Tally.of(answers)), Texts(language)))


def test_the_table_in_indonesian() -> None:
    assert told("id", WITHOUT_TARIFF, ALL_THREES) == [
        "Persyaratan: NRR 3.500 (n = 2)",
        "Sistem, Mekanisme, dan Prosedur: NRR 3.500 (n = 2)",
        "Waktu Penyelesaian: NRR 3.500 (n = 2)",
        "Biaya/Tarif: NRR 3.000 (n = 1)",
        "Produk Spesifikasi Jenis Pelayanan: NRR 3.500 (n = 2)",
        "Kompetensi Pelaksana: NRR 3.500 (n = 2)",
        "Perilaku Pelaksana: NRR 3.500 (n = 2)",
        "Sarana dan Prasarana: NRR 3.500 (n = 2)",
        "Penanganan Pengaduan, Saran dan Masukan: NRR 3.500 (n = 2)",
        "Jumlah responden: 2",
        "IKM: 86.11",
        "Rentang 95%: 29.85 sampai 100.00",
        "Mutu: B (Baik)",
    ]


def test_means_are_rounded_half_up_too() -> None:
    """Three and a sixteenth is 3.0625: half-even would tell 3.062."""
    answers = [{Element.WAKTU: 3}] * 15 + [{Element.WAKTU: 4}]
    assert told("id", *answers)[2] == "Waktu Penyelesaian: NRR 3.063 (n = 16)"


@pytest.mark.parametrize(
    ("language", "blank", "warning"),
    [
        ("id", "Biaya/Tarif: belum ada jawaban", "Tidak semua unsur terjawab"),
        ("en", "no answer yet", "Not all elements were answered"),
    ],
)
def test_an_element_without_answers_is_told_twice(language: str, blank: str, warning: str) -> None:
    said = told(language, WITHOUT_TARIFF)
    assert said[3].endswith(blank)
    assert said[-1].startswith(warning)


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_answers_give_no_index(language: str) -> None:
    said = told(language)
    assert len(said) == 9 + 2
    assert not any(letter.isdigit() for line in said[:9] for letter in line)
    assert said[-1] == Texts(language)("skm-nothing")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("score", [1, 2, 3, 4])
def test_every_grade_has_its_words(language: str, score: int) -> None:
    said = told(language, *[dict.fromkeys(Element, score)] * 3)
    grade = {1: "D", 2: "D", 3: "C", 4: "A"}[score]
    assert said[-1].endswith(f"{grade} ({Texts(language)(f'skm-grade-{grade}')})")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_refusal_has_its_words(language: str, tmp_path: Path) -> None:
    contents: list[str | bytes] = ["", "x", f"{HEAD}\n1", f"{HEAD}\n5,,,,,,,,", b"\xff"]
    refusals = [refusal(file_of(tmp_path, content)) for content in contents]
    sentences = {
        Texts(language)(refused.key, **refused.values)
        for refused in [*refusals, refusal(tmp_path)]
    }
    assert len(sentences) == 6
