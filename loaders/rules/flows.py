"""Described ways of a case: numbered or lettered steps, a table, a figure's boxes, a chain in words or arrows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Findings
from loaders.lexicon import any_of, either, lexicon
from loaders.rules.asserting import is_asserted
from loaders.rules.skeleton import skeleton
from loaders.rules.turns import Step, described, told_in_turn, via
from loaders.segments import Block

_AHEAD: Final = 120  # characters before a name that may say what it is
_FEWEST: Final = 3  # bodies that make a sentence a way, words that make a box a step
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ARROW: Final = re.compile(r"→|⇒|➔|->|=>")
_DENIED: Final = re.compile(r"\b(?:ikke|ikkje|not|aldrig|aldri|never)\s+$")
_INLINE: Final = re.compile(r"(?<!\w)\(?([a-h]|[1-9])\)\s")


def flows(doc: Anchored, out: Findings) -> None:
    """Flow nodes with their steps in the order of the text, or by the numbers given."""
    used: set[int] = set()
    for title in doc.sentences:
        words = lexicon(doc.part(title).language, "flows")
        if title.block.kind == "heading" and not title.start and _names_way(title.text, words):
            used |= _below(doc, out, title, words)
        elif _leads(doc, title) and _names_way(title.text, words):
            used |= _listed(doc, out, title, words)
    _tables(doc, out, used)
    _types(doc, out, used)
    used |= told_in_turn(doc, out)
    for sentence in doc.sentences:
        if (
            sentence.block.kind not in ("heading", "row", "box")
            and sentence.block.number not in used
        ):
            _sentence(doc, out, sentence)


def _leads(doc: Anchored, sentence: Sentence) -> bool:
    """Whether what stands below a sentence is its list: it ends with a colon, or is no sentence."""
    text = sentence.text.rstrip()
    return text.endswith(":") or (text[-1:] not in ".!" and bool(doc.led_by(sentence.block.number)))


def _names_way(text: str, words: dict[str, Any]) -> bool:
    low = text.casefold()
    return _noun(low, words) or either(tuple(words["titles"]), r"\b").search(low) is not None


def _noun(low: str, words: dict[str, Any]) -> bool:
    return any_of(words["nouns"], r"\b", r"s?\b").search(low) is not None


# steps below a title, or below a sentence that ends with a colon


def _below(doc: Anchored, out: Findings, title: Sentence, words: dict[str, Any]) -> set[int]:
    blocks = [
        b for b in doc.segmented.blocks
        if b.part == title.block.part and b.kind in ("box", "item", "field")
        and title.text.strip() in (*b.section, doc.part(title).title)
    ]  # fmt: skip
    boxes = [b for b in blocks if b.kind == "box"]
    if boxes:
        return _made(doc, out, title, boxes, list(_boxed(doc, boxes)), damaged=True)
    return _numbered(doc, out, title, blocks, words)


def _listed(doc: Anchored, out: Findings, lead: Sentence, words: dict[str, Any]) -> set[int]:
    blocks = [b for b in doc.segmented.blocks if b.lead == lead.block.number]
    return _numbered(doc, out, lead, [b for b in blocks if b.kind in ("item", "field")], words)


def _numbered(
    doc: Anchored, out: Findings, title: Sentence, blocks: Sequence[Block], words: dict[str, Any]
) -> set[int]:
    """Items with a number or letter ("1.", "b)", "Trin 3:"); one that names nobody is a gap."""
    steps: list[Step] = []
    numbers: list[str] = []
    empty = False
    for block in blocks:
        no = _number(block, words)
        if no is None or block.depth:
            continue
        if numbers and not _follows(numbers[-1], no):
            break
        numbers.append(no)
        found = list(_actors(doc, block, no))
        steps += found
        empty = empty or not found
    skipped = any(_at(b) - _at(a) > 1 for a, b in pairwise(numbers)) or (
        bool(numbers) and _at(numbers[0]) > 1
    )
    if len({s.no for s in steps}) < _FEWEST - 1 or len(numbers) < _FEWEST - 1:
        return set()
    return _made(doc, out, title, blocks, steps, damaged=empty or skipped)


def _number(block: Block, words: dict[str, Any]) -> str | None:
    """The number of a step, of its ordinal or of its label or first words."""
    sign = block.ordinal.strip(" .():")
    if re.fullmatch(r"\d{1,2}|[a-zA-Z]", sign):
        return sign.lower()
    label = block.label.text if block.label is not None else block.text[:20]
    found = re.match(rf"\W*(?:{'|'.join(words['step'])})\s*(\d{{1,2}}|[A-Za-z])\b", label, re.I)
    return found.group(1).lower() if found else None


def _at(no: str) -> int:
    return int(no) if no.isdigit() else _LETTERS.index(no) + 1


def _follows(before: str, no: str) -> bool:
    return before.isdigit() == no.isdigit() and _at(no) > _at(before)


def _actors(doc: Anchored, block: Block, no: str) -> Iterator[Step]:
    """Who acts in a step: those whom its first sentence begins with, else the first it names."""
    for sentence in doc.of_block(block.number):
        if sentence.block.kind == "heading":
            continue
        named = [n for n in sentence.named if n.keys and not n.mention.genitive]
        for one in _first(sentence, named):
            yield Step(no, one.keys[0], sentence, block.text[:300])
        return


def _first(sentence: Sentence, named: Sequence[Named]) -> Sequence[Named]:
    out: list[Named] = []
    for one in named:
        if out:
            between = sentence.text[out[-1].mention.end : one.mention.start]
            if not re.fullmatch(r"\s*(?:,|og|eller|samt|and|or|og/eller)\s*", between):
                break
        out.append(one)
    return out


def _boxed(doc: Anchored, boxes: Sequence[Block]) -> Iterator[Step]:
    """Boxes that say what a body does; the number stands in a box behind."""
    numbers = {b.number for b in boxes}
    below = [s for s in doc.sentences if s.block.number in numbers]
    for at, sentence in enumerate(below):
        if not sentence.bodies or len(sentence.toks) < _FEWEST:
            continue
        ahead = (s.text.strip() for s in below[at + 1 : at + 3])
        number = next(
            (m for text in ahead if (m := re.fullmatch(r"\(?(\d{1,2}|[a-z])[.)]?", text))), None
        )
        yield Step(
            number.group(1) if number else None, sentence.bodies[0].keys[0], sentence,
            sentence.text[:300],
        )  # fmt: skip


# a table with a column of steps


def _tables(doc: Anchored, out: Findings, used: set[int]) -> None:
    heads = dict.fromkeys(
        b.lead for b in doc.segmented.blocks if b.kind == "row" and b.lead is not None
    )
    for lead in heads:
        head = doc.segmented.blocks[lead]
        words = lexicon(doc.segmented.parts[head.part].language, "flows")
        titles = [c.text.casefold().strip(" .:") for c in head.cells]
        if not titles or not re.fullmatch("|".join(words["step"]), titles[0]):
            continue
        rows = [b for b in doc.segmented.blocks if b.kind == "row" and b.lead == lead]
        steps: list[Step] = []
        empty = False
        for row in rows:
            no = row.cells[0].text.strip(" .)") if row.cells else ""
            said = next(iter(doc.of_block(row.number)), None)
            if said is None or not re.fullmatch(r"\d{1,2}|[A-Za-z]", no):
                continue
            named = [n for n in said.named if n.keys][:1]
            empty = empty or not named
            steps += [Step(no.lower(), n.keys[0], said, row.text[:300]) for n in named]
        if len(steps) >= _FEWEST - 1:
            first = next(iter(doc.of_block(head.number)), None) or steps[0].at
            used |= _made(doc, out, first, rows, steps, damaged=empty)


# kinds of process that a text tells apart by letter, and exemplifies


_LETTER: Final = r"\s+([A-H1-9])\b"


def _types(doc: Anchored, out: Findings, used: set[int]) -> None:
    for sentence in doc.sentences:
        words = lexicon(doc.part(sentence).language, "flows")
        match = either(tuple(words["types"]), r"\b", _LETTER).search(sentence.text)
        if match is None or sentence.block.kind == "heading":
            continue
        said = [s for s in doc.of_block(sentence.block.number) if s.number >= sentence.number]
        said += _examples(doc, sentence, match.group(1))
        steps = [
            Step(None, key, s, s.text[:300]) for s in said for key in _in_order(doc, s, said=True)
        ]
        steps = [b for a, b in pairwise([None, *steps]) if b and (a is None or a.key != b.key)]
        if len({s.key for s in steps}) > 1:
            used.add(sentence.block.number)
            described(doc, out, [sentence], steps, gaps=False)


def _examples(doc: Anchored, sentence: Sentence, letter: str) -> list[Sentence]:
    """What stands below a title of that letter, in the same part."""
    out: list[Sentence] = []
    inside = False
    for s in doc.sentences[sentence.number + 1 :]:
        if s.block.part != sentence.block.part:
            break
        sign = s.block.ordinal.strip(" .()")
        marked = sign if sign.isupper() or sign.isdigit() else ""
        if s.block.kind == "heading" or (marked and s.block.kind == "item"):
            if inside:
                break
            inside = marked == letter
        elif inside:
            out.append(s)
    return out


# one sentence


_WHERE: Final = re.compile(r"\b(?:hvor|fra|where|der|from)\b")


def _sentence(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    words = lexicon(doc.part(sentence).language, "flows")
    low = sentence.text.casefold()
    if not is_asserted(doc, sentence, 0) and not _noun(low, words):
        return
    if not sentence.bodies:
        return
    bodies = _in_order(doc, sentence)
    several = len(dict.fromkeys(bodies)) >= _FEWEST
    named = _noun(low, words) and _WHERE.search(low)
    then = any_of(words["next"], r"\b", r"\b").search(low) is not None
    arrows = len(_ARROW.findall(sentence.text)) >= _FEWEST - 1
    marks = [m.group(1) for m in _INLINE.finditer(sentence.text)]
    inline = len(marks) >= _FEWEST and all(_follows(a, b) for a, b in pairwise(marks))
    case = either(tuple(words["cases"]), r"\b").search(low) is not None
    then &= case
    moves = either(tuple(words["moves"]), r"\b", r"\b")
    chain = several and len(moves.findall(low)) >= _FEWEST
    former = either(tuple(words["never"]), r"\b", r"\b").search(low) is not None
    if former or not bodies:
        return
    by_way_of = several and case and via(skeleton(sentence).text)
    if named or (several and (then or arrows or inline or chain or by_way_of)):
        steps = [Step(None, key, sentence, sentence.text[:300]) for key in bodies]
        described(doc, out, [sentence], steps, gaps=bool(named))


def _in_order(doc: Anchored, sentence: Sentence, *, said: bool = False) -> list[str]:
    """The bodies in the order a case meets them: who drafts comes before who decides."""
    words = lexicon(doc.part(sentence).language, "flows")
    after = 0
    low = sentence.text.casefold()
    for noun in () if said or not _noun(low, words) else words["nouns"]:
        found = any_of((noun,), r"\b", r"s?\b").search(low)
        after = max(after, found.end() if found else 0)
    named = [
        n
        for n in sentence.bodies
        if n.mention.start >= after and not _DENIED.search(low[: n.mention.start])
    ]
    drafted = either(tuple(words["drafted"]), r"\b", r"\W*$")
    drafts = [
        n for n in named if drafted.search(low, max(0, n.mention.start - _AHEAD), n.mention.start)
    ]
    ordered = drafts + [n for n in named if n not in drafts]
    keys = [k for n in ordered for k in n.keys]
    return [k for i, k in enumerate(keys) if i == 0 or keys[i - 1] != k]


# the nodes


def _made(
    doc: Anchored, out: Findings, title: Sentence, blocks: Iterable[Block], steps: Sequence[Step],
    *, damaged: bool,
) -> set[int]:  # fmt: skip
    if len(steps) > 1:
        described(doc, out, [title], steps, gaps=damaged)
        return {b.number for b in blocks}
    return set()
