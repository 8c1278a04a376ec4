from alembic import context
from sqlalchemy import Connection

import models.binding
import models.case
import models.evaluation
import models.notice
import models.office
import models.promise
import models.rating
import models.roster_import
import models.running_tally
import models.superior  # noqa: F401 - all tables are known once these are imported
from models.base import Base

connection: Connection | None = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite alters a table by making it anew
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
