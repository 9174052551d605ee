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


def condition(colours: Iterable[int], tagged: Sequence[str], words: Sequence[str]) -> tuple[str, dict[str, str]]:
    """A condition on annotations: any of the colours, all of the tags, all of the words; with its parameters.

    Args:
        colours: Numbers; none asks for no colour.
        tagged: Tags without their sign.
        words: Parts of quote, note or English quote.
    """
    numbers = ", ".join(str(int(colour)) for colour in colours)
    parts = [f"colour IN ({numbers})"] if numbers else []
    values: dict[str, str] = {}
    for column, asked in (("tags", [f" {fold(tag)} " for tag in tagged]), ("folded", [fold(word) for word in words])):
        for number, part in enumerate(asked):
            name = f"{column}_{number}"
            parts.append(f"instr({column}, :{name}) > 0")
            values[name] = part
    return " AND ".join(parts) or "1", values
