"""What is said to and fro: feedback, announcements, and what citizens and offices write."""

from typing import Any

from sqlalchemy import Select, or_

from models.announcement import Announcement
from models.calendar_day import CalendarDay, Ramadan
from models.case import Case, CaseEntry
from models.feedback import Feedback, FeedbackReply, FeedbackRequest
from models.form import Form
from models.rating import PaperDraft, RatingDraft
from services.disclosure.sections import (
    Narrow,
    Section,
    for_result,
    in_unit,
    mine,
    named,
    of_service,
    shown,
    with_file,
)


def _replied(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(FeedbackReply)
        .join(Feedback, Feedback.id == FeedbackReply.feedback_id)
        .where(or_(Feedback.giver_id == me, Feedback.receiver_id == me))
        .order_by(FeedbackReply.said_at.desc())
    )


def _drafts(part: type[RatingDraft] | type[PaperDraft]) -> Narrow:
    def narrow(query: Select[Any], me: int) -> Select[Any]:
        joined = query.select_from(part).join(Form, Form.id == part.form_id)
        return joined.where(Form.person_id == me).order_by(Form.id.desc())

    return narrow


SECTIONS = (
    Section(
        "feedback",
        mine(Feedback.giver_id, Feedback.receiver_id, newest=Feedback.given_at),
        (
            named("giver", Feedback.giver_id),
            named("employee", Feedback.receiver_id),
            *shown(
                semester=Feedback.semester,
                voice=Feedback.voice,
                when=Feedback.given_at,
                words=Feedback.words,
                value=Feedback.value,
                result=Feedback.result_words,
                read_at=Feedback.acknowledged_at,
            ),
            *with_file(Feedback.file_id),
        ),
    ),
    Section(
        "replies",
        _replied,
        (
            named("author", FeedbackReply.author_id),
            *shown(words=FeedbackReply.words, when=FeedbackReply.said_at),
            *with_file(FeedbackReply.file_id),
        ),
    ),
    Section(
        "requests",
        mine(FeedbackRequest.asker_id, FeedbackRequest.asked_id, newest=FeedbackRequest.asked_at),
        (
            named("asked-by", FeedbackRequest.asker_id),
            named("employee", FeedbackRequest.asked_id),
            for_result(FeedbackRequest.result_id),
            *shown(
                value=FeedbackRequest.value,
                words=FeedbackRequest.words,
                when=FeedbackRequest.asked_at,
            ),
        ),
    ),
    Section(
        "announcements",
        mine(Announcement.author_id, newest=Announcement.written_at),
        (
            *shown(
                words=Announcement.words,
                audience=Announcement.audience,
                when=Announcement.written_at,
                approved_at=Announcement.approved_at,
                stopped_at=Announcement.stopped_at,
            ),
            in_unit(Announcement.unit_id),
        ),
    ),
    Section(
        "calendar",
        mine(CalendarDay.set_by_id, newest=CalendarDay.day),
        shown(
            day=CalendarDay.day,
            working=CalendarDay.working,
            name=CalendarDay.name,
            when=CalendarDay.set_at,
        ),
    ),
    Section(
        "ramadan",
        mine(Ramadan.set_by_id, newest=Ramadan.first_day),
        shown(
            since=Ramadan.first_day,
            until=Ramadan.last_day,
            when=Ramadan.set_at,
        ),
    ),
    Section(
        "drafts",
        _drafts(RatingDraft),
        (of_service(RatingDraft.service_id), *shown(begun_at=Form.opened_at)),
    ),
    Section(
        "paper",
        _drafts(PaperDraft),
        (of_service(PaperDraft.service_id), *shown(begun_at=Form.opened_at)),
    ),
    Section(
        "cases",
        mine(Case.notify_id, Case.owner_id, newest=Case.opened_on),
        (
            of_service(Case.service_id),
            in_unit(Case.unit_id),
            named("owner", Case.owner_id),
            *shown(
                case_kind=Case.kind,
                case_state=Case.state,
                day=Case.opened_on,
                due_on=Case.due_on,
                escalated_on=Case.escalated_on,
                asked_on=Case.asked_on,
                closed_on=Case.closed_on,
                lapor_number=Case.lapor_number,
            ),
        ),
    ),
    Section(
        "case-words",
        mine(CaseEntry.author_id, newest=CaseEntry.said_on),
        (
            *shown(day=CaseEntry.said_on, case_state=CaseEntry.state, words=CaseEntry.words),
            *with_file(CaseEntry.file_id),
        ),
    ),
)
