"""Names of keys: as the settings may write them, as the table holds them, as people read them. Knows no command."""

from __future__ import annotations

import unicodedata
from typing import Final

MOST_KEYS: Final = 2
"""Of a sequence."""
_SHOWN: Final = {
    "space": "Space", "pagedown": "PgDn", "pageup": "PgUp", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "escape": "Esc", "home": "Home", "end": "End", "tab": "Tab", "enter": "Enter", "ctrl": "Ctrl", "alt": "Alt",
    "shift": "Shift", "backspace": "Backspace", "delete": "Del", "insert": "Ins",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}  # fmt: skip
_MODIFIERS: Final = ("ctrl", "alt", "shift")
_KNOWN: Final = {
    **{name: name for name in _SHOWN if name not in _MODIFIERS},
    **{shown.lower(): name for name, shown in _SHOWN.items() if name not in _MODIFIERS},
    "return": "enter", "pgdown": "pagedown", "page_down": "pagedown", "page_up": "pageup", " ": "space",
}  # fmt: skip


def key_named(name: str) -> str | None:
    """A key, or a sequence with blanks between its keys, as the table writes it; None where there is no such key.

    Names are those that help and `tuireader keys` show, in any case, and Textual's: PgDn, Ctrl+X, question_mark.
    """
    keys = [name] if name == " " else name.split()
    found = [_one(key) for key in keys]
    return " ".join(filter(None, found)) if found and len(found) <= MOST_KEYS and all(found) else None


def _one(name: str) -> str | None:
    if len(name) == 1:
        return _KNOWN.get(name, name)
    before, plus, last = name[:-1].rpartition("+") if name.endswith("+") else name.rpartition("+")
    last, modifiers = last + "+" * name.endswith("+"), [modifier.lower() for modifier in before.split("+") if plus]
    base = _KNOWN.get(last.lower()) or (last if len(last) == 1 else _by_sign(last))
    if not base or any(modifier not in _MODIFIERS for modifier in modifiers):
        return None
    if modifiers == ["shift"] and base.isalpha() and len(base) == 1:
        return base.upper()
    base = base.lower() if modifiers else base
    return "+".join([*(modifier for modifier in _MODIFIERS if modifier in modifiers), base])


def _by_sign(name: str) -> str | None:
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None


def shown_key(key: str) -> str:
    """A key, or a sequence, as people read it."""
    return " ".join(map(_shown, key.split())) if " " in key else _shown(key)


def _shown(key: str) -> str:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    shown = _SHOWN.get(last, last.upper() if modifiers else last)
    return "+".join([*(_SHOWN.get(modifier, modifier) for modifier in modifiers), shown])
