"""`tuireader completion SHELL`, and what may stand for a SOURCE. Owns the scripts' way here, and bash's script.

The others are click's, whose own for bash does not know that a colon ends a word there. A script asks `tuireader`
itself what fits, so that it knows every option and format without being told twice.
"""

from __future__ import annotations

from glob import escape, iglob
from typing import TYPE_CHECKING

import click

from tuireader.reading.opening import SAMPLE, sample_names

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_TUIREADER_COMPLETE"
"""By what the script asks; click looks at it before anything else."""
_BASH = """\
%(complete_func)s() {
    local IFS=$'\\n' line=$COMP_LINE words=() at=0 i piece response completion type value before
    # bash splits sample:NAME at the colon: what no blank parts is one word again.
    for i in "${!COMP_WORDS[@]}"; do
        piece=${COMP_WORDS[i]}
        if [[ $i -gt 0 && -n $piece && $line == "$piece"* ]]; then
            words[${#words[@]}-1]+=$piece
        else
            words+=("$piece")
        fi
        line=${line#*"$piece"}
        [[ $i -eq $COMP_CWORD ]] && at=$((${#words[@]} - 1))
    done
    before=
    [[ $COMP_WORDBREAKS == *:* && ${words[at]} == *:* ]] && before=${words[at]%%%%:*}:
    response=$(env COMP_WORDS="${words[*]}" COMP_CWORD=$at %(complete_var)s=bash_complete $1)
    for completion in $response; do
        IFS=',' read -r type value <<< "$completion"
        if [[ $type == 'dir' ]]; then
            COMPREPLY=()
            compopt -o dirnames
        elif [[ $type == 'file' ]]; then
            COMPREPLY=()
            compopt -o default
        elif [[ $type == 'plain' ]]; then
            COMPREPLY+=("${value#"$before"}")
        fi
    done
    return 0
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
"""Click's, but for the colon."""


def source_completion(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """A SOURCE is a file most of the time, and the shell lists them; a sample where one is begun that is no file."""
    from click.shell_completion import CompletionItem

    named = typed.startswith(SAMPLE) or (len(typed) > 1 and SAMPLE.startswith(typed) and not _is_begun(typed))
    if named:
        return [CompletionItem(name) for name in map(SAMPLE.__add__, sample_names()) if name.startswith(typed)]
    return [CompletionItem(typed, type="file")]


def _is_begun(typed: str) -> bool:
    """Whether there is a file of a name that begins so."""
    return next(iglob(f"{escape(typed)}*"), None) is not None


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
    template = _BASH if shell == "bash" else script.source_template
    click.echo(template % script.source_vars())
