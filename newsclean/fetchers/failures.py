"""What went wrong on the network, in words for the person who asked."""

import ssl
from typing import Final

import httpcore

from newsclean.errors import (
    AddressRefused,
    BadURL,
    BrokenResponse,
    FetchError,
    FetchTimeout,
    Unreachable,
)
from newsclean.fetchers.guard import RefusedAddress
from newsclean.fetchers.network import HostNotFound

__all__ = ["NETWORK_FAILURES", "failure"]

NETWORK_FAILURES: Final = (
    HostNotFound,
    RefusedAddress,
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    UnicodeError,
)
"""All that the layers below may raise for a reason that lies with the network or the server."""


def failure(error: Exception, url: str) -> FetchError:
    """The typed error for one of ``NETWORK_FAILURES``."""
    host = url.split("/")[2] if url.count("/") > 1 else url
    if isinstance(error, RefusedAddress):
        return _refused(error, url)
    if isinstance(error, HostNotFound):
        return Unreachable(
            f"There is no host {host}. Check the address, and your connection.",
            url=url,
            may_pass=False,
        )
    if isinstance(error, httpcore.TimeoutException):
        return FetchTimeout(
            f"{url} did not answer in full within the time allowed. Try again later, or raise "
            "timeout_s in the FetchPolicy.",
            url=url,
        )
    if isinstance(error, httpcore.NetworkError):
        return _unreachable(error, host, url)
    if isinstance(error, UnicodeError):
        return BadURL(f"{host} is no valid host name. Check the address.", url=url)
    return _protocol(error, host, url)


def _refused(error: RefusedAddress, url: str) -> AddressRefused:
    where = error.host if error.host == error.address else f"{error.host} ({error.address})"
    return AddressRefused(
        f"{where} is not on the public internet, so it was not asked. If it is yours, allow it: "
        f"--allow {error.host} on the command line, "
        f'HttpFetcher(guard=Guard.allowing("{error.host}")) in Python.',
        url=url,
    )


def _unreachable(error: Exception, host: str, url: str) -> Unreachable:
    tls = _tls_reason(error)
    if tls is not None:
        return Unreachable(
            f"The secure connection to {host} failed: {tls}. It is not tried without protection; "
            "check the address, or the clock of this machine.",
            url=url,
            may_pass=False,
        )
    return Unreachable(
        f"{host} could not be reached: {_reason(error)}. Check the address, or try again later.",
        url=url,
    )


def _tls_reason(error: BaseException | None) -> str | None:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return f"its certificate does not hold ({error.verify_message})"
        if isinstance(error, ssl.SSLError):
            return (error.reason or "TLS error").replace("_", " ").lower()
        error = error.__cause__ or error.__context__
    return None


def _reason(error: Exception) -> str:
    text = str(error)
    return text.partition("] ")[2].lower() or text or "the connection was lost"


def _protocol(error: Exception, host: str, url: str) -> FetchError:
    # The library tells a lost connection from bad HTTP only in words.
    if any(words in str(error) for words in ("disconnected", "peer closed connection")):
        return Unreachable(
            f"{host} closed the connection before the page was complete. Try again later.", url=url
        )
    return BrokenResponse(
        f"{host} does not speak valid HTTP: {str(error)[:200] or type(error).__name__}.", url=url
    )
