"""Pages from disk and standard input."""

import io
from pathlib import Path

import pytest

from newsclean.errors import InputMissing, InputTooLarge
from newsclean.fetchers.file import FileFetcher


def test_a_file_address_is_read_like_a_path(tmp_path: Path) -> None:
    file = tmp_path / "a story.html"
    file.write_bytes(b"<p>bread")
    assert FileFetcher().fetch(file.as_uri()).body == b"<p>bread"


def test_a_dash_reads_standard_input() -> None:
    assert FileFetcher(stdin=io.BytesIO(b"<p>bread")).fetch("-").body == b"<p>bread"


def test_a_folder_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputMissing, match="is a folder"):
        FileFetcher().fetch(str(tmp_path))


@pytest.mark.parametrize("path", ["", "no/such/file.html", "a\0b", "x" * 5000])
def test_a_path_that_leads_nowhere_is_a_typed_error(path: str) -> None:
    with pytest.raises(InputMissing):
        FileFetcher().fetch(path)


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 101)
    with pytest.raises(InputTooLarge):
        FileFetcher(max_bytes=100).fetch(str(tmp_path / "big"))
