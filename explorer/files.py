"""Which files a load means: folders walked, names given, and what was left aside and why."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Final, Literal, NamedTuple

from explorer.faults import refusal
from graph.errors import MandatError, UnreadableSource

Kind = Literal["document", "roster"]
Reason = Literal["other_type", "hidden", "readme", "link_to_folder", "no_file"]

DOCUMENTS: Final = (".txt", ".md")
ROSTERS: Final = (".csv", ".xlsx")
LARGEST: Final = 20_000_000
"""Bytes of one file: a text of some ten thousand pages."""


class File(NamedTuple):
    """A file to be read: its `name` identifies it in the store, `path` is where it stood."""

    name: str
    path: str
    kind: Kind
    content: bytes
    invented: bool = False


class Skipped(NamedTuple):
    """Something in a folder that is no document."""

    path: str
    reason: Reason


class Found(NamedTuple):
    """All that a load is about to read."""

    files: tuple[File, ...]
    skipped: tuple[Skipped, ...] = ()


class _Place(NamedTuple):
    name: str
    path: Path
    kind: Kind


def find(paths: Iterable[Path], rosters: Iterable[Path], *, invented: bool = False) -> Found:
    """The documents at these paths, folders with all below them, and the rosters.

    A file in a folder is named by its path below that folder, another by its last part. Raises
    `UnreadableSource` naming every file that cannot be read, and all that share a name and differ.
    """
    faults: list[MandatError] = []
    skipped: list[Skipped] = []
    places: list[_Place] = []
    for path in paths:
        try:
            if path.is_dir():
                inside = list(_below(path, skipped, faults))
                if not inside:
                    faults.append(_no_documents(path))
                places += inside
            else:
                places.append(_named_file(path, "document", DOCUMENTS))
        except MandatError as fault:
            faults.append(fault)
        except OSError as error:
            faults.append(_cannot(path, error))
    for path in rosters:
        try:
            places.append(_named_file(path, "roster", ROSTERS))
        except MandatError as fault:
            faults.append(fault)
        except OSError as error:
            faults.append(_cannot(path, error))
    files = []
    for place in places:
        try:
            content = _read(place.path)
        except MandatError as fault:
            faults.append(fault)
        else:
            files.append(File(place.name, str(place.path), place.kind, content, invented))
    files, clashes = _one_of_each_name(files)
    faults += clashes
    if faults:
        raise refusal(faults)
    return Found(tuple(files), tuple(skipped))


def demo() -> Found:
    """The documents and rosters that come with the program; every one is invented."""
    installed = Path(__file__).parent / "demo_documents"
    folder = installed if installed.is_dir() else Path(__file__).parents[1] / "data"
    if not folder.is_dir():
        fault = "does not exist: the examples were not installed"
        raise UnreadableSource(str(folder), fault, "Install Mandat again.")
    rosters = sorted(path for path in folder.iterdir() if path.suffix.lower() in ROSTERS)
    return find([folder], rosters, invented=True)._replace(skipped=())


def together(one: Found, other: Found) -> Found:
    """Both; raises `UnreadableSource` where two files share a name and differ."""
    files, clashes = _one_of_each_name([*one.files, *other.files])
    if clashes:
        raise refusal(clashes)
    return Found(tuple(files), one.skipped + other.skipped)


def _below(folder: Path, skipped: list[Skipped], faults: list[MandatError]) -> Iterable[_Place]:
    def refused(error: OSError) -> None:
        faults.append(_cannot(Path(error.filename or folder), error))

    # Links to folders are not followed, so that a link to itself cannot lead in circles.
    for here, folders, names in os.walk(folder, onerror=refused):
        for name in sorted(folders):
            path = Path(here, name)
            if name.startswith("."):
                skipped.append(Skipped(str(path), "hidden"))
            elif path.is_symlink():
                skipped.append(Skipped(str(path), "link_to_folder"))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if name.startswith("."):
                skipped.append(Skipped(str(path), "hidden"))
            elif path.suffix.lower() not in DOCUMENTS:
                skipped.append(Skipped(str(path), "other_type"))
            elif path.stem.lower() == "readme":
                skipped.append(Skipped(str(path), "readme"))
            elif path.exists() and not path.is_file():
                skipped.append(Skipped(str(path), "no_file"))
            else:
                yield _Place(_name(path.relative_to(folder)), path, "document")


def _named_file(path: Path, kind: Kind, endings: Sequence[str]) -> _Place:
    if path.suffix.lower() not in endings:
        fault = f"is not a {' or '.join(endings)} file"
        remedy = "Save it as plain text (.txt, .md) first."
        if kind == "roster":
            remedy = "Save the roster as csv or xlsx first."
        elif path.suffix.lower() in ROSTERS:
            remedy = "Give it as --roster."
        if not path.exists():
            fault, remedy = "does not exist", "Check the path."
        raise UnreadableSource(str(path), fault, remedy)
    return _Place(_name(PurePath(path.name)), path, kind)


def _name(path: PurePath) -> str:
    """The same name for the same file on every system, also where it was spelt in bad bytes."""
    text = os.fsencode(path.as_posix()).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text)


def _read(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableSource(str(path), "is not a file", "Give a file or a folder of files.")
        # A file may grow while it is read; the cap holds all the same.
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise _cannot(path, error) from error
    if len(content) > LARGEST:
        fault = f"is larger than {LARGEST // 1_000_000} MB"
        raise UnreadableSource(str(path), fault, "Divide it into smaller documents.")
    return content


def _cannot(path: Path, error: OSError) -> UnreadableSource:
    if isinstance(error, FileNotFoundError):
        return UnreadableSource(str(path), "does not exist", "Check the path.")
    if isinstance(error, PermissionError):
        fault = "may not be read by you"
        return UnreadableSource(str(path), fault, "Change the permissions of the file.")
    fault = f"cannot be read ({error.strerror or type(error).__name__})"
    return UnreadableSource(str(path), fault, "Check the file and the disk it is on.")


def _no_documents(folder: Path) -> UnreadableSource:
    fault = f"holds no {' or '.join(DOCUMENTS)} file"
    return UnreadableSource(str(folder), fault, "Save the documents as plain text first.")


def _one_of_each_name(files: Sequence[File]) -> tuple[list[File], list[MandatError]]:
    """The files, one of each name; two with one name and the same bytes are one."""
    by_name: dict[str, list[File]] = defaultdict(list)
    for file in files:
        by_name[file.name].append(file)
    faults: list[MandatError] = []
    for same in by_name.values():
        other = next((file for file in same if file.content != same[0].content), None)
        if other is not None:
            faults.append(
                UnreadableSource(
                    f"{same[0].path} and {other.path}",
                    f"both would be stored as {same[0].name}, but they differ",
                    "Load a folder that holds both, or rename one.",
                )
            )
    return [same[0] for same in by_name.values()], faults


def stored_names(files: Sequence[File], stored: Iterable[str]) -> dict[str, str]:
    """Under which name each file is kept, by its own name: a stored one that its path ends in.

    The longest such name counts. One that fits two files of the load is nobody's.
    """
    own = {file.name for file in files}
    old = {PurePath(name).parts: name for name in stored}
    claims: dict[str, str] = {}
    for file in files:
        parts = Path(file.path).absolute().parts
        fitting = (old.get(parts[start:]) for start in range(len(parts)))
        claims[file.name] = (
            file.name if file.name in old.values() else next(filter(None, fitting), file.name)
        )
    wanted = Counter(claims.values())
    return {
        name: claim if claim == name or (wanted[claim] == 1 and claim not in own) else name
        for name, claim in claims.items()
    }
