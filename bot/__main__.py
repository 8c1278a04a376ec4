"""`python -m bot`: the bot itself, and what its keeper does from the command line.

Nothing heavy is imported before the command is known: aiogram alone takes four seconds.
"""

import argparse
import asyncio
import sys
from collections.abc import Callable
from datetime import datetime
from html import unescape
from pathlib import Path

from bot.settings import BadSetting, CannotStart, read_settings
from texts import Texts

texts = Texts("id")

Command = Callable[[argparse.Namespace], int]


def main() -> int:
    arguments = _parser().parse_args()
    command: Command = arguments.command
    try:
        return command(arguments)
    except BadSetting as bad:
        return _refuse(texts("cli-bad-setting", name=bad.name, reason=bad.reason))
    except CannotStart as cannot:
        return _refuse(texts(cannot.key))
    except KeyboardInterrupt:
        return 130


def run(_: argparse.Namespace) -> int:
    settings = read_settings(with_token=True)
    from bot.running import serve  # noqa: PLC0415 - aiogram, only where it is needed

    asyncio.run(serve(settings))
    return 0


def tick(arguments: argparse.Namespace) -> int:
    settings = read_settings(with_token=True)
    from bot.running import look_once  # noqa: PLC0415 - aiogram, only where it is needed

    done = asyncio.run(look_once(settings, arguments.at))
    for key, count in sorted(done.items()):
        sys.stdout.write(texts(f"cli-{key}", count=count) + "\n")
    return 0


def migrate(_: argparse.Namespace) -> int:
    from bot.database import migrate_at  # noqa: PLC0415 - see the module

    asyncio.run(migrate_at(read_settings().database_url))
    sys.stdout.write(texts("cli-migrated") + "\n")
    return 0


def seed_demo(arguments: argparse.Namespace) -> int:
    from bot.demo import seed  # noqa: PLC0415 - see the module

    cast = asyncio.run(seed(read_settings().database_url))
    if arguments.cast is not None:
        arguments.cast.parent.mkdir(parents=True, exist_ok=True)
        arguments.cast.write_text(cast.as_json(), "utf-8")
    for line in cast.lines(texts):
        sys.stdout.write(line + "\n")
    return 0


def skm(arguments: argparse.Namespace) -> int:
    from models.satisfaction import Satisfaction, Tally  # noqa: PLC0415 - see the module
    from reports.skm_table import UnreadableAnswers, lines, read_answers  # noqa: PLC0415

    try:
        answers = read_answers(arguments.file)
    except UnreadableAnswers as unreadable:
        return _refuse(texts(unreadable.key, **unreadable.values))
    for line in lines(Satisfaction(Tally.of(answers)), texts):
        sys.stdout.write(line + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=texts("cli-description"))
    parser.set_defaults(command=run)
    commands = parser.add_subparsers(title=texts("cli-commands"), metavar="")

    def add(name: str, command: Command) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=texts(f"cli-help-{name}"))
        added.set_defaults(command=command)
        return added

    add("run", run)
    add("migrate", migrate)
    add("seed-demo", seed_demo).add_argument("--cast", type=Path, help=texts("cli-help-cast"))
    add("tick", tick).add_argument("--at", type=_moment, required=True, help=texts("cli-help-at"))
    add("skm", skm).add_argument("file", type=Path, help=texts("cli-help-file"))
    return parser


def _moment(text: str) -> datetime:
    """An ISO time; without a zone it is Mataram's."""
    from models.calendar import WITA  # noqa: PLC0415 - see the module

    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=WITA)


def _refuse(words: str) -> int:
    sys.stderr.write(unescape(words) + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
