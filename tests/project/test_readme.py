"""The README is true: every command and question has its place there, and what it shows works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from explorer import arguments
from queries import QUESTIONS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
_SHOWN = [line.strip() for line in README.splitlines() if line.startswith("    ")]
_ASKED = [shlex.split(line)[1:] for line in _SHOWN if line.startswith("mandat ask ")]


def mandat(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "explorer.command", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", arguments.COMMANDS)
def test_every_command_is_shown(command: str) -> None:
    assert any(f"mandat {command}" in line for line in _SHOWN)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_explained_and_shown_with_an_example(question: str) -> None:
    assert f"**{question}**: " in README
    assert any(words[1] == question for words in _ASKED)


@pytest.mark.parametrize(
    "words",
    [(command,) for command in arguments.COMMANDS] + [("ask", question) for question in QUESTIONS],
    ids=" ".join,
)
def test_every_option_is_named(words: tuple[str, ...]) -> None:
    told = mandat(*words, "--help")
    assert told.returncode == 0, told.stderr
    options = set(re.findall(r"--[a-z][a-z-]+", told.stdout)) - {"--help"}
    assert {option for option in options if option not in README} == set()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("readme") / "demo.sqlite")
    done = mandat("load", "--demo", "--store", path)
    assert done.returncode == 0, done.stderr
    return path


@pytest.mark.parametrize("words", _ASKED, ids=" ".join)
def test_every_example_is_answered(words: list[str], store: str) -> None:
    done = mandat(*words, "--store", store)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize(
    "target", re.findall(r"`make ([a-z-]+)`|^ {4}make ([a-z-]+)", README, re.M)
)
def test_every_word_for_make_is_known_to_it(target: tuple[str, str]) -> None:
    done = subprocess.run(
        ["make", "--dry-run", "".join(target)], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", re.findall(r"\]\(([^):]+)\)|^\| `([a-z/]+)`", README, re.M))
def test_every_place_it_names_exists(path: tuple[str, str]) -> None:
    assert (ROOT / "".join(path)).exists()
