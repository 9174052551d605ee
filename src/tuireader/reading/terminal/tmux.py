"""The terminal that tmux runs in. Owns the two calls of tmux; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from msgspec.structs import replace

from tuireader.reading.terminal.answers import Answers

_PATIENCE = 0.5
_OPTION = "allow-passthrough"


def with_outer(answers: Answers, environment: Mapping[str, str]) -> Answers:
    """The answers, and what tmux says of the terminal around it; where that has a switch, a way for it through tmux."""
    said = _tmux("display", "-p", "-t", environment.get("TMUX_PANE", ""), "#{client_termname}|#{client_termtype}")
    name, _, version = (said or "").strip().partition("|")
    wanted = version.startswith("Konsole") or name.startswith("mlterm")
    passes = wanted and _tmux("set", "-p", "-t", environment.get("TMUX_PANE", ""), _OPTION, "on") is not None
    return replace(answers, outer_name=name, outer_version=version, passes=passes)


def forget_passthrough(answers: Answers, environment: Mapping[str, str]) -> None:
    """Give the pane back the option that it inherits."""
    if answers.passes:
        _tmux("set", "-pu", "-t", environment.get("TMUX_PANE", ""), _OPTION)


def _tmux(*words: str) -> str | None:
    """What tmux says; None where it fails."""
    import subprocess

    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(
            ["tmux", *words], stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
        )
        if done.returncode == 0:
            return done.stdout.decode("utf-8", "replace")
    return None
