"""The exporters' whole output beside files that are kept. `UPDATE_GOLDEN=1 pytest …` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from export_bundles import full_bundle

from tuireader.exporters import EXPORTERS, preview

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("name", EXPORTERS)
def test_golden(name: str) -> None:
    """A format that is no text is kept as it is previewed; its own test opens the file itself."""
    exporter = EXPORTERS[name]
    path = GOLDEN / f"notes{exporter.suffix}{'.txt' if exporter.preview else ''}"
    output = preview(name, [full_bundle()]).encode()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(output)
    assert output == path.read_bytes()
