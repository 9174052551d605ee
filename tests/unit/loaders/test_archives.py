"""Archives: one text inside is read; what is damaged, locked, too large or several things is told in a line."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from tuireader.document.document import MAX_FILE_BYTES
from tuireader.errors import LimitExceeded, SourceError
from tuireader.loaders import archives, load
from tuireader.loaders.archives import Archive, inside

TEXT = "نص في ملف مضغوط".encode()


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (gzip.compress(TEXT), "a.txt.gz"),
        (gzip.compress(TEXT[:10]) + gzip.compress(TEXT[10:]), "a.gz"),
        (zipped({"a.txt": TEXT}), "a.zip"),
        (zipped({"folder/": b"", "folder/a.txt": TEXT, "__MACOSX/._a.txt": b"\0"}), "a.zip"),
    ],
    ids=["gzip", "two members", "ZIP", "ZIP with a folder"],
)
def test_one_text_in_an_archive_is_read(data: bytes, name: str) -> None:
    assert [paragraph.text for paragraph in load(data, name).document.paragraphs] == [TEXT.decode()]


def test_the_name_inside_tells_the_format() -> None:
    with pytest.raises(SourceError, match="CoNLL-U"):
        load(gzip.compress(TEXT), "a.conllu.gz")
    with pytest.raises(SourceError, match="CoNLL-U"):
        load(zipped({"a.conllu": TEXT}), "a.zip")


def test_a_name_that_leads_out_of_the_archive_writes_nothing_and_is_read_as_any() -> None:
    assert load(zipped({"../../a.txt": TEXT}), "a.zip").document.paragraphs[0].text == TEXT.decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(TEXT)[:-9], "cut off"),
        (gzip.compress(TEXT)[:12] + b"\xff" * 20, "damaged|cut off"),
        (zipped({"a.txt": TEXT})[:-20], "damaged"),
        (zipped({"a.txt": TEXT}, zipfile.ZIP_STORED).replace(TEXT, bytes(len(TEXT))), "damaged"),
        (zipped({"a.txt": TEXT, "b.txt": TEXT}), "holds 2 files"),
        (zipped({}), "damaged|text|archive"),
    ],
    ids=["cut gzip", "broken gzip", "cut ZIP", "broken member", "two files", "empty ZIP"],
)
def test_an_archive_that_cannot_be_read_says_so(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        load(data, "a.zip")
    assert caught.value.hint


def test_a_locked_archive() -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="password"):
        load(bytes(data), "a.zip")


@pytest.mark.parametrize("pack", [gzip.compress, lambda zeros: zipped({"a.txt": zeros})], ids=["gzip", "ZIP"])
def test_a_bomb_is_not_unpacked(pack: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_FILE_BYTES", 100_000)
    with pytest.raises(LimitExceeded, match="unpacked"):
        load(pack(bytes(10_000_000)), "a.gz")


def test_the_limit_holds_for_all_members_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_FILE_BYTES", 100)
    archive = Archive(zipped({"a": bytes(60), "b": bytes(60)}))
    archive.read("a")
    with pytest.raises(LimitExceeded):
        archive.read("b")
    assert MAX_FILE_BYTES > 100


@pytest.mark.parametrize(
    ("base", "link", "member"),
    [
        ("OEBPS/content.opf", "text/one.xhtml", "OEBPS/text/one.xhtml"),
        ("OEBPS/text/one.xhtml", "../notes.xhtml#n1", "OEBPS/notes.xhtml"),
        ("OEBPS/text/one.xhtml", "#n1", "OEBPS/text/one.xhtml"),
        ("a.opf", "two%20words.xhtml", "two words.xhtml"),
        ("OEBPS/content.opf", "../../etc/passwd", None),
        ("content.opf", "/etc/passwd", None),
        ("content.opf", "https://example.org/a.xhtml", None),
        ("content.opf", "..", None),
    ],
)
def test_links_stay_inside(base: str, link: str, member: str | None) -> None:
    assert inside(base, link) == member
