"""What is told beside a quote, in the order of telling, and nothing twice. Owns labels and order; knows no markup."""

from __future__ import annotations

from collections.abc import Iterator

from tuireader.arabic.direction import begins_right_to_left
from tuireader.document import Gloss
from tuireader.exporters.bundle import ExportEntry, Layer

LAYERS = frozenset({Layer.SENTENCE, Layer.GLOSS, Layer.SUMMARY, Layer.ENTITIES})
"""Of these it tells."""
MOST_BESIDE = 40
"""A shorter text keeps its order beside a label."""


class Surroundings:
    """Those of the entries of one paragraph: what serves several of them, such as its English, stands at the first."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def of(self, entry: ExportEntry) -> Iterator[tuple[str, str]]:
        """A label and a text for each thing that was not told yet and is not the quote itself."""
        quote = entry.quote.strip()
        for label, text in _all(entry):
            if text and text.strip() not in ("", quote) and text not in self._told:
                self._told.add(text)
                yield label, text


def _all(entry: ExportEntry) -> Iterator[tuple[str, str]]:
    yield "In", " › ".join(text for _, text in entry.headings)
    yield "Sentence", entry.sentence
    yield "English quoted", entry.annotation.english
    yield gloss_label(entry.gloss), entry.gloss.en if entry.gloss else ""
    yield "Summary", entry.summary or ""
    yield "Names", ", ".join(entry.entities)


def stands_apart(text: str) -> bool:
    """Whether it goes below its label: behind an English one a line runs from the left, and Arabic in it is torn up."""
    return len(text) > MOST_BESIDE and begins_right_to_left(text) is True


def gloss_label(gloss: Gloss | None) -> str:
    """What to call English by who made it: a dictionary gloss is no translation."""
    return "Dictionary gloss" if gloss and gloss.by == "dictionary" else "English"
