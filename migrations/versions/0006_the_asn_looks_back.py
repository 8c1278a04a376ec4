"""the ASN looks back"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "question_pace",
        sa.Column("questionnaire", sa.String(length=32), nullable=False),
        sa.Column("question", sa.String(length=32), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("forms", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("questionnaire", "question", name=op.f("pk_question_pace")),
    )
    op.create_table(
        "received_file",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum("photo", "voice", "document", name="filekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "kept",
                "refused",
                "forgotten",
                name="filestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("telegram_file_id", sa.String(length=200), nullable=True),
        sa.Column("file_name", sa.String(length=160), nullable=True),
        sa.Column("media_type", sa.String(length=80), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("refusal", sa.String(length=40), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_file")),
    )
    with op.batch_alter_table("received_file", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_received_file_due_at"), ["due_at"], unique=False)

    op.create_table(
        "paper_draft",
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["form_id"],
            ["form.id"],
            name=op.f("fk_paper_draft_form_id_form"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_paper_draft_service_id_service")
        ),
        sa.PrimaryKeyConstraint("form_id", name=op.f("pk_paper_draft")),
    )
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column(
            "audience",
            sa.Enum(
                "employees", "reviewers", "unit", name="audience", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recipients", sa.Integer(), nullable=False),
        sa.Column("spared", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["employee.id"], name=op.f("fk_announcement_author_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name=op.f("fk_announcement_unit_id_unit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    op.create_table(
        "calendar_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_by_id"], ["employee.id"], name=op.f("fk_calendar_day_set_by_id_employee")
        ),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_day")),
    )
    op.create_table(
        "correction_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by_id"],
            ["employee.id"],
            name=op.f("fk_correction_request_answered_by_id_employee"),
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"],
            ["employee.id"],
            name=op.f("fk_correction_request_employee_id_employee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction_request")),
    )
    with op.batch_alter_table("correction_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_correction_request_employee_id"), ["employee_id"], unique=False
        )

    op.create_table(
        "planned_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("main", "additional", name="resultkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.Column("indicator", sa.String(length=200), nullable=True),
        sa.Column("target", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_planned_result_employee_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_result")),
    )
    with op.batch_alter_table("planned_result", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_planned_result_employee_id_semester"),
            ["employee_id", "semester"],
            unique=False,
        )

    op.create_table(
        "ramadan",
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["set_by_id"], ["employee.id"], name=op.f("fk_ramadan_set_by_id_employee")
        ),
        sa.PrimaryKeyConstraint("first_day", name=op.f("pk_ramadan")),
    )
    op.create_table(
        "stage_decided",
        sa.Column("topic", sa.String(length=32), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("topic", "last_day", name=op.f("pk_stage_decided")),
    )
    op.create_table(
        "viewing",
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("viewer_id", sa.Integer(), nullable=False),
        sa.Column(
            "what",
            sa.Enum(
                "journal",
                "evaluation",
                "feedback",
                "profile",
                "export",
                "objection",
                name="seen",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_viewing_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["viewer_id"], ["employee.id"], name=op.f("fk_viewing_viewer_id_employee")
        ),
        sa.PrimaryKeyConstraint(
            "employee_id", "viewer_id", "what", "day", name=op.f("pk_viewing")
        ),
    )
    with op.batch_alter_table("viewing", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_viewing_employee_id_day"), ["employee_id", "day"], unique=False
        )

    op.create_table(
        "challenge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("need", sa.SmallInteger(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["employee.id"], name=op.f("fk_challenge_answered_by_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_challenge_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluation.id"],
            name=op.f("fk_challenge_evaluation_id_evaluation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenge")),
    )
    with op.batch_alter_table("challenge", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_challenge_employee_id"), ["employee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_challenge_evaluation_id"), ["evaluation_id"], unique=False
        )

    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("value", sa.String(length=16), nullable=True),
        sa.Column("result_id", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_journal_entry_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["received_file.id"], name=op.f("fk_journal_entry_file_id_received_file")
        ),
        sa.ForeignKeyConstraint(
            ["result_id"],
            ["planned_result.id"],
            name=op.f("fk_journal_entry_result_id_planned_result"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
    )
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_journal_entry_employee_id_semester"),
            ["employee_id", "semester"],
            unique=False,
        )

    op.create_table(
        "review_decline",
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("declined_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluation.id"],
            name=op.f("fk_review_decline_evaluation_id_evaluation"),
        ),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["employee.id"], name=op.f("fk_review_decline_reviewer_id_employee")
        ),
        sa.PrimaryKeyConstraint("evaluation_id", "reviewer_id", name=op.f("pk_review_decline")),
    )
    op.create_table(
        "review_return",
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["evaluation_id"],
            ["evaluation.id"],
            name=op.f("fk_review_return_evaluation_id_evaluation"),
        ),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["employee.id"], name=op.f("fk_review_return_reviewer_id_employee")
        ),
        sa.PrimaryKeyConstraint("evaluation_id", "reviewer_id", name=op.f("pk_review_return")),
    )
    op.create_table(
        "dialogue",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("written_by_id", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_dialogue_review_id_review")
        ),
        sa.ForeignKeyConstraint(
            ["written_by_id"], ["employee.id"], name=op.f("fk_dialogue_written_by_id_employee")
        ),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_dialogue")),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column(
            "voice",
            sa.Enum("superior", "peer", "subordinate", name="voice", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("value", sa.String(length=16), nullable=True),
        sa.Column("result_id", sa.Integer(), nullable=True),
        sa.Column("result_words", sa.String(length=300), nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["journal_entry.id"],
            name=op.f("fk_feedback_entry_id_journal_entry"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["received_file.id"], name=op.f("fk_feedback_file_id_received_file")
        ),
        sa.ForeignKeyConstraint(
            ["giver_id"], ["employee.id"], name=op.f("fk_feedback_giver_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["receiver_id"], ["employee.id"], name=op.f("fk_feedback_receiver_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["result_id"],
            ["planned_result.id"],
            name=op.f("fk_feedback_result_id_planned_result"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feedback_giver_id"), ["giver_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_feedback_receiver_id"), ["receiver_id"], unique=False)

    op.create_table(
        "objection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("decider_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "filed",
                "heard",
                "upheld",
                "changed",
                "withdrawn",
                name="objectionstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decide_by", sa.Date(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.SmallInteger(), nullable=True),
        sa.Column("behaviour", sa.SmallInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decider_id"], ["employee.id"], name=op.f("fk_objection_decider_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_objection_review_id_review")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection")),
        sa.UniqueConstraint("review_id", name=op.f("uq_objection_review_id")),
    )
    with op.batch_alter_table("objection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_objection_decider_id"), ["decider_id"], unique=False)

    op.create_table(
        "feedback_reply",
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["employee.id"], name=op.f("fk_feedback_reply_author_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_reply_feedback_id_feedback")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["received_file.id"],
            name=op.f("fk_feedback_reply_file_id_received_file"),
        ),
        sa.PrimaryKeyConstraint("feedback_id", "number", name=op.f("pk_feedback_reply")),
    )
    op.create_table(
        "feedback_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("asked_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("value", sa.String(length=16), nullable=True),
        sa.Column("result_id", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_id"], ["employee.id"], name=op.f("fk_feedback_request_asked_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["employee.id"], name=op.f("fk_feedback_request_asker_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_request_feedback_id_feedback")
        ),
        sa.ForeignKeyConstraint(
            ["result_id"],
            ["planned_result.id"],
            name=op.f("fk_feedback_request_result_id_planned_result"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_request")),
    )
    with op.batch_alter_table("feedback_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_feedback_request_asked_id"), ["asked_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_feedback_request_asker_id"), ["asker_id"], unique=False
        )

    op.create_table(
        "objection_statement",
        sa.Column("objection_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["employee.id"], name=op.f("fk_objection_statement_author_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["objection_id"],
            ["objection.id"],
            name=op.f("fk_objection_statement_objection_id_objection"),
        ),
        sa.PrimaryKeyConstraint("objection_id", "number", name=op.f("pk_objection_statement")),
    )
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.add_column(sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_answer_file_id_received_file"), "received_file", ["file_id"], ["id"]
        )

    with op.batch_alter_table("case_entry", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_case_entry_file_id_received_file"), "received_file", ["file_id"], ["id"]
        )

    with op.batch_alter_table("evaluation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("extended_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("extended_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("extension_reason", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("revision_id", sa.Integer(), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_evaluation_revision_id"), ["revision_id"])
        batch_op.create_foreign_key(
            batch_op.f("fk_evaluation_revision_id_form"), "form", ["revision_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_evaluation_extended_by_id_employee"),
            "employee",
            ["extended_by_id"],
            ["id"],
        )

    with op.batch_alter_table("form", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subjects", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("notes", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("earlier_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_form_earlier_id_form"), "form", ["earlier_id"], ["id"]
        )

    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.add_column(sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("nudged", sa.Boolean(), nullable=False, server_default=sa.true())
        )
        batch_op.add_column(sa.Column("reminded_at", sa.SmallInteger(), nullable=True))
        batch_op.add_column(sa.Column("continues", sa.String(length=64), nullable=True))
        batch_op.add_column(
            sa.Column("continues_until", sa.DateTime(timezone=True), nullable=True)
        )

    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("six_days", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_column("six_days")

    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_column("shown_at")

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("continues_until")
        batch_op.drop_column("continues")
        batch_op.drop_column("reminded_at")
        batch_op.drop_column("nudged")

    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_column("settled_at")

    with op.batch_alter_table("form", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_form_earlier_id_form"), type_="foreignkey")
        batch_op.drop_column("earlier_id")
        batch_op.drop_column("notes")
        batch_op.drop_column("subjects")

    with op.batch_alter_table("evaluation", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_evaluation_extended_by_id_employee"), type_="foreignkey"
        )
        batch_op.drop_constraint(batch_op.f("fk_evaluation_revision_id_form"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_evaluation_revision_id"), type_="unique")
        batch_op.drop_column("revision_id")
        batch_op.drop_column("extension_reason")
        batch_op.drop_column("extended_by_id")
        batch_op.drop_column("extended_until")

    with op.batch_alter_table("case_entry", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_case_entry_file_id_received_file"), type_="foreignkey"
        )
        batch_op.drop_column("file_id")

    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_answer_file_id_received_file"), type_="foreignkey")
        batch_op.drop_column("answered_at")
        batch_op.drop_column("file_id")

    op.drop_table("objection_statement")
    with op.batch_alter_table("feedback_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feedback_request_asker_id"))
        batch_op.drop_index(batch_op.f("ix_feedback_request_asked_id"))

    op.drop_table("feedback_request")
    op.drop_table("feedback_reply")
    with op.batch_alter_table("objection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_objection_decider_id"))

    op.drop_table("objection")
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feedback_receiver_id"))
        batch_op.drop_index(batch_op.f("ix_feedback_giver_id"))

    op.drop_table("feedback")
    op.drop_table("dialogue")
    op.drop_table("review_return")
    op.drop_table("review_decline")
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_entry_employee_id_semester"))

    op.drop_table("journal_entry")
    with op.batch_alter_table("challenge", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_challenge_evaluation_id"))
        batch_op.drop_index(batch_op.f("ix_challenge_employee_id"))

    op.drop_table("challenge")
    with op.batch_alter_table("viewing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_viewing_employee_id_day"))

    op.drop_table("viewing")
    op.drop_table("stage_decided")
    op.drop_table("ramadan")
    with op.batch_alter_table("planned_result", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_planned_result_employee_id_semester"))

    op.drop_table("planned_result")
    with op.batch_alter_table("correction_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_request_employee_id"))

    op.drop_table("correction_request")
    op.drop_table("calendar_day")
    op.drop_table("announcement")
    op.drop_table("paper_draft")
    with op.batch_alter_table("received_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_received_file_due_at"))

    op.drop_table("received_file")
    op.drop_table("question_pace")
