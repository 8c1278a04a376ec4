"""Rules of one piece of feedback, and of the setting that says who may give it."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from bot.settings import Settings
from handlers.feedback.buttons import GiveAbout
from models.comparison import CORE_VALUES
from models.errors import ButtonNotYours, ButtonOutdated, FeedbackRepliesEnded
from models.feedback import (
    MOST_REPLIES,
    Feedback,
    FeedbackReply,
    Subject,
    Voice,
)
from models.person import Employee
from models.received_file import FileKind, FileState, ReceivedFile
from services.feedback.occasions import Occasion

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
GIVER, RECEIVER = Employee(id=1, name="Ratna"), Employee(id=2, name="Ayu")


def a_feedback(file: ReceivedFile | None = None) -> Feedback:
    return Feedback(id=7, giver_id=1, receiver_id=2, file=file, replies=[])


def a_file(kind: FileKind) -> ReceivedFile:
    return ReceivedFile(kind=kind, state=FileState.KEPT)


def test_only_the_two_have_a_word_in_it() -> None:
    feedback = a_feedback()
    assert (feedback.partner_of(1), feedback.partner_of(2)) == (2, 1)
    with pytest.raises(ButtonNotYours):
        feedback.partner_of(3)
    for stranger in (1, 3):
        with pytest.raises(ButtonNotYours):
            feedback.acknowledge(stranger, NOW)
    assert feedback.acknowledged_at is None
    feedback.acknowledge(2, NOW)
    assert feedback.acknowledged_at == NOW


def test_replies_are_numbered_and_end() -> None:
    feedback = a_feedback()
    for number in range(1, MOST_REPLIES + 1):
        assert feedback.reply(RECEIVER, "Ya.", None, NOW).number == number
    with pytest.raises(FeedbackRepliesEnded):
        feedback.reply(GIVER, "Lagi.", None, NOW)


def test_each_reply_is_a_notice_of_its_own() -> None:
    places = {
        FeedbackReply(feedback_id=feedback, number=number).about: (feedback, number)
        for feedback in (1, 2, 19, 20, 21, 200)
        for number in range(1, MOST_REPLIES + 1)
    }
    assert len(places) == 6 * MOST_REPLIES
    assert all(FeedbackReply.place(about) == place for about, place in places.items())


def test_a_voice_message_is_the_feedback_and_all_else_is_evidence() -> None:
    voice, photo, second = map(a_file, (FileKind.VOICE, FileKind.PHOTO, FileKind.VOICE))
    spoke = a_feedback(voice)
    assert spoke.evidence == []
    spoke.reply(GIVER, None, second, NOW)
    spoke.reply(RECEIVER, "Terima kasih.", a_file(FileKind.PHOTO), NOW)
    assert spoke.evidence == [second]
    assert [reply.words for reply in spoke.responses] == ["Terima kasih."]
    assert a_feedback(photo).evidence == [photo]
    assert a_feedback().evidence == []


@pytest.mark.parametrize("code", [*CORE_VALUES, "r1", "r2147483647"])
def test_what_it_is_about_fits_in_a_button_and_in_what_is_awaited(code: str) -> None:
    assert Subject.parse(code).code == code
    most = 2**31 - 1
    occasion = Occasion(most, Subject.parse(code), most, most)
    topic, _, rest = occasion.awaited.partition(":")
    assert (topic, Occasion.parse(rest)) == ("feedback", occasion)
    assert len(occasion.awaited) <= 64
    if len(code) < 10:
        button = GiveAbout(employee_id=most, subject=code, entry_id=most, request_id=most)
        assert len(button.pack()) <= 64
        assert GiveAbout.unpack(button.pack()).occasion == occasion


@pytest.mark.parametrize("code", ["", "r", "rx", "jujur", "R1", "x1", "r-1"])
def test_anything_else_is_no_button_of_ours(code: str) -> None:
    with pytest.raises(ButtonOutdated):
        Subject.parse(code)


def test_the_city_may_restrict_who_gives_but_not_superiors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(voices: str) -> frozenset[Voice]:
        monkeypatch.setenv("FEEDBACK_FROM", voices)
        return Settings(_env_file=None).feedback_from  # type: ignore[call-arg]

    assert read("superior,peer,subordinate") == frozenset(Voice)
    assert read("superior, peer") == {Voice.SUPERIOR, Voice.PEER}
    assert read("superior") == {Voice.SUPERIOR}
    for wrong in ("", "peer", "superior,boss", "superior;peer"):
        with pytest.raises(ValidationError):
            read(wrong)
