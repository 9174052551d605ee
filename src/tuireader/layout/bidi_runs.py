"""One isolating run sequence: the weak, neutral and implicit rules of UAX#9 (W1-W7, N0-N2, I1-I2).

Owns the rules within a sequence; knows nothing of how a paragraph falls into sequences. Types are strings of the
letters in `bidi_classes.CODES`, so that each rule is a replacement over the whole sequence.
"""

from __future__ import annotations

import re
from functools import cache

from tuireader.layout.bidi_brackets import pair_brackets

_W1 = re.compile("(.)(M+)")
_W2 = re.compile("A[^LRA]*")
_W4 = re.compile("(?<=E)[SC](?=E)|(?<=N)C(?=N)")
_W5 = re.compile("T+(?=E)|(?<=E)T+")
_W7 = re.compile("L[^LR]*")
_WEAK_LEFT = str.maketrans("ASTCwsB<>?!", "Roooooooooo")
"""A is R from W3 on; what W6 and N1 call neutral is one letter."""
_BETWEEN_R = re.compile("(?<=[REN])o+(?=[REN])")
_BETWEEN_L = re.compile("(?<=L)o+(?=L)")


def sequence_levels(text: str, classes: str, level: int, sos: str, eos: str) -> bytes:
    """The level of each character of a sequence.

    Args:
        text: The characters, without those that X9 removes.
        classes: Their classes, overrides already applied.
        level: The embedding level that they share.
        sos: L or R, what stands before the sequence.
        eos: L or R, what stands after it.
    """
    types = _weak(sos + classes)
    if "o" in types:
        types = pair_brackets(text, classes, types, level)
        types = _neutral(types + eos, level)[:-1]
    return types[1:].encode("ascii").translate(_implicit(level))


def _weak(types: str) -> str:
    if "M" in types:
        types = _marks(types)
    if "E" in types and "A" in types:
        types = _W2.sub(lambda match: match[0].replace("E", "N"), types)
    if "E" in types or "N" in types:
        # A replacement is as long as what it replaces; W4 replaces one separator by the number before it.
        types = _W4.sub(lambda match: types[match.start() - 1], types)
        types = _W5.sub(lambda match: "E" * len(match[0]), types)
    types = types.translate(_WEAK_LEFT)
    if "E" in types and "L" in types:
        types = _W7.sub(lambda match: match[0].replace("E", "L"), types)
    return types


def _marks(types: str) -> str:
    """W1. Most marks stand on Arabic letters, one or two on each: plain replacement does those faster."""
    types = types.replace("AMM", "AAA").replace("AM", "AA")
    if "M" not in types:
        return types
    return _W1.sub(lambda match: match[1] + ("o" if match[1] in "<>?!" else match[1]) * len(match[2]), types)


def _neutral(types: str, level: int) -> str:
    types = types.replace("RoR", "RRR").replace("RoR", "RRR")
    if "o" in types:
        types = _BETWEEN_R.sub(lambda match: "R" * len(match[0]), types)
        types = _BETWEEN_L.sub(lambda match: "L" * len(match[0]), types)
        types = types.replace("o", "LR"[level & 1])
    return types


@cache
def _implicit(level: int) -> bytes:
    """I1 and I2 as a table from a resolved type to its level."""
    table = bytearray(256)
    for letter in b"LREN":
        table[letter] = level
    for letter in b"LEN" if level & 1 else b"R":
        table[letter] = level + 1
    for letter in b"" if level & 1 else b"EN":
        table[letter] = level + 2
    return bytes(table)
