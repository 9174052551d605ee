"""Readings that the reader fixed, in one text. Owns which word they hold for; chooses no reading itself.

A reading fixed for one place is anchored like a note, so that an edited text keeps it; one fixed for the text holds for
every place where the word is written so. The place wins over the text, the later choice over the earlier.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from msgspec.structs import replace

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Document, Token, TokenKind
from tuireader.document.anchors import make_anchor
from tuireader.reading.notebook import Notebook, now_utc
from tuireader.store import FixedReading


class FixedReadings:
    """The fixed readings of a notebook's text."""

    def __init__(self, document: Document, notebook: Notebook) -> None:
        self._document = document
        self._notebook = notebook
        self._by_form: dict[str, FixedReading] = {}
        self._by_place: dict[tuple[int, int], FixedReading] = {}
        self.reload()

    def reload(self) -> None:
        """Read them again from the store."""
        self._by_form, self._by_place = {}, {}
        for fixed in self._notebook.fixed_readings():
            if fixed.anchor is None:
                self._by_form[fixed.form] = fixed
            elif place := self._notebook.find(fixed.anchor):
                self._by_place[place.index, place.start] = fixed

    def apply(self, index: int, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The tokens of paragraph `index`, with the fixed readings where there are any."""
        if not self._by_form and not self._by_place:
            return tuple(tokens)
        text = self._document.paragraphs[index].text
        return tuple(self._applied(index, text, token) for token in tokens)

    def _applied(self, index: int, text: str, token: Token) -> Token:
        fixed = self._at(index, text, token)
        return replace(token, analysis=fixed.analysis) if fixed else token

    def _at(self, index: int, text: str, token: Token) -> FixedReading | None:
        if token.kind is not TokenKind.WORD:
            return None
        return self._by_place.get((index, token.start)) or self._by_form.get(strip_marks(token.of(text)))

    def of(self, index: int, token: Token) -> FixedReading | None:
        """What is fixed for a word of paragraph `index`."""
        return self._at(index, self._document.paragraphs[index].text, token)

    def fix(self, index: int, token: Token, analysis: Analysis, *, everywhere: bool) -> None:
        """Fix the reading of a word, here or wherever the text writes it so.

        Raises:
            StoreError: It could not be kept; nothing changed.
        """
        paragraph = self._document.paragraphs[index]
        fixed = FixedReading(
            id=str(uuid4()),
            form=strip_marks(token.of(paragraph.text)),
            anchor=None if everywhere else make_anchor(paragraph, token.start, token.end),
            analysis=analysis,
            created=now_utc(),
        )
        self._notebook.keep_reading(fixed)
        if everywhere and (index, token.start) in self._by_place:
            self._notebook.forget_reading(self._by_place[index, token.start])
        self.reload()

    def release(self, index: int, token: Token) -> bool:
        """Let the word's reading be chosen again; False where none was fixed. Raises StoreError."""
        fixed = self.of(index, token)
        if fixed is None:
            return False
        self._notebook.forget_reading(fixed)
        self.reload()
        return True
