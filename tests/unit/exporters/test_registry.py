"""The table of formats."""

from __future__ import annotations

import pytest
from export_bundles import full_bundle

from tuireader.errors import ExportError
from tuireader.exporters import EXPORTERS, export


def test_every_format_says_what_it_is() -> None:
    assert all(exporter.suffix.startswith(".") and exporter.description for exporter in EXPORTERS.values())
    assert len({exporter.suffix for exporter in EXPORTERS.values()}) == len(EXPORTERS)


@pytest.mark.parametrize("name", EXPORTERS)
def test_output_ends_with_one_line_feed_and_is_the_same_every_time(name: str) -> None:
    output = export(name, [full_bundle()])
    assert output == export(name, [full_bundle()])
    assert EXPORTERS[name].preview or output.endswith(b"\n")
    assert not output.endswith((b"\n\n", b"\n\r\n"))


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(ExportError, match="pdf") as caught:
        export("pdf", [])
    assert caught.value.hint == f"there are: {', '.join(EXPORTERS)}"
