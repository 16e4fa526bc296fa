"""``newsclean rules``: for people who write rules of their own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli.failures import say
from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.knowledge import SETTINGS
from newsclean.cli.observing import Observing, named_stories
from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.cli.web import Web, web_options
from newsclean.renderers import Joints
from newsclean.renderers.terminal import harmless

if TYPE_CHECKING:
    from newsclean.profiles import Sample
    from newsclean.rules.ruleset import RuleSet

__all__ = ["rules"]


@click.group
def rules() -> None:
    """Work on rules of your own."""


@rules.command(
    epilog=examples(
        "newsclean rules test rules/",
        "newsclean rules test newsclean.toml --on pages/",
        "newsclean rules test rules/sites/example.com.toml",
    )
)
@click.argument(
    "places",
    metavar="[FILE|FOLDER]...",
    nargs=-1,
    type=click.Path(path_type=Path),
)
@click.option(
    "--on",
    "corpus",
    metavar="PLACE",
    multiple=True,
    help="Try the rules on these pages and dumps (files or folders) too. May be given several "
    "times.",
)
@click.option("--force", is_flag=True, help="Pass rules that take a third of the text of --on.")
def test(places: tuple[Path, ...], corpus: tuple[str, ...], force: bool) -> None:  # noqa: FBT001 - click hands it over by name
    """Run the examples of your rules.

    Reads language files, folders of rules and newsclean.toml (by default the one in the
    current folder); runs each group on its own drops and keeps. With --on, pages and dumps
    are cleaned without and with the rules, and what they take is told. Rules that take a
    third of the text are refused.
    """
    from newsclean.rules.load import load_rules
    from newsclean.rules.own import own_rules

    named = places or (SETTINGS,)
    own = load_rules(named)
    groups = sum(_tested(path) for path in own_rules(named).phrases)
    put([f"{groups} groups, examples hold."], Joints(), None)
    if corpus:
        _try_on(own, corpus, force=force)


@rules.command(
    epilog=examples(
        "newsclean rules suggest pages/ > rules/sites/example.com.toml",
        "newsclean rules suggest https://example.com/ --max 20",
        "newsclean rules suggest dumps/ --host example.com",
    )
)
@click.argument("inputs", metavar="[SITE|URL|FILE|FOLDER|-]...", nargs=-1)
@click.option(
    "--max",
    "most",
    metavar="N",
    type=click.IntRange(min=2),
    default=10,
    show_default=True,
    help="Stories to fetch of a SITE.",
)
@click.option(
    "--host",
    metavar="HOST",
    help="Host of pages and dumps that do not say where they come from.",
)
@web_options
def suggest(inputs: tuple[str, ...], most: int, host: str | None, web: Web) -> int:
    """Propose phrases from several pages of a site.

    Lines that stand on several pages and are taken for the story are proposed as a file of
    rules for the site, with examples. Read it before you use it.
    """
    from newsclean.profiles import samples

    observing = Observing(named_stories(inputs, web, most), host, web)
    pages = [text for sample in samples(observing.seen()).values() for text in _proposed(sample)]
    put(pages, Joints(between="\n", after="\n"), None)
    return observing.end()


def _tested(path: Path) -> int:
    """How many groups of the file hold to their examples.

    Raises:
        RuleError: one does not.
    """
    from newsclean.rules.examples import run_examples
    from newsclean.rules.load import alone

    own = alone(path)
    groups = own.lexicon.groups(path.stem)
    for group in groups:
        run_examples(own, group, str(path))
    return len(groups)


def _try_on(own: "RuleSet", corpus: Sequence[str], *, force: bool) -> None:
    """Tell what the rules take of some pages and dumps.

    Raises:
        RuleError: it is a third of their text or more, and nobody forces it.
    """
    from newsclean.errors import RuleError
    from newsclean.rules.reach import MOST

    total = 0
    taken: Counter[str] = Counter()
    for size, rule in _taken(own, named_inputs(corpus)):
        total += size
        if rule is not None:
            taken[rule] += size
    share = taken.total() / max(total, 1)
    told = f"The rules take {taken.total()} of {total} letters ({share:.1%})."
    if share > MOST and not force:
        raise RuleError(f"{told} That is more than a third; --force passes it.")
    put([told, *(f"{size:8}  {rule}" for rule, size in taken.most_common())], Joints(), None)


def _taken(own: "RuleSet", names: Iterable[str]) -> Iterator[tuple[int, str | None]]:
    """Letters of each block that is kept without the rules, and the rule that would take it.

    Asked of the rules themselves: where they take too much of a page, its text is rescued by other
    means, and nothing would seem to be lost.
    """
    from newsclean.cli.cleaning import read_either
    from newsclean.errors import NotAnArticle
    from newsclean.pipeline import Cleaner

    plain, ruled = Cleaner(), Cleaner(rules=own)
    with Reader() as reader:
        for name in names:
            page = reader.read(name)
            try:
                kept = read_either(plain, page).ledger.kept
                left = {entry.text for entry in read_either(ruled, page).ledger.kept}
            except NotAnArticle as error:
                say(f"{name}: {error}")
                continue
            for entry in kept:
                match = own.match(entry.text)
                if match is not None and match.strong:
                    yield len(entry.text), match.rule
                else:
                    yield len(entry.text), None if entry.text in left else "names of elements"


def _proposed(sample: "Sample") -> Iterator[str]:
    """The proposals for one host, if there is anything to propose."""
    from newsclean.profiles import learn
    from newsclean.profiles.suggest import suggest as suggested, suggestions_page
    from newsclean.rules.load import default_rules

    profile = learn(sample)
    found = suggested(profile, default_rules())
    if not found:
        say(f"{profile.host}: nothing that repeats is taken for the story.")
        return
    marks = profile.known.seen
    blocks = (b for page in sample.observations.values() for b in page.blocks)
    sentences = [b.text for b in blocks if b.kept and b.long and b.mark not in marks]
    yield harmless(suggestions_page(profile, found, sentences))
