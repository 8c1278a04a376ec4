import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.satisfaction import (
    Element,
    Grade,
    ImpossibleAnswer,
    Satisfaction,
    Tally,
    krejcie_morgan,
    rounded,
    student_t,
)

DATA = Path(__file__).parent.parent / "data"
PUBLISHED = list(csv.DictReader((DATA / "skm_published.csv").read_text().splitlines()))
KREJCIE_MORGAN = """
10:10 15:14 20:19 25:24 30:28 35:32 40:36 45:40 50:44 55:48 60:52 65:56 70:59 75:63 80:66 85:70
90:73 95:76 100:80 110:86 120:92 130:97 140:103 150:108 160:113 170:118 180:123 190:127 200:132
210:136 220:140 230:144 240:148 250:152 260:155 270:159 280:162 290:165 300:169 320:175 340:181
360:186 380:191 400:196 420:201 440:205 460:210 480:214 500:217 550:226 600:234 650:242 700:248
750:254 800:260 850:265 900:269 950:274 1000:278 1100:285 1200:291 1300:297 1400:302 1500:306
1600:310 1700:313 1800:317 1900:320 2000:322 2200:327 2400:331 2600:335 2800:338 3000:341 3500:346
4000:351 4500:354 5000:357 6000:361 7000:364 8000:367 9000:368 10000:370 15000:375 20000:377
30000:379 40000:380 50000:381 75000:382 1000000:384
"""

rows = st.lists(st.dictionaries(st.sampled_from(Element), st.integers(1, 4)), max_size=30)


def everywhere(score: int) -> dict[Element, int]:
    return dict.fromkeys(Element, score)


def of(*answers: dict[Element, int]) -> Satisfaction:
    return Satisfaction(Tally.of(answers))


def with_means(means: dict[str, str]) -> Satisfaction:
    """Published tables give means: a thousand respondents make them up exactly."""
    total = {element: int(Fraction(means[element]) * 1000) for element in Element}
    return Satisfaction(Tally(1000, dict.fromkeys(Element, 1000), total))


@pytest.mark.parametrize("table", PUBLISHED, ids=lambda table: table["case"])
def test_published_tables_agree_within_a_hundredth(table: dict[str, str]) -> None:
    satisfaction = with_means(table)
    assert satisfaction.ikm is not None
    assert abs(satisfaction.ikm - Decimal(table["published_ikm"])) <= Decimal("0.01")
    assert satisfaction.grade == table["published_mutu"]


@given(rows)
def test_the_ikm_is_exact_and_rounded_once(answers: list[dict[Element, int]]) -> None:
    means = [
        Fraction(sum(scores), len(scores))
        for element in Element
        if (scores := [row[element] for row in answers if element in row])
    ]
    satisfaction = of(*answers)
    if not means:
        assert satisfaction.ikm is None
        return
    exact = sum(means, Fraction()) / len(means) * 25
    assert satisfaction.ikm is not None
    assert Fraction(-1, 200) <= exact - Fraction(satisfaction.ikm) < Fraction(1, 200)


@given(rows, rows)
def test_tallies_add_up(some: list[dict[Element, int]], more: list[dict[Element, int]]) -> None:
    assert Tally.of(some) + Tally.of(more) == Tally.of(some + more)


@given(rows)
def test_the_interval_surrounds_the_ikm_and_stays_on_the_scale(
    answers: list[dict[Element, int]],
) -> None:
    satisfaction = of(*answers)
    if satisfaction.ikm is None:
        assert satisfaction.interval is None
        return
    assert satisfaction.interval is not None
    low, high = satisfaction.interval
    assert Decimal(25) <= low <= satisfaction.ikm <= high <= Decimal(100)
    assert satisfaction.grade in satisfaction.possible_grades


@given(rows)
def test_the_sums_are_those_of_a_plain_count(answers: list[dict[Element, int]]) -> None:
    tally, said = Tally.of(answers), [row for row in answers if row]
    means = [Fraction(sum(row.values()), len(row)) for row in said]
    assert tally.respondents == len(said)
    assert Fraction(tally.means, 2520) == sum(means, Fraction())
    assert Fraction(tally.squares, 2520**2) == sum((mean**2 for mean in means), Fraction())
    for element in Element:
        scores = [row[element] for row in said if element in row]
        assert (tally.answered.get(element, 0), tally.total.get(element, 0)) == (
            len(scores),
            sum(scores),
        )


def test_the_elements_stand_as_mataram_shows_them() -> None:
    """Eighth the facilities, ninth the complaints; the text of the rule swaps them."""
    assert [element.value for element in Element] == [
        "persyaratan",
        "prosedur",
        "waktu",
        "biaya",
        "produk",
        "kompetensi",
        "perilaku",
        "sarana",
        "pengaduan",
    ]


def test_shown_figures_never_feed_back_into_the_sum() -> None:
    """Nine weighted means shown as 0.44 add up to 3.96 and IKM 99; the truth is 100."""
    assert of(everywhere(4)).ikm == Decimal("100.00")


def test_a_short_weight_would_be_seen() -> None:
    """With 0.111 instead of a ninth the first published quarter gives 94.44."""
    ikm = with_means(PUBLISHED[0]).ikm
    assert ikm is not None
    assert abs(ikm - Decimal("94.44")) > Decimal("0.05")


@pytest.mark.parametrize(
    ("exact", "decimals", "shown"),
    [
        ("95.325", 2, "95.33"),
        ("2.125", 2, "2.13"),
        ("3.0625", 3, "3.063"),
        ("79.99499", 2, "79.99"),
        ("100", 2, "100.00"),
        ("4", 3, "4.000"),
    ],
)
def test_half_is_rounded_up_wherever_a_figure_is_shown(
    exact: str, decimals: int, shown: str
) -> None:
    assert str(rounded(Fraction(exact), decimals)) == shown


def test_half_is_rounded_up() -> None:
    """95.325 must print 95.33; half-even and binary rounding give 95.32."""
    total = dict.fromkeys(Element, 3813)
    assert Satisfaction(Tally(1000, dict.fromkeys(Element, 1000), total)).ikm == Decimal("95.33")


@pytest.mark.parametrize(
    ("ikm", "grade"),
    [
        ("100.00", "A"),
        ("88.31", "A"),
        ("88.30", "B"),
        ("76.61", "B"),
        ("76.60", "C"),
        ("65.00", "C"),
        ("64.99", "D"),
        ("25.00", "D"),
    ],
)
def test_the_edges_of_the_grades(ikm: str, grade: str) -> None:
    assert Grade.of(Decimal(ikm)) == grade


@pytest.mark.parametrize(("exact", "grade"), [("64.993", "D"), ("76.605", "B"), ("64.995", "C")])
def test_no_value_falls_between_two_grades(exact: str, grade: str) -> None:
    score = Fraction(exact) / 25
    many = dict.fromkeys(Element, score.denominator)
    total = dict.fromkeys(Element, score.numerator)
    assert Satisfaction(Tally(score.denominator, many, total)).grade == grade


def test_all_sesuai_is_not_good_enough() -> None:
    """A mean of exactly three is 75.00, and that is grade C: surprising, and the rule."""
    assert of(*[everywhere(3)] * 10).grade == "C"


def test_missing_is_never_zero() -> None:
    without_tariff = everywhere(4)
    del without_tariff[Element.BIAYA]
    satisfaction = of(without_tariff, everywhere(2))
    assert satisfaction.mean(Element.BIAYA) == 2
    assert satisfaction.answered(Element.BIAYA) == 1
    assert not satisfaction.incomplete


def test_an_element_that_nobody_answered_takes_no_weight_and_is_told() -> None:
    without_tariff = everywhere(4)
    del without_tariff[Element.BIAYA]
    satisfaction = of(without_tariff)
    assert satisfaction.ikm == Decimal("100.00")
    assert satisfaction.incomplete


def test_who_answered_nothing_is_no_respondent() -> None:
    """Else five taps on a face would open what the only full answer said."""
    satisfaction = of(everywhere(2), *[{}] * 5)
    assert satisfaction.respondents == 1
    assert not satisfaction.enough(5)


@given(rows, st.integers(1, 40))
def test_below_the_threshold_only_the_number_of_respondents_is_left(
    answers: list[dict[Element, int]], threshold: int
) -> None:
    whole = of(*answers)
    shown = whole.withheld_below(threshold)
    assert shown.respondents == whole.respondents
    if shown.enough(threshold):
        assert whole.respondents >= threshold
        return
    assert all(whole.answered(e) < threshold for e in Element)
    assert (shown.index, shown.ikm, shown.grade, shown.interval) == (None,) * 4
    assert shown.possible_grades == []
    assert all(shown.mean(e) is None and shown.answered(e) == 0 for e in Element)


@given(rows, st.integers(1, 8))
def test_an_element_that_too_few_answered_is_in_no_figure(
    answers: list[dict[Element, int]], threshold: int
) -> None:
    """Else it could be computed from the index and the other elements."""
    whole = of(*answers)
    few = {e for e in Element if whole.answered(e) < threshold}
    without = of(*[{e: s for e, s in row.items() if e not in few} for row in answers])
    shown = whole.withheld_below(threshold)
    assert shown.index == (without.index if whole.respondents >= threshold else None)
    assert all(shown.mean(e) is None for e in few)


def test_enough_answers_are_shown_as_they_are() -> None:
    whole = of(*[everywhere(3)] * 5)
    assert whole.withheld_below(5) == whole


def test_no_answer_is_no_figure() -> None:
    satisfaction = of()
    assert (satisfaction.ikm, satisfaction.grade, satisfaction.interval) == (None, None, None)
    assert satisfaction.possible_grades == []
    assert not satisfaction.enough(0)


@pytest.mark.parametrize("score", [0, 5, -1])
def test_an_impossible_answer_is_refused(score: int) -> None:
    with pytest.raises(ImpossibleAnswer):
        of({Element.WAKTU: score})


def test_few_equal_answers_do_not_look_certain() -> None:
    five, fifty = (of(*[everywhere(4)] * n).interval for n in (5, 50))
    assert five is not None
    assert fifty is not None
    assert five[0] < Decimal(85)
    assert five[0] < fifty[0] < Decimal(100)


def test_many_answers_give_the_narrow_interval_of_the_field() -> None:
    """About 1.8 either way at 150 answers whose means spread by 0.45, as computed elsewhere."""
    satisfaction = of(*[everywhere(3)] * 96, *[everywhere(4)] * 42, *[everywhere(2)] * 12)
    assert satisfaction.interval is not None
    low, high = satisfaction.interval
    assert Decimal(4) < high - low < Decimal(6)


def test_an_interval_computed_by_hand() -> None:
    """Means 4 and 3, with the imagined 1 and 4: deviation root of 2, t(3) = 3.1824, n = 4."""
    # 87.50 - 25 * 2.2503
    assert of(everywhere(4), everywhere(3)).interval == (Decimal("31.24"), Decimal("100.00"))


def test_more_of_the_same_answers_narrow_the_interval() -> None:
    ends = [of(*[everywhere(2), everywhere(4)] * n).interval for n in (2, 10, 100)]
    widths = [high - low for low, high in filter(None, ends)]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3


def test_a_whole_city_answers_in_no_time() -> None:
    """Sums stay exact whole numbers however many they are."""
    satisfaction = Satisfaction(Tally.of([everywhere(3), everywhere(4)] * 5000))
    assert satisfaction.ikm == Decimal("87.50")
    assert satisfaction.possible_grades == [Grade.B]


def test_the_grade_is_open_where_the_interval_crosses_an_edge() -> None:
    satisfaction = of(*[everywhere(3)] * 20, *[everywhere(4)] * 4)
    assert satisfaction.grade == "B"
    assert satisfaction.possible_grades == [Grade.B, Grade.C]


@pytest.mark.parametrize(
    ("degrees", "tabled"),
    [
        (2, 4.303),
        (3, 3.182),
        (4, 2.776),
        (5, 2.571),
        (10, 2.228),
        (15, 2.131),
        (30, 2.042),
        (120, 1.980),
    ],
)
def test_student_t_agrees_with_the_tables(degrees: int, tabled: float) -> None:
    assert student_t(degrees) == pytest.approx(tabled, abs=0.0035)


def test_half_a_respondent_more_is_a_whole_one() -> None:
    """Rounding up always would disagree with half of the table."""
    assert (krejcie_morgan(75), krejcie_morgan(100)) == (63, 80)
    assert krejcie_morgan(0) == 0


@given(st.integers(1, 10**7))
def test_a_sample_is_never_more_than_there_are_nor_than_384(population: int) -> None:
    assert 1 <= krejcie_morgan(population) <= min(population, 384)
    assert krejcie_morgan(population) <= krejcie_morgan(population + 1)


@pytest.mark.parametrize("pair", KREJCIE_MORGAN.split())
def test_sample_sizes_are_the_table(pair: str) -> None:
    population, sample = map(int, pair.split(":"))
    assert krejcie_morgan(population) == sample
