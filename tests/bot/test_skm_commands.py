"""Paper forms and the recount from the command line."""

from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from bot.__main__ import ORDERS
from bot.database import Sessions
from bot.settings import CannotStart
from bot.skm_commands import Forms, enter_forms, index_of, recount
from models.errors import EnteredBefore, SemesterWrong, ServiceUnknown
from models.rating import Rating
from models.running_tally import RunningTally
from models.satisfaction import Element
from reports.skm_answers import Order
from tests.bot.forked import run
from tests.factories import a_service, a_unit
from texts import Texts

HEAD = ",".join(f"U{number}" for number in range(1, 10))
UNIT, SERVICE = "Dinas Kependudukan", "Perekaman KTP-el"
texts = Texts("id")


@pytest.fixture
async def office(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_service(session, await a_unit(session, UNIT), SERVICE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rekap.csv"
    path.write_text(f"{HEAD}\n3,3,3,3,3,3,3,4,1\n3,3,,3,3,3,3,4,1\n")
    return path


def forms(
    file: Path, *, service: str = SERVICE, semester: str = "2026-1", order: str = "mataram"
) -> Forms:
    return Forms(file, UNIT, service, semester, order)


def test_the_command_line_offers_every_order() -> None:
    assert list(ORDERS) == list(Order)


@pytest.mark.usefixtures("office")
async def test_forms_are_entered_once(database_url: str, sessions: Sessions, file: Path) -> None:
    assert (
        await enter_forms(database_url, forms(file), texts) == "Formulir kertas yang dimasukkan: 2"
    )
    with pytest.raises(EnteredBefore):
        await enter_forms(database_url, forms(file), texts)
    async with sessions() as session:
        assert (await session.scalars(select(Rating.sarana))).all() == [4, 4]
        assert (await session.scalars(select(RunningTally.respondents))).all() == [2]


@pytest.mark.usefixtures("office")
async def test_one_wrong_row_leaves_nothing(
    database_url: str, sessions: Sessions, file: Path
) -> None:
    with file.open("a") as more:
        more.write("3,3,3,3,3,3,3,=1,1\n")
    with pytest.raises(CannotStart) as refused:
        await enter_forms(database_url, forms(file), texts)
    assert texts(refused.value.key, **refused.value.values) == (
        "Baris 4, kolom sarana: “=1” bukan jawaban. Isi 1, 2, 3, 4, atau kosongkan."
    )
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Rating)) == 0


@pytest.mark.usefixtures("office")
async def test_what_is_meant_must_be_there(database_url: str, file: Path) -> None:
    with pytest.raises(ServiceUnknown):
        await enter_forms(database_url, forms(file, service="Akta"), texts)
    with pytest.raises(SemesterWrong):
        await enter_forms(database_url, forms(file, semester="2099-1"), texts)


@pytest.mark.usefixtures("office")
async def test_a_recount_says_what_was_wrong(
    database_url: str, sessions: Sessions, file: Path
) -> None:
    await enter_forms(database_url, forms(file), texts)
    assert (await recount(database_url, texts)).endswith(": 0")
    async with sessions.begin() as session:
        await session.execute(update(RunningTally).values(respondents=7))
    assert (await recount(database_url, texts)).endswith(": 1")


def test_the_order_of_the_rule_turns_the_last_two(file: Path) -> None:
    facilities = texts(f"skm-2017-{Element.SARANA}.title")
    for order, mean in (("mataram", "4.000"), ("rule", "1.000")):
        assert f"{facilities}: NRR {mean} (n = 2)" in index_of(file, order, texts)


def test_a_refusal_from_the_shell_says_what_to_do(tmp_path: Path, file: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path}/new.db"
    wanted = ["--unit", UNIT, "--service", SERVICE, "--semester", "2026-1"]
    ended = run("import-skm", str(file), *wanted, DATABASE_URL=database)
    assert ended.returncode == 2
    assert "Dinas Kependudukan" in ended.stderr
    assert "Traceback" not in ended.stderr
    ended = run("recount-skm", DATABASE_URL=database)
    assert (ended.returncode, ended.stderr) == (0, "")
