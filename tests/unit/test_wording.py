"""The interface in other languages: nothing is said outside the catalogues, and they are whole and up to date."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tuireader import wording

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "tuireader"
CATALOGUES = sorted((SOURCES / "locale").glob("*/LC_MESSAGES/*.po"))
MARKERS = {"tr", "trn", "N_"}
SAYING = {"say", "_say", "tell", "ask", "ask_key", "Block", "title", "drawn", "Command", "Exporter"}
"""What is called with words that a person reads."""
ERRORS = {"NotText", "EmptySource", "LimitExceeded", "StoreLocked", "StoreTooNew", "StoreFull"}
COMMAND_LINE = {"cli", "template.py", "annotating"}
"""The command line speaks English; so does what only it asks for."""
PROSE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")
NOT_SAID = re.compile(r"^(Look|DEFAULT_CSS|CSS|_SCHEMA)")


def messages(path: Path) -> Iterator[Message]:
    with path.open("rb") as file:
        yield from (message for message in read_po(file) if message.id)


def forms(said: str | tuple[str, ...] | list[str]) -> list[str]:
    return [said] if isinstance(said, str) else list(said)


def fields(text: str) -> set[tuple[str, str | None]]:
    return {(name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name}


def test_there_is_an_arabic_catalogue() -> None:
    assert [path.parent.parent.name for path in CATALOGUES] == ["ar"]
    assert wording.languages() == ("en", "ar")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_catalogue_lacks_nothing(path: Path) -> None:
    assert [message.id for message in messages(path) if not all(forms(message.string))] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_translation_names_what_its_message_names(path: Path) -> None:
    """A form for none, one or two may say the number in words."""
    for message in messages(path):
        asked = set.union(*map(fields, forms(message.id)))
        names = {name for name, _ in asked}
        for translation in forms(message.string):
            given = {name for name, _ in fields(translation)}
            assert given <= names, message.id
            assert names - given <= ({"count"} if isinstance(message.id, tuple) else set()), message.id


def test_catalogues_are_what_the_sources_say() -> None:
    tool = ROOT / "tools" / "catalogues.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


# Nothing is said outside


def leaves(node: ast.expr) -> Iterator[ast.expr]:
    """The literals that an argument can come to."""
    if isinstance(node, ast.IfExp):
        yield from leaves(node.body)
        yield from leaves(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from leaves(value)
    elif isinstance(node, ast.Constant | ast.JoinedStr):
        yield node


def words_of(node: ast.expr) -> str:
    """The letters that a literal says itself, without what is put in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def said_outside(tree: ast.Module, *, whole: bool) -> Iterator[str]:
    """Words for a person that pass no marker: those given to what says them and to errors; with `whole`, all prose."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        name = called(call)
        if name in SAYING and whole:
            spoken = call.args[1:2] if name == "Command" else call.args[2:3] if name == "Exporter" else call.args[:1]
        elif (name.endswith("Error") or name in ERRORS) and name not in {"ValueError", "TypeError", "KeyError"}:
            spoken = call.args[:2]
        else:
            continue
        said = (words_of(leaf) for one in spoken for leaf in leaves(one))
        yield from (text for text in said if re.search("[A-Za-z]{2}", text))
    if whole:
        marked = {id(leaf) for call in calls if called(call) in MARKERS for leaf in ast.walk(call)}
        free = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in marked]
        documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in free:
            text = node.value if isinstance(node.value, str) else ""
            if id(node) not in documented and PROSE.search(text) and "{" not in text:
                yield text


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SOURCES.rglob("*.py")) if not COMMAND_LINE & set(path.relative_to(SOURCES).parts)],
    ids=lambda path: str(path.relative_to(SOURCES)),
)
def test_nothing_is_said_outside_the_catalogues(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    whole = path.relative_to(SOURCES).parts[0] == "ui"
    assert [text for text in said_outside(tree, whole=whole) if not NOT_SAID.match(text)] == []


def test_the_check_finds_what_is_said_outside() -> None:
    tree = ast.parse('say("not found")\nx = "nothing to see"\nraise ExportError(f"{path} is a folder", tr("no"))\n')
    assert set(said_outside(tree, whole=True)) == {"not found", " is a folder", "nothing to see"}


# Choosing and saying


@pytest.mark.parametrize(
    ("setting", "environment", "language"),
    [
        ("en", {"LANG": "ar_EG.UTF-8"}, "en"),
        ("ar", {}, "ar"),
        ("auto", {}, "en"),
        ("auto", {"LANG": "ar_SA.UTF-8"}, "ar"),
        ("auto", {"LANG": "ar"}, "ar"),
        ("auto", {"LANG": "ar_SA.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ("auto", {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ar_JO.UTF-8"}, "ar"),
        ("auto", {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:ar:en"}, "ar"),
        ("auto", {"LANG": "", "LC_ALL": ""}, "en"),
        ("auto", {"LANG": "../../etc"}, "en"),
    ],
)
def test_the_language_of_the_interface(setting: str, environment: dict[str, str], language: str) -> None:
    assert wording.language_for(setting, environment) == language


@pytest.fixture
def arabic() -> Iterator[None]:
    wording.use("ar")
    yield
    wording.use("en")


def test_english_is_what_stands_in_the_sources() -> None:
    assert wording.tr("not found") == "not found"
    assert wording.trn("{count} mark", "{count} marks", 1) == "1 mark"
    assert wording.trn("{count} mark", "{count} marks", 0) == "0 marks"
    assert wording.direction() == 0


def test_a_value_with_braces_is_taken_as_it_is() -> None:
    assert wording.tr("there is no file {path}", path="{0}{x}") == "there is no file {0}{x}"


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "لا علامات"), (1, "علامة واحدة"), (2, "علامتان"), (3, "3 علامات"), (11, "11 علامة"), (100, "100 علامة")],
)
def test_arabic_counts_in_six_forms(count: int, said: str) -> None:
    assert wording.trn("{count} mark", "{count} marks", count) == said


@pytest.mark.usefixtures("arabic")
def test_what_is_put_into_arabic_is_isolated() -> None:
    assert wording.direction() == 1
    assert "\u2068/tmp/a (1)\u2069" in wording.tr("there is no file {path}", path="/tmp/a (1)")


@pytest.mark.usefixtures("arabic")
def test_what_no_catalogue_has_is_said_as_it_stands() -> None:
    assert wording.tr("a colour that the reader named") == "a colour that the reader named"
