"""What the reader calls the five colours. Owns names and the sign of each, by which they are told without colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tuireader.arabic.cleaning import visible
from tuireader.document import Colour
from tuireader.wording import N_

_NAMES = {
    Colour.YELLOW: N_("yellow"),
    Colour.GREEN: N_("green"),
    Colour.BLUE: N_("blue"),
    Colour.PINK: N_("pink"),
    Colour.PURPLE: N_("purple"),
}


class ColourNames(Mapping[Colour, str]):
    """Colour to name: the reader's, else the colour's own."""

    def __init__(self, own: Mapping[str, str] | None = None, say: Callable[[str], str] = str) -> None:
        """Name them.

        Args:
            own: Maps numbers as they are written in the settings to names.
            say: Says a colour's own name in the reader's language; files have the English one.
        """
        own = own or {}
        named = {colour: visible(own.get(str(colour.value), "")).strip() for colour in Colour}
        self._names = {colour: name or say(_NAMES[colour]) for colour, name in named.items()}
        self.signs = _signs(self._names)
        """A letter for each, no two alike."""

    def __getitem__(self, colour: Colour) -> str:
        """The name of a colour."""
        return self._names[colour]

    def __iter__(self) -> Iterator[Colour]:
        """The colours by their number."""
        return iter(self._names)

    def __len__(self) -> int:
        """Five."""
        return len(self._names)

    def called(self, word: str) -> Colour | None:
        """The colour with this number or name, whatever its case; its English name too, where no other has that."""
        wanted = word.casefold()
        given = {name.casefold(): colour for colour, name in reversed(self._names.items())}
        return given.get(wanted) or next((one for one in Colour if wanted in (str(one.value), _NAMES[one])), None)


def _signs(names: Mapping[Colour, str]) -> dict[Colour, str]:
    """The first letter of the name that no colour before it has, else the number."""
    signs: dict[Colour, str] = {}
    for colour, name in names.items():
        letters = [letter for letter in name.casefold() if letter.isalpha() and letter not in signs.values()]
        signs[colour] = letters[0] if letters else str(colour.value)
    return signs


COLOUR_NAMES = ColourNames()
"""The colours by their own names."""
