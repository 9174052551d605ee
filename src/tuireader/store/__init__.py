"""SQLite: texts that were opened, where reading stopped, highlights and notes. Knows no file format, no screen."""

from tuireader.store.library import Noted
from tuireader.store.opening import open_store
from tuireader.store.placements import Placement
from tuireader.store.store import Store
from tuireader.store.values import Card, FixedReading, NameCorrection, Place, Shelved, Status, TextRecord, Word

__all__ = [
    "Card",
    "FixedReading",
    "NameCorrection",
    "Noted",
    "Place",
    "Placement",
    "Shelved",
    "Status",
    "Store",
    "TextRecord",
    "Word",
    "open_store",
]
