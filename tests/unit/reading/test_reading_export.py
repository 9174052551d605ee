"""What the exporters are given, and files that are never half written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from desks import NEWS, desk_of, document_of
from msgspec.structs import replace

from tuireader.document import Analysis, Colour, Gloss, Link, Paragraph, ParagraphKind, Span, Summary, Token, TokenKind
from tuireader.errors import ExportError
from tuireader.exporters import Layer, export
from tuireader.reading.export import Wanted, bundle, stored_bundle
from tuireader.reading.note_filter import NoteFilter
from tuireader.reading.quoted_english import english_of_part
from tuireader.reading.writing import write_file
from tuireader.store import Store

LAYERS = {"gloss": Gloss("x", "author"), "summary": Summary("قول", "a saying", "author"), "entities": ()}


def test_an_entry_carries_what_surrounds_it(store: Store) -> None:
    headings = [("باب", 1), ("فصل", 2), ("مطلب", 3), ("فصل ثان", 2)]
    parts = [
        Paragraph(id=f"h{number}", kind=ParagraphKind.HEADING, level=level, text=text, **LAYERS)
        for number, (text, level) in enumerate(headings)
    ]
    parts.append(Paragraph(id="body", text="أول نص. ثان نص. ثالث.", **LAYERS))
    desk = desk_of(replace(document_of(), paragraphs=tuple(parts)), store)
    desk.notebook.add(4, 4, 11, colour=Colour.PINK, body="ملاحظة")
    made = bundle(desk.opened, desk.notebook, desk.pipeline)
    (entry,) = made.entries
    assert (entry.quote, entry.sentence) == ("نص. ثان", "أول نص. ثان نص.")
    assert (entry.number, entry.paragraph) == (5, "body")
    assert entry.gloss == Gloss("x", "author")
    assert entry.summary == "a saying"
    assert entry.headings == ((1, "باب"), (2, "فصل ثان"))
    assert (made.title, made.source) == ("خبر", "/texts/خبر.json")
    assert made.colour_name(Colour.PINK) == "pink"


def test_an_entry_names_the_paragraph_as_it_is_called_now(store: Store) -> None:
    desk = desk_of(document_of(*NEWS), store)
    desk.notebook.add(1, 0, len(NEWS[1][0]), body="نص")
    edited = desk_of(document_of(("سطر زائد", ""), *NEWS), store)
    edited.notebook.add(0, 0, 3, body="x")
    again = bundle(edited.opened, edited.notebook, edited.pipeline).entries[1]
    assert (again.annotation.anchor.paragraph, again.paragraph, again.number) == ("p2", "p3", 3)


def test_what_is_lost_is_exported_all_the_same(store: Store) -> None:
    desk = desk_of(document_of(*NEWS), store)
    desk.notebook.add(0, 0, 5, body="نص")
    edited = desk_of(document_of(("نص آخر تماما", ""), *NEWS[1:]), store)
    (entry,) = bundle(edited.opened, edited.notebook, edited.pipeline).entries
    assert (entry.place, entry.number, entry.paragraph) == (None, None, None)
    assert entry.quote == "أعلنت"
    (stored,) = stored_bundle(store, store.texts()[0]).entries
    assert (stored.quote, stored.annotation.body) == ("أعلنت", "نص")


def test_a_file_is_written_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    write_file(path, "نص".encode())
    assert path.read_text(encoding="utf-8") == "نص"
    assert path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["notes.md"]


def test_what_exists_is_only_replaced_on_demand(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"old")
    path.chmod(0o644)
    with pytest.raises(ExportError, match="exists already"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    write_file(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_file(tmp_path / "link.md", b"new", overwrite=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_device_or_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExportError, match="no file that could be replaced"):
        write_file(tmp_path / "pipe", b"new", overwrite=True)
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["none/notes.md", "x" * 300, "folder", "file/notes.md"])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError, match=r"cannot write|is a folder"):
        write_file(tmp_path / name, b"new", overwrite=True)
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"]


def test_a_note_on_the_whole_text_and_a_word_that_is_read(store: Store) -> None:
    reading = Analysis(vocalized="نَصّ", lemma="نَصّ", root="ن ص ص", upos="NOUN", gloss="text")
    tokens = (Token(0, 4, kind=TokenKind.WORD), Token(5, 7, kind=TokenKind.WORD, analysis=reading))
    paragraph = Paragraph(id="p1", text="هذا، نص", tokens=tokens, **LAYERS)
    desk = desk_of(replace(document_of(), paragraphs=(paragraph,)), store)
    desk.notebook.add_on_text("on all of it")
    desk.notebook.add(0, 5, 7, body="a word")
    wanted = Wanted(compute=False, colour_names={})
    about, word = bundle(desk.opened, desk.notebook, desk.pipeline, wanted).entries
    assert (about.number, about.where, about.quote, about.gloss) == (0, "The whole text", "", None)
    assert (word.sentence, word.target) == ("هذا، نص", Span(5, 7))
    assert [(one.form, one.analysis.root) for one in word.words] == [("نص", "ن ص ص")]


def test_only_the_layers_that_are_wanted_are_made(store: Store) -> None:
    """The pipeline of these tests has no dictionary: whatever asks for it fails."""
    desk = desk_of(document_of("نص بلا طبقات."), store)
    desk.notebook.add(0, 0, 2, colour=Colour.BLUE)
    desk.notebook.add(0, 3, 6, colour=Colour.PINK)
    wanted = Wanted(
        layers=frozenset({Layer.SENTENCE}), notes=NoteFilter(frozenset({Colour.PINK})), limit=1, colour_names={}
    )
    (entry,) = bundle(desk.opened, desk.notebook, desk.pipeline, wanted).entries
    assert (entry.quote, entry.sentence) == ("بلا", "نص بلا طبقات.")
    assert (entry.gloss, entry.english, entry.summary, entry.words) == (None, None, None, ())


LONG = (
    "وصل الوزير أمس إلى العاصمة الفرنسية في زيارة قصيرة. ثم التقى الرئيس في قصره ساعتين كاملتين بعد الظهر.",
    "The minister arrived in the French capital yesterday on a short visit."
    " Then he met the president in his palace for two hours.",
)


@pytest.mark.parametrize(
    ("quote", "english"),
    [
        (LONG[0][LONG[0].index("ثم") :], LONG[1][LONG[1].index("Then") :]),
        ("الوزير أمس إلى العاصمة الفرنسية في زيارة قصيرة", LONG[1][: LONG[1].index(" Then")]),
        ("زيارة قصيرة. ثم التقى الرئيس في قصره ساعتين", LONG[1]),
        (LONG[0], LONG[1]),
    ],
)
def test_the_english_of_a_table_says_as_little_more_than_the_quote_as_is_known(
    store: Store, quote: str, english: str
) -> None:
    desk = desk_of(document_of(LONG), store)
    start = LONG[0].index(quote)
    desk.notebook.add(0, start, start + len(quote), colour=Colour.BLUE)
    made = bundle(desk.opened, desk.notebook, desk.pipeline)
    _, row = export("tsv", [made]).decode().splitlines()
    assert row.split("\t")[2] == english


def test_words_of_a_gloss_that_stand_for_a_quote_are_its_english(store: Store) -> None:
    text, english = "أعلنت الشركة عن خطة", "The company announced a plan"
    links = (Link(4, 11, (1,)), Link(12, 21, (0, 2)), Link(24, 28, (3,)))
    paragraph = Paragraph(id="p1", text=text, gloss=Gloss(english, "dictionary", links), entities=())
    desk = desk_of(replace(document_of(), paragraphs=(paragraph,)), store)
    assert english_of_part(desk.pipeline, 0, Span(6, 12)) == Gloss("company", "dictionary")
    assert english_of_part(desk.pipeline, 0, Span(16, 19)) == Gloss("plan", "dictionary")
