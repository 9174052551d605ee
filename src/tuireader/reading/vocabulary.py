"""Words to learn, seen from an open text. Owns what is saved of a word and where saved words stand; the store keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from tuireader.document import Analysis, Token, span_at
from tuireader.errors import StoreError
from tuireader.reading.marks import Mark, MarkKind
from tuireader.reading.notebook import Notebook, now_utc
from tuireader.reading.pipeline import Pipeline
from tuireader.store import Status, Word

CONTENT = frozenset(["ADJ", "ADV", "NOUN", "VERB"])
"""Parts of speech that are worth a card; particles and names are not."""
_NEXT = {None: Status.NEW, Status.NEW: Status.LEARNING, Status.LEARNING: Status.KNOWN, Status.KNOWN: None}
_KINDS = {Status.NEW: MarkKind.LEARNING, Status.LEARNING: MarkKind.LEARNING, Status.KNOWN: MarkKind.KNOWN}


class Frequent(NamedTuple):
    """A lemma that is not saved as known or being learned."""

    times: int
    reading: Analysis
    """Of its first place."""


class Vocabulary:
    """The reader's saved words in one text."""

    def __init__(self, pipeline: Pipeline, notebook: Notebook) -> None:
        self._pipeline = pipeline
        self._notebook = notebook
        self.shown = False
        """Whether saved words are marked in the text."""
        self._statuses: dict[str, Status] | None = None

    @property
    def statuses(self) -> dict[str, Status]:
        """Lemma to status."""
        if self._statuses is None:
            self._statuses = self._notebook.words.statuses() if self._notebook.words else {}
        return self._statuses

    def step(self, index: int, token: Token) -> Status | None:
        """Save the word of a token as new, then learning, then known, then forget it; its status now.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        reading, table = token.analysis, self._notebook.words
        if table is None:
            raise StoreError("nothing can be kept: the store is not open", "tuireader was started without one")
        if reading is None:
            raise StoreError("this is no word of the dictionary")
        self.forget()
        status = _NEXT[self.statuses.get(reading.lemma)]
        if status is None:
            table.remove(reading.lemma)
        else:
            table.keep(self._word(index, token, reading, status), self._notebook.entered())
        self.forget()
        return status

    def forget(self) -> None:
        """Ask the store again, as after another reader saved words."""
        self._statuses = None

    def _word(self, index: int, token: Token, reading: Analysis, status: Status) -> Word:
        text, now = self._pipeline.document.paragraphs[index].text, now_utc()
        sentence = span_at(self._pipeline.sentences(index), token.start)
        return Word(
            lemma=reading.lemma,
            form=token.of(text),
            root=reading.root,
            upos=reading.upos,
            gloss="; ".join(reading.senses),
            sentence=sentence.of(text).strip() if sentence else text,
            status=status,
            created=now,
            modified=now,
        )

    def marks(self, index: int) -> Iterator[Mark]:
        """Saved words of a paragraph, where they are to be shown."""
        if not self.shown or not self.statuses:
            return
        for token in self._pipeline.unless_missing(self._pipeline.tagged, index) or ():
            status = self.statuses.get(token.analysis.lemma) if token.analysis else None
            if status is not None:
                yield Mark(token.start, token.end, _KINDS[status])


def frequent_unknown(pipeline: Pipeline, known: Collection[str], count: int) -> list[Frequent]:
    """The lemmas that stand most often in a text and are not among the known ones. Raises LexiconError."""
    counts: Counter[str] = Counter()
    readings: dict[str, Analysis] = {}
    for index in range(len(pipeline.document.paragraphs)):
        for token in pipeline.tagged(index):
            reading = token.analysis
            if reading is None or reading.guess or reading.upos not in CONTENT or reading.lemma in known:
                continue
            counts[reading.lemma] += 1
            readings.setdefault(reading.lemma, reading)
    return [Frequent(number, readings[lemma]) for lemma, number in counts.most_common(count)]
