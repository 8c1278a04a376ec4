"""What a section of the disclosure is: a query for one person, its columns, and what they hold."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models.person import Employee
from models.plan import PlannedResult
from models.received_file import ReceivedFile
from models.unit import Service, Unit

Attribute = InstrumentedAttribute[Any]
Narrow = Callable[[Select[Any], int], Select[Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names its words (`held-column-`); `holds` says which stored columns it shows."""

    key: str
    source: ColumnElement[Any] | Attribute
    holds: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Its words stand under `held-`; `narrow` leads to one person's rows, the newest first."""

    key: str
    narrow: Narrow
    columns: tuple[Column, ...]

    def about(self, person_id: int) -> Select[Any]:
        columns = (column.source.label(f"c{n}") for n, column in enumerate(self.columns))
        return self.narrow(select(*columns), person_id)


def shown(**attributes: Attribute) -> tuple[Column, ...]:
    """Columns as they are stored, each under its key."""
    return tuple(
        Column(key.replace("_", "-"), attribute, (attribute,))
        for key, attribute in attributes.items()
    )


def named(key: str, attribute: Attribute) -> Column:
    """The name of the employee whose key stands there."""
    who = aliased(Employee)
    return _looked_up(key, who.name, who.id, attribute)


def in_unit(attribute: Attribute) -> Column:
    unit = aliased(Unit)
    return _looked_up("unit", unit.name, unit.id, attribute)


def of_service(attribute: Attribute) -> Column:
    service = aliased(Service)
    return _looked_up("service", service.name, service.id, attribute)


def for_result(attribute: Attribute) -> Column:
    result = aliased(PlannedResult)
    return _looked_up("result", result.words, result.id, attribute)


def with_file(attribute: Attribute) -> tuple[Column, ...]:
    """What is kept of a file that was sent along."""
    traits = {
        "file": ReceivedFile.kind,
        "file-name": ReceivedFile.file_name,
        "file-type": ReceivedFile.media_type,
        "bytes": ReceivedFile.size,
        "seconds": ReceivedFile.seconds,
        "file-state": ReceivedFile.state,
        "refusal": ReceivedFile.refusal,
        "digest": ReceivedFile.digest,
    }
    return tuple(
        Column(key, _of(trait, ReceivedFile.id, attribute), (attribute, trait))
        for key, trait in traits.items()
    )


def mine(*owners: Attribute, newest: Attribute) -> Narrow:
    """Rows in which this person stands in one of these columns."""

    def narrow(query: Select[Any], me: int) -> Select[Any]:
        return query.where(or_(*(owner == me for owner in owners))).order_by(newest.desc())

    return narrow


def _looked_up(key: str, words: Attribute, found: Attribute, attribute: Attribute) -> Column:
    return Column(key, _of(words, found, attribute), (attribute,))


def _of(wanted: Attribute, found: Attribute, attribute: Attribute) -> ColumnElement[Any]:
    query = select(wanted).where(found == attribute).correlate(attribute.class_)
    return query.scalar_subquery()
