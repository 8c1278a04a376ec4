import pytest

from models.predicate import Expectation, Predicate, predicate_of

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
