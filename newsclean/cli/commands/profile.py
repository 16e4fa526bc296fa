"""``newsclean profile``: learn what the pages of a site have in common, and see when it changes."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from newsclean.cli.failures import say
from newsclean.cli.observing import Observing, named_stories
from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.cli.web import Web, web_options
from newsclean.renderers import Joints
from newsclean.renderers.terminal import Passage, Run, printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsclean.profiles import Profile, ProfileFolder, Rates
    from newsclean.profiles.check import HostCheck

__all__ = ["profile"]

_OUTPUTS: Final = frozenset({".jsonl", ".ndjson", ".parquet", ".sqlite", ".sqlite3", ".db"})
"""Endings of outputs of 'newsclean batch', which are checked without reading a page again."""

_HOST_OPTION = click.option(
    "--host",
    metavar="HOST",
    help="Host of pages and dumps that do not say where they come from.",
)


@click.group
def profile() -> None:
    """Learn what the pages of a site have in common."""


@profile.command(
    epilog=examples(
        "newsclean profile learn pages/ -o profiles/",
        "newsclean profile learn https://example.com/ --max 20 -o profiles/",
        "newsclean profile learn dumps/ --host example.com -o profiles/",
    )
)
@click.argument("inputs", metavar="[SITE|URL|FILE|FOLDER|-]...", nargs=-1)
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("profiles"),
    show_default=True,
    help="Where the profiles go: one file a host, <host>.json.",
)
@click.option("--replace", is_flag=True, help="Replace profiles that are there, edited or not.")
@click.option(
    "--max",
    "most",
    metavar="N",
    type=click.IntRange(min=2),
    default=10,
    show_default=True,
    help="Stories to fetch of a SITE.",
)
@_HOST_OPTION
@web_options
def learn(
    inputs: tuple[str, ...],
    output: Path,
    replace: bool,  # noqa: FBT001 - click hands it over by name
    most: int,
    host: str | None,
    web: Web,
) -> int:
    """Learn a profile of each host from several of its pages.

    Takes pages, text dumps, folders of them, and the front page of a SITE, whose stories are
    then found and fetched. Two different articles of a host are needed, three to five are
    good. A profile is a small JSON file: blocks that stand on several pages, endings of
    titles, where the story stands. Read it, take out what should not be in force, ship it.
    """
    from newsclean.errors import ProfileError
    from newsclean.profiles import learn as learned, samples

    observing = Observing(named_stories(inputs, web, most), host, web)
    written = 0
    for name, sample in samples(observing.seen()).items():
        try:
            _write(learned(sample), output, replace=replace)
            written += 1
        except ProfileError as error:
            say(f"{name}: {error}")
    if not written:
        raise ProfileError("No profile was learned.")
    return observing.end()


@profile.command(
    epilog=examples(
        "newsclean profile check pages-of-today/ --profiles profiles/",
        "newsclean profile check articles.jsonl --profiles profiles/ --json",
    )
)
@click.argument("inputs", metavar="[SITE|URL|FILE|FOLDER|-]...", nargs=-1)
@click.option(
    "--profiles",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("profiles"),
    show_default=True,
    help="The profiles to check against.",
)
@click.option("--json", "as_json", is_flag=True, help="The findings as a JSON object.")
@click.option(
    "--max",
    "most",
    metavar="N",
    type=click.IntRange(min=2),
    default=10,
    show_default=True,
    help="Stories to fetch of a SITE.",
)
@_HOST_OPTION
@web_options
def check(
    inputs: tuple[str, ...],
    profiles: Path,
    as_json: bool,  # noqa: FBT001 - click hands it over by name
    most: int,
    host: str | None,
    web: Web,
) -> int:
    """See whether sites still look as they did when their profiles were learned.

    Takes what 'learn' takes, or the output of a run (articles.jsonl). Compares length of the
    body, share of the page removed, confidence, and how often title, authors and date were
    found. A host is reported when a rate has moved by more than chance explains once in a
    hundred hosts, and by enough to matter. Seven pages of a host are needed, before and now.
    The exit code is 15 when a site has changed.
    """
    from newsclean.errors import SiteChanged
    from newsclean.profiles import ProfileFolder
    from newsclean.profiles.check import check as checked

    folder = ProfileFolder(profiles)
    rates, code = _rates(inputs, folder, host, most, web)
    findings = list(checked(rates, folder))
    put([_as_json(findings) if as_json else _as_text(findings)], Joints(), None)
    changed = [each.host for each in findings if each.jumps]
    if changed:
        raise SiteChanged(
            f"{', '.join(changed)} changed. Look at some pages, then learn the profile anew."
        )
    return code


def _write(found: "Profile", folder: Path, *, replace: bool) -> None:
    """Write a profile and tell what it holds.

    Raises:
        ProfileError: there is one already.
    """
    from newsclean.errors import ProfileError

    path = folder / f"{found.host}.json"
    if path.exists() and not replace:
        raise ProfileError(f"{path} is there already, maybe edited. Give --replace to renew it.")
    found.write(folder)
    new = sum(block.kept > 0 for block in found.repeated)
    told = f"{path}: {found.pages} articles, {len(found.repeated)} repeated blocks"
    say(f"{told}, {new} of which were taken for the story until now." if new else f"{told}.")


_STYLES: Final = {"changed": "bold red", "unchanged": "green"}


def _rates(
    inputs: tuple[str, ...], folder: "ProfileFolder", host: str | None, most: int, web: Web
) -> "tuple[Mapping[str, Rates], int]":
    """The rates of the hosts of the inputs, and the exit code of reading them."""
    from newsclean.profiles.check import rates_of_hosts, rates_of_outcomes
    from newsclean.sinks.reading import outcomes_in

    if len(inputs) == 1 and Path(inputs[0]).suffix in _OUTPUTS:
        return rates_of_outcomes(outcomes_in(Path(inputs[0]))), 0
    observing = Observing(named_stories(inputs, web, most), host, web)
    rates = rates_of_hosts(observing.seen(), folder)
    return rates, observing.end()


def _as_json(findings: "Iterable[HostCheck]") -> str:
    from newsclean.models.codec import to_plain
    from newsclean.renderers.json import dump

    plain = [{**to_plain(f), "jumps": [j._asdict() for j in f.jumps]} for f in findings]
    return dump({"hosts": plain}, indent=2)


def _as_text(findings: "Iterable[HostCheck]") -> str:
    passages = []
    for each in findings:
        state = Run(each.state, _STYLES.get(each.state, "yellow"))
        pages = Run(f" · {each.pages} pages", "dim")
        passages.append(Passage([Run(f"{each.host}  ", "bold"), state, pages]))
        passages += [Passage([Run(str(jump))], "  ") for jump in each.jumps]
    return printed(passages)
