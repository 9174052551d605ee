"""Search in all texts of the library. Owns how a query is put to the index, and where in a passage its words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tuireader.arabic.normalization import fold_with_offsets
from tuireader.document import Document, Span
from tuireader.document.fingerprint import content_hash
from tuireader.errors import SourceError
from tuireader.reading.searching.query import Kind, Query, parse
from tuireader.store.index import Passage, Passing, SearchIndex, folded_words, without_article
from tuireader.wording import tr

LISTED = 60
SHORTEST = 2
"""Letters of a word from which the index is asked while it is being typed."""


class Found(NamedTuple):
    """A passage, and where in it the words stand; none where only other forms of them do."""

    passage: Passing
    spans: tuple[Span, ...]


def find_in_library(index: SearchIndex, line: str, limit: int = LISTED) -> list[Found]:
    """What a query finds, the best passage first, the passages of a text one after the other.

    Raises:
        SourceError: It asks for what only an open text can be asked.
        StoreError: The index cannot serve.
    """
    query = parse(line)
    if query.kind not in (Kind.FOLDED, Kind.EXACT, Kind.LEMMA):
        raise SourceError(
            tr("{kind}: is searched for in one text", kind=query.kind), tr("name the text too, or open it")
        )
    words = folded_words(query.text)
    if not words or max(map(len, words)) < SHORTEST:
        return []
    exact = query.kind is Kind.EXACT
    passages = index.find(words, limit, phrase=exact, lemma=query.kind is Kind.LEMMA)
    if exact:
        passages = [passage for passage in passages if query.text.strip() in passage.body]
    order = {passage.content: number for number, passage in reversed(list(enumerate(passages)))}
    passages.sort(key=lambda passage: order[passage.content])
    return [Found(passage, _spans(passage.body, query, words)) for passage in passages]


class Stopped(Exception):
    """Whoever waited for the text to be in the index does not wait any more."""


def put_in_index(
    index: SearchIndex, document: Document, source: str | None, title: str, stop: Callable[[], bool] = bool
) -> bool:
    """Make a text known to the index; whether it was new to it.

    Raises:
        StoreError: It cannot be kept.
        Stopped: `stop` said so; the index is as it was before.
    """
    content = content_hash(document)
    if index.locate(content, source, title):
        return False
    index.put(content, source, title, document.meta.author, _passages(document, stop))
    return True


def _passages(document: Document, stop: Callable[[], bool]) -> Iterator[Passage]:
    for number, paragraph in enumerate(document.paragraphs):
        if stop():
            raise Stopped
        lemmas = [token.analysis.lemma for token in paragraph.tokens or () if token.analysis is not None]
        yield Passage(number, paragraph.text, lemmas)


def _spans(body: str, query: Query, words: list[str]) -> tuple[Span, ...]:
    if query.kind is Kind.EXACT:
        at = body.find(query.text.strip())
        return (Span(at, at + len(query.text.strip())),) if at >= 0 else ()
    folded = fold_with_offsets(body)
    spans: set[tuple[int, int]] = set()
    for word in words if query.kind is Kind.FOLDED else ():
        for form in (word, without_article(word)):
            at = folded.text.find(form)
            while at >= 0:
                spans.add(folded.source_span(at, at + len(form)))
                at = folded.text.find(form, at + len(form))
            if spans:
                break
    return tuple(Span(*span) for span in sorted(spans))
