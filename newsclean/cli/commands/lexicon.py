"""``newsclean lexicon``: for people who write phrases."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.renderers import Joints
from newsclean.renderers.terminal import Passage, Run, printed

if TYPE_CHECKING:
    from newsclean.rules.audit import Audit
    from newsclean.rules.ruleset import RuleSet

__all__ = ["lexicon"]

_OWN: Final = "own/"
"""What the ids of a user's rules begin with."""


@click.group
def lexicon() -> None:
    """Work on the phrases that give boilerplate away."""


@lexicon.command(
    epilog=examples(
        "newsclean lexicon check newsclean/data/lexicon/de.toml",
        "newsclean lexicon check de.toml corpus/",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("corpus", metavar="[CORPUS]...", nargs=-1)
def check(file: Path, corpus: tuple[str, ...]) -> None:
    """Check a language file, and try it on your own texts.

    FILE is named by its language (de.toml). Its groups are read and run on their own
    examples. CORPUS are text files or folders: each phrase is tried on their lines, and
    shown with its count and samples.
    """
    from newsclean.rules.examples import run_examples

    rules = _only_own(file)
    groups = rules.lexicon.groups(file.stem)
    own = [group for group in groups if group.id.startswith(_OWN)]
    for group in own:
        run_examples(rules, group, str(file))
    phrases = sum(len(group.phrases) for group in own)
    passages = [Passage([Run(f"{file}: {len(own)} groups, {phrases} phrases, examples hold.")])]
    if corpus:
        passages += _report(_audited(rules, corpus))
    put([printed(passages, wrap=False)], Joints(), None)


def _only_own(file: Path) -> "RuleSet":
    """The rules of that file alone: a shipped phrase must not cover up for one of its own."""
    from newsclean.rules.load import load_rules

    rules = load_rules([file])
    return rules.without(*rules.lexicon.languages)


def _audited(rules: "RuleSet", corpus: Sequence[str]) -> "Audit":
    from newsclean.rules.audit import audit

    return audit(rules, _lines(corpus))


def _lines(corpus: Sequence[str]) -> Iterator[str]:
    from newsclean.encoding import decode_text

    reader = Reader()
    for name in named_inputs(corpus):
        text = decode_text(reader.read(name).body).utf8.decode()
        yield from filter(None, map(str.strip, text.splitlines()))


def _report(audit: "Audit") -> Iterator[Passage]:
    """Counts and samples, the busiest rule first."""
    yield Passage([Run(f"{audit.claimed} of {audit.lines} lines would go.")])
    for hit in audit.hits:
        strength = "" if hit.strong else "  (only with a second signal)"
        yield Passage([Run(f"{hit.lines:6}  "), Run(hit.rule, "bold"), Run(strength, "dim")])
        for sample in hit.samples:
            yield Passage([Run(sample[:200], "red" if hit.strong else "yellow")], " " * 8)
