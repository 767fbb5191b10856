"""How many members a body has in all: "har ni medlemmer", "et udvalg på tre", "Antal medlemmer: 8", a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.asserting import is_asserted
from loaders.rules.seats.counts import Count, read_count
from loaders.rules.skeleton import Skeleton, any_pattern, skeleton
from loaders.rules.subjects import subjects
from loaders.segments import Block
from loaders.tokens import Token, tokens

_NEAR: Final = 9  # tokens from a number to the noun it counts
_ALSO: Final = re.compile(r",? ?(?:som|der|who|which) (?:også|òg|also|samtidig|tillige)(?!\S)")
_EACH: Final = re.compile(r"(?:each|hver|hvert|kvar|kvart)(?!\S)")
_VOTELESS: Final = re.compile(r"(?:uden|uten|utan|without)(?: \S+)? (?:stemme|røyst|vot)")
_ADJECTIVES: Final = 2
_FEW: Final = 4  # so many may be chosen at once, and others sit on


@dataclass(frozen=True, slots=True)
class _Told:
    """A number of members, by the tokens of the sentence."""

    count: Count
    last: int  # the token of "members"
    sentence: Sentence
    words: dict[str, Any]

    def low(self, at: int) -> str:
        toks = self.sentence.toks
        return toks[at].text.casefold() if 0 <= at < len(toks) else ""

    def behind(self, shape: Skeleton) -> str:
        """The pattern form behind "members"."""
        return shape.text[shape.starts[self.last] :].partition(" ")[2]

    def ahead(self, shape: Skeleton) -> str:
        """The pattern form before the number."""
        return shape.text[: shape.starts[self.count.first]]


def sizes(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """The size of each body that the sentence tells of."""
    words = lexicon(doc.part(sentence).language, "provisions")["size"]
    low = sentence.text.casefold()
    if sentence.block.kind == "row" or re.search(rf"(?<!\w){_any(words['over'])}(?!\w)", low):
        return
    for body, count, rule in (
        *_labelled(sentence, words, doc),
        *_told(doc, sentence, shape, words),
    ):
        if doc.entity(body).label == "Body":
            _state(out, sentence, body, count, rule)


def size_columns(doc: Anchored, out: Findings) -> None:
    """A column of a table with how many members each body has."""
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind == "row":
            _sum(doc, out, sentence)
        if block.kind != "row" or block.lead is None:
            continue
        head = doc.segmented.blocks[block.lead]
        language = doc.part(sentence).language
        columns = _any(lexicon(language, "provisions")["size"]["columns"])
        if len(head.cells) != len(block.cells):
            continue
        for title, cell in zip(head.cells, block.cells, strict=True):
            toks = tokens(cell.text, language)
            asked = re.fullmatch(rf"{columns}[\s:.]*", title.text.casefold())
            count = read_count(toks, 0, language) if asked else None
            bodies = [n for n in sentence.bodies if n.mention.text not in cell.text]
            nouns = lexicon(language, "provisions")["size"]["bodies"]
            if not re.match(rf"{_any(nouns)}\w{{0,4}}\b", _first(head)) or _of_seats(head):
                continue
            if count is not None and count.last == len(toks) - 1 and bodies:
                _state(out, sentence, bodies[0].keys[0], count, "provisions.size.column")


def _sum(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """The last row of a list of members: "I alt 9"."""
    words = lexicon(doc.part(sentence).language, "provisions")["size"]
    title = sentence.block.section[-1] if sentence.block.section else ""
    said = re.fullmatch(rf"{_any(words['alone'])}(?: [:|])? (\d{{1,2}})", skeleton(sentence).text)
    if said and sentence.topic and re.search(_any(words["titles"]), title.casefold()):
        count = read_count(sentence.toks, len(sentence.toks) - 1, doc.part(sentence).language)
        if count is not None and doc.entity(sentence.topic).label == "Body":
            _state(out, sentence, sentence.topic, count, "provisions.size.sum")


# columns of a table of seats, where a number counts the seats of one who sends members
_SEATS: Final = re.compile(
    r"udpeg|udnævn|vælg|valgt|indstill|funktion|rolle|stemmeret|tilforordn|appoint|nominat|elect|\brole"
    r"|oppnev|oppnem|velges|vert valde",
    re.I,
)


def _of_seats(head: Block) -> bool:
    return any(_SEATS.search(cell.text) for cell in head.cells[1:])


def _first(head: Block) -> str:
    return head.cells[0].text.casefold().strip()


def _any(texts: list[str]) -> str:
    return f"(?:{'|'.join(texts)})"


def _state(out: Findings, sentence: Sentence, body: str, count: Count, rule: str) -> None:
    key = out.node(
        "Provision", sentence, rule=rule, key=f"provision:size:{body}:{count.low}:{count.high}",
        kind="size", text=sentence.text, name=sentence.text[:120], min=count.low, max=count.high,
        approx=count.approx,
    )  # fmt: skip
    out.edge("GOVERNS", key, body, sentence, rule=rule)


def _labelled(
    sentence: Sentence, words: dict[str, Any], doc: Anchored
) -> Iterator[tuple[str, Count, str]]:
    """ "Antal medlemmer: 8", "Medlemstal 6", "I alt: 9 medlemmer"."""
    block = sentence.block
    body = sentence.subject or sentence.topic
    if block.label is None or block.kind != "field" or sentence.start or not body:
        return
    if not re.fullmatch(rf"{_any(words['labels'])}[\s:.]*", block.label.text.casefold()):
        return
    language = doc.part(sentence).language
    count = read_count(sentence.toks, 0, language)
    if count is None:
        return
    behind = [t.text.casefold() for t in sentence.toks[count.last + 1 :][:1]]
    if behind and behind[0] in words["nouns"] and _some_only(sentence, count, language):
        return  # "Membership: 3 trustees elected by the members, 1 …"
    if not behind or behind[0] in (".", "(", ",", *words["nouns"]):
        yield body, count, "provisions.size.label"


def _some_only(sentence: Sentence, count: Count, language: str) -> bool:
    """Whether others are counted behind, or it is said who fills those counted: they are not all."""
    rest = sentence.toks[count.last + 2 :]
    chosen = lexicon(language, "seats")["cues"]["appointed"]
    return bool(rest) and (
        rest[0].text.casefold() in (*chosen, "fra", "frå", "from", "for")
        or (rest[0].text == "," and read_count(rest, 1, language) is not None)
    )


def _others_too(sentence: Sentence, at: int, language: str) -> bool:
    """Whether it says from whom those counted come, and counts others behind them."""
    low = [t.text.casefold() for t in sentence.toks]
    sends = ("fra", "frå", "from", "for", *lexicon(language, "seats")["cues"]["appointed"])
    if at >= len(low) or low[at] not in sends:
        return False
    joins = (i for i in range(at, len(low) - 1) if low[i] in (",", "og", "samt", "and"))
    return any(read_count(sentence.toks, i + 1, language) is not None for i in joins)


def _told(
    doc: Anchored, sentence: Sentence, shape: Skeleton, words: dict[str, Any]
) -> Iterator[tuple[str, Count, str]]:
    language = doc.part(sentence).language
    for at, tok in enumerate(sentence.toks):
        if tok.text.casefold() in words.get("numbering", ()):
            yield from _numbering(doc, shape, at, words)
        if tok.text.casefold() not in words["nouns"]:
            continue
        count = _count_before(sentence.toks, at, language)
        if count is None or not is_asserted(doc, sentence, sentence.toks[count.first].start):
            continue
        if _of_a_kind(sentence, count, at):
            continue
        told = _Told(_bounded(doc, shape, count), at, sentence, words)
        for body, rule in _whose(doc, shape, told):
            yield body, told.count, rule


def _of_a_kind(sentence: Sentence, count: Count, noun: int) -> bool:
    """ "two Wick Council members", "6 place members" as one item of a list: some of them only."""
    between = range(count.last + 1, noun)
    named = any(n.mention.first <= at <= n.mention.last for n in sentence.named for at in between)
    return named or (bool(between) and sentence.block.kind == "item" and not sentence.start)


def _numbering(
    doc: Anchored, shape: Skeleton, at: int, words: dict[str, Any]
) -> Iterator[tuple[str, Count, str]]:
    """ "The Board numbers nine": the verb stands for "has … members"."""
    sentence = shape.sentence
    count = read_count(sentence.toks, at + 1, doc.part(sentence).language)
    if count is None:
        return
    after = [t.text.casefold() for t in sentence.toks[count.last + 1 :][:1]]
    ahead = shape.text[: shape.starts[at]]
    if after and after[0] not in (".", ",", ";", ":", "and", *words["nouns"]):
        return
    if re.fullmatch(r"(?:the )?<B\d+> |(?:it|they) ", ahead):
        for body in subjects(doc, sentence, shape, shape.starts[at])[:1]:
            yield body, count, "provisions.size.stated"


def _bounded(doc: Anchored, shape: Skeleton, count: Count) -> Count:
    """ "may at most have 15": a bound that stands before the verb."""
    words = lexicon(doc.part(shape.sentence).language, "provisions")
    ahead = shape.text[: shape.starts[count.first]]
    for name in ("least", "most"):
        bound, verbs = _any(words["cadence"][name]), _any(words["size"]["verbs"])
        if re.search(rf"(?<!\S){bound} {verbs} $", ahead):
            low, high = (count.low, None) if name == "least" else (None, count.high)
            return replace(count, low=low, high=high)
    return count


def _count_before(toks: tuple[Token, ...], noun: int, language: str) -> Count | None:
    """The number that counts a noun, adjectives between ("11 stemmeberettigede medlemmer")."""
    for first in range(max(0, noun - _NEAR), noun):
        count = read_count(toks, first, language)
        if count is None or not 0 <= noun - 1 - count.last <= _ADJECTIVES:
            continue
        if all(t.text.isalpha() for t in toks[count.last + 1 : noun]):
            return count
    return None


def _whose(doc: Anchored, shape: Skeleton, told: _Told) -> Iterator[tuple[str, str]]:
    """Whose members they are, where they are all of them."""
    sentence, words = told.sentence, told.words
    ahead, behind = told.ahead(shape), told.behind(shape)
    if _EACH.match(behind) or _VOTELESS.match(behind):
        return  # "two members each from A and B", "two members without a vote"
    part = told.count.last + 1 < told.last and sentence.block.kind == "item"
    if part and not ahead and sentence.text.rstrip().endswith(":"):
        return  # "1) 8 external members:", of all that are listed
    set_up = re.search(rf"(?:(\S+) )?<B(\d+)> ,? ?{_any(words['joined'])} $", ahead)
    if set_up and _others_too(sentence, told.last + 1, doc.part(sentence).language):
        return  # "consists of two members from A, one from B and …"
    if set_up and set_up[1] not in words["seated"]:
        yield sentence.named[int(set_up[2])].keys[0], "provisions.size.of"
        return
    new = re.search(rf"{_any(words['articles'])} (\w+) {_any(words['joined'])} $", ahead)
    if new and sentence.topic and doc.entity(sentence.topic).stem.endswith(new[1]):
        yield sentence.topic, "provisions.size.of"  # "is led by a board of nine members"
        return
    bracketed = re.search(r"<B(\d+)> \( $", ahead)
    if bracketed and behind.startswith(")"):
        yield sentence.named[int(bracketed[1])].keys[0], "provisions.size.of"
        return
    located = re.match(rf"{_any(words['inside'])} <B(\d+)>", behind)
    there = re.search(rf"(?:^|\s){_any(words['there'])} $", ahead)
    if located and there:
        yield sentence.named[int(located[1])].keys[0], "provisions.size.stated"
        return
    chosen = words.get("chosen_there", [])
    to = re.match(r"til <B(\d+)> ?(?:$|[.;])", behind) if chosen else None
    if to and re.search(rf"(?:^|\s){_any(chosen)} $", ahead) and (told.count.low or 0) > _FEW:
        yield sentence.named[int(to[1])].keys[0], "provisions.size.stated"
        return
    if _ALSO.match(behind) or not re.match(rf"$|[.:;(]|{_any(words['behind'])}(?!\S)", behind):
        return  # "two members from …": a part of them
    if not ahead or re.fullmatch(rf"{_any(words['alone'])} ", ahead):
        if sentence.topic and _is_of_members(sentence, words, bool(ahead)):
            yield sentence.topic, "provisions.size.alone"
        return
    governed = words.get("governed")
    if governed and sentence.topic and any_pattern(tuple(governed)).search(ahead):
        yield sentence.topic, "provisions.size.stated"
        return
    verb = re.search(
        rf"(?<!\S){_any(words['verbs'])} (?:(?!and |og |samt )[^<>\s,;]+ ){{0,3}}$", ahead
    )
    if verb is None:
        return
    before = ahead[: verb.start()].split()
    persons = lexicon(doc.part(sentence).language, "lines")["persons"]["words"]
    if {*persons, *words["others"]} & set(before):
        return  # "the chairmanship of X has two members"
    if before and not any("<B" in w for w in before) and not set(before) <= set(words["it"]):
        return  # "each municipality has two members"
    at = verb.start()
    yield from ((k, "provisions.size.stated") for k in subjects(doc, sentence, shape, at)[:1])


def _is_of_members(sentence: Sentence, words: dict[str, Any], total: bool) -> bool:
    """Whether "14 medlemmer:" stands where members are told of."""
    block = sentence.block
    title = block.label.text if block.label else block.section[-1] if block.section else ""
    if sentence.start or not re.search(_any(words["titles"]), title.casefold()):
        return total and block.label is None
    return total or sentence.text.rstrip()[-1:] in ".:s"


def sizes_of(doc: Anchored, out: Findings) -> None:
    """The family: sentences, labels, columns."""
    size_columns(doc, out)
    for sentence in doc.sentences:
        sizes(doc, out, sentence, skeleton(sentence))
