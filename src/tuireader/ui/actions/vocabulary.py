"""Words to learn. Owns what is said of them; the desk's vocabulary keeps."""

from __future__ import annotations

from tuireader.errors import TuiReaderError
from tuireader.ui.actions.parts import Parts


class Vocabulary:
    """Commands of the group Marking about words."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def save_word(self) -> None:
        desk = self._parts.desk
        if not self._parts.language_ready():
            return
        token = desk.word_token()
        if token is None or token.analysis is None:
            self._parts.say("no word of the dictionary at the cursor", warning=True)
            return
        try:
            lemma, status = desk.vocabulary.step(desk.session.cursor.index, token)
        except TuiReaderError as error:
            self._parts.say(str(error), warning=True)
            return
        self._parts.pane.repaint()
        self._parts.say(f"{lemma} saved as {status}; s goes on" if status else f"{lemma} forgotten")

    def toggle_saved_words(self) -> None:
        vocabulary = self._parts.desk.vocabulary
        if not vocabulary.shown and not self._parts.language_ready():
            return
        vocabulary.shown = not vocabulary.shown
        self._parts.pane.repaint()
        learning = sum(status != "known" for status in vocabulary.statuses.values())
        known = len(vocabulary.statuses) - learning
        self._parts.say(
            f"shown: {learning} words to learn underlined, {known} known ones dimmed"
            if vocabulary.shown
            else "saved words are not shown any more"
        )
