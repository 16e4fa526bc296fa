"""From a URL, a page or a dirty text dump to a typed Article, with a reason for every line.

Names are imported when they are first used, so that ``import newsclean`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # the same names for type checkers and editors
    from newsclean.archives import (
        iter_warc as iter_warc,
    )
    from newsclean.batch.effort import (
        Effort as Effort,
    )
    from newsclean.batch.many import (
        extract_many as extract_many,
        fetch_many as fetch_many,
    )
    from newsclean.errors import (
        AccessDenied as AccessDenied,
        AddressRefused as AddressRefused,
        BadURL as BadURL,
        BrokenResponse as BrokenResponse,
        ChallengePage as ChallengePage,
        ConsentPage as ConsentPage,
        Disallowed as Disallowed,
        EmptyInput as EmptyInput,
        ExtractionFailed as ExtractionFailed,
        ExtractionTimeout as ExtractionTimeout,
        FetchError as FetchError,
        FetchTimeout as FetchTimeout,
        HTTPStatusError as HTTPStatusError,
        InputError as InputError,
        InputMissing as InputMissing,
        InputTooLarge as InputTooLarge,
        LoginPage as LoginPage,
        MissingExtra as MissingExtra,
        NewscleanError as NewscleanError,
        NotAnArticle as NotAnArticle,
        NotText as NotText,
        OutputError as OutputError,
        OutputInUse as OutputInUse,
        PageMissing as PageMissing,
        ProfileError as ProfileError,
        ResponseTooLarge as ResponseTooLarge,
        RuleError as RuleError,
        SchemaError as SchemaError,
        ScriptsNeeded as ScriptsNeeded,
        SiteChanged as SiteChanged,
        TooManyRedirects as TooManyRedirects,
        Unreachable as Unreachable,
    )
    from newsclean.failure import (
        Failure as Failure,
    )
    from newsclean.fetchers.file import (
        FileFetcher as FileFetcher,
    )
    from newsclean.fetchers.guard import (
        Guard as Guard,
    )
    from newsclean.fetchers.http import (
        AsyncHttpFetcher as AsyncHttpFetcher,
        HttpFetcher as HttpFetcher,
    )
    from newsclean.fetchers.memory import (
        MemoryFetcher as MemoryFetcher,
    )
    from newsclean.fetchers.policy import (
        FetchPolicy as FetchPolicy,
    )
    from newsclean.ledger import (
        Ledger as Ledger,
        LedgerEntry as LedgerEntry,
        Verdict as Verdict,
    )
    from newsclean.limits import (
        Limits as Limits,
    )
    from newsclean.models import (
        ArchiveRecord as ArchiveRecord,
        Article as Article,
        Author as Author,
        Block as Block,
        Candidate as Candidate,
        Dateline as Dateline,
        Embed as Embed,
        FactBox as FactBox,
        FieldSource as FieldSource,
        Figure as Figure,
        Heading as Heading,
        Image as Image,
        ListBlock as ListBlock,
        ListItem as ListItem,
        LiveEntry as LiveEntry,
        Note as Note,
        Paragraph as Paragraph,
        Preformatted as Preformatted,
        Provenance as Provenance,
        Quote as Quote,
        Related as Related,
        SourcePage as SourcePage,
        Span as Span,
        Standfirst as Standfirst,
        Table as Table,
        Timestamp as Timestamp,
    )
    from newsclean.models.schema import (
        article_schema as article_schema,
    )
    from newsclean.page import (
        Page as Page,
    )
    from newsclean.pipeline import (
        Cleaner as Cleaner,
        Result as Result,
        clean as clean,
        explain as explain,
        extract as extract,
    )
    from newsclean.profiles.folder import (
        ProfileFolder as ProfileFolder,
    )
    from newsclean.profiles.profile import (
        Profile as Profile,
    )
    from newsclean.reading import (
        afetch as afetch,
        fetch as fetch,
    )
    from newsclean.rules.load import (
        default_rules as default_rules,
        load_rules as load_rules,
    )
    from newsclean.rules.ruleset import (
        RuleSet as RuleSet,
    )

    __version__: str

_HOMES: Final = {
    "iter_warc": "newsclean.archives",
    "Cleaner": "newsclean.pipeline",
    "Result": "newsclean.pipeline",
    "afetch": "newsclean.reading",
    "clean": "newsclean.pipeline",
    "explain": "newsclean.pipeline",
    "extract": "newsclean.pipeline",
    "extract_many": "newsclean.batch.many",
    "fetch": "newsclean.reading",
    "fetch_many": "newsclean.batch.many",
    "Effort": "newsclean.batch.effort",
    "ArchiveRecord": "newsclean.models",
    "Article": "newsclean.models",
    "Author": "newsclean.models",
    "Block": "newsclean.models",
    "Candidate": "newsclean.models",
    "Dateline": "newsclean.models",
    "Embed": "newsclean.models",
    "FactBox": "newsclean.models",
    "FieldSource": "newsclean.models",
    "Figure": "newsclean.models",
    "Heading": "newsclean.models",
    "Image": "newsclean.models",
    "ListBlock": "newsclean.models",
    "ListItem": "newsclean.models",
    "LiveEntry": "newsclean.models",
    "Note": "newsclean.models",
    "Paragraph": "newsclean.models",
    "Preformatted": "newsclean.models",
    "Provenance": "newsclean.models",
    "Quote": "newsclean.models",
    "Related": "newsclean.models",
    "SourcePage": "newsclean.models",
    "Span": "newsclean.models",
    "Standfirst": "newsclean.models",
    "Table": "newsclean.models",
    "Timestamp": "newsclean.models",
    "article_schema": "newsclean.models.schema",
    "Ledger": "newsclean.ledger",
    "LedgerEntry": "newsclean.ledger",
    "Verdict": "newsclean.ledger",
    "Limits": "newsclean.limits",
    "Page": "newsclean.page",
    "AsyncHttpFetcher": "newsclean.fetchers.http",
    "FetchPolicy": "newsclean.fetchers.policy",
    "Failure": "newsclean.failure",
    "FileFetcher": "newsclean.fetchers.file",
    "Guard": "newsclean.fetchers.guard",
    "HttpFetcher": "newsclean.fetchers.http",
    "MemoryFetcher": "newsclean.fetchers.memory",
    "default_rules": "newsclean.rules.load",
    "load_rules": "newsclean.rules.load",
    "RuleSet": "newsclean.rules.ruleset",
    "Profile": "newsclean.profiles.profile",
    "ProfileFolder": "newsclean.profiles.folder",
    "AccessDenied": "newsclean.errors",
    "AddressRefused": "newsclean.errors",
    "BadURL": "newsclean.errors",
    "BrokenResponse": "newsclean.errors",
    "ChallengePage": "newsclean.errors",
    "ConsentPage": "newsclean.errors",
    "Disallowed": "newsclean.errors",
    "EmptyInput": "newsclean.errors",
    "ExtractionFailed": "newsclean.errors",
    "ExtractionTimeout": "newsclean.errors",
    "FetchError": "newsclean.errors",
    "FetchTimeout": "newsclean.errors",
    "HTTPStatusError": "newsclean.errors",
    "InputError": "newsclean.errors",
    "InputMissing": "newsclean.errors",
    "InputTooLarge": "newsclean.errors",
    "LoginPage": "newsclean.errors",
    "MissingExtra": "newsclean.errors",
    "NewscleanError": "newsclean.errors",
    "NotAnArticle": "newsclean.errors",
    "NotText": "newsclean.errors",
    "OutputError": "newsclean.errors",
    "OutputInUse": "newsclean.errors",
    "PageMissing": "newsclean.errors",
    "ProfileError": "newsclean.errors",
    "ResponseTooLarge": "newsclean.errors",
    "RuleError": "newsclean.errors",
    "SchemaError": "newsclean.errors",
    "ScriptsNeeded": "newsclean.errors",
    "SiteChanged": "newsclean.errors",
    "TooManyRedirects": "newsclean.errors",
    "Unreachable": "newsclean.errors",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604  the table holds nothing but strings


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from newsclean.version import VERSION

        return VERSION
    if name not in _HOMES:
        raise AttributeError(f"module 'newsclean' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
