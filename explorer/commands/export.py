"""`mandat export`: the whole graph in another program's form."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from explorer import terminal
from explorer.commands.content import require_content
from explorer.faults import CannotWrite, UsageError
from graph.captions import Caption, Language
from graph.export import FORMATS
from graph.stores import open_store

_FORMAT = Caption(
    "json, graphml (Gephi, yEd), csv (zip med to tabeller) eller cypher (til cypher-shell)",
    "json, graphml (Gephi, yEd), csv (zip of two tables) or cypher (for cypher-shell)",
)
_OUTPUT = Caption("filen, ellers standard output", "the file, else standard output")
_NO_FILE = Caption(
    "er et binært format og kan ikke skrives til standard output",
    "is a binary format and cannot go to standard output",
)
_GIVE_FILE = Caption("Giv en fil med -o.", "Give a file by -o.")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declares the arguments."""
    parser.add_argument("--format", choices=FORMATS, required=True, help=_FORMAT(language))
    parser.add_argument("-o", dest="output", metavar="FILE", type=Path, help=_OUTPUT(language))


def run(values: argparse.Namespace) -> bytes:
    """Writes the graph to a file whole, or hands it to standard output."""
    form = FORMATS[values.format]
    if values.output is None and form.binary:
        language = values.language
        raise UsageError(values.format, _NO_FILE(language), _GIVE_FILE(language))
    if values.output is not None:
        check_target(values.output)
    with closing(open_store(values.store)) as store:
        require_content(store, values.language)
        written = form.write(store.graph())
    if values.output is not None:
        replace(values.output, written)
        return b""
    if values.format == "json" and sys.stdout.isatty():
        return terminal.safe_json(written.decode("utf-8", "surrogatepass")).encode()
    return written


def check_target(path: Path) -> None:
    """Raises `CannotWrite` for a path that is no place for a file."""
    if path.is_dir():
        raise CannotWrite(str(path), "is a folder", "Name a file in it.")
    if path.exists() and not path.is_file():
        raise CannotWrite(str(path), "is not a file", "Name another file.")
    if not path.parent.is_dir():
        raise CannotWrite(str(path), "its folder does not exist", "Make the folder first.")


def replace(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: beside it, then in its place."""
    beside = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(path))
        beside.replace(path)
    except OSError as error:
        fault = f"cannot be written ({error.strerror or type(error).__name__})"
        remedy = "Check the permissions and the room on the disk."
        raise CannotWrite(str(path), fault, remedy) from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The permissions of the file that was there, else those that any new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
