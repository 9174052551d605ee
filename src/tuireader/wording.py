"""The words of the interface in the reader's language. Owns the catalogue in use; knows no screen and no settings file.

What a person reads is written in English where it is said, inside `tr`, `trn` or `N_`, and looked up when it is said:
so a table at module level is marked by `N_` and translated by whoever shows it. `tools/catalogues.py` collects these
strings; `locale/` holds the catalogues. A command line speaks English: only the screen chooses a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gettext import NullTranslations

AUTO: Final = "auto"
ENGLISH: Final = "en"
RIGHT_TO_LEFT: Final = frozenset({"ar"})
LOCALE: Final = Path(__file__).with_name("locale")
DOMAIN: Final = "tuireader"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")

_FIRST_STRONG, _RIGHT_TO_LEFT, _POP = "\u2068", "\u2067", "\u2069"


class _Catalogue:
    """The language in use; without a catalogue, English."""

    language: str = ENGLISH
    words: NullTranslations | None = None


_in_use = _Catalogue()


def languages() -> tuple[str, ...]:
    """The languages that the interface speaks."""
    return (ENGLISH, *sorted(found.parent.parent.name for found in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))


def language_for(setting: str, environment: Mapping[str, str]) -> str:
    """The language of a setting; of "auto", what the locale names first that there is a catalogue of."""
    if setting != AUTO:
        return setting
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    known = languages()
    for locale in said.split(":"):
        language = locale.replace("-", "_").split("_")[0].split(".")[0].lower()
        if language in known:
            return language
    return ENGLISH


def use(language: str) -> None:
    """Speak a language from now on."""
    _in_use.language, _in_use.words = ENGLISH, None
    if language == ENGLISH:
        return
    from gettext import GNUTranslations

    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        _in_use.language, _in_use.words = language, GNUTranslations(file)


def use_words(words: NullTranslations, language: str) -> None:
    """Speak from a catalogue that is not in a file, as tests do."""
    _in_use.language, _in_use.words = language, words


def language() -> str:
    """The language in use."""
    return _in_use.language


def direction() -> int:
    """The base direction of the interface: 1 right to left, 0 left to right."""
    return int(_in_use.language in RIGHT_TO_LEFT)


def isolated(text: str) -> str:
    """Words of the interface to stand in a line of columns, which runs left to right whatever the language."""
    return f"{_RIGHT_TO_LEFT}{text}{_POP}" if direction() else text


def N_(message: str) -> str:
    """Mark a message that is translated later, when it is shown."""
    return message


def tr(message: str, /, **values: object) -> str:
    """A message in the reader's language, with its values put in where it names them as str.format does.

    Values from outside are taken as they are. In a language that runs right to left each is isolated: a path or a
    number with a sign would run together with the words around it.
    """
    words = _in_use.words
    return _filled(words.gettext(message) if words is not None and message else message, values)


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """The same for a message that depends on a number, which it names {count}."""
    words = _in_use.words
    message = words.ngettext(one, many, count) if words is not None else one if count == 1 else many
    return _filled(message, {"count": count, **values})


def _apart(value: object) -> str:
    return f"{_FIRST_STRONG}{value}{_POP}"


def _filled(message: str, values: dict[str, object]) -> str:
    if not values:
        return message
    if direction():
        values = {name: value if isinstance(value, int | float) else _apart(value) for name, value in values.items()}
    return message.format(**values)
