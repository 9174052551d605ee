"""`tuireader convert`: one text, a folder, and what cannot be done."""

from __future__ import annotations

import pytest
from commands import Home

TEXT = "عنوان\nفقرة من نص."


@pytest.mark.parametrize("suffix", ["json", "md", "html", "tsv"])
def test_a_text_in_each_format(home: Home, suffix: str) -> None:
    path = home.write("a.txt", TEXT)
    result = home.run("convert", path, "-o", f"out.{suffix}")
    assert (result.code, result.out, result.error) == (0, "", "")
    assert "فقرة من نص." in (home.folder / f"out.{suffix}").read_text(encoding="utf-8")
    assert home.run("show", f"out.{suffix}").out.split("\n\n")[1].strip() == "فقرة من نص."


def test_words_are_read_for_conllu(home: Home) -> None:
    result = home.run("convert", home.write("a.txt", TEXT), "-o", "-", "--to", "conllu")
    assert result.code == 0
    assert "# text = فقرة من نص." in result.out
    assert "\tNOUN\t" in result.out


def test_a_text_with_its_english(home: Home) -> None:
    home.write("en.txt", "A title\nA paragraph of text.")
    result = home.run("convert", home.write("a.txt", TEXT), "--english", "en.txt", "-o", "-", "--to", "tsv")
    assert result.out == "ar\ten\nعنوان\tA title\nفقرة من نص.\tA paragraph of text.\n"


def test_a_folder_keeps_its_shape_and_bad_files_are_listed(home: Home) -> None:
    (home.folder / "in" / "deep").mkdir(parents=True)
    home.write("in/a.txt", TEXT)
    home.write("in/a.md", "# عنوان")
    home.write("in/deep/b.html", "<html><p>نص</html>")
    home.write("in/bad.epub", "PK no")
    home.write("in/.hidden", "سر")
    result = home.run("convert", "in", "-o", "out", "--to", "markdown")
    assert result.code == 1
    assert "bad.epub" in result.error
    assert "1 of 4 files were not converted" in result.error
    made = sorted(str(path.relative_to(home.folder / "out")) for path in (home.folder / "out").rglob("*.md"))
    assert made == ["a.md", "a.txt.md", "deep/b.md"]


def test_nothing_is_written_over_without_being_told_to(home: Home) -> None:
    path, out = home.write("a.txt", TEXT), home.write("out.md", "قديم")
    assert "exists already" in home.run("convert", path, "-o", out).error
    assert home.run("convert", path, "-o", out, "--force").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.txt", "-o", "out.xyz"],
        ["a.txt", "-o", "out"],
        ["a.txt", "-o", "-"],
        ["a.txt"],
        [".", "-o", "x", "--english", "a.txt"],
    ],
)
def test_wrong_usage(home: Home, arguments: list[str]) -> None:
    home.write("a.txt", TEXT)
    assert home.run("convert", *arguments).code == 2
