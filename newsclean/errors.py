"""Every error newsclean raises, and the exit code the command line gives it.

NewscleanError                    1   base of all; never raised itself
├── InputError                    2   what came in cannot be used
│   ├── InputMissing              2   the named file does not exist or cannot be read
│   ├── EmptyInput                3   nothing, or nothing but white space
│   ├── NotText                   4   bytes that are no text: PDF, PNG, zip, random bytes
│   └── InputTooLarge             4   more bytes than the limit allows
├── FetchError                    5   no page could be had from the URL
│   ├── BadURL                    2   not an http or https URL, or no host in it
│   ├── Unreachable               5   no such host, refused, TLS failure, connection lost
│   ├── FetchTimeout              5   the deadline passed
│   ├── HTTPStatusError           6   the server answered with 4xx or 5xx
│   ├── TooManyRedirects          6   a redirect loop, or more hops than allowed
│   ├── ResponseTooLarge          6   the body passed the size cap
│   ├── BrokenResponse            6   no valid HTTP, or a body cut short or not to be unpacked
│   ├── AddressRefused           11   the address is not public, and was not asked
│   └── Disallowed               11   robots.txt or a rights reservation says no
├── NotAnArticle                  7   the page holds no article text
│   ├── AccessDenied              7   the server's refusal or fault, said with status 200
│   ├── ChallengePage             7   a check for robots stands in the article's place
│   ├── ConsentPage               7   a consent form stands in the article's place
│   ├── LoginPage                 7   a form to sign in stands in the article's place
│   ├── PageMissing               7   "no such page", said with status 200
│   └── ScriptsNeeded             7   the page is empty until its scripts have run
├── RuleError                     8   rule data is wrong; the message names file and key
├── SchemaError                   9   data is no Article of a schema version we read
├── MissingExtra                 10   an optional package is needed; the message names the extra
├── OutputError                  12   results cannot be written: full disk, no permission
│   └── OutputInUse              12   another run is writing there
├── ExtractionFailed             13   the process that read the page ended before it was done
│   └── ExtractionTimeout        13   the page took longer than the deadline
└── ProfileError                 14   a site profile is damaged or old, or cannot be learned
    └── SiteChanged              15   a site looks otherwise than when its profile was learned

Each message says what happened and what to do next.
"""

from typing import ClassVar

__all__ = [
    "AccessDenied",
    "AddressRefused",
    "BadURL",
    "BrokenResponse",
    "ChallengePage",
    "ConsentPage",
    "Disallowed",
    "EmptyInput",
    "ExtractionFailed",
    "ExtractionTimeout",
    "FetchError",
    "FetchTimeout",
    "HTTPStatusError",
    "InputError",
    "InputMissing",
    "InputTooLarge",
    "LoginPage",
    "MissingExtra",
    "NewscleanError",
    "NotAnArticle",
    "NotText",
    "OutputError",
    "OutputInUse",
    "PageMissing",
    "ProfileError",
    "ResponseTooLarge",
    "RuleError",
    "SchemaError",
    "ScriptsNeeded",
    "SiteChanged",
    "TooManyRedirects",
    "Unreachable",
]


class NewscleanError(Exception):
    """Base of every error that newsclean raises on purpose."""

    exit_code: ClassVar[int] = 1


class InputError(NewscleanError):
    """What came in cannot be used."""

    exit_code: ClassVar[int] = 2


class InputMissing(InputError):
    """The named file does not exist, is a folder, or cannot be read."""


class EmptyInput(InputError):
    """The input is empty or holds nothing but white space."""

    exit_code: ClassVar[int] = 3


class NotText(InputError):
    """The bytes are no text: a PDF, an image, an archive, or noise."""

    exit_code: ClassVar[int] = 4


class InputTooLarge(InputError):
    """The input is larger than the limit in force."""

    exit_code: ClassVar[int] = 4


class FetchError(NewscleanError):
    """No page could be had from a URL. ``url`` is the one that was asked for."""

    exit_code: ClassVar[int] = 5

    def __init__(self, message: str, *, url: str) -> None:
        super().__init__(message)
        self.url = url

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments are lost by the default pickling of exceptions.
        return (_rebuild, (type(self), self.args, self.__dict__))


class BadURL(FetchError):
    """The URL is not http or https, or names no host."""

    exit_code: ClassVar[int] = 2


class Unreachable(FetchError):
    """The host could not be found, refused, failed TLS, or dropped the connection.

    ``may_pass`` is ``False`` when trying again is of no use.
    """

    def __init__(self, message: str, *, url: str, may_pass: bool = True) -> None:
        super().__init__(message, url=url)
        self.may_pass = may_pass


class FetchTimeout(FetchError):
    """The deadline for the whole exchange passed."""


class HTTPStatusError(FetchError):
    """The server answered with a 4xx or 5xx status, kept in ``status``."""

    exit_code: ClassVar[int] = 6

    def __init__(self, message: str, *, url: str, status: int) -> None:
        super().__init__(message, url=url)
        self.status = status


class TooManyRedirects(FetchError):
    """A redirect loop, or more hops than allowed."""

    exit_code: ClassVar[int] = 6


class ResponseTooLarge(FetchError):
    """The body passed the size cap and was not read further."""

    exit_code: ClassVar[int] = 6


class BrokenResponse(FetchError):
    """The answer is no valid HTTP, was cut short, or cannot be unpacked."""

    exit_code: ClassVar[int] = 6


class AddressRefused(FetchError):
    """The host is not on the public internet; no connection was made."""

    exit_code: ClassVar[int] = 11


class Disallowed(FetchError):
    """The site's robots.txt or rights reservation forbids the fetch."""

    exit_code: ClassVar[int] = 11


class NotAnArticle(NewscleanError):
    """The page or text was read, and holds no article text."""

    exit_code: ClassVar[int] = 7


class AccessDenied(NotAnArticle):
    """The page is the server's refusal or fault, though it answered 200."""


class ChallengePage(NotAnArticle):
    """The site asks for a proof that no robot is reading; the article is behind it."""


class ConsentPage(NotAnArticle):
    """The site asks for consent to cookies first; the article is on another page."""


class LoginPage(NotAnArticle):
    """The site asks readers to sign in first."""


class PageMissing(NotAnArticle):
    """The page says that there is no such page, though the server answered 200."""


class ScriptsNeeded(NotAnArticle):
    """The page is empty until its scripts have run; a browser can fetch it."""


class RuleError(NewscleanError):
    """Rule data is wrong. The message names the file and the key."""

    exit_code: ClassVar[int] = 8


class SchemaError(NewscleanError):
    """Data handed to ``from_dict`` is no Article of a schema version this release reads."""

    exit_code: ClassVar[int] = 9


class MissingExtra(NewscleanError):
    """An optional package is not installed. The message names the extra to install."""

    exit_code: ClassVar[int] = 10


class OutputError(NewscleanError):
    """Results cannot be written: the disk is full, or the place may not be written to."""

    exit_code: ClassVar[int] = 12


class OutputInUse(OutputError):
    """Another run is writing to the same place."""


class ExtractionFailed(NewscleanError):
    """The process that read the page ended before it was done."""

    exit_code: ClassVar[int] = 13


class ExtractionTimeout(ExtractionFailed):
    """The page took longer to read than the deadline allows."""


class ProfileError(NewscleanError):
    """A site profile is damaged or of another version, or there is too little to learn one from."""

    exit_code: ClassVar[int] = 14


class SiteChanged(ProfileError):
    """Pages of a site look otherwise than those that its profile was learned from."""

    exit_code: ClassVar[int] = 15


def _rebuild(
    kind: type[FetchError], args: tuple[object, ...], state: dict[str, object]
) -> FetchError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
