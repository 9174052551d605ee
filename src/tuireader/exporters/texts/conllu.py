"""A text as CoNLL-U: words with lemma, part of speech and features; no syntax. Owns the rows.

Clitics are words of their own under a range of numbers; the article stays with its noun, as treebanks of Arabic have
it. What the columns have no place for stands in MISC, where the Prague treebank puts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.cleaning import visible
from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Document, Paragraph, Segment, Span, Token, TokenKind

_UPOS = {TokenKind.NUMBER: "NUM", TokenKind.PUNCTUATION: "PUNCT", TokenKind.SYMBOL: "SYM", TokenKind.LATIN: "X"}
_CLITICS = {"و": "CCONJ", "ف": "CCONJ", "ب": "ADP", "ل": "ADP", "ك": "ADP", "س": "AUX"}
_ARTICLE = "ال"


def to_conllu(document: Document) -> str:
    """Sentences with their paragraphs; a paragraph without tokens is left out."""
    lines: list[str] = [f"# newdoc id = {_cell(document.meta.title or 'text')}"]
    for paragraph in document.paragraphs:
        if paragraph.tokens:
            lines += _paragraph(paragraph, paragraph.tokens)
    return "\n".join(lines) + "\n"


def _paragraph(paragraph: Paragraph, tokens: Sequence[Token]) -> Iterator[str]:
    sentences = paragraph.sentences or (Span(0, len(paragraph.text)),)
    yield f"# newpar id = {_cell(paragraph.id)}"
    for number, sentence in enumerate(sentences, 1):
        inside = [token for token in tokens if sentence.start <= token.start < sentence.end]
        if not inside:
            continue
        yield f"# sent_id = {_cell(paragraph.id)}-{number}"
        yield f"# text = {visible(sentence.of(paragraph.text))}"
        if paragraph.gloss and len(sentences) == 1:
            yield f"# text_en = {visible(paragraph.gloss.en)}"
        yield from _rows(paragraph.text, inside)
        yield ""


def _rows(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    number = 1
    for place, token in enumerate(tokens):
        touches = place + 1 < len(tokens) and tokens[place + 1].start == token.end
        after = ["SpaceAfter=No"] if touches else []
        analysis = token.analysis
        form = _cell(token.of(text))
        parts = _parts(analysis) if analysis else []
        if analysis is None:
            upos = _UPOS.get(token.kind, "X")
            yield _row(str(number), form, form, upos, {}, after)
            number += 1
        elif len(parts) < 2:
            yield _row(str(number), form, *_read(analysis), [*_about(analysis, analysis.vocalized), *after])
            number += 1
        else:
            last = number + len(parts) - 1
            yield _row(f"{number}-{last}", form, "_", "_", {}, [*_misc("Translit", analysis.romanized), *after])
            yield from (_part(number + at, part, analysis) for at, part in enumerate(parts))
            number = last + 1


def _parts(analysis: Analysis) -> list[Segment]:
    """Clitics and the word, which takes in its article and its endings."""
    parts: list[Segment] = []
    article = ""
    for segment in analysis.segments:
        if segment.role == "suffix" and parts:
            last = parts[-1]
            parts[-1] = Segment(last.form + segment.form, last.gloss, last.role)
        elif segment.role == "proclitic" and strip_marks(segment.form) == _ARTICLE:
            article = segment.form
        else:
            parts.append(Segment(article + segment.form, segment.gloss, segment.role))
            article = ""
    return parts if any(part.role == "stem" for part in parts) else []


def _part(number: int, part: Segment, analysis: Analysis) -> str:
    form = _cell(strip_marks(part.form)) or "_"
    if part.role == "stem":
        return _row(str(number), form, *_read(analysis), _about(analysis, part.form))
    upos = _CLITICS.get(strip_marks(part.form), "PART") if part.role == "proclitic" else "PRON"
    misc = [*_misc("Vform", part.form), *_misc("Gloss", part.gloss)]
    return _row(str(number), form, _cell(part.form), upos, {}, misc)


def _read(analysis: Analysis) -> tuple[str, str, dict[str, str]]:
    return _cell(analysis.lemma) or "_", analysis.upos, analysis.feats


def _about(analysis: Analysis, form: str) -> list[str]:
    root = (analysis.root or "").replace(" ", "")
    return [*_misc("Vform", form), *_misc("Gloss", "; ".join(analysis.senses)), *_misc("Root", root)]


def _misc(name: str, value: str) -> list[str]:
    """A pair for MISC, in which neither blanks nor bars can stand."""
    cleaned = "_".join(visible(value).replace("|", " ").split())
    return [f"{name}={cleaned}"] if cleaned else []


def _row(number: str, form: str, lemma: str, upos: str, feats: dict[str, str], misc: list[str]) -> str:
    features = "|".join(f"{_cell(name)}={_cell(feats[name])}" for name in sorted(feats)) or "_"
    return "\t".join([number, form, lemma, upos, "_", features, "_", "_", "_", "|".join(misc) or "_"])


def _cell(text: str) -> str:
    return " ".join(visible(text).split())
