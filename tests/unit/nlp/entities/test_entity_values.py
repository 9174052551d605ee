"""Values as people write them, and what they come to."""

from __future__ import annotations

import pytest
from nlp_fixtures import cases

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.numerals import digits_of
from tuireader.nlp.entities.values import normal_value, value_mentions
from tuireader.nlp.entities.words import Word, cuts_of
from tuireader.segmentation import tokenize


def plain(written: str, kind: TokenKind) -> Word:
    """A word that no dictionary was asked about."""
    folded = fold(written)
    return Word(written, folded, folded, kind, cuts_of(folded), (), (), (), (), (), None, 0)


@pytest.mark.parametrize(("text", "expected"), cases("entities/values.txt"))
def test_values(text: str, expected: str) -> None:
    tokens = tokenize(text)
    words = [plain(token.of(text), token.kind) for token in tokens]
    found = [(mention.type, mention.of(text)) for mention in value_mentions(text, tokens, words)]
    written = [f"{kind}:{value}={normal_value(value)}" for kind, value in found]
    assert written == [part.strip() for part in expected.split(";") if part.strip()]


def test_a_value_that_cannot_be_read_has_no_normal_form() -> None:
    assert normal_value("أيام كثيرة") is None
    assert normal_value("") is None


@pytest.mark.parametrize(
    ("written", "value"),
    [("1,234.5", 1234.5), ("1.250", 1250), ("0.125", 0.125), ("2,5", 2.5), ("3٫5", 3.5), ("1.2.3", None), ("٪", None)],
)
def test_separators(written: str, value: float | None) -> None:
    assert digits_of(written) == value


def test_impossible_dates_are_none() -> None:
    text = "35/14/2020"
    words = [plain(text, TokenKind.NUMBER)]
    found = list(value_mentions(text, tokenize(text), words))
    assert [mention for mention in found if mention.type is EntityType.DATE] == []
