"""The reader of tests/fixtures/segmentation: a line of text, then its parts after =, parted by bars."""

from __future__ import annotations

import re
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "segmentation"
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


def cases(name: str) -> list[tuple[str, list[str]]]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    kept = [_unescaped(line) for line in lines if line and not line.startswith("#")]
    assert len(kept) % 2 == 0, f"{name}: a text without its parts"
    pairs = list(zip(kept[::2], kept[1::2], strict=True))
    for text, parts in pairs:
        assert parts.startswith("= "), f"{name}: behind {text!r} a line with = is missing"
    return [(text, parts.removeprefix("= ").split(" | ")) for text, parts in pairs]


def _unescaped(line: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), line).replace("\\n", "\n")
