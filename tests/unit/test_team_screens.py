"""A team on a phone: one line a person, the sign of each explained above, whoever it is."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.screen import Screen
from handlers.team.buttons import MyTeam, Only, WaitingForMe
from handlers.team.member_screens import profile
from handlers.team.screens import team
from handlers.unit.paging import PAGE
from models.evaluation import Evaluation, Review
from models.form import Form
from models.office import Basis
from models.person import Employee
from services.lookback.shares import Share
from services.team.members import Member, MemberState
from services.team.teams import Profile, Team
from texts import LANGUAGES, Texts

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
ENDS_AT = datetime(2026, 12, 1, 16, 0, tzinfo=UTC)
LONGEST_NAME = ("<b>Ayu & Sari</b> 😀 سارة " * 6)[:119] + "."
RATNA = 2

every_language = pytest.mark.parametrize("language", LANGUAGES)


def a_share(basis: Basis = Basis.LINE, *, alone: bool = True) -> Share:
    return Share(RATNA, 1, 46, NOW, NOW, basis, alone=alone)


def sent(at: datetime | None) -> Form:
    return Form(sent_at=at, answers={})


def an_evaluation(
    own: datetime | None, theirs: Form | None, opened_at: datetime | None
) -> Evaluation:
    reviews = [] if theirs is None else [Review(reviewer_id=RATNA, form=theirs)]
    return Evaluation(id=1, form=sent(own), reviews=reviews, opened_at=opened_at)


def member(
    state: MemberState, name: str = "Ayu", share: Share | None = None, **other: object
) -> Member:
    """Somebody of whom exactly that is true."""
    own = NOW - timedelta(days=3) if state is MemberState.WAITING else None
    theirs = sent(NOW) if state in (MemberState.REVIEWED, MemberState.OPEN) else None
    opened_at = NOW if state is MemberState.OPEN else None
    facts = {
        "employee": Employee(id=1, name=name, post="Analis"),
        "reviewer_id": RATNA,
        "semester": "2026-2",
        "ends_at": None if state is MemberState.RESTING else ENDS_AT,
        "share": None if state is MemberState.NEW else share or a_share(),
        "led_since": NOW,
        "evaluation": an_evaluation(own, theirs, opened_at),
        "last_feedback": None,
        "declined": state is MemberState.DECLINED,
    }
    return Member(**(facts | other))  # type: ignore[arg-type]


def a_team(*members: Member) -> Team:
    return Team("2026-2", ENDS_AT, NOW, members)


def labels(screen: Screen) -> list[str]:
    assert screen.keyboard is not None
    return [button.text for row in screen.keyboard.inline_keyboard for button in row]


@every_language
@pytest.mark.parametrize("state", MemberState)
def test_the_sign_before_a_name_is_explained_above(state: MemberState, language: str) -> None:
    one = member(state, LONGEST_NAME)
    assert one.state is state
    screen = team(a_team(one), MyTeam(), Texts(language))
    sign, name = labels(screen)[0].split(" ", 1)
    assert LONGEST_NAME in name
    (explained,) = [line for line in screen.text.splitlines() if line.startswith(f"{sign} 1 ")]
    assert len(explained) > 8


@every_language
def test_no_two_states_have_the_same_sign(language: str) -> None:
    screen = team(a_team(*map(member, MemberState)), MyTeam(), Texts(language))
    signs = [label.split(" ", 1)[0] for label in labels(screen)[: len(MemberState)]]
    assert len(set(signs)) == len(MemberState)


@every_language
def test_a_name_with_titles_keeps_its_sign_and_days_on_a_narrow_phone(language: str) -> None:
    """About 34 letters stand on a button of 320 points before Telegram cuts it."""
    name = "Ni Luh Ayu Pramesti, S.Sos."
    for state in MemberState:
        label = labels(team(a_team(member(state, name)), MyTeam(), Texts(language)))[0]
        assert len(label) <= 38


@every_language
@pytest.mark.parametrize("basis", Basis)
def test_whose_days_they_are_stands_on_the_page(basis: Basis, language: str) -> None:
    texts = Texts(language)

    def page(share: Share) -> str:
        one = member(MemberState.WRITING, share=share)
        return profile(Profile(one, NOW, 0, 0, [], []), texts).text

    assert "\n46 " in page(a_share(basis, alone=False))
    assert ("\n46 " in page(a_share(basis))) == (basis is not Basis.LINE)


STEPS = {
    MemberState.WAITING: ["Tinjau", "Pilihan lain"],
    MemberState.WRITING: ["Tinjau", "Pilihan lain"],
    MemberState.NEW: [],
    MemberState.RESTING: [],
    MemberState.REVIEWED: ["Lihat tinjauan saya"],
    MemberState.DECLINED: ["Jadi menilai", "Pilihan lain"],
    MemberState.OPEN: ["Baca berdampingan"],
}


def steps(one: Member) -> list[str]:
    screen = profile(Profile(one, NOW, 0, 0, [], []), Texts("id"))
    return labels(screen)[: -len(["Beri umpan balik", "Rekam umpan balik", "Kembali ke tim"])]


@pytest.mark.parametrize("state", MemberState)
def test_one_tap_leads_to_what_can_be_done_of_the_review(state: MemberState) -> None:
    assert steps(member(state)) == STEPS[state]


def test_a_review_that_was_begun_is_gone_on_with() -> None:
    begun = an_evaluation(None, sent(None), None)
    assert steps(member(MemberState.WRITING, evaluation=begun))[0] == "Lanjutkan tinjauan"


def test_whoever_has_no_envelope_in_it_is_not_led_to_read() -> None:
    """They would be refused: the envelopes are between the employee and who rated."""
    opened = an_evaluation(NOW, None, NOW)
    assert steps(member(MemberState.OPEN, evaluation=opened)) == []
    assert steps(member(MemberState.OPEN, declined=True)) == []


def test_a_list_that_has_become_empty_shows_everybody_and_says_so() -> None:
    found = a_team(member(MemberState.WRITING))
    for only, said in ((Only.WAITING, "Tidak ada tinjauan"), (Only.FORGOTTEN, "Tidak ada yang")):
        screen = team(found, MyTeam(page=3, only=only), Texts("id"))
        assert said in screen.text
        assert labels(screen) == ["○ Ayu", "Cermin penilai", "Menu"]


def test_one_narrowing_leads_to_the_other() -> None:
    long_ago = NOW - timedelta(days=99)
    people = [member(MemberState.WAITING) for _ in range(PAGE + 1)]
    found = a_team(*people, member(MemberState.WRITING, led_since=long_ago))
    below = {only: labels(team(found, MyTeam(only=only), Texts("id")))[PAGE:] for only in Only}
    assert below[Only.ALL][:3] == ["2/2 ›", "● Menunggu (9)", "⏳ Terlupakan (1)"]
    assert below[Only.WAITING][:3] == ["2/2 ›", "⏳ Terlupakan (1)", "Semua (10)"]
    only_one = labels(team(found, MyTeam(only=Only.FORGOTTEN), Texts("id")))
    assert only_one[:3] == ["⏳ ○ Ayu", "● Menunggu (9)", "Semua (10)"]


@pytest.mark.parametrize(
    ("data", "page", "only"),
    [("nt:0:0", 0, Only.ALL), ("nt:2:1", 2, Only.FORGOTTEN), ("nt:1:2", 1, Only.WAITING)],
)
def test_a_button_of_before_the_lists_were_one_still_says_the_same(
    data: str, page: int, only: Only
) -> None:
    assert MyTeam.unpack(data) == MyTeam(page=page, only=only)
    assert MyTeam(page=page, only=only).pack() == data
    assert WaitingForMe.unpack("t").pack() == "t"
