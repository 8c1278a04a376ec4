"""`python -m bot`: the bot itself, and what its keeper does from the command line.

Nothing heavy is imported before the command is known: aiogram alone takes four seconds.
"""

import argparse
import asyncio
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.settings import BadSetting, CannotStart, read_settings
from models.errors import DomainError
from texts import LANGUAGES, Html, Texts

texts = Texts("id")

APPOINTED = ("city-admin", "organisation", "unit-admin")
ORDERS = ("mataram", "rule")

Command = Callable[[argparse.Namespace], int]
Add = Callable[[str, Command], argparse.ArgumentParser]


def main() -> int:
    arguments = _parser().parse_args()
    command: Command = arguments.command
    try:
        return command(arguments)
    except BadSetting as bad:
        return _refuse(texts("cli-bad-setting", name=bad.name, reason=bad.reason))
    except CannotStart as cannot:
        return _refuse(texts(cannot.key, **cannot.values))
    except DomainError as refusal:
        return _refuse(texts(refusal.code, **refusal.values))
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
    return _say(*(texts(f"cli-{key}", count=count) for key, count in sorted(done.items())))


def migrate(_: argparse.Namespace) -> int:
    from bot.database import migrate_at  # noqa: PLC0415 - see the module

    asyncio.run(migrate_at(read_settings().database_url))
    return _say(texts("cli-migrated"))


def seed_demo(arguments: argparse.Namespace) -> int:
    from bot.demo import seed  # noqa: PLC0415 - see the module

    cast = asyncio.run(seed(read_settings().database_url))
    if arguments.cast is not None:
        arguments.cast.parent.mkdir(parents=True, exist_ok=True)
        arguments.cast.write_text(cast.as_json(), "utf-8")
    return _say(*cast.lines(texts))


def skm(arguments: argparse.Namespace) -> int:
    from bot.skm_commands import index_of  # noqa: PLC0415 - see the module

    return _say(*index_of(arguments.file, arguments.order, texts))


def import_skm(given: argparse.Namespace) -> int:
    from bot.skm_commands import Forms, enter_forms  # noqa: PLC0415 - see the module

    forms = Forms(given.file, given.unit, given.service, given.semester, given.order)
    return _say(asyncio.run(enter_forms(read_settings().database_url, forms, texts)))


def recount_skm(_: argparse.Namespace) -> int:
    from bot.skm_commands import recount  # noqa: PLC0415 - see the module

    return _say(asyncio.run(recount(read_settings().database_url, texts)))


def change_role(arguments: argparse.Namespace) -> int:
    from bot.staff_commands import Wish, appoint, dismiss  # noqa: PLC0415 - see the module
    from models.office import Role  # noqa: PLC0415

    wish = Wish(arguments.nip, Role(arguments.role), arguments.unit)
    change = appoint if arguments.given else dismiss
    return _say(asyncio.run(change(read_settings().database_url, wish, texts)))


def roles(_: argparse.Namespace) -> int:
    from bot.staff_commands import roles_held  # noqa: PLC0415 - see the module

    return _say(*asyncio.run(roles_held(read_settings().database_url, texts)))


def import_(arguments: argparse.Namespace) -> int:
    from bot.roster_commands import import_file  # noqa: PLC0415 - see the module

    address, dry_run = read_settings().database_url, arguments.dry_run
    outcome = asyncio.run(import_file(address, arguments.file, texts, dry_run=dry_run))
    return _say(*outcome.lines, well=not outcome.refused)


def import_plans(given: argparse.Namespace) -> int:
    from bot.plan_commands import PlanFile, import_plans  # noqa: PLC0415 - see the module

    file = PlanFile(given.file, given.semester, given.apply)
    outcome = asyncio.run(import_plans(read_settings().database_url, file, texts))
    return _say(*outcome.lines, well=not outcome.refused)


def undo_import(_: argparse.Namespace) -> int:
    from bot.roster_commands import undo_last_import  # noqa: PLC0415 - see the module

    return _say(asyncio.run(undo_last_import(read_settings().database_url, texts)))


def posters(arguments: argparse.Namespace) -> int:
    settings = read_settings(with_token=True)
    from bot.print_commands import print_posters  # noqa: PLC0415 - aiogram, only where needed

    return _say(asyncio.run(print_posters(settings, arguments.unit, arguments.out, texts)))


def slips(arguments: argparse.Namespace) -> int:
    settings = read_settings(with_token=True)
    from bot.print_commands import print_slips  # noqa: PLC0415 - aiogram, only where needed

    return _say(asyncio.run(print_slips(settings, arguments.unit, arguments.out, texts)))


def check_questionnaire(arguments: argparse.Namespace) -> int:
    from bot.questionnaire_commands import check, release  # noqa: PLC0415 - see the module

    act = release if arguments.release else check
    lines, well = act(arguments.files, Texts(arguments.language))
    return _say(*lines, well=well)


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
    _add_for_answers(add)
    _add_for_staff(add)
    _add_for_printing(add)
    _name_files(add("check-questionnaire", check_questionnaire))
    return parser


def _add_for_answers(add: Add) -> None:
    index, forms = add("skm", skm), add("import-skm", import_skm)
    for command in (index, forms):
        command.add_argument("file", type=Path, help=texts("cli-help-answers-file"))
        order = command.add_argument("--order", choices=ORDERS, default=ORDERS[0])
        order.help = texts("cli-help-order")
    forms.add_argument("--service", required=True, help=texts("cli-help-skm-service"))
    forms.add_argument("--unit", required=True, help=texts("cli-help-one-unit"))
    forms.add_argument("--semester", required=True, help=texts("cli-help-skm-semester"))
    add("recount-skm", recount_skm)


def _add_for_staff(add: Add) -> None:
    _name_role(add("appoint", change_role), given=True)
    _name_role(add("dismiss", change_role), given=False)
    add("roles", roles)
    _name_file(add("import", import_))
    add("undo-import", undo_import)
    _name_plans(add("import-plans", import_plans))


def _add_for_printing(add: Add) -> None:
    folder, file = add("posters", posters), add("slips", slips)
    folder.add_argument("--unit", help=texts("cli-help-one-unit"))
    folder.add_argument("--out", type=Path, required=True, help=texts("cli-help-folder"))
    file.add_argument("--unit", required=True, help=texts("cli-help-one-unit"))
    file.add_argument("--out", type=Path, required=True, help=texts("cli-help-pdf"))


def _name_role(command: argparse.ArgumentParser, *, given: bool) -> None:
    command.set_defaults(given=given)
    command.add_argument("nip", help=texts("cli-help-nip"))
    command.add_argument("--role", choices=APPOINTED, required=True, help=texts("cli-help-role"))
    command.add_argument("--unit", help=texts("cli-help-unit"))


def _name_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, help=texts("cli-help-import-file"))
    command.add_argument("--dry-run", action="store_true", help=texts("cli-help-dry-run"))


def _name_plans(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, help=texts("cli-help-import-file"))
    command.add_argument("--apply", action="store_true", help=texts("cli-help-plans-apply"))
    command.add_argument("--semester", help=texts("cli-help-plans-semester"))


def _name_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", type=Path, nargs="*", help=texts("cli-help-questionnaire-files"))
    command.add_argument("--release", action="store_true", help=texts("cli-help-release"))
    language = command.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    language.help = texts("cli-help-language")


def _moment(text: str) -> datetime:
    """An ISO time; without a zone it is Mataram's."""
    from models.calendar import WITA  # noqa: PLC0415 - see the module

    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=WITA)


def _say(*lines: str, well: bool = True) -> int:
    for line in lines:
        sys.stdout.write(Html(line).plain + "\n")
    return 0 if well else 2


def _refuse(words: Html) -> int:
    sys.stderr.write(words.plain + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
