"""The mode that is on. Owns its change while reading; the policy chooses, the driver writes."""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.reading.terminal.answers import Answers
from tuireader.reading.terminal.modes import CYCLE, BidiMode
from tuireader.reading.terminal.policy import Choice, choose
from tuireader.reading.terminal.tmux import forget_passthrough, with_outer


class Bidi:
    """What is known of the terminal and what was chosen for it."""

    def __init__(
        self,
        answers: Answers | None = None,
        environment: Mapping[str, str] | None = None,
        wanted: BidiMode = BidiMode.AUTO,
    ) -> None:
        """Choose for a terminal; without answers, for one that said nothing. Asks tmux, where it runs in it."""
        self._environment = environment if environment is not None else {"TERM": "unknown"}
        self.answers = answers or Answers()
        if self.answers.asked and "TMUX" in self._environment:
            self.answers = with_outer(self.answers, self._environment)
        self.choice = choose(self.answers, self._environment, wanted)

    @property
    def late(self) -> bool:
        """Whether answers may still come, while keys are read already."""
        return self.answers.asked and not self.answers.complete

    def close(self) -> None:
        """Give back what was changed in tmux; the terminal itself was given back by the driver."""
        forget_passthrough(self.answers, self._environment)

    def cycle(self) -> Choice:
        """Go on to the next mode."""
        wanted = CYCLE[(CYCLE.index(self.choice.mode) + 1) % len(CYCLE)]
        self.choice = choose(self.answers, self._environment, wanted)
        return self.choice
