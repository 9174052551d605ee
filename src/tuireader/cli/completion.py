"""`tuireader completion SHELL`, and what may stand for a SOURCE. Owns the scripts' way here; the scripts are click's.

The script asks `tuireader` itself what fits, so that it knows every option and format without being told twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_TUIREADER_COMPLETE"
"""By what the script asks; click looks at it before anything else."""


def source_completion(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """A SOURCE is a file most of the time; the shell lists them."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(typed, type="file")]


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print a script that completes commands, options and file names.

    bash: eval "$(tuireader completion bash)" in ~/.bashrc. zsh: the same with zsh in ~/.zshrc, behind compinit.
    fish: tuireader completion fish > ~/.config/fish/completions/tuireader.fish
    """
    from click.shell_completion import get_completion_class

    made_by = get_completion_class(shell)
    if made_by is None:
        raise click.UsageError(f"no script for {shell}")
    from tuireader.cli.root import root

    script = made_by(root, {}, "tuireader", VARIABLE)
    click.echo(script.source_template % script.source_vars())
