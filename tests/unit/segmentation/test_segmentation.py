"""Sentences, clauses and tokens: the cases of the fixture files, and what holds for any text."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from segmentation_cases import cases

from tuireader.document import Span, TokenKind
from tuireader.segmentation import split_sentences, tokenize
from tuireader.segmentation.clauses import split_clauses

KINDS = {
    TokenKind.WORD: "w",
    TokenKind.NUMBER: "n",
    TokenKind.LATIN: "l",
    TokenKind.PUNCTUATION: "p",
    TokenKind.SYMBOL: "s",
}
TEXTS = st.text(max_size=80) | st.text(
    "ابوت ،؛.؟!…»«\"“”()[]\u064e\u0640\u200c\u200d\u200f 1٢۳%٪,٫:/aB-'’\n\t\U0001f600\ufe0f", max_size=120
)
PIECES = st.lists(
    st.sampled_from(["لكن", "حيث", "بينما", "،", "؛", "كلمة", "طويلة جدا", "«", "»", "(", ")", "     ", "."])
)
LONG = PIECES.map(" ".join)


@pytest.mark.parametrize(("text", "parts"), cases("sentences.txt"))
def test_sentences(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text)] == parts


@pytest.mark.parametrize(("text", "parts"), cases("clauses.txt"))
def test_clauses(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in split_clauses(text, Span(0, len(text)))] == parts


@pytest.mark.parametrize(("text", "parts"), cases("tokens.txt"))
def test_tokens(text: str, parts: list[str]) -> None:
    assert [f"{token.of(text)}/{KINDS[token.kind]}" for token in tokenize(text)] == parts


def check_cover(text: str, spans: Sequence[Span], start: int, end: int) -> None:
    """Sorted and disjoint, not empty, trimmed, and nothing but white space between them."""
    at = start
    for span in spans:
        assert at <= span.start < span.end <= end
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert not text[at:end].strip()


@given(TEXTS)
@example("." * 50 + "x")
def test_sentences_cover_the_text(text: str) -> None:
    check_cover(text, split_sentences(text), 0, len(text))


@given(TEXTS | LONG)
@example("كلمة طويلة جدا هنا،" + " " * 30 + "لكن كلمة أخرى طويلة جدا تأتي في آخر الجملة")
def test_clauses_cover_each_sentence(text: str) -> None:
    for sentence in split_sentences(text):
        clauses = split_clauses(text, sentence)
        check_cover(text, clauses, sentence.start, sentence.end)


@given(TEXTS)
def test_every_code_point_that_is_not_white_space_is_in_exactly_one_token(text: str) -> None:
    tokens = tokenize(text)
    covered = [offset for token in tokens for offset in range(token.start, token.end)]
    assert covered == [offset for offset, char in enumerate(text) if not char.isspace()]


@given(TEXTS)
def test_the_kind_of_a_token_follows_from_its_letters(text: str) -> None:
    for token in tokenize(text):
        form = token.of(text)
        if token.kind is TokenKind.NUMBER:
            assert form[0].isnumeric()
        elif token.kind is TokenKind.LATIN:
            assert form[0].isalpha()
        elif token.kind is TokenKind.PUNCTUATION:
            assert not form[0].isalnum()


@pytest.mark.parametrize(
    "unit", ["(", "(»", "(a) ", ".", "...x", '"', "a.)", "1,", "a-", "\u200d\U0001f600", "، لكن "]
)  # fmt: skip
def test_no_text_takes_more_than_its_length(unit: str) -> None:
    """What grows with the square of the length would take minutes here."""
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    split_sentences(text)
    split_clauses(text, Span(0, len(text)))
    tokenize(text)
    assert time.process_time() - began < 5
