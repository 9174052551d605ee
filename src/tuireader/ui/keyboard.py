"""Keys of Arabic keyboard layouts as what the Latin key in their place types. Owns the tables; draws nothing.

The tables are those of Arabic 101 and 102 as Windows ships them; 101 is X11's `ara` too. Both type some characters that
a Latin layout has on other keys, as `]` on Shift+D: those are taken for Arabic ones while the letters typed before were
Arabic. Text that is typed into a field never passes here.
"""

from __future__ import annotations

from typing import Final

from tuireader.reading.config import ArabicKeyboard

_LATIN: Final = (
    "`1234567890-=" "qwertyuiop[]" "asdfghjkl;'\\" "zxcvbnm,./"
    "~!@#$%^&*()_+" "QWERTYUIOP{}" "ASDFGHJKL:\"|" "ZXCVBNM<>?"
)  # fmt: skip
_ARABIC: Final[dict[ArabicKeyboard, tuple[str, ...]]] = {
    "101": (
        *"ذ1234567890-=", *"ضصثقفغعهخحجد", *"شسيبلاتنمكط\\", *"ئءؤر", "لا", *"ىةوزظ",
        *"\u0651!@#$%^&*)(_+", *"\u064e\u064b\u064f\u064c", "لإ", *"إ‘÷×؛<>",
        *"\u0650\u064d][", "لأ", *"أـ،/:\"|", *"~\u0652}{", "لآ", *"آ’,.؟",
    ),
    "102": (
        *">1234567890-=", *"ضصثقفغعهخحجد", *"شسيبلاتنمكطذ", *"ئءؤر", "لا", *"ىةوزظ",
        *"<!@#$%^&*)(_+", *"\u064e\u064b\u064f\u064c", "لإ", *"إ‘÷×؛}{",
        "\\", "", *"][", "لأ", *"أـ،/:\"\u0651", *"~\u0652\u0650\u064d", "لآ", *"آ’,.؟",
    ),
}  # fmt: skip
_ELSEWHERE: Final = {
    # Lam-alef as one character, and what X11 has for the quotation marks of Windows.
    "\ufefb": "b", "\ufef5": "B", "\ufef7": "G", "\ufef9": "T", "`": "U", "'": "M", "٪": "%", "…": "|",
    **dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)), **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
}  # fmt: skip
LAM: Final = "ل"


def twins(layout: ArabicKeyboard) -> dict[str, str]:
    """What each key of a layout types, and the Latin key in its place, but where both type the same."""
    pairs = zip(_ARABIC[layout], _LATIN, strict=True)
    return _ELSEWHERE | {arabic: latin for arabic, latin in pairs if arabic not in ("", latin)}


class Keyboard:
    """Follows which layout is in use, as far as what is typed shows it."""

    def __init__(self, layout: ArabicKeyboard) -> None:
        self._twins = twins(layout)
        self._is_arabic = False

    def latin(self, typed: str) -> str:
        """What the Latin key in the place of a typed one types; one that is Latin already is left as it is."""
        if typed.isascii() or typed in "…‘’":
            if typed.isascii() and typed.isalpha():
                self._is_arabic = False
            return self._twins.get(typed, typed) if self._is_arabic else typed
        twin = self._twins.get(typed, typed)
        self._is_arabic = self._is_arabic or (twin != typed and not twin.isdigit())
        return twin

    def may_go_on(self, typed: str) -> bool:
        """Whether a key that types two letters may have begun: one that types lam and alef."""
        return typed == LAM

    def twin_of_pair(self, typed: str) -> str | None:
        """The Latin twin of one key that typed two letters; None where no key does."""
        twin = self._twins.get(typed)
        self._is_arabic = self._is_arabic or twin is not None
        return twin
