"""Subtitles, SRT and WebVTT: a cue is a paragraph, its time the reference. Owns both syntaxes, which differ little."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from tuireader.arabic.cleaning import clean_text
from tuireader.errors import SourceError
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import Inline
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.]\d{1,3}"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*(?:\d{{1,3}}:)?\d{{1,2}}:\d{{1,2}}[,.]\d{{1,3}}")
_TAG = re.compile(r"<(/?)(\w*)([^<>]*)>|\{\\[^{}]*\}")
_VOICE = "v"


def load(data: bytes) -> Loaded:
    """Read subtitles.

    Raises:
        SourceError: There is not one cue with its times.
    """
    decoded = decode_text(data)
    text = clean_text(decoded.text)
    escaped = text.lstrip().startswith("WEBVTT")
    gathering = Gathering()
    cues = 0
    for time, lines in _cues(text.split("\n")):
        cues += 1
        line = _line(" ".join(lines), escaped=escaped)
        words, emphasis = line.taken()
        gathering.add(words, reference=time, emphasis=emphasis)
    if not cues:
        raise SourceError(
            tr("there are no subtitles in it: no line has two times"), tr("00:00:01,000 --> 00:00:02,000 is one")
        )
    return gathering.loaded(notice=decoded.notice)


def _cues(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each cue's start, to the second, and its lines; notes, styles and numbers between cues are passed over."""
    time: str | None = None
    inside: list[str] = []
    for line in [*lines, ""]:
        times = _TIMES.match(line)
        if time is not None and (times or not line.strip()):
            # A cue without a blank line behind it: the number of the next one is its last line.
            yield time, inside[:-1] if times and inside and inside[-1].strip().isdecimal() else inside
            time = None
        if times:
            time, inside = f"{int(times[1] or 0):02}:{int(times[2]):02}:{int(times[3]):02}", []
        elif time is not None:
            inside.append(line)


def _line(raw: str, *, escaped: bool) -> Inline:
    line = Inline()
    italic = bold = 0
    at = 0
    for tag in _TAG.finditer(raw):
        line.add(_plain(raw[at : tag.start()], escaped=escaped), italic=italic > 0, bold=bold > 0)
        at = tag.end()
        step = -1 if tag[1] else 1
        italic += step * (tag[2] == "i")
        bold += step * (tag[2] == "b")
        if tag[2] == _VOICE and not tag[1] and tag[3].strip():
            line.add(f"{tag[3].strip()}: ")
    line.add(_plain(raw[at:], escaped=escaped), italic=italic > 0, bold=bold > 0)
    return line


def _plain(text: str, *, escaped: bool) -> str:
    return html.unescape(text) if escaped else text
