"""The forms that Arabic letters take when they join. Owns the table; knows nothing of words.

The forms are arabic_reshaper's. Letters that its table lacks (Kurdish, Pashto, Uighur and others) have no presentation
forms; they are drawn as they are, but their neighbours must join to them, so their joining types are here.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from tuireader.layout.borrowed import module_alone

ISOLATED: Final = 0
INITIAL: Final = 1
MEDIAL: Final = 2
FINAL: Final = 3

LAM = "\u0644"
LAM_ALEF = {
    "\u0622": ("\ufef5", "\ufef6"), "\u0623": ("\ufef7", "\ufef8"),
    "\u0625": ("\ufef9", "\ufefa"), "\u0627": ("\ufefb", "\ufefc"),
}  # fmt: skip
"""The alef after a lam -> the isolated and the final form of the two, which are drawn as one."""

RIGHT_JOINING = (
    "0622-0625 0627 0629 062F-0632 0648 0671-0673 0675-0677 0688-0699 06C0 06C3-06CB 06CD 06CF 06D2-06D3 06D5 "
    "06EE-06EF 0759-075B 076B-076C 0771 0773-0774 0778-0779 0870-0882 088E 08AA-08AC 08AE 08B1-08B2 08B9"
)
DUAL_JOINING = (
    "0620 0626 0628 062A-062E 0633-063F 0641-0647 0649-064A 066E-066F 0678-0687 069A-06BF 06C1-06C2 06CC 06CE "
    "06D0-06D1 06FA-06FC 06FF 0750-0758 075C-076A 076D-0770 0772 0775-0777 077A-077F 0886 0889-088D 08A0-08A9 "
    "08AF-08B0 08B3-08B8 08BA-08C8"
)
JOIN_CAUSING = "0640 0883-0885"
"""Code points of the Arabic blocks by Joining_Type (Unicode 15, ArabicShaping.txt); all others do not join."""


def code_points(ranges: str) -> list[str]:
    """The characters of a line such as ``0622-0625 0627``."""
    bounds = [(part[:4], part[-4:]) for part in ranges.split()]
    return [chr(code) for first, last in bounds for code in range(int(first, 16), int(last, 16) + 1)]


@cache
def forms() -> dict[str, tuple[str, str, str, str]]:
    """Letter, or lam and alef -> its isolated, initial, medial and final form; empty where it does not join so."""
    theirs = module_alone("arabic_reshaper", "letters")
    table = {letter: (letter, "", "", letter) for letter in code_points(RIGHT_JOINING)}
    table |= {letter: (letter,) * 4 for letter in code_points(f"{DUAL_JOINING} {JOIN_CAUSING}")}
    table |= {LAM + alef: (isolated, "", "", final) for alef, (isolated, final) in LAM_ALEF.items()}
    return table | {letter: four for letter, four in theirs.LETTERS_ARABIC.items() if letter != theirs.ZWJ}
