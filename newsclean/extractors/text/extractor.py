"""The extractor for text dumps: the order of its stages, and what it hands on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsclean.errors import NotAnArticle
from newsclean.extractors.base import Extraction
from newsclean.extractors.dateline import DatelineCut, cut_dateline
from newsclean.extractors.repair import REPAIRS, Repair
from newsclean.extractors.text.account import Cut, account
from newsclean.extractors.text.body import Kept, build_body
from newsclean.extractors.text.facts import gather
from newsclean.extractors.text.joining import is_broken, join_pieces
from newsclean.extractors.text.judge import judge
from newsclean.extractors.text.passage import Passage
from newsclean.extractors.text.scoring import BALANCED, Bar, Reading
from newsclean.extractors.text.source import Piece, is_one_line, read_pieces
from newsclean.extractors.text.surroundings import (
    BRIEF,
    LINES,
    SENTENCES,
    Surroundings,
    look_around,
)
from newsclean.extractors.wall import cuts_off, wall_behind
from newsclean.ledger import Verdict
from newsclean.models import Dateline

if TYPE_CHECKING:
    from newsclean.extractors.site import Site
    from newsclean.rules.ruleset import Match, RuleSet

__all__ = ["LineExtractor"]

_DATELINE: Final = Verdict("moved", "dateline", "opens the first paragraph", "dateline")
_WHOLE: Final = Reading(LINES, "lines", 0)
"""How a dump with a line a block is read."""
_BROKEN: Final = Reading(LINES, "broken", 0)
"""One whose sentences were cut at links and bold words, and joined again as far as that can be."""
_ONE_LINE: Final = Reading(SENTENCES, "sentences", 90, leeway=60)
"""One with a line for all."""
SPEAKERS_WITHIN: Final = 12
"""Paragraphs after the first that are asked whether they open with a speaker's name."""


@dataclass(frozen=True, slots=True)
class LineExtractor:
    """Finds the article in the lines of a plain-text dump."""

    name: str = "lines"
    """Name for provenance."""
    repairs: tuple[Repair, ...] = REPAIRS
    """Damage that is mended in the body; the ledger keeps the source text."""
    bar: Bar = BALANCED
    """How sure a line must be to be kept: ``CAREFUL``, ``BALANCED`` or ``STRICT``."""
    site: "Site | None" = None
    """What other pages of the host have shown."""

    def extract(self, text: str, rules: "RuleSet") -> Extraction:
        """The article's lines.

        Raises:
            NotAnArticle: no line of the dump reads like prose.
        """
        pieces = read_pieces(text, self.repairs)
        passages = join_pieces(pieces)
        reading = _reading(pieces)
        surroundings = _look(passages, rules, reading)
        verdicts, warnings = judge(passages, surroundings, reading, self.bar, rules.omits)
        if self.site is not None:
            verdicts = self._reviewed(pieces, passages, verdicts, rules, self.site)
        kept = [n for n, verdict in enumerate(verdicts) if verdict.outcome == "kept"]
        if not kept:
            raise NotAnArticle("No line reads like prose. Check that the text is a whole article.")
        dateline = None if rules.omits(_DATELINE.rule) else _dateline(passages, kept)
        tails = _tails(passages, kept, rules)
        cuts = _cuts(passages, dateline, tails)
        facts = gather(pieces, passages, verdicts, tails, rules)
        return Extraction(
            extractor=self.name,
            ledger=account(pieces, passages, verdicts, cuts, self.repairs),
            body=build_body(_remaining(passages, kept, cuts)),
            findings=facts.findings,
            dateline=_model(dateline[1]) if dateline else None,
            notes=facts.notes,
            related=facts.related,
            wire_credits=facts.wire_credits,
            truncated=_truncated(passages, verdicts),
            confidence=_confidence(passages, verdicts, warnings),
            warnings=warnings,
        )

    def _reviewed(
        self,
        pieces: Sequence[Piece],
        passages: Sequence[Passage],
        verdicts: list[Verdict],
        rules: "RuleSet",
        site: "Site",
    ) -> list[Verdict]:
        """The verdicts, looked over again with what is known of the host."""
        from newsclean.extractors.site import REPEATED  # here, for most runs know no host
        from newsclean.extractors.text.review import review

        if rules.omits(REPEATED):
            return verdicts
        reading = _reading(pieces)

        def reread(blanked: Sequence[Passage]) -> Sequence[Verdict]:
            around = _look(blanked, rules, reading)
            return judge(blanked, around, reading, self.bar, rules.omits).verdicts

        return review(pieces, passages, verdicts, site, reread)


def _reading(pieces: Sequence[Piece]) -> Reading:
    if is_one_line(pieces):
        return _ONE_LINE
    return _BROKEN if is_broken(pieces) else _WHOLE


def _look(passages: Sequence[Passage], rules: "RuleSet", reading: Reading) -> Surroundings:
    """The surroundings, with brief sentences as prose where there are no longer ones."""
    found = look_around(passages, rules, reading.prose)
    return found if found.total else look_around(passages, rules, BRIEF)


def _confidence(
    passages: Sequence[Passage], verdicts: Sequence[Verdict], warnings: Sequence[str]
) -> float:
    """Share of the kept words that nothing spoke against; half of it under a warning."""
    kept = [(p.words, v) for p, v in zip(passages, verdicts, strict=True) if v.outcome == "kept"]
    sure = sum(words for words, verdict in kept if not verdict.suspect)
    return round(sure / sum(words for words, _ in kept) / (2 if warnings else 1), 3)


def _truncated(passages: Sequence[Passage], verdicts: Sequence[Verdict]) -> bool | None:
    """``True`` for a short story before a wall; ``None`` otherwise, as a dump has no other sign."""
    wall = wall_behind([None if v.outcome == "kept" else v.rule for v in verdicts])
    told = zip(passages, verdicts, strict=True)
    letters = sum(len(passage.text) for passage, v in told if v.outcome == "kept")
    return True if cuts_off(wall, letters) else None


def _dateline(passages: Sequence[Passage], kept: Sequence[int]) -> tuple[int, DatelineCut] | None:
    """The dateline of the first kept sentence, and the passage it opens."""
    prose = [n for n in kept if passages[n].stop]
    if not prose:
        return None
    following = [passages[n].text for n in prose[1 : 1 + SPEAKERS_WITHIN]]
    cut = cut_dateline(passages[prose[0]].text, following)
    return (prose[0], cut) if cut else None


def _tails(
    passages: Sequence[Passage], kept: Sequence[int], rules: "RuleSet"
) -> dict[int, "Match"]:
    found = ((n, rules.tail(passages[n].text)) for n in kept if passages[n].words > 1)
    return {n: match for n, match in found if match is not None and match.start > 0}


def _cuts(
    passages: Sequence[Passage],
    dateline: tuple[int, DatelineCut] | None,
    tails: Mapping[int, "Match"],
) -> dict[int, list[Cut]]:
    cuts: dict[int, list[Cut]] = {}
    if dateline is not None:
        number, cut = dateline
        cuts[number] = [Cut(0, cut.end, _DATELINE)]
    for number, match in tails.items():
        outcome: Verdict = Verdict(
            "moved" if match.field else "removed",
            match.rule,
            f"a {match.kind} line glued to the end of a paragraph",
            match.field,
        )
        end = len(passages[number].text)
        cuts.setdefault(number, []).append(Cut(match.start, end, outcome))
    return cuts


def _remaining(
    passages: Sequence[Passage], kept: Sequence[int], cuts: Mapping[int, Sequence[Cut]]
) -> list[Kept]:
    found = []
    for number in kept:
        text = passages[number].text
        for cut in reversed(cuts.get(number, ())):
            text = text[: cut.start] + text[cut.end :]
        if text.strip():
            found.append(Kept(passages[number], text.strip()))
    return found


def _model(cut: DatelineCut) -> Dateline:
    return Dateline(raw=cut.raw, place=cut.place, agency=cut.agency)
