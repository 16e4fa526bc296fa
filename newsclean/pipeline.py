"""The order of the stages: the only file that knows it."""

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from newsclean.encoding import decode_text
from newsclean.errors import EmptyInput, InputError
from newsclean.extractors.text.extractor import LineExtractor
from newsclean.formats import refuse_other_formats, refuse_wordless
from newsclean.ledger import Ledger
from newsclean.limits import Limits, check_time
from newsclean.models import Article
from newsclean.models.safety import made_safe
from newsclean.normalizer.article import normalize
from newsclean.normalizer.language import SMALL_WORDS
from newsclean.normalizer.links import host_of
from newsclean.normalizer.origin import Origin
from newsclean.page import Page
from newsclean.patterns import pattern
from newsclean.rules.load import default_rules
from newsclean.rules.ruleset import RuleSet
from newsclean.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.document import Document
    from newsclean.extractors.base import Extractor, TextExtractor
    from newsclean.extractors.site import Site, Sites
    from newsclean.metadata.base import Source
    from newsclean.normalizer.language import LanguageGuesser

__all__ = ["Cleaner", "Result", "clean", "explain", "extract", "looks_like_html"]

_MARKUP: Final = pattern(
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|table|section)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ADDRESS: Final = pattern(r"https?://[^\s<>]+", re.IGNORECASE)
_FILE: Final = pattern(r"[^\s<>]{1,200}\.(?:html?|txt|md|text|xhtml)", re.IGNORECASE)
_PROBE: Final = 20_000
"""Characters at the start of an input that are looked at to tell HTML from text."""


_LONG_LINE: Final = 80
"""Characters from which on a line of a dump is asked for its language."""
_SAMPLE: Final = 3_000
"""Characters of such lines that suffice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """An article, and what became of every block of its source."""

    article: Article
    """The article."""
    ledger: Ledger
    """Every block with its verdict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaner:
    """A whole configuration. Another behaviour is another object, put in one of its places."""

    extractor: "Extractor | None" = None
    """Finds the article in a page; ``DomExtractor()`` where none is given."""
    text_extractor: "TextExtractor | None" = None
    """Finds the article in a text dump; ``LineExtractor()`` where none is given."""
    sources: "Sequence[Source] | None" = None
    """Who is asked about title, authors, dates …; ``metadata.SOURCES`` where nobody is given."""
    language: "LanguageGuesser" = SMALL_WORDS
    """Tells the language of a text: ``SmallWords()``, or ``Langid()`` with the extra ``lang``."""
    rules: RuleSet = field(default_factory=default_rules)
    """Phrases and names in force."""
    profile: "Sites | None" = None
    """What is known of hosts from other pages of them: a ``Profile`` or a ``ProfileFolder``. The
    extractors above use it where none of your own stands in their place; so does a
    ``LineExtractor`` that knows no site."""
    limits: Limits = field(default_factory=Limits)
    """What one input may cost."""

    def page(self, page: Page) -> Result:
        """The article on a page.

        Raises:
            EmptyInput: the page is empty.
            NotText: its bytes are no text.
            InputTooLarge: it is larger than ``limits`` allow.
            NotAnArticle: it holds no article text.
            ExtractionTimeout: it took longer than ``limits`` allow.
        """
        self.limits.admit(len(page.body))
        with self.limits.in_force():
            return self._page(page.with_sound_addresses())

    def text(self, text: str | bytes, *, url: str | None = None) -> Result:
        """The article in a text dump.

        Raises:
            EmptyInput: there is nothing but white space in it.
            NotText: the bytes are no text.
            InputTooLarge: it is larger than ``limits`` allow.
            NotAnArticle: it holds no article.
            ExtractionTimeout: it took longer than ``limits`` allow.
        """
        data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        self.limits.admit(len(data))
        with self.limits.in_force():
            return self._text(text, data, url)

    def _page(self, page: Page) -> Result:
        # What pages need is imported with the first page: cleaning a dump starts without it.
        from newsclean.document import parse
        from newsclean.extractors.dom import DomExtractor
        from newsclean.extractors.standin import story_of
        from newsclean.metadata import SOURCES
        from newsclean.metadata.gather import gather

        document = parse(page)
        refuse_other_formats(document.decoded.utf8)
        check_time()
        address = page.url or _own_address(document)
        rules = _declared(self.rules, document.lang).for_host(host_of(address))
        site = self._site(address)
        extraction = story_of(self.extractor or DomExtractor(site=site), document, rules)
        refuse_wordless(entry.text for entry in extraction.ledger.kept)
        check_time()
        findings = gather(document, self.sources or SOURCES, extraction.findings)
        check_time()
        origin = Origin(
            input="html",
            sha256=page.sha256,
            version=VERSION,
            ruleset=_in_force(self.rules, site),
            site_names=site.names if site else (),
            page=page,
            charset=document.decoded.charset,
            charset_source=document.decoded.source,
        )
        article = made_safe(normalize(origin, findings, extraction, self.language))
        return Result(article=article, ledger=extraction.ledger)

    def _text(self, text: str | bytes, data: bytes, url: str | None) -> Result:
        if not data.strip():
            raise EmptyInput("The text is empty. Check that the file was saved whole.")
        decoded = decode_text(data) if isinstance(text, bytes) else None
        refuse_other_formats(decoded.utf8 if decoded else data)
        plain = decoded.utf8.decode("utf-8") if decoded else data.decode("utf-8")
        site = self._site(url)
        extractor = self._text_extractor(site)
        rules = _speaking(self.rules, plain, self.language).for_host(host_of(url))
        extraction = extractor.extract(plain, rules)
        check_time()
        origin = Origin(
            input="text",
            sha256=hashlib.sha256(data).hexdigest(),
            version=VERSION,
            ruleset=_in_force(self.rules, site),
            site_names=site.names if site else (),
            url=url,
            charset=decoded.charset if decoded else None,
            charset_source=decoded.source if decoded else None,
        )
        article = made_safe(normalize(origin, extraction.findings, extraction, self.language))
        return Result(article=article, ledger=extraction.ledger)

    def _text_extractor(self, site: "Site | None") -> "TextExtractor":
        extractor = self.text_extractor or LineExtractor()
        if site is not None and isinstance(extractor, LineExtractor) and extractor.site is None:
            return replace(extractor, site=site)
        return extractor

    def _site(self, url: str | None) -> "Site | None":
        return self.profile.site(url) if self.profile is not None else None


def _own_address(document: "Document") -> str | None:
    """The address a saved page states as its own."""
    links = (link.href for link in document.head.links if link.rel == "canonical")
    return next(links, None) or document.head.meta("og:url")


def _in_force(rules: RuleSet, site: "Site | None") -> str:
    """The version of the rules, with that of the profile where one was at hand."""
    return f"{rules.version}+{site.host}@{site.version}" if site else rules.version


def _declared(rules: RuleSet, language: str | None) -> RuleSet:
    """``rules`` widened to the language a page declares; a wrong one costs nothing but time."""
    return rules.for_languages(language, *rules.languages) if language else rules


def _speaking(rules: RuleSet, text: str, guesser: "LanguageGuesser") -> RuleSet:
    """``rules`` widened to the language of the text's longer lines: menus are in any language."""
    long = [line for line in text.splitlines() if len(line) > _LONG_LINE]
    language = guesser.evidence("\n".join(long)[:_SAMPLE] or text).language
    return rules.for_languages(language, *rules.languages) if language else rules


def extract(
    html: str | bytes, *, url: str | None = None, cleaner: Cleaner | None = None
) -> Article:
    """The article in HTML at hand. ``url`` makes its links absolute and helps to date it.

    Raises:
        EmptyInput: there is nothing in it.
        InputError: it is an address or the name of a file, and no page.
        NotText: the bytes are no text.
        NotAnArticle: it holds no article text.
    """
    _refuse_names(html)
    return (cleaner or Cleaner()).page(Page.of(html, url=url)).article


def clean(text: str, *, url: str | None = None, cleaner: Cleaner | None = None) -> Article:
    """The article in a dirty plain-text dump.

    Raises:
        EmptyInput: there is nothing in it.
        InputError: it is an address or the name of a file, and no text.
        NotAnArticle: it holds no article.
    """
    _refuse_names(text)
    return (cleaner or Cleaner()).text(text, url=url).article


def explain(
    html_or_text: str | bytes, *, url: str | None = None, cleaner: Cleaner | None = None
) -> Result:
    """The article with its ledger: what was kept, removed and moved, and why.

    Raises:
        EmptyInput: there is nothing in it.
        InputError: it is an address or the name of a file, and neither page nor text.
        NotText: the bytes are no text.
        NotAnArticle: it holds no article text.
    """
    _refuse_names(html_or_text)
    cleaner = cleaner or Cleaner()
    if looks_like_html(html_or_text):
        return cleaner.page(Page.of(html_or_text, url=url))
    return cleaner.text(html_or_text, url=url)


def _refuse_names(content: str | bytes) -> None:
    """Tell who hands in the name of a page in its place; nothing is fetched or opened unasked."""
    if isinstance(content, str) and _ADDRESS.fullmatch(content.strip()):
        raise InputError(f"{content.strip()[:200]!r} is an address: newsclean.fetch gets its page.")
    if isinstance(content, str) and _FILE.fullmatch(content.strip()):
        raise InputError(f"{content.strip()!r} is the name of a file: hand in what it holds.")


def looks_like_html(data: str | bytes) -> bool:
    """Whether an input is markup rather than a plain-text dump: an opening tag near its start."""
    start = data[:_PROBE]
    text = start.decode("latin-1").replace("\0", "") if isinstance(start, bytes) else start
    return len(_MARKUP.findall(text, 0, _PROBE)) > 1 or _MARKUP.match(text.lstrip()) is not None
