"""Ratings are released in batches and counted as they come; words that want an answer are cases"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ELEMENTS = (
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "sarana",
    "pengaduan",
)
COUNTED = (
    *("respondents", "means", "squares", "faces", "faces_total"),
    *(f"{name}_{what}" for name in ELEMENTS for what in ("n", "total")),
)
RUNNING_TALLY = sa.table(
    "running_tally",
    *(sa.column(name) for name in ("service_id", "unit_id", "questionnaire", *COUNTED)),
    sa.column("month", sa.Date()),
)


def upgrade() -> None:
    op.create_table(
        "citizen_case",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("receipt_digest", sa.String(length=64), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "opinion", "praise", "complaint", name="casekind", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "working",
                "answered",
                "impossible",
                "done-says-office",
                "done-says-citizen",
                "reopened",
                name="casestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("escalated_on", sa.Date(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("lapor_number", sa.String(length=40), nullable=True),
        sa.Column("notify_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["notify_id"], ["person.id"], name=op.f("fk_citizen_case_notify_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["employee.id"], name=op.f("fk_citizen_case_owner_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_citizen_case_service_id_service")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name=op.f("fk_citizen_case_unit_id_unit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citizen_case")),
        sa.UniqueConstraint("receipt_digest", name=op.f("uq_citizen_case_receipt_digest")),
    )
    with op.batch_alter_table("citizen_case", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_citizen_case_service_id"), ["service_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_citizen_case_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "respondent_count",
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("trait", sa.String(length=16), nullable=False),
        sa.Column("choice", sa.SmallInteger(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_respondent_count_service_id_service")
        ),
        sa.PrimaryKeyConstraint(
            "service_id", "semester", "trait", "choice", name=op.f("pk_respondent_count")
        ),
    )
    op.create_table(
        "running_tally",
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("questionnaire", sa.String(length=32), nullable=False),
        sa.Column("respondents", sa.Integer(), nullable=False),
        sa.Column("means", sa.BigInteger(), nullable=False),
        sa.Column("squares", sa.BigInteger(), nullable=False),
        sa.Column("faces", sa.Integer(), nullable=False),
        sa.Column("faces_total", sa.Integer(), nullable=False),
        sa.Column("persyaratan_n", sa.Integer(), nullable=False),
        sa.Column("persyaratan_total", sa.Integer(), nullable=False),
        sa.Column("prosedur_n", sa.Integer(), nullable=False),
        sa.Column("prosedur_total", sa.Integer(), nullable=False),
        sa.Column("waktu_n", sa.Integer(), nullable=False),
        sa.Column("waktu_total", sa.Integer(), nullable=False),
        sa.Column("biaya_n", sa.Integer(), nullable=False),
        sa.Column("biaya_total", sa.Integer(), nullable=False),
        sa.Column("produk_n", sa.Integer(), nullable=False),
        sa.Column("produk_total", sa.Integer(), nullable=False),
        sa.Column("kompetensi_n", sa.Integer(), nullable=False),
        sa.Column("kompetensi_total", sa.Integer(), nullable=False),
        sa.Column("perilaku_n", sa.Integer(), nullable=False),
        sa.Column("perilaku_total", sa.Integer(), nullable=False),
        sa.Column("sarana_n", sa.Integer(), nullable=False),
        sa.Column("sarana_total", sa.Integer(), nullable=False),
        sa.Column("pengaduan_n", sa.Integer(), nullable=False),
        sa.Column("pengaduan_total", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_running_tally_service_id_service")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name=op.f("fk_running_tally_unit_id_unit")
        ),
        sa.PrimaryKeyConstraint(
            "service_id", "unit_id", "month", "questionnaire", name=op.f("pk_running_tally")
        ),
    )
    with op.batch_alter_table("running_tally", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_running_tally_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "service_users",
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("semester", sa.String(length=6), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_service_users_service_id_service")
        ),
        sa.PrimaryKeyConstraint("service_id", "semester", name=op.f("pk_service_users")),
    )
    op.create_table(
        "case_entry",
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "working",
                "answered",
                "impossible",
                "done-says-office",
                "done-says-citizen",
                "reopened",
                name="casestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["employee.id"], name=op.f("fk_case_entry_author_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["citizen_case.id"],
            name=op.f("fk_case_entry_case_id_citizen_case"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("case_id", "number", name=op.f("pk_case_entry")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.alter_column(
            "about", existing_type=sa.INTEGER(), type_=sa.BigInteger(), existing_nullable=False
        )

    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.add_column(sa.Column("unit_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("assisted", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.execute(
        "UPDATE rating SET unit_id ="
        " (SELECT service.unit_id FROM service WHERE service.id = rating.service_id)"
    )
    with op.batch_alter_table("rating") as batch_op:
        batch_op.alter_column("unit_id", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("assisted", existing_type=sa.Boolean(), server_default=None)
        batch_op.alter_column("kepuasan", existing_type=sa.SMALLINT(), nullable=True)
        batch_op.create_index(batch_op.f("ix_rating_unit_id"), ["unit_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_rating_unit_id_unit"), "unit", ["unit_id"], ["id"]
        )

    with op.batch_alter_table("rating_draft", schema=None) as batch_op:
        batch_op.add_column(sa.Column("receipt_digest", sa.String(length=64), nullable=True))
        batch_op.create_unique_constraint(
            batch_op.f("uq_rating_draft_receipt_digest"), ["receipt_digest"]
        )
    count_ratings(op.get_bind())


def count_ratings(connection: sa.Connection) -> None:
    """What is there is counted as if it had come under the new tables."""
    counts: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    for row in connection.execute(sa.text("SELECT * FROM rating")).mappings():
        key = (row["service_id"], row["unit_id"], month_of(row), row["questionnaire"])
        counts[key].update(tallied(row))
    for key, counted in counts.items():
        columns = dict(zip(("service_id", "unit_id", "month", "questionnaire"), key, strict=True))
        row = {**dict.fromkeys(COUNTED, 0), **counted, **columns}
        connection.execute(RUNNING_TALLY.insert(), row)


def month_of(row: Mapping[str, Any]) -> date:
    year, half = (int(part) for part in row["semester"].split("-"))
    week = date.fromisoformat(str(row["week"]))
    return max(week.replace(day=1), date(year, 1 if half == 1 else 7, 1))


def tallied(row: Mapping[str, Any]) -> dict[str, int]:
    scores = {name: row[name] for name in ELEMENTS if row[name] is not None}
    counted = {"faces": 1, "faces_total": row["kepuasan"]}
    counted |= {f"{name}_n": 1 for name in scores}
    counted |= {f"{name}_total": score for name, score in scores.items()}
    if scores:
        mean = sum(scores.values()) * 2520 // len(scores)
        counted |= {"respondents": 1, "means": mean, "squares": mean**2}
    return counted


def downgrade() -> None:
    op.execute("DELETE FROM rating WHERE kepuasan IS NULL")  # on paper there was no face
    op.execute("DELETE FROM notice WHERE about > 2147483647")  # cases
    with op.batch_alter_table("rating_draft", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_rating_draft_receipt_digest"), type_="unique")
        batch_op.drop_column("receipt_digest")

    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_rating_unit_id_unit"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_rating_unit_id"))
        batch_op.alter_column("kepuasan", existing_type=sa.SMALLINT(), nullable=False)
        batch_op.drop_column("assisted")
        batch_op.drop_column("unit_id")

    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.alter_column(
            "about", existing_type=sa.BigInteger(), type_=sa.INTEGER(), existing_nullable=False
        )

    op.drop_table("case_entry")
    op.drop_table("service_users")
    with op.batch_alter_table("running_tally", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_running_tally_unit_id"))

    op.drop_table("running_tally")
    op.drop_table("respondent_count")
    with op.batch_alter_table("citizen_case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citizen_case_unit_id"))
        batch_op.drop_index(batch_op.f("ix_citizen_case_service_id"))

    op.drop_table("citizen_case")
