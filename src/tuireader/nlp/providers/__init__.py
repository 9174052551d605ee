"""The seam for translation engines from outside. Owns the protocol and the list of them; ships none, opens no network.

An engine is registered by whoever configures it. Its name goes into the `by` of the glosses that it writes.
"""

from __future__ import annotations

from typing import Protocol


class TranslationProvider(Protocol):
    """Turns Arabic into English somewhere else; may be slow, and may raise whatever its engine raises."""

    name: str

    def translate(self, text: str) -> str:
        """English for one paragraph."""
        ...


PROVIDERS: dict[str, TranslationProvider] = {}
"""Engines by name; empty until one is configured."""
