"""The step itself: lines, furniture, tables, figures, running text, parts, blocks."""

from __future__ import annotations

from loaders.segment.figures import figures
from loaders.segment.flattened import flattened
from loaders.segment.flow import Flow, Live
from loaders.segment.furniture import furniture_of
from loaders.segment.joining import words_of
from loaders.segment.labels import labelled
from loaders.segment.lines import double_spaced, lines_of, widths
from loaders.segment.marks import Mark, is_rule, mark_of
from loaders.segment.outline import blocks_of
from loaders.segments import Part, Segmented
from loaders.text import Source


def segment(source: Source) -> Segmented:
    """The document in parts and blocks, in reading order. Pure; linear in the length of the text."""
    raw = source.raw
    lines = lines_of(raw)
    gone = furniture_of(lines)
    words = words_of([ln.text for ln in lines if ln.number not in gone])
    wide, double = widths(lines), double_spaced(lines)
    rest = [ln for ln in lines if ln.number not in gone]
    drafts, taken = flattened(raw, rest, wide, words)
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
        mark = mark_of(ln.text) or (Mark("bullet", "", 0) if ln.item else None)
        live.append(Live(ln, mark, wide[ln.number], double[ln.number], broken, cut))
        broken = cut = False
    drafts += labelled(Flow(raw, live, words).drafts())
    drafts.sort(key=lambda d: d.first)
    part = Part(0, "other", drafts[0].text if drafts else source.name, (0, len(raw)))
    blocks = blocks_of(drafts, [0] * len(drafts), set())
    spans = tuple((lines[n].start, lines[n].end) for n in sorted(gone))
    return Segmented(source, (part,), blocks, spans)
