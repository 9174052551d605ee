"""What makes a text the same text: a hash of its content and a sketch of its words. Knows no file names."""

from __future__ import annotations

from hashlib import sha256
from heapq import nsmallest
from zlib import crc32

from tuireader.document.document import Document

SKETCH_SIZE = 128
_TOGETHER = 256
"""Paragraphs that are hashed at once: one by one a long text takes twice the time, and all at once twice its room."""


def content_hash(document: Document) -> str:
    """SHA-256, in hexadecimal, of the paragraphs' texts; metadata and layers do not count."""
    digest = sha256()
    for at in range(0, len(document.paragraphs), _TOGETHER):
        texts = [paragraph.text for paragraph in document.paragraphs[at : at + _TOGETHER]]
        digest.update("\x00".join([*texts, ""]).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def sketch(document: Document) -> tuple[int, ...]:
    """The smallest 128 hashes of the distinct words (a bottom-k sketch, Broder 1997), sorted."""
    words = {word for paragraph in document.paragraphs for word in paragraph.text.split()}
    return tuple(nsmallest(SKETCH_SIZE, {crc32(word.encode("utf-8", "surrogatepass")) for word in words}))


def likeness(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """Estimated share of words that two texts have in common (Jaccard), 0 to 1."""
    union = sorted(set(first) | set(second))[:SKETCH_SIZE]
    if not union:
        return 1.0
    both = set(first) & set(second)
    return sum(value in both for value in union) / len(union)
