"""The settings file. Owns its schema, its defaults and the wording of what is wrong in it; knows no screen."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from tuireader.errors import ConfigError
from tuireader.reading.terminal.modes import BidiMode
from tuireader.wording import tr

AUTO: Final = "auto"
LEAST_PANEL: Final = 24
PANEL_WIDTH: Final = 42
MOST_PANEL: Final = 80
Tashkeel = Literal["auto", "full", "shadda", "none"]
Digits = Literal["as-written", "arabic", "latin"]
Romanization = Literal["ijmes", "ala-lc", "buckwalter"]
Interlinear = Literal["gloss", "root", "romanization"]
InterfaceLanguage = Literal["auto", "en", "ar"]
ArabicKeyboard = Literal["101", "102"]
Nationalities = Literal["none", "of-bodies", "beside-names", "all"]


class Reader(Struct, frozen=True, forbid_unknown_fields=True):
    """The section [reader]."""

    panel: bool = True
    """Whether the side panel is open at start on a terminal of 90 columns or more."""
    panel_width: Annotated[int, Meta(ge=LEAST_PANEL, le=MOST_PANEL)] | None = None
    """In cells; without it, as it was left, at first 42."""
    measure: Annotated[int, Meta(ge=20, le=400)] = 92
    """Longest line of text, in cells."""
    centred: bool = True
    """Whether a text that is narrower than its pane stands in the middle of it; else at the right edge."""
    line_spacing: Annotated[int, Meta(ge=1, le=2)] = 1
    """Rows from one line of text to the next."""
    paragraph_spacing: Annotated[int, Meta(ge=0, le=3)] = 1
    """Blank rows between paragraphs."""
    focus: bool = False
    """Whether all but the paragraph at the cursor is dimmed at the start."""
    interlinear: Interlinear = "gloss"
    """What stands below words besides their gloss, word by word: nothing (gloss), the root, or Latin letters
    (romanization)."""
    theme: str = AUTO
    """Colours: a name of `tuireader-dark`, `tuireader-light`, `ansi` (the terminal's own), or one of Textual's; auto:
    what was chosen last in the palette, at first tuireader-dark, on a terminal of 16 colours ansi."""
    language: InterfaceLanguage = AUTO
    """Of the interface: English, Arabic, or, with auto, what the locale names."""
    arabic_keyboard: ArabicKeyboard = "101"
    """Arabic layout whose keys do what the Latin keys in their places do: 101 or 102, where they differ."""
    bidi: BidiMode = BidiMode.AUTO
    """How letters are put in order on the terminal."""
    tashkeel: Tashkeel = AUTO
    """Vowel marks that are drawn: all, only shadda and tanwin, none; auto: all where the terminal can draw them."""
    digits: Digits = "as-written"
    """Digits that are drawn: those of the text, ٠١٢ in Arabic text, or 012."""
    underline_highlights: bool = False
    """Whether each highlight colour has an underline of its own kind too."""
    nationalities: Nationalities = "of-bodies"
    """Adjectives of nations that are marked as names: none; those behind a company, club or body (of-bodies); those
    before a person's name too (beside-names); all."""
    romanization: Romanization = "ijmes"
    """Latin letters on the word card: as in IJMES, as in libraries (ala-lc), or Buckwalter's."""


ColourNumber = Literal["1", "2", "3", "4", "5"]
ColourName = Annotated[str, Meta(min_length=1, max_length=20)]


class Config(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    reader: Reader = Reader()
    colours: dict[ColourNumber, ColourName] = {}
    """What the highlight colours stand for, as 1 = "claim"."""
    keys: dict[str, list[str]] = {}
    """Command name to the keys that call it, in place of its own."""


def load_config(path: Path) -> Config:
    """Read the settings; a file that is not there means the defaults.

    Raises:
        ConfigError: Not TOML, an unknown setting, or a value that does not fit; names the place.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise ConfigError(
            tr("cannot read the settings {path}: {strerror}", path=path, strerror=error.strerror)
        ) from error
    try:
        return msgspec.toml.decode(data.removeprefix(codecs.BOM_UTF8), type=Config)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `$.")
        where = f"{place.rstrip('`')}: " if place else ""
        raise ConfigError(
            tr("settings {path}: {where}{what}", path=path, where=where, what=what),
            tr("tuireader config path says where the file is"),
        ) from error
    except RecursionError as error:
        raise ConfigError(tr("settings {path}: not TOML: nested too deeply", path=path)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            tr("settings {path}: not TOML: {error}", path=path, error=error),
            tr("correct the line, or move the file away"),
        ) from error
