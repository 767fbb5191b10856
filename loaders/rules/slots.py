"""Who only a relation tells to be somebody: "rapporterer til rektorkollegiet", "Plan og Byg er sekretariat".

Names in capitals and nouns for bodies, units and offices that nothing else knows are put to the rules of
lines and successions as if they were parties, and then, if need be, bodies. What a rule takes in as an
end is somebody, and a mention from then on wherever the text says it, so that every family sees it. What
none takes in remains nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Named, Sentence, with_more
from loaders.anchored import Spot, place_of
from loaders.entities import Entity
from loaders.findings import Findings
from loaders.mentions import Mention
from loaders.naming.candidates import Candidate, as_body, candidates, named_as
from loaders.rules.changes import takes_over
from loaders.rules.linecues import manners
from loaders.rules.lines import is_labelled
from loaders.rules.onesentence import with_heading, with_label, without_descriptions
from loaders.rules.service import with_units
from loaders.rules.skeleton import skeleton
from loaders.rules.stating import Stating
from loaders.statements import EdgeOf

_TO_BODIES: Final = ("REPORTS_TO", "RECOMMENDS_TO", "EXECUTES_DECISIONS_OF")
_TRIED: Final = "slot:"
_BLOCKS: Final = ("paragraph", "item", "field")
_JOINS: Final = frozenset((",", ";", "og", "and", "samt", "den", "det", "dei", "de", "the"))
_LABEL: Final = 6  # words of a label with its colon
_INITIALS: Final = 3  # letters of a person's initials ("Referent: KLM")
_Found = dict[int, tuple[Candidate, ...]]


def with_slots(doc: Anchored) -> Anchored:
    """The document, anchored again where relations tell of somebody it did not know."""
    found = {s.number: tuple(_candidates(doc, s)) for s in doc.sentences}
    told = _told(doc, found)
    left = {
        number: tuple(replace(c, mention=as_body(c.mention)) for c in those if c.open and _name(c) not in told)
        for number, those in found.items()
    }  # fmt: skip
    told = _told(doc, left, bodies=True) | told
    if not told:
        return doc
    told |= _short_forms(found, told)
    more: dict[Spot, tuple[Mention, ...]] = {}
    for sentence in doc.sentences:
        known = (
            named_as(one.mention, told[name])
            for one in found[sentence.number]
            if (name := _name(one)) in told
        )
        if mentions := tuple(known):
            more.setdefault(place_of(sentence), mentions)
    return with_more(doc, more)


def _short_forms(found: _Found, told: Mapping[str, Mention]) -> dict[str, Mention]:
    """ "the Commissioners", where the one name that ends so is "the Harbour Commissioners", and the
    other way round: under the longer name."""
    said = {_name(c): c.mention for those in found.values() for c in those if not c.weak}
    out: dict[str, Mention] = {}
    for name, mention in told.items():
        longer = [s for s in said if s.endswith(f" {name}") and said[s].text[:1].isupper()]
        if len(longer) == 1 and mention.text[:1].isupper():
            whole = named_as(said[longer[0]], mention)
            out |= {name: whole, longer[0]: whole}
    return out


def _name(one: Candidate) -> str:
    return one.mention.stem.casefold()


def _candidates(doc: Anchored, sentence: Sentence) -> Iterator[Candidate]:
    taken = {
        at
        for n in sentence.named
        if n.keys or n.mention.kind in ("body", "party")
        for at in range(n.mention.first, n.mention.last + 1)
    }
    return candidates(
        sentence.text, sentence.toks, taken, doc.part(sentence).language,
        value=sentence.block.kind == "field",
    )  # fmt: skip


def _told(doc: Anchored, found: _Found, *, bodies: bool = False) -> dict[str, Mention]:
    """What the rules take in, by its name without case; of `bodies`, only where no party may stand."""
    scratch, tried = Findings(doc), dict[str, Mention]()
    for sentence in doc.sentences:
        mentions = [c.mention for c in found[sentence.number] if not c.weak]
        if (value := _value(sentence)) is not None:
            mentions = list(_heading_value(sentence, mentions, value))
        if mentions and sentence.block.kind in _BLOCKS:
            _try(doc, scratch, _with(doc, sentence, mentions, tried))
    # "the head is secretary to the board": an office of one person, and no secretariat
    offices = {key for key in tried if doc.entity(key).sort == "role"}
    for key in tried:
        del doc.entities.all[key]
    return {
        tried[key].stem.casefold(): tried[key]
        for edge in scratch.edges
        for key in _ends(edge, bodies=bodies)
        if key in tried and not (edge.type == "SERVES" and key in offices)
    }


def _ends(edge: EdgeOf, *, bodies: bool) -> tuple[str, ...]:
    if not bodies or edge.type == "SUCCEEDS":
        return edge.source, edge.target
    return (edge.target,) if edge.type in _TO_BODIES else ()


def _value(sentence: Sentence) -> int | None:
    """The token that the value of a field, or what stands behind a label, begins with."""
    if sentence.block.kind == "field":
        return 0
    ahead = (at for at, tok in enumerate(sentence.toks[:_LABEL]) if tok.text == ":")
    return next((at + 1 for at in ahead), None)


def _heading_value(sentence: Sentence, mentions: list[Mention], value: int) -> Iterator[Mention]:
    """Of the value those that it begins with; what stands behind tells more of them."""
    upto = value - 1
    for mention in mentions:
        if mention.first < value:
            yield mention
            continue
        between = {t.text.casefold() for t in sentence.toks[upto + 1 : mention.first]}
        if not between <= _JOINS or len(mention.text) <= _INITIALS:
            return
        upto = mention.last
        yield mention


def _with(
    doc: Anchored, sentence: Sentence, mentions: list[Mention], tried: dict[str, Mention]
) -> Sentence:
    """The sentence, with each of them as if it were known."""
    new = []
    for mention in mentions:
        key = f"{_TRIED}{mention.stem.casefold()}"
        if key not in tried:
            tried[key] = mention
            doc.entities.all[key] = _entity(key, mention)
        new.append(Named(mention, (key,)))
    inside = {at for m in mentions for at in range(m.first, m.last + 1)}
    kept = (
        n for n in sentence.named if not inside & set(range(n.mention.first, n.mention.last + 1))
    )
    named = tuple(sorted((*kept, *new), key=lambda n: n.mention.first))
    return replace(sentence, named=named)


def _entity(key: str, mention: Mention) -> Entity:
    if mention.kind == "body":
        return Entity(key, "Body", mention.sort, mention.stem)
    return Entity(key, "Party", mention.sort, mention.stem)


def _try(doc: Anchored, scratch: Findings, sentence: Sentence) -> None:
    whole = with_label(doc, sentence)
    headed = with_heading(doc, sentence) if whole is sentence else whole
    for one in (whole,) if headed is whole else (whole, headed):
        said = with_units(doc, without_descriptions(one))
        shape = skeleton(said)
        stating = Stating(doc, scratch, said, shape)
        for kind in manners(doc.part(sentence).language):
            stating.all(kind, labelled=one is not sentence or is_labelled(shape))
        stating.told()
        takes_over(doc, scratch, said)
