"""Scores names on our own gold set: exact span and type, article by article, through the application's pipeline.

usage: entity_gold.py FILE [--errors] [--nationalities WHICH]
       FILE: tests/fixtures/entities/development.txt; its README says the format

The gold has every adjective of a nation; the application marks those that its setting `nationalities` says.

Dates, sums and other values are left out. `English` is the share of the right mentions whose English is that of the
gold, of names that the lists have and of the others; marks on Latin letters do not count.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, Meta, Paragraph, make_document
from tuireader.nlp.entities.gazetteer import read_gazetteer
from tuireader.nlp.entities.words import cuts_of
from tuireader.reading.language import Language
from tuireader.reading.paths import assets, find_paths
from tuireader.reading.pipeline import Pipeline

VALUES = frozenset([EntityType.DATE, EntityType.TIME, EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY])
NAME = re.compile(r"\[([^|\]]+)\|([A-Z]+)\|([^\]]+)\]")
Span = tuple[int, int, str]


class Sentence(NamedTuple):
    """A sentence and its names, each with its English."""

    text: str
    names: dict[Span, str]


def read_gold(path: Path) -> Iterator[list[Sentence]]:
    """The articles of a file."""
    article: list[Sentence] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line.strip():
            article.append(_sentence(line.strip()))
        elif article:
            yield article
            article = []


def _sentence(line: str) -> Sentence:
    text, end, names = "", 0, {}
    for match in NAME.finditer(line):
        text += line[end : match.start()]
        names[len(text), len(text) + len(match[1]), match[2]] = match[3]
        text, end = text + match[1], match.end()
    return Sentence(text + line[end:], names)


def found_in(article: list[Sentence], language: Language) -> Iterator[dict[Span, str | None]]:
    """Names of each sentence as the application has them, with their English."""
    paragraphs = tuple(Paragraph(id=f"p{number}", text=one.text) for number, one in enumerate(article, 1))
    pipeline = Pipeline(make_document(paragraphs, Meta()), language)
    linked, entities = pipeline.linked(range(len(paragraphs)))
    english = {entity.id: entity.name.en for entity in entities}
    for paragraph in linked:
        yield {
            (mention.start, mention.end, str(mention.type)): english.get(mention.id or "")
            for mention in paragraph.entities or ()
            if mention.type not in VALUES
        }


def plain(name: str | None) -> str:
    """English without marks on its letters, small."""
    letters = unicodedata.normalize("NFD", name or "")
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ").lower()


class Scores:
    """Counts over all sentences."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.true: Counter[str] = Counter()
        self.english: Counter[tuple[bool, bool]] = Counter()
        """By whether the lists have the name, and whether its English is right."""
        self._lists = read_gazetteer(assets() / "gazetteer")

    def add(self, sentence: Sentence, mine: dict[Span, str | None]) -> None:
        """Count a sentence."""
        for spans, counter in (
            (mine.keys() & sentence.names.keys(), self.right),
            (mine.keys(), self.found),
            (sentence.names.keys(), self.true),
        ):
            counter.update(kind for *_, kind in spans)
        for span in mine.keys() & sentence.names.keys():
            name = fold(sentence.text[span[0] : span[1]]).split()
            listed = any(hit.end - hit.start == len(name) for hit in self._lists.hits([cuts_of(word) for word in name]))
            self.english[listed, plain(mine[span]) == plain(sentence.names[span])] += 1

    def show(self) -> None:
        """Print them."""
        for kind in [*sorted(self.true | self.found), "all"]:
            right, found, true = (
                counter.total() if kind == "all" else counter[kind] for counter in (self.right, self.found, self.true)
            )
            precision, recall = right / max(found, 1), right / max(true, 1)
            print(
                f"{kind:8} precision {precision:.3f} recall {recall:.3f} F1 {2 * right / (found + true):.3f} of {true}"
            )
        for listed, what in ((True, "on the lists"), (False, "others")):
            good, bad = self.english[listed, True], self.english[listed, False]
            print(f"English of names {what}: {good / max(good + bad, 1):.3f} of {good + bad}")


def show_errors(sentence: Sentence, mine: dict[Span, str | None]) -> None:
    """What was missed and what was found too much, on one line."""
    missed, more = sentence.names.keys() - mine.keys(), mine.keys() - sentence.names.keys()
    wrong = [
        f"{mark}{kind}:{sentence.text[start:end]}"
        for mark, spans in (("-", missed), ("+", more))
        for start, end, kind in sorted(spans)
    ]
    if wrong:
        print("  ".join(wrong), "|", sentence.text)


def main() -> None:
    """Score a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what is missed (-) and found too much (+)")
    parser.add_argument("--nationalities", default="of-bodies", help="as the setting; it is of-bodies unless set")
    options = parser.parse_args()
    language, scores = Language(find_paths().cache, nationalities=options.nationalities), Scores()
    for article in read_gold(options.file):
        for sentence, mine in zip(article, found_in(article, language), strict=True):
            scores.add(sentence, mine)
            if options.errors:
                show_errors(sentence, mine)
    scores.show()


if __name__ == "__main__":
    main()
