"""Addresses: canonical, without tracking, on the same site."""

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from newsclean.finding import Finding
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.said import Said
from newsclean.patterns import pattern

__all__ = ["absolute", "canonical_url", "host_of", "site_of", "without_tracking"]

_TRACKING = pattern(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_ga|_gl|ref_src|ref_url|cmpid|"
    r"xtor|ito|ns_\w+|at_\w+|wt_\w+|smid|smtyp|soc_src|soc_trk|twclid|ttclid|spm|guccounter|"
    r"guce_\w+|sr_share|share|traffic_source|rss|feature|source=rss|__twitter_impression)$",
    re.IGNORECASE,
)
_TWIN = pattern(
    r"//(?:amp|m)\.|/(?:amp|print|mobile)(?:/|$|\?)|\.amp(?:\.html?)?$|"
    r"[?&](?:amp|print|outputtype=amp|output=amp|view=print)(?:=|&|$)",
    re.IGNORECASE,
)
"""Addresses of a story's version for phones or printers."""
_LONGEST: Final = 2000
_CONTROL = pattern("[\x00-\x1f]")
_PLAIN = pattern(r"https?://[a-z0-9.-]{1,250}/[\w./?=&%,;+~:@!$*()'-]*", re.ASCII)
_SECOND_LEVEL: Final = frozenset(
    {"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob"}
)


def absolute(address: str, base: str | None) -> str | None:
    """``address`` as an http(s) URL; ``None`` when it is none."""
    address = address.strip()
    if len(address) > _LONGEST or not address or _CONTROL.search(address):
        return None
    if _PLAIN.fullmatch(address):
        return address
    try:
        joined = urljoin(base or "", address)
        parts = urlsplit(joined)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if (
        parts.scheme not in ("http", "https")
        or not host
        or " " in parts.netloc
        or "@" in parts.netloc
    ):
        return None
    return joined


def without_tracking(address: str) -> str:
    """``address`` without fragment and the parameters that only tell where a reader came from."""
    parts = urlsplit(address)
    if not parts.query:
        return urlunsplit(parts._replace(fragment=""))
    pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None)
    kept = [(key, value) for key, value in pairs if not _TRACKING.match(key)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit(parts._replace(query=query, fragment=""))


def host_of(address: str | None) -> str | None:
    """Host in lower case, without ``www.``."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def site_of(host: str) -> str:
    """The part of a host that one owner holds: ``example.co.uk`` of ``news.example.co.uk``."""
    labels = host.split(".")
    wide = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2  # noqa: PLR2004 - a country's code
    return ".".join(labels[-3 if wide else -2 :])


def canonical_url(said: Said, address: str | None) -> Choice[str]:
    """The address the page declares as its own, when it is on the page's own site.

    A version for phones or printers is believed only where nobody names the story's own address.
    """
    findings = said.get("url_canonical", ())
    twins = [finding for finding in findings if _TWIN.search(finding.raw)]
    own = host_of(address)

    def read(finding: Finding) -> str | Refusal:
        found = absolute(finding.raw, address)
        if found is None:
            return Refusal("no web address")
        host = host_of(found)
        if own and host and site_of(host) != site_of(own):
            return Refusal("another site")
        if urlsplit(found).path in ("", "/") and urlsplit(address or "").path not in ("", "/"):
            return Refusal("the front page")
        return without_tracking(found)

    return choose(sorted(findings, key=twins.__contains__), read)
