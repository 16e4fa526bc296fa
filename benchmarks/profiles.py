"""What site profiles are worth: pages scored with a profile of other pages of their host.

    python benchmarks/profiles.py BENCH              # pages
    python benchmarks/profiles.py BENCH --dumps      # their plain-text dumps (needs inscriptis)
    python benchmarks/profiles.py BENCH --cost       # time with a profile, as a ratio to without

BENCH holds ``score.py`` and ``data/``. For each page with a known body, a profile is learned from
up to five other articles of its host, of whatever set; the page itself, and other copies of its
article, are never among them. The table has a line for each host, and sums; ``at most`` is what
would be won if exactly those blocks went that stand on another page and are no part of the story.
"""

import argparse
import gzip
import importlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from statistics import fmean
from typing import Any

from text_dumps import inscriptis

from newsclean import Cleaner, NewscleanError, Page, Profile, Result
from newsclean.extractors.site import print_of, same_story
from newsclean.normalizer.links import host_of
from newsclean.profiles import Observation, Sample, learn, observe

LABELLED = ("fundus-dev", "fundus-history-dev", "wcxb-dev")
UNLABELLED = ("trafilatura-eval", "htmldate-eval")
MOST = 5
ROUNDS = 2
WORSE = 0.002
"""Change of a page that counts."""
GRAM = 4
"""Words of a shingle."""
ARCHIVES = frozenset({"web.archive.org"})
"""Hosts that show pages of others."""


@dataclass
class Case:
    """A page of the bench, and what is made of it without a profile."""

    name: str
    row: Mapping[str, Any]
    page: Page
    dumps: bool
    result: Result | None = None
    seen: Observation | None = None

    def cleaned(self, profile: Profile | None = None) -> Result | None:
        cleaner = Cleaner(profile=profile)
        try:
            if self.dumps:
                return cleaner.text(self.dump, url=self.page.url)
            return cleaner.page(self.page)
        except NewscleanError:
            return None

    @cached_property
    def dump(self) -> str:
        text: str = inscriptis(self.page.body)
        return text

    @property
    def story(self) -> frozenset[str]:
        blocks = self.seen.blocks if self.seen else ()
        return frozenset(block.mark for block in blocks if block.kept and block.long)


@dataclass
class Tally:
    """Scores of some pages: without a profile, with one, and what could be won."""

    without: list[float] = field(default_factory=list)
    with_it: list[float] = field(default_factory=list)
    at_most: list[float] = field(default_factory=list)
    learned: list[int] = field(default_factory=list)

    def add(self, before: float, after: float, best: float, learned: int) -> None:
        self.without.append(before)
        self.with_it.append(after)
        self.at_most.append(best)
        self.learned.append(learned)

    def line(self, name: str) -> str:
        changes = [b - a for a, b in zip(self.without, self.with_it, strict=True)]
        better, worse = sum(c > WORSE for c in changes), sum(c < -WORSE for c in changes)
        cells = (
            name,
            len(changes),
            f"{fmean(self.learned):.1f}",
            f"{fmean(self.without):.4f}",
            f"{fmean(self.with_it):.4f}",
            f"{fmean(changes):+.4f}",
            f"{fmean(self.at_most):+.4f}",
            f"{better} / {worse}",
        )
        return f"| {' | '.join(map(str, cells))} |"


def cases(data: Path, *, dumps: bool) -> dict[str, list[Case]]:
    """The pages by host, of hosts with two pages and more."""
    by_host = defaultdict(list)
    for name in (*LABELLED, *UNLABELLED):
        for line in (data / name / "truth.jsonl").open(encoding="utf-8"):
            row = json.loads(line)
            host = host_of(row.get("url"))
            if host and host not in ARCHIVES:
                by_host[host].append((name, row))
    return {
        host: [Case(name, row, page_of(data / name, row), dumps) for name, row in rows]
        for host, rows in by_host.items()
        if len(rows) > 1 and any(is_labelled(*each) for each in rows)
    }


def page_of(folder: Path, row: Mapping[str, Any]) -> Page:
    with gzip.open(folder / "pages" / f"{row['id']}.html.gz") as file:
        return Page.of(file.read(), url=row["url"])


def is_labelled(name: str, row: Mapping[str, Any]) -> bool:
    return name in LABELLED and bool(row.get("body")) and row.get("kind") in (None, "article")


def others(case: Case, every: Sequence[Case]) -> list[Observation]:
    """Up to ``MOST`` observations of other articles of the host."""
    found: list[Observation] = []
    for other in every:
        if other is case or other.seen is None or len(found) == MOST:
            continue
        copies = [other.seen.article == seen.article for seen in [*found, case.seen] if seen]
        alike = case.seen is not None and case.seen.headline == other.seen.headline
        if not any(copies) and not (alike and same_story(case.story, other.story)):
            found.append(other.seen)
    return found


def best_without_repeats(case: Case, every: Sequence[Case], score: Any) -> float:
    """What would be won if the repeated blocks went that the truth does not hold."""
    if case.result is None:
        return 0.0
    repeated = {
        print_of(entry.text)
        for other in every
        if other is not case and other.result is not None and other.story != case.story
        for entry in other.result.ledger.entries
    }
    truth = score.shingles(case.row["body"])
    kept = [entry.text for entry in case.result.ledger.kept]
    right = [t for t in kept if print_of(t) not in repeated or stands_in(t, truth, score)]
    return f1(case, "\n".join(right), score) - f1(case, "\n".join(kept), score)


def stands_in(text: str, truth: Any, score: Any) -> bool:
    own = score.shingles(text)
    if len(text.split()) < GRAM:  # shorter than a shingle: it cannot be told, so it may stay
        return True
    return bool(sum((own & truth).values()) * 2 >= sum(own.values()))


def f1(case: Case, text: str, score: Any) -> float:
    return float(
        score.score_page(dict(case.row), {"text": text}, rouge=False, body_only=True)["sf"]
    )


def text_of(result: Result | None) -> str:
    return result.article.text if result else ""


def measured(every: Sequence[Case], least: int, score: Any) -> Iterator[tuple[Case, Sequence[Any]]]:
    """Each labelled page of a host with its scores."""
    for case in every:
        case.result = case.cleaned()
        case.seen = observe(case.result, host=host_of(case.page.url)) if case.result else None
    for case in every:
        if not is_labelled(case.name, case.row):
            continue
        try:
            profile = learn(Sample.of(*others(case, every)))
        except NewscleanError:
            continue
        if profile.pages < least:
            continue
        before, after = text_of(case.result), text_of(case.cleaned(profile))
        best = best_without_repeats(case, every, score)
        yield case, (f1(case, before, score), f1(case, after, score), best, profile.pages)


def cost(by_host: Mapping[str, Sequence[Case]]) -> float:
    """Time that cleaning takes with a profile, as a ratio; both ways take turns page by page."""
    spent = {False: 0.0, True: 0.0}
    for every in by_host.values():
        seen = [observe(r, host="a.example") for case in every if (r := case.cleaned())]
        try:
            profile = replace(learn(Sample.of(*seen)), host=host_of(every[0].page.url) or "")
        except NewscleanError:
            continue
        for turn, case in enumerate([*every] * ROUNDS):
            for known in (turn % 2 == 0, turn % 2 != 0):
                start = time.process_time()
                case.cleaned(profile if known else None)
                spent[known] += time.process_time() - start
    return spent[True] / spent[False]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bench", type=Path, help="folder with score.py and data/")
    parser.add_argument("--dumps", action="store_true", help="clean text dumps of the pages")
    parser.add_argument("--cost", action="store_true", help="measure time instead of F1")
    parser.add_argument("--least", type=int, default=2, help="fewest articles to learn from")
    options = parser.parse_args()
    if options.cost:
        ratio = cost(cases(options.bench / "data", dumps=options.dumps))
        print(f"with a profile: {ratio:.3f} times the time without")
        return
    sys.path.insert(0, str(options.bench))
    score = importlib.import_module("score")
    hosts: dict[str, Tally] = defaultdict(Tally)
    sets: dict[str, Tally] = defaultdict(Tally)
    for host, every in sorted(cases(options.bench / "data", dumps=options.dumps).items()):
        for case, scores in measured(every, options.least, score):
            for tally in (hosts[host], sets[case.name], sets["all"]):
                tally.add(*scores)
    print("| | pages | learned from | F1 without | F1 with | change | at most | better / worse |")
    print("|---|---|---|---|---|---|---|---|")
    for name, tally in (*hosts.items(), *((f"**{name}**", t) for name, t in sets.items())):
        print(tally.line(name))


if __name__ == "__main__":
    main()
