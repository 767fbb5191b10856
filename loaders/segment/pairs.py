"""Lists in two columns, a person and whence, whose columns extraction has flattened into lines.

The head names the columns ("Forening Repræsentant", "Navn Kommune"). Each line below is cut where
the person begins or ends; where one line cannot be cut, the list is left to the other readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.naming.somebody import is_first_name
from loaders.rules.people.columns import column
from loaders.rules.people.fields import is_vacant
from loaders.rules.people.names import starts_with_person
from loaders.segment.drafts import Draft
from loaders.segment.flattened import head_of
from loaders.segment.joining import clean
from loaders.segment.lines import Line
from loaders.segment.marks import ended, has_verb, mark_of

_WHENCE: Final = frozenset(("organisation", "title", "by", "post"))
_FEWEST: Final = 2  # lines below the head
_LONGEST: Final = 120  # characters of a line
_NAME: Final = (2, 5)  # words of a name


def pairs(raw: str, lines: Sequence[Line]) -> tuple[list[Draft], set[int]]:
    """The rows of all such lists among the lines, and the numbers of the lines they hold."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    i = 0
    while i < len(lines):
        last = _person_last(lines[i])
        held = _below(lines, i + 1) if last is not None else []
        cuts = [cut_at(line.text, last=bool(last)) for line in held]
        if len(held) < _FEWEST or not all(cuts):
            i += 1
            continue
        names = head_of(lines[i])
        top = _row(raw, lines[i], lines[i].text.index(names[1], len(names[0])), None)
        drafts.append(top)
        drafts += [_row(raw, line, at, top) for line, at in zip(held, cuts, strict=True) if at]
        taken.update(line.number for line in (lines[i], *held))
        i += len(held) + 1
    return drafts, taken


def _person_last(line: Line) -> bool | None:
    """Whether the second of two columns holds the people; None where the line is no such head."""
    said = [column(name) for name in head_of(line)]
    if len(said) != 2 or "person" not in said:
        return None
    other = said[1 - said.index("person")]
    return said[1] == "person" if other in _WHENCE else None


def _below(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines of the list: short, with the same blank lines between, and none that says something."""
    out: list[Line] = []
    for line in lines[start:]:
        gap = out[1].gap if len(out) > 1 else line.gap
        if line.gap > max(1, gap) or (len(out) > 1 and line.gap != gap) or mark_of(line.text):
            break
        if len(line.text) > _LONGEST or (ended(line.text) and has_verb(line.text)) or head_of(line):
            break
        out.append(line)
    return out


def cut_at(text: str, *, last: bool) -> int | None:
    """Where the second cell begins; None where no person is seen.

    >>> text = "Fjordens Venner Lis Moe"
    >>> text[cut_at(text, last=True) :]
    'Lis Moe'
    """
    if last:
        return _where_named(text)
    found = starts_with_person(text)
    end = found.end if found and found.end < len(text) else _where_ends(text)
    begun = starts_with_person(text[:end])
    return end + 1 if begun is not None and not begun.start and end + 1 < len(text) else None


def _where_ends(text: str) -> int:
    """Where a name ends that runs on into a house: behind its second word, first names left out."""
    said = text.split(" ")
    at = _NAME[0]
    while at < len(said) and (is_first_name(said[at - 1]) or said[at].endswith("sen")):
        at += 1
    return len(" ".join(said[:at]))


def _where_named(text: str) -> int | None:
    """Where the name at the end of a line begins: at the first of its first names, else two words."""
    said = text.split(" ")
    if is_vacant(text):
        return len(text) - len(said[-1])
    least, most = _NAME
    begins = None
    for n in range(len(said) - least, max(0, len(said) - most - 1), -1):
        if not all(word[:1].isupper() for word in said[n:]):
            break
        if is_first_name(said[n].split("-")[0]):
            begins = n
        elif begins is not None:
            break
    if begins is None and len(said) > least and all(word[:1].isupper() for word in said[-least:]):
        begins = len(said) - least
    return len(" ".join(said[:begins])) + 1 if begins else None


def _row(raw: str, line: Line, cut: int, above: Draft | None) -> Draft:
    middle = line.start + cut
    cells = (clean(raw, line.start, middle), clean(raw, middle, line.end))
    return Draft(
        "row", clean(raw, line.start, line.end), line.number, line.number, cells=cells, above=above
    )
