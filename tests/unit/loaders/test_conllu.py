"""Treebanks: sentences and paragraphs, words with clitics, English by people, analyses that are shown as they are."""

from __future__ import annotations

import pytest
from loading import check, loaded, outline, references

from tuireader.document import Analysis, Paragraph, Segment
from tuireader.errors import SourceError
from tuireader.loaders import load
from tuireader.loaders.conllu_words import root_of


@pytest.fixture(scope="module")
def paragraphs() -> tuple[Paragraph, ...]:
    document = loaded("treebank.conllu").document
    check(document)
    return document.paragraphs


def words(paragraph: Paragraph) -> dict[str, Analysis | None]:
    return {token.of(paragraph.text): token.analysis for token in paragraph.tokens or ()}


def test_paragraphs_hold_their_sentences(paragraphs: tuple[Paragraph, ...]) -> None:
    first, second = paragraphs
    assert first.text == "وكتبتُ لها رسالةً. فردت في 3 أيام!"
    assert [span.of(first.text) for span in first.sentences or ()] == ["وكتبتُ لها رسالةً.", "فردت في 3 أيام!"]
    assert (first.reference, second.reference) == ("letters-1", "letters-2")


def test_english_of_all_sentences_is_that_of_the_paragraph(paragraphs: tuple[Paragraph, ...]) -> None:
    first, second = paragraphs
    assert first.gloss is not None
    assert (first.gloss.en, first.gloss.by) == ("And I wrote her a letter. She answered in 3 days!", "translation")
    assert second.gloss is None


def test_words_under_a_range_are_one_token_with_the_treebanks_analysis() -> None:
    (first,) = load(TWO_RANGES.encode()).document.paragraphs
    assert words(first)["وكتبت"] == Analysis(
        vocalized="وَكَتَبتُ",
        lemma="كَتَب",
        root="ك ت ب",
        upos="VERB",
        feats={"Aspect": "Perf", "Person": "1"},
        gloss="write; record",
        romanized="wa-katabtu",
        segments=(Segment("وَ", "and", "proclitic"), Segment("كَتَبتُ", "write; record", "stem")),
    )
    him = words(first)["له"]
    assert him is not None
    assert (him.lemma, him.upos, him.vocalized) == ("لِ", "ADP", "لَهُ")


TWO_RANGES = """\
1-2	وكتبت	_	_	_	_	_	_	_	Vform=وَكَتَبتُ|Translit=wa-katabtu
1	و	وَ	CCONJ	_	_	2	cc	_	Vform=وَ|Gloss=and
2	كتبت	كَتَب	VERB	_	Aspect=Perf|Person=1	0	root	_	Vform=كَتَبتُ|Gloss=write,record|Root=k_t_b
3-4	له	_	_	_	_	_	_	_	_
3	ل	لِ	ADP	_	_	4	case	_	Vform=لَ
4	ه	هُوَ	PRON	_	_	2	obl	_	Vform=هُ
"""


def test_where_the_text_line_differs_from_the_rows_the_rows_count(paragraphs: tuple[Paragraph, ...]) -> None:
    rows = TWO_RANGES.replace("1-2", "# text = شيء آخر تماما\n1-2", 1)
    assert load(rows.encode()).document.paragraphs[0].text == "وكتبت له"


def test_clitics_written_as_words_without_a_blank_are_one_token(paragraphs: tuple[Paragraph, ...]) -> None:
    found = words(paragraphs[0])
    assert list(found) == ["وكتبتُ", "لها", "رسالةً", ".", "فردت", "في", "3", "أيام", "!"]
    answered = found["فردت"]
    assert answered is not None
    assert (answered.lemma, answered.upos, answered.gloss) == ("رَدّ", "VERB", "")


def test_a_sentence_is_a_paragraph_where_the_file_has_none() -> None:
    two = f"# sent_id = a\n{TWO_RANGES}\n# sent_id = b\n{TWO_RANGES}"
    document = load(two.encode(), "x.txt").document
    assert outline(document) == [("paragraph", "وكتبت له")] * 2
    assert references(document) == ["a", "b"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("1\tكتب\tكتب\tVERB\n", "line 1 .* 4 columns"),
        ("# sent_id = 1\n" + "\t".join(["one", "كتب", *"________"]), "line 2 .* one is no word's number"),
        ("plain text", "line 1 .* 1 columns"),
    ],
)
def test_a_row_that_is_none_is_named(rows: str, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        load(rows.encode(), "a.conllu")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("said", "root"),
    [
        ("k_t_b", "ك ت ب"), ("^s_r_k", "ش ر ك"), ("`_l_m", "ع ل م"), ("ktb", "ك ت ب"), ("k__t_r", "ك ث ر"),
        ("كتب", "ك ت ب"), ("ك ت ب", "ك ت ب"), ("barlIn", None), ("w", None), ("", None),
    ],
)  # fmt: skip
def test_roots(said: str, root: str | None) -> None:
    assert root_of(said) == root
