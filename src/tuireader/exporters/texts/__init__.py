"""Whole texts in formats of other programs: a document -> text. Opens no file, makes no layer, knows no notes."""

from tuireader.exporters.texts.registry import TEXT_FORMATS, TextFormat

__all__ = ["TEXT_FORMATS", "TextFormat"]
