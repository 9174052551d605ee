"""The command line: one front of `reading/`. Textual is imported only inside the command that opens the reader."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    raise SystemExit("not yet")
