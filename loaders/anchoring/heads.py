"""The body that the first lines of a document or part name: a line of its own, or a labelled value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.layout import layout
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.naming.gatherings import by_who_meets
from loaders.papers import ABOUT_A_BODY, paper
from loaders.segment.marks import ended, has_verb, introduces, is_open
from loaders.segments import Block, Part

Keys = list[tuple[Mention, tuple[str, ...]]]
_LINES: Final = 10
_SENTENCE: Final = 6  # words of a sentence that is no line of a letterhead
_LONGEST: Final = 160
_TITLE_LENGTH: Final = 90
_MOST: Final = 0.55
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)?\s*$")

_DONE: Final = re.compile(
    r"(?:udpeg|valg|nedsat|godkend|vedtag|indstil|oppnevn|opnemn|vald|velg|vedtat|vedtek|fastsa|fastse"
    r"|fastlagt|godkjen|besluttet|bestemt|bestemd|revider|utarbej|utarbeid|behandl|handsam|appoint"
    r"|elect|approv|nominat|adopted|agreed|drafted|prepared|revised)\w*$",
    re.I,
)

_CHAPTER: Final = re.compile(
    r"(?:kapitel|kapittel|afsnit|del|chapter|part|section)\s+\w{1,4}\b\W*", re.I
)


def without_chapter(title: str) -> str:
    """A heading without "Chapter 2 –" before it."""
    match = _CHAPTER.match(title)
    return title[match.end() :] if match and match.end() < len(title) else title


def heads_list(block: Block) -> bool:
    """Whether a paragraph stands like a title: short, with a capital, no sentence, no label.

    What is listed below it is its own: where it names nobody known, nobody is meant.
    """
    text = block.text.strip()
    plain = block.kind == "paragraph" and text[:1].isupper() and len(text) <= _TITLE_LENGTH
    return plain and not (ended(text) or introduces(text) or is_open(text) or has_verb(text))


def is_doer(title: str, at: int) -> bool:
    """Whether a name in a title only says who appointed or approved ("members elected by …")."""
    ahead = title[:at].split()[-2:]
    return len(ahead) == 2 and bool(_DONE.match(ahead[0]))


# "Møde i X den 4. maj 2023": X
_HELD: Final = re.compile(
    r"^(?:\w*møde|\w*møte|meeting)(?: nr\.? ?\d+)? (?:i|for|of) (?:the )?|,? (?:den |d\. |on )?\d.*$",
    re.I,
)

# "Referat fra 2. møde i X": X
_MINUTES_OF: Final = re.compile(
    r"^\w*(?:referat|dagsorden|protokoll?|indkaldelse|innkalling|minutes|agenda)\w* "
    r"(?:fra|frå|af|av|til|for|from|of|to) (?:the )?(?:\d+\.? |\w+ )?(?:\w*møde|\w*møte|meeting)t?"
    r"(?: nr\.? ?\d+| no\.? ?\d+)? (?:i|for|af|av|in|of) (?:the )?",
    re.I,
)


# "Rådet for X – opgaver, medlemmer og møder": what stands behind the name says what is told of it
_BARS: Final = re.compile(r"\s+(?:[–—|/·•]|-)\s+")
_TELLS: Final = re.compile(r"\s*(?:[–—:|/(]|- )")


def tells(line: str, at: int) -> bool:
    """Whether a name ends there that is all of a line, or of which it says what it tells."""
    return not line[at:].strip() or _TELLS.match(line, at) is not None


def head_of(
    part: Part, raw: Sequence[Raw], keys_in: Callable[[str, str], Keys]
) -> tuple[str | None, tuple[str, ...], bool]:
    """The body, the lines read (those of the part above its first section), and whether a label
    says that it is the body the text is about.

    A line that is little else than a body's name tells it, and so does the value of a label such
    as "Committee:". Where two lines do, the later one is meant, unless a label spoke: the first
    line of a letterhead is the organisation.
    """
    found: list[str] = []
    lines: list[str] = []
    held = [r for r in raw[: 8 * _LINES] if r.block.part == part.number]
    titled: list[str] = []
    said_of = False  # running text has begun
    for at, item in enumerate(held):
        text = item.text.strip()
        block = item.block
        if (
            block.kind == "heading"
            and at + 1 < len(held)
            and held[at + 1].block.number == block.number
        ):
            if not paper(*ABOUT_A_BODY).match(held[at + 1].text):
                continue  # the label of the field below
        if at >= 2 * _LINES or len(lines) >= _LINES or len(text) > _LONGEST:
            break
        if block.kind == "heading" and (block.ordinal or _CHAPTER.match(text) or said_of):
            break  # the first section
        said_of |= block.kind == "paragraph" and ended(text) and len(text.split()) >= _SENTENCE
        if block.kind == "item" or (block.kind == "paragraph" and ended(text)):
            continue
        key = text.rstrip(": ").casefold()
        if block.kind == "heading" and key in layout().sections - layout().titles:
            break
        lines.append(text)
        if block.kind == "field" and names_body(block, part.language):
            named = [keys[0] for m, keys in keys_in(text, part.language) if is_body(m, keys)]
            if named:
                return named[0], tuple(lines), True
        if block.kind not in ("heading", "paragraph") or text.endswith((".", ":", ";")):
            continue
        said = _MINUTES_OF.sub("", _BRACKETS.sub("", text))
        held_by = by_who_meets(said, part.language)  # "Bestyrelsesmøde i X": the board's
        bare = _HELD.sub("", held_by if held_by != said else said).strip(" :.0123456789")
        meeting = held_by != said or by_who_meets(bare, part.language) != bare
        for mention, keys in keys_in(bare, part.language):
            heads = (block.kind == "heading" or heads_list(block)) and not mention.start
            if is_body(mention, keys) and heads and _TELLS.match(bare, mention.end):
                titled.append(keys[0])
            done = is_doer(bare, mention.start)  # "Fastsatt av X": not what the text is about
            whole = len(_piece(bare, mention.start, mention.end))
            most = len(mention.text) >= _MOST * whole and not done
            if is_body(mention, keys) and (meeting or most):
                found.append(keys[0])
                break
    if len(titled) == 1 and set(found) <= set(titled):
        return titled[0], tuple(lines), True
    return (found[-1] if found else None), tuple(lines), False


def _piece(line: str, start: int, end: int) -> str:
    """What a name stands in between the dashes or bars of a line: "Vandværket A & B — Driftsudvalget"."""
    begin = max((m.end() for m in _BARS.finditer(line, 0, start)), default=0)
    behind = _BARS.search(line, end)
    return line[begin : behind.start() if behind else len(line)]


def names_body(block: Block, language: str) -> bool:
    """Whether the label of a field says that its value is the body the text is about."""
    label = block.label.text.strip(" :").casefold() if block.label is not None else ""
    labels, forms = _labels(language)
    return label in labels or bool(forms.fullmatch(label))


@cache
def _labels(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    held = lexicon(language, "bodies").get("heads_of", {})
    return frozenset(held.get("labels", ())), re.compile(
        "|".join(held.get("label_forms", ("(?!)",)))
    )


def is_body(mention: Mention, keys: tuple[str, ...]) -> bool:
    """Whether a mention in a title stands for one body."""
    return mention.kind in ("body", "abbreviation") and len(keys) == 1 and not mention.plural


def is_plain(mention: Mention, title: str) -> bool:
    """Whether a heading is the bare noun of a body and no more: "§ 4 Bestyrelsen"."""
    bare = without_chapter(title).strip(" :.0123456789§").casefold()
    return mention.bare and not mention.plural and bare in (mention.head, mention.text.casefold())
