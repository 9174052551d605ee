"""The guide is true and whole: what its pages name exists, what exists is named, its links and its examples work."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import click
import msgspec
import pytest
from guide_pages import (
    DOCS,
    PAGES,
    ROOT,
    Link,
    anchors,
    blocks,
    command_lines,
    commands,
    links,
    options,
    parsed,
    read,
    spans,
    table,
)

from tuireader.document import EntityType, TokenKind
from tuireader.document.document import ParagraphKind
from tuireader.exporters import EXPORTERS
from tuireader.exporters.template import OF_NOTE, OF_TEXT
from tuireader.exporters.texts.registry import TEXT_FORMATS
from tuireader.loaders import load
from tuireader.loaders.registry import LOADERS
from tuireader.nlp import protocols
from tuireader.nlp.morphology import read_own_words
from tuireader.reading.config import Config, Reader
from tuireader.reading.own_files import problems_of
from tuireader.reading.searching.query import Kind
from tuireader.reading.terminal.modes import BidiMode
from tuireader.ui.commands import COMMANDS, COUNT, configured
from tuireader.ui.key_names import shown_key

LARGEST_PICTURE = 150_000
EVERY = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
GUIDE = "\n".join(page.read_text(encoding="utf-8") for page in PAGES if page.parent == DOCS)
OF_ALL = {"--help", "-h"}
LINES = [(page.name, *line) for page in PAGES for line in command_lines(page.read_text(encoding="utf-8"))]
LINKS = [link for page in (*PAGES, ROOT / "CONTRIBUTING.md") for link in links(page)]
COMMAND_TREE = dict(commands())
GIVEN = ("article.txt", "card.txt", "notes.json", "hypothesis.json", "notes-copy.db", "other.toml")
"""Files that the examples read."""


def code(text: str) -> str:
    """All that is set as code."""
    return "\n".join([*spans(text), *blocks(text, "sh"), *blocks(text, "toml")])


def plain(cell: str) -> str:
    return cell.strip("`")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the files of the examples are."""
    for name in GIVEN:
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("page", "line", "is_example"), LINES)
@pytest.mark.usefixtures("folder")
def test_a_command_line_is_one(page: str, line: str, *, is_example: bool) -> None:
    """One in a sentence may leave out what it is about."""
    try:
        path, _ = parsed(line)
    except click.exceptions.Exit:
        return
    except click.MissingParameter:
        assert not is_example
        return
    assert path in COMMAND_TREE


@pytest.mark.usefixtures("folder")
def test_every_command_is_shown_in_an_example_of_the_guide() -> None:
    """A group by its commands."""
    shown = {parsed(line)[0] for page, line, is_example in LINES if is_example and page != "README.md"}
    alone = {path for path, command in COMMAND_TREE.items() if not isinstance(command, click.Group)}
    assert alone - shown == set()


@pytest.mark.parametrize(("path", "command"), COMMAND_TREE.items(), ids=COMMAND_TREE)
def test_the_options_of_a_command_are_named_on_a_page_that_names_it(path: str, command: click.Command) -> None:
    words = path.removeprefix("tuireader ")
    pages = [code(page.read_text(encoding="utf-8")) for page in PAGES if page.parent == DOCS]
    about = "\n".join(page for page in pages if words in page)
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", about, re.IGNORECASE))
    assert options(command) - OF_ALL - named == set()


def test_an_option_that_is_named_exists() -> None:
    known = OF_ALL.union(*map(options, COMMAND_TREE.values()))
    named = {word for span in spans(EVERY) for word in re.findall(r"(?:^| )(--[a-z][a-z-]+)", span)}
    assert named - known == set()


def test_the_table_of_keys_is_that_of_the_reader() -> None:
    rows = [(keys, what, plain(name)) for keys, what, name in table(read("reading.md"), "keys")]
    ours = [
        (
            "`0` … `9`" if one.name == COUNT else " ".join(f"`{shown_key(key)}`" for key in one.keys),
            one.help,
            one.name,
        )
        for one in COMMANDS
    ]
    assert rows == ours


def test_a_key_that_is_named_calls_something() -> None:
    """Letters with a modifier and function keys; what else is set as code need be no key."""
    known = {shown_key(key) for one in COMMANDS for key in one.keys} | {"Ctrl+S", "Ctrl+C"}
    named = {
        span for span in spans(GUIDE) if re.fullmatch(r"(?:(?:Ctrl|Alt|Shift)\+\S+|F\d+|Esc|Enter|Tab|PgDn)", span)
    }
    assert named - known == set()


def settings_blocks() -> list[str]:
    return [block for page in PAGES for block in blocks(page.read_text(encoding="utf-8"), "toml")]


@pytest.mark.parametrize("block", settings_blocks())
def test_an_example_of_settings_is_taken(block: str) -> None:
    config = msgspec.toml.decode(block, type=Config)
    configured(config.keys)


def test_every_setting_is_shown_with_its_default() -> None:
    page = read("settings.md")
    shown = tomllib.loads(blocks(page, "toml")[0])["reader"]
    usual = {name: getattr(Reader(), name) for name in Reader.__struct_fields__}
    assert {"panel_width": None} | shown == {**usual, "panel_width": shown["panel_width"]}
    sections = {name for block in blocks(page, "toml") for name in tomllib.loads(block)}
    assert sections == set(Config.__struct_fields__)


def choices() -> Iterable[tuple[str, str]]:
    for name, kind in get_type_hints(Reader).items():
        if get_origin(kind) is Literal:
            yield from ((name, value) for value in get_args(kind))
    yield from (("bidi", mode.value) for mode in BidiMode)


@pytest.mark.parametrize(("name", "value"), choices())
def test_each_value_of_a_setting_is_named_beside_it(name: str, value: str) -> None:
    (line,) = (line for line in blocks(read("settings.md"), "toml")[0].split("\n") if line.startswith(f"{name} ="))
    assert re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", line)


def test_environment_variables_are_named_and_exist() -> None:
    pattern = re.compile(r"(?<![A-Z_])TUIREADER_[A-Z_]*[A-Z]")
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("conftest.py")]
    read_somewhere = {name for path in sources for name in pattern.findall(path.read_text(encoding="utf-8"))}
    used = {name for path in (ROOT / "src").rglob("*.py") for name in pattern.findall(path.read_text(encoding="utf-8"))}
    named = set(pattern.findall(GUIDE))
    assert used - named == set()
    assert named - read_somewhere - {"TUIREADER_TEST_DATA"} == set()


def test_every_format_that_is_read_has_its_row() -> None:
    rows = [name.strip() for cells in table(read("formats.md"), "format") for name in cells[0].split(",")]
    assert sorted(rows) == sorted(loader.name for loader in LOADERS)


@pytest.mark.parametrize(
    ("page", "first", "names"),
    [
        ("notes.md", "`--format`", list(EXPORTERS)),
        ("formats.md", "`--to`", [one.name for one in TEXT_FORMATS]),
    ],
)
def test_every_format_that_is_written_has_its_row(page: str, first: str, names: list[str]) -> None:
    assert [plain(cells[0]) for cells in table(read(page), first)] == names


def test_the_names_of_a_template_are_all_named() -> None:
    assert {name[1:] for name in spans(read("notes.md")) if re.fullmatch(r"\$[a-z_]+", name)} == {*OF_TEXT, *OF_NOTE}


def test_the_forms_of_a_query_have_their_rows() -> None:
    typed = " ".join(cells[0] for cells in table(read("reading.md"), "what is typed"))
    assert set(re.findall(r"`([a-z]+):", typed)) == set(Kind) - {Kind.FOLDED, Kind.EXACT}


@pytest.mark.parametrize("link", LINKS, ids=str)
def test_a_link_leads_somewhere(link: Link) -> None:
    if link.target.startswith(("http://", "https://")):
        return
    name, _, anchor = link.target.partition("#")
    path = (link.page.parent / name).resolve() if name else link.page
    assert path.exists()
    assert not anchor or anchor in anchors(path.read_text(encoding="utf-8"))
    assert link.text.strip()


def test_every_page_and_picture_is_linked_and_no_picture_is_heavy() -> None:
    used = {(link.page.parent / link.target.partition("#")[0]).resolve() for link in LINKS}
    files = [path for path in DOCS.iterdir() if path.suffix in {".md", ".svg"}]
    assert [path.name for path in files if path not in used] == []
    assert [path.name for path in files if path.stat().st_size > LARGEST_PICTURE] == []


@pytest.mark.parametrize("language", ["json", "jsonl"])
def test_the_examples_of_document_files_are_read(language: str) -> None:
    found = blocks(read("document-file.md"), language)
    assert found
    for block in found:
        assert load(block.encode(), f"example.{language}").document.paragraphs


def test_the_spans_of_the_example_are_those_of_its_words() -> None:
    document = load(blocks(read("document-file.md"), "json")[-1].encode(), "example.json").document
    paragraph = document.paragraphs[-1]
    assert "".join(paragraph.text[one.start : one.end] for one in paragraph.tokens or ()) == re.sub(
        r"\s", "", paragraph.text
    )
    called = {one.id: one.name.ar for one in document.entities or ()}
    assert all(paragraph.text[one.start : one.end] == called[one.id or ""] for one in paragraph.entities or ())


def test_kinds_and_types_of_the_format_are_named() -> None:
    named = set(spans(read("document-file.md")))
    assert {*map(str, ParagraphKind), *map(str, EntityType), *map(str, TokenKind)} - named == set()


def test_the_example_of_a_loader_loads() -> None:
    from tuireader.arabic.cleaning import clean_text
    from tuireader.loaders.decoding import decode_text
    from tuireader.loaders.gathering import Gathering
    from tuireader.loaders.loaded import Loaded

    (source,) = blocks(read("extending.md"), "python")
    space = {"clean_text": clean_text, "decode_text": decode_text, "Gathering": Gathering, "Loaded": Loaded}
    exec(source, space)
    loaded = space["load"]("كتاب\n---\nقلم\n".encode())  # type: ignore[operator]
    assert [paragraph.text for paragraph in loaded.document.paragraphs] == ["كتاب", "قلم"]


def test_the_examples_of_own_files_have_no_fault(tmp_path: Path) -> None:
    tables = blocks(read("glosses.md"), "tsv")
    for name, table_of_it in zip(("lexicon.tsv", "phrases.tsv", "names.tsv"), tables, strict=True):
        (tmp_path / name).write_text(table_of_it, encoding="utf-8")
    assert problems_of(tmp_path) == []
    assert read_own_words(tmp_path).stems


def test_the_protocols_of_engines_are_named() -> None:
    ours = {name for name, kind in vars(protocols).items() if getattr(kind, "_is_protocol", False)} - {"Protocol"}
    assert ours - set(spans(read("extending.md"))) == set()


def test_the_drawing_of_the_code_is_the_contract_that_is_checked() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(one["layers"] for one in contract["contracts"] if one["type"] == "layers")
    drawing, drawn = blocks(read("code.md"), "text")
    assert drawn.strip().split("\n") == layers
    parts = [part.strip() for layer in layers for part in layer.split("|")]
    assert [part for part in parts if f"{part}/" not in drawing and f"{part}.py" not in drawing] == []


def test_files_and_targets_that_are_named_exist() -> None:
    named = {span for span in spans(GUIDE) if re.fullmatch(r"[\w/]+\.py", span)}
    present = [f"/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "src").rglob("*.py")]
    assert [name for name in named if not any(path.endswith(f"/{name}") for path in present)] == []
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {name for span in spans(GUIDE) for name in re.findall(r"(?:^| )make (\w+)", span)} - targets == set()
