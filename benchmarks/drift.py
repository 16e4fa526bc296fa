"""What the alarm of site profiles hears, and how often it cries wolf, on invented hosts.

    python benchmarks/drift.py

Each host has as many pages before as after. Lengths of bodies are drawn from a log-normal
distribution around 500 words (half of them between 350 and 700), the share removed evenly from
.3 to .6, confidence from .7 to 1; 95 pages of 100 have a date, 80 an author.
"""

import random
from collections.abc import Callable, Iterator

from newsclean.profiles import Figures, Profile, Rates, drift_of, rates_of

HOSTS = 1_000
PAGES = (7, 10, 20, 50)
CHANGES: dict[str, Callable[[random.Random], dict[str, float]]] = {
    "nothing": lambda _: {},
    "no author is found any more": lambda _: {"authors": 0.0},
    "half of the dates are lost": lambda _: {"published": 0.5},
    "bodies lose half their words": lambda _: {"words": 250},
    "one page in three gives no article": lambda _: {"article": 0.67},
    "nothing, on an uneven host": lambda draw: {"authors": draw.random()},
}


def figures(draw: random.Random, habits: dict[str, float]) -> Figures:
    """One page."""
    if draw.random() >= habits.get("article", 1):
        return Figures()
    return Figures(
        article=True,
        title=True,
        authors=draw.random() < habits.get("authors", 0.8),
        published=draw.random() < habits.get("published", 0.95),
        words=int(draw.lognormvariate(0, 0.5) * habits.get("words", 500)),
        removed=draw.uniform(0.3, 0.6),
        confidence=draw.uniform(0.7, 1),
    )


def alarms(draw: random.Random, change: str, pages: int) -> Iterator[bool]:
    """For each host whether it is reported."""
    for _ in range(HOSTS):
        habits = CHANGES[change](draw)
        before = habits if change.startswith("nothing") else {}
        profile = Profile(profile=1, host="a", pages=1, rates=rates(draw, before, pages))
        yield bool(drift_of(profile, rates(draw, habits, pages)))


def rates(draw: random.Random, habits: dict[str, float], pages: int) -> Rates:
    return rates_of(figures(draw, habits) for _ in range(pages))


def main() -> None:
    draw = random.Random(2026)  # noqa: S311 - figures, no secrets
    print(f"| what changes | {' | '.join(f'{n} pages' for n in PAGES)} |")
    print(f"|---|{'---|' * len(PAGES)}")
    for change in CHANGES:
        shares = (sum(alarms(draw, change, pages)) / HOSTS for pages in PAGES)
        print(f"| {change} | {' | '.join(f'{share:.3f}' for share in shares)} |")


if __name__ == "__main__":
    main()
