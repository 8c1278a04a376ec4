from dataclasses import dataclass

import pytest
from aiohttp.test_utils import make_mocked_request
from hypothesis import given
from hypothesis import strategies as st

from web.limits import FORWARDED, Callers, TooMany, Window


@dataclass
class Watch:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def test_so_many_and_no_more() -> None:
    watch = Watch()
    window = Window(2, 60, watch)
    window.count("a")
    window.count("a")
    with pytest.raises(TooMany):
        window.count("a")
    window.count("b")


def test_it_gives_way_one_by_one() -> None:
    """Who waits behind the same address as others waits for the oldest of them only."""
    watch = Watch()
    window = Window(2, 600, watch)
    window.count("a")
    watch.now += 400
    window.count("a")
    with pytest.raises(TooMany) as refused:
        window.count("a")
    assert refused.value.seconds == 201
    assert refused.value.values == {"minutes": 4}
    watch.now += 200
    window.count("a")
    with pytest.raises(TooMany):
        window.count("a")


def test_a_refusal_makes_nobody_wait_longer() -> None:
    watch = Watch()
    window = Window(1, 60, watch)
    window.count("a")
    for _ in range(5):
        watch.now += 10
        with pytest.raises(TooMany):
            window.count("a")
    watch.now += 10
    window.count("a")


def test_who_stays_away_is_forgotten() -> None:
    watch = Watch()
    window = Window(5, 60, watch)
    for caller in range(100):
        window.count(caller)
    watch.now += 61
    window.count("late")
    assert len(window) == 1


@given(st.lists(st.floats(0, 30), max_size=60))
def test_never_more_than_so_many_in_any_window(pauses: list[float]) -> None:
    watch = Watch()
    window = Window(3, 60, watch)
    let_in = []
    for pause in pauses:
        watch.now += pause
        try:
            window.count("a")
        except TooMany:
            continue
        let_in.append(watch.now)
    for moment in let_in:
        assert sum(moment - 60 < other <= moment for other in let_in) <= 3


def caller(callers: Callers, remote: str, forwarded: str | None = None) -> bytes:
    headers = {} if forwarded is None else {FORWARDED: forwarded}
    return callers.of(make_mocked_request("GET", "/", headers=headers).clone(remote=remote))


def test_the_hash_says_nothing_to_another_process() -> None:
    ours, theirs = Callers.new(trust_proxy=False), Callers.new(trust_proxy=False)
    assert caller(ours, "203.0.113.7") == caller(ours, "203.0.113.7")
    assert caller(ours, "203.0.113.7") != caller(ours, "203.0.113.8")
    assert caller(ours, "203.0.113.7") != caller(theirs, "203.0.113.7")
    assert b"203" not in caller(ours, "203.0.113.7")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff", True),  # one household
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),  # the same, written in two ways
        ("::ffff:203.0.113.7", "::ffff:203.0.113.8", False),
    ],
)
def test_addresses_of_one_household_are_one_caller(one: str, other: str, *, same: bool) -> None:
    callers = Callers.new(trust_proxy=False)
    assert (caller(callers, one) == caller(callers, other)) is same


def test_without_a_proxy_of_ours_nobody_can_write_their_own_address() -> None:
    callers = Callers.new(trust_proxy=False)
    assert caller(callers, "203.0.113.7", "198.51.100.1") == caller(callers, "203.0.113.7")


def test_behind_a_proxy_the_last_hop_counts() -> None:
    callers = Callers.new(trust_proxy=True)
    behind = caller(callers, "127.0.0.1", "198.51.100.1")
    assert behind == caller(callers, "127.0.0.1", "1.2.3.4, 198.51.100.1")
    assert behind != caller(callers, "127.0.0.1", "198.51.100.1, 1.2.3.4")
    assert behind == caller(callers, "198.51.100.1")  # the proxy said nothing


@pytest.mark.parametrize("forwarded", ["nonsense", "", "a,b", "1.2.3.4:5"])
def test_what_is_no_address_is_a_caller_too(forwarded: str) -> None:
    assert len(caller(Callers.new(trust_proxy=True), "127.0.0.1", forwarded)) == 64
