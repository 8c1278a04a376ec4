"""The plan, the journal, both envelopes, and what came of them.

A review stands here for its employee only once it is open; for whoever wrote it, always.
"""

from typing import Any

from sqlalchemy import Select, or_

from models.challenge import Challenge
from models.evaluation import Dialogue, Evaluation, Review, ReviewDecline, ReviewReturn
from models.form import Answer, Form
from models.journal import JournalEntry
from models.objection import Objection, Statement
from models.plan import PlannedResult
from services.disclosure.sections import Section, for_result, mine, named, shown, with_file


def _own_answers(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(Answer)
        .join(Form, Form.id == Answer.form_id)
        .where(Form.person_id == me)
        .order_by(Form.id.desc(), Answer.question)
    )


def _opened_reviews(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(Answer)
        .join(Form, Form.id == Answer.form_id)
        .join(Review, Review.form_id == Form.id)
        .join(Evaluation, Evaluation.id == Review.evaluation_id)
        .where(Evaluation.employee_id == me, Evaluation.opened_at.is_not(None))
        .order_by(Review.id.desc(), Answer.question)
    )


def _opened_by_me_or_about_me(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(Review)
        .join(Evaluation, Evaluation.id == Review.evaluation_id)
        .outerjoin(Dialogue, Dialogue.review_id == Review.id)
        .where(
            or_(
                Review.reviewer_id == me,
                (Evaluation.employee_id == me) & Evaluation.opened_at.is_not(None),
            )
        )
        .order_by(Review.id.desc())
    )


def _declined(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(ReviewDecline)
        .join(Evaluation, Evaluation.id == ReviewDecline.evaluation_id)
        .where(or_(Evaluation.employee_id == me, ReviewDecline.reviewer_id == me))
        .order_by(ReviewDecline.declined_at.desc())
    )


def _returned(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(ReviewReturn)
        .join(Evaluation, Evaluation.id == ReviewReturn.evaluation_id)
        .where(or_(Evaluation.employee_id == me, ReviewReturn.reviewer_id == me))
        .order_by(ReviewReturn.returned_at.desc())
    )


def _objected(query: Select[Any], me: int) -> Select[Any]:
    return (
        query.select_from(Objection)
        .join(Review, Review.id == Objection.review_id)
        .join(Evaluation, Evaluation.id == Review.evaluation_id)
        .outerjoin(Statement, Statement.objection_id == Objection.id)
        .where(
            or_(
                Evaluation.employee_id == me,
                Review.reviewer_id == me,
                Objection.decider_id == me,
            )
        )
        .order_by(Objection.id.desc(), Statement.number)
    )


SECTIONS = (
    Section(
        "plan",
        mine(PlannedResult.employee_id, newest=PlannedResult.semester),
        shown(
            semester=PlannedResult.semester,
            number=PlannedResult.number,
            kind=PlannedResult.kind,
            words=PlannedResult.words,
            indicator=PlannedResult.indicator,
            target=PlannedResult.target,
        ),
    ),
    Section(
        "journal",
        mine(JournalEntry.employee_id, newest=JournalEntry.happened_on),
        (
            *shown(
                day=JournalEntry.happened_on,
                words=JournalEntry.words,
                value=JournalEntry.value,
                semester=JournalEntry.semester,
                when=JournalEntry.written_at,
                shared_at=JournalEntry.shared_at,
            ),
            for_result(JournalEntry.result_id),
            *with_file(JournalEntry.file_id),
        ),
    ),
    Section(
        "evaluations",
        mine(Evaluation.employee_id, newest=Evaluation.semester),
        (
            *shown(
                semester=Evaluation.semester,
                opened_at=Evaluation.opened_at,
                extended_until=Evaluation.extended_until,
                extension_reason=Evaluation.extension_reason,
            ),
            named("extended-by", Evaluation.extended_by_id),
        ),
    ),
    Section(
        "answers",
        _own_answers,
        (
            *shown(
                about=Form.about,
                questionnaire=Form.questionnaire,
                subjects=Form.subjects,
                question=Answer.question,
                choice=Answer.choice,
                words=Answer.text,
                when=Answer.answered_at,
                begun_at=Form.opened_at,
                closes_at=Form.closes_at,
                sent_at=Form.sent_at,
                seal=Form.seal,
            ),
            *with_file(Answer.file_id),
        ),
    ),
    Section(
        "reviews",
        _opened_reviews,
        (
            named("reviewer", Review.reviewer_id),
            *shown(
                semester=Evaluation.semester,
                questionnaire=Form.questionnaire,
                subjects=Form.subjects,
                question=Answer.question,
                choice=Answer.choice,
                words=Answer.text,
                sent_at=Form.sent_at,
                seal=Form.seal,
            ),
        ),
    ),
    Section(
        "dialogues",
        _opened_by_me_or_about_me,
        (
            named("employee", Evaluation.employee_id),
            named("reviewer", Review.reviewer_id),
            *shown(
                semester=Evaluation.semester,
                shown_at=Review.shown_at,
                day=Dialogue.held_on,
                words=Dialogue.outcome,
                number=Dialogue.version,
                when=Dialogue.written_at,
                confirmed_at=Dialogue.confirmed_at,
            ),
            named("author", Dialogue.written_by_id),
        ),
    ),
    Section(
        "declines",
        _declined,
        (
            named("employee", Evaluation.employee_id),
            named("reviewer", ReviewDecline.reviewer_id),
            *shown(
                semester=Evaluation.semester,
                words=ReviewDecline.reason,
                when=ReviewDecline.declined_at,
            ),
        ),
    ),
    Section(
        "returns",
        _returned,
        (
            named("employee", Evaluation.employee_id),
            named("reviewer", ReviewReturn.reviewer_id),
            *shown(
                semester=Evaluation.semester,
                words=ReviewReturn.reason,
                when=ReviewReturn.returned_at,
                completed_at=ReviewReturn.completed_at,
            ),
        ),
    ),
    Section(
        "challenges",
        mine(Challenge.employee_id, Challenge.answered_by_id, newest=Challenge.raised_at),
        (
            named("employee", Challenge.employee_id),
            *shown(
                semester=Challenge.semester,
                words=Challenge.words,
                need=Challenge.need,
                when=Challenge.raised_at,
                answer=Challenge.answer,
                answered_at=Challenge.answered_at,
            ),
            named("answered-by", Challenge.answered_by_id),
        ),
    ),
    Section(
        "objections",
        _objected,
        (
            named("employee", Evaluation.employee_id),
            named("decider", Objection.decider_id),
            *shown(
                semester=Evaluation.semester,
                objection_state=Objection.state,
                when=Objection.filed_at,
                decide_by=Objection.decide_by,
                decided_at=Objection.decided_at,
                result_rating=Objection.result,
                behaviour_rating=Objection.behaviour,
            ),
            named("author", Statement.author_id),
            *shown(words=Statement.words, said_at=Statement.said_at),
        ),
    ),
)
