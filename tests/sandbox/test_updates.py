"""How updates wait, grow old, come again and come in a wrong order."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import Impossible, LocalTelegram
from sandbox.people import User
from sandbox.rates import Rates
from sandbox.updates import FIRST_ID, Poll, UpdateQueue
from tests.sandbox.conftest import StillClock
from tests.sandbox.wire import Json


def fetched(telegram: LocalTelegram, offset: int = 0) -> list[Json]:
    return telegram.updates.fetch(Poll(offset, 100, 0))


def texts(updates: list[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


@given(st.integers(0, 12), st.integers(-14, 14), st.integers(1, 100))
def test_offsets_and_limits(made: int, offset: int, limit: int) -> None:
    queue = UpdateQueue(StillClock())
    ids = [queue.add("message", {})["update_id"] for _ in range(made)]
    poll = Poll(FIRST_ID + offset if offset >= 0 else offset, limit, 0)
    left = [number for number in ids if number >= poll.offset] if offset >= 0 else ids[offset:]
    assert [update["update_id"] for update in queue.fetch(poll)] == left[:limit]
    assert [update["update_id"] for update in queue.pending()] == left


def test_callbacks_vanish_after_150_seconds_and_messages_after_a_day(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    telegram.press_data(ayu.id, 1, "x")
    still.advance(seconds=149)
    assert len(fetched(telegram)) == 2
    still.advance(seconds=1)
    assert texts(fetched(telegram)) == ["/start"]
    still.advance(seconds=86_400 - 151)
    assert len(fetched(telegram)) == 1
    still.advance(seconds=1)
    assert fetched(telegram) == []


def test_a_client_that_asks_the_same_again_is_slowed_down(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    telegram.say(ayu.id, "x")
    first = telegram.call("getUpdates", {"offset": 7}).body["result"]
    again = telegram.call("getUpdates", {"offset": 7}).body["result"]
    assert (len(first), len(again)) == (2, 1)
    assert telegram.updates.poll.timeout == 3
    still.advance(seconds=3)
    telegram.call("getUpdates", {"offset": 7})
    assert telegram.updates.poll == Poll(7, 100, 0)


def test_limits_and_timeouts_are_clamped(telegram: LocalTelegram) -> None:
    telegram.call("getUpdates", {"limit": 1000, "timeout": 3600})
    assert telegram.updates.poll == Poll(0, 100, 50)
    telegram.call("getUpdates", {"limit": 0, "timeout": -5, "offset": 8})
    assert telegram.updates.poll == Poll(8, 1, 0)


def test_the_last_update_again(telegram: LocalTelegram, ayu: User) -> None:
    said = telegram.say(ayu.id, "sekali")
    fetched(telegram, said["update_id"] + 1)
    telegram.repeat(new_id=False)
    assert fetched(telegram, said["update_id"] + 1) == [said]
    assert fetched(telegram, said["update_id"] + 1) == []
    again = telegram.repeat(new_id=True)
    assert again == {**said, "update_id": said["update_id"] + 1}
    assert fetched(telegram, said["update_id"] + 1) == [again]


def test_nothing_to_repeat(telegram: LocalTelegram) -> None:
    with pytest.raises(Impossible, match="there is no update to repeat"):
        telegram.repeat(new_id=False)


def test_reversed_order_with_rising_ids(telegram: LocalTelegram, ayu: User) -> None:
    telegram.updates.reversing = 3
    telegram.say(ayu.id, "satu")
    telegram.say(ayu.id, "dua")
    assert texts(fetched(telegram)) == ["/start"]
    telegram.say(ayu.id, "tiga")
    telegram.say(ayu.id, "empat")
    updates = fetched(telegram)
    assert texts(updates) == ["/start", "tiga", "dua", "satu", "empat"]
    ids = [update["update_id"] for update in updates]
    assert ids == list(range(FIRST_ID, FIRST_ID + 5))


def test_clearing_faults_lets_the_held_go(telegram: LocalTelegram, ayu: User) -> None:
    telegram.updates.reversing = 5
    telegram.say(ayu.id, "satu")
    telegram.say(ayu.id, "dua")
    telegram.faults.flood(3, 9)
    telegram.clear_faults()
    assert texts(fetched(telegram)) == ["/start", "dua", "satu"]
    assert telegram.call("getMe", {}).status == 200


def test_forgetting_everything_keeps_what_the_bot_set_up(
    telegram: LocalTelegram, ayu: User
) -> None:
    telegram.call("setMyCommands", {"commands": '[{"command": "a", "description": "b"}]'})
    last = telegram.say(ayu.id, "x")["update_id"]
    telegram.forget_everything()
    assert (telegram.people, telegram.chats, fetched(telegram)) == ({}, {}, [])
    assert len(telegram.call("getMyCommands", {}).body["result"]) == 1
    budi = telegram.join("Budi")
    assert telegram.start(budi.id)["update_id"] == last + 1
    assert telegram.chat(budi.id).last["message_id"] == 1


def sent(telegram: LocalTelegram, chat_id: int) -> tuple[int, int]:
    answer = telegram.call("sendMessage", {"chat_id": chat_id, "text": "x"})
    return answer.status, answer.body.get("parameters", {}).get("retry_after", 0)


def test_a_chat_takes_a_burst_and_then_one_a_second(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    telegram.rates = Rates()
    assert [sent(telegram, ayu.id)[0] for _ in range(4)] == [200, 200, 200, 429]
    assert sent(telegram, ayu.id) == (429, 1)
    still.advance(seconds=1)
    assert [sent(telegram, ayu.id)[0] for _ in range(2)] == [200, 429]


def test_a_group_takes_twenty_a_minute_edits_included(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    group = telegram.group("Regu", [ayu.id])
    telegram.rates = Rates(chat_burst=100)
    assert {sent(telegram, group.id)[0] for _ in range(19)} == {200}
    edit = {"chat_id": group.id, "message_id": telegram.chat(group.id).last["message_id"]}
    assert telegram.call("editMessageText", {**edit, "text": "y"}).status == 200
    assert telegram.call("editMessageText", {**edit, "text": "z"}).status == 429
    assert sent(telegram, group.id) == (429, 3)
    still.advance(minutes=1)
    assert sent(telegram, group.id) == (200, 0)


def test_thirty_a_second_in_all(telegram: LocalTelegram, still: StillClock) -> None:
    people = [telegram.join(f"Warga {number}") for number in range(31)]
    for person in people:
        telegram.start(person.id)
    telegram.rates = Rates()
    assert [sent(telegram, person.id)[0] for person in people] == [200] * 30 + [429]
    still.advance(seconds=0.1)
    assert sent(telegram, people[30].id) == (200, 0)


def test_strictly_no_second_holds_more_than_thirty(
    telegram: LocalTelegram, still: StillClock
) -> None:
    """A bucket would be filled up again after half a second: 15 more."""
    people = [telegram.join(f"Warga {number}") for number in range(31)]
    for person in people:
        telegram.start(person.id)
    telegram.rates = Rates(strict=True)
    assert {sent(telegram, person.id)[0] for person in people[:15]} == {200}
    still.advance(seconds=0.5)
    assert {sent(telegram, person.id)[0] for person in people[15:30]} == {200}
    still.advance(seconds=0.499)
    assert sent(telegram, people[30].id) == (429, 1)
    still.advance(seconds=0.001)
    assert [sent(telegram, people[n].id)[0] for n in range(16)] == [200] * 15 + [429]


def test_an_edit_in_private_is_not_held_back(telegram: LocalTelegram, ayu: User) -> None:
    telegram.call("sendMessage", {"chat_id": ayu.id, "text": "x"})
    telegram.rates = Rates(chat_burst=0)
    edit = {"chat_id": ayu.id, "message_id": 2, "text": "y"}
    assert telegram.call("editMessageText", edit).status == 200


def test_a_flood_passes_after_so_many_calls(telegram: LocalTelegram, ayu: User) -> None:
    telegram.faults.flood(2, 30)
    assert [sent(telegram, ayu.id) for _ in range(3)] == [(429, 30), (429, 30), (200, 0)]


def test_a_failing_server_recovers(telegram: LocalTelegram, ayu: User, still: StillClock) -> None:
    telegram.faults.fail(still(), 5)
    answer = telegram.call("sendMessage", {"chat_id": ayu.id, "text": "x"})
    assert answer.body["description"] == "Internal Server Error: restart"
    assert telegram.faults.describe(still())["server_error"] == 5
    still.now += timedelta(seconds=5)
    assert sent(telegram, ayu.id) == (200, 0)
