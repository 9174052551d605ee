"""Words that announce a name, by class. Owns the look-up; the words are those of evidence.py and of triggers.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tuireader.arabic.normalization import fold
from tuireader.nlp.entities.evidence import words
from tuireader.nlp.entities.gazetteer import TRIGGERS
from tuireader.nlp.tables import read_table

_CLASSES = {
    "titles": "title", "saying": "say", "org_heads": "org", "company": "company", "place_heads": "place",
    "joints": "joint", "months": "month", "days": "day", "currencies": "money", "amounts": "amount",
}  # fmt: skip


def read_triggers(folder: Path) -> Mapping[str, frozenset[str]]:
    """The classes of a folded word."""
    classes: dict[str, set[str]] = {}
    for table, name in _CLASSES.items():
        for word in words(table):
            classes.setdefault(word, set()).add(name)
    for row in read_table(folder / TRIGGERS, 4, required=3).rows:
        arabic, _, name, kind = row.fields
        for written in arabic.split("|"):
            if " " not in written.strip():
                classes.setdefault(fold(written.strip()), set()).update(filter(None, (name, kind)))
    return {word: frozenset(names) for word, names in classes.items()}
