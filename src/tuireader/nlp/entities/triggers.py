"""Words that announce a name, by class. Owns the look-up; the words are those of evidence.py and of triggers.tsv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.nlp.entities.evidence import words
from tuireader.nlp.entities.gazetteer import TRIGGERS, Gazetteer, Listed
from tuireader.nlp.tables import read_table

_CLASSES = {
    "titles": "title", "saying": "say", "org_heads": "org", "company": "company", "place_heads": "place",
    "joints": "joint", "months": "month", "days": "day", "currencies": "money", "amounts": "amount", "sport": "sport",
}  # fmt: skip
_KINDS = {
    ("ORG", "head"): "org", ("LOC", "place"): "place", ("PRODUCT", "head"): "product", ("EVENT", "head"): "event",
    ("MISC", "head"): "work",
}  # fmt: skip
"""The classes of what the file lists by type and kind; else the kind is the class."""
_WITH_ARTICLE = frozenset(["title", "kin"])
"""Classes whose words announce a name with the article as well: المخرجة."""
_FEMININE = frozenset(["say", "act"])


class Triggers(NamedTuple):
    """Classes of announcing words."""

    words: Mapping[str, frozenset[str]]
    """By the folded word."""
    phrases: Gazetteer
    """Those of several words, the class in the place of the type."""


def read_triggers(folder: Path) -> Triggers:
    """The classes of folded words and phrases."""
    classes: dict[str, set[str]] = {}
    phrases: list[tuple[str, Listed]] = []
    for table, name in _CLASSES.items():
        for word in words(table):
            classes.setdefault(word, set()).add(name)
    for row in read_table(folder / TRIGGERS, 4, required=3).rows:
        arabic, _, kind, detail = row.fields
        name = _KINDS.get((kind, detail), detail or kind)
        for written in map(str.strip, arabic.split("|")):
            if " " in written:
                phrases.append((written, Listed("", name, "")))
            else:
                for form in _forms(fold(written), name):
                    classes.setdefault(form, set()).add(name)
    return Triggers({word: frozenset(names) for word, names in classes.items()}, Gazetteer(phrases))


def _forms(word: str, name: str) -> Iterator[str]:
    yield word
    if name in _WITH_ARTICLE and not word.startswith("ال"):
        yield "ال" + word
    if name in _FEMININE:
        yield word + "ت"
