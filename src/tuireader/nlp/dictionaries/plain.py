"""Articles of any kind as plain lines. Owns what becomes of markup in them."""

from __future__ import annotations

from html.parser import HTMLParser

from tuireader.arabic.cleaning import clean_text

_BREAKS = frozenset(
    ["br", "p", "div", "li", "tr", "dt", "dd", "ol", "ul", "blockquote", "def", "k", "ex", "h1", "h2", "h3"]
)
_UNSEEN = frozenset(["script", "style", "rref", "iref"])


def plain_text(article: str, *, markup: bool) -> str:
    """Cleaned lines without tags, entities resolved, no blank lines; nothing in it is obeyed or fetched."""
    if markup:
        parser = _Lines()
        parser.feed(article)
        parser.close()
        article = "".join(parser.parts)
    lines = (" ".join(line.split()) for line in clean_text(article).split("\n"))
    return "\n".join(line for line in lines if line)


class _Lines(HTMLParser):
    """Text of an article, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)
