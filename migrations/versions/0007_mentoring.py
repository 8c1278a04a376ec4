"""mentoring"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mentor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("capacity", sa.SmallInteger(), nullable=False),
        sa.Column("listed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["employee.id"], name=op.f("fk_mentor_id_employee")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor")),
    )
    op.create_table(
        "mentoring_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "shadowing",
                "sharing",
                "hands-on",
                "introducing",
                name="sessionkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=160), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("moved_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("journal", sa.Text(), nullable=True),
        sa.Column("journal_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("journal_version", sa.SmallInteger(), nullable=False),
        sa.Column("file_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["received_file.id"],
            name=op.f("fk_mentoring_session_file_id_received_file"),
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["employee.id"], name=op.f("fk_mentoring_session_mentor_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_session")),
    )
    with op.batch_alter_table("mentoring_session", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_mentoring_session_mentor_id"), ["mentor_id"], unique=False
        )

    op.create_table(
        "mentoring_session_draft",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("mentorships", sa.JSON(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "shadowing",
                "sharing",
                "hands-on",
                "introducing",
                name="sessionkind",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("topic", sa.String(length=200), nullable=True),
        sa.Column("place", sa.String(length=160), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["employee.id"],
            name=op.f("fk_mentoring_session_draft_author_id_employee"),
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"],
            ["employee.id"],
            name=op.f("fk_mentoring_session_draft_mentor_id_employee"),
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_mentoring_session_draft_session_id_mentoring_session"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_session_draft")),
        sa.UniqueConstraint("author_id", name=op.f("uq_mentoring_session_draft_author_id")),
    )
    op.create_table(
        "mentoring_veto",
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_mentoring_veto_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["employee.id"], name=op.f("fk_mentoring_veto_other_id_employee")
        ),
        sa.PrimaryKeyConstraint("employee_id", "other_id", name=op.f("pk_mentoring_veto")),
    )
    with op.batch_alter_table("mentoring_veto", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mentoring_veto_other_id"), ["other_id"], unique=False)

    op.create_table(
        "mentoring_wish",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column(
            "skill",
            sa.Enum(
                "planning",
                "service",
                "finance",
                "procurement",
                "letters",
                "data",
                "digital",
                "speaking",
                "leading",
                "field",
                name="skill",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("challenge_id", sa.Integer(), nullable=True),
        sa.Column("wished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["challenge_id"],
            ["challenge.id"],
            name=op.f("fk_mentoring_wish_challenge_id_challenge"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_mentoring_wish_employee_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_wish")),
    )
    with op.batch_alter_table("mentoring_wish", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_mentoring_wish_employee_id"), ["employee_id"], unique=False
        )
        batch_op.create_index(
            "uq_mentoring_wish_open",
            ["employee_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "mentoring_match",
        sa.Column("wish_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("struck_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["employee.id"], name=op.f("fk_mentoring_match_mentor_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["wish_id"],
            ["mentoring_wish.id"],
            name=op.f("fk_mentoring_match_wish_id_mentoring_wish"),
        ),
        sa.PrimaryKeyConstraint("wish_id", "mentor_id", name=op.f("pk_mentoring_match")),
    )
    with op.batch_alter_table("mentoring_match", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_mentoring_match_mentor_id"), ["mentor_id"], unique=False
        )

    op.create_table(
        "mentorship",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("wish_id", sa.Integer(), nullable=False),
        sa.Column(
            "skill",
            sa.Enum(
                "planning",
                "service",
                "finance",
                "procurement",
                "letters",
                "data",
                "digital",
                "speaking",
                "leading",
                "field",
                name="skill",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered_by_id", sa.Integer(), nullable=False),
        sa.Column("mentor_accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mentee_accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("plan_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("plan_return", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "end_reason",
            sa.Enum(
                "reached",
                "time",
                "moved",
                "unsuited",
                "personal",
                "not-met",
                "left",
                name="endreason",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("outcome", sa.SmallInteger(), nullable=True),
        sa.Column("idle_asks", sa.SmallInteger(), nullable=False),
        sa.Column("idle_asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("guidance_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ended_by_id"], ["employee.id"], name=op.f("fk_mentorship_ended_by_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["guidance_id"], ["form.id"], name=op.f("fk_mentorship_guidance_id_form")
        ),
        sa.ForeignKeyConstraint(
            ["mentee_id"], ["employee.id"], name=op.f("fk_mentorship_mentee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["employee.id"], name=op.f("fk_mentorship_mentor_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["offered_by_id"], ["employee.id"], name=op.f("fk_mentorship_offered_by_id_employee")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["form.id"], name=op.f("fk_mentorship_plan_id_form")),
        sa.ForeignKeyConstraint(
            ["wish_id"], ["mentoring_wish.id"], name=op.f("fk_mentorship_wish_id_mentoring_wish")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentorship")),
        sa.UniqueConstraint("guidance_id", name=op.f("uq_mentorship_guidance_id")),
        sa.UniqueConstraint("plan_id", name=op.f("uq_mentorship_plan_id")),
    )
    with op.batch_alter_table("mentorship", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mentorship_mentee_id"), ["mentee_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mentorship_mentor_id"), ["mentor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mentorship_wish_id"), ["wish_id"], unique=False)

    op.create_table(
        "mentoring_attendance",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("mentor_met", sa.Boolean(), nullable=True),
        sa.Column("mentee_met", sa.Boolean(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("differs", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentorship_id"],
            ["mentorship.id"],
            name=op.f("fk_mentoring_attendance_mentorship_id_mentorship"),
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["mentoring_session.id"],
            name=op.f("fk_mentoring_attendance_session_id_mentoring_session"),
        ),
        sa.PrimaryKeyConstraint(
            "session_id", "mentorship_id", name=op.f("pk_mentoring_attendance")
        ),
    )
    with op.batch_alter_table("mentoring_attendance", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_mentoring_attendance_mentorship_id"), ["mentorship_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("mentoring_attendance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mentoring_attendance_mentorship_id"))

    op.drop_table("mentoring_attendance")
    with op.batch_alter_table("mentorship", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mentorship_wish_id"))
        batch_op.drop_index(batch_op.f("ix_mentorship_mentor_id"))
        batch_op.drop_index(batch_op.f("ix_mentorship_mentee_id"))

    op.drop_table("mentorship")
    with op.batch_alter_table("mentoring_match", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mentoring_match_mentor_id"))

    op.drop_table("mentoring_match")
    with op.batch_alter_table("mentoring_wish", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_mentoring_wish_open",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_mentoring_wish_employee_id"))

    op.drop_table("mentoring_wish")
    with op.batch_alter_table("mentoring_veto", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mentoring_veto_other_id"))

    op.drop_table("mentoring_veto")
    op.drop_table("mentoring_session_draft")
    with op.batch_alter_table("mentoring_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mentoring_session_mentor_id"))

    op.drop_table("mentoring_session")
    op.drop_table("mentor")
