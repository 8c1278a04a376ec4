import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.comparison import of_main_results, result_key
from models.predicate import Doubt, Expectation, Overall, Predicate, doubt_about, predicate_of

# Domain report 3.4: results above, behaviour to the right.
TABLE = """
        below            meets                above
above   poor             good                 very-good
meets   poor             good                 good
below   very-poor        needs-improvement    needs-improvement
"""
BEHAVIOURS, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [
    (result, behaviour, predicate)
    for result, *predicates in ROWS
    for behaviour, predicate in zip(BEHAVIOURS, predicates, strict=True)
]


@pytest.mark.parametrize(("result", "behaviour", "predicate"), CELLS)
def test_all_nine_cells(result: str, behaviour: str, predicate: str) -> None:
    found = predicate_of(
        result=Expectation[result.upper()], behaviour=Expectation[behaviour.upper()]
    )
    assert found == Predicate(predicate)


def test_there_are_nine_cells_and_every_predicate_can_be_reached() -> None:
    assert len({(result, behaviour) for result, behaviour, _ in CELLS}) == 9
    assert {predicate for *_, predicate in CELLS} == {predicate.value for predicate in Predicate}


def test_bad_behaviour_weighs_more_than_bad_results() -> None:
    order = list(Predicate)
    excellent_but_bad = predicate_of(result=Expectation.ABOVE, behaviour=Expectation.BELOW)
    weak_but_exemplary = predicate_of(result=Expectation.BELOW, behaviour=Expectation.ABOVE)
    assert order.index(excellent_but_bad) < order.index(weak_but_exemplary)


def test_two_ratings_make_an_overall_one_and_one_makes_none() -> None:
    ratings = {"hasil": Expectation.ABOVE, "perilaku": Expectation.MEETS}
    overall = Overall.among(ratings | {"loyal": Expectation.BELOW})
    assert overall == Overall(Expectation.ABOVE, Expectation.MEETS)
    assert overall.predicate is Predicate.GOOD
    for missing in ratings:
        assert Overall.among({key: r for key, r in ratings.items() if key != missing}) is None


# The overall rating, then how many results are above, as expected and below.
DOUBTS = """
above 3 0 0 -
above 2 1 0 -
above 1 1 0 few-above
above 3 0 1 below-among-them
meets 0 3 0 -
meets 1 1 1 -
meets 0 1 1 many-below
meets 2 1 0 most-above
meets 2 0 1 -
below 0 0 2 -
below 0 1 2 -
below 0 1 1 few-below
below 1 0 0 few-below
"""


@pytest.mark.parametrize("line", DOUBTS.strip().splitlines())
def test_where_the_single_results_do_not_carry_the_overall_rating(line: str) -> None:
    overall, above, meets, below, doubt = line.split()
    results = [Expectation.ABOVE] * int(above) + [Expectation.MEETS] * int(meets)
    results += [Expectation.BELOW] * int(below)
    found = doubt_about(Expectation[overall.upper()], results)
    assert found == (None if doubt == "-" else Doubt(doubt))


@given(st.sampled_from(Expectation), st.integers(1, 9))
def test_what_all_results_say_is_never_doubted(rating: Expectation, count: int) -> None:
    assert doubt_about(rating, [rating] * count) is None
    assert doubt_about(rating, []) is None


rated = st.dictionaries(st.integers(1, 9).map(str), st.sampled_from(Expectation), max_size=9)


@given(st.sampled_from(Expectation), rated, st.data())
def test_an_additional_result_neither_raises_a_doubt_nor_hides_one(
    overall: Expectation, results: dict[str, Expectation], data: st.DataObject
) -> None:
    additional = data.draw(st.sets(st.sampled_from(sorted(results)))) if results else set()
    main = [rating for number, rating in results.items() if number not in additional]
    other = dict.fromkeys(additional, data.draw(st.sampled_from(Expectation)))
    for said in (results, results | other):
        ratings = {result_key(number): rating for number, rating in said.items()}
        ratings |= {"hasil": overall, "loyal": Expectation.BELOW}
        weighed = of_main_results(ratings, additional)
        assert sorted(weighed) == sorted(main)
        assert doubt_about(overall, weighed) == doubt_about(overall, main)
    assert of_main_results(ratings, results.keys()) == []
