"""What is looked at to tell a format: the first bytes, as text where they are text, and the name. Knows no format."""

from __future__ import annotations

from functools import cached_property

from tuireader.loaders.decoding import encoding_of

LENGTH = 4096
"""Bytes that are enough to tell every format."""


class Head:
    """The beginning of some bytes, and what they are called."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data[:LENGTH]
        self.name = name.lower()

    @cached_property
    def text(self) -> str:
        """The beginning as text, without a byte order mark and leading white space; what cannot be read is left out."""
        mark, encoding = encoding_of(self.data)
        return self.data[len(mark) :].decode(encoding, errors="ignore").lstrip()

    def named(self, *suffixes: str) -> bool:
        """Whether the name ends in one of these."""
        return self.name.endswith(suffixes)
