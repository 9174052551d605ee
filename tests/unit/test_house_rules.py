"""The rules of the house that a program can check: short files and functions, a docstring on each, no hidden text."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
TEXT_SUFFIXES = {".py", ".tcss", ".toml", ".md", ".txt", ".json", ".cfg", ".yml", ".yaml", ".tsv", ".csv", ""}
HIDDEN = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]")

SOURCES = sorted((ROOT / "src" / "tuireader").rglob("*.py"))
PYTHON = sorted(path for folder in ("src", "tests", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_the_checks_see_the_code() -> None:
    assert len(SOURCES) > 50
    assert ROOT / "src" / "tuireader" / "cli" / "root.py" in SOURCES


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_source_file_and_its_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < LONGEST_FILE
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in functions(ast.parse(text))
        if node.end_lineno is not None and node.end_lineno - node.lineno + 1 >= LONGEST_FUNCTION
    ]
    assert too_long == []


@pytest.mark.parametrize("path", PYTHON, ids=name_of)
def test_a_file_opens_by_saying_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_test_files_have_names_of_their_own() -> None:
    """Two of one name in different folders are one module to pytest, which then runs neither."""
    names = Counter(path.name for path in PYTHON if path.name.startswith("test_"))
    assert [name for name, count in names.items() if count > 1] == []


def text_files() -> list[Path]:
    folders = ("src", "tests", "tools", "benchmarks", "assets", "docs", ".ci")
    inside = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    found = [*inside, *ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / "Makefile"]
    return sorted(path for path in found if path.is_file() and path.suffix in TEXT_SUFFIXES)


def test_no_file_holds_characters_that_cannot_be_seen() -> None:
    """A direction mark or a control in a source can make it read otherwise than it runs: escapes say it openly."""
    hiding = [
        f"{name_of(path)}:{text.count(chr(10), 0, found.start()) + 1}: U+{ord(found[0]):04X}"
        for path in text_files()
        if "__pycache__" not in path.parts
        for text in [path.read_text(encoding="utf-8")]
        for found in [HIDDEN.search(text)]
        if found
    ]
    assert hiding == []


def test_the_schema_of_the_document_format_is_what_the_types_say() -> None:
    tool = ROOT / "tools" / "write_schema.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_manual_page_is_what_the_commands_keys_and_settings_say() -> None:
    tool = ROOT / "tools" / "write_man.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
