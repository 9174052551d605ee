"""Forms of English words: irregular verbs, also behind a prefix."""

from __future__ import annotations

import pytest

from tuireader.nlp.gloss.english import participle, past


@pytest.mark.parametrize(
    ("verb", "second", "third"),
    [
        ("undercut", "undercut", "undercut"), ("overrun", "overran", "overrun"), ("foretell", "foretold", "foretold"),
        ("overeat", "overate", "overeaten"), ("announce", "announced", "announced"), ("relay", "relayed", "relayed"),
        ("look for", "looked for", "looked for"), ("reset", "reset", "reset"),
    ],
)  # fmt: skip
def test_irregular_verbs(verb: str, second: str, third: str) -> None:
    assert (past(verb), participle(verb)) == (second, third)
