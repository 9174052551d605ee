"""Subtitles with their times, the Quran with its numbers."""

from __future__ import annotations

import pytest
from loading import check, loaded, outline, references, set_apart

from tuireader.errors import SourceError
from tuireader.loaders import load


def test_srt() -> None:
    document = loaded("film.srt").document
    check(document)
    assert outline(document) == [
        ("paragraph", "مرحبا بكم في الفيلم."),
        ("paragraph", "- من أنت؟ - أنا هي."),
        ("paragraph", "12"),
    ]
    assert references(document) == ["00:00:01", "01:02:03", "01:02:06"]
    assert set_apart(document.paragraphs[0]) == [("مرحبا", False)]
    assert set_apart(document.paragraphs[1]) == [("هي", True)]


def test_vtt() -> None:
    document = loaded("film.vtt").document
    check(document)
    assert outline(document) == [("paragraph", "سلمى: مرحبا & أهلا بكم"), ("paragraph", "إلى اللقاء")]
    assert references(document) == ["00:00:01", "01:00:02"]


def test_subtitles_are_known_by_their_content() -> None:
    assert references(load("1\r\n00:00:01,000 --> 00:00:02,000\r\nنص\r\n".encode(), "a.txt").document) == ["00:00:01"]


def test_times_without_noughts() -> None:
    document = load("WEBVTT\n\n0:1:5.2 --> 1:2:7.95\nنص\n".encode(), "a.vtt").document
    assert (outline(document), references(document)) == ([("paragraph", "نص")], ["00:01:05"])


@pytest.mark.parametrize(("source", "name"), [("نص", "a.srt"), ("WEBVTT\n\nNOTE نص", "a.vtt"), ("1\n00:00", "a.srt")])
def test_subtitles_without_a_cue(source: str, name: str) -> None:
    with pytest.raises(SourceError, match="no subtitles"):
        load(source.encode(), name)


def test_tanzil() -> None:
    document = loaded("suras.txt").document
    check(document)
    assert outline(document) == [
        ("heading1", "سورة الإخلاص"),
        ("verse", "قُلْ هُوَ ٱللَّهُ أَحَدٌ"),
        ("verse", "ٱللَّهُ ٱلصَّمَدُ"),
        ("heading1", "سورة الناس"),
        ("verse", "قُلْ أَعُوذُ بِرَبِّ ٱلنَّاسِ"),
    ]
    assert references(document) == ["112:1", "112:1", "112:2", "114:1", "114:1"]
    assert document.meta.title == "القرآن الكريم"


@pytest.mark.parametrize("line", ["115|1|نص", "0|1|نص", "1|نص", "نص"])
def test_a_line_that_is_no_aya_is_named(line: str) -> None:
    with pytest.raises(SourceError, match="line 2"):
        load(f"1|1|نص\n{line}\n".encode(), "quran.txt")
