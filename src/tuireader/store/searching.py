"""What a note is found by: its words and tags folded. Owns the two columns and what is asked of them; runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tuireader.arabic.normalization import fold
from tuireader.document.notes import tags


def found_by(*texts: str) -> str:
    """The column of quote, note and English quote."""
    return fold("\n".join(texts))


def tag_column(body: str) -> str:
    """The column of a note's tags; each stands between blanks, so that a part of one is not found."""
    return "".join(f" {fold(tag)} " for tag in tags(body))


def condition(
    colours: Iterable[int | None], tagged: Sequence[str], words: Sequence[str], since: str
) -> tuple[str, dict[str, str]]:
    """A condition on annotations: any of the colours, all of the tags, all of the words; with its parameters.

    Args:
        colours: Numbers, None for a note without colour; no colours ask for nothing.
        tagged: Tags; one takes those below it too, as in `work` and `work/urgent`.
        words: Parts of quote, note or English quote.
        since: A moment before the last change, or nothing.
    """
    asked = list(colours)
    numbers = ", ".join(str(int(colour)) for colour in asked if colour is not None)
    parts = (
        ["(" + " OR ".join([f"colour IN ({numbers})"] + ["colour IS NULL"] * (None in asked)) + ")"] if asked else []
    )
    values: dict[str, str] = {}
    for number, tag in enumerate(tagged):
        parts.append(f"(instr(tags, :tag_{number} || ' ') > 0 OR instr(tags, :tag_{number} || '/') > 0)")
        values[f"tag_{number}"] = f" {fold(tag.removeprefix('#'))}"
    for number, word in enumerate(words):
        parts.append(f"instr(folded, :word_{number}) > 0")
        values[f"word_{number}"] = fold(word)
    if since:
        parts.append("modified >= :since")
        values["since"] = since
    return " AND ".join(parts) or "1", values
