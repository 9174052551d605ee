"""The exporters' whole output beside files that are kept. `UPDATE_GOLDEN=1 pytest …` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from export_bundles import full_bundle

from tuireader.exporters import EXPORTERS, export

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("name", EXPORTERS)
def test_golden(name: str) -> None:
    path = GOLDEN / f"notes{EXPORTERS[name].suffix}"
    output = export(name, [full_bundle()])
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(output.encode())
    assert output == path.read_bytes().decode()
