"""The reader's own editor on a text. Owns the file that it is given; the terminal must have been left to it before."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tuireader.errors import TuiReaderError
from tuireader.wording import tr

USUAL = "vi"


def edited(text: str, environment: Mapping[str, str]) -> str:
    """`text` as it comes back from $VISUAL or $EDITOR; the file is the user's alone and is gone afterwards.

    Raises:
        TuiReaderError: There is no such editor, it says that it failed, or what it left is no UTF-8.
    """
    name = environment.get("VISUAL") or environment.get("EDITOR") or USUAL
    handle, path = tempfile.mkstemp(prefix="tuireader-note-", suffix=".md")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{text}\n" if text else "")
        code = subprocess.run([*shlex.split(name), path], check=False).returncode
        if code:
            raise TuiReaderError(tr("the editor {name} ended with {code}; the note is as it was", name=name, code=code))
        return Path(path).read_text(encoding="utf-8").rstrip("\n")
    except (OSError, ValueError) as error:
        raise TuiReaderError(
            tr("the editor {name} cannot be used: {error}", name=name, error=error), tr("set EDITOR to another one")
        ) from error
    finally:
        Path(path).unlink(missing_ok=True)
