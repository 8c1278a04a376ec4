"""Each reviewer has an envelope of their own, about their own days"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation.id"], name=op.f("fk_review_evaluation_id_evaluation")
        ),
        sa.ForeignKeyConstraint(["form_id"], ["form.id"], name=op.f("fk_review_form_id_form")),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["employee.id"], name=op.f("fk_review_reviewer_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint(
            "evaluation_id", "reviewer_id", name=op.f("uq_review_evaluation_id_reviewer_id")
        ),
        sa.UniqueConstraint("form_id", name=op.f("uq_review_form_id")),
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_reviewer_id"), ["reviewer_id"], unique=False)

    op.execute(
        "INSERT INTO review (evaluation_id, reviewer_id, form_id)"
        " SELECT id, reviewer_id, review_form_id FROM evaluation"
        " WHERE reviewer_id IS NOT NULL AND review_form_id IS NOT NULL"
    )
    with op.batch_alter_table("evaluation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evaluation_reviewer_id"))
        batch_op.drop_constraint(batch_op.f("uq_evaluation_review_form_id"), type_="unique")
        batch_op.drop_constraint(
            batch_op.f("fk_evaluation_reviewer_id_employee"), type_="foreignkey"
        )
        batch_op.drop_constraint(
            batch_op.f("fk_evaluation_review_form_id_form"), type_="foreignkey"
        )
        batch_op.drop_column("review_form_id")
        batch_op.drop_column("reviewer_id")


def downgrade() -> None:
    with op.batch_alter_table("evaluation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reviewer_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("review_form_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_evaluation_review_form_id_form"), "form", ["review_form_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_evaluation_reviewer_id_employee"), "employee", ["reviewer_id"], ["id"]
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_evaluation_review_form_id"), ["review_form_id"]
        )
        batch_op.create_index(
            batch_op.f("ix_evaluation_reviewer_id"), ["reviewer_id"], unique=False
        )

    op.execute(
        "UPDATE evaluation SET reviewer_id = review.reviewer_id, review_form_id = review.form_id"
        " FROM review WHERE review.id ="
        " (SELECT max(latest.id) FROM review AS latest WHERE latest.evaluation_id = evaluation.id)"
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_review_reviewer_id"))

    op.drop_table("review")
