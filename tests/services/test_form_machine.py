"""Whatever somebody presses and writes, in whatever order: what is shown is what is stored."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from bot.database import open_engine, open_sessions
from models.form import Answer, Form
from models.person import Person
from questionnaires import Question, load
from services.lookback import evaluations
from tests.city import AYU_CODE, City, Clock, Someone
from tests.databases import SqliteTemplate
from texts import Texts

ASKED = load("evaluation-2").about_each(())
KEYS = [question.key for question in ASKED] + ["gaji"]
Said = tuple[int | None, str | None]
Result = TypeVar("Result")
texts = Texts("id")
FEW = 5
"""Answers, before which nobody comes to the end: in between most can go wrong."""
keys, choices = st.sampled_from(KEYS), st.integers(-1, 4)
words = st.sampled_from(["Antrean turun.", "<b>&amp; 😀</b>", "\u200b", "سارة"])


class Filling(RuleBasedStateMachine):
    """The rules once more, in a dictionary, beside the real bot on a real database."""

    template: ClassVar[SqliteTemplate]
    folder: ClassVar[Path]
    number = count()

    def __init__(self) -> None:
        super().__init__()
        self.stack, self.runner = ExitStack(), asyncio.Runner()
        folder = self.folder / str(next(self.number))
        folder.mkdir()
        address = self.stack.enter_context(self.template.new(folder))
        self.expected: dict[str, Said] = {}
        self.place: str | None = None
        self.at_rest = True
        self.sent = False
        self.last: dict[str, Any] = {}
        self.version = self.stack.enter_context(pytest.MonkeyPatch.context())
        self._do(self._open(address))

    async def _open(self, address: str) -> None:
        self.engine = open_engine(address)
        self.clock = Clock(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
        self.city = City(open_sessions(self.engine), self.clock)
        now = self.clock()
        await self.city.found(now - timedelta(days=7), now + timedelta(days=30))
        self.ayu: Someone = await self.city.employee(AYU_CODE)
        await self.ayu.press("Evaluasi diri periode ini")
        async with self.city.sessions() as session:
            self.form_id = (await session.scalars(select(Form.id))).one()
        self.place = ASKED.questions[0].key

    def teardown(self) -> None:
        self._do(self.engine.dispose())
        self.runner.close()
        self.stack.close()

    @rule(key=keys, choice=choices)
    def choose(self, key: str, choice: int) -> None:
        self._press(f"c:{self.form_id}:{key}:{choice}")
        if not self.sent and key in ASKED_KEYS and choice in ASKED[key].choices:
            self._answered(key, (choice, None))

    @rule(data=st.data())
    def choose_what_is_asked(self, data: st.DataObject) -> None:
        question = self._question()
        if question is not None and question.choices:
            self.choose(question.key, data.draw(st.sampled_from(question.choices)))

    @rule(key=keys)
    def skip(self, key: str) -> None:
        self._press(f"k:{self.form_id}:{key}")
        if not self.sent and key in ASKED_KEYS and ASKED[key].optional:
            self._answered(key, (None, None))

    @rule(key=keys)
    def go_back_to(self, key: str) -> None:
        self._press(f"q:{self.form_id}:{key}")
        if not self.sent and key in ASKED_KEYS:
            self.place, self.at_rest = key, True

    @rule()
    def look_it_over(self) -> None:
        self._press(f"p:{self.form_id}")
        if not self.sent:
            self.place, self.at_rest = None, True

    @rule(text=words, rest=st.sampled_from([None, None, "b" * 50, "b" * 1_900]))
    def write(self, text: str, rest: str | None) -> None:
        """With a rest: an app cuts a long text, and a question later comes what it has cut."""
        question = self._question()
        self.clock.advance(seconds=5)
        first = text if rest is None else "a" * 2_101
        self._say(first)
        if question is None or not question.written or self.sent:
            self.at_rest = False
        elif not first.strip("\u200b"):
            self.at_rest = False  # it reads the refusal
        else:
            self._answered(question.key, (None, first))
            if rest is not None:
                self._say(rest)
                self._came_more(question.key, f"{first} {rest}")

    def _came_more(self, key: str, whole: str) -> None:
        if len(whole) <= 4_000:
            self._answered(key, (None, whole))
        else:
            self.place = key  # with its first piece as the answer

    @rule()
    def go_on(self) -> None:
        self._press(f"vg:{self.form_id}")
        if not self.sent:
            self.place, self.at_rest = self._next(), True

    @rule()
    def come_back_later(self) -> None:
        self.clock.advance(hours=9)
        self._say("/evaluasi")
        if not self.sent:
            self.place, self.at_rest = self._next(), True

    @precondition(lambda self: len(self.expected) > FEW)
    @rule()
    def finish(self) -> None:
        """Whatever is still asked, in its order."""
        while not self.sent and (key := self._next()) is not None:
            if ASKED[key].optional:
                self.skip(key)
            else:
                self.choose(key, ASKED[key].choices[0])

    @rule()
    def an_update_comes_again(self) -> None:
        if self.last:
            self._do(self.city.receive(self.last, self.last))

    @rule(version=st.sampled_from(["evaluation-1", "evaluation-2"]))
    def the_city_asks_otherwise(self, version: str) -> None:
        self.version.setattr(evaluations, "SELF_EVALUATION", version)

    @precondition(lambda self: not self.sent)
    @rule()
    def send(self) -> None:
        self._press(f"se:{self.form_id}")
        missing = [q for q in self._asked() if not q.optional and q.key not in self.expected]
        self.sent = not missing
        self.at_rest = self.at_rest and not self.sent

    @invariant()
    def what_is_stored_is_what_was_said(self) -> None:
        stored, awaits = self._do(self._stored())
        assert stored == self.expected
        question = self._question()
        if self.at_rest and not self.sent:
            wanted = question is not None and question.written
            place = f"form:{self.form_id}:{question.key}" if wanted and question else None
            assert awaits == place

    @invariant()
    def what_is_shown_is_what_is_stored(self) -> None:
        if self.at_rest and not self.sent:
            for line in self._lines():
                assert line in self.ayu.reads

    def _lines(self) -> Iterator[str]:
        question = self._question()
        if question is None:
            for number, each in enumerate(self._asked(), 1):
                shown = self._in_words(each) or texts("form-skipped")
                title = texts(f"{each.words}.title")
                yield texts("form-numbered", number=number, title=title, answer=shown).plain
            return
        yield texts(question.words).plain
        if answer := self._in_words(question):
            yield texts("form-answered", answer=answer).plain

    def _in_words(self, question: Question) -> str | None:
        if question.key not in self.expected:
            return None
        choice, text = self.expected[question.key]
        if text is not None:
            return text if len(text) <= 240 else text[:239] + "…"
        return texts("form-skipped" if choice is None else f"{question.labels}.c{choice}")

    def _asked(self) -> list[Question]:
        return [q for q in ASKED if q.needs is None or any(self.expected.get(q.needs, ()))]

    def _next(self) -> str | None:
        return next((q.key for q in self._asked() if q.key not in self.expected), None)

    def _question(self) -> Question | None:
        return None if self.place is None else ASKED[self.place]

    def _answered(self, key: str, said: Said) -> None:
        self.expected[key] = said
        self.place, self.at_rest = self._next(), True

    def _press(self, data: str) -> None:
        """Whatever is asked about a question that is none is answered with the menu."""
        self.at_rest = self.at_rest and "gaji" not in data
        ayu = self.ayu
        message = ayu.messages[-1]["message_id"]
        self._take(self.city.telegram.press_data(ayu.id, message, data))

    def _say(self, text: str) -> None:
        self._take(self.city.telegram.say(self.ayu.id, text))

    def _take(self, update: dict[str, Any]) -> None:
        self.last = update
        self._do(self.city.take(update))

    async def _stored(self) -> tuple[dict[str, Said], str | None]:
        async with self.city.sessions() as session:
            answers = (await session.scalars(select(Answer))).all()
            awaits = await session.scalar(
                select(Person.awaits).where(Person.telegram_id == self.ayu.id)
            )
        return {each.question: (each.choice, each.text) for each in answers}, awaits

    def _do(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.runner.run(work)


ASKED_KEYS = {question.key for question in ASKED}


def test_in_whatever_order(sqlite_template: SqliteTemplate, tmp_path: Path) -> None:
    Filling.template, Filling.folder = sqlite_template, tmp_path
    run_state_machine_as_test(
        Filling,
        settings=settings(
            max_examples=8, stateful_step_count=30, deadline=None, phases=[Phase.generate]
        ),
    )
