"""The command line: the other front of `reading/`. Textual is imported only by the command that opens the reader.

Owns the way from an exception to one line on standard error and an exit code: 0 done, 1 a problem with the input or the
environment, 2 wrong usage.
"""

from __future__ import annotations

import errno
import gc
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tuireader.errors import TuiReaderError

if TYPE_CHECKING:
    import click


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    # Importing makes many objects that live on: collecting among them is a sixth of a start. Whoever knows that the
    # start is over turns the collector on again: the root command for all but `read`, the reader after its first
    # picture.
    gc.disable()
    from tuireader.cli.streams import make_safe

    make_safe()
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    import click

    from tuireader.cli.root import root
    from tuireader.cli.streams import drop

    try:
        return root.main(args=arguments, prog_name="tuireader", standalone_mode=False) or 0
    except click.ClickException as error:
        _say(_usage(error))
        return error.exit_code
    except TuiReaderError as error:
        _say(error)
        return 1
    except (click.Abort, KeyboardInterrupt):
        return 128 + signal.SIGINT
    except OSError as error:
        drop(sys.stdout)
        _say(_system(error))
        return 1


def _say(error: TuiReaderError) -> None:
    from tuireader.cli.streams import drop, tell

    try:
        tell(str(error))
    except OSError:
        drop(sys.stderr)


def _usage(error: click.ClickException) -> TuiReaderError:
    """Click's own wording on one line, and where to read more."""
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return TuiReaderError(message[:1].lower() + message[1:], f"{context.command_path} --help" if context else "")


def _system(error: OSError) -> TuiReaderError:
    """What the system refused while output was written; files that the user names have words of their own."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return TuiReaderError("the disk is full", "make room and try again")
    where = f"{error.filename}: " if error.filename else ""
    return TuiReaderError(f"{where}{error.strerror or error}")
