"""CoNLL-U: sentences of a treebank with their English and the treebank's own analyses. Owns where they go.

A sentence is a paragraph; where the file marks paragraphs (`# newpar`) these are, and hold their sentences.
"""

from __future__ import annotations

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Gloss, Span, Token
from tuireader.loaders.conllu_rows import Sentence, sentences_of
from tuireader.loaders.conllu_words import tokens_of
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import line_of
from tuireader.loaders.loaded import Loaded

BY = "translation"
_ENGLISH = ("text_en", "text_eng", "english_text", "translation")
_STARTS = ("newpar", "newdoc")


def load(data: bytes) -> Loaded:
    """Read a treebank.

    Raises:
        SourceError: A row that is none; the line is named.
    """
    decoded = decode_text(data)
    sentences = list(sentences_of(clean_text(decoded.text)))
    gathering = Gathering()
    for group in _paragraphs(sentences):
        _add(gathering, group)
    return gathering.loaded(notice=decoded.notice)


def _paragraphs(sentences: list[Sentence]) -> list[list[Sentence]]:
    """Sentences together from one `# newpar` to the next; each by itself in a file without."""
    if not any(_opens(sentence, "newpar") for sentence in sentences):
        return [[sentence] for sentence in sentences]
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if not groups or any(_opens(sentence, start) for start in _STARTS):
            groups.append([])
        groups[-1].append(sentence)
    return groups


def _opens(sentence: Sentence, what: str) -> bool:
    return any(name.split(" ")[0] == what for name in sentence.comments)


def _add(gathering: Gathering, group: list[Sentence]) -> None:
    text = ""
    spans: list[Span] = []
    tokens: list[Token] = []
    for sentence in group:
        start = len(text) + bool(text)
        line, inside = tokens_of(sentence)
        if not line:
            continue
        text = f"{text} {line}" if text else line
        spans.append(Span(start, len(text)))
        tokens += [Token(one.start + start, one.end + start, kind=one.kind, analysis=one.analysis) for one in inside]
    gathering.add(
        text,
        reference=_named(group[0], "newpar id") or _named(group[0], "sent_id"),
        gloss=_english(group),
        sentences=tuple(spans),
        tokens=tuple(tokens),
    )


def _named(sentence: Sentence, name: str) -> str | None:
    value = sentence.comments.get(name)
    return line_of(value) if value else None


def _english(group: list[Sentence]) -> Gloss | None:
    """The English of all sentences; of some only it would stand for others too."""
    found = [next((english for name in _ENGLISH if (english := _named(one, name))), None) for one in group]
    return Gloss(" ".join(filter(None, found)), BY) if all(found) else None
