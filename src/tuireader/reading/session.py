"""A reading session: where the reader is and how the paragraphs are shown. Owns cursor, views and motions.

Knows no line, no cell and no key. A place is a paragraph and a code point offset in the text that the paragraph shows;
the cursor stands on a word of it. While a paragraph shows English, its place in the Arabic is remembered beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec import Struct

from tuireader.document import Link, Span, index_at
from tuireader.reading.alignment import english_of, link_at
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.views import Shown, View, show, word_at


class Cursor(Struct, frozen=True, order=True):
    """A place: paragraph index, then code point offset in what the paragraph shows."""

    index: int
    offset: int


class Session:
    """Cursor, views and motions over one document."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline
        self.document = pipeline.document
        self.cursor = Cursor(0, 0)
        self.default_view = View.ARABIC
        self.views: dict[int, View] = {}
        """Only the paragraphs whose view is not the default."""
        self._own_view = View.ARABIC
        """How a paragraph's own text is shown when it comes back from English."""
        self._arabic_offsets: dict[int, int] = {}
        self._show = lru_cache(maxsize=512)(self._shown)

    @property
    def count(self) -> int:
        """Number of paragraphs."""
        return len(self.document.paragraphs)

    # What is shown

    def view(self, index: int) -> View:
        """The view that paragraph `index` was put in."""
        return self.views.get(index, self.default_view)

    def shown(self, index: int) -> Shown:
        """What paragraph `index` shows. In the gloss view this makes the gloss if need be."""
        return self._show(index, self.view(index))

    @property
    def shows_language(self) -> bool:
        """Whether any paragraph is in a view that needs glosses."""
        return any(view is not View.ARABIC for view in (self.default_view, *self.views.values()))

    def forget_shown(self) -> None:
        """Drop what was kept of shown paragraphs, after layers became available."""
        self._show.cache_clear()

    def toggle(self) -> None:
        """Switch the paragraph at the cursor between Arabic and English, keeping the place in it."""
        index = self.cursor.index
        self._set_view(index, self._other(self.view(index)))

    def toggle_all(self) -> None:
        """Switch every paragraph to what the one at the cursor does not show."""
        self._set_all(self._other(self.view(self.cursor.index)))

    def toggle_own(self, view: View) -> None:
        """Put every paragraph in a view that shows its own text with something beside it, or back in the plain one."""
        self._own_view = View.ARABIC if self.view(self.cursor.index) is view else view
        self._set_all(self._own_view)

    def resume(self, default: View, views: Mapping[int, View]) -> None:
        """Take up views that were kept; the text comes back from English as it was shown last."""
        self.default_view, self.views = default, dict(views)
        own = [view for view in (default, *views.values()) if view is not View.GLOSS]
        self._own_view = own[0] if own else View.ARABIC

    def _other(self, view: View) -> View:
        return self._own_view if view is View.GLOSS else View.GLOSS

    def _set_all(self, target: View) -> None:
        self._set_view(self.cursor.index, target)
        self.default_view, self.views = target, {}

    def _set_view(self, index: int, target: View) -> None:
        before = self.shown(index)
        if target is self.default_view:
            self.views.pop(index, None)
        else:
            self.views[index] = target
        after = self.shown(index)
        self.cursor = Cursor(index, self._carried(index, before, after))

    def _carried(self, index: int, before: Shown, after: Shown) -> int:
        """The offset in `after` for the cursor's in `before`."""
        if before.in_own_text == after.in_own_text:
            return self.cursor.offset
        if before.in_own_text:
            self._arabic_offsets[index] = self.cursor.offset
            return self._snap(after, self._english_offset(index, before, after)).start
        offset = self._source_offset(index, before)
        self._arabic_offsets.pop(index, None)
        return offset or 0

    def _english_offset(self, index: int, before: Shown, after: Shown) -> int:
        """Where the English of the word at the cursor stands; without links, about where its sentence's does."""
        link = english_of(after.links, self.pipeline.tokens(index), self.cursor.offset)
        if link is not None:
            return _head(link)
        share = index_at(before.sentences, self.cursor.offset) / max(1, len(before.sentences))
        return after.sentences[int(max(0.0, share) * len(after.sentences))].start if after.sentences else 0

    def _source_offset(self, index: int, shown: Shown) -> int | None:
        """Where the word stands whose English the cursor is on; without links, where the text was left."""
        left = self._arabic_offsets.get(index)
        link = link_at(shown.links, self.cursor.offset)
        if link is None:
            return left
        tokens = self.pipeline.tokens(index)
        if left is not None and link == english_of(shown.links, tokens, left):
            return left
        return tokens[link.tokens[0]].start

    def arabic_offset(self) -> int | None:
        """The cursor's offset in the paragraph's own text; None where English hides it and says nothing of it."""
        shown = self.shown(self.cursor.index)
        return self.cursor.offset if shown.in_own_text else self._source_offset(self.cursor.index, shown)

    def place(self) -> Cursor:
        """The cursor's place in the paragraph's own text, which holds in every view; its start where none is known."""
        return Cursor(self.cursor.index, self.arabic_offset() or 0)

    # Where the cursor is

    def word(self) -> Span:
        """The word at the cursor, in what its paragraph shows."""
        return self._snap(self.shown(self.cursor.index), self.cursor.offset)

    def sentence(self) -> Span:
        """The sentence at the cursor, in what its paragraph shows."""
        shown = self.shown(self.cursor.index)
        if not shown.sentences:
            return Span(0, len(shown.text))
        return shown.sentences[max(0, index_at(shown.sentences, self.cursor.offset))]

    def go(self, index: int, offset: int = 0) -> None:
        """Put the cursor on the word at, else behind, `offset` of what paragraph `index` shows; both are clamped."""
        index = max(0, min(self.count - 1, index))
        self.cursor = Cursor(index, self._snap(self.shown(index), offset).start)

    def go_within(self, index: int, offset: int, row: Span) -> bool:
        """Put the cursor on the word nearest to `offset` in `row`, a part of what a paragraph shows; False if none is.

        Of a word that is longer than the row only a part lies there, and the cursor stands inside the word.
        """
        words = self.shown(index).words
        at = max(0, index_at(words, offset))
        inside = [word for word in words[at : at + 2] if word.overlaps(row.start, row.end)]
        if not inside:
            return False
        word = next((word for word in inside if word.end > offset), inside[-1])
        self.cursor = Cursor(index, max(word.start, row.start))
        return True

    def go_to_text(self, index: int, offset: int) -> None:
        """Like `go`, with an offset in the paragraph's own text: where that is hidden by English, it is remembered."""
        index = max(0, min(self.count - 1, index))
        shown = self.shown(index)
        if shown.in_own_text:
            self.go(index, offset)
            return
        link = english_of(shown.links, self.pipeline.tokens(index), offset)
        self.go(index, _head(link) if link else 0)
        self._arabic_offsets[index] = offset

    # Motions: each says whether the cursor moved

    def move_word(self, step: int) -> bool:
        """To the next (1) or previous (-1) word in reading order, across paragraphs."""
        return self._move(lambda shown: shown.words, step)

    def move_by_sight(self, step: int) -> bool:
        """To the word on the left (1) or right (-1): left is forward where the text runs right to left."""
        return self.move_word(step if self.shown(self.cursor.index).base == 1 else -step)

    def move_sentence(self, step: int) -> bool:
        """To the start of the next sentence; backwards first to the start of this one."""
        return self._move(lambda shown: shown.sentences, step)

    def move_paragraph(self, step: int) -> bool:
        """To the start of the next paragraph; backwards first to the start of this one."""
        before = self.cursor
        inside = self.cursor.offset > self._snap(self.shown(before.index), 0).start
        self.go(before.index if step < 0 and inside else before.index + step)
        if self.cursor.index == before.index and step > 0:
            self.cursor = before
        return self.cursor != before

    def move_to_end(self) -> bool:
        """To the last word of the text."""
        before = self.cursor
        self.go(self.count - 1, len(self.shown(self.count - 1).text))
        return self.cursor != before

    def _move(self, units: Callable[[Shown], tuple[Span, ...]], step: int) -> bool:
        before = self.cursor
        shown = self.shown(before.index)
        spans = units(shown)
        at = index_at(spans, before.offset)
        for span in spans[at + 1 :] if step > 0 else reversed(spans[: at + 1]):
            # A sentence may open with a quotation mark, or be nothing but a mark: the cursor stands on words.
            landing = self._snap(shown, span.start).start
            if (landing - before.offset) * step > 0:
                self.cursor = Cursor(before.index, landing)
                return True
        index = before.index + step
        if 0 <= index < self.count:
            beside = units(self.shown(index))
            self.go(index, (beside[0] if step > 0 else beside[-1]).start if beside else 0)
        return self.cursor != before

    def _snap(self, shown: Shown, offset: int) -> Span:
        return word_at(shown.words, offset) or Span(0, len(shown.text))

    def _shown(self, index: int, view: View) -> Shown:
        return show(self.pipeline, index, view)


def _head(link: Link) -> int:
    """The last word of what stands for a word of the text: before it stand articles, auxiliaries and prepositions."""
    return max(link.start, link.end - 1)
