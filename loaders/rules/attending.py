"""Chairs who come to another body's meetings now and then: seats there, ad hoc and by office."""

from __future__ import annotations

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import either, lexicon
from loaders.rules.skeleton import pattern, skeleton
from loaders.rules.subjects import before

_CHAIRS = ("chair", "co_chair", "vice_chair")


def attending(doc: Anchored, out: Findings) -> None:
    """ "De tre deltager ad hoc i …": each chair of the body spoken of has a seat there, ad hoc."""
    for sentence in doc.sentences:
        words = lexicon(doc.part(sentence).language, "attending")
        shape = skeleton(sentence)
        if not either(tuple(words["they"]), after=" ").match(shape.text):
            continue
        for text in words["patterns"]:
            match = pattern(text).search(shape.text)
            if match and sentence.topic:
                for named in shape.named(match["o"])[:1]:
                    _seats(doc, out, sentence, named.keys[0])


def _seats(doc: Anchored, out: Findings, sentence: Sentence, host: str) -> None:
    own = before(doc, sentence) or sentence.topic  # whom the text has just spoken of
    if own is None or own == host or doc.entity(host).label != "Body":
        return
    by_key = {n.key: n for n in out.nodes}
    held = [e.target for e in out.edges if e.type == "HAS_POST" and e.source == own]
    for chair in held:
        node = by_key[chair]
        if node.properties.get("role") not in _CHAIRS:
            continue
        sides = [e.target for e in out.edges if e.type == "REPRESENTS" and e.source == chair]
        if _has_already(out, host, sides):
            continue
        seats = {
            k: v for k, v in node.properties.items() if k in ("seats_min", "seats_max", "name")
        }
        post = out.node(
            "Post", sentence, rule="seats.attending", role="member", attendance="ad_hoc",
            seats_text=sentence.text, seats_basis="counted", **seats,
        )  # fmt: skip
        out.edge("HAS_POST", host, post, sentence, rule="seats.attending")
        for side in sides:
            out.edge("REPRESENTS", post, side, sentence, rule="seats.attending")
        out.edge("EX_OFFICIO", chair, post, sentence, rule="seats.attending")


def _has_already(out: Findings, host: str, sides: list[str]) -> bool:
    """Whether the text gives those sides ad hoc seats there itself."""
    ad_hoc = {n.key for n in out.nodes if n.properties.get("attendance") == "ad_hoc"}
    posts = {e.target for e in out.edges if e.type == "HAS_POST" and e.source == host} & ad_hoc
    return any(e.source in posts and e.target in sides for e in out.edges if e.type == "REPRESENTS")
