"""The errors that a person is meant to read. Owns their tree and their wording of place; knows nothing of the rest.

    TuiReaderError
      SourceError             the text cannot be had: missing, a folder, unreadable
        NotText               it is there and is no text
        EmptySource           it is there and holds nothing to read
        LimitExceeded         larger than a limit that keeps the reader safe and quick
      DocumentError           a document file that breaks its own format; names paragraph and field
      ConfigError             a setting that cannot be used
      LexiconError            the dictionary is missing or is not the one expected
        ModelError            the model of names is: all but names goes on
      StoreError              the store of places and notes cannot serve
        StoreLocked           another process holds it for longer than is fair to wait
        StoreTooNew           a later version of tuireader wrote it
        StoreFull             the disk is full or the folder cannot be written
      ExportError             what was asked for cannot be written
      NotesFileError          a file of notes that cannot be taken in

Every one is a problem with the input or the environment (exit code 1); wrong usage is click's (exit code 2).
"""


class TuiReaderError(Exception):
    """A problem told in one line.

    Attributes:
        message: What is wrong, one line, without a full stop. May hold text from outside: whoever prints it cleans it.
        hint: What to do about it, one line, or empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class SourceError(TuiReaderError):
    """The text asked for cannot be had."""


class NotText(SourceError):
    """The bytes are no text that can be read here."""


class EmptySource(SourceError):
    """Nothing but white space."""


class LimitExceeded(SourceError):
    """A size limit was met before the text was held in memory or laid out."""


class DocumentError(TuiReaderError):
    """A document file that is not JSON, not of our format or version, or whose spans do not fit its text."""


class ConfigError(TuiReaderError):
    """A setting that cannot be used."""


class LexiconError(TuiReaderError):
    """The dictionary's data files are missing or changed."""


class ModelError(LexiconError):
    """The files of the model of names are missing or changed."""


class StoreError(TuiReaderError):
    """The store cannot serve; what was in it is untouched."""


class StoreLocked(StoreError):
    """Another process has been writing for longer than the wait."""


class StoreTooNew(StoreError):
    """The store's schema number is beyond ours."""


class StoreFull(StoreError):
    """The disk is full or read-only; the change was rolled back."""


class ExportError(TuiReaderError):
    """The export could not be made or written."""


class NotesFileError(TuiReaderError):
    """The file holds no annotations, or none that belong to the text."""
