"""An address that may be asked: http or https, a host, nothing smuggled in."""

import base64
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from newsclean.errors import BadURL
from newsclean.patterns import pattern

__all__ = ["Target"]

_LONGEST: Final = 8192
_LONGEST_HOST: Final = 253  # RFC 1035, 2.3.4
_LONGEST_LABEL: Final = 63
_LONGEST_SHOWN: Final = 100
_DEFAULT_PORT: Final = {"http": 80, "https": 443}
_SCHEME = pattern(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d{1,5}(/|$))")  # "localhost:8000" has none
# Control characters, and the half characters that a command line makes of bytes that are no UTF-8.
_FORBIDDEN = pattern(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes. ``url`` carries neither fragment nor credentials."""

    url: str
    scheme: str
    host: str
    """In lower case, IPv6 addresses without brackets."""
    port: int
    credentials: str | None = None
    """``user:password`` as written in the address; goes to this origin and no other."""

    @classmethod
    def of(cls, url: str) -> "Target":
        """The target that ``url`` names.

        Raises:
            BadURL: it is no http or https address; the message says what is wrong with it.
        """
        url = url.strip()
        _check_text(url)
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise BadURL(f"{_shown(url)} is no valid address: {error}.", url=url) from None
        host = (parts.hostname or "").lower().rstrip(".")
        _check_host(host, url)
        return cls(
            _bare(parts),
            parts.scheme,
            host,
            port or _DEFAULT_PORT[parts.scheme],
            _credentials(parts),
        )

    def join(self, reference: str) -> "Target":
        """The target of a redirect from here. Credentials in it are not taken over.

        Raises:
            BadURL: the redirect leads to no http or https address.
        """
        try:
            joined = urljoin(self.url, reference.strip())
        except ValueError:
            joined = reference
        try:
            target = Target.of(joined)
        except BadURL as error:
            raise BadURL(
                f"{self.url} redirects to a place not to go: {error}", url=self.url
            ) from None
        kept = self.credentials if target.origin == self.origin else None
        return Target(target.url, target.scheme, target.host, target.port, kept)

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: what cookies and credentials are bound to."""
        return self.scheme, self.host, self.port

    @property
    def authority(self) -> str:
        """Host and, where it is not the usual one, port, as in a URL."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORT[self.scheme] else f"{host}:{self.port}"

    @property
    def authorization(self) -> str | None:
        """Value of the ``Authorization`` header, if the address holds credentials."""
        if self.credentials is None:
            return None
        return f"Basic {base64.b64encode(self.credentials.encode()).decode()}"


def _check_text(url: str) -> None:
    if not url:
        raise BadURL("The address is empty. Give one such as https://example.com/story.", url=url)
    if len(url) > _LONGEST:
        raise BadURL(
            f"The address has {len(url)} characters; {_LONGEST} is the most that servers take.",
            url=url[:_LONGEST],
        )
    if _FORBIDDEN.search(url):
        raise BadURL(
            f"{_shown(url)} holds a control character or a broken one. Remove it.", url=url
        )
    scheme = _SCHEME.match(url)
    if scheme is None:
        raise BadURL(
            f"{_shown(url)} does not say how to fetch it. Did you mean https://{_shown(url)}?",
            url=url,
        )
    if scheme[0][:-1].lower() not in _DEFAULT_PORT:
        raise BadURL(f"{_shown(url)} is no web address: only http and https are fetched.", url=url)


def _check_host(host: str, url: str) -> None:
    if not host:
        raise BadURL(f"{_shown(url)} names no host. Check the address.", url=url)
    labels = host.split(".")
    if len(host) > _LONGEST_HOST or any(len(label) > _LONGEST_LABEL for label in labels):
        raise BadURL(f"{_shown(url)} names a host that is too long to exist.", url=url)
    if ":" not in host and (not all(labels) or re.search(r"[\s<>\"^`{|}\\%]", host)):
        raise BadURL(f"{_shown(url)} names no valid host. Check the address.", url=url)


def _bare(parts: SplitResult) -> str:
    """The address without fragment and credentials."""
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=host, fragment="").geturl()


def _credentials(parts: SplitResult) -> str | None:
    if parts.username is None:
        return None
    return f"{unquote(parts.username)}:{unquote(parts.password or '')}"


def _shown(url: str) -> str:
    """The address as it may stand in a message: short, printable, without a password."""
    url = re.sub(r"//[^/@]*@", "//…@", url)
    return repr(url if len(url) <= _LONGEST_SHOWN else url[:_LONGEST_SHOWN] + "…")[1:-1]
