"""The document file: UTF-8 JSON to Document and back. Owns the format's checks and their wording; opens no file.

Reading is strict: an unknown field, a wrong type or a span outside its text is an error that names paragraph and field,
because a layer that is silently shifted would put highlights on the wrong words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from tuireader.document.document import (
    MAX_FILE_BYTES,
    MAX_PARAGRAPH_CODE_POINTS,
    MAX_PARAGRAPHS,
    Document,
    Paragraph,
    ParagraphKind,
)
from tuireader.document.layers import Summary
from tuireader.document.span import Span
from tuireader.document.tokens import Token
from tuireader.errors import DocumentError, LimitExceeded
from tuireader.wording import tr

FORMAT_NAME = "tuireader-document"
VERSION = 1

_PLACE = re.compile(r" - at `\$\.?(?P<path>.*)`$")
_PARAGRAPH_PATH = re.compile(r"paragraphs\[(\d+|\.\.\.)\]\.?")


class _Header(msgspec.Struct):
    """The two fields that say whether the rest can be understood at all."""

    format: object = None
    version: object = None


def decode(data: bytes) -> Document:
    """Read a document file.

    Raises:
        DocumentError: Not JSON, another format or version, or a field or span that does not fit.
        LimitExceeded: More bytes, paragraphs or code points than the reader takes.
    """
    check_size(len(data))
    _check_header(data)
    try:
        document = msgspec.json.decode(data, type=Document)
    except msgspec.ValidationError as error:
        raise _field_error(str(error), data) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _syntax_error(error, data) from error
    check_document(document)
    return document


def check_document(document: Document) -> None:
    """Refuse what no document may be, however it was written.

    Raises:
        DocumentError: A span or a name does not fit.
        LimitExceeded: More paragraphs or code points than the reader takes.
    """
    for problem in _problems(document):
        raise DocumentError(problem, tr("offsets are code points of the paragraph's text, end exclusive"))


def encode(document: Document) -> bytes:
    """Write a document file; `decode` gives the same value back.

    Indented by one blank for people and for diff, but for tokens, which stand one a line: they are most of an annotated
    file, and indented they would be twice as large.
    """
    bare = tuple(replace(paragraph, tokens=None) for paragraph in document.paragraphs)
    frame = msgspec.json.format(msgspec.json.encode(replace(document, paragraphs=())), indent=1)
    head, _, tail = frame.partition(b'"paragraphs": []')
    written = (
        _with_tokens(_indented(paragraph), full.tokens)
        for paragraph, full in zip(bare, document.paragraphs, strict=True)
    )
    return b"".join((head, b'"paragraphs": [\n', b",\n".join(written), b"\n ]", tail, b"\n"))


def _indented(paragraph: Paragraph) -> bytes:
    lines = msgspec.json.format(msgspec.json.encode(paragraph), indent=1)
    return b"  " + lines.replace(b"\n", b"\n  ")


def _with_tokens(paragraph: bytes, tokens: tuple[Token, ...] | None) -> bytes:
    """A written paragraph with its tokens as the last field."""
    if tokens is None:
        return paragraph
    lines = b",\n".join(b"    " + msgspec.json.encode(token) for token in tokens)
    array = b"[\n" + lines + b"\n   ]" if tokens else b"[]"
    return paragraph.removesuffix(b"\n  }") + b',\n   "tokens": ' + array + b"\n  }"


def json_schema() -> dict[str, object]:
    """JSON Schema 2020-12 of the format, made from the types."""
    schema = msgspec.json.schema(Document)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tuireader document, version 1",
        **schema,
    }


def check_size(size: int) -> None:
    """Refuse a file of more than 64 MB before it is read.

    Raises:
        LimitExceeded: `size`, in bytes, is over the limit.
    """
    if size > MAX_FILE_BYTES:
        megabytes = MAX_FILE_BYTES // (1024 * 1024)
        raise LimitExceeded(
            tr(
                "the file has {size:.0f} MB, the limit is {megabytes} MB",
                size=size / 1024 / 1024,
                megabytes=megabytes,
            ),
            tr("split it into parts"),
        )


def check_limits(paragraphs: Sequence[str]) -> None:
    """Refuse more paragraphs, or longer ones, than can be read comfortably.

    Raises:
        LimitExceeded: Names the limit and, for a length, the paragraph's number.
    """
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise LimitExceeded(
            tr(
                "the text has {count:,} paragraphs, the limit is {limit:,}",
                count=len(paragraphs),
                limit=MAX_PARAGRAPHS,
            ),
            tr("split it into parts"),
        )
    for number, text in enumerate(paragraphs, 1):
        if len(text) > MAX_PARAGRAPH_CODE_POINTS:
            raise LimitExceeded(
                tr(
                    "paragraph {number} has {count:,} characters, the limit is {limit:,}",
                    number=number,
                    count=len(text),
                    limit=MAX_PARAGRAPH_CODE_POINTS,
                ),
                tr("break it into lines"),
            )


def _check_header(data: bytes) -> None:
    try:
        header = msgspec.json.decode(data, type=_Header)
    except msgspec.DecodeError as error:
        if isinstance(error, msgspec.ValidationError):
            raise DocumentError(tr("not a tuireader document: the file is not a JSON object")) from error
        raise _syntax_error(error, data) from error
    except UnicodeDecodeError as error:
        raise _syntax_error(error, data) from error
    except RecursionError as error:
        raise DocumentError(tr("broken JSON: nested too deeply")) from error
    if header.format != FORMAT_NAME:
        raise DocumentError(tr("not a tuireader document: its field format is not “tuireader-document”"))
    if header.version != VERSION:
        version = (
            tr("version {number}", number=str(header.version)[:20]) if header.version is not None else tr("no version")
        )
        hint = tr("update tuireader") if isinstance(header.version, int) and header.version > VERSION else ""
        raise DocumentError(
            tr("{version} of the format; this tuireader reads version {known}", version=version, known=VERSION),
            hint,
        )


def _syntax_error(error: Exception, data: bytes) -> DocumentError:
    """Msgspec counts bytes, of the file or of one string in it; people count lines."""
    hint = tr("see where it was cut or edited")
    try:
        data.decode()
    except UnicodeDecodeError as place:
        line = data.count(b"\n", 0, place.start) + 1
        return DocumentError(
            tr("broken JSON: line {line}: byte {start} is not UTF-8", line=line, start=place.start), hint
        )
    message = str(error)
    found = re.search(r"\(byte (\d+)\)", message)
    if found is None:
        return DocumentError(
            tr("broken JSON: line {line}: {what}", line=len(data.splitlines()) or 1, what=message), hint
        )
    line = data.count(b"\n", 0, int(found[1])) + 1
    what = message[: found.start()].strip().removeprefix("JSON is malformed: ")
    return DocumentError(tr("broken JSON: line {line}: {what}", line=line, what=what), hint)


def _field_error(message: str, data: bytes) -> DocumentError:
    """Turn msgspec's `… - at `$.paragraphs[3].text`` into paragraph and field as people count them."""
    found = _PLACE.search(message)
    if found is None:
        return DocumentError(message)
    what, path = message[: found.start()], found["path"]
    inside = _PARAGRAPH_PATH.match(path)
    if inside is None:
        return DocumentError(f"{path or 'document'}: {what}")
    rest = path[inside.end() :]
    number = _failing_paragraph(data) if inside[1] == "..." else int(inside[1]) + 1
    return DocumentError(
        tr("paragraph {number}, {field}: {what}", number=number, field=rest or tr("the paragraph itself"), what=what)
    )


class _Raw(msgspec.Struct):
    paragraphs: list[msgspec.Raw] = []


def _failing_paragraph(data: bytes) -> int:
    """Msgspec writes `[...]` for an index: find it by decoding the paragraphs one by one. Only on the error path."""
    for number, raw in enumerate(msgspec.json.decode(data, type=_Raw).paragraphs, 1):
        try:
            msgspec.json.decode(raw, type=Paragraph)
        except msgspec.ValidationError:
            return number
    return 0


def _problems(document: Document) -> Iterator[str]:
    check_limits([paragraph.text for paragraph in document.paragraphs])
    seen: set[str] = set()
    lengths = {paragraph.id: len(paragraph.text) for paragraph in document.paragraphs}
    yield from _summary_spans("summary", document.summary, None, lengths)
    entities = {entity.id for entity in document.entities or ()}
    if len(entities) != len(document.entities or ()):
        yield "entities: two entities have the same id"
    for number, paragraph in enumerate(document.paragraphs, 1):
        place = f"paragraph {number}"
        if paragraph.id in seen:
            yield f"{place}, id: {paragraph.id!r} stands on an earlier paragraph already"
        seen.add(paragraph.id)
        if (paragraph.kind is ParagraphKind.HEADING) != (paragraph.level is not None) or paragraph.level not in _LEVELS:
            yield f"{place}, level: a heading has a level from 1 to 6 and nothing else has one"
        yield from _disjoint(f"{place}, sentences", paragraph.sentences or (), len(paragraph.text))
        yield from _disjoint(f"{place}, emphasis", paragraph.emphasis or (), len(paragraph.text))
        yield from _disjoint(f"{place}, tokens", paragraph.tokens or (), len(paragraph.text))
        yield from _summary_spans(f"{place}, summary", paragraph.summary, paragraph.id, lengths)
        yield from _link_problems(f"{place}, gloss.links", paragraph)
        start = 0
        for index, mention in enumerate(paragraph.entities or ()):
            yield from _in_range(f"{place}, entities[{index}]", mention, len(paragraph.text))
            if mention.start < start:
                yield f"{place}, entities[{index}]: it starts before the one before it"
            start = mention.start
            if mention.id is not None and mention.id not in entities:
                yield f"{place}, entities[{index}].id: no entity of the document is called {mention.id!r}"


def _summary_spans(place: str, summary: Summary | None, own: str | None, lengths: Mapping[str, int]) -> Iterator[str]:
    for index, span in enumerate(summary.spans if summary else ()):
        owner = span.paragraph or own
        if owner is None or owner not in lengths:
            yield f"{place}, spans[{index}].paragraph: no paragraph has the id {owner!r}"
        else:
            yield from _in_range(f"{place}, spans[{index}]", span, lengths[owner])


def _link_problems(place: str, paragraph: Paragraph) -> Iterator[str]:
    """Links count code points of the English and, where they are given, the paragraph's tokens."""
    if paragraph.gloss is None:
        return
    yield from _disjoint(place, paragraph.gloss.links, len(paragraph.gloss.en))
    known = None if paragraph.tokens is None else len(paragraph.tokens)
    for index, link in enumerate(paragraph.gloss.links):
        if not link.tokens or min(link.tokens) < 0 or (known is not None and max(link.tokens) >= known):
            yield f"{place}[{index}].tokens: there is no such token"


_LEVELS = (None, 1, 2, 3, 4, 5, 6)


def _in_range(place: str, span: Span, length: int) -> Iterator[str]:
    if not 0 <= span.start < span.end <= length:
        yield f"{place}: span {span.start}–{span.end} does not fit a text of {length} code points"


def _disjoint(place: str, spans: Sequence[Span], length: int) -> Iterator[str]:
    end = 0
    for index, span in enumerate(spans):
        yield from _in_range(f"{place}[{index}]", span, length)
        if span.start < end:
            yield f"{place}[{index}]: span {span.start}–{span.end} overlaps the one before or is out of order"
        end = span.end
