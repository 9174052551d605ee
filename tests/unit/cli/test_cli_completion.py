"""`tuireader completion`, tried in the shells that are here."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Home

TRY = """
complete() { :; }; compopt() { echo "$*"; }
eval "$(tuireader completion bash)"
COMP_LINE=$LINE COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_tuireader_completion tuireader
printf '%s\\n' "${COMPREPLY[@]}"
"""


def completed(home: Home, *words: str, line: str = "") -> list[str]:
    """What bash offers for the last word."""
    program = home.folder / "bin" / "tuireader"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tuireader "$@"\n')
    program.chmod(0o700)
    environment = home.environment()
    environment["PATH"] = f"{program.parent}:{environment['PATH']}"
    environment["LINE"] = line or " ".join(["tuireader", *words])
    done = subprocess.run(
        ["bash", "-c", TRY, "bash", "tuireader", *words],
        env=environment, cwd=home.folder, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["conv"], {"convert"}),
        (["notes", "ex"], {"export"}),
        (["notes", "export", "--format", ""], {"markdown", "anki", "csv", "json", "org"}),
        (["--bidi", "k"], {"kitty"}),
        (["show", "--vi"], {"--view"}),
        (["some"], {"default"}),
        (["show", ""], {"default"}),
        (["--eng"], {"--english"}),
        (["sam"], {"sample:partnership", "sample:story"}),
    ],
)
def test_bash_completes(home: Home, words: list[str], offered: set[str]) -> None:
    """`default` is bash's own word for files."""
    assert offered <= set(completed(home, *words))


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize("before", [[], ["show"], ["serve"], ["--bidi", "lrm", "annotate"]])
def test_bash_completes_samples_behind_its_own_colon(home: Home, before: list[str]) -> None:
    """Only what stands behind the colon is put in its place by bash."""
    line = " ".join(["tuireader", *before, "sample:par"])
    assert completed(home, *before, "sample", ":", "par", line=line) == ["partnership"]
    assert "story" in completed(home, *before, "sample", ":", line=line.removesuffix("par"))


def test_a_file_that_begins_like_a_sample_goes_before(home: Home) -> None:
    (home.folder / "sam.txt").write_text("نص")
    assert completed(home, "show", "sam") == ["-o", "default"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_one_that_its_shell_reads(home: Home, shell: str, tmp_path: Path) -> None:
    result = home.run("completion", shell)
    assert (result.code, result.error) == (0, "")
    assert "_TUIREADER_COMPLETE" in result.out
    if shutil.which(shell):
        script = tmp_path / "script"
        script.write_text(result.out)
        assert subprocess.run([shell, "-n", str(script)], check=False).returncode == 0


def test_another_shell_is_refused(home: Home) -> None:
    assert home.run("completion", "csh").code == 2
