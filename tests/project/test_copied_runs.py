"""The check that no sentence of a real document stands in the project."""

import subprocess
from pathlib import Path

import pytest

from tools import copied_runs

SENTENCE = "Nævnet mødes hver anden måned og sender sine indstillinger videre til forårets samling"
NAMES = "Alma Birk, Bo Dahl, Clara Eng, Dan Falk, Eva Gran og Finn Holm"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Indledning.\n\n{SENTENCE}.\n\n{NAMES}.\n", encoding="utf-8")
    return folder


def found(project: Path, documents: Path) -> list[tuple[str, int, int]]:
    return [(c.file, c.line, len(c.words)) for c in copied_runs.copies(project, documents)]


def test_eight_words_in_a_row_are_found_with_their_file_and_line(
    project: Path, documents: Path
) -> None:
    eight = " ".join(SENTENCE.split()[2:10])
    (project / "notes.md").write_text(f"# Noter\n\nSe her:\n{eight}\n", encoding="utf-8")
    assert found(project, documents) == [("notes.md", 4, 8)]


def test_seven_words_in_a_row_are_not(project: Path, documents: Path) -> None:
    seven = " ".join(SENTENCE.split()[2:9])
    (project / "notes.md").write_text(f"{seven} noget helt andet", encoding="utf-8")
    assert found(project, documents) == []


@pytest.mark.parametrize(
    "disguise",
    [
        SENTENCE.upper(),
        SENTENCE.replace(" ", "\n  "),
        SENTENCE.replace("indstillinger", "indstil-\n   linger"),
        SENTENCE.replace("måned", "<b>måned</b>"),
        SENTENCE.replace("måned", "**måned** (3)"),
    ],
    ids=["capitals", "line breaks", "a broken word", "tags", "signs and figures"],
)
def test_a_disguise_does_not_help(project: Path, documents: Path, disguise: str) -> None:
    (project / "notes.md").write_text(disguise, encoding="utf-8")
    assert found(project, documents) == [("notes.md", 1, 13)]


def test_lists_of_names_are_let_through(project: Path, documents: Path) -> None:
    (project / "roster.csv").write_text(NAMES, encoding="utf-8")
    assert found(project, documents) == []


def test_capitals_here_alone_do_not_make_a_name(project: Path, documents: Path) -> None:
    (project / "notes.md").write_text(SENTENCE.title(), encoding="utf-8")
    assert found(project, documents) == [("notes.md", 1, 13)]


def test_a_title_is_excused_by_its_mark_as_long_as_it_stands(
    project: Path,
    documents: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    listing = project.parent / "allowed.txt"
    monkeypatch.setattr(copied_runs, "ALLOWED", listing)
    copy = project / "notes.md"
    copy.write_text(SENTENCE, encoding="utf-8")

    listing.write_text("# nothing\n", encoding="utf-8")
    assert copied_runs.main(project, documents) == 1
    mark = capsys.readouterr().out.split("mark ")[1].split(")")[0]

    listing.write_text(f"{mark} the title of an act\n", encoding="utf-8")
    assert copied_runs.main(project, documents) == 0

    copy.unlink()
    assert copied_runs.main(project, documents) == 1
    assert f"nothing needs {mark} any more" in capsys.readouterr().out


def test_a_mark_needs_a_reason() -> None:
    with pytest.raises(SystemExit, match="no reason is given for 0123456789abcdef"):
        copied_runs.allowed("0123456789abcdef\n")


def test_without_documents_it_says_so_and_in_ci_fails(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert copied_runs.main(project, project / "nowhere") == 0
    assert "nothing was compared" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert copied_runs.main(project, project / "nowhere") == 2
