"""Passages for tests, from text with marked names: [P person], [O organization], [L place]."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import starmap
from pathlib import Path

from tuireader.document import EntityType, Mention, Span, Token
from tuireader.nlp.protocols import Line, Passage, Stretch
from tuireader.nlp.summaries import ClauseSummarizer
from tuireader.segmentation import split_sentences, tokenize
from tuireader.segmentation.clauses import split_clauses
from tuireader.segmentation.enclosures import enclosed_spans

ASSETS = Path(__file__).parents[4] / "assets"
Tag = Callable[[str, Sequence[Token]], tuple[Token, ...]]
_TYPES = {"P": EntityType.PERSON, "O": EntityType.ORG, "L": EntityType.LOC}
_MARKED = re.compile(r"\[([POL]) ([^\]]*)\]")


def passage_of(marked: str, tag: Tag) -> Passage:
    """The passage of a marked text."""
    text, mentions, end = "", [], 0
    for found in _MARKED.finditer(marked):
        text += marked[end : found.start()]
        mentions.append(Mention(len(text), len(text) + len(found[2]), type=_TYPES[found[1]]))
        text += found[2]
        end = found.end()
    text += marked[end:]
    return Passage(
        text=text,
        tokens=tag(text, tokenize(text)),
        sentences=split_sentences(text),
        clauses=partial(split_clauses, text),
        enclosed=tuple(starmap(Span, enclosed_spans(text, 0, len(text)))),
        mentions=mentions,
    )


def line_of(passages: Sequence[Passage], summarizer: ClauseSummarizer | None = None) -> Line | None:
    """The line of the last of the paragraphs of a text."""
    around = [Stretch(tuple((passage.text, passage.tokens) for passage in passages))]
    return (summarizer or ClauseSummarizer(ASSETS)).line(passages[-1], around, lambda: reversed(passages[:-1]))
