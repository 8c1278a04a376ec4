"""What no cell can know alone: rows that contradict themselves or one another."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.nip import Nip
from rosters.roster import Place, Problem


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: the fields that could be read, and the letter of each one's column."""

    place: Place
    fields: Mapping[str, Any]
    letters: Mapping[str, str]

    def at(self, field: str) -> Place:
        return replace(self.place, column=self.letters[field])


class Checks:
    """Remembers, through all sheets of one file, what has been named where."""

    def __init__(self) -> None:
        self._named: dict[Hashable, Place] = {}
        self._of_kind = {
            "absences": self._absence,
            "services": self._service,
            "employees": self._employee,
            "units": self._unit,
            "plans": self._planned,
        }

    def of(self, kind: str, line: Line) -> Iterator[Problem]:
        return self._of_kind[kind](line)

    def _absence(self, line: Line) -> Iterator[Problem]:
        since, until = line.fields.get("since"), line.fields.get("until")
        if since and until and until < since:
            yield Problem(line.at("until"), "absence-backwards")

    def _service(self, line: Line) -> Iterator[Problem]:
        if {"unit", "name"} <= line.fields.keys():
            counter = line.fields.get("counter") or ""
            names = (line.fields["unit"], line.fields["name"], counter)
            key = tuple(name.casefold() for name in names)
            yield from self._once(line, "name", "service-twice", key)

    def _employee(self, line: Line) -> Iterator[Problem]:
        nip: Nip | None = line.fields.get("nip")
        if nip and line.fields.get("superior") == nip.digits:
            yield Problem(line.at("superior"), "own-superior")
        if nip:
            yield from self._once(line, "nip", "nip-twice", nip.digits)
        if former := line.fields.get("former_nip"):
            yield from self._once(line, "former_nip", "nip-twice", former)

    def _unit(self, line: Line) -> Iterator[Problem]:
        if name := line.fields.get("name"):
            yield from self._once(line, "name", "unit-twice", ("unit", name.casefold()))

    def _planned(self, line: Line) -> Iterator[Problem]:
        if {"nip", "words"} <= line.fields.keys():
            key = ("plan", line.fields["nip"], line.fields["words"].casefold())
            yield from self._once(line, "words", "plan-twice", key)

    def _once(self, line: Line, field: str, code: str, key: Hashable) -> Iterator[Problem]:
        here = line.at(field)
        first = self._named.setdefault(key, here)
        if first is here:
            return
        if first.sheet == here.sheet:
            yield Problem(here, code, {"row": first.row})
        else:
            yield Problem(here, f"{code}-elsewhere", {"row": first.row, "sheet": first.sheet})
