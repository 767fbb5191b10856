"""Where a text speaks of a body or a party: names, compounds, descriptions and abbreviations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.naming.bodies import Bodies
from loaders.naming.gatherings import whose_paper
from loaders.naming.headnouns import the_organ
from loaders.naming.joined import Joining
from loaders.naming.mention import Mention, MentionKind
from loaders.naming.parties import Parties
from loaders.naming.shouted import calm, shouted_end
from loaders.naming.unknown import Unknown
from loaders.naming.widened import Widening
from loaders.tokens import Token, tokens


def find_mentions(
    text: str, toks: Sequence[Token], language: str = "da", *, title: bool = False
) -> tuple[Mention, ...]:
    """Every mention in a text, in order, none inside another.

    In a `title` (a heading, an item of a list) what a body is for belongs to its name.
    """
    if title and (organ := the_organ(text.strip(), language)):  # "§ 4 Bestyrelse": the only one
        only = find_mentions(organ, tokens(organ, language), language)
        return tuple(replace(m, end=len(text)) for m in only[:1])
    if loud := shouted_end(text):
        text, toks = calm(text, toks, language, loud)
    parties = Parties(text, toks, language)
    bodies = Bodies(text, toks, language, parties)
    unknown = Unknown(text, toks, language)
    found = [*parties.all(), *bodies.all(), *unknown.abbreviations(), *unknown.names()]
    found.sort(key=lambda m: (m.first, _rank(m), -m.last))
    out: list[Mention] = []
    for mention in found:
        while out and out[-1].kind == "name" != mention.kind and mention.first <= out[-1].last:
            out.pop()
        if not out or mention.first > out[-1].last:
            out.append(mention)
        elif mention.kind == "body" and out[-1].kind == "party" and mention.last > out[-1].last:
            out[-1] = mention
    joining = Joining(text, toks, language)
    merged = joining.enumerated(Widening(text, toks, language).all(joining.merged(out)))
    if not title:
        return tuple(merged)
    papers = list(_in_papers(toks, language))
    held = {m.first for m in papers}
    rest = (m for m in joining.with_purpose(merged) if not held & set(range(m.first, m.last + 1)))
    return tuple(sorted((*rest, *papers), key=lambda m: m.first))


def _rank(mention: Mention) -> int:
    """Which of two at one word is meant: a known association before the body that its noun tells."""
    if mention.kind == "party" and mention.region == "national":
        return -1  # "Friluftsrådet"
    return ("body", "party", "abbreviation", "name").index(mention.kind)


def _in_papers(toks: Sequence[Token], language: str) -> Iterator[Mention]:
    """Bodies in the names of their papers: "Studienævnsreglement"."""
    for at, tok in enumerate(toks):
        told = whose_paper(tok.text, language)
        if told is not None:
            name, length = told
            for one in find_mentions(name, tokens(name, language), language)[:1]:
                yield replace(one, start=tok.start, end=tok.start + length, first=at, last=at)


__all__ = ["Mention", "MentionKind", "find_mentions"]
