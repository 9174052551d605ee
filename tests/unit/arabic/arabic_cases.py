"""The reader of tests/fixtures/arabic: one case a line, parts by bars, # for a comment."""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "arabic"


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split("|")) for line in lines if line and not line.startswith("#")]
