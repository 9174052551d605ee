"""The smallest Textual app that shows a text: what every start is measured beside."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Says hello."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("hello")


if __name__ == "__main__":
    Hello().run()
