"""Bytes to documents: one format a file, one registry that looks at the content. Opens no file and no connection."""

from tuireader.loaders.loaded import Loaded
from tuireader.loaders.registry import load

__all__ = ["Loaded", "load"]
