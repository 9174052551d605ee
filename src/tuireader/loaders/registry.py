"""The registry of formats. Owns the order in which they are tried; knows no file system."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from msgspec import Struct

from tuireader.document.file_format import check_size
from tuireader.errors import NotText
from tuireader.loaders import sniffing
from tuireader.loaders.archives import unwrapped
from tuireader.loaders.head import Head
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr


class Loader(Struct, frozen=True):
    """One format."""

    name: str
    module: str
    """Has `load`; imported when a file of the format is opened."""
    sniff: Callable[[Head], bool]


LOADERS = (
    Loader("document lines", "native_lines", sniffing.is_document_lines),
    Loader("document", "native", sniffing.is_document),
    Loader("PDF", "pdf", sniffing.is_pdf),
    Loader("EPUB", "epub", sniffing.is_epub),
    Loader("DOCX", "docx", sniffing.is_docx),
    Loader("OpenITI mARkdown", "openiti", sniffing.is_openiti),
    Loader("CoNLL-U", "conllu", sniffing.is_conllu),
    Loader("WebVTT", "subtitles", sniffing.is_vtt),
    Loader("SRT", "subtitles", sniffing.is_srt),
    Loader("TMX", "tmx", sniffing.is_tmx),
    Loader("XLIFF", "xliff", sniffing.is_xliff),
    Loader("HTML", "html", sniffing.is_html),
    Loader("Tanzil", "tanzil", sniffing.is_tanzil),
    Loader("TSV", "tsv", sniffing.is_tsv),
    Loader("Markdown", "markdown", sniffing.is_markdown),
    Loader("text", "plain", sniffing.is_text),
)
_BINARY = {".pdf": "PDF", ".epub": "EPUB", ".docx": "DOCX"}
"""Names that no text has: what is called so and has nothing of it is damaged."""


def load(data: bytes, name: str = "") -> Loaded:
    """Read `data` in the first format that knows it; the content counts more than the suffix of `name`.

    Raises:
        SourceError: It is no text, holds nothing, or is over a limit.
        DocumentError: It is a document file with an error in it.
    """
    check_size(len(data))
    data, name = unwrapped(data, name)
    head = Head(data, name)
    loader = next(loader for loader in LOADERS if loader.sniff(head))
    if loader.sniff is sniffing.is_text:
        _refuse_false_name(head)
    loaded: Loaded = import_module(f"tuireader.loaders.{loader.module}").load(data)
    return loaded


def _refuse_false_name(head: Head) -> None:
    for suffix, what in _BINARY.items():
        if head.named(suffix):
            raise NotText(tr("the name says {what}, the content does not", what=what), tr("get it again, whole"))
