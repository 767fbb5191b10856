"""Which files a load means: folders, names, links, and all that is no document."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.files import LARGEST, File, Found, Skipped, find, stored_names, together
from graph.errors import UnreadableSource


def write(path: Path, text: str = "Udvalget mødes.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(found: Found) -> list[str]:
    return [file.name for file in found.files]


def test_a_folder_is_walked_and_files_are_named_by_their_place_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "under/c.txt", "under/dybere/d.md"):
        write(tmp_path / name)
    assert names(find([tmp_path], [])) == ["a.MD", "b.txt", "under/c.txt", "under/dybere/d.md"]


def test_a_single_file_is_named_by_its_last_part(tmp_path: Path) -> None:
    path = write(tmp_path / "under" / "c.txt", "tekst")
    assert find([path], []).files == (File("c.txt", str(path), "document", b"tekst"),)


def test_what_is_no_document_is_reported_with_a_reason(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", ".skjult.txt", ".git/c.txt", "README.md"):
        write(tmp_path / name)
    (tmp_path / "led").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "roer.txt")
    found = find([tmp_path], [])
    assert names(found) == ["a.txt"]
    assert sorted((Path(one.path).name, one.reason) for one in found.skipped) == [
        (".git", "hidden"),
        (".skjult.txt", "hidden"),
        ("README.md", "readme"),
        ("b.pdf", "other_type"),
        ("led", "link_to_folder"),
        ("roer.txt", "no_file"),
    ]


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    target = write(tmp_path / "ude" / "a.txt")
    folder = tmp_path / "inde"
    folder.mkdir()
    (folder / "b.txt").symlink_to(target)
    assert names(find([folder], [])) == ["b.txt"]


def test_every_bad_file_is_named_at_once(tmp_path: Path) -> None:
    good = write(tmp_path / "god.txt")
    broken = tmp_path / "brudt.txt"
    broken.symlink_to(tmp_path / "intet")
    with pytest.raises(UnreadableSource) as caught:
        find([good, broken, tmp_path / "mangler.txt", tmp_path / "x.pdf"], [tmp_path / "m.csv"])
    for name in ("brudt.txt", "mangler.txt", "x.pdf", "m.csv"):
        assert name in caught.value.thing
    assert "god.txt" not in caught.value.thing


@pytest.mark.parametrize(
    ("name", "fault", "remedy"),
    [
        ("a.pdf", "is not a .txt or .md file", "Save it as plain text"),
        ("a.csv", "is not a .txt or .md file", "--roster"),
        ("a", "is not a .txt or .md file", "Save it as plain text"),
    ],
)
def test_another_type_of_file_is_refused(
    tmp_path: Path, name: str, fault: str, remedy: str
) -> None:
    path = write(tmp_path / name)
    with pytest.raises(UnreadableSource) as caught:
        find([path], [])
    assert fault in caught.value.fault
    assert remedy in caught.value.remedy


def test_a_roster_must_be_a_table(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="csv or xlsx"):
        find([], [write(tmp_path / "liste.txt")])


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    with pytest.raises(UnreadableSource, match=r"holds no \.txt or \.md file"):
        find([tmp_path], [])


def test_a_file_beyond_all_measure_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UnreadableSource, match="larger than 20 MB"):
        find([path], [])


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "roer.txt")
    with pytest.raises(UnreadableSource, match="is not a file"):
        find([tmp_path / "roer.txt"], [])


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that everybody may enter, and no administrator's rights for as long as it lasts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        before = os.geteuid()
        if before == 0:
            os.seteuid(65_534)
        try:
            yield folder
        finally:
            os.seteuid(before)


def test_a_file_one_may_not_read_is_named(nobody: Path) -> None:
    write(nobody / "a.txt").chmod(0)
    with pytest.raises(UnreadableSource, match="may not be read by you"):
        find([nobody], [])


def test_a_folder_one_may_not_enter_is_named(nobody: Path) -> None:
    write(nobody / "lukket" / "a.txt").parent.chmod(0)
    for paths in ([nobody], [nobody / "lukket"], [nobody / "lukket" / "a.txt"]):
        with pytest.raises(UnreadableSource, match="may not be read by you"):
            find(paths, [])
    (nobody / "lukket").chmod(0o700)


def test_one_name_twice_is_an_error_that_names_both(tmp_path: Path) -> None:
    one, other = write(tmp_path / "x" / "a.txt", "et"), write(tmp_path / "y" / "a.txt", "to")
    with pytest.raises(UnreadableSource) as caught:
        find([one, other], [])
    assert str(one) in caught.value.thing
    assert str(other) in caught.value.thing


def test_one_name_twice_with_the_same_bytes_is_one_file(tmp_path: Path) -> None:
    one, other = write(tmp_path / "x" / "a.txt"), write(tmp_path / "y" / "a.txt")
    assert names(find([one, other, one], [])) == ["a.txt"]
    assert names(together(find([one], []), find([other], []))) == ["a.txt"]


def test_a_name_is_spelt_alike_on_every_system(tmp_path: Path) -> None:
    write(tmp_path / "ra\u030ad.txt")
    assert names(find([tmp_path], [])) == ["råd.txt"]


def test_a_name_in_bad_bytes_can_still_be_stored(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/r\xe5d.txt"))
    path.write_text("Rådet mødes.", encoding="utf-8")
    assert names(find([tmp_path], [])) == ["r\ufffdd.txt"]


def _file(name: str, path: str) -> File:
    return File(name, path, "document", b"")


@pytest.mark.parametrize(
    ("files", "stored", "kept"),
    [
        ([("a.txt", "/x/a.txt")], ["a.txt"], ["a.txt"]),
        ([("a.txt", "/x/under/a.txt")], ["under/a.txt"], ["under/a.txt"]),
        ([("under/a.txt", "/x/under/a.txt")], ["a.txt"], ["a.txt"]),
        ([("a.txt", "/x/y/a.txt")], ["y/a.txt", "x/y/a.txt"], ["x/y/a.txt"]),
        ([("a.txt", "/x/aa.txt")], ["b.txt"], ["a.txt"]),
        ([("ba.txt", "/x/ba.txt")], ["a.txt"], ["ba.txt"]),
        # One stored name that ends two files of the load, or is the name of one, is not shared.
        ([("p/a.txt", "/x/p/a.txt"), ("q/a.txt", "/x/q/a.txt")], ["a.txt"], ["p/a.txt", "q/a.txt"]),
        ([("a.txt", "/x/a.txt"), ("q/a.txt", "/x/q/a.txt")], ["a.txt"], ["a.txt", "q/a.txt"]),
    ],
)
def test_under_which_name_a_file_is_kept(
    files: list[tuple[str, str]], stored: list[str], kept: list[str]
) -> None:
    given = [_file(*one) for one in files]
    assert list(stored_names(given, stored).values()) == kept


def test_skipped_things_of_two_finds_are_both_told() -> None:
    one, other = Found((), (Skipped("a", "hidden"),)), Found((), (Skipped("b", "hidden"),))
    assert [skipped.path for skipped in together(one, other).skipped] == ["a", "b"]
