"""Which state follows which, whose word it is, and when its term ends."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.case import (
    ANSWER_WITHIN,
    OFFICE_OWES,
    OFFICE_SPOKE,
    SAYS_ITSELF,
    CaseKind,
    CaseState,
)
from models.errors import CaseMoved, LaporNumberWrong, TextBlank
from tests.cases import TUESDAY, WAYS, WORDS, a_case

S = CaseState
OFFICER = 7
OFFICE = {
    (S.RECEIVED, S.WORKING),
    (S.RECEIVED, S.ANSWERED),
    (S.RECEIVED, S.IMPOSSIBLE),
    (S.WORKING, S.ANSWERED),
    (S.WORKING, S.IMPOSSIBLE),
    (S.WORKING, S.DONE_SAYS_OFFICE),
    (S.ANSWERED, S.DONE_SAYS_OFFICE),
    (S.REOPENED, S.WORKING),
    (S.REOPENED, S.ANSWERED),
    (S.REOPENED, S.IMPOSSIBLE),
}
CITIZEN = {
    (S.ANSWERED, S.DONE_SAYS_CITIZEN),
    (S.ANSWERED, S.REOPENED),
    (S.DONE_SAYS_OFFICE, S.DONE_SAYS_CITIZEN),
    (S.DONE_SAYS_OFFICE, S.REOPENED),
    (S.IMPOSSIBLE, S.REOPENED),
    (S.DONE_SAYS_CITIZEN, S.REOPENED),
}
every_move = pytest.mark.parametrize(("before", "after"), [*product(S, S)])


@every_move
@pytest.mark.parametrize(("author", "allowed"), [(OFFICER, OFFICE), (None, CITIZEN)])
def test_every_move_is_allowed_or_refused(
    before: S, after: S, author: int | None, allowed: set[tuple[S, S]]
) -> None:
    case = a_case(before)
    said = list(case.entries)
    if (before, after) in allowed:
        case.say(after, "Begini.", TUESDAY, author)
        assert case.state is after
        assert case.entries[:-1] == said
        last = case.entries[-1]
        assert (last.state, last.author_id, last.words) == (after, author, "Begini.")
    else:
        with pytest.raises(CaseMoved):
            case.say(after, "Begini.", TUESDAY, author)
        assert (case.state, case.entries) == (before, said)


def test_the_office_never_speaks_for_the_citizen_nor_the_citizen_for_the_office() -> None:
    assert not {after for _, after in OFFICE} & {after for _, after in CITIZEN}


def test_every_state_can_be_reached_and_has_one_side_to_speak() -> None:
    for state in WAYS:
        assert a_case(state).state is state
    assert WAYS.keys() == set(S)
    assert set(S) - OFFICE_OWES - OFFICE_SPOKE == {S.DONE_SAYS_CITIZEN}


@pytest.mark.parametrize(("before", "after"), sorted(OFFICE | CITIZEN))
@pytest.mark.parametrize("blank", ["", " \n\t "])
def test_only_what_says_itself_needs_no_words(before: S, after: S, blank: str) -> None:
    case = a_case(before)
    author = OFFICER if (before, after) in OFFICE else None
    if after in SAYS_ITSELF:
        case.say(after, blank, TUESDAY, author)
        assert case.entries[-1].words == ""
    else:
        with pytest.raises(TextBlank):
            case.say(after, blank, TUESDAY, author)
        assert case.state is before


def test_a_case_without_words_is_none() -> None:
    case = a_case()
    case.entries = []
    with pytest.raises(TextBlank):
        case.open("  ", TUESDAY)


def test_entries_are_numbered_and_keep_all_that_was_said() -> None:
    case = a_case(S.REOPENED)
    assert [entry.number for entry in case.entries] == [1, 2, 3]
    assert [entry.words for entry in case.entries] == [
        WORDS,
        "kata untuk answered",
        "kata untuk reopened",
    ]
    assert case.own_words == WORDS


@pytest.mark.parametrize("state", [*S])
def test_the_citizen_writes_more_while_the_office_has_to_speak(state: S) -> None:
    case = a_case(state)
    assert case.may_add == (state in OFFICE_OWES)
    if case.may_add:
        case.add("Masih antre.", TUESDAY)
        assert (case.state, case.entries[-1].state) == (state, state)
        with pytest.raises(TextBlank):
            case.add(" ", TUESDAY)
    else:
        with pytest.raises(CaseMoved):
            case.add("Masih antre.", TUESDAY)


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (CaseKind.COMPLAINT, date(2026, 12, 1)),
        (CaseKind.OPINION, date(2026, 12, 8)),
        (CaseKind.PRAISE, date(2026, 12, 8)),
    ],
)
def test_the_term_is_counted_in_working_days(kind: CaseKind, due: date) -> None:
    case = a_case(kind=kind)
    assert case.due_on == due
    assert case.days_left(TUESDAY) == ANSWER_WITHIN[kind]
    assert case.days_left(due) == 0
    assert not case.is_overdue(due)
    assert case.is_overdue(due + timedelta(days=1))
    assert case.days_left(due + timedelta(days=1)) == -1


def test_a_term_jumps_over_holidays() -> None:
    eve = date(2026, 12, 22)  # then joint leave on the 24th, Christmas, a weekend
    assert a_case(day=eve).due_on == date(2026, 12, 31)


@pytest.mark.parametrize("state", sorted(OFFICE_SPOKE))
def test_what_was_answered_is_not_overdue(state: S) -> None:
    assert not a_case(state).is_overdue(date(2027, 6, 1))


def test_opening_it_again_begins_a_new_term_and_ends_all_that_was_over() -> None:
    case = a_case(S.ANSWERED)
    case.escalated_on = TUESDAY
    case.close_in_silence(date(2026, 12, 9))
    case.say(S.REOPENED, "Belum beres.", date(2026, 12, 10))
    assert [case.closed_on, case.escalated_on] == [None, None]
    assert case.due_on == date(2026, 12, 17)


@pytest.mark.parametrize("state", [*S])
def test_the_citizen_is_asked_three_working_days_after_the_offices_word(state: S) -> None:
    case = a_case(state, day=date(2026, 11, 26))  # a Thursday
    assert case.asks_on == (date(2026, 12, 1) if state in OFFICE_SPOKE else None)
    assert case.closes_on == (date(2026, 12, 10) if state in OFFICE_SPOKE else None)


def test_nobody_is_asked_about_thanks() -> None:
    case = a_case(S.ANSWERED, CaseKind.PRAISE)
    assert case.asks_on is None
    assert case.closes_on is not None


def test_a_second_answer_is_asked_about_again() -> None:
    case = a_case(S.ANSWERED)
    case.asked_on = TUESDAY
    case.say(S.DONE_SAYS_OFFICE, "Sudah dicat.", TUESDAY, OFFICER)
    assert case.asked_on is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (S.ANSWERED, S.DONE_SAYS_OFFICE),
        (S.DONE_SAYS_OFFICE, S.DONE_SAYS_OFFICE),
        (S.IMPOSSIBLE, S.IMPOSSIBLE),
    ],
)
def test_silence_is_never_the_citizens_word(before: S, after: S) -> None:
    case = a_case(before)
    case.close_in_silence(date(2026, 12, 9))
    last = case.entries[-1]
    assert (case.state, case.closed_on) == (after, date(2026, 12, 9))
    assert (last.by_silence, last.author_id, last.words) == (True, None, "")
    assert (case.asks_on, case.closes_on) == (None, None)
    assert S.REOPENED in case.citizen_moves
    assert not any(entry.by_silence for entry in case.entries[:-1])


def test_the_citizens_word_closes_it() -> None:
    case = a_case(S.ANSWERED)
    case.say(S.DONE_SAYS_CITIZEN, "", date(2026, 11, 30))
    assert case.closed_on == date(2026, 11, 30)
    assert not case.entries[-1].by_silence


@pytest.mark.parametrize("written", ["8123456", "#8123456", "  ABC-123 "])
def test_a_tracking_number_is_kept_without_its_sign(written: str) -> None:
    case = a_case()
    case.keep_lapor_number(written)
    assert case.lapor_number == written.strip().removeprefix("#")


@pytest.mark.parametrize("written", ["", "12", "nomornya 8123456", "9" * 41, "12\n34"])
def test_what_is_no_tracking_number_is_refused(written: str) -> None:
    case = a_case()
    with pytest.raises(LaporNumberWrong):
        case.keep_lapor_number(written)
    assert case.lapor_number is None


@given(st.integers(1, 2**31 - 1), st.integers(1, 2**31 - 1))
def test_a_proof_is_of_one_chat_and_one_case(person: int, other: int) -> None:
    case = a_case()
    proof = case.proof_for(person)
    assert case.proves(person, proof)
    assert case.proves(other, proof) == (person == other)
    assert len(proof) == 10
    case.receipt_digest = "0" * 64
    assert not case.proves(person, proof)


@pytest.mark.parametrize("forged", ["", "0" * 10, "é" * 10])
def test_a_forged_proof_proves_nothing(forged: str) -> None:
    assert not a_case().proves(1, forged)
