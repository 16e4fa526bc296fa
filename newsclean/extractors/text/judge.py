"""One verdict for every passage of a dump: what it says of itself, then how it scores."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.base import Reason
from newsclean.extractors.rules import View, fold_line, repeated_title, share_row
from newsclean.extractors.text.head import read_head
from newsclean.extractors.text.passage import Passage
from newsclean.extractors.text.scoring import FAR, Bar, Reading, weigh
from newsclean.extractors.text.surroundings import Surroundings
from newsclean.ledger import Verdict

if TYPE_CHECKING:
    from newsclean.rules.ruleset import Match

__all__ = ["Judgement", "judge"]

_TITLE_AGAIN: Final = Verdict("removed", "title", "the headline once more")
_EMPTY: Final = Verdict("removed", "empty", "nothing left after repair")


class Judgement(NamedTuple):
    """A verdict a passage, and what a careful reader should know."""

    verdicts: list[Verdict]
    warnings: tuple[str, ...]


def judge(
    passages: Sequence[Passage],
    surroundings: Surroundings,
    reading: Reading,
    bar: Bar,
    omits: Callable[[str], bool],
) -> Judgement:
    """What becomes of each passage; rules that ``omits`` names are not heeded."""
    low, high = surroundings.window
    scored, warnings = weigh(surroundings, reading, bar, omits)
    verdicts = [*[FAR] * low, *scored, *[FAR] * (len(passages) - high)]
    claimed = _claims(surroundings, scored)
    story = _story(passages, verdicts)
    head = read_head(passages, story, {*story, *claimed})
    titles = [passages[n].text for n, v in head.items() if v.field == "title"]
    for found in (_titles_again(passages, range(low, high), titles), claimed, head):
        for number, verdict in found.items():
            if not omits(verdict.rule):
                verdicts[number] = verdict
    for number, passage in enumerate(passages):
        if not passage.text:
            verdicts[number] = _EMPTY
    return Judgement(verdicts, warnings)


def _story(passages: Sequence[Passage], verdicts: Sequence[Verdict]) -> list[int]:
    """Kept lines from the first sentence on: a label kept above it may be the headline."""
    kept = [n for n, verdict in enumerate(verdicts) if verdict.outcome == "kept"]
    first = next((n for n in kept if passages[n].stop), 0)
    return [n for n in kept if n >= first]


def _claims(surroundings: Surroundings, scored: Sequence[Verdict]) -> dict[int, Verdict]:
    """Lines whose words say what they are: share rows, and lines the lexicon knows.

    A phrase that can also open a sentence needs a second signal, and that is the line's score:
    being short is none here, as every heading is short.
    """
    low = surroundings.window.start
    view = View(_no_phrase)
    found: dict[int, Verdict] = {}
    for number, (passage, match) in enumerate(
        zip(surroundings.passages, surroundings.matches, strict=True)
    ):
        reason = share_row(passage, view)
        if reason is None and match is not None:
            reason = _of_match(match, scored[number])
        if reason is not None:
            found[low + number] = _verdict(reason)
    return found


def _no_phrase(line: str) -> None:
    """The phrases are known already; the rules asked here look at the line alone."""
    del line


def _verdict(reason: Reason) -> Verdict:
    return Verdict("moved" if reason.field else "removed", reason.rule, reason.text, reason.field)


def _of_match(match: "Match", scored: Verdict) -> Reason | None:
    if match.strong:
        return Reason(match.rule, f"a {match.kind} line", match.field)
    if scored.outcome == "removed":
        # Removed and not moved: on a weak phrase no note and no author is invented.
        return Reason(match.rule, f"opens like a {match.kind} line; {scored.reason}")
    return None


def _titles_again(
    passages: Sequence[Passage], numbers: Iterable[int], titles: Sequence[str]
) -> dict[int, Verdict]:
    """Copies of the headline below it; one title is enough, so they are dropped, not moved."""
    view = View(_no_phrase, frozenset(map(fold_line, titles)))
    sizes = set(map(len, titles))
    alike = (n for n in numbers if len(passages[n].text) in sizes)
    return {n: _TITLE_AGAIN for n in alike if repeated_title(passages[n], view)}
