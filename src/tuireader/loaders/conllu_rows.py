"""CoNLL-U as rows: sentences, written words and what stands in their columns. Owns the syntax; makes no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tuireader.errors import SourceError
from tuireader.wording import N_, tr

_COLUMNS = 10
_HINT = N_("see universaldependencies.org/format.html")
_RANGE = re.compile(r"(\d+)-(\d+)")
_INSERTED = re.compile(r"\d+\.\d+")
_EMPTY = "_"


@dataclass(slots=True)
class Word:
    """A syntactic word."""

    number: int
    form: str
    lemma: str
    upos: str
    feats: dict[str, str]
    misc: dict[str, str]


@dataclass(slots=True)
class Written:
    """What is written in one stretch: a word, or several under a range of numbers."""

    form: str
    words: list[Word]
    last: int
    """The number of its last word."""
    spaced: bool
    """Whether a blank follows."""
    misc: dict[str, str]


@dataclass(slots=True)
class Sentence:
    """A block of rows with the comments above it."""

    comments: dict[str, str] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a file whose line ends are line feeds.

    Raises:
        SourceError: A row has other than ten columns, or a number that is none; the line is named.
    """
    sentence = Sentence()
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#"):
            name, _, value = line[1:].partition("=")
            sentence.comments[name.strip()] = value.strip()
        elif line.strip():
            _take(sentence, line, number)
        elif sentence.written:
            yield sentence
            sentence = Sentence()
    if sentence.written:
        yield sentence


def _take(sentence: Sentence, line: str, number: int) -> None:
    cells = line.rstrip("\r").split("\t")
    if len(cells) != _COLUMNS:
        raise SourceError(
            tr(
                "line {number} is no CoNLL-U: it has {count} columns, not {wanted}",
                number=number,
                count=len(cells),
                wanted=_COLUMNS,
            ),
            tr(_HINT),
        )
    place, form, misc = cells[0], cells[1], _pairs(cells[9])
    span = _RANGE.fullmatch(place)
    if span:
        sentence.written.append(Written(form, [], int(span[2][:9]), misc.get("SpaceAfter") != "No", misc))
    elif place.isdecimal():
        word = Word(int(place[:9]), form, _value(cells[2]), _value(cells[3]), _pairs(cells[5]), misc)
        _add_word(sentence, word)
    elif not _INSERTED.fullmatch(place):
        raise SourceError(
            tr("line {number} is no CoNLL-U: {place} is no word's number", number=number, place=place[:20]), _HINT
        )


def _add_word(sentence: Sentence, word: Word) -> None:
    """To the range that covers it, else as a stretch of its own."""
    last = sentence.written[-1] if sentence.written else None
    if last is None or word.number > last.last:
        spaced = word.misc.get("SpaceAfter") != "No"
        last = Written(word.form, [], word.number, spaced, {})
        sentence.written.append(last)
    last.words.append(word)


def _value(cell: str) -> str:
    return "" if cell == _EMPTY else cell


def _pairs(cell: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in cell.split("|") if "=" in pair)
    return {name: value for name, _, value in pairs if value not in ("", _EMPTY)}
