"""Summaries as openings of the text."""

from __future__ import annotations

import re

import pytest

from tuireader.document import Span, Summary
from tuireader.nlp.summaries import FirstClauseSummarizer, document_summary

LONG = "زرع الفلاحون أشجار الزيتون في السفوح البعيدة التي تطل على البحر " * 4


def summarize(text: str) -> Summary | None:
    clauses = [Span(match.start(), match.end()) for match in re.finditer(r"[^،.]+[،.]?", text)]
    return FirstClauseSummarizer().summarize(text, clauses, lambda span: f"<{span.of(text)}>")


def test_the_first_clause_is_enough() -> None:
    summary = summarize("زرع الفلاحون أشجار الزيتون في السفوح، ثم عادوا إلى بيوتهم.")
    assert summary == Summary(
        "زرع الفلاحون أشجار الزيتون في السفوح", "<زرع الفلاحون أشجار الزيتون في السفوح>", "extract"
    )


def test_a_short_clause_takes_the_next() -> None:
    summary = summarize("وفي الصباح، زرع الفلاحون أشجار الزيتون، وعادوا.")
    assert summary is not None
    assert summary.ar == "وفي الصباح، زرع الفلاحون أشجار الزيتون"


def test_a_long_one_is_cut_at_a_word() -> None:
    summary = summarize(LONG)
    assert summary is not None
    assert summary.ar is not None
    assert len(summary.ar) <= 121
    assert summary.ar.endswith("…")
    assert LONG.startswith(summary.ar.removesuffix("…"))
    assert summary.ar.removesuffix("…").split()[-1] in LONG.split()


@pytest.mark.parametrize("text", ["", "   ", "…", "* * *"])
def test_no_words_no_summary(text: str) -> None:
    assert summarize(text) is None


def test_without_clauses_and_without_english() -> None:
    assert FirstClauseSummarizer().summarize("قال نعم.", (), lambda _: None) == Summary("قال نعم", None, "extract")


def test_document_takes_the_lead() -> None:
    title, lead = Summary("موسم الزيتون", "Olive season", "extract"), summarize(LONG)
    assert document_summary([None, lead]) is not None
    both = document_summary([title, None, lead])
    assert both is not None
    assert (both.ar or "").startswith("موسم الزيتون. زرع الفلاحون")
    assert document_summary([]) is None
    assert document_summary([None]) is None
