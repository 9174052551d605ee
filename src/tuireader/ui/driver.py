"""The terminal's own bidi, off while we draw. Owns the two sequences; knows no layout.

What we write is in visual order already. `CSI 8 l` (ECMA-48 BDSM reset, explicit mode in the terminal-wg's
recommendation) tells a terminal that would reorder lines itself to leave them alone; `CSI 8 h` gives the mode back.
"""

from __future__ import annotations

from textual.driver import Driver

EXPLICIT_BIDI = "\x1b[8l"
IMPLICIT_BIDI = "\x1b[8h"


def with_explicit_bidi(base: type[Driver]) -> type[Driver]:
    """A driver class that is in explicit mode whenever it is in application mode.

    Textual enters and leaves application mode on start, exit, crash and both halves of a suspension, so each way out
    passes here. The headless and web drivers have no writer thread or terminal and are left as they are.
    """
    if not hasattr(base, "_sigtstp_application"):
        return base

    class ExplicitBidiDriver(base):  # type: ignore[misc, valid-type]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            if self._writer_thread is not None:
                self.write(EXPLICIT_BIDI)
                self.flush()

        def stop_application_mode(self) -> None:
            # Before the base class, which leaves the alternate screen and flushes.
            if self._writer_thread is not None:
                self.write(IMPLICIT_BIDI)
            super().stop_application_mode()

    return ExplicitBidiDriver
