"""HTML files: a page saved from the web, or a text written in HTML. Owns the way from its bytes to a document."""

from __future__ import annotations

from tuireader.loaders.gathering import Gathering
from tuireader.loaders.html_blocks import gather_blocks
from tuireader.loaders.html_tree import decode_html, main_part, meta_of, parse_html
from tuireader.loaders.loaded import Loaded


def load(data: bytes) -> Loaded:
    """Read the main text of a page.

    Raises:
        SourceError: No text, or in no known encoding.
        LimitExceeded: Nested too deep, or too long.
    """
    decoded = decode_html(data)
    root = parse_html(decoded.text)
    gathering = Gathering()
    gather_blocks(main_part(root), gathering, page=True)
    return gathering.loaded(meta_of(root, gathering.language()), decoded.notice)
