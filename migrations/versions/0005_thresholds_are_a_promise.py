"""The thresholds that were in force in a semester are kept: they are never lowered"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "promise",
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("figures", sa.SmallInteger(), nullable=False),
        sa.Column("words", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("semester", name=op.f("pk_promise")),
    )


def downgrade() -> None:
    op.drop_table("promise")
