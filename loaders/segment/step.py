"""The step itself: lines, furniture, tables, figures, running text, parts, blocks."""

from __future__ import annotations

from loaders.dates import is_only_date
from loaders.segment.besides import people_beside
from loaders.segment.figures import figures
from loaders.segment.flattened import flattened
from loaders.segment.flow import Flow
from loaders.segment.front import front_of
from loaders.segment.furniture import furniture_of, without_pages
from loaders.segment.grids import grids
from loaders.segment.joining import footnotes_of, note_of, words_of
from loaders.segment.labels import labelled
from loaders.segment.leaders import leaders
from loaders.segment.lines import apart, double_spaced, lines_of, typical, widths
from loaders.segment.live import Live
from loaders.segment.marks import Mark, bare_mark, bare_numbers, is_rule, mark_of
from loaders.segment.memberlines import member_lines
from loaders.segment.outline import blocks_of
from loaders.segment.pairs import pairs
from loaders.segment.parts import parts_of
from loaders.segment.rosters import rosters
from loaders.segment.stackedcells import stacked_cells
from loaders.segment.validity import is_updated
from loaders.segments import Block, Segmented
from loaders.text import Source, Span


def segment(source: Source) -> Segmented:
    """The document in parts and blocks, in reading order; pure, and linear in the length."""
    raw = source.raw
    lines, cut_off = without_pages(lines_of(raw))
    gone = furniture_of(lines)
    front = front_of(raw, lines, gone)
    words = words_of([ln.text for ln in lines if ln.number not in gone])
    notes = footnotes_of([ln.text for ln in lines])
    begun = [ln for ln in lines if ln.gap or not ln.number]
    distance = (
        [b.number - a.number for a, b in zip([begun[0], *begun], begun, strict=False)]
        if begun
        else []
    )
    numbered = bare_numbers([ln.text for ln in begun], distance)
    wide, double = widths(lines), double_spaced(lines)
    rest = [ln for ln in lines if ln.number not in gone]
    fields, held = leaders(raw, rest, words)
    rest = [ln for ln in rest if ln.number not in held]
    drafts, taken, rules = grids(raw, rest, words)
    drafts += fields
    taken |= held
    gone |= rules
    rest = [ln for ln in rest if ln.number not in taken]
    piled, held = stacked_cells(raw, rest, words)
    drafts += piled
    taken |= held
    rest = [ln for ln in rest if ln.number not in taken]
    people, listed = rosters(raw, rest, words)
    drafts += people
    taken |= listed
    rest = [ln for ln in rest if ln.number not in taken]
    two, listed = pairs(raw, rest)
    drafts += two
    taken |= listed
    rest = [ln for ln in rest if ln.number not in taken]
    rows, more = flattened(raw, rest, words, typical(wide))
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
        beside = people_beside(ln)
        for n, piece in enumerate(beside or apart(ln)):
            mark = mark_of(piece.text) or (Mark("bullet", "", 0) if piece.item else None)
            if mark is None and piece.text in numbered:
                mark = bare_mark(piece.text)
            mark = mark or note_of(piece.text, notes)
            live.append(
                Live(
                    piece,
                    mark,
                    wide[ln.number],
                    double[ln.number],
                    broken,
                    cut,
                    n > 0 and not beside,
                )
            )
            broken = cut = False
    drafts += labelled(Flow(raw, live, words, notes, member_lines(live)).drafts())
    drafts.sort(key=lambda d: d.first)
    drafts = front + drafts
    stamps = [
        lines[n].text
        for n in sorted(gone)
        if is_only_date(lines[n].text) or is_updated(lines[n].text)
    ]
    parts, part_of, tops = parts_of(drafts, lines, raw, source.name, stamps)
    blocks = blocks_of(drafts, part_of, tops)
    told = {d.first for d in front}
    dropped = {n: (lines[n].start, lines[n].end) for n in gone - told}
    running = [(p.line.start + (p.mark.length if p.mark else 0), p.line.end) for p in live]
    running += [(lines[n].start, lines[n].end) for n in sorted(taken | drawn | told)]
    spans = sorted([*dropped.values(), *cut_off.values(), *_left_over(raw, running, blocks)])
    return Segmented(source, parts, blocks, tuple(spans))


def _left_over(raw: str, stretches: list[Span], blocks: tuple[Block, ...]) -> list[Span]:
    """What was cut out of running text: links, what is struck out, marks of footnotes."""
    held = bytearray(len(raw))  # 1 for what a block holds
    for b in blocks:
        for clean in (b.clean, b.label) if b.label is not None else (b.clean,):
            if isinstance(clean.at, range):
                held[clean.at.start : clean.at.stop] = b"\1" * len(clean.at)
            else:
                for at in clean.at:
                    held[at] = 1
    out: list[Span] = []
    for start, end in stretches:
        begin: int | None = None
        last = start
        for i in range(start, end + 1):
            if i < end and not held[i] and raw[i].isalnum():
                begin = i if begin is None else begin
                last = i
            elif begin is not None and (i == end or held[i]):
                out.append((begin, last + 1))
                begin = None
    return out
