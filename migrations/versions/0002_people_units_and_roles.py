"""People, units and roles: everything held has dates, links are rows, imports can be undone"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEFORE = "2020-01-01 00:00:00.000000"
"""Since when units and links exist that were here before their dates were kept."""
FILLED = (
    ("assignment", "basis"),
    ("headship", "capacity"),
    ("person", "wrong_codes"),
    ("unit", "since"),
)


def upgrade() -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("leave", "duty", name="absencekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_absence_employee_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_absence_employee_id"), ["employee_id"], unique=False)

    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "reviewer",
                "head",
                "unit-admin",
                "city-admin",
                "organisation",
                name="role",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_appointment_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name=op.f("fk_appointment_unit_id_unit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_appointment_employee_id"), ["employee_id"], unique=False
        )

    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("counter", sa.String(length=80), nullable=True),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_link_service_id_service")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("code", name=op.f("uq_link_code")),
    )
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_service_id"), ["service_id"], unique=False)

    op.create_table(
        "rebinding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["employee.id"], name=op.f("fk_rebinding_asked_by_employee")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["employee.id"], name=op.f("fk_rebinding_decided_by_employee")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_rebinding_employee_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rebinding")),
    )
    with op.batch_alter_table("rebinding", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_rebinding_employee_id"), ["employee_id"], unique=False
        )

    op.create_table(
        "roster_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=True),
        sa.Column("file_name", sa.String(length=160), nullable=False),
        sa.Column("file_id", sa.String(length=160), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "compared",
                "approved",
                "applied",
                "refused",
                "dropped",
                "undone",
                name="importstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("compared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("difference", sa.JSON(), nullable=False),
        sa.Column("undo", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["employee.id"], name=op.f("fk_roster_import_sent_by_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_import")),
    )
    op.create_table(
        "superior_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("employee_id", sa.Integer(), nullable=False),
        sa.Column("current_id", sa.Integer(), nullable=True),
        sa.Column("named_id", sa.Integer(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("current_agrees", sa.Boolean(), nullable=True),
        sa.Column("named_agrees", sa.Boolean(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["current_id"], ["employee.id"], name=op.f("fk_superior_report_current_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["employee.id"], name=op.f("fk_superior_report_decided_by_employee")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_superior_report_employee_id_employee")
        ),
        sa.ForeignKeyConstraint(
            ["named_id"], ["employee.id"], name=op.f("fk_superior_report_named_id_employee")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_superior_report")),
    )
    with op.batch_alter_table("superior_report", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_superior_report_employee_id"), ["employee_id"], unique=False
        )

    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "basis",
                sa.Enum(
                    "line", "team", "acting", "vacancy", name="basis", native_enum=False, length=32
                ),
                nullable=False,
                server_default="line",
            )
        )

    with op.batch_alter_table("employee", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("headship", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "capacity",
                sa.Enum("definitive", "plt", "plh", name="capacity", native_enum=False, length=32),
                nullable=False,
                server_default="definitive",
            )
        )

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("wrong_codes", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.add_column(
            sa.Column("codes_locked_until", sa.DateTime(timezone=True), nullable=True)
        )

    _links_from_services()
    op.execute("UPDATE person SET awaits = 'form:' || awaits WHERE awaits IS NOT NULL")
    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_service_code"), type_="unique")
        batch_op.drop_column("revoked_at")
        batch_op.drop_column("code")

    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("parent_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("successor_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("since", sa.DateTime(timezone=True), nullable=False, server_default=BEFORE)
        )
        batch_op.add_column(sa.Column("until", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_unit_parent_id"), ["parent_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_unit_successor_id_unit"), "unit", ["successor_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_unit_parent_id_unit"), "unit", ["parent_id"], ["id"]
        )

    for table, column in FILLED:
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column(column, server_default=None)


def _links_from_services() -> None:
    op.execute(
        "INSERT INTO link (service_id, code, issued_at, revoked_at)"
        " SELECT id, code, '2020-01-01 00:00:00.000000', revoked_at FROM service"
    )


def downgrade() -> None:
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_unit_parent_id_unit"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_unit_successor_id_unit"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_unit_parent_id"))
        batch_op.drop_column("until")
        batch_op.drop_column("since")
        batch_op.drop_column("successor_id")
        batch_op.drop_column("parent_id")

    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.add_column(sa.Column("code", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    _services_from_links()
    with op.batch_alter_table("service") as batch_op:
        batch_op.alter_column("code", existing_type=sa.String(length=32), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_service_code"), ["code"])
    op.execute("UPDATE person SET awaits = NULL WHERE awaits NOT LIKE 'form:%'")
    op.execute("UPDATE person SET awaits = substr(awaits, 6) WHERE awaits IS NOT NULL")
    op.execute("DELETE FROM notice WHERE topic NOT IN ('review-due', 'envelopes-open')")

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("codes_locked_until")
        batch_op.drop_column("wrong_codes")

    with op.batch_alter_table("headship", schema=None) as batch_op:
        batch_op.drop_column("capacity")

    with op.batch_alter_table("employee", schema=None) as batch_op:
        batch_op.drop_column("left_at")

    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_column("basis")

    with op.batch_alter_table("superior_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_superior_report_employee_id"))

    op.drop_table("superior_report")
    op.drop_table("roster_import")
    with op.batch_alter_table("rebinding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rebinding_employee_id"))

    op.drop_table("rebinding")
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_link_service_id"))

    op.drop_table("link")
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_appointment_employee_id"))

    op.drop_table("appointment")
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_absence_employee_id"))

    op.drop_table("absence")


def _services_from_links() -> None:
    """A service had one link: its oldest that holds, else its oldest."""
    op.execute(
        "UPDATE service SET code = link.code, revoked_at = link.revoked_at FROM link"
        " WHERE link.id = (SELECT best.id FROM link AS best WHERE best.service_id = service.id"
        " ORDER BY best.revoked_at IS NOT NULL, best.id LIMIT 1)"
    )
    # One that never had a link gets a code that nobody knows.
    op.execute("UPDATE service SET code = 'none-' || id WHERE code IS NULL")
