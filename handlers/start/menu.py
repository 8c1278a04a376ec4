"""Everything that can be done, for whom: one table for menus, commands and help."""

from collections.abc import Iterable
from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData

from handlers.case.buttons import Desk
from handlers.evaluation.buttons import OwnEvaluation
from handlers.feedback.buttons import FeedbackHome
from handlers.journal.buttons import WriteEntry
from handlers.report.buttons import UnitReport
from handlers.roster.buttons import OpenImport
from handlers.staff.buttons import Search
from handlers.team.buttons import MyTeam
from handlers.unit.buttons import MyUnits
from models.office import Role
from texts import Html, Texts

Roles = frozenset[Role]
EVERYBODY: Roles = frozenset()
EMPLOYEES = frozenset({Role.EMPLOYEE})
REVIEWERS = frozenset({Role.REVIEWER})
READERS = frozenset({Role.HEAD})
ORGANISERS = frozenset({Role.ORGANISATION})
ADMINISTRATORS = frozenset({Role.UNIT_ADMIN, Role.CITY_ADMIN})
CITY_ADMINISTRATORS = frozenset({Role.CITY_ADMIN})


@dataclass(frozen=True, slots=True)
class Entry:
    """A command; with a button it also stands in the menu. Words: command-, menu- and help-."""

    command: str
    roles: Roles
    """Whoever holds one of these is offered it; empty means everybody."""
    button: CallbackData | None = None

    def is_for(self, roles: Roles) -> bool:
        return not self.roles or bool(self.roles & roles)


ENTRIES = (
    Entry("menu", EVERYBODY),
    Entry("evaluasi", EMPLOYEES, OwnEvaluation()),
    Entry("jurnal", EMPLOYEES, WriteEntry()),
    Entry("rencana", EMPLOYEES),
    Entry("tim", REVIEWERS, MyTeam()),
    Entry("tinjau", REVIEWERS),
    Entry("umpan", EMPLOYEES, FeedbackHome(page=0)),
    Entry("laporan", READERS | ADMINISTRATORS | ORGANISERS, UnitReport()),
    Entry("kasus", READERS | ADMINISTRATORS, Desk()),
    Entry("pegawai", ADMINISTRATORS, Search()),
    Entry("unit", READERS | ADMINISTRATORS, MyUnits()),
    Entry("impor", CITY_ADMINISTRATORS, OpenImport()),
    Entry("pengumuman", ADMINISTRATORS),
    Entry("penutupan", CITY_ADMINISTRATORS),
    Entry("terputus", CITY_ADMINISTRATORS),
    Entry("cermin", REVIEWERS),
    Entry("kalibrasi", CITY_ADMINISTRATORS),
    Entry("terhenti", CITY_ADMINISTRATORS),
    Entry("tantangan", EMPLOYEES),
    Entry("mentoring", EMPLOYEES),
    Entry("padanan", CITY_ADMINISTRATORS),
    Entry("perpanjang", ADMINISTRATORS),
    Entry("atasan", EMPLOYEES),
    Entry("cuti", EMPLOYEES),
    Entry("pengingat", EMPLOYEES),
    Entry("kalender", CITY_ADMINISTRATORS),
    Entry("lepas", EMPLOYEES),
    Entry("data_saya", EVERYBODY),
    Entry("kuitansi", EVERYBODY),
    Entry("privasi", EVERYBODY),
    Entry("bahasa", EVERYBODY),
    Entry("bantuan", EVERYBODY),
)


def entries_for(roles: Roles) -> Iterable[Entry]:
    return (entry for entry in ENTRIES if entry.is_for(roles))


def commands_for(roles: Roles, texts: Texts) -> list[tuple[str, str]]:
    """What Telegram shows beside the writing line, for one person or (no roles) for citizens."""
    return [(entry.command, texts(f"command-{entry.command}")) for entry in entries_for(roles)]


def buttons_for(roles: Roles, texts: Texts) -> list[list[tuple[Html, CallbackData]]]:
    return [
        [(texts(f"menu-{entry.command}"), entry.button)]
        for entry in entries_for(roles)
        if entry.button is not None
    ]


def help_for(roles: Roles, texts: Texts) -> str:
    return "\n".join(texts(f"help-{entry.command}") for entry in entries_for(roles))
