"""A word as the name finder looks at it: its letters after each clitic that may be cut off. Owns the cutting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.entities.evidence import words
from tuireader.nlp.protocols import Analyzer

_CLITICS = "وفبلكس"
_FEW = 3


class View:
    """One token with what the rules ask of it."""

    def __init__(self, text: str, token: Token, analyzer: Analyzer) -> None:
        self.token = token
        self.written = token.of(text)
        self.is_word = token.kind is TokenKind.WORD
        self.folded = fold(self.written)
        self._analyzer = analyzer

    @cached_property
    def best(self) -> Analysis | None:
        """The reading in its place, else the best out of context; None for what is no word."""
        if not self.is_word:
            return None
        return self.token.analysis or self._analyzer.analyze(self.written)[0]

    @cached_property
    def readings(self) -> tuple[Analysis, ...]:
        """The best reading and a few more out of context: asked for only where the best one leaves a doubt."""
        return (self.best, *self._analyzer.analyze(self.written)[:_FEW]) if self.best else ()

    @cached_property
    def cuts(self) -> tuple[tuple[int, str], ...]:
        """Where a name may start in the word, as an offset from its start, and the folded letters from there."""
        if not self.is_word:
            return ((0, self.folded),)
        cuts = [(0, self.folded)]
        for count in (1, 2):
            if len(self.folded) > count + 1 and all(char in _CLITICS for char in self.folded[:count]):
                cuts.append((self.offset(count), self.folded[count:]))
                if self.folded[count - 1 : count + 1] == "لل":
                    cuts.append((self.offset(count + 1), "ال" + self.folded[count + 1 :]))
        return tuple(cuts)

    def offset(self, letters: int) -> int:
        """The offset in the word of its letter number `letters`."""
        for index, char in enumerate(self.written):
            if strip_marks(char):
                if not letters:
                    return index
                letters -= 1
        return len(self.written)

    @cached_property
    def proper(self) -> int | None:
        """The offset at which the word is a name by its best reading, None where it is none."""
        best = self.best
        if best is None or best.upos != "PROPN" or best.guess or not best.gloss[:1].isupper():
            return None
        if self.folded in words("months") or self.folded in words("days"):
            return None
        return self.offset(_proclitic_letters(best))

    @cached_property
    def guess(self) -> int | None:
        """The offset at which a word that no dictionary knows may be a name."""
        best = self.best
        if best is None or not best.guess or best.upos != "PROPN":
            return None
        return self.offset(_proclitic_letters(best))

    @property
    def only_proper(self) -> bool:
        """Whether none of the likelier readings is a common word."""
        return all(reading.upos == "PROPN" for reading in self.readings)

    @property
    def only_accusative(self) -> bool:
        """Whether every reading is an indefinite accusative or a dual, which cannot stand in a genitive's place."""
        return self.is_word and all(
            reading.feats.get("Case") == "Acc" or (reading.feats.get("Number") == "Dual" and reading.upos != "VERB")
            for reading in self._analyzer.analyze(self.written)
        )

    @property
    def may_be_name(self) -> bool:
        """Whether some reading of the bare word, or of it with the article, is a name or is not known."""
        return any(
            (reading.guess or reading.upos == "PROPN") and not _proclitic_letters(reading) for reading in self.readings
        )

    @property
    def is_bare_noun(self) -> bool:
        """Whether the best reading is a noun or adjective without anything on it: حسن may be `good`."""
        return self.best is not None and self.best.upos in ("NOUN", "ADJ") and len(self.best.segments) == 1

    def is_in(self, kind: str) -> bool:
        """Whether the word, as written or behind clitics, is of a table of evidence."""
        table = words(kind)
        return any(letters in table for _, letters in self.cuts)


def make_views(text: str, tokens: Sequence[Token], analyzer: Analyzer) -> list[View]:
    """A view for each token."""
    return [View(text, token, analyzer) for token in tokens]


def _proclitic_letters(reading: Analysis) -> int:
    letters = 0
    for segment in reading.segments:
        if segment.role != "proclitic" or segment.gloss == "the":
            break
        letters += len(strip_marks(segment.form))
    return letters
