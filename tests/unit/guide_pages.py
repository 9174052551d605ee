"""Reads the pages of docs/ and README.md for their tests: pieces of code, tables, headings, links, commands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from tuireader.cli.root import root

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


class Link(NamedTuple):
    """A link or a picture of a page."""

    page: Path
    is_picture: bool
    text: str
    target: str

    def __str__(self) -> str:
        return f"{self.page.name}-{self.target}"


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The code blocks in a language."""
    return [body for found, body in _FENCE.findall(text) if found == language]


def spans(text: str) -> list[str]:
    """The pieces of code in lines, outside blocks; a line end in one is a blank."""
    return [" ".join(span.split()) for span in _SPAN.findall(_FENCE.sub("", text))]


def links(page: Path) -> list[Link]:
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return [Link(page, bool(sign), words, target) for sign, words, target in _LINK.findall(text)]


def anchors(text: str) -> set[str]:
    """What headings are called in addresses, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def table(text: str, first: str) -> list[list[str]]:
    """The rows of the table whose first column is headed so."""
    lines = text.split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return rows


def command_lines(text: str) -> Iterator[tuple[str, bool]]:
    """What stands behind `tuireader` in shell blocks and in spans, and whether it is an example: a line of a block."""
    shell = [line for block in blocks(text, "sh") for line in block.split("\n")]
    for line, is_example in [*((line, True) for line in shell), *((span, False) for span in spans(text))]:
        found = re.search(r"(?:^|\| )tuireader(?= |$)", line)
        if found is not None:
            yield re.sub(r" [<>|] .*", "", line[found.end() :]), is_example


def parsed(line: str) -> tuple[str, dict[str, object]]:
    """The name of the command that a line runs, and its parameters, by the real parser.

    Raises:
        click.UsageError: No such command or option, or a value that it does not take.
    """
    command: click.Command = root
    context = root.make_context("tuireader", shlex.split(line, comments=True))
    values = dict(context.params)
    while isinstance(command, click.Group):
        rest = [*context._protected_args, *context.args]
        if not rest:
            break
        name, found, rest = command.resolve_command(context, rest)
        assert found is not None
        command, context = found, found.make_context(name, rest, parent=context)
        values |= context.params
    return context.command_path, values


def commands(command: click.Command = root, path: str = "tuireader") -> Iterator[tuple[str, click.Command]]:
    """Every command with its path."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from commands(found, f"{path} {name}")


def options(command: click.Command) -> set[str]:
    """What is typed for the options of a command."""
    found = [one for one in command.params if isinstance(one, click.Option)]
    return {name for one in found for name in (*one.opts, *one.secondary_opts)}
