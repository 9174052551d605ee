"""Measures linking and English names on our own gold set: with the mentions of the gold, and with those that are found.

usage: entity_names.py FILE [--errors]      FILE: tests/fixtures/entities/development.txt; its README says the format

A name is right where its English is that of the gold; capitals, marks on letters, hyphens and apostrophes do not count.
“On the lists” are names that the gazetteers have as they stand; “others” are composed, given by the text or spelled.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from entity_gold import VALUES, Sentence, plain, read_gold
from tuireader.document import Entity, EntityType, Mention, Meta, Paragraph, make_document
from tuireader.nlp.entities import EnglishNames
from tuireader.reading.language import Language
from tuireader.reading.paths import assets, find_paths
from tuireader.reading.pipeline import Pipeline


def given(article: Sequence[Sentence], pipeline: Pipeline) -> tuple[Paragraph, ...]:
    """The paragraphs with the mentions of the gold."""
    return tuple(
        replace(
            pipeline.document.paragraphs[index],
            tokens=pipeline.tagged(index),
            entities=tuple(Mention(start, end, type=EntityType(kind)) for start, end, kind in sorted(one.names)),
        )
        for index, one in enumerate(article)
    )


class Shares:
    """Right and wrong names, listed ones apart."""

    def __init__(self, title: str, names: EnglishNames, *, errors: bool) -> None:
        self._title, self._names, self._errors = title, names, errors
        self._counts = {True: [0, 0], False: [0, 0]}

    def add(self, article: Sequence[Sentence], paragraphs: Sequence[Paragraph], entities: Sequence[Entity]) -> None:
        """Compare the English of an article's mentions."""
        english = {entity.id: entity.name.en for entity in entities}
        for sentence, paragraph in zip(article, paragraphs, strict=True):
            for mention in paragraph.entities or ():
                span = (mention.start, mention.end)
                gold = next((name for (start, end, _), name in sentence.names.items() if (start, end) == span), None)
                if mention.type in VALUES or gold is None:
                    continue
                self._count(mention.of(paragraph.text), mention, english.get(mention.id or ""), gold)

    def _count(self, written: str, mention: Mention, mine: str | None, gold: str) -> None:
        listed = self._names.known(written, mention.type) is not None
        right = plain((mine or "").replace("-", " ")) == plain(gold.replace("-", " "))
        self._counts[listed][0] += right
        self._counts[listed][1] += 1
        if self._errors and not right:
            print(f"{'listed' if listed else 'other'}\t{mention.type}\t{written}\t{mine}\t{gold}")

    def show(self) -> None:
        """Print the shares."""
        for listed, what in ((True, "on the lists"), (False, "others")):
            right, total = self._counts[listed]
            print(f"{self._title}: English of names {what}: {right / max(total, 1):.3f} of {total}")


def articles(path: Path, language: Language) -> Iterator[tuple[list[Sentence], Pipeline]]:
    """The articles of a file with their layers."""
    for article in read_gold(path):
        paragraphs = tuple(Paragraph(id=f"p{number}", text=one.text) for number, one in enumerate(article, 1))
        yield article, Pipeline(make_document(paragraphs, Meta()), language)


def main() -> None:
    """Measure a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what is wrong: kind, type, name, ours, gold")
    options = parser.parse_args()
    language, names = Language(find_paths().cache), EnglishNames(assets())
    gold = Shares("mentions of the gold", names, errors=options.errors)
    found = Shares("mentions found", names, errors=False)
    seconds = 0.0
    count = 0
    for article, pipeline in articles(options.file, language):
        before = given(article, pipeline)
        begin = time.perf_counter()
        paragraphs, entities = language.linker.link(before)
        seconds += time.perf_counter() - begin
        count += 1
        gold.add(article, paragraphs, entities)
        found.add(article, *pipeline.linked(range(len(article))))
    gold.show()
    found.show()
    print(
        f"linking and naming: {1000 * seconds / count:.1f} ms an article of the file, the opening of the lists included"
    )


if __name__ == "__main__":
    main()
