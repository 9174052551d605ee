"""Arabic letters in Latin ones. Owns the tables; knows no dictionary.

Two uses: `romanize` writes a vocalized form in an IJMES-like scheme; `spell_name` makes a plain spelling of a name that
no dictionary knows, where the short vowels are not written and can only be guessed.
"""

from __future__ import annotations

from tuireader.arabic.characters import TATWEEL

_CONSONANTS = {
    "ء": "ʾ", "أ": "ʾ", "إ": "ʾ", "ؤ": "ʾ", "ئ": "ʾ", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "ḥ", "خ": "kh",
    "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "ṣ", "ض": "ḍ", "ط": "ṭ", "ظ": "ẓ", "ع": "ʿ",
    "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
    "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ک": "k", "ی": "y",
}  # fmt: skip
_VOWELS = {"َ": "a", "ُ": "u", "ِ": "i", "ً": "an", "ٌ": "un", "ٍ": "in", "ْ": "", "ٰ": "ā"}
_SHADDA = "ّ"
_DAGGER = "ٰ"
_LONG = {("a", "ا"): "ā", ("u", "و"): "ū", ("i", "ي"): "ī", ("a", "ى"): "ā"}

_NAME = _CONSONANTS | {
    "ء": "", "أ": "a", "إ": "i", "آ": "a", "ؤ": "u", "ئ": "i", "ا": "a", "ى": "a", "ة": "a", "ح": "h", "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "و": "u", "ي": "i", "ج": "j",
}  # fmt: skip


def romanize(vocalized: str) -> str:
    """An IJMES-like romanization of a vocalized form; letters without a vowel stand bare."""
    text = vocalized.replace(TATWEEL, "").replace("ٱ", "ا")
    out: list[str] = []
    index = 0
    while index < len(text):
        char = text[index]
        marks_end = index + 1
        while marks_end < len(text) and (text[marks_end] in _VOWELS or text[marks_end] == _SHADDA):
            marks_end += 1
        marks = text[index + 1 : marks_end]
        if char == "ا" and not marks and (index == 0 or text[index - 1].isspace()):
            out.append("a" if text[marks_end : marks_end + 1] == "ل" else "i")
        elif not (char == "ا" and not marks and _closes_plural(text, index, out)):
            _write_letter(out, char, marks, first=index == 0)
        index = marks_end
    return "".join(out)


def _closes_plural(text: str, index: int, out: list[str]) -> bool:
    """The alef behind the waw of a plural verb (كتبوا، دعوا) is written and not said."""
    return text[index + 1 : index + 2].strip() == "" and (out[-1] == "ū" or text.endswith("وْ", 0, index))


def _write_letter(out: list[str], char: str, marks: str, *, first: bool) -> None:
    vowel = "ā" if _DAGGER in marks else next((_VOWELS[mark] for mark in marks if mark in _VOWELS), None)
    last = out[-1] if out else ""
    doubled = _SHADDA in marks
    if not doubled and vowel is None and (last, char) in _LONG:
        out[-1] = _LONG[last, char]
    elif char == "ا":
        if vowel is not None:
            out.append(vowel)
        elif last not in ("an", "a"):
            out.append("ā")
    elif char == "آ":
        out.append("ʾā" if not first else "ā")
    elif char == "ى":
        _write_alef_maqsura(out, vowel)
    elif char == "ة":
        out += ["t", vowel] if vowel else ["" if last == "a" else "a"]
    else:
        letter = _CONSONANTS.get(char, char)
        if first and letter == "ʾ":
            letter = ""
        out.append(letter * 2 if doubled else letter)
        if vowel:
            out.append(vowel)


def _write_alef_maqsura(out: list[str], vowel: str | None) -> None:
    last = out[-1] if out else ""
    if vowel == "ā" and last == "a":
        out[-1] = vowel
    elif last != "an":
        out.append(vowel or "ā")


def spell_name(word: str) -> str:
    """A plain Latin spelling of an unvocalized name, capitalized: ميدجورني becomes Midjurni. Always a guess."""
    letters = [*word]
    out: list[str] = []
    for index, char in enumerate(letters):
        following = letters[index + 1] if index + 1 < len(letters) else ""
        if char == "و" and (index == 0 or following == "ا"):
            out.append("w")
        elif char == "ي" and (index == 0 or (following and following in "اوى")):
            out.append("y")
        else:
            out.append(_NAME.get(char, ""))
    spelled = "".join(out)
    return spelled[:1].upper() + spelled[1:]
