"""A table that forgets what was not asked for lately. Owns that; knows nothing of what is in it.

For values that are put in apart from being asked for, which `lru_cache` cannot; it takes half the room of one.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class Recent(Generic[_K, _V]):
    """Between half of `most` entries and all of them, those asked for or put in last; None is no value."""

    __slots__ = ("_generation", "_new", "_old")

    def __init__(self, most: int) -> None:
        self._generation = most // 2
        self._new: dict[_K, _V] = {}
        self._old: dict[_K, _V] = {}

    def get(self, key: _K) -> _V | None:
        """The value of a key, or None where it is not there."""
        value = self._new.get(key)
        if value is None and (value := self._old.get(key)) is not None:
            self.put(key, value)
        return value

    def put(self, key: _K, value: _V) -> None:
        """Remember a value."""
        if len(self._new) >= self._generation:
            self._old, self._new = self._new, {}
        self._new[key] = value
