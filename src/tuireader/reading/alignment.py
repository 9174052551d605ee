"""Between a paragraph's tokens and the English that stands for them. Owns the two ways; makes no English.

Where a gloss has no links, as an author's has not, nothing is known and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.document import Link, Span, Token, index_at


def link_at(links: Sequence[Link], offset: int) -> Link | None:
    """The link at an offset of the English, else the one behind it, else the last: articles belong to what follows."""
    if not links:
        return None
    at = index_at(links, offset)
    if at >= 0 and links[at].end > offset:
        return links[at]
    return links[min(at + 1, len(links) - 1)]


def english_of(links: Sequence[Link], tokens: Sequence[Token], offset: int) -> Link | None:
    """The English of the token at an offset of the text, else of the nearest token behind it that has any."""
    here = max(0, index_at(tokens, offset))
    behind = [(min((token for token in link.tokens if token >= here), default=None), link) for link in links]
    found = [(token, link.start, link) for token, link in behind if token is not None]
    if found:
        return min(found)[2]
    return links[-1] if links else None


def english_spans(links: Sequence[Link], tokens: Sequence[Token], span: Span) -> tuple[Span, ...]:
    """The parts of the English that stand for words of a span of the text; neighbours are one part."""
    inside = {number for number, token in enumerate(tokens) if token.overlaps(span.start, span.end)}
    spans: list[Span] = []
    joins = False
    for link in links:
        taken = not inside.isdisjoint(link.tokens)
        if taken and joins:
            spans[-1] = Span(spans[-1].start, link.end)
        elif taken:
            spans.append(Span(link.start, link.end))
        joins = taken
    return tuple(spans)


def source_span(links: Sequence[Link], tokens: Sequence[Token], span: Span) -> Span | None:
    """From the first to the last word of the text that a part of the English stands for; None where it is not known."""
    said = [tokens[token] for link in links if link.overlaps(span.start, span.end) for token in link.tokens]
    return Span(min(one.start for one in said), max(one.end for one in said)) if said else None
