"""SQLite: texts that were opened, where reading stopped, highlights and notes. Knows no file format, no screen."""

from tuireader.store.opening import open_store
from tuireader.store.store import Store
from tuireader.store.values import FixedReading, Place, TextRecord

__all__ = ["FixedReading", "Place", "Store", "TextRecord", "open_store"]
