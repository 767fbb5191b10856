"""Lists of tasks below a title or a sentence that says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.duties.officers import is_office, with_doers
from loaders.rules.duties.stating import Serving, clause, owner_of, served_here, state
from loaders.rules.duties.systems import system_in
from loaders.rules.duties.tasks import things_of
from loaders.rules.skeleton import Skeleton, skeleton
from loaders.rules.subjects import is_unsettled, subject_names, told_most

_OWNS: Final = re.compile(r"(?:the )?(?P<s><[BP]\d+>) ['’s]*(?: ?s )?(?=\S)")
_LONGEST: Final = 240  # characters of a task in a list


def listed(doc: Anchored, out: Findings, sentence: Sentence, serving: Serving) -> None:
    """ "Sekretariatets opgaver", "X varetager følgende opgaver for udvalget:", "The Secretary shall:"."""
    heading = sentence.block.kind == "heading"
    if not (heading or sentence.text.rstrip().endswith(":")) or is_unsettled(doc, sentence):
        return
    items = [s for s in doc.led_by(sentence.block.number) if s.block.kind == "item" and not s.start]
    if len(items) < _FEWEST and not heading:
        items = list(_lines_below(doc, sentence))
    if len(items) < _FEWEST:
        return
    whole = with_doers(doc, sentence, serving)
    shape = skeleton(whole)
    language = doc.part(sentence).language
    noun, open_ = _cues(language)
    tasked = noun.search(shape.text)
    alone = not tasked and _is_alone(shape)
    if not (tasked or alone) and not (open_.search(shape.text) and not heading):
        return
    charged = list(_charged(doc, whole, shape, heading=heading))
    implied = [] if charged else _server(doc, sentence, shape, serving)
    of_service = any(things_of(language).search(_said(s)) for s in items)
    sides = frozenset(k for k in charged if tasked and of_service and doc.entity(k).side)
    doers = [k for k in charged or implied if is_office(doc, k) or k in sides]
    if not doers or not (of_service or (tasked and not implied)):
        return
    if alone:  # below an officer alone: only what is plainly a task
        items = [s for s in items if things_of(language).search(_said(s)) and _is_deed(s)]
    named = [k for n in whole.bodies for k in n.keys if k not in doers]
    for item in items:
        body = _body(doc, item, doers, named)
        if body is None or len(item.text) > _LONGEST or _is_denied(language, item):
            continue
        state(
            doc, out, item, body, clause(item.text.strip()), [k for k in doers if k != body],
            rule="duties.charge", system=system_in(item.text, language, item.named),
        )  # fmt: skip


_FEWEST: Final = 2


def _lines_below(doc: Anchored, lead: Sentence) -> Iterator[Sentence]:
    """The lines below one that ends with a colon which begin with what is done, and have no mark:
    "… has these tasks:", "Calls the meetings.", "Writes the minutes."."""
    blocks = doc.segmented.blocks
    for block in blocks[lead.block.number + 1 :]:
        said = doc.of_block(block.number)
        if block.kind not in ("paragraph", "heading") or len(said) != 1 or not _is_deed(said[0]):
            return
        yield said[0]


def _is_alone(shape: Skeleton) -> bool:
    """Whether a title or line names one who does something and says no more: "Sekretæren", "X Kommune:"."""
    return re.fullmatch(r"(?:\S{1,3} )?<P\d+>(?: :)?", shape.text) is not None


def _is_deed(sentence: Sentence) -> bool:
    """Whether an item begins with what is done: "udsender dagsordenen", "at skrive referat"."""
    first = sentence.toks[0]
    low = first.text.casefold()
    return low in ("at", "to", "å") or (
        low != first.lemma and low.endswith(("er", "ar", "år", "s"))
    )


def _said(sentence: Sentence) -> str:
    return " ".join(t.lemma for t in sentence.toks)


def _charged(doc: Anchored, sentence: Sentence, shape: Skeleton, *, heading: bool) -> Iterator[str]:
    """The keys of those whose tasks a title or a sentence speaks of."""
    if heading:
        first = next(iter(shape.named(shape.text)), None)
        yield from first.keys if first else ()
        return
    found = subject_names(doc, sentence, shape, len(shape.text))
    owner = _OWNS.match(shape.text)
    for named in found or (shape.named(owner["s"]) if owner else ()):
        yield from named.keys


def _server(doc: Anchored, sentence: Sentence, shape: Skeleton, serving: Serving) -> list[str]:
    """ "Sekretariat: X. Opgaver:", or "Opgaver:" below the title of the secretariat: who serves there."""
    block, label = sentence.block, sentence.block.label
    above = [*block.section[-1:], label.text if label else ""]
    if block.number and sentence.text.rstrip().endswith(":"):  # a line of the section before
        before = doc.segmented.blocks[block.number - 1]
        above += before.section[-1:] if before.kind in ("paragraph", "field") else ()
    if len(shape.text.split()) > _BARE or not any(_SERVICE.search(said) for said in above):
        return []
    served = served_here(doc, sentence, serving)
    return list(dict.fromkeys(serving[key] for key in served if key in serving))


_BARE: Final = 5  # words of a line that names nobody
_SERVICE: Final = re.compile(r"sekretari|sekretær|betjening|secretar|tenest|clerk", re.I)


def _body(doc: Anchored, item: Sentence, doers: list[str], named: list[str]) -> str | None:
    """For whom a task of a list is done: whom the item names, else the line above, else the topic."""
    own = [k for n in item.bodies for k in n.keys if k not in doers]
    for key in (*own[:1], *named[:1], item.topic):
        if key and key not in doers and doc.entity(key).label == "Body" and not _serves(doc, key):
            return key
    return owner_of(doc, item, doers[0]) or told_most(doc, item)


def _serves(doc: Anchored, key: str) -> bool:
    return doc.entity(key).sort in ("secretariat", "chairmanship", "team")


def _is_denied(language: str, sentence: Sentence) -> bool:
    no = lexicon(language, "duties")["tasks"]["no"]
    return bool({t.lemma for t in sentence.toks} & set(no))


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon(language, "duties")["listed"]
    nouns, opens = ("|".join(words[k]) for k in ("nouns", "open"))
    return re.compile(rf"(?<!\S)(?:{nouns})(?!\S)"), re.compile(rf"(?<!\S)(?:{opens}) :$")
