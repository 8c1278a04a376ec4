from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Index,
    UniqueConstraint,
    not_,
    or_,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person


class Topic(StrEnum):
    REVIEW_DUE = "review-due"
    ENVELOPES_OPEN = "envelopes-open"
    SUPERIOR_ASKED = "superior-asked"  # to the two superiors: is the report right?
    SUPERIOR_REPORTED = "superior-reported"  # to the administrators
    SUPERIOR_DECIDED = "superior-decided"  # to the employee and both superiors
    REBINDING_ASKED = "rebinding-asked"
    REBINDING_DECIDED = "rebinding-decided"
    CHAT_RELEASED = "chat-released"
    ROLES_CHANGED = "roles-changed"
    IMPORT_COMPARED = "import-compared"
    IMPORT_DONE = "import-done"
    CASE_OPENED = "case-opened"  # to the owner
    CASE_MOVED = "case-moved"  # to the citizen who chose to be told
    CASE_WRITTEN = "case-written"  # to the owner: the citizen wrote again
    CASE_OVERDUE = "case-overdue"  # to the head of the unit
    CASE_SETTLED = "case-settled"  # to the citizen: is it done?
    PRAISE = "praise"  # to the officer
    FILE_REFUSED = "file-refused"  # to whoever sent it
    ANNOUNCEMENT = "announcement"  # to the group that it is meant for, after all else
    EVALUATION_OPENED = "evaluation-opened"  # to everybody, about their own evaluation
    EVALUATION_EXTENDED = "evaluation-extended"  # about `Evaluation.extension`
    CHALLENGE_RAISED = "challenge-raised"  # to whoever reviews now
    CHALLENGE_ANSWERED = "challenge-answered"  # to whoever raised it
    # The stages of a term (`models/stage.py`), about its last day as a number.
    EVALUATION_CLOSING = "evaluation-closing"
    EVALUATION_LAST_CALL = "evaluation-last-call"
    EVALUATION_CLOSED = "evaluation-closed"
    REVIEW_CLOSING = "review-closing"
    REVIEW_LAST_CALL = "review-last-call"
    REVIEW_ESCALATION_ANNOUNCED = "review-escalation-announced"  # to all it concerns
    REVIEW_ESCALATED = "review-escalated"  # to the superior's superior
    DIGEST = "digest"  # to superiors, about the Monday of that week
    PEOPLE_UNREACHABLE = "people-unreachable"  # to the administrators, about a week
    JOURNAL_NUDGE = "journal-nudge"  # about the ISO week, as 202648
    FEEDBACK_GIVEN = "feedback-given"  # to the receiver
    FEEDBACK_ANSWERED = "feedback-answered"  # to the other side; about FeedbackReply.about
    FEEDBACK_ASKED = "feedback-asked"  # to whoever is asked for feedback
    CORRECTION_ASKED = "correction-asked"  # to the administrators
    CORRECTION_ANSWERED = "correction-answered"  # to whoever asked
    REVIEW_DECLINED = "review-declined"  # to the employee and the administrators
    EVALUATION_RETURNED = "evaluation-returned"  # to the employee; about ReviewReturn.about
    EVALUATION_COMPLETED = "evaluation-completed"  # to the reviewer who returned it
    DIALOGUE_WRITTEN = "dialogue-written"  # to the other side; about Dialogue.about
    OBJECTION_FILED = "objection-filed"  # to the reviewer and whoever decides
    OBJECTION_HEARD = "objection-heard"  # to whoever decides: the reviewer has spoken
    OBJECTION_DUE = "objection-due"  # to whoever blocks; about the objection and the day
    OBJECTION_DECIDED = "objection-decided"  # to both, and of a withdrawal to those it spares
    OBJECTION_ORPHANED = "objection-orphaned"  # to the administrators; about the review
    # Mentoring, about the mentorship: the first of them as long as it is an offer.
    MENTORING_OFFERED = "mentoring-offered"  # to both
    MENTORING_OFFER_DUE = "mentoring-offer-due"  # to whoever has not answered
    MENTORING_DECLINED = "mentoring-declined"  # to the administrators and whoever had accepted
    MENTORING_BEGUN = "mentoring-begun"  # to both
    MENTORING_PLAN_DUE = "mentoring-plan-due"  # to the mentee who writes, the mentor who confirms
    MENTORING_PLAN_WRITTEN = "mentoring-plan-written"  # to the mentor
    MENTORING_IDLE = "mentoring-idle"  # to both: did you meet at all?
    MENTORING_ESCALATED = "mentoring-escalated"  # to the administrators: two asks were in vain
    MENTORING_ENDING = "mentoring-ending"  # to both
    MENTORING_ENDED = "mentoring-ended"  # to both; asks the mentee how it was
    GUIDANCE_GIVEN = "guidance-given"  # to the mentor's superior alone
    # About one session of a mentor, with one mentee or several.
    SESSION_PLANNED = "session-planned"  # to the mentees
    SESSION_CANCELLED = "session-cancelled"  # to the mentees
    SESSION_NEAR = "session-near"  # to all
    SESSION_MET = "session-met"  # to all, each by themselves: did you meet?
    SESSION_JOURNAL = "session-journal"  # to the mentees who are to confirm it
    SESSION_DUE = "session-due"  # to whoever has not said or signed


CLAIM_LASTS = timedelta(minutes=5)


class Notice(Base):
    """Something a person is owed to be told, written in the transaction that causes it.

    Unique by (person, topic, about), so deciding it twice owes it once. It is sent when
    `due_at` has come and not before, late rather than never.
    """

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("person_id", "topic", "about"),
        Index(
            "ix_notice_owed",
            "due_at",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
        Index(  # costs nothing until something is sent
            "ix_notice_sent",
            "topic",
            "sent_at",
            "settled_at",
            sqlite_where=text("sent_at IS NOT NULL"),
            postgresql_where=text("sent_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    topic: Mapped[Topic]
    # The key of what the topic is about: an evaluation, a report, an import, a case.
    about: Mapped[int] = mapped_column(BigInteger)
    due_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]  # sent, or no longer needed
    sent_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]  # what it asked for was done
    person: Mapped[Person] = relationship(lazy="raise")

    @classmethod
    def is_free(cls, now: datetime) -> ColumnElement[bool]:
        """No sender has it: a claim of long ago died, one far ahead is from before a clock's turn.

        Near `now` either may be of a process whose clock is a little ahead or behind.
        """
        held = cls.claimed_at.between(now - CLAIM_LASTS, now + CLAIM_LASTS)
        return or_(cls.claimed_at.is_(None), not_(held))


class TakenUpdate(Base):
    """An update that has had its effect: the same id again does nothing."""

    __tablename__ = "taken_update"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    taken_at: Mapped[datetime] = mapped_column(index=True)
