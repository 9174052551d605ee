"""Writes man/tuireader.1 from the commands, the keys and the settings; `--check` only says whether it is up to date."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from tuireader.cli.root import root
from tuireader.reading import config
from tuireader.reading.paths import APP, Paths
from tuireader.ui.commands import COMMANDS, shown_keys

TARGET = Path(__file__).resolve().parents[1] / "man" / "tuireader.1"
ENVIRONMENT = (
    ("TUIREADER_CONFIG", "The settings file, as with --config."),
    ("TUIREADER_DATA_DIR", "The folder of places, highlights and notes, as with --data-dir."),
    ("TUIREADER_CACHE_DIR", "The folder of the compiled dictionary and of what was worked out."),
    ("TUIREADER_BIDI", "As --bidi, for terminals."),
    ("TUIREADER_TASHKEEL", "As --tashkeel, for terminals."),
    ("TUIREADER_DIGITS", "As --digits, for terminals."),
    ("EDITOR, VISUAL", "The editor that opens a note."),
    ("NO_COLOR", "Draws in the terminal's own colours."),
    ("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "The language of the interface, unless a setting says it."),
)
EXIT = (
    ("0", "Done."),
    ("1", "Something is wrong with the input or the environment; one line on standard error says what."),
    ("2", "Wrong usage."),
)


def page() -> str:
    """The page in the man macros."""
    context = click.Context(root, info_name="tuireader")
    parts = [
        '.TH TUIREADER 1 "" tuireader "User commands"',
        *_section("NAME", "tuireader \\- read Arabic at the terminal"),
        *_section(
            "SYNOPSIS", ".B tuireader\n[\\fIOPTIONS\\fR] [\\fISOURCE\\fR]\n.br\n.B tuireader\n\\fICOMMAND\\fR \\&..."
        ),
        *_section("DESCRIPTION", *_paragraphs(root.help or "")),
        *_section("OPTIONS", *_options(root)),
        *_section("COMMANDS", *_commands(root, context, "")),
        *_section("KEYS", *_keys()),
        *_section("SETTINGS", "In the file that \\fBtuireader config path\\fR names, section [reader]:", *_settings()),
        *_other_settings(),
        *_section("FILES", *_terms(_files())),
        *_section("ENVIRONMENT", *_terms(ENVIRONMENT)),
        *_section("EXIT STATUS", *_terms(EXIT)),
    ]
    return "\n".join(parts) + "\n"


def _section(title: str, *parts: str) -> Iterator[str]:
    yield f".SH {title}"
    yield from parts


def _commands(group: click.Group, context: click.Context, before: str) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        own = click.Context(command, info_name=name, parent=context)
        words = " ".join([name, *_arguments(command)])
        yield f".SS {_plain(f'{before}{words}')}"
        yield from _paragraphs(command.help or "")
        yield from _options(command)
        if isinstance(command, click.Group):
            yield from _commands(command, own, f"{before}{name} ")


def _arguments(command: click.Command) -> Iterator[str]:
    if isinstance(command, click.Group):
        yield "COMMAND"
    for one in command.params:
        if isinstance(one, click.Argument):
            name = one.metavar or (one.name or "").upper()
            yield name if one.required else f"[{name}]"


def _options(command: click.Command) -> Iterator[str]:
    """Written here, and not by click, whose versions differ in it."""
    for one in command.params:
        if isinstance(one, click.Option):
            names = ", ".join(one.opts) + "".join(f" / {name}" for name in one.secondary_opts)
            takes = not (one.is_flag or one.count)
            value = "|".join(one.type.choices) if isinstance(one.type, click.Choice) else one.metavar or "VALUE"
            yield from _terms([(f"{names} {value}" if takes else names, one.help or "")])


def _keys() -> Iterator[str]:
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        yield f".SS {_plain(group)}"
        yield from _terms((shown_keys(command), f"{command.help} [{command.name}]") for command in commands)


def _settings() -> Iterator[str]:
    """Names and defaults of the fields, with the strings that stand below them in the source."""
    body = ast.parse(inspect.getsource(config.Reader)).body[0]
    assert isinstance(body, ast.ClassDef)
    defaults = config.Reader()
    for field, about in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(about, ast.Expr):
            name, said = field.target.id, ast.literal_eval(about.value)
            value = getattr(defaults, name)
            shown = "" if value is None else f" = {str(value).lower() if isinstance(value, bool) else value}"
            yield from _terms([(f"{name}{shown}", " ".join(said.split()))])


def _other_settings() -> Iterator[str]:
    """The sections besides [reader], with the strings that stand below them in the source."""
    body = ast.parse(inspect.getsource(config.Config)).body[0]
    assert isinstance(body, ast.ClassDef)
    for field, about in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(about, ast.Expr):
            yield from _terms([(f"[{field.target.id}]", " ".join(ast.literal_eval(about.value).split()))])


def _files() -> list[tuple[str, str]]:
    """Where they are on Linux, of the names that the program gives them."""
    paths = Paths(Path("~/.config") / APP / "config.toml", Path("~/.local/share") / APP, Path("~/.cache") / APP)
    return [
        (str(paths.config), "The settings; tuireader config path says where they are here."),
        (str(paths.store), "Texts, places, highlights and notes, with daily copies beside it."),
        (str(paths.cache), "What can be made again, such as the compiled dictionary."),
    ]


def _terms(pairs: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> Iterator[str]:
    for term, about in pairs:
        yield f".TP\n.B {_plain(term)}\n{_plain(about)}"


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(re.split(r"\n\s*\n", inspect.cleandoc(text))):
        if number:
            yield ".PP"
        yield _plain(" ".join(paragraph.split()))


def _plain(text: str) -> str:
    """Text in which nothing is taken for a macro."""
    text = (
        text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("~", "\\(ti")
        .replace("^", "\\(ha")
        .replace('"', "\\(dq")
    )
    # Named by number, a letter is read right by every groff, whatever encoding it takes the page for.
    text = "".join(letter if letter.isascii() else f"\\[u{ord(letter):04X}]" for letter in text)
    return f"\\&{text}" if text.startswith(".") else text


def main(arguments: list[str]) -> int:
    text = page()
    if arguments == ["--check"]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            print(f"{TARGET.name} is not what the commands say: run make man", file=sys.stderr)
            return 1
        return 0
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
