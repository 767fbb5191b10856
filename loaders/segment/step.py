"""The step itself: lines, furniture, tables, figures, running text, parts, blocks."""

from __future__ import annotations

from loaders.dates import is_only_date
from loaders.segment.figures import figures
from loaders.segment.flattened import flattened
from loaders.segment.flow import Flow, Live
from loaders.segment.furniture import furniture_of
from loaders.segment.joining import words_of
from loaders.segment.grids import grids
from loaders.segment.labels import labelled
from loaders.segment.lines import apart, double_spaced, lines_of, widths
from loaders.segment.marks import Mark, is_rule, mark_of
from loaders.segment.outline import blocks_of
from loaders.segment.parts import parts_of
from loaders.segments import Segmented
from loaders.text import Source


def segment(source: Source) -> Segmented:
    """The document in parts and blocks, in reading order. Pure; linear in the length of the text."""
    raw = source.raw
    lines = lines_of(raw)
    gone = furniture_of(lines)
    words = words_of([ln.text for ln in lines if ln.number not in gone])
    wide, double = widths(lines), double_spaced(lines)
    rest = [ln for ln in lines if ln.number not in gone]
    drafts, taken, rules = grids(raw, rest, words)
    gone |= rules
    rest = [ln for ln in rest if ln.number not in taken]
    rows, more = flattened(raw, rest, words)
    drafts += rows
    taken |= more
    rest = [ln for ln in rest if ln.number not in taken]
    boxes, drawn = figures(raw, rest, wide, words)
    drafts += boxes
    live: list[Live] = []
    broken = cut = False
    for ln in lines:
        if ln.number in gone:
            broken = True
            cut = cut or is_rule(ln.text)
            continue
        if ln.number in drawn:
            broken = True
            continue
        if ln.number in taken:
            cut = True
            continue
        for piece in apart(ln):
            mark = mark_of(piece.text) or (Mark("bullet", "", 0) if piece.item else None)
            live.append(Live(piece, mark, wide[ln.number], double[ln.number], broken, cut))
            broken = cut = False
    drafts += labelled(Flow(raw, live, words).drafts())
    drafts.sort(key=lambda d: d.first)
    stamps = [lines[n].text for n in sorted(gone) if is_only_date(lines[n].text)]
    parts, part_of, tops = parts_of(drafts, lines, raw, source.name, stamps)
    blocks = blocks_of(drafts, part_of, tops)
    spans = tuple((lines[n].start, lines[n].end) for n in sorted(gone))
    return Segmented(source, parts, blocks, spans)
