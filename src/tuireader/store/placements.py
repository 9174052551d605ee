"""Where anchors were found in an edited text, so that they are not looked for again. Owns the table; finds nothing."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from tuireader.document import Anchor
from tuireader.document.anchors import Place
from tuireader.store.core import Core
from tuireader.store.failures import told

_KEEP = """
INSERT INTO placements (text_id, content, rules, found) VALUES (:text_id, :content, :rules, :found)
ON CONFLICT (text_id) DO UPDATE SET content = excluded.content, rules = excluded.rules, found = excluded.found
"""

_FIND = "SELECT found FROM placements WHERE text_id = :text_id AND content = :content AND rules = :rules"


class Placement(Struct, frozen=True, array_like=True):
    """What became of an anchor."""

    anchor: Anchor
    """As the annotation has it, which is not changed by having been found elsewhere."""
    place: Place | None
    """None where it is lost."""
    rule: str
    """By which it was found; empty where it is lost."""


class PlacementTable:
    """Placements by text, those in its present content alone."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of_text(self, text_id: int, content: str, rules: int) -> list[Placement]:
        """What rules of that number found in a text with this content; nothing where other ones or another were kept.

        Args:
            text_id: The text.
            content: The hash of its content.
            rules: The number of the rules by which anchors are found.
        """
        row = self._core.one(_FIND, {"text_id": text_id, "content": content, "rules": rules})
        with told():
            return [] if row is None else msgspec.json.decode(row["found"], type=list[Placement])

    def keep(self, text_id: int, content: str, rules: int, placements: Iterable[Placement]) -> None:
        """Keep what was found in place of what was kept before."""
        with told():
            found = msgspec.json.encode(list(placements)).decode()
        self._core.change(_KEEP, {"text_id": text_id, "content": content, "rules": rules, "found": found})
