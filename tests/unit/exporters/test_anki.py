"""The deck, as Anki itself takes it in: once, and again when something was changed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from export_bundles import annotation, bundle, entry, full_bundle, with_layers
from msgspec.structs import replace

from tuireader.document import Colour, Gloss
from tuireader.exporters import ExportBundle, export, preview

Fields = dict[str, str]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def take_in(collection: Collection, tmp_path: Path, bundles: Sequence[ExportBundle]) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(export("anki", bundles))
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions(with_scheduling=False))
    )


def notes_of(collection: Collection) -> dict[str, Fields]:
    """Fields by the quote."""
    found = [dict(collection.get_note(number).items()) for number in collection.find_notes("")]
    assert len({fields["Quote"] for fields in found}) == len(found)
    return {fields["Quote"]: fields for fields in found}


def test_anki_holds_the_notes(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, [full_bundle()])
    found = notes_of(collection)
    assert len(found) == collection.card_count() == 7
    word = found["قوية"]
    assert word["Gloss"] == "strong; powerful"
    assert (word["Lemma"], word["Root"], word["Vocalized"]) == ("قَوِيّ", "ق و ي", "قَوِيَّة")
    assert word["Sentence"] == 'قال الرئيس إن الشراكةُ بينَ البلدينِ <span class="target">قوية</span>.'
    assert word["English"].startswith("The president said")
    assert collection.decks.by_name("tuireader")


def test_a_card_shows_the_quote_in_its_sentence_and_then_the_english(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, [full_bundle()])
    (number,) = collection.find_cards("Lemma:قَوِيّ")
    rendered = collection.get_card(number).render_output()
    assert '<span class="target">قوية</span>' in rendered.question_text
    assert "strong" not in rendered.question_text
    assert 'dir="rtl"' in rendered.question_text
    for text in ("strong; powerful", "قَوِيَّة", "ق و ي", "The president said"):
        assert text in rendered.answer_text


def test_the_arabic_fields_run_from_right_to_left(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, [full_bundle()])
    note_type = collection.models.by_name("tuireader quote")
    assert note_type is not None
    assert {field["name"] for field in note_type["flds"] if field["rtl"]} == {
        "Quote", "Sentence", "Vocalized", "Lemma", "Root",
    }  # fmt: skip


def test_a_second_import_brings_up_to_date_and_doubles_nothing(collection: Collection, tmp_path: Path) -> None:
    before = full_bundle()
    take_in(collection, tmp_path, [before])
    first, *others = before.entries
    edited = with_layers(first, annotation=replace(first.annotation, body="رأي جديد #جديد"))
    later = with_layers(before, entries=(edited, *others), generated="2026-11-24T05:00:00Z")
    take_in(collection, tmp_path, [later])
    found = notes_of(collection)
    assert len(found) == collection.card_count() == 7
    assert found["الشراكةُ بينَ البلدينِ"]["Note"] == "رأي جديد #جديد"
    (number,) = collection.find_notes("tag:جديد")
    assert "tuireader" in collection.get_note(number).tags


def test_nothing_of_a_text_is_run_or_played(collection: Collection, tmp_path: Path) -> None:
    evil = "<script>x</script> [sound:a.mp3] [latex]\\x[/latex] {{Front}} {{c1::x}}"
    take_in(collection, tmp_path, [bundle(entry(annotation(1, evil, Colour.PINK, evil), 1), title=evil)])
    (number,) = collection.find_cards("")
    rendered = collection.get_card(number).render_output()
    assert not rendered.question_av_tags
    assert not rendered.answer_av_tags
    assert "<script" not in rendered.answer_text
    assert "<img" not in rendered.answer_text


def test_tags_and_colours_have_no_blanks(collection: Collection, tmp_path: Path) -> None:
    named = with_layers(
        bundle(entry(annotation(1, "نص", Colour.PINK, "#نحو/إعراب"), 1)), colour_names={Colour.PINK: "my colour"}
    )
    take_in(collection, tmp_path, [named])
    (number,) = collection.find_notes("")
    assert set(collection.get_note(number).tags) == {"tuireader", "text::شراكة_جديدة", "my_colour", "نحو::إعراب"}


def test_texts_share_a_deck_and_are_told_apart_by_a_tag(collection: Collection, tmp_path: Path) -> None:
    titles = ("خبر أول", 'خبر "ثان": تتمة')
    bundles = [bundle(entry(annotation(n, f"نص {n}", None), 1), title=title) for n, title in enumerate(titles)]
    take_in(collection, tmp_path, bundles)
    assert collection.card_count() == 2
    assert len(collection.find_notes("deck:tuireader tag:text::خبر_أول")) == 1
    assert len(collection.find_notes("deck:tuireader tag:text::خبر_ثان_تتمة")) == 1


def test_a_note_on_the_whole_text_is_no_card_and_english_that_is_the_gloss_stands_once(tmp_path: Path) -> None:
    english = Gloss(en="All of it.", by="author")
    whole = with_layers(entry(annotation(1, "كل الفقرة", None), 1), gloss=english, english=english)
    about = entry(annotation(2, "", None, "a note"), 0)
    collection = Collection(str(tmp_path / "c.anki2"))
    take_in(collection, tmp_path, [bundle(about, whole)])
    (fields,) = notes_of(collection).values()
    assert (fields["Gloss"], fields["English"]) == ("All of it.", "")
    collection.close()


def test_genanki_waits_until_a_deck_is_written() -> None:
    code = "import tuireader.exporters, sys; sys.exit('genanki' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_tags_alone_are_no_note_on_a_card() -> None:
    bare = entry(annotation(1, "نص", None, "#جديد #نحو"), 1)
    said = entry(annotation(2, "نص", None, "رأي #نحو"), 1)
    described = preview("anki", [bundle(bare, said)])
    assert described.count("Note:") == 1
    assert "Note: رأي #نحو" in described
