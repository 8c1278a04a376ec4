"""Mentoring: what one offers and wishes for, the pairs, and the sessions from one's own side.

Each says by themselves whether they met: the other's word stands here only after one's own.
"""

from typing import Any

from sqlalchemy import Select, case

from models.mentoring import Mentor, MentoringVeto, MentoringWish, Mentorship
from models.mentoring_session import Attendance, MentoringSession
from models.session_draft import SessionDraft
from services.disclosure.sections import Attribute, Column, Section, mine, named, shown, with_file


def _guided(query: Select[Any], me: int) -> Select[Any]:
    """Also a session to which nobody comes any more."""
    return (
        query.select_from(MentoringSession)
        .outerjoin(Attendance, Attendance.session_id == MentoringSession.id)
        .outerjoin(Mentorship, Mentorship.id == Attendance.mentorship_id)
        .where(MentoringSession.mentor_id == me)
        .order_by(MentoringSession.begins_at.desc(), Attendance.mentorship_id)
    )


def _joined(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(Attendance)
        .join(MentoringSession, MentoringSession.id == Attendance.session_id)
        .join(Mentorship, Mentorship.id == Attendance.mentorship_id)
        .where(Mentorship.mentee_id == me)
        .order_by(MentoringSession.begins_at.desc())
    )


def _known(key: str, word: Attribute, own: Attribute) -> Column:
    """What the other has said, once one has said it oneself."""
    return Column(key, case((own.is_not(None), word)), (word,))


_PLANNED = shown(
    session_kind=MentoringSession.kind,
    topic=MentoringSession.topic,
    place=MentoringSession.place,
    begins_at=MentoringSession.begins_at,
    planned_at=MentoringSession.planned_at,
    moved_from=MentoringSession.moved_from,
    why=MentoringSession.reason,
    cancelled_at=MentoringSession.cancelled_at,
)
_SIGNED = shown(
    journal_at=MentoringSession.journal_at,
    number=MentoringSession.journal_version,
    confirmed_at=Attendance.confirmed_at,
    differs=Attendance.differs,
)
_JOURNAL = Column(
    "words",
    case((Attendance.mentor_met & Attendance.mentee_met, MentoringSession.journal)),
    (MentoringSession.journal,),
)
"""For a mentee: who was not there does not read it."""

SECTIONS = (
    Section(
        "mentor",
        mine(Mentor.id, newest=Mentor.listed_at),
        shown(
            skills=Mentor.skills,
            words=Mentor.words,
            seats=Mentor.capacity,
            listed_at=Mentor.listed_at,
            paused_at=Mentor.paused_at,
        ),
    ),
    Section(
        "mentor-wishes",
        mine(MentoringWish.employee_id, newest=MentoringWish.wished_at),
        shown(
            skill=MentoringWish.skill,
            words=MentoringWish.words,
            when=MentoringWish.wished_at,
            ended_at=MentoringWish.ended_at,
        ),
    ),
    Section(
        "mentor-vetoes",
        mine(MentoringVeto.employee_id, newest=MentoringVeto.said_at),
        (named("employee", MentoringVeto.other_id), *shown(said_at=MentoringVeto.said_at)),
    ),
    Section(
        "mentorships",
        mine(Mentorship.mentor_id, Mentorship.mentee_id, newest=Mentorship.offered_at),
        (
            named("mentor", Mentorship.mentor_id),
            named("mentee", Mentorship.mentee_id),
            *shown(
                skill=Mentorship.skill,
                reasons=Mentorship.reasons,
                offered_at=Mentorship.offered_at,
                mentor_accepted_at=Mentorship.mentor_accepted_at,
                mentee_accepted_at=Mentorship.mentee_accepted_at,
                begun_at=Mentorship.begun_at,
                ends_on=Mentorship.ends_on,
                plan_confirmed_at=Mentorship.plan_confirmed_at,
                plan_return=Mentorship.plan_return,
                ended_at=Mentorship.ended_at,
                end_reason=Mentorship.end_reason,
                outcome=Mentorship.outcome,
                idle_asks=Mentorship.idle_asks,
                idle_asked_at=Mentorship.idle_asked_at,
            ),
            named("offered-by", Mentorship.offered_by_id),
            named("ended-by", Mentorship.ended_by_id),
        ),
    ),
    Section(
        "guided-sessions",
        _guided,
        (
            named("mentee", Mentorship.mentee_id),
            *_PLANNED,
            *shown(mentor_met=Attendance.mentor_met),
            _known("mentee-met", Attendance.mentee_met, Attendance.mentor_met),
            *shown(words=MentoringSession.journal),
            *_SIGNED,
            *with_file(MentoringSession.file_id),
        ),
    ),
    Section(
        "joined-sessions",
        _joined,
        (
            named("mentor", MentoringSession.mentor_id),
            *_PLANNED,
            *shown(mentee_met=Attendance.mentee_met),
            _known("mentor-met", Attendance.mentor_met, Attendance.mentee_met),
            _JOURNAL,
            *_SIGNED,
            *with_file(MentoringSession.file_id),
        ),
    ),
    Section(
        "session-drafts",
        mine(SessionDraft.author_id, newest=SessionDraft.begins_at),
        shown(
            session_kind=SessionDraft.kind,
            topic=SessionDraft.topic,
            place=SessionDraft.place,
            begins_at=SessionDraft.begins_at,
            why=SessionDraft.reason,
        ),
    ),
)
