"""The number that is typed before a command. Owns its digits; the commands say what it means."""

from __future__ import annotations

from tuireader.ui.commands import key_of
from tuireader.wording import tr

LONGEST = 6
MOST_REPEATS = 1_000
"""A motion is made at most this often: whoever types more wants to be elsewhere, and % and Enter go there."""

REPEATED = frozenset(
    ("line_down", "line_up", "page_down", "page_up", "half_page_down", "half_page_up", "word_left", "word_right",
     "next_sentence", "previous_sentence", "next_paragraph", "previous_paragraph", "next_entity", "previous_entity",
     "next_hit", "previous_hit", "next_mark", "previous_mark", "next_lemma", "previous_lemma", "jump_back",
     "jump_forward")
)  # fmt: skip
"""Commands that a number before them repeats."""


class Count:
    """Collects digits until a command takes them."""

    def __init__(self) -> None:
        self.digits = ""

    def type(self, digit: str) -> bool:
        """Take a digit; False for a leading zero, which counts nothing."""
        if digit == "0" and not self.digits:
            return False
        self.digits = (self.digits + digit)[:LONGEST]
        return True

    @property
    def said(self) -> str:
        """What was typed, and what may follow."""
        return tr(
            "{digits} …  {percent} percent, {paragraph} paragraph, or a motion so often",
            digits=self.digits,
            percent=key_of("go_to_percent"),
            paragraph=key_of("go_to_paragraph"),
        )

    def take(self) -> int | None:
        """The number, which is then gone; None where none was typed."""
        number = int(self.digits) if self.digits else None
        self.digits = ""
        return number
