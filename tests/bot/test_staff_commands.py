"""Roles from the command line."""

from typing import Any

import pytest

from bot.__main__ import APPOINTED
from bot.database import Sessions
from bot.settings import CannotStart
from bot.staff_commands import Wish, appoint, dismiss, roles_held
from models.errors import EmployeeUnknown, NipWrong, UnitUnknown
from models.office import Role
from services.access.rights import GIVEN
from tests.bot.forked import run
from tests.factories import a_unit, an_employee
from texts import Texts

DEWI, UNIT = "198609262015051001", "Dinas Kependudukan & Pencatatan Sipil"
texts = Texts("id")
pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
async def office(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        dewi = await an_employee(session, await a_unit(session, UNIT), "Dewi Anjani")
        dewi.nip = DEWI


def wish(role: Role = Role.CITY_ADMIN, unit: str | None = None, nip: str = DEWI) -> Wish:
    return Wish(nip, role, unit)


def test_the_command_line_offers_what_can_be_given() -> None:
    assert sorted(APPOINTED) == sorted(GIVEN)


async def test_the_first_administrator(database_url: str) -> None:
    assert await roles_held(database_url, texts) == [texts("cli-no-roles")]
    given = await appoint(database_url, wish(nip="19860926 201505 1 001"), texts)
    assert given == "Dewi Anjani sekarang pengelola kota (BKPSDM)."
    assert await roles_held(database_url, texts) == [
        "pengelola kota (BKPSDM) · Dewi Anjani · NIP 1986…001"
    ]
    again = await appoint(database_url, wish(), texts)
    assert again == "Tidak ada yang berubah: Dewi Anjani, pengelola kota (BKPSDM)."
    assert len(await roles_held(database_url, texts)) == 1


async def test_a_role_is_taken_back(database_url: str) -> None:
    await appoint(database_url, wish(Role.ORGANISATION), texts)
    taken = await dismiss(database_url, wish(Role.ORGANISATION), texts)
    assert taken == "Dewi Anjani bukan lagi Bagian Organisasi."
    assert await roles_held(database_url, texts) == [texts("cli-no-roles")]
    again = await dismiss(database_url, wish(Role.ORGANISATION), texts)
    assert "Tidak ada yang berubah" in again


async def test_a_unit_administrator_needs_the_unit(database_url: str) -> None:
    with pytest.raises(CannotStart, match="cli-unit-wanted"):
        await appoint(database_url, wish(Role.UNIT_ADMIN), texts)
    await appoint(database_url, wish(Role.UNIT_ADMIN, UNIT), texts)
    [line] = await roles_held(database_url, texts)
    assert line.endswith("Dinas Kependudukan &amp; Pencatatan Sipil")
    await dismiss(database_url, wish(Role.UNIT_ADMIN), texts)
    assert await roles_held(database_url, texts) == [texts("cli-no-roles")]


def test_no_other_role_takes_a_unit() -> None:
    with pytest.raises(CannotStart, match="cli-unit-wanted"):
        wish(Role.CITY_ADMIN, UNIT)


@pytest.mark.parametrize(
    ("meant", "refusal"),
    [
        (wish(nip="198609262015051002"), EmployeeUnknown),
        (wish(nip="1986"), NipWrong),
        (wish(Role.UNIT_ADMIN, "Dinas Kependudukan"), UnitUnknown),
    ],
)
async def test_what_is_not_there_changes_nothing(
    database_url: str, meant: Wish, refusal: type[Exception]
) -> None:
    for change in (appoint, dismiss):
        with pytest.raises(refusal):
            await change(database_url, meant, texts)
    assert await roles_held(database_url, texts) == [texts("cli-no-roles")]


@pytest.mark.process
def test_from_the_run(database_url: str) -> None:
    there: dict[str, Any] = {"DATABASE_URL": database_url}
    given = run("appoint", DEWI, "--role", "unit-admin", "--unit", UNIT, **there)
    assert (given.returncode, given.stdout) == (0, "Dewi Anjani sekarang pengelola unit.\n")
    listed = run("roles", **there)
    line = f"pengelola unit · Dewi Anjani · NIP 1986…001 · {UNIT}\n"
    assert (listed.stderr, listed.stdout) == ("", line)
    taken = run("dismiss", DEWI, "--role", "unit-admin", **there)
    assert (taken.returncode, taken.stdout) == (0, "Dewi Anjani bukan lagi pengelola unit.\n")


@pytest.mark.process
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["appoint", "198609262015051002", "--role", "city-admin"], ""),
        (["appoint", "12", "--role", "city-admin"], "18 digit"),
        (["appoint", DEWI, "--role", "unit-admin"], "--unit"),
        (["dismiss", DEWI, "--role", "head"], "head"),
    ],
)
def test_a_wrong_command_is_refused_in_words(
    database_url: str, arguments: list[str], words: str
) -> None:
    ended = run(*arguments, DATABASE_URL=database_url)
    assert ended.returncode == 2
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr
