"""The summary of a document from those of its paragraphs. Owns the choice among them."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.document import Summary

_ENOUGH = 60


def document_summary(paragraph_summaries: Sequence[Summary | None]) -> Summary | None:
    """The first paragraph's summary, and the next one's too where the first is as short as a heading."""
    known = [summary for summary in paragraph_summaries if summary is not None and (summary.ar or summary.en)]
    if not known:
        return None
    chosen = known[:1] if len(known[0].ar or known[0].en or "") >= _ENOUGH else known[:2]
    return Summary(_joined([item.ar for item in chosen]), _joined([item.en for item in chosen]), "extract")


def _joined(lines: Sequence[str | None]) -> str | None:
    said = [line for line in lines if line]
    ended = [line if line.endswith(("…", ".", "؟", "?", "!")) else line + "." for line in said]
    return " ".join(ended) or None
