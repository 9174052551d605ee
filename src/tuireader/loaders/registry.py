"""The registry of formats. Owns the order in which they are tried; knows no file system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tuireader.document.file_format import check_size
from tuireader.loaders import native, plain
from tuireader.loaders.loaded import Loaded


@dataclass(frozen=True, slots=True)
class Loader:
    """One format."""

    name: str
    sniff: Callable[[bytes, str], bool]
    """Whether the first 4 KB and the file name look like this format."""
    load: Callable[[bytes], Loaded]


LOADERS = (
    Loader("document", native.sniff, native.load),
    Loader("text", plain.sniff, plain.load),
)


def load(data: bytes, name: str = "") -> Loaded:
    """Read `data` in the first format that knows it; the content counts more than the suffix of `name`.

    Raises:
        SourceError: It is no text, holds nothing, or is over a limit.
        DocumentError: It is a document file with an error in it.
    """
    check_size(len(data))
    head = data[:4096]
    loader = next(loader for loader in LOADERS if loader.sniff(head, name))
    return loader.load(data)
