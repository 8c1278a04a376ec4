"""SIGKILL at every step of a whole form: nothing is lost, and nothing is answered twice."""

import asyncio
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.database import Sessions
from models.form import Form
from sandbox import LocalTelegram
from tests.bot.living import AGAIN, PATIENCE, LivingBot, Resident
from tests.city import AYU_CODE

ACHIEVED = "Antrean turun menjadi 15 menit."
Said = tuple[int | None, str | None]

pytestmark = [
    pytest.mark.process,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


async def test_every_step_of_the_form(
    telegram: LocalTelegram, bot: LivingBot, sessions: Sessions
) -> None:
    ayu = Resident(telegram, telegram.join("Ayu").id)
    await bot.start()
    await ayu.start(AYU_CODE, reads="Ayu Pramesti")
    await ayu.press("Evaluasi diri periode ini", reads="1 dari 21")
    expected: dict[str, Said] = {}
    while (question := (form := await filled(sessions)).next_question) is not None:
        if question.key == "pencapaian":
            expected[question.key] = (None, ACHIEVED)
            telegram.say(ayu.id, ACHIEVED)  # once: Telegram brings it until it is acknowledged
            act: Callable[[], object] = list
        elif question.optional:
            expected[question.key] = (None, None)
            act = pressing(ayu, f"k:{form.id}:{question.key}")
        else:
            expected[question.key] = (2, None)
            act = pressing(ayu, f"c:{form.id}:{question.key}:2")
        await killed(bot, act)
        await seen(sessions, act, partial(has_answer, question.key))
        assert said(await filled(sessions)) == expected

    send = pressing(ayu, f"se:{form.id}")
    await killed(bot, send)
    await seen(sessions, send, lambda form: form.sent_at is not None)
    await ayu.reads("tersegel")
    form = await filled(sessions)
    assert said(form) == expected
    assert form.seal == form.fingerprint()
    assert len(expected) == 16


def pressing(someone: Resident, data: str) -> Callable[[], object]:
    telegram = someone.telegram
    message = telegram.chat(someone.id).messages[-1]["message_id"]
    return lambda: telegram.press_data(someone.id, message, data)


async def killed(bot: LivingBot, act: Callable[[], object]) -> None:
    """In whatever it was doing: before, in or after it handled this, nobody can say."""
    act()
    await bot.kill()
    await bot.start()


async def seen(
    sessions: Sessions, act: Callable[[], object], done: Callable[[Form], bool]
) -> None:
    """As people do when nothing happens: the same thing once more."""
    loop = asyncio.get_running_loop()
    again = loop.time() + AGAIN
    async with asyncio.timeout(PATIENCE):
        while not done(await filled(sessions)):
            await asyncio.sleep(0.02)
            if loop.time() > again:
                act()
                again += AGAIN


def has_answer(key: str, form: Form) -> bool:
    return key in form.answers


async def filled(sessions: Sessions) -> Form:
    async with sessions() as session:
        found = await session.scalars(select(Form).options(selectinload(Form.answers)))
        return found.one()


def said(form: Form) -> dict[str, Said]:
    return {key: (answer.choice, answer.text) for key, answer in form.answers.items()}
