"""English of a part of a paragraph. Owns which English says no more than the part; makes none itself.

The words of a gloss are linked to those of the text; an author's English is not, but its sentences are aligned with
those of the text, and a part that is made of whole sentences has theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tuireader.document import Gloss, Span
from tuireader.reading.alignment import english_spans
from tuireader.reading.pipeline import Pipeline

MOST_WORDS = 6
"""What a dictionary says of a longer part is worth less than an author's English of its paragraph."""


def english_of_part(pipeline: Pipeline, index: int, part: Span) -> Gloss | None:
    """English of a part of a paragraph and of nothing besides; None where nothing good has it.

    Raises:
        LexiconError: The dictionary is needed and cannot be had.
    """
    paragraph = pipeline.document.paragraphs[index]
    own = paragraph.gloss
    if own is None or own.links:
        made = pipeline.gloss(index)
        linked = _linked(pipeline, index, made, part) if made else None
        return linked or pipeline.gloss_of(index, part)
    touched = _touched(pipeline.sentences(index), part)
    whole = touched and Span(touched[0].start, touched[-1].end).of(paragraph.text).strip()
    if whole == part.of(paragraph.text).strip():
        found = english_of_sentences(pipeline, index, part)
        if found is not None:
            return found
    return pipeline.gloss_of(index, part) if len(part.of(paragraph.text).split()) <= MOST_WORDS else None


def english_of_sentences(pipeline: Pipeline, index: int, part: Span) -> Gloss | None:
    """What an author's English has for the sentences that a part touches; None where that is not surely known."""
    from tuireader.reading.pairing import align
    from tuireader.segmentation import split_sentences

    paragraph = pipeline.document.paragraphs[index]
    own = paragraph.gloss
    if own is None:
        return None
    sentences, english = pipeline.sentences(index), split_sentences(own.en)
    if len(sentences) < 2 or len(english) < 2:
        return None
    touched = {number for number, one in enumerate(sentences) if one.overlaps(part.start, part.end)}
    matches = align([one.of(paragraph.text) for one in sentences], [one.of(own.en) for one in english])
    meant = [match for match in matches if not touched.isdisjoint(match.texts)]
    if not all(match.sure and match.english for match in meant) or len(meant) == len(matches):
        return None
    numbers = [number for match in meant for number in match.english]
    said = Span(english[numbers[0]].start, english[numbers[-1]].end).of(own.en) if numbers else ""
    return replace(own, en=said.strip(), links=()) if said else None


def _touched(sentences: Sequence[Span], part: Span) -> list[Span]:
    return [one for one in sentences if one.overlaps(part.start, part.end)]


def _linked(pipeline: Pipeline, index: int, gloss: Gloss, part: Span) -> Gloss | None:
    """The words of a gloss that stand for a part, where they stand together and for nothing else."""
    tokens = pipeline.tokens(index)
    inside = {number for number, token in enumerate(tokens) if token.overlaps(part.start, part.end)}
    meant = [link for link in gloss.links if not inside.isdisjoint(link.tokens)]
    found = english_spans(gloss.links, tokens, part)
    if len(found) != 1 or not all(inside.issuperset(link.tokens) for link in meant):
        return None
    return replace(gloss, en=found[0].of(gloss.en).strip(), links=())
