from dataclasses import fields

import pytest
from sqlalchemy import String

from models.base import Base
from models.person import Employee
from models.unit import Link, Service, Unit
from rosters.columns import KINDS, LONGEST_COUNTER, LONGEST_LINE, LONGEST_NAME, Kind, words

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@pytest.mark.parametrize(
    ("model", "column", "longest"),
    [
        (Employee, "name", LONGEST_NAME),
        (Employee, "post", LONGEST_LINE),
        (Unit, "name", LONGEST_LINE),
        (Service, "name", LONGEST_LINE),
        (Link, "counter", LONGEST_COUNTER),
    ],
)
def test_as_long_as_the_database_keeps_it(model: type[Base], column: str, longest: int) -> None:
    kept = model.__table__.c[column].type
    assert isinstance(kept, String)
    assert kept.length == longest


@every_kind
def test_no_heading_means_two_things(kind: Kind) -> None:
    called = [name for column in kind.columns for name in set(column.called)]
    assert len(called) == len(set(called))
    assert frozenset() not in called


@every_kind
def test_every_field_of_a_row_has_its_column(kind: Kind) -> None:
    held = {field.name for field in fields(kind.row)} - {"at"}
    assert {column.field for column in kind.columns} == held


def test_words_of_a_heading() -> None:
    assert words("*NIP\nAtasan (18 digit)") == words("atasan: nip") == {"nip", "atasan"}
    assert words(7) == frozenset()
