"""Which languages run right to left. Owns the list; what a text's letters say comes first, and is `layout/`'s."""

from __future__ import annotations

_RIGHT_TO_LEFT = frozenset(["ar", "arc", "arz", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"])
_ARABIC_SCRIPT = "-arab"


def runs_right_to_left(language: str) -> bool:
    """Whether texts with this BCP 47 tag do: by the language, or, as in `ku-Arab`, by the script it names."""
    tag = language.lower()
    return tag.partition("-")[0] in _RIGHT_TO_LEFT or _ARABIC_SCRIPT in tag
