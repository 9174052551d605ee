"""The formats that a text can be written in. Owns their names, suffixes and what each needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tuireader.document import Document
from tuireader.document.file_format import encode
from tuireader.document.line_format import encode_lines
from tuireader.exporters.texts.conllu import to_conllu
from tuireader.exporters.texts.html import to_html
from tuireader.exporters.texts.markdown import to_markdown
from tuireader.exporters.texts.tsv import to_tsv


@dataclass(frozen=True, slots=True)
class TextFormat:
    """One format."""

    name: str
    suffixes: tuple[str, ...]
    """The first one is given to files of a folder."""
    write: Callable[[Document], bytes]
    needs_analyses: bool = False
    """Whether it is made of words with their readings, which a document may lack."""


def _text(write: Callable[[Document], str]) -> Callable[[Document], bytes]:
    return lambda document: write(document).encode()


TEXT_FORMATS = (
    TextFormat("document", (".json",), encode),
    TextFormat("lines", (".jsonl",), encode_lines),
    TextFormat("markdown", (".md", ".markdown"), _text(to_markdown)),
    TextFormat("html", (".html", ".htm"), _text(to_html)),
    TextFormat("tsv", (".tsv",), _text(to_tsv)),
    TextFormat("conllu", (".conllu",), _text(to_conllu), needs_analyses=True),
)
