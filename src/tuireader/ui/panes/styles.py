"""Rich styles of a widget's component classes, made once. Owns the caching; the colours are in the CSS."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


class Styles:
    """Looks up component styles of one widget; `clear` when the theme or the CSS changed."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._found: dict[str, Style] = {}
        self._base: Style | None = None

    @property
    def base(self) -> Style:
        """The widget's own foreground on its background."""
        if self._base is None:
            self._base = self._widget.rich_style
        return self._base

    def __getitem__(self, name: str) -> Style:
        """The style of the component class `name` alone, to be laid over another one."""
        style = self._found.get(name)
        if style is None:
            style = self._found[name] = self._widget.get_component_rich_style(name, partial=True)
        return style

    def over_base(self, name: str) -> Style:
        """The component class over the widget's own style."""
        return self.base + self[name]

    def clear(self) -> None:
        """Forget all, to be looked up again."""
        self._found.clear()
        self._base = None
