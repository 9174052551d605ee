"""What is asked of the app by parts that do not know it. Owns the messages."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tuireader.reading.desk import Desk


@dataclass
class TextWanted(Message):
    """Another text is to be read in the place of this one."""

    desk: Desk
