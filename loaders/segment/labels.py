"""Labels: "Label: value" lines, and label columns that extraction has flattened into the text."""

from __future__ import annotations

from dataclasses import replace

from loaders.layout import layout
from loaders.segment.drafts import Draft
from loaders.segment.marks import has_verb, introduces, is_open, label_end
from loaders.text import Clean

_MOST_COLUMN = 6
_TITLE = 12  # words of the name of what a text is about


def labelled(drafts: list[Draft]) -> list[Draft]:
    """The drafts with labels cut off from what they label."""
    out: list[Draft] = []
    for at, d in enumerate(drafts):
        if not at and _is_title(drafts):
            out.append(replace(d, kind="heading", style="plain"))
        elif d.kind == "paragraph" and not d.ordinal:
            out.extend(_column(d) or _field(d) or [d])
        elif d.kind == "item" and d.style == "listed":
            out.extend(_field(d) or [d])
        elif d.kind == "heading" and d.style in ("plain", "sublabel"):
            out.extend(_column(d) or [d])
        else:
            out.append(d)
    return out


def _is_title(drafts: list[Draft]) -> bool:
    """ "Terms of Reference: Harbour Board" as the first line: what the text is, and of whom."""
    first = drafts[0]
    name = label_end(first.text) if first.kind == "paragraph" and "\n" not in first.text else None
    if not name or len(drafts) < 2 or not (drafts[1].gap or drafts[1].kind == "heading"):
        return False
    value = first.text[name:].strip(" :")
    named = value[:1].isupper() and not value.endswith(".") and len(value.split()) <= _TITLE
    return named and first.text[:name].strip().casefold() in layout().titles and not has_verb(value)


def _field(d: Draft) -> list[Draft] | None:
    """A paragraph that is "Label: value"."""
    name = label_end(d.text)
    if not name:
        return None
    start = d.text.index(":", name) + 1
    if "\n" not in d.text:
        return [_cut(d, name, start, "")]
    return listed(d, d.clean[:name], d.clean[start:])


def listed(d: Draft, label: Clean, value: Clean) -> list[Draft]:
    """A label whose value has several lines: a title, and an item for each line."""
    out = [
        Draft("heading", label.strip(), d.first, d.first, "sublabel", indent=d.indent, gap=d.gap)
    ]
    at = 0
    for line in value.text.split("\n"):
        held = value[at : at + len(line)].strip()
        if held.text:
            out.append(Draft("item", held, d.first, d.last, "listed", indent=d.indent + 1))
        at += len(line) + 1
    return out


def _column(d: Draft) -> list[Draft] | None:
    """A paragraph that begins with the label of a label column, without a colon."""
    tokens = d.text.split(" ")[: _MOST_COLUMN + 1]
    for n in range(min(_MOST_COLUMN, len(tokens) - 1), 0, -1):
        name = " ".join(tokens[:n])
        if name.casefold() not in layout().sections or not name[:1].isupper():
            continue
        if name.casefold() in layout().titles:
            return None
        rest = d.text[len(name) :].lstrip()
        if not (rest[:1].isupper() or rest[:1].isdigit()) or rest[:1] == "(":
            return None
        if len(first := rest.split()[0]) > 1 and first.isupper() and is_open(first.casefold()):
            return None  # "MEDLEMMER AF STYREGRUPPEN" is a title
        start = len(d.text) - len(rest)
        if introduces(rest) and not has_verb(rest) and not is_open(rest.rstrip(": ")):
            label = d.clean[: len(name)]
            over = Draft("heading", label, d.first, d.first, style="label", indent=d.indent)
            below = Draft("heading", d.clean[start:], d.first, d.last, style="sublabel")
            return [over, below]
        return [_cut(d, len(name), start, "label")]
    return None


def _cut(d: Draft, name: int, value: int, style: str) -> Draft:
    return Draft(
        kind="field",
        clean=d.clean[value:].strip(),
        first=d.first,
        last=d.last,
        style=style,
        label=d.clean[:name].strip(),
        indent=d.indent,
        gap=d.gap,
    )
