"""Arabic layouts: their tables, what is known of the layout in use, and text, which is left as it was typed."""

from __future__ import annotations

import re
import time
import unicodedata
from pathlib import Path

import pytest
from reader_driver import Opens
from textual.events import Key

from tuireader.ui.keyboard import Keyboard, twins

XKB = Path("/usr/share/X11/xkb/symbols/ara")
SIGNS = {
    "exclam": "!", "at": "@", "numbersign": "#", "dollar": "$", "percent": "%", "asciicircum": "^", "ampersand": "&",
    "asterisk": "*", "parenright": ")", "parenleft": "(", "minus": "-", "underscore": "_", "equal": "=", "plus": "+",
    "grave": "`", "division": "÷", "multiply": "×", "less": "<", "greater": ">", "bracketright": "]",
    "bracketleft": "[", "slash": "/", "colon": ":", "quotedbl": '"', "backslash": "\\", "ellipsis": "…",
    "asciitilde": "~", "braceright": "}", "braceleft": "{", "apostrophe": "'", "comma": ",", "period": ".",
    "Arabic_fatha": "\u064e", "Arabic_fathatan": "\u064b", "Arabic_damma": "\u064f", "Arabic_dammatan": "\u064c",
    "Arabic_kasra": "\u0650", "Arabic_kasratan": "\u064d", "Arabic_shadda": "\u0651", "Arabic_sukun": "\u0652",
    "Arabic_hamzaunderalef": "إ", "Arabic_hamzaonalef": "أ", "Arabic_maddaonalef": "آ", "Arabic_hamzaonyeh": "ئ",
    "Arabic_hamzaonwaw": "ؤ", "Arabic_alefmaksura": "ى", "Arabic_tehmarbuta": "ة", "Arabic_tatweel": "ـ",
    "Arabic_question_mark": "؟", "Arabic_semicolon": "؛", "Arabic_comma": "،", "Arabic_ha": "ه",
}  # fmt: skip
ROWS = {
    "AE": ("1234567890-=", "!@#$%^&*()_+"), "AD": ("qwertyuiop[]", "QWERTYUIOP{}"),
    "AC": ("asdfghjkl;'", 'ASDFGHJKL:"'),
    "AB": ("zxcvbnm,./", "ZXCVBNM<>?"),
}  # fmt: skip
LETTER_NAMES = {"thal": "ذ", "theh": "ث", "feh": "ف", "khah": "خ", "hah": "ح", "jeem": "ج", "beh": "ب", "yeh": "ي",
                "teh": "ت", "meem": "م", "tah": "ط", "ra": "ر", "waw": "و", "zain": "ز", "zah": "ظ"}  # fmt: skip


def sign(keysym: str) -> str:
    """The character of a name of X11."""
    if keysym in SIGNS or len(keysym) == 1:
        return SIGNS.get(keysym, keysym)
    if found := re.fullmatch("U0?([0-9A-F]{4})", keysym):
        return chr(int(found[1], 16))
    name = keysym.removeprefix("Arabic_")
    return LETTER_NAMES.get(name) or unicodedata.lookup(f"ARABIC LETTER {name.upper()}")


def typed_by_x11() -> list[tuple[str, str]]:
    """Each key's two characters with those of the Latin key in its place, as X11 says."""
    basic = XKB.read_text(encoding="utf-8").partition('xkb_symbols "basic"')[2].partition("};\n\n")[0]
    pairs = []
    for row, number, plain, shifted in re.findall(r"<(A[B-E])(\d\d)>\s*\{\s*\[\s*(\w+)\s*,\s*(\w+)\s*,", basic):
        at = int(number) - 1
        pairs += [(sign(plain), ROWS[row][0][at]), (sign(shifted), ROWS[row][1][at])]
    return pairs


@pytest.mark.skipif(not XKB.exists(), reason="no layouts of X11 here")
def test_the_first_layout_is_that_of_x11() -> None:
    pairs = typed_by_x11()
    assert len(pairs) == 2 * sum(len(row[0]) for row in ROWS.values())
    keyboard = Keyboard("101")
    for typed, latin in pairs:
        keyboard.latin("ش")
        assert keyboard.latin(typed) == latin, (typed, latin)


@pytest.mark.parametrize("layout", ["101", "102"])
def test_a_layout_has_a_key_for_every_latin_one(layout: str) -> None:
    """But for 102, which has nothing on Shift+S, and for those that type the same."""
    reached = set(twins(layout).values())  # type: ignore[arg-type]
    letters = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRTUVWXYZ")
    assert letters <= reached
    assert set("[]{}<>;',./?~`\\") - {"\\" if layout == "101" else ""} <= reached


@pytest.mark.parametrize(
    ("layout", "typed", "latin"),
    [
        ("101", "ش<>{}[]/~,.", "a{}VCFDLZ<>"),
        ("102", "ش}{<>][/~,.\\", "a{}~`DFLZ<>A"),
        ("101", "ش)(", "a()"),
        ("101", "j<>{}[]/~,.)(", "j<>{}[]/~,.)("),
        ("101", "شj]", "aj]"),
        ("101", "\ufefb\ufef5\ufef7\ufef9", "bBGT"),
        ("101", "٣۳٪", "33%"),
        ("101", "٣]", "3]"),
        ("102", "\u0650\u064dذ\u0651", "CV\\|"),
        ("101", "\u0650\u064dذ\u0651", "AS`~"),
    ],
)
def test_what_is_typed_is_taken_by_the_layout_that_letters_show(layout: str, typed: str, latin: str) -> None:
    keyboard = Keyboard(layout)  # type: ignore[arg-type]
    assert "".join(map(keyboard.latin, typed)) == latin


async def test_numbers_repeat_in_any_digits(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("٣", "ت")
        three = reader.cursor
        await reader.press("g", "3", "j")
        assert reader.cursor == three != reader.desk.session.go(0, 0)


async def test_letters_of_a_text_that_is_asked_for_stay_as_they_are(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("لا أحد [")
        assert reader.prompt._text == "لا أحد ["


async def test_what_is_typed_faster_than_a_question_opens_stays_too(reading: Opens) -> None:
    async with reading() as reader:
        for key in ("slash", "م", "ي", "ت", "ا"):
            reader.app._driver.send_message(Key(key, "/" if key == "slash" else key))
        await reader.until(lambda: reader.prompt._text == "ميتا")


async def test_one_key_that_types_two_letters_is_one_key(reading: Opens) -> None:
    """Lam and alef of Shift+G and the like come together; typed by hand they are two keys."""
    async with reading() as reader:
        for character in "لأ":
            reader.app._driver.send_message(Key(character, character))
        await reader.until(lambda: reader.cursor.index == 6)
        await reader.press("ل")
        started = time.monotonic()
        await reader.until(lambda: reader.cursor.index == 0)
        assert time.monotonic() - started < 1
        assert not reader.prompt.display
