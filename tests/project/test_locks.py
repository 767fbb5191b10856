"""The locks: whole, agreed, and tied to no place."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUN, DEV = "requirements.lock", "requirements-dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_ENTRY = re.compile(
    r"^([a-z0-9-]+)==(\S+)( ; [^\\]+)? \\\n((?: {4}--hash=sha256:\w{64}(?: \\)?\n)+)", re.M
)


def entries(lock: str) -> set[tuple[str, str, str]]:
    return {found.groups()[:3] for found in _ENTRY.finditer((ROOT / lock).read_text())}


def asked_for(*extras: str) -> set[str]:
    optional = PROJECT["optional-dependencies"]
    lines = chain(PROJECT["dependencies"], *(optional[extra] for extra in extras))
    return {re.split(r"[\[<>=,]", line)[0].lower() for line in lines} - {"mandat"}


@pytest.mark.parametrize("lock", [RUN, DEV])
def test_a_lock_holds_names_versions_and_hashes_and_nothing_else(lock: str) -> None:
    assert _ENTRY.sub("", (ROOT / lock).read_text()).strip() == ""
    assert len(entries(lock)) > 50


def test_running_needs_a_part_of_what_testing_needs_in_the_same_versions() -> None:
    assert {entry[:2] for entry in entries(RUN)} < {entry[:2] for entry in entries(DEV)}


@pytest.mark.parametrize(
    ("lock", "extras"),
    [(RUN, ("read", "app", "build")), (DEV, tuple(PROJECT["optional-dependencies"]))],
)
def test_everything_the_project_asks_for_is_locked(lock: str, extras: tuple[str, ...]) -> None:
    assert asked_for(*extras) <= {name for name, *_ in entries(lock)}


def test_every_dependency_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    dependencies = text[text.index("dependencies = [") : text.index("[project.scripts]")]
    bare = re.findall(r'^ {4}"([^"]+)",\s*$', dependencies, re.M)
    assert [line for line in bare if not line.startswith("mandat[")] == []
