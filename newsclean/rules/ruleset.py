"""A frozen set of rules: phrases by language, region tokens, and how a line is matched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from newsclean.rules.claim import Match, match_line, match_lines, match_tail
from newsclean.rules.index import Index
from newsclean.rules.lexicon import Lexicon
from newsclean.rules.regions import RegionToken, read_regions

__all__ = ["Match", "RegionToken", "RuleSet"]

_ALWAYS = "common"


@dataclass(frozen=True)
class RuleSet:
    """Rules for some languages. Frozen: a narrower or wider set is another value.

    The files behind it are read when they are first needed, and then remembered.
    """

    lexicon: Lexicon
    """The language files."""
    selectors: Path
    """The file of region tokens."""
    languages: tuple[str, ...] = ()
    """Files in force besides the common one: ``("en",)``."""
    omitted: tuple[str, ...] = ()
    """Ids, or beginnings of ids, that are left out."""
    own_selectors: tuple[Path, ...] = ()
    """A user's files of region tokens, which come before the shipped one; those that bear a host
    before ``.selectors.toml`` are in force on its pages alone."""

    @cached_property
    def version(self) -> str:
        """Short hash of the data of all languages and of what is left out."""
        import hashlib  # here, for it slows every start

        digest = hashlib.sha256(self.lexicon.digest.encode())
        for file in (self.selectors, *self.own_selectors):
            digest.update(file.read_bytes())
        digest.update("\n".join(self.omitted).encode())
        return digest.hexdigest()[:12]

    @cached_property
    def regions(self) -> Mapping[str, RegionToken]:
        """Words of class and id names, each with its kind and how much it proves."""
        found = read_regions(self.selectors)
        for file in self.own_selectors:
            host = file.name.removesuffix("selectors.toml").rstrip(".")
            if not host or host in self.languages:
                found |= read_regions(file)
        return found

    def match(self, line: str) -> Match | None:
        """The rule that claims the whole line, if one does; a strong one before a weak one."""
        return match_line(self._index, line)

    def match_lines(self, lines: Sequence[str]) -> "list[Match | None]":
        """What ``match`` says of each line, at half the price."""
        return match_lines(self._index, lines)

    def tail(self, paragraph: str) -> Match | None:
        """The rule that claims the end of a paragraph, from a sentence start to its end.

        Only labels of other stories do so: "… he said. READ MORE: Council delays vote".
        """
        return match_tail(self._index, paragraph)

    def without(self, *ids: str) -> "RuleSet":
        """The same rules but for those whose id is, or begins with, one of ``ids``.

        ``without("en/newsletter", "de/share/3")`` leaves out a group and a single phrase,
        ``without("links")`` a rule that an extractor has in code.
        """
        return replace(self, omitted=tuple(sorted({*self.omitted, *ids})))

    def omits(self, rule: str) -> bool:
        """Whether a rule is left out, be it a line of data or one in code: ``links``, ``region``.

        Extractors ask before they heed a rule of their own.
        """
        return bool(self.omitted) and _named(rule, self.omitted)

    def for_languages(self, *tags: str) -> "RuleSet":
        """The rules for the BCP 47 ``tags`` and those common to all; unknown tags add nothing."""
        return self._for(self.lexicon.serving(tags))

    def for_host(self, host: str | None) -> "RuleSet":
        """The same rules and those of a user for the pages of this host."""
        hosts = self._hosts
        return self._for((host, *self.languages)) if host is not None and host in hosts else self

    def _for(self, languages: tuple[str, ...]) -> "RuleSet":
        if languages == self.languages:
            return self
        if languages not in self._siblings:
            self._siblings[languages] = replace(self, languages=languages)
        return self._siblings[languages]

    @cached_property
    def _hosts(self) -> frozenset[str]:
        files = (file.name.removesuffix(".selectors.toml") for file in self.own_selectors)
        return self.lexicon.hosts | (frozenset(files) - {"selectors.toml"})

    @cached_property
    def _index(self) -> Index:
        names = (*self.languages, _ALWAYS)
        entries = (entry for name in names for entry in self.lexicon.entries(name))
        if self.omitted:
            entries = (entry for entry in entries if not _named(entry.id, self.omitted))
        return Index(entries)

    @cached_property
    def _siblings(self) -> "dict[tuple[str, ...], RuleSet]":
        # So that a batch of pages in one language builds its index once.
        return {}

    def __reduce__(self) -> tuple[object, ...]:
        # What was read is read again on the other side: smaller than the tables made of it.
        fields = (self.lexicon, self.selectors, self.languages, self.omitted, self.own_selectors)
        return (type(self), fields)


def _named(rule: str, ids: tuple[str, ...]) -> bool:
    # "en/share/1" is not "en/share/10", but "en/newsletter" is "en/newsletter-weak/0" too.
    return any(f"{rule}/".startswith((f"{name.rstrip('/')}/", f"{name}-")) for name in ids)
