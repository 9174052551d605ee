"""The command line: the other front of `reading/`. Textual is imported only by the command that opens the reader.

Owns the way from an exception to one line on standard error and an exit code: 0 done, 1 a problem with the input or the
environment, 2 wrong usage.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from tuireader.errors import TuiReaderError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    import click

    from tuireader.cli.root import root

    _make_streams_safe()
    try:
        code = root.main(args=arguments, prog_name="tuireader", standalone_mode=False)
    except click.ClickException as error:
        _complain(error)
        code = error.exit_code
    except TuiReaderError as error:
        _say_error(error)
        code = 1
    except (click.Abort, KeyboardInterrupt):
        code = 128 + signal.SIGINT
    except BrokenPipeError:
        code = _reader_went_away()
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _say_error(TuiReaderError("the disk is full"))
        code = 1
    sys.exit(code or 0)


def _say_error(error: TuiReaderError) -> None:
    from tuireader.arabic.cleaning import visible

    hint = f" ({error.hint})" if error.hint else ""
    print(visible(f"tuireader: {error.message}{hint}"), file=sys.stderr)


def _complain(error: Exception) -> None:
    """Click's own wording, with what the user typed made safe to print."""
    import click

    from tuireader.arabic.cleaning import visible

    assert isinstance(error, click.ClickException)
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        print(visible(context.get_usage().replace("\n", " ")), file=sys.stderr)
    print(visible(f"tuireader: {error.format_message()}"), file=sys.stderr)


def _make_streams_safe() -> None:
    """A terminal or pipe that cannot write Arabic gets signs in its place, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _reader_went_away() -> int:
    """A closed pipe is no error; what is left in the buffer must not be written at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + signal.SIGPIPE
