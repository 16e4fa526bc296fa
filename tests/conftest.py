"""What every test stands on: no network, and goldens that only a person renews."""

import ipaddress
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no failure; the same examples each time, so that a red run can be repeated.
settings.register_profile("newsclean", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("newsclean")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("newsclean")
    group.addoption("--update-golden", action="store_true", help="Write the expected files anew.")
    group.addoption("--update-floors", action="store_true", help="Raise the quality floors.")


def pytest_configure(config: pytest.Config) -> None:
    for option in ("--update-golden", "--update-floors"):
        if config.getoption(option) and os.environ.get("CI"):
            raise pytest.UsageError(f"{option} is for people: a machine must not bless its output.")
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Fail the test that reaches out; an audit hook sees C code too, and cannot be caught."""
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a path is a Unix socket
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if not isinstance(name, str) or _is_loopback(name):
        return
    if name.rstrip(".").endswith(".invalid"):  # RFC 6761: such a name never resolves
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    pytest.fail(f"A test tried to reach {name!r}; tests use no network but loopback.")


def _is_loopback(host: str) -> bool:
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Golden:
    """Compares text with a committed file; a missing file fails."""

    update: bool

    def check(self, path: Path, text: str) -> None:
        if self.update:
            path.write_text(text, "utf-8", newline="\n")
        if not path.exists():
            pytest.fail(f"{path} is missing. Run pytest --update-golden and read what it writes.")
        assert text == path.read_text("utf-8"), f"{path} differs; --update-golden accepts it."


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=bool(request.config.getoption("--update-golden")))
