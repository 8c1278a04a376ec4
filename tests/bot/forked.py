"""`python -m bot` in a process of its own, out of a server that has its imports behind it.

They take four seconds, and these tests start it a hundred times. That it starts without such a
server too is shown by `test_commands`.
"""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from bot.__main__ import main

_servers = get_context("forkserver")
_servers.set_forkserver_preload(["bot.running", "bot.demo", __name__])
_KEPT = ("PATH", "HOME", "LANG")


def begin(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    said: Sequence[Path] = (),
    folder: Path | None = None,
) -> BaseProcess:
    """Start it; what it says goes to these files (output, errors), or where ours goes."""
    child = _servers.Process(
        target=_become, args=(list(arguments), dict(environment), list(said), folder), daemon=True
    )
    child.start()
    return child


def run(*arguments: str, folder: Path | None = None, **environment: str) -> CompletedProcess[str]:
    """Run it to its end, with nothing in the environment but this."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    with TemporaryDirectory() as place:
        said = [Path(place) / "output", Path(place) / "errors"]
        child = begin(arguments, kept | environment, said, folder)
        child.join(60)
        if child.exitcode is None:
            child.kill()
            raise TimeoutError(arguments)
        output, errors = (each.read_text("utf-8") for each in said)
    return CompletedProcess(arguments, child.exitcode, output, errors)


async def ended(child: BaseProcess) -> int:
    """The exit code, once there is one; the loop goes on meanwhile."""
    await asyncio.to_thread(child.join)
    return child.exitcode if child.exitcode is not None else -1


def _become(
    arguments: list[str], environment: dict[str, str], said: list[Path], folder: Path | None
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for number, file in enumerate(said, 1):
        os.dup2(os.open(file, os.O_CREAT | os.O_WRONLY), number)
    if folder is not None:
        os.chdir(folder)
    sys.argv = ["bot", *arguments]
    sys.exit(main())
