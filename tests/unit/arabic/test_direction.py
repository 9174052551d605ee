"""Which way a note or a line runs, by the rule of UAX#9 for paragraphs."""

from __future__ import annotations

import pytest

from tuireader.arabic.direction import begins_right_to_left


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [
        ("ملاحظة with English", True),
        ("See ميتا here", False),
        ("  12 – (#سياسة)", True),
        ("> «Threads» منصة", False),
        ("١٢٣ …", None),
        ("", None),
        ("שלום", True),
    ],
)
def test_the_first_letter_says_it(text: str, right_to_left: bool | None) -> None:
    assert begins_right_to_left(text) is right_to_left
