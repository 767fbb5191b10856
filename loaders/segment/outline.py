"""From drafts to blocks: sections, leads, nesting."""

from __future__ import annotations

from loaders.layout import layout
from loaders.rules.people.words import bare, role_names
from loaders.rules.people.words import sections as people_titles
from loaders.segment.cycles import divided_again
from loaders.segment.drafts import Draft
from loaders.segment.marks import ended, follows, introduces
from loaders.segments import Block

_LOW = {"label": 90, "sublabel": 95}


class Outline:
    """Keeps the titles that stand above, by the style they are set in."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, int, str]] = []
        self._at = 0
        self._empty = False

    def clear(self) -> None:
        self._stack.clear()

    @property
    def divided(self) -> bool:
        """Whether a title was opened last that is divided by titles of the same kind."""
        held = [s for s, _, _ in self._stack if s not in _LOW]
        return bool(held) and (held[-1] == "plain below" or (self._empty and held[-1] == "plain"))

    def text(self) -> None:
        """Something else than a title came."""
        self._empty = False

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(title for _, _, title in self._stack)

    def close(self, indent: int) -> None:
        """A label with a value of its own ends the lists under labels no further to the left."""
        while self._stack and self._stack[-1][0] == "sublabel" and indent <= self._at:
            self._stack.pop()

    def open(self, style: str, rank: int, title: str, indent: int = 0) -> tuple[str, ...]:
        """The path above a new title; below it, `path` ends with the title."""
        held = self._stack
        if style == "top":
            held.clear()
        elif style in _LOW:
            while held and _LOW.get(held[-1][0], 0) >= _LOW[style] and held[-1][1] >= rank:
                held.pop()
        else:
            while held and held[-1][0] in _LOW:
                held.pop()
            if style == "number":
                over = [i for i, (s, r, _) in enumerate(held) if s == style and r < rank]
                if over:
                    del held[over[-1] + 1 :]
            at = next(
                (
                    i
                    for i, (s, r, _) in enumerate(held)
                    if s == style and (r >= rank if style in ("md", "number") else True)
                ),
                None,
            )
            if at is None and style == "plain":
                at = next((i for i, h in enumerate(held) if h[0] == "plain below"), None)
            entry = (style, rank, title)
            capital = next((i for i in reversed(range(len(held))) if held[i][0] == "caps"), -1)
            if at is not None and at < capital and _is_of_people(entry):  # "Formand" below "RÅDET"
                below = range(capital + 1, len(held))
                at = next((i for i in below if _is_of_people(held[i])), None)
            if at is not None:
                del held[at:]
            while style == "caps" and held and _is_of_people(held[-1]):
                held.pop()
        above = self.path
        self._at = indent
        self._empty = True
        held.append((style, rank, title))
        return above


def _is_of_people(held: tuple[str, int, str]) -> bool:
    """Whether a title in small letters stands over people only: "Suppleanter", "Formand"."""
    style, _, title = held
    said = bare(title)
    return style.startswith("plain") and (said in people_titles() or said in role_names())


def blocks_of(drafts: list[Draft], part_of: list[int], tops: set[int]) -> tuple[Block, ...]:
    """Blocks with section path, lead and depth; `part_of` gives the part of each draft."""
    outline = Outline()
    out: list[Block] = []
    part = -1
    signs: list[tuple[str, int, int]] = []
    opener: int | None = None
    under: int | None = None
    run: tuple[str, int | None] | None = None
    numbers: dict[int, int] = {}
    again = divided_again(drafts, part_of, tops)
    for i, d in enumerate(drafts):
        if part_of[i] != part:
            part = part_of[i]
            outline.clear()
            signs.clear()
            opener = run = under = None
        lead, depth = None, 0
        section = outline.path
        number = len(out)
        if d.style == "phase":
            signs.clear()
        elif d.kind == "heading":
            after = drafts[i + 1] if i + 1 < len(drafts) else d
            divides = after is not d and after.kind == "heading" and after.style == "plain"
            style, rank, title = _style(d, outline, i in tops, divides)
            if i in again:
                style, rank = "again", 0
            section = outline.open(style, rank, title, d.indent)
            signs.clear()
            opener = number
            run = under = None
        elif d.kind == "item":
            if run is not None and not signs and follows(run[0], d.ordinal):
                opener = run[1]
            depth, parent = _depth(d, signs, number)
            lead = parent if parent is not None else opener
            if d.ordinal and parent is None:
                run = (d.ordinal, lead)
            under = number if introduces(d.text) else None
        elif d.kind == "row":
            lead = numbers.get(id(d.above), opener)
            signs.clear()
        elif d.kind == "field":
            label = d.label.text if d.label else ""
            begins = bool(out) and out[-1].kind == "heading"  # what stands right above is its title
            if d.style != "label" and not begins and (d.gap or (out and out[-1].kind == "item")):
                outline.close(d.indent)
                section = outline.path
            if d.style == "label":
                section = outline.open("label", 0, label)
            signs.clear()
            opener = number
        else:
            signs.clear()
            if under is not None and not introduces(d.text):
                lead = under
            else:
                under = None
                opener = number if not ended(d.text) else _heading(out, part)
        if d.phase is not None:
            section = (*section, d.phase.text)
        if d.kind != "heading":
            outline.text()
        numbers[id(d)] = number
        out.append(
            Block(
                number=number,
                kind=d.kind,
                clean=d.clean,
                part=part,
                section=section,
                lead=lead,
                depth=depth,
                label=d.label,
                cells=d.cells,
                ordinal=d.ordinal,
            )
        )
    return tuple(out)


def _heading(out: list[Block], part: int) -> int | None:
    for b in reversed(out):
        if b.part != part:
            return None
        if b.kind == "heading":
            return b.number
    return None


def _style(d: Draft, outline: Outline, top: bool, divides: bool) -> tuple[str, int, str]:
    """Style, rank and words of a title; `divides`: another title stands directly below it."""
    title = d.text.rstrip(": ").strip()
    key = title.casefold()
    if top:
        return "top", 0, title
    if d.style in ("plain", "caps") and key in layout().case:
        return "case", 0, title
    if (
        d.style in ("plain", "caps")
        and key in layout().sections
        and "label" in outline_styles(outline)
    ):
        return "label", 0, title
    if d.style == "sublabel" and key in layout().sections and key not in layout().sectors:
        return "sublabel", -1, title
    if d.style == "sublabel":
        return "sublabel", 0 if key in layout().sectors else 1, title
    if d.style == "number":
        return "number", d.rank, title
    if d.style == "plain" and key not in layout().sections and not divides and outline.divided:
        return "plain below", 0, title
    return d.style, d.rank, title


def outline_styles(outline: Outline) -> set[str]:
    """The styles of the titles that stand above."""
    return {s for s, _, _ in outline._stack}


def _depth(d: Draft, signs: list[tuple[str, int, int]], number: int) -> tuple[int, int | None]:
    """How deep an item is nested, and the item it stands under."""
    key = d.sign or ("#" if d.ordinal else "")
    if d.ordinal and not d.ordinal.strip("().").isdigit():
        key = "a"
    while signs and d.indent < signs[-1][1]:
        signs.pop()
    if key == "#" and d.gap and signs and d.indent <= signs[0][1] and signs[0][0] != "#":
        signs.clear()
    at = next((n for n, (s, ind, _) in enumerate(signs) if s == key and d.indent <= ind + 1), None)
    if at is not None:
        del signs[at:]
    parent = signs[-1][2] if signs else None
    depth = len(signs)
    signs.append((key, d.indent, number))
    return depth, parent
