"""Text as literal Markdown. Owns what has to be escaped in CommonMark, GFM and Obsidian; knows no notes.

Two grades: a quote is to show exactly its own characters, a note is Markdown that its author meant. Neither may hold
HTML, open a block that swallows what follows, or pass a control on.
"""

from __future__ import annotations

import json
import re

from tuireader.arabic.cleaning import visible, visible_lines

_INLINE = re.compile(r"[\\`*_\[\]{}|~$^#]|={2,}|%{2,}")
_ENTITY = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_OPENS_BLOCK = re.compile(r"^(?:[-+>=]|[0-9]{1,9}(?=[.)]))")
_OPENS_IN_NOTE = re.compile(r"^(?:#{1,6}(?=\s|$)|`{3,}|~{3,}|=+\s*$|-+\s*$|\$\$)")
_LIST_OR_QUOTE = re.compile(r"^(?:\s*(?:>|[-+*]\s+(?=\S)|[0-9]{1,9}[.)]\s+(?=\S)))*\s*")
"""What stands before the text of a line in lists and quotes."""
_OBSIDIAN_COMMENT = re.compile("%{2,}")
"""Hides all that follows it, up to the next one."""
_SPECIAL = re.compile(r"[\\`*_\[\]{}|~$^#=%&<]|^[-+>0-9]")
"""What any of the others can be about: most lines of a text hold none of it."""
_INDENT = re.compile(r"^[ \t]{4,}")


def literal(text: str) -> str:
    """One line that shows the characters of `text`, line breaks as blanks."""
    return _literal_line(" ".join(text.split()))


def quote(text: str) -> str:
    """A block quote that shows the characters of `text`, line by line."""
    lines = [_literal_line(line) for line in text.split("\n")]
    return "\\\n".join(f"> {line}" for line in lines if line) or ">"


def note(body: str) -> str:
    """A note's Markdown, kept from ending up outside its place: no HTML, no headings, rules or fences."""
    return "\n".join(_note_line(line) for line in visible_lines(_line_ends(body)).strip().split("\n"))


def yaml_string(text: str) -> str:
    """A double-quoted scalar: every JSON string is one."""
    return json.dumps(visible(text), ensure_ascii=False)


def _literal_line(line: str) -> str:
    plain = visible(line).strip()
    if not _SPECIAL.search(plain):
        return plain
    escaped = _INLINE.sub(_each_escaped, _no_html(plain))
    return _OPENS_BLOCK.sub(_escaped_opener, escaped)


def _note_line(line: str) -> str:
    line = _INDENT.sub("   ", line)
    text = _LIST_OR_QUOTE.sub("", line, count=1)
    start = len(line) - len(text)
    kept = _OPENS_IN_NOTE.sub(lambda found: "\\" + found[0], _no_html(text))
    return line[:start] + _OBSIDIAN_COMMENT.sub(_each_escaped, kept)


def _each_escaped(found: re.Match[str]) -> str:
    return "\\" + "\\".join(found[0])


def _escaped_opener(found: re.Match[str]) -> str:
    """A list's number is escaped behind it, at its full stop or bracket."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _no_html(text: str) -> str:
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;")


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
