"""What a decision changes in the annex that it approves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import skeleton
from loaders.segments import Block, Part
from loaders.statements import EdgeOf, NodeOf

_QUOTED: Final = re.compile(r"[”\"“»]([^”\"“»«]{6,})[”\"“«]")


def amendments(doc: Anchored, out: Findings) -> None:
    """ "Sætningen ”A” ændres til ”B”": B amends what the annex says in A; a role quoted, the duties of its annex."""
    parts = doc.segmented.parts
    for block in doc.segmented.blocks:
        if parts[block.part].kind != "decision" or block.kind == "heading":
            continue
        sentences = doc.of_block(block.number)
        changed = lexicon(parts[block.part].language, "changes")["decision"]["changed"]
        said = {t.lemma for s in sentences for t in s.toks}
        if sentences and _is_remark(doc, block, parts[block.part].language):
            _restated(doc, out, sentences)
            continue
        if not sentences or not (
            said & set(changed) or "blive til" in " ".join(skeleton(s).text for s in sentences)
        ):
            continue
        quotes = [m.group(1) for m in _QUOTED.finditer(block.text)]
        if len(quotes) > 1 and "ændres til" in block.text:
            _amended(doc, out, sentences, quotes[0], quotes[-1])
        elif quotes and any(n.mention.sort == "role" for s in sentences for n in s.named):
            _roles_amended(doc, out, sentences, quotes[0])
        elif quotes:
            _restated(doc, out, sentences)


def _is_remark(doc: Anchored, block: Block, language: str) -> bool:
    """An item of "approved with these remarks:" that quotes nothing."""
    if block.kind != "item" or block.lead is None or _QUOTED.search(block.text):
        return False
    remarks = lexicon(language, "changes")["decision"]["remarks"]
    lead = doc.segmented.blocks[block.lead].text.casefold()
    return any(re.search(rf"\b{word}", lead) for word in remarks)


def _annexes(doc: Anchored, decision: Part) -> set[int]:
    """The other parts beside a decision, and beside the item of the agenda that it stands in."""
    parts = doc.segmented.parts
    above = {decision.parent}
    if decision.parent is not None:
        above.add(parts[decision.parent].parent)
    beside = {p.number for p in parts if p.parent in above} - {decision.number, decision.parent}
    return {
        n
        for n in beside
        if parts[n].kind in ("annex", "terms") or parts[n].parent == decision.parent
    }


def _restated(doc: Anchored, out: Findings, sentences: Sequence[Sentence]) -> None:
    """A quoted rule that a decision puts in place of the annex's: the old of its kind is superseded."""
    annexes = _annexes(doc, doc.part(sentences[0]))
    place = {p.key: p.part for p in out.known_passages()}
    here = {p for s in sentences for p in out.passages(s)}
    governed = {e.source: e.target for e in out.edges if e.type == "GOVERNS"}
    new = [n for n in out.nodes if n.label == "Provision" and here & set(n.passages)]
    for provision in new:
        kind = provision.properties["kind"]
        for old in out.nodes:
            same = old.label == "Provision" and old.properties["kind"] == kind
            if not same or place[old.passages[0]] not in annexes or old.key == provision.key:
                continue
            if governed.get(old.key) == governed.get(provision.key):
                out.replace_node(old.key, status="superseded")
                out.edge(
                    "AMENDS", provision.key, old.key, list(sentences), rule="decisions.restated",
                    status="in_force",
                )  # fmt: skip


def _roles_amended(
    doc: Anchored, out: Findings, sentences: Sequence[Sentence], quoted: str
) -> None:
    """A decision that leaves a quoted role open: the duties of the annex that name it."""
    roles = {
        k
        for s in sentences
        for n in s.named
        if n.mention.sort == "role" and n.mention.text.casefold() in quoted.casefold()
        for k in n.keys
    }
    decision = doc.part(sentences[0])
    annexes = {p.number for p in doc.segmented.parts if p.parent == decision.parent} - {
        decision.number
    }
    place = {p.key: p.part for p in out.known_passages()}
    for node in out.nodes:
        if (
            node.label != "Duty"
            or place[node.passages[0]] not in annexes
            or node.status == "superseded"
        ):
            continue
        doers = [e for e in out.edges if e.type == "RESPONSIBLE_FOR" and e.target == node.key]
        if not roles & {e.source for e in doers}:
            continue
        _reassigned(doc, out, list(sentences[:1]), node, doers, roles)


def _reassigned(
    doc: Anchored, out: Findings, at: list[Sentence], node: NodeOf, doers: Sequence[EdgeOf], roles: set[str]
) -> None:  # fmt: skip
    municipal = "party:kommunal tovholder"
    if municipal not in doc.entities.all:
        municipal = "party:kommunerne"
    if municipal not in doc.entities.all:
        return
    kept = [e.source for e in doers if e.source not in roles]
    leads = {e.source for e in doers if e.properties.get("lead")}
    body = next((e.target for e in out.edges if e.type == "FOR" and e.source == node.key), None)
    if body is None:
        return
    key = out.node("Duty", at, rule="decisions.reassigned", status="in_force", **node.properties)
    out.cite(key, node.passages)
    out.edge("FOR", key, body, at, rule="decisions.reassigned", status="in_force")
    for source in dict.fromkeys((*kept, municipal)):
        lead = True if source in leads else None
        out.edge(
            "RESPONSIBLE_FOR",
            source,
            key,
            at,
            rule="decisions.reassigned",
            status="in_force",
            lead=lead,
        )
    out.replace_node(node.key, status="superseded")
    out.edge("AMENDS", key, node.key, at, rule="decisions.reassigned", status="in_force")


def _amended(
    doc: Anchored, out: Findings, sentences: Sequence[Sentence], old: str, new: str
) -> None:
    bodies = [k for s in sentences for n in s.bodies for k in n.keys]
    sentence = sentences[0].block
    for provision in list(out.nodes):  # what is quoted is not stated
        if provision.label == "Provision" and set(provision.passages) <= {
            p for s in sentences for p in out.passages(s)
        }:
            out.drop(provision.key)
    former = [
        n
        for n in out.nodes
        if n.label == "Provision" and _same(str(n.properties.get("text", "")), old)
    ]
    if not former or not bodies:
        return
    kinds = [str(n.properties["kind"]) for n in former]
    kind = next((k for k in ("consensus", "majority", "quorum") if k in kinds), kinds[0])
    key = out.node(
        "Provision", sentence, rule="decisions.amendment", kind=kind, text=new, name=new[:120],
        status="in_force",
    )  # fmt: skip
    out.edge("GOVERNS", key, bodies[0], sentence, rule="decisions.amendment", status="in_force")
    for node in former:
        out.replace_node(node.key, status="superseded")
        out.edge("AMENDS", key, node.key, sentence, rule="decisions.amendment", status="in_force")


def _same(text: str, quoted: str) -> bool:
    a, b = (re.sub(r"\W+", "", t.casefold()) for t in (text, quoted))
    return len(a) > 20 and (a in b or b in a)
