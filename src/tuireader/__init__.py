"""tuireader: a reader for Arabic at the terminal. Owns the version only; importing it must cost nothing."""

__version__ = "0.1.0"
