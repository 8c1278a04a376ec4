"""What must be true of a term of reminders when it is over."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from models.calendar import WITA
from models.evaluation import Evaluation
from models.form import Form
from models.hours import DAYTIME, OfficeHours
from models.notice import Notice, Topic
from models.timing import NEVER_WITHHELD, REMINDERS, When, when_told
from services.calendar.calendars import Calendars
from tests.city import from_bot
from tests.scheduler.term_storm import Gap, Heard
from tests.scheduler.term_town import Town

PER_WEEK = 5
STAGES = (Topic.EVALUATION_CLOSING, Topic.EVALUATION_LAST_CALL, Topic.EVALUATION_CLOSED)


@dataclass(frozen=True)
class Promises:
    """Held against what people have heard, and against what is written of it."""

    town: Town
    heard: Sequence[Heard]
    deaths: Sequence[tuple[Gap, int]]
    notices: Sequence[Notice]
    hours: dict[int, OfficeHours]
    sent: dict[int, datetime | None]
    """When each employee's self-evaluation was sent, as it is stored."""

    @classmethod
    async def look(
        cls, town: Town, heard: Sequence[Heard], deaths: Sequence[tuple[Gap, int]]
    ) -> "Promises":
        async with town.city.sessions() as session:
            notices = await session.scalars(select(Notice))
            hours = await Calendars(session, town.city.clock).hours_of(set(town.accounts))
            forms = await session.execute(
                select(Form.person_id, Form.sent_at).join(
                    Evaluation, Evaluation.form_id == Form.id
                )
            )
            return cls(town, heard, deaths, notices.all(), hours, dict(forms.all()))

    def each_owed_stage_once(self) -> None:
        told = Counter((notice.person_id, notice.topic) for notice in self.told)
        silent = set(self.town.members) - set(self.town.sent) - set(self.town.away)
        assert len(silent) > len(self.town.members) // 5
        assert len(self.town.sent) > len(self.town.members) * 2 // 5
        for person in silent:
            assert [told[person, topic] for topic in STAGES] == [1, 1, 1]

    def in_their_hours(self) -> None:
        for each in self.heard:
            if when_told(each.topic) is When.OFFICE_HOURS:
                assert self.hours[each.person_id].next(each.at) == each.at
            else:
                ((opens, closes),) = DAYTIME
                assert opens <= each.at.astimezone(WITA).time() < closes

    def never_after_it_was_done(self) -> None:
        """Pressed twice it was sent once, and nobody is reminded from then on."""
        sent = {who: at for who, at in self.sent.items() if at is not None}
        assert sent == self.town.sent
        assert self.town.pressed > len(sent) // 3
        for each in self.heard:
            if each.topic in STAGES and each.person_id in sent:
                assert each.at < sent[each.person_id]

    def whoever_blocked_a_review_was_called_last(self) -> None:
        called = {each.person_id for each in self.heard if each.topic is Topic.REVIEW_LAST_CALL}
        last_call = self.town.closes_at - timedelta(days=1)
        in_time = {who for who, at in self.town.sent.items() if at < last_call}
        blocked = {
            head
            for who, head in self.town.members.items()
            if who in in_time and (who, head) not in self.town.reviewed
        }
        assert blocked - set(self.town.away) <= called

    def not_too_many_in_a_week(self) -> None:
        weeks = Counter(
            (notice.person_id, notice.sent_at.astimezone(WITA).isocalendar()[:2])
            for notice in self.told
            if notice.sent_at and notice.topic in set(REMINDERS) - NEVER_WITHHELD
        )
        assert max(weeks.values()) <= PER_WEEK
        digests = {each.about for each in self.heard if each.topic is Topic.DIGEST}
        assert digests <= {20261214, 20261221, 20261228}
        assert digests

    def doubled_is_what_the_dying_had_told(self) -> None:
        """One message each at most; and nothing is in the chats that nobody was seen to send."""
        assert max(unmarked for _, unmarked in self.deaths) == 1
        in_the_gap = sum(unmarked for _, unmarked in self.deaths)
        assert len(self.heard) == len(self.told) + in_the_gap
        assert 0 < len(self.heard) - len({each.id for each in self.heard}) <= in_the_gap
        chats = self.town.city.telegram.chats.values()
        messages = sum(from_bot(message) for chat in chats for message in chat.messages)
        assert messages == len(self.heard) + self.town.replies

    def who_came_back_has_caught_up(self) -> None:
        """Nothing due is left but for those who have blocked the bot, and they were let alone."""
        assert self.town.returned
        assert self.town.away
        now = self.town.city.clock()
        due = {each.person_id for each in self.notices if not each.done_at and each.due_at <= now}
        waiting = due & set(self.town.accounts)  # the others have no chat
        assert waiting
        assert waiting <= set(self.town.away)
        for each in self.heard:
            assert each.at <= self.town.away.get(each.person_id, each.at)

    def administrators_hear_of_the_unreachable_once_a_week(self) -> None:
        told = [each for each in self.told if each.topic is Topic.PEOPLE_UNREACHABLE]
        assert [each.about for each in sorted(told, key=lambda each: each.about)] == [
            202652,
            202653,
        ]
        assert {each.person_id for each in told} == {self.town.admin}

    @property
    def told(self) -> Sequence[Notice]:
        return [notice for notice in self.notices if notice.sent_at is not None]
