"""The check that nothing ties the project to one registry or one machine."""

import subprocess
from pathlib import Path

import pytest

from tools.foreign_names import foreign_names

HOST = ".".join(["pypi", "org"])
OPTION = "-" + "-index-url"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (f"see https://{HOST}/simple", HOST),
        (f"pip install {OPTION} https://example.org/simple x", OPTION),
        ("open('" + "/".join(["", "work", "shared", "a.txt"]) + "')", "/" + "work/"),
        ("cd " + "/".join(["", "home", "anna", "mandat"]), "/" + "home/"),
    ],
)
def test_hosts_options_and_paths_are_found(tmp_path: Path, line: str, words: str) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "file.txt").write_text(f"first\n{line}\n", encoding="utf-8")
    assert [(name, number, what) for name, number, _, what in foreign_names(tmp_path)] == [
        ("file.txt", 2, words)
    ]


@pytest.mark.parametrize(
    "line",
    ["pip install -r requirements.lock", "${HOME}/work/documents", "https://example.org/home/x"],
)
def test_what_holds_anywhere_is_not(tmp_path: Path, line: str) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "file.txt").write_text(line, encoding="utf-8")
    assert list(foreign_names(tmp_path)) == []
