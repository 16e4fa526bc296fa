"""The file of a profile: written to be read, and refused when it is damaged."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsclean import Profile, ProfileError, ProfileFolder
from tests.profiles.test_use import profile


def changed(**values: Any) -> str:
    return json.dumps({**json.loads(profile().to_json()), **values})


def test_a_file_gives_the_profile_back(tmp_path: Path) -> None:
    assert Profile.read(profile().write(tmp_path)) == profile()


def test_every_repeated_block_stands_on_a_line_of_its_own() -> None:
    lines = profile().to_json().splitlines()

    assert sum('"text": "Our ferryman' in line for line in lines) == 1


def test_a_line_that_is_taken_out_is_out_of_force() -> None:
    edited = Profile.from_json(changed(repeated=[]))

    assert profile().known.seen
    assert not edited.known.seen
    assert edited.version != profile().version


def test_a_block_of_ones_own_can_be_added() -> None:
    block = {"text": "Buy our mugs at the counter.", "pages": 2, "kept": 0, "where": ""}

    assert len(Profile.from_json(changed(repeated=[block])).known.seen) == 1


def test_a_block_can_be_left_out_in_code() -> None:
    assert profile().without(profile().repeated[0].text).repeated == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no profile"),
        ('{"host": "a.example"}', "the key 'profile' is missing"),
        (changed(profile=2), "version 2; this release reads version 1"),
        (changed(profile="x" * 999), "version 'xxx"),
        (changed(pages="three"), r"pages: 'three' stands where an integer belongs"),
        (changed(repeated=[{"text": "x"}]), r"repeated\[0\]: the key 'pages' is missing"),
        (changed(rates=None), "rates: None stands where an object belongs"),
        (changed(host="../../etc/passwd"), "no name of a host"),
        (changed(host=""), "no name of a host"),
        (changed(pages=0), "pages must be 1 or more"),
        (changed(once={"A headline": "no prints at all"}), "something else than prints"),
    ],
)
def test_a_damaged_profile_is_refused_with_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(ProfileError, match=message) as caught:
        Profile.from_json(text, "profiles/a.example.json")

    assert str(caught.value).startswith("profiles/a.example.json")
    assert caught.value.exit_code == 14


def test_a_profile_that_is_not_there_is_a_profile_error(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="cannot be read"):
        Profile.read(tmp_path / "a.example.json")
    with pytest.raises(ProfileError, match="no folder"):
        ProfileFolder(tmp_path / "nowhere")


@pytest.mark.parametrize("host", ["../up", "a/b", "", ".hidden"])
def test_a_host_that_leads_out_of_the_folder_is_not_written(tmp_path: Path, host: str) -> None:
    with pytest.raises(ProfileError, match="no name of a host"):
        replace(profile(), host=host).write(tmp_path / "profiles")
    assert not (tmp_path / "profiles").exists()


def test_a_profile_that_is_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    profile().write(tmp_path)
    path = profile().without(profile().repeated[0].text).write(tmp_path)

    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert Profile.read(path).repeated == ()


def test_bytes_that_are_no_text_are_no_profile(tmp_path: Path) -> None:
    path = tmp_path / "a.example.json"
    path.write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(ProfileError, match="is no JSON"):
        Profile.read(path)
