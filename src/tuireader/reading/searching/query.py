"""What a search asks for, read from one line. Owns the forms of a query; looks into no text."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

HELP = '"exact"  lemma:  root:  en:  entity:  note:  re:'
"""The forms, for where a search is typed."""
_QUOTES = {'"': '"', "“": "”", "”": "“"}


class Kind(StrEnum):
    """What the text of a query is compared with."""

    FOLDED = "folded"
    EXACT = "exact"
    PATTERN = "re"
    NOTE = "note"
    LEMMA = "lemma"
    ROOT = "root"
    ENGLISH = "en"
    ENTITY = "entity"

    @property
    def needs_language(self) -> bool:
        """Whether every word has to be read first, which takes its time in a long text."""
        return self in _SLOW


_SLOW = frozenset((Kind.LEMMA, Kind.ROOT, Kind.ENGLISH, Kind.ENTITY))
_NAMED = {f"{kind.value}:": kind for kind in Kind if kind not in (Kind.FOLDED, Kind.EXACT)}


class Query(NamedTuple):
    """A kind and its text."""

    kind: Kind
    text: str


def parse(line: str) -> Query:
    """Read `lemma:…`, `"…"` and so on; everything else is searched for as it is, folded.

    An opening quote without a closing one counts: the rest is still being typed.
    """
    said = line.strip()
    for name, kind in _NAMED.items():
        if said[: len(name)].lower() == name:
            return Query(kind, said[len(name) :].strip())
    if said[:1] in _QUOTES and said:
        closing = _QUOTES[said[0]]
        inside = said[1:]
        return Query(Kind.EXACT, inside[:-1] if inside.endswith((closing, said[0])) else inside)
    return Query(Kind.FOLDED, line)
