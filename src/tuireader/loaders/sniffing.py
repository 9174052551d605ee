"""What each format looks like from outside. Owns the signs of all formats in one place, since they are told apart.

Content counts before the name: a name decides only where the content leaves it open.
"""

from __future__ import annotations

import re

from tuireader.loaders.head import Head

_CONLLU = re.compile(r"(?:#[^\n]*\n|[^\S\n]*\n)*+\d+(?:[-.]\d+)?\t[^\t\n]+\t(?:[^\t\n]*\t){7}[^\t\n]*(?:\n|$)")
_CLOCK = r"\d{1,3}:\d\d(?::\d\d)?[,.]\d{3}"
_SRT = re.compile(rf"\d+[ \t]*\r?\n{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}")
_TANZIL = re.compile(r"(?:#[^\n]*\n|[^\S\n]*\n)*+\d{1,3}\|\d{1,3}\|[^\n|]+(?:\n|$)")
_PROLOG = r"<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>|\s+"
_XML_START = re.compile(rf"(?>{_PROLOG})*+<([\w:]+)", re.DOTALL | re.IGNORECASE)
_PAGE_TAGS = frozenset(["html", "head", "body"])
_TSV_HEADER = re.compile(r"(?:ar|arabic|العربية)\t(?:en|english)\b|(?:en|english)\t(?:ar|arabic)\b", re.IGNORECASE)


def is_document_lines(head: Head) -> bool:
    """A JSON object on the first line that names our format of lines."""
    return head.text.startswith("{") and '"tuireader-document-lines"' in head.text.partition("\n")[0]


def is_document(head: Head) -> bool:
    """A JSON object that names our format or is called .json."""
    return head.text.startswith(("{", "[")) and ('"tuireader-document"' in head.text or head.named(".json"))


def is_pdf(head: Head) -> bool:
    """The sign of PDF, which may stand behind a little that is not it."""
    return b"%PDF-" in head.data[:1024]


def is_epub(head: Head) -> bool:
    """A ZIP archive that begins with EPUB's media type, or is called so."""
    return _is_zip(head) and (b"mimetypeapplication/epub+zip" in head.data[:128] or head.named(".epub"))


def is_docx(head: Head) -> bool:
    """A ZIP archive with the parts of Office Open XML."""
    return _is_zip(head) and (
        head.named(".docx", ".docm", ".dotx") or (b"[Content_Types].xml" in head.data and b"word/" in head.data)
    )


def _is_zip(head: Head) -> bool:
    return head.data.startswith(b"PK\x03\x04")


def is_openiti(head: Head) -> bool:
    """OpenITI's magic value."""
    return head.text.startswith("######OpenITI#")


def is_conllu(head: Head) -> bool:
    """Ten columns under comments."""
    return head.named(".conllu", ".conllup") or _CONLLU.match(head.text) is not None


def is_vtt(head: Head) -> bool:
    """The word that every WebVTT file opens with."""
    return head.text.startswith("WEBVTT") or head.named(".vtt")


def is_srt(head: Head) -> bool:
    """A number, and a time on the line below."""
    return _SRT.match(head.text) is not None or head.named(".srt")


def is_tmx(head: Head) -> bool:
    """XML whose root is tmx."""
    return _root(head) == "tmx" or head.named(".tmx")


def is_xliff(head: Head) -> bool:
    """XML whose root is xliff."""
    return _root(head) == "xliff" or head.named(".xlf", ".xliff")


def is_html(head: Head) -> bool:
    """A page by its first tag, or a part of one by its name."""
    return _root(head) in _PAGE_TAGS or (head.named(".html", ".htm", ".xhtml") and "<" in head.text)


def _root(head: Head) -> str:
    """The first tag, if the text begins with markup."""
    found = _XML_START.match(head.text) if head.text.startswith("<") else None
    return found[1].lower() if found else ""


def is_tanzil(head: Head) -> bool:
    """Lines of sura, aya and text."""
    return _TANZIL.match(head.text) is not None


def is_tsv(head: Head) -> bool:
    """Columns that are called ar and en, or a name that says tabs, and a tab."""
    return _TSV_HEADER.match(head.text) is not None or (head.named(".tsv", ".tab") and "\t" in head.text)


def is_markdown(head: Head) -> bool:
    """Nothing but the name tells Markdown from a plain text."""
    return head.named(".md", ".markdown", ".mkd")


def is_text(_head: Head) -> bool:
    """The last resort: everything may be plain text; what is not is refused when it is decoded."""
    return True
