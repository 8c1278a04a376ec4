"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("awaits", sa.String(length=64), nullable=True),
        sa.Column("pieces_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unreachable_since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_person_telegram_id")),
    )
    op.create_table(
        "taken_update",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_taken_update")),
    )
    op.create_index(op.f("ix_taken_update_taken_at"), "taken_update", ["taken_at"], unique=False)
    op.create_table(
        "term",
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("semester", name=op.f("pk_term")),
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("name", name=op.f("uq_unit_name")),
    )
    op.create_table(
        "vote_guard",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_vote_guard")),
    )
    op.create_table(
        "employee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nip", sa.String(length=18), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("post", sa.String(length=160), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["person.id"], name=op.f("fk_employee_id_person")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_employee_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employee")),
        sa.UniqueConstraint("nip", name=op.f("uq_employee_nip")),
    )
    op.create_index(op.f("ix_employee_unit_id"), "employee", ["unit_id"], unique=False)
    op.create_table(
        "form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("questionnaire", sa.String(length=32), nullable=False),
        sa.Column("about", sa.String(length=160), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seal", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_form_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form")),
    )
    op.create_index(op.f("ix_form_person_id"), "form", ["person_id"], unique=False)
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "topic",
            sa.Enum("review-due", "envelopes-open", name="topic", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("about", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_notice_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint(
            "person_id", "topic", "about", name=op.f("uq_notice_person_id_topic_about")
        ),
    )
    op.create_index(
        "ix_notice_owed",
        "notice",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_table(
        "service",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_service_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
        sa.UniqueConstraint("code", name=op.f("uq_service_code")),
    )
    op.create_index(op.f("ix_service_unit_id"), "service", ["unit_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(length=32), nullable=False),
        sa.Column("choice", sa.SmallInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["form_id"], ["form.id"], name=op.f("fk_answer_form_id_form"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("form_id", "question", name=op.f("pk_answer")),
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_assignment_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["employee.id"], name=op.f("fk_assignment_reviewer_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_employee_id"), "assignment", ["employee_id"], unique=False)
    op.create_index(op.f("ix_assignment_reviewer_id"), "assignment", ["reviewer_id"], unique=False)
    op.create_table(
        "binding_code",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_binding_code_employee_id_employee")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_binding_code")),
    )
    op.create_index(
        op.f("ix_binding_code_employee_id"), "binding_code", ["employee_id"], unique=False
    )
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("form_id", sa.Integer(), nullable=True),
        sa.Column("reviewer_id", sa.Integer(), nullable=True),
        sa.Column("review_form_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_evaluation_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(["form_id"], ["form.id"], name=op.f("fk_evaluation_form_id_form")),
        sa.ForeignKeyConstraint(
            ["review_form_id"], ["form.id"], name=op.f("fk_evaluation_review_form_id_form")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["employee.id"], name=op.f("fk_evaluation_reviewer_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["semester"], ["term.semester"], name=op.f("fk_evaluation_semester_term")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation")),
        sa.UniqueConstraint(
            "employee_id", "semester", name=op.f("uq_evaluation_employee_id_semester")
        ),
        sa.UniqueConstraint("form_id", name=op.f("uq_evaluation_form_id")),
        sa.UniqueConstraint("review_form_id", name=op.f("uq_evaluation_review_form_id")),
    )
    op.create_index(op.f("ix_evaluation_reviewer_id"), "evaluation", ["reviewer_id"], unique=False)
    op.create_table(
        "headship",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_headship_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_headship_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_headship")),
    )
    op.create_index(op.f("ix_headship_employee_id"), "headship", ["employee_id"], unique=False)
    op.create_index(op.f("ix_headship_unit_id"), "headship", ["unit_id"], unique=False)
    op.create_table(
        "rating",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("questionnaire", sa.String(length=32), nullable=False),
        sa.Column("kepuasan", sa.SmallInteger(), nullable=False),
        sa.Column("persyaratan", sa.SmallInteger(), nullable=True),
        sa.Column("prosedur", sa.SmallInteger(), nullable=True),
        sa.Column("waktu", sa.SmallInteger(), nullable=True),
        sa.Column("biaya", sa.SmallInteger(), nullable=True),
        sa.Column("produk", sa.SmallInteger(), nullable=True),
        sa.Column("kompetensi", sa.SmallInteger(), nullable=True),
        sa.Column("perilaku", sa.SmallInteger(), nullable=True),
        sa.Column("sarana", sa.SmallInteger(), nullable=True),
        sa.Column("pengaduan", sa.SmallInteger(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("receipt_digest", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_rating_service_id_service")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
        sa.UniqueConstraint("receipt_digest", name=op.f("uq_rating_receipt_digest")),
    )
    op.create_index(op.f("ix_rating_service_id"), "rating", ["service_id"], unique=False)
    op.create_table(
        "rating_draft",
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["form_id"], ["form.id"], name=op.f("fk_rating_draft_form_id_form"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_rating_draft_service_id_service")
        ),
        sa.PrimaryKeyConstraint("form_id", name=op.f("pk_rating_draft")),
    )
    op.create_table(
        "vote_key",
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_vote_key_service_id_service")
        ),
        sa.PrimaryKeyConstraint("service_id", "semester", name=op.f("pk_vote_key")),
    )


def downgrade() -> None:
    op.drop_table("vote_key")
    op.drop_table("rating_draft")
    op.drop_index(op.f("ix_rating_service_id"), table_name="rating")
    op.drop_table("rating")
    op.drop_index(op.f("ix_headship_unit_id"), table_name="headship")
    op.drop_index(op.f("ix_headship_employee_id"), table_name="headship")
    op.drop_table("headship")
    op.drop_index(op.f("ix_evaluation_reviewer_id"), table_name="evaluation")
    op.drop_table("evaluation")
    op.drop_index(op.f("ix_binding_code_employee_id"), table_name="binding_code")
    op.drop_table("binding_code")
    op.drop_index(op.f("ix_assignment_reviewer_id"), table_name="assignment")
    op.drop_index(op.f("ix_assignment_employee_id"), table_name="assignment")
    op.drop_table("assignment")
    op.drop_table("answer")
    op.drop_index(op.f("ix_service_unit_id"), table_name="service")
    op.drop_table("service")
    op.drop_index(
        "ix_notice_owed",
        table_name="notice",
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.drop_table("notice")
    op.drop_index(op.f("ix_form_person_id"), table_name="form")
    op.drop_table("form")
    op.drop_index(op.f("ix_employee_unit_id"), table_name="employee")
    op.drop_table("employee")
    op.drop_table("vote_guard")
    op.drop_table("unit")
    op.drop_table("term")
    op.drop_index(op.f("ix_taken_update_taken_at"), table_name="taken_update")
    op.drop_table("taken_update")
    op.drop_table("person")
