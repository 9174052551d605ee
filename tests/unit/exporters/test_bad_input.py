"""What people and programs put into notes: none of it breaks a file, reaches a terminal or takes long."""

from __future__ import annotations

import csv
import io
import re
import time
from html.parser import HTMLParser

import pytest
from export_bundles import annotation, bundle, entry, full_bundle, with_layers
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document import Colour, Gloss
from tuireader.errors import ExportError
from tuireader.exporters import EXPORTERS, ExportBundle, export, preview
from tuireader.exporters.template import OF_NOTE, OF_TEXT, OwnFormat

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")
NASTY = st.text(alphabet="اب َ .1)-+*_#>`~|[]()!<&;:=%$^{}\\\"',@\n\t\r\x1b\x9b\u202e\u200f\ud800✍🕌a/", max_size=60)
LONG = (
    "a" * 1_000_000,
    "# " * 500_000,
    "- [" * 330_000,
    "<" * 1_000_000,
    "\n" * 1_000_000,
    "*_" * 500_000,
    "::" * 500_000,
)
TEXTS = [name for name in EXPORTERS if name != "anki"]


def everywhere(text: str) -> ExportBundle:
    """`text` in every place that comes from outside."""
    one = with_layers(
        entry(annotation(1, text, Colour.PINK, text), 1, f"x {text} y", text or None),
        headings=((1, text),),
        entities=(text,),
        summary=text,
        english=Gloss(en=text, by="author"),
    )
    named = with_layers(bundle(one, title=text, source=text, author=text), colour_names={Colour.PINK: text})
    return named


@pytest.mark.parametrize("name", EXPORTERS)
@settings(deadline=None, max_examples=60)
@given(NASTY)
def test_no_control_is_passed_on(name: str, text: str) -> None:
    found = CONTROLS.search(preview(name, [everywhere(text), full_bundle()]))
    assert found is None


@pytest.mark.parametrize("name", EXPORTERS)
@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[:3]))
def test_a_note_of_a_megabyte_takes_a_moment(name: str, text: str) -> None:
    began = time.process_time()
    assert export(name, [bundle(entry(annotation(1, "نص", None, text), 1))])
    assert time.process_time() - began < 3


@settings(deadline=None)
@given(NASTY)
def test_the_csv_reads_back_and_holds_no_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(preview("csv", [everywhere(text)]), newline="")))
    assert rows[0] == ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"]
    assert {len(row) for row in rows} == {7}
    assert len(rows) == 2
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@]", cell)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "\uff1d1"])
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    (_, row) = csv.reader(io.StringIO(preview("csv", [bundle(entry(annotation(1, "نص", None, text), 1))]), newline=""))
    assert row[4].startswith("'")
    assert row[0] == "نص"


@settings(deadline=None)
@given(NASTY)
def test_tables_have_four_columns_and_clippings_five_lines(text: str) -> None:
    table = preview("tsv", [everywhere(text)]).removesuffix("\n").split("\n")
    assert [line.count("\t") for line in table] == [3, 3]
    clippings = preview("clippings", [everywhere(text)]).removesuffix("\r\n").split("\r\n") if text.split() else []
    assert len(clippings) % 5 == 0
    assert all(line == "==========" for line in clippings[4::5])
    assert all(line == "" for line in clippings[2::5])


class Page(HTMLParser):
    """The tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@settings(deadline=None)
@given(NASTY)
def test_a_web_page_has_our_elements_alone_and_closes_them(text: str) -> None:
    page = Page(preview("html", [everywhere(text)]))
    assert page.open == []
    assert page.seen <= {
        "html", "head", "meta", "title", "style", "body", "article", "header", "section", "h1", "h2", "p", "div",
        "span", "bdi", "mark", "br", "a",
    }  # fmt: skip
    assert page.attributes <= {"lang", "dir", "charset", "name", "content", "http-equiv", "class", "href"}


def test_links_go_to_files_and_the_web_alone() -> None:
    assert "javascript" not in "".join(
        re.findall(r'href="([^"]*)"', preview("html", [bundle(source="javascript:alert(1)")]))
    )
    assert "[Source]" not in preview("markdown", [bundle(source="javascript:alert(1)")])


@settings(deadline=None)
@given(NASTY, NASTY)
def test_org_has_our_headings_and_blocks_alone(first: str, second: str) -> None:
    one = entry(annotation(1, first, Colour.PINK, second), 1)
    page = preview("org", [bundle(one, title="نص")]).split("\n")
    headings = [line for line in page if re.match(r"\*+\s", line)]
    assert len(headings) == 3
    assert [line for line in page if line.startswith("#+begin")] == ["#+begin_quote"] * bool(first.strip())
    assert page.count("#+end_quote") == bool(first.strip())
    assert page.count(":END:") == 1


@settings(deadline=None)
@given(NASTY, NASTY)
def test_a_logseq_page_has_our_blocks_alone(first: str, second: str) -> None:
    one = entry(annotation(1, first, Colour.PINK, second), 1)
    page = preview("logseq", [bundle(one, title="نص", source=None)])
    blocks = [line for line in page.split("\n") if re.match(r"\s*-(\s|$)", line)]
    assert len(blocks) == 2 + (bool(first.strip()) and bool(second.strip()))
    names = re.findall(r"^\s*(\S*)::", page, re.MULTILINE)
    assert set(names) <= {"title", "author", "exported", "created", "colour", "tags", "id"}


def test_a_template_holds_every_name_and_leaves_empty_lines_out() -> None:
    template = (
        "".join(f"{name}=${name}\n" for name in OF_TEXT) + "%%\n" + "".join(f"{name}=${{{name}}}\n" for name in OF_NOTE)
    )
    page = OwnFormat(template).write([full_bundle()])
    assert "title=شراكة جديدة\n" in page
    assert page.count("quote=") == 7
    assert "root=ق و ي\n" in page
    assert not re.search(r"=$", page, re.MULTILINE)


@pytest.mark.parametrize("template", ["$unknown", "${title.__class__}", "5 $ a", "$quote\n%%\n$quote", "${quote"])
def test_a_template_with_an_unknown_name_says_which_there_are(template: str) -> None:
    with pytest.raises(ExportError) as caught:
        OwnFormat(template)
    assert "quote" in caught.value.hint


def test_a_template_cannot_be_made_longer_by_what_is_placed() -> None:
    page = OwnFormat("$quote|$note\n").write([bundle(entry(annotation(1, "$note", None, "$quote ${title}"), 1))])
    assert page == "$note|$quote ${title}\n"
