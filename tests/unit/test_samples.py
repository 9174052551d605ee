"""The bundled samples: that they are whole, clean and the project's own. They are the first texts a reader sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tuireader.arabic.characters import ARABIC_LETTERS, TASHKEEL
from tuireader.arabic.normalization import fold, strip_marks
from tuireader.document.document import Document, Paragraph, ParagraphKind
from tuireader.document.file_format import decode, encode
from tuireader.document.layers import Entity, Mention

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "assets" / "samples"
SEED = ROOT.parent / "shared" / "data" / "seed"
NAMES = ("encyclopedia", "guide", "partnership", "story")
WORD = re.compile(r"\w+")
SHARED_WORDS = 6
SHADDA = "\u0651"
SUN_LETTERS = frozenset("تثدذرزسشصضطظلن")


@pytest.fixture(params=NAMES)
def sample(request: pytest.FixtureRequest) -> Document:
    return load(request.param)


def load(name: str) -> Document:
    return decode((SAMPLES / f"{name}.json").read_bytes())


def strings(document: Document) -> Iterator[str]:
    """Everything in the document that a reader gets to see."""
    yield from filter(None, (document.meta.title, document.meta.author, document.meta.date))
    summaries = [document.summary, *(paragraph.summary for paragraph in document.paragraphs)]
    yield from (side for summary in summaries if summary for side in (summary.ar, summary.en) if side)
    for paragraph in document.paragraphs:
        yield paragraph.text
        if paragraph.gloss:
            yield paragraph.gloss.en
    yield from (side for entity in document.entities or () for side in (entity.name.ar, entity.name.en) if side)


def mentions(document: Document) -> Iterator[tuple[Paragraph, Mention]]:
    for paragraph in document.paragraphs:
        for mention in paragraph.entities or ():
            yield paragraph, mention


def name_words(text: str) -> set[str]:
    """The words of a name as they are compared: folded, and without the article."""
    return {word.removeprefix("ال") for word in WORD.findall(fold(text))}


def runs_of_words(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(fold(text))
    return {tuple(words[i : i + SHARED_WORDS]) for i in range(len(words) - SHARED_WORDS + 1)}


def unmarked(word: str) -> Iterator[str]:
    """The letters of a vocalized word that lack a mark and may not: neither long vowels nor the silent article."""
    clusters = re.findall(rf"(.)([{''.join(TASHKEEL)}]*)", word)
    for index, (letter, marks) in enumerate(clusters):
        before = clusters[index - 1] if index else ("", "")
        after = clusters[index + 1] if index + 1 < len(clusters) else ("", "")
        long_vowel = (letter, before[1][:1]) in {("و", "\u064f"), ("ي", "\u0650"), ("ى", "\u064e")}
        silent = letter == "ل" and before == ("ا", "") and after[0] in SUN_LETTERS and SHADDA in after[1]
        if not (marks or letter in "اآ" or long_vowel or silent):
            yield letter


def test_the_samples_are_these() -> None:
    assert sorted(path.stem for path in SAMPLES.glob("*.json")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_what_the_format_would_write(name: str) -> None:
    data = (SAMPLES / f"{name}.json").read_bytes()
    assert encode(decode(data)) == data


def test_the_licence_page_names_every_sample() -> None:
    page = (ROOT / "assets" / "README.md").read_text(encoding="utf-8")
    assert all(f"samples/{name}.json" in page for name in NAMES)


def test_document_has_title_and_summary(sample: Document) -> None:
    assert sample.meta.language == "ar"
    assert sample.meta.title
    assert sample.summary is not None
    assert sample.summary.by == "author"
    assert sample.summary.ar
    assert sample.summary.en


def test_text_is_nfc(sample: Document) -> None:
    assert [text for text in strings(sample) if not unicodedata.is_normalized("NFC", text)] == []


def test_no_controls_or_invisible_characters(sample: Document) -> None:
    """Cc holds ESC and line ends, Cf the bidi overrides and joiners, Zl and Zp line separators."""
    bad = {char for text in strings(sample) for char in text if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")}
    assert bad == set()


def test_spacing_is_clean(sample: Document) -> None:
    for text in strings(sample):
        assert text == text.strip()
        assert re.search(r"\s{2}|\s[،؛؟.,;:!?»”)\]]|[«“(\[]\s", text) is None, text


def test_arabic_sentences_have_arabic_punctuation(sample: Document) -> None:
    for paragraph in sample.paragraphs:
        assert re.search(r"[,;?]", paragraph.text) is None, paragraph.text


def test_quotes_and_brackets_close(sample: Document) -> None:
    pairs = {"»": "«", "”": "“", ")": "(", "]": "["}
    for text in strings(sample):
        opened: list[str] = []
        for char in text:
            if char in pairs.values():
                opened.append(char)
            elif char in pairs:
                assert opened, text
                assert opened.pop() == pairs[char], text
        assert opened == [], text


def test_every_paragraph_has_english(sample: Document) -> None:
    for paragraph in sample.paragraphs:
        assert paragraph.gloss is not None
        assert paragraph.gloss.by == "author"
        assert paragraph.gloss.en
        assert ARABIC_LETTERS.isdisjoint(paragraph.gloss.en)


def test_every_paragraph_but_headings_has_a_summary(sample: Document) -> None:
    for paragraph in sample.paragraphs:
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        assert paragraph.summary is not None, paragraph.id
        assert paragraph.summary.ar
        assert paragraph.summary.en
        assert len(paragraph.summary.ar) < len(strip_marks(paragraph.text))


def test_entities_are_named_and_mentioned(sample: Document) -> None:
    mentioned = {mention.id for _, mention in mentions(sample)}
    assert mentioned == {entity.id for entity in sample.entities or ()}
    assert all(entity.name.ar and entity.name.en for entity in sample.entities or ())


def test_mentions_name_their_entity(sample: Document) -> None:
    """A mention covers a name alone: one word at least is its entity's, in either language."""
    entities: dict[str | None, Entity] = {entity.id: entity for entity in sample.entities or ()}
    for paragraph, mention in mentions(sample):
        entity, text = entities[mention.id], mention.of(paragraph.text)
        names = name_words(f"{entity.name.ar} {entity.name.en}")
        assert mention.type is entity.type, text
        assert text == text.strip()
        assert name_words(text) & names, f"{text!r} in {paragraph.id} does not name {entity.name}"


def test_mentions_are_in_order(sample: Document) -> None:
    for paragraph in sample.paragraphs:
        starts = [mention.start for mention in paragraph.entities or ()]
        assert starts == sorted(starts)


def test_mentions_end_where_a_word_ends(sample: Document) -> None:
    """A clitic may stand before a name; nothing of a word is left over behind it, marks included."""
    inside = ARABIC_LETTERS | TASHKEEL
    for paragraph, mention in mentions(sample):
        text = paragraph.text
        assert text[mention.start] not in TASHKEEL
        assert mention.end == len(text) or text[mention.end] not in inside, mention.of(text)


def test_story_is_fully_vocalized() -> None:
    for paragraph in load("story").paragraphs:
        for word in re.findall(r"[\u0621-\u0652\u0670]+", paragraph.text):
            assert len(strip_marks(word)) < 2 or not TASHKEEL.isdisjoint(word), word
            assert list(unmarked(word)) == [], word


def test_samples_show_what_the_reader_can_do() -> None:
    documents = {name: load(name) for name in NAMES}
    kinds = {paragraph.kind for document in documents.values() for paragraph in document.paragraphs}
    assert kinds == set(ParagraphKind)
    assert {paragraph.level for paragraph in documents["guide"].paragraphs} == {None, 1, 2, 3}
    coffee = " ".join(paragraph.text for paragraph in documents["encyclopedia"].paragraphs)
    assert all(re.search(pattern, coffee) for pattern in ("[٠-٩]", "[0-9]", r"\([^)]*\[", "هـ", "٪", "%"))
    assert len(documents["partnership"].paragraphs) == 7


@pytest.mark.skipif(not SEED.is_dir(), reason="the article whose facts the news sample tells is not here")
def test_news_sample_shares_no_sentence_with_its_source() -> None:
    source = " ".join(path.read_text(encoding="utf-8") for path in sorted(SEED.glob("*.txt")))
    own = set().union(*(runs_of_words(text) for text in strings(load("partnership"))))
    assert own & runs_of_words(source) == set()
