"""The reader of the fixture files, and a tokenizer small enough to be seen through."""

from __future__ import annotations

import re
from pathlib import Path

from tuireader.document import Token, TokenKind

FIXTURES = Path(__file__).parents[2] / "fixtures" / "nlp"
_TOKEN = re.compile(
    r"(?P<word>[\u0621-\u065f\u0670-\u06d3\u06fa-\u06ff]+)"
    r"|(?P<number>[0-9\u0660-\u0669]+(?:[.,\u066b\u066c][0-9\u0660-\u0669]+)*)"
    r"|(?P<latin>[A-Za-z]+)|(?P<punctuation>[^\w\s])|(?P<symbol>\S)"
)


def cases(name: str) -> list[tuple[str, ...]]:
    """The lines of a fixture file as stripped fields."""
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(field.strip() for field in line.split("|")) for line in lines if line and not line.startswith("#")]


def split_tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(match.start(), match.end(), kind=TokenKind(match.lastgroup or "symbol"))
        for match in _TOKEN.finditer(text)
    )
