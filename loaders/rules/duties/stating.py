"""A duty as nodes and edges: what is done, for whom, by whom, in which system."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.mentions import Mention


class Serving(dict[str, str]):
    """Body → who serves it, the first that the document names; `every` has all of them."""

    def __init__(self, served: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.every: dict[str, tuple[str, ...]] = {}
        for body, server in served:
            self.setdefault(body, server)
            self.every[body] = tuple(dict.fromkeys((*self.every.get(body, ()), server)))


_WRITES: Final = re.compile(r"\b(?:punkt|dagsorden|sag|agenda|sak)", re.I)
_LONGEST: Final = 300  # characters of a task
_SIGNS: Final = re.compile(r"\W+")


def words_of(doc: Anchored, sentence: Sentence) -> dict[str, Any]:
    """How duties are said in the language of a sentence."""
    return lexicon(doc.part(sentence).language, "duties")


def state(
    doc: Anchored, out: Findings, at: Sentence, body: str, task: str, responsible: Iterable[str], *,
    lead: str | None = None, rule: str, phase: str | None = None, order: int | None = None,
    system: str | None = None, certainty: Any = "explicit", confidence: Any = "sure",
) -> str:  # fmt: skip
    """Puts a duty and its edges among the findings; answers its key."""
    key = out.node(
        "Duty", at, rule=rule, task=task.strip(" .:"), name=task.strip(" .:")[:120], phase=phase,
        order=order, system=system, certainty=certainty, confidence=confidence,
        key=f"duty:{body}:{_SIGNS.sub('', task.casefold())}:{phase}:{order}",
    )  # fmt: skip
    out.edge("FOR", key, body, at, rule=rule, certainty=certainty)
    for party in dict.fromkeys(responsible):
        out.body(party, at)
        writes = doc.entity(party).label == "Body" and _WRITES.search(task)
        if writes and doc.entity(party).sort not in ("secretariat", "chairmanship"):
            out.edge(
                "PREPARES_CASES_FOR", party, body, at, rule="duties.writes", certainty=certainty
            )
        out.edge(
            "RESPONSIBLE_FOR",
            party,
            key,
            at,
            rule=rule,
            certainty=certainty,
            lead=party == lead or None,
        )
    return key


def owned_by(doc: Anchored, office: str) -> str | None:
    """The body that a secretariat or chairmanship is of by its name ("sekretariatet for rådet")."""
    owner = doc.entity(office).owner
    for key, entity in doc.entities.all.items():
        if owner and entity.stem == owner and entity.sort not in ("chairmanship", "secretariat"):
            return key
    return None


def owner_of(doc: Anchored, sentence: Sentence, office: str) -> str | None:
    """The body that a secretariat or chairmanship is of: its owner, or the one the part is about."""
    if owner := owned_by(doc, office):
        return owner
    title = doc.titles.get(sentence.block.part) or doc.titles.get(0)
    return title if title and title != office else None


_GOVERNED: Final = ("secretariat", "council", "cluster")


def served_here(doc: Anchored, sentence: Sentence, serving: Serving) -> list[str]:
    """For whom a sentence tells a task that names no body: what it is about, those the line above a
    list has served, whose minutes it stands in, or the one body that its paragraph has named."""
    if sentence.topic:
        return [sentence.topic]
    lead = sentence.block.lead
    above = [s for s in doc.of_block(lead) if s.bodies] if lead is not None else []
    listed = [k for s in above[-1:] for n in s.bodies for k in n.keys if k in serving]
    if listed:
        return list(dict.fromkeys(listed))
    if host := doc.hosts.get(sentence.block.part):
        return [host]
    for earlier in reversed(doc.of_block(sentence.block.number)):
        found = {k for n in earlier.bodies for k in n.keys if doc.entity(k).sort not in _GOVERNED}
        if earlier.number < sentence.number and found:
            return list(found) if len(found) == 1 else []
    return []


def secretariat_of(doc: Anchored, mention: Mention, server: str | None) -> str | None:
    """Whom "the secretariat" stands for: who serves the body, the one there is, or one of its own."""
    known = [e.key for e in doc.entities.all.values() if e.sort == "secretariat"]
    if server or len(known) == 1:
        return server or known[0]
    return next(iter(doc.entities.of(replace(mention, bare=False), (1 << 29, 0))), None)


def clause(text: str) -> str:
    """As much of a text as a task may be long."""
    blank = text.rfind(" ", 0, _LONGEST)
    return text if len(text) <= _LONGEST else text[: blank if blank > 0 else _LONGEST]


def in_service(doc: Anchored, sentence: Sentence) -> bool:
    """Whether a title, or the line that introduces a list, speaks of who does the service."""
    sections = words_of(doc, sentence)["fields"].get("sections", ())
    said = [title.casefold() for title in sentence.block.section[-1:]]
    if sentence.block.lead is not None:
        said += [
            s.text.casefold() for s in doc.of_block(sentence.block.lead)[-1:] if len(s.text) < 200
        ]
    return any(word in text for word in sections for text in said)
