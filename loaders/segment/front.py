"""Front matter: what a Markdown file says of itself between two rules, as fields."""

from __future__ import annotations

import re

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.joining import clean
from loaders.segment.lines import Line

STYLE = "front"
_PAIR = re.compile(r"([\w .-]{2,40}?)\s*:\s+(\S.*)$")
_KEYS = ("title", "status", "dated", "stamp", "valid")


def front_of(raw: str, lines: tuple[Line, ...], gone: set[int]) -> list[Draft]:
    """The fields that tell of the text: its title, status, date, who approved it; in order."""
    if not lines or lines[0].text != "---" or lines[0].number not in gone:
        return []
    out: list[Draft] = []
    for ln in lines[1:]:
        if ln.text in ("---", "..."):
            break
        pair = _PAIR.match(ln.text)
        if pair is None or key_of(pair.group(1)) is None:
            continue
        at = raw.index(pair.group(1), ln.start)
        value = raw.index(pair.group(2).rstrip(), at + len(pair.group(1)))
        label = clean(raw, at, at + len(pair.group(1)))
        text = clean(raw, value, value + len(pair.group(2).rstrip()))
        if text.text[:1] in "\"'" and text.text[-1:] == text.text[:1]:
            text = text[1:-1]
        out.append(Draft("field", text, ln.number, ln.number, STYLE, label=label))
    return out


def key_of(label: str) -> str | None:
    """What a label tells of the text ("title", "status", …); None where it tells something else."""
    bare = label.casefold().replace("_", " ").replace("-", " ").strip(" :.")
    return next((key for key in _KEYS if bare in layout().parts[f"label_{key}"]), None)
