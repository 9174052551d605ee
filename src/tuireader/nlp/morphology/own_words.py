"""The reader's own lexicon: form, part of speech, English, root. Owns its columns and what is wrong with a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from tuireader.document.tokens import Upos
from tuireader.nlp.morphology.additions import Addition, Word, word_stems
from tuireader.nlp.morphology.lexicon import Overlay
from tuireader.nlp.morphology.stems import OWN, Stem
from tuireader.nlp.tables import Problem, Row, read_table

FILE = "lexicon.tsv"
_COLUMNS = 4
_REQUIRED = 3


class OwnWords(NamedTuple):
    """The words of the file that can be used, by their letters, and the lines that cannot."""

    stems: Overlay
    problems: tuple[Problem, ...]


def read_own_words(folder: Path) -> OwnWords:
    """Read `lexicon.tsv` in `folder`; a file that is not there holds no words."""
    path = folder / FILE
    table = read_table(path, _COLUMNS, _REQUIRED)
    problems = list(table.problems)
    found: dict[str, tuple[Stem, ...]] = {}
    for row in table.rows:
        additions = list(_additions(row))
        if not additions:
            problems.append(Problem(path, row.line, _wrong(row)))
        for addition in additions:
            stem = Stem(*addition.entry, addition.upos, addition.entry.gloss, addition.plural, OWN)
            found[stem.key] = (*found.get(stem.key, ()), stem)
    return OwnWords(found, tuple(sorted(problems, key=lambda problem: problem.line)))


def _additions(row: Row) -> Iterator[Addition]:
    form, pos, gloss, root = row.fields
    if " " not in form:
        senses = "; ".join(sense.strip() for sense in gloss.split(";") if sense.strip())
        yield from word_stems(Word(form, pos.upper(), "", senses, root), OWN)


def _wrong(row: Row) -> str:
    if row.fields[1].upper() not in get_args(Upos):
        return f"{row.fields[1]} is no part of speech; they are {' '.join(get_args(Upos))}"
    return f"{row.fields[0]} is not one word in Arabic script"
