"""Write the next migration from the difference between the models and the migrations so far."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from bot.database import migrate, migrations, open_engine


async def write(message: str) -> None:
    number = len(list((Path(__file__).parent / "versions").glob("[0-9]*.py"))) + 1

    def compare(connection: Connection) -> None:
        command.revision(
            migrations(connection), message, autogenerate=True, rev_id=f"{number:04d}"
        )

    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite+aiosqlite:///{folder}/new.db")
        await migrate(engine)
        async with engine.begin() as connection:
            await connection.run_sync(compare)
        await engine.dispose()


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1]))
