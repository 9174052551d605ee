"""Words reduced to what their spellings share, and how rare that is. Owns the light stemmer and its table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from tuireader.arabic.normalization import fold
from tuireader.nlp.tables import read_table

TABLE = "stems.tsv"
RARE = 7.2
"""Weight of a stem that the background does not have: hardly any article has it."""
_PREFIX = re.compile(r"^(?:و|ف)?(?:ال|بال|كال|لل|ل(?=\w{4})|ب(?=\w{4}))?(?=\w{3})")
_SUFFIX = re.compile(r"(?<=\w{3})(?:هما|تها|ها|ان|ات|ون|ين|يه|هم|نا|وا|ه|ي|ت|ا)$")


@lru_cache(maxsize=4096)
def light_stem(word: str) -> str:
    """The folded word without article, clitics and the commonest endings (after Larkey's light stemming)."""
    bare = _PREFIX.sub("", fold(word), count=1)
    return _SUFFIX.sub("", bare, count=1)


def read_background(folder: Path) -> Mapping[str, float]:
    """Weight (inverse document frequency) by stem, from `stems.tsv` in a folder of bundled models."""
    return {row.fields[0]: float(row.fields[1]) for row in read_table(folder / TABLE, 2, required=2).rows}
