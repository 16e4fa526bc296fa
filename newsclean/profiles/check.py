"""Hosts held against their profiles: from pages that were observed, or from the output of a run."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from newsclean.errors import NotAnArticle
from newsclean.failure import Failure
from newsclean.models import Article
from newsclean.normalizer.links import host_of
from newsclean.profiles.drift import Jump, are_enough, drift_of
from newsclean.profiles.observation import Observation, figures_without
from newsclean.profiles.rates import Figures, Rates, figures_of_article, rates_of
from newsclean.profiles.sample import Sample, samples

if TYPE_CHECKING:
    from newsclean.profiles.folder import ProfileFolder

__all__ = ["HostCheck", "HostState", "check", "rates_of_hosts", "rates_of_outcomes"]

HostState = Literal["changed", "unchanged", "too few pages", "no profile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HostCheck:
    """What became of a host since its profile was learned."""

    host: str
    """Its name."""
    pages: int
    """How many pages were looked at."""
    state: HostState
    """``too few pages`` to tell, or ``no profile`` to compare with, are no good news either."""
    jumps: tuple[Jump, ...] = ()
    """What changed beyond chance, surest first."""


def check(rates: Mapping[str, Rates], profiles: "ProfileFolder") -> Iterator[HostCheck]:
    """Each host against its profile.

    Raises:
        ProfileError: a profile is damaged or of another version.
    """
    for host, now in rates.items():
        profile = profiles.profile(host)
        if profile is None:
            yield HostCheck(host=host, pages=now.pages, state="no profile")
            continue
        jumps = drift_of(profile, now)
        enough = are_enough(profile.rates, now)
        state: HostState = "changed" if jumps else "unchanged" if enough else "too few pages"
        yield HostCheck(host=host, pages=now.pages, state=state, jumps=jumps)


def rates_of_hosts(
    observations: Iterable[Observation], profiles: "ProfileFolder"
) -> dict[str, Rates]:
    """The rates of each host whose pages were observed, cleaned without a profile.

    Raises:
        ProfileError: a profile is damaged or of another version.
    """
    found = {}
    for host, sample in samples(observations).items():
        profile = profiles.profile(host)
        repeated = profile.known.seen if profile else ()
        pages = sample.observations.values()
        found[host] = rates_of(figures_without(page, repeated) for page in pages)
    return found


def rates_of_outcomes(outcomes: Iterable[object]) -> dict[str, Rates]:
    """The rates of each host in the output of a run, as ``sinks.reading.outcomes_in`` gives it.

    Pages that could not be fetched say nothing of a layout, and do not count.
    """
    found: dict[str, Sample] = {}
    for outcome in outcomes:
        seen = _seen(outcome)
        if seen is not None:
            before = found.get(seen.host, Sample())
            found[seen.host] = before.merged(Sample({seen.article: seen}))
    return {
        host: rates_of(page.figures for page in sample.observations.values())
        for host, sample in found.items()
    }


def _seen(outcome: object) -> Observation | None:
    if isinstance(outcome, Article):
        url, figures = outcome.url_requested or outcome.url, figures_of_article(outcome)
    elif isinstance(outcome, Failure) and outcome.exit_code == NotAnArticle.exit_code:
        url, figures = outcome.url_requested, Figures()
    else:
        return None
    host = host_of(url)
    if host is None or url is None:
        return None
    return Observation(host=host, article=url, headline="", figures=figures)
