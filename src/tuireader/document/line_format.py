"""The document as JSON Lines: a head, a line a paragraph, an end. Owns this form of the format; opens no file.

A long text, annotated, is larger than a document file may be. Here it is written as it is made, and read line by line
by whatever works on it. The head has format, version and metadata; a paragraph is what it is in a document file; the
end has the number of paragraphs, so that a cut file is known, and what is about the whole text.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec

from tuireader.document.document import Document, Meta, Paragraph, make_document
from tuireader.document.file_format import check_document, check_size
from tuireader.document.layers import Entity, Mention, Summary
from tuireader.errors import DocumentError
from tuireader.wording import N_, tr

LINES_NAME: Literal["tuireader-document-lines"] = "tuireader-document-lines"
_HINT = N_("see where it was cut or edited")
_Line = TypeVar("_Line")


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line."""

    format: Literal["tuireader-document-lines"]
    version: Literal[1]
    meta: Meta = Meta()


class _End(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The last line."""

    paragraphs: int
    summary: Summary | None = None
    entities: tuple[Entity, ...] | None = None


def head_line(meta: Meta) -> bytes:
    """The first line."""
    return msgspec.json.encode(_Head(LINES_NAME, 1, meta)) + b"\n"


def paragraph_line(paragraph: Paragraph) -> bytes:
    """A paragraph."""
    return msgspec.json.encode(paragraph) + b"\n"


def with_entities(line: bytes, mentions: tuple[Mention, ...] | None) -> bytes:
    """The line of a paragraph that was written before its mentions were linked."""
    if mentions is None:
        return line
    return line.removesuffix(b"}\n") + b',"entities":' + msgspec.json.encode(mentions) + b"}\n"


def end_line(paragraphs: int, summary: Summary | None, entities: tuple[Entity, ...] | None) -> bytes:
    """The last line."""
    return msgspec.json.encode(_End(paragraphs, summary, entities)) + b"\n"


def encode_lines(document: Document) -> bytes:
    """Write a whole document; `decode_lines` gives the same value back."""
    lines = map(paragraph_line, document.paragraphs)
    end = end_line(len(document.paragraphs), document.summary, document.entities)
    return b"".join((head_line(document.meta), *lines, end))


def decode_lines(data: bytes) -> Document:
    """Read one document.

    Raises:
        DocumentError: A line is not what its place asks for, or a span does not fit; the line or paragraph is named.
        LimitExceeded: More than the reader takes.
    """
    check_size(len(data))
    lines = data.removesuffix(b"\n").split(b"\n")
    head = _read(lines[0], _Head, 1)
    if len(lines) < 2:
        raise DocumentError(tr("the document ends after its first line"), tr(_HINT))
    paragraph = msgspec.json.Decoder(Paragraph)
    paragraphs = tuple(_decoded(line, paragraph, number) for number, line in enumerate(lines[1:-1], 2))
    end = _read(lines[-1], _End, len(lines))
    if end.paragraphs != len(paragraphs):
        raise DocumentError(
            tr(
                "{paragraphs} paragraphs were written, {count} are there",
                paragraphs=end.paragraphs,
                count=len(paragraphs),
            ),
            tr(_HINT),
        )
    document = make_document(paragraphs, head.meta, end.summary, end.entities)
    check_document(document)
    return document


def _read(line: bytes, kind: type[_Line], number: int) -> _Line:
    return _decoded(line, msgspec.json.Decoder(kind), number)


def _decoded(line: bytes, decoder: msgspec.json.Decoder[_Line], number: int) -> _Line:
    try:
        return decoder.decode(line)
    except RecursionError as error:
        raise DocumentError(tr("line {number}: nested too deeply", number=number)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DocumentError(tr("line {number}: {error}", number=number, error=error), tr(_HINT)) from error
