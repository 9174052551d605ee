"""A word in Latin letters, by the scheme that a reader is used to. Owns the differences between the schemes.

IJMES is that of the International Journal of Middle East Studies, ALA-LC that of libraries, Buckwalter's the one of
linguists, a letter for a letter and reversible.
"""

from __future__ import annotations

import re
from enum import StrEnum

from tuireader.document import Analysis
from tuireader.nlp.morphology.buckwalter import to_vocalized

_TA_MARBUTA = "ة"
_NISBA = re.compile(r"iyy(?=a?h?$|[- ])")


class Scheme(StrEnum):
    """The schemes."""

    IJMES = "ijmes"
    ALA_LC = "ala-lc"
    BUCKWALTER = "buckwalter"


def romanized_as(analysis: Analysis, scheme: Scheme) -> str:
    """The vocalized form in a scheme; clitics are parted by hyphens, except in Buckwalter's."""
    if scheme is Scheme.BUCKWALTER:
        return to_vocalized(analysis.vocalized) or analysis.romanized
    return analysis.romanized if scheme is Scheme.IJMES else _of_libraries(analysis)


def _of_libraries(analysis: Analysis) -> str:
    """The h of a final ta marbuta is written, and the doubled y of a nisba is a long vowel with its y."""
    romanized = analysis.romanized
    if analysis.vocalized.endswith(_TA_MARBUTA) and romanized.endswith("a"):
        romanized += "h"
    return _NISBA.sub("īy", romanized)
