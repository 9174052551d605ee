"""Expressions of several words, names among them: tables compiled into an index by first word, and the longest match.

Owns the pattern language of `phrases.tsv`; knows nothing of what stands around a match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from msgspec import Struct

from tuireader.arabic.normalization import fold, folded_words, strip_marks
from tuireader.nlp.gloss.function_words import MODALS
from tuireader.nlp.gloss.units import Kind
from tuireader.nlp.tables import Problem, read_table

_KINDS: dict[str, Kind] = {
    "noun": "noun", "verb": "verb", "adj": "adj", "adv": "adv", "prep": "prep", "conj": "sub", "name": "name",
    "number": "num", "time": "adv", "interj": "adv",
}  # fmt: skip
_PROCLITICS = frozenset("بلك")
_GOVERNED = frozenset(["noun", "name", "num", "adj"])
"""What a preposition may be written on: it is glossed apart."""
PREPOSITIONS = folded_words("عن في ب على ل إلى من مع بين حول ضد لدى أمام عند")
LEMMA = "~"


class Pattern(NamedTuple):
    """One expression: folded words after the first, and what it says."""

    words: tuple[str, ...]
    """All words; one that opens with `~` is a lemma."""
    kind: Kind
    english: str
    """Up to and with the word that is bent."""
    tail: str
    bends: bool
    clitic: str
    """The proclitic of the word behind that belongs to the expression, or empty."""
    head: int
    """Index of the word whose inflection the English takes."""

    @property
    def length(self) -> int:
        """How many written words it takes part of."""
        return len(self.words) + bool(self.clitic)


class Compiled(Struct):
    """Tables as they are kept between runs: text that is taken apart when its first word is met."""

    stamp: str
    """What the tables were made from."""
    expressions: dict[str, str]
    """By first word: one pattern a line, its fields parted by tabs; the longest first."""
    government: dict[str, tuple[str, str]]
    """Folded verb lemma, blank, folded preposition: English of both, before and after the word that is bent."""
    verbs: dict[str, str]
    """English of a verb by the letters of its lemma, with shadda."""


class Phrases:
    """Compiled expressions, asked by their first two words."""

    def __init__(self, compiled: Compiled) -> None:
        self._lines = compiled.expressions
        self.government = compiled.government
        self.verbs = compiled.verbs
        self.starting = lru_cache(maxsize=1024)(self._starting)
        """Expressions whose first word is a key, by their second word or clitic, empty for none; longest first."""
        self.openings = lru_cache(maxsize=4096)(self._openings)
        """As what a written word may open expressions: the key, and the clitics that are taken off for it."""

    def lemma(self, lemma: str) -> str | None:
        """The key under which a lemma opens expressions, or None where it opens none."""
        key = lemma_key(lemma)
        return key if key in self._lines else None

    def _starting(self, key: str) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for line in self._lines[key].split("\n"):
            fields = line.split("\t")
            second = fields[0].partition(" ")[0] or fields[5]
            found.setdefault(second, []).append(line)
        return found

    def _openings(self, written: str) -> tuple[tuple[str, str], ...]:
        return tuple(one for one in _stripped(written) if one[0] in self._lines)


def compile_tables(stamp: str, patterns: Iterable[Pattern], senses: Iterable[Path]) -> Compiled:
    """Tables from patterns, of which the first of the same words wins, and from the senses of verbs."""
    lines: dict[str, dict[str, Pattern]] = {}
    government: dict[str, tuple[str, str]] = {}
    verbs: dict[str, str] = {}
    for pattern in patterns:
        last = pattern.clitic or pattern.words[-1]
        if pattern.kind == "verb" and pattern.length == 2 and pattern.words[0][0] == LEMMA and last in PREPOSITIONS:
            # The subject may stand between a verb and its preposition: these two are no expression.
            government.setdefault(f"{pattern.words[0][1:]} {last}", (pattern.english, pattern.tail))
        elif pattern.kind != "verb" or MODALS.keys().isdisjoint(pattern.words):
            same = " ".join((*pattern.words, pattern.clitic))
            lines.setdefault(pattern.words[0], {}).setdefault(same, pattern)
    for path in senses:
        _add_verbs(path, government, verbs)
    return Compiled(stamp, {first: _joined(same.values()) for first, same in lines.items()}, government, verbs)


def _joined(patterns: Iterable[Pattern]) -> str:
    """The longest first, so that the first one found is."""
    return "\n".join(map(_pack, sorted(patterns, key=lambda pattern: -pattern.length)))


def _pack(pattern: Pattern) -> str:
    rest = " ".join(pattern.words[1:])
    bends = "*" if pattern.bends else ""
    return "\t".join((rest, pattern.kind, pattern.english, pattern.tail, bends, pattern.clitic, str(pattern.head)))


@lru_cache(maxsize=1024)
def unpacked(first: str, line: str) -> Pattern:
    """An expression whose first word is `first`."""
    rest, kind, english, tail, bends, clitic, head = line.split("\t")
    return Pattern((first, *rest.split()), cast("Kind", kind), english, tail, bool(bends), clitic, int(head))


folded = lru_cache(maxsize=4096)(fold)
"""What written words and lemmas are compared by; a text may leave out hamzas and marks."""


@lru_cache(maxsize=2048)
def lemma_key(lemma: str) -> str:
    """That of a lemma."""
    return LEMMA + fold(lemma)


def _stripped(written: str) -> Iterator[tuple[str, str]]:
    """Keys of a written word as the first of an expression, and the clitics that are taken off it for each."""
    whole = fold(written)
    yield whole, ""
    rests = [("", whole)]
    if len(whole) > 2 and whole[0] in "وف":
        yield whole[1:], whole[0]
        rests.append((whole[0], whole[1:]))
    for clitics, rest in rests:
        if len(rest) > 3 and rest[0] in _PROCLITICS:
            yield ("ا" + rest[1:] if rest.startswith("لل") else rest[1:]), clitics + rest[0]


def may_strip(pattern: Pattern, clitics: str) -> bool:
    """Whether an expression may carry these clitics on its first word."""
    return clitics[-1] not in _PROCLITICS or pattern.kind in _GOVERNED


def read_phrases(paths: Iterable[Path]) -> Iterator[Pattern]:
    """The patterns of tables in the form of `phrases.tsv`; a line that cannot be used is left out."""
    for path in paths:
        for row in read_table(path, 3, 2).rows:
            pattern = compile_pattern(row.fields[0], row.fields[1], _KINDS.get(row.fields[2], "adv"))
            if pattern is not None:
                yield pattern


def problems_of_phrases(path: Path) -> tuple[Problem, ...]:
    """The lines of a table of expressions that are left out, and why."""
    table = read_table(path, 3, 2)
    empty = (row for row in table.rows if compile_pattern(row.fields[0], row.fields[1], "adv") is None)
    return (*table.problems, *(Problem(path, row.line, "it has no Arabic or no English") for row in empty))


def read_names(paths: Iterable[Path]) -> Iterator[Pattern]:
    """The names of gazetteers; spellings are parted by strokes."""
    for path in paths:
        for row in read_table(path, 4, 2).rows:
            for spelling in row.fields[0].split("|"):
                words = tuple(fold(spelling).split())
                if words:
                    yield Pattern(words, "name", row.fields[1], "", bends=False, clitic="", head=0)


def compile_pattern(written: str, english: str, kind: Kind) -> Pattern | None:
    """A pattern from its words; None where it has none."""
    words = [_key(word) for word in written.split()]
    clitic = words.pop() if len(words) > 1 and words[-1] in _PROCLITICS else ""
    if not words or not english:
        return None
    front, star, tail = english.partition("*")
    head = next((index for index, word in enumerate(words) if word[0] == LEMMA), 0)
    return Pattern(tuple(words), kind, front, tail, bool(star), clitic, head)


def _with_shadda(form: str) -> str:
    """Letters and doublings, without vowels: what tells the second form from the first."""
    return "".join(char for char in form if char == "ّ" or strip_marks(char))


def _add_verbs(path: Path, government: dict[str, tuple[str, str]], verbs: dict[str, str]) -> None:
    for row in read_table(path, 5, 4).rows:
        _, pos, form, senses, governed = row.fields
        if pos != "VERB":
            continue
        letters = strip_marks(form)
        english = senses.partition(";")[0]
        if not english.startswith("be "):
            verbs.setdefault(_with_shadda(form), english)
        for entry in governed.split("|") if governed else ():
            preposition, _, english = entry.partition("=")
            if english.strip():
                key = f"{fold(letters)} {fold(preposition.strip())}"
                government.setdefault(key, (english.partition(",")[0].strip(), ""))


def _key(word: str) -> str:
    return LEMMA + fold(word[1:]) if word.startswith(LEMMA) and len(word) > 1 else fold(word)
