"""Words to learn. Owns what is said of them; the desk's vocabulary keeps."""

from __future__ import annotations

from tuireader.errors import TuiReaderError
from tuireader.ui.actions.parts import Parts
from tuireader.ui.commands import key_of
from tuireader.wording import N_, tr

SAVED_AS = {
    "new": N_("{lemma} saved as new; {key} goes on"),
    "learning": N_("{lemma} saved as learning; {key} goes on"),
    "known": N_("{lemma} saved as known; {key} goes on"),
}


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
            self._parts.say(tr("no word of the dictionary at the cursor"), warning=True)
            return
        try:
            lemma, status = desk.vocabulary.step(desk.session.cursor.index, token)
        except TuiReaderError as error:
            self._parts.say(str(error), warning=True)
            return
        self._parts.pane.repaint()
        self._parts.say(
            tr(SAVED_AS[status], lemma=lemma, key=key_of("save_word"))
            if status
            else tr("{lemma} forgotten", lemma=lemma)
        )

    def toggle_saved_words(self) -> None:
        vocabulary = self._parts.desk.vocabulary
        if not vocabulary.shown and not self._parts.language_ready():
            return
        vocabulary.shown = not vocabulary.shown
        self._parts.pane.repaint()
        learning = sum(status != "known" for status in vocabulary.statuses.values())
        known = len(vocabulary.statuses) - learning
        self._parts.say(
            tr("shown: to learn {learning}, underlined; known {known}, dimmed", learning=learning, known=known)
            if vocabulary.shown
            else tr("saved words are not shown any more")
        )
