"""What is installed from a wheel has everything that a checkout has."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("graph", "loaders", "queries", "explorer")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [built] = folder.glob("mandat-*.whl")
    return zipfile.ZipFile(built)


def committed(*folders: str) -> set[str]:
    listed = ["git", "-C", str(ROOT), "ls-files", "-z", "--", *folders]
    found = subprocess.run(listed, check=True, capture_output=True).stdout.decode()
    return {name for name in found.split("\0") if name and (ROOT / name).is_file()}


def test_code_and_all_that_lies_beside_it_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert committed(*PACKAGES) <= names
    assert "explorer/neo4j_server.lock" in names


def test_the_demo_documents_travel_inside_the_program(wheel: zipfile.ZipFile) -> None:
    inside = {name.removeprefix("data/") for name in committed("data")}
    assert len(inside) > 5
    assert {f"explorer/demo_documents/{name}" for name in inside} <= set(wheel.namelist())


def test_nothing_else_is(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.startswith("mandat-")} == set(PACKAGES)
