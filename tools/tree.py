"""The texts of the project, for the checks that read all of them."""

import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

_ZIPPED = {".docx", ".xlsx", ".odt", ".ods", ".pptx"}
_LARGEST = 5_000_000


def texts(project: Path) -> Iterator[tuple[str, str]]:
    """Path and text of each file that is or would be committed; office files as their XML."""
    listed = subprocess.run(
        ["git", "-C", str(project), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in sorted(filter(None, listed.split("\0"))):
        path = project / name
        if path.is_file() and path.stat().st_size <= _LARGEST:
            if path.suffix in _ZIPPED:
                yield name, _unzipped(path)
            elif (text := _decoded(path.read_bytes())) is not None:
                yield name, text


def _unzipped(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(each) for each in archive.namelist() if each.endswith(".xml")]
    return "\n".join(text for part in parts if (text := _decoded(part)) is not None)


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
