"""Keeps what was found in an edited text for its next opening. Owns the way to the store and back; looks for nothing.

The anchors stay as the reader made them: nothing drifts with each edit, and a file that is changed back has them all.
"""

from __future__ import annotations

from tuireader.document import Document
from tuireader.reading.reanchoring import RULES, Finder, Found, Rule
from tuireader.store import Placement, Store


def finder_of(document: Document, content: str, store: Store | None, text_id: int | None) -> Finder:
    """A finder that knows what was found in this content before."""
    if store is None or text_id is None:
        return Finder(document)
    kept = store.placements.of_text(text_id, content, RULES)
    return Finder(document, {one.anchor: Found(one.place, Rule(one.rule)) if one.place else None for one in kept})


def keep_found(finder: Finder, content: str, store: Store, text_id: int) -> None:
    """Keep what had to be looked for. Raises StoreError."""
    found = finder.elsewhere()
    if found:
        placements = [
            Placement(anchor, place.place if place else None, place.rule.value if place else "")
            for anchor, place in found.items()
        ]
        store.placements.keep(text_id, content, RULES, placements)
