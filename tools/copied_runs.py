"""Find sentences of the real documents in the project.

Usage: python -m tools.copied_runs PROJECT DOCUMENTS

A run of eight or more words that both share is a fault, but for names and titles:

- a run that is only names (three words in four with a capital, in the document and here alike)
  is let through: lists of municipalities, people, bodies;
- a title that is no such run may be listed in copied_runs_allowed.txt with its mark, which this
  program prints, and the reason. A mark that nothing needs any more is a fault too.

Words are letters only, in any case; a word broken over two lines is one word; tags are no words.
Exit status: 0 nothing found, 1 something found, 2 the documents are not there (0 outside CI).
"""

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tools.tree import texts

RUN = 8
NAMES = 0.75
ALLOWED = Path(__file__).with_name("copied_runs_allowed.txt")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


class Copy(NamedTuple):
    """A run of words that a file of the project shares with a real document."""

    file: str
    line: int
    document: str
    words: tuple[str, ...]

    @property
    def mark(self) -> str:
        """Names the run without repeating it."""
        return hashlib.sha256(" ".join(self.words).encode()).hexdigest()[:16]


class _Text(NamedTuple):
    words: list[str]
    capitals: list[bool]
    lines: list[int]

    @classmethod
    def of(cls, text: str) -> "_Text":
        # Line breaks inside broken words and tags are kept, so that lines can be told.
        text = _BROKEN.sub(lambda broken: "\x00" * broken.group().count("\n"), text)
        text = _TAG.sub(lambda tag: " " + "\n" * tag.group().count("\n"), text)
        words, capitals, lines = [], [], []
        line, last = 1, 0
        for found in re.finditer(r"[^\W\d_](?:[^\W\d_]|\x00)*", text):
            line += len(re.findall(r"[\n\x00]", text[last : found.start()]))
            last = found.start()
            word = found.group().replace("\x00", "")
            words.append(word.casefold())
            capitals.append(word[0].isupper())
            lines.append(line)
        return cls(words, capitals, lines)

    def runs(self) -> Iterator[tuple[tuple[str, ...], int]]:
        for start in range(len(self.words) - RUN + 1):
            yield tuple(self.words[start : start + RUN]), start

    def is_names(self, start: int) -> bool:
        return sum(self.capitals[start : start + RUN]) >= NAMES * RUN


def copies(project: Path, documents: Path) -> Iterator[Copy]:
    """Every run shared with a document of `documents`, names apart, each as long as it gets."""
    known: dict[tuple[str, ...], tuple[str, bool]] = {}
    for path in sorted(documents.glob("*.txt")):
        text = _Text.of(path.read_text(encoding="utf-8", errors="replace"))
        for run, start in text.runs():
            names = text.is_names(start) and known.get(run, ("", True))[1]
            known[run] = (path.name, names)
    for name, content in texts(project):
        text = _Text.of(content)
        covered: list[int] = []
        document = ""
        for run, start in text.runs():
            if run in known and not (known[run][1] and text.is_names(start)):
                if covered and start > covered[-1] + 1:
                    yield _copy(name, text, covered, document)
                    covered = []
                covered.append(start)
                document = known[run][0]
        if covered:
            yield _copy(name, text, covered, document)


def _copy(name: str, text: _Text, starts: list[int], document: str) -> Copy:
    words = tuple(text.words[starts[0] : starts[-1] + RUN])
    return Copy(name, text.lines[starts[0]], document, words)


def allowed(listing: str) -> dict[str, str]:
    """Marks and reasons, from lines of `MARK reason`; `#` starts a comment."""
    entries = [line.split(maxsplit=1) for line in listing.splitlines() if line[:1] not in ("", "#")]
    if bare := [entry[0] for entry in entries if len(entry) < 2]:
        raise SystemExit(f"{ALLOWED.name}: no reason is given for {', '.join(bare)}")
    return {entry[0]: entry[1] for entry in entries}


def main(project: Path, documents: Path) -> int:
    if not any(documents.glob("*.txt")):
        print(f"mandat: nothing was compared, there are no real documents in {documents}")
        return 2 if os.environ.get("CI") else 0
    excused = allowed(ALLOWED.read_text(encoding="utf-8"))
    found = list(copies(project, documents))
    faults = [copy for copy in found if copy.mark not in excused]
    for copy in faults:
        print(
            f"{copy.file}:{copy.line}: {len(copy.words)} words as in {copy.document}: "
            f"{' '.join(copy.words[:20])} (mark {copy.mark})"
        )
    stale = set(excused) - {copy.mark for copy in found}
    for mark in sorted(stale):
        print(f"{ALLOWED.name}: nothing needs {mark} any more ({excused[mark]})")
    return 1 if faults or stale else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
