"""One word in three schemes."""

from __future__ import annotations

import pytest

from tuireader.document import Analysis
from tuireader.nlp.morphology.romanization import Scheme, romanized_as


@pytest.mark.parametrize(
    ("vocalized", "ijmes", "ala_lc", "buckwalter"),
    [
        ("مَدْرَسَة", "madrasa", "madrasah", "madorasap"),
        ("الْمِصْرِيَّة", "al-miṣriyya", "al-miṣrīyah", "AlomiSoriy~ap"),
        ("كِتَاب", "kitāb", "kitāb", "kitaAb"),
        ("مَدْرَسَتُهُ", "madrasatuhu", "madrasatuhu", "madorasatuhu"),
    ],
)
def test_schemes(vocalized: str, ijmes: str, ala_lc: str, buckwalter: str) -> None:
    analysis = Analysis(vocalized=vocalized, lemma=vocalized, romanized=ijmes)
    assert [romanized_as(analysis, scheme) for scheme in Scheme] == [ijmes, ala_lc, buckwalter]
