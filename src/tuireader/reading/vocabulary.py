"""Words to learn, seen from an open text. Owns what is saved of a word and where saved words stand; the store keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tuireader.document import Analysis, EntityType, Mention, Token, span_at
from tuireader.errors import StoreError
from tuireader.reading.marks import Mark, MarkKind
from tuireader.reading.notebook import Notebook, now_utc
from tuireader.reading.pipeline import Pipeline
from tuireader.store import Status, Word
from tuireader.wording import tr

CONTENT = frozenset(["ADJ", "ADV", "NOUN", "VERB"])
"""Parts of speech that are worth a card; particles and names are not."""
_NEXT = {None: Status.NEW, Status.NEW: Status.LEARNING, Status.LEARNING: Status.KNOWN, Status.KNOWN: None}
_KINDS = {Status.NEW: MarkKind.LEARNING, Status.LEARNING: MarkKind.LEARNING, Status.KNOWN: MarkKind.KNOWN}


class Frequent(NamedTuple):
    """A lemma that is not saved as known or being learned."""

    times: int
    reading: Analysis
    """Of its first place."""


class Saved(NamedTuple):
    """A word as it is kept."""

    lemma: str
    status: Status | None
    """None where it was forgotten."""


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

    def step(self, index: int, token: Token) -> Saved:
        """Save the word of a token as new, then learning, then known, then forget it.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        reading, table = self._reading(index, token), self._notebook.words
        if table is None:
            raise StoreError(tr("nothing can be kept: the store is not open"), tr("tuireader was started without one"))
        if reading is None:
            raise StoreError(tr("this is no word of the dictionary"))
        self.forget()
        status = _NEXT[self.statuses.get(reading.lemma)]
        if status is None:
            table.remove(reading.lemma)
        else:
            table.keep(self._word(index, token, reading, status), self._notebook.entered())
        self.forget()
        return Saved(reading.lemma, status)

    def _reading(self, index: int, token: Token) -> Analysis | None:
        """That of the token; a word that is a name here is learned as one, and not as what it means elsewhere."""
        reading, text = token.analysis, self._pipeline.document.paragraphs[index].text
        names = self._pipeline.unless_missing(self._pipeline.names, index) if reading else None
        for mention, name in names or ():
            if reading and token.start <= mention.start and mention.end <= token.end:
                return replace(reading, lemma=mention.of(text), root=None, upos="PROPN", gloss=name.en or "")
        return reading

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
        text = self._pipeline.document.paragraphs[index].text
        for token in self._pipeline.unless_missing(self._pipeline.tagged, index) or ():
            lemma = token.analysis.lemma if token.analysis else ""
            status = self.statuses.get(token.of(text)) or self.statuses.get(lemma)
            if status is not None:
                yield Mark(token.start, token.end, _KINDS[status])


def frequent_unknown(pipeline: Pipeline, known: Collection[str], count: int) -> list[Frequent]:
    """The lemmas that stand most often in a text and are not among the known ones. Raises LexiconError."""
    counts: Counter[str] = Counter()
    readings: dict[str, Analysis] = {}
    for index in range(len(pipeline.document.paragraphs)):
        names = _names(pipeline, index)
        for token in pipeline.tagged(index):
            reading = token.analysis
            if reading is None or reading.guess or reading.upos not in CONTENT or reading.lemma in known:
                continue
            if any(name.overlaps(token.start, token.end) for name in names):
                continue
            counts[reading.lemma] += 1
            readings.setdefault(reading.lemma, reading)
    return [Frequent(number, readings[lemma]) for lemma, number in counts.most_common(count)]


def _names(pipeline: Pipeline, index: int) -> list[Mention]:
    """Names that say nothing of the words they are written with: of a body's long name the words are worth learning."""
    from tuireader.nlp.naming import CALLED

    text = pipeline.document.paragraphs[index].text
    return [
        mention
        for mention in pipeline.mentions(index)
        if mention.type is EntityType.PERSON or (mention.type in CALLED and len(mention.of(text).split()) == 1)
    ]
