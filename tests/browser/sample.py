"""A small invented organisation, built in code: one region, four clusters, two documents."""

from __future__ import annotations

import hashlib
from typing import Any

from graph.edges import EDGE_TYPES
from graph.ids import edge_id, node_id
from graph.nodes import (
    Body,
    Document,
    OverlapRule,
    Party,
    Passage,
    Person,
    Post,
    Provision,
)
from graph.records import Edge, Node
from graph.stores.contract import Change, Source
from graph.value import Graph

REGION = "Nordvang"
CLUSTERS = ("Bakkeland", "Fjordby", "Midtskov", "Ådal")
TERMS = "kommissorium-for-sundhedsklyngerne.txt"
MINUTES = "referat-af-samarbejdsudvalget.txt"

_TERMS_TEXT = """Kommissorium for sundhedsklyngerne i Region Nordvang

1. Det politiske niveau
Det politiske niveau holder mindst 2 møder om året.
Formanden for det politiske niveau er født medlem af Samarbejdsudvalget.
Hver klynge har 5 politiske medlemmer.

2. Det faglige niveau
Det faglige niveau refererer til det politiske niveau i samme klynge.
Det faglige niveau mødes mindst 4 gange om året og har 7-9 medlemmer.
Arbejdsgrupperne refererer til klyngens faglige niveau.

3. Samarbejdsudvalget
Samarbejdsudvalget har 12 medlemmer og drøfter sager, der går på tværs.
Strategisk Forum forbereder sagerne til Samarbejdsudvalget.
Tværgruppen refererer til Strategisk Forum.
Sager med økonomiske følger sendes til Regionsrådet.
Fællessekretariatet betjener Samarbejdsudvalget og Strategisk Forum.
Der skal være gengangere mellem Strategisk Forum og klyngernes faglige niveau.
"""
_MINUTES_TEXT = """Referat, udkast

Udvalget drøftede en Følgegruppe for data, der skal orientere Strategisk Forum.
Til stede: Asta Brink, formand.
"""


class Sample:
    """Collects nodes and edges, each with the sentence of the text that states it."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.sources: list[Source] = []
        self._texts: dict[str, tuple[str, str]] = {}

    def document(self, name: str, text: str, **properties: Any) -> str:
        content = text.encode()
        sha = hashlib.sha256(content).hexdigest()
        ident = node_id("Document", name)
        self.nodes[ident] = Document(id=ident, name=name, file=name, sha256=sha, **properties)
        self.sources.append(
            Source(name=name, kind="document", sha256=sha, content=content, statements="")
        )
        self._texts[ident] = (name, text)
        return ident

    def passage(self, document: str, sentence: str, section: str | None = None) -> str:
        _, text = self._texts[document]
        start = text.index(sentence)
        ident = node_id("Passage", sentence, document, start)
        span = (start, start + len(sentence))
        self.nodes[ident] = Passage(id=ident, spans=(span,), text=sentence, section=section)
        self.edge("IN", ident, document)
        return ident

    def node(self, of: type[Node], name: str, passage: str, *key: str, **given: Any) -> str:
        ident = node_id(of.label, name or of.label, name, *key)
        self.nodes[ident] = of.model_validate(
            {"id": ident, "name": name, "passages": (passage,), **given}
        )
        return ident

    def edge(self, type_: str, source: str, target: str, passage: str = "", **given: Any) -> str:
        ident = edge_id(type_, source, target)
        if passage:
            given["passages"] = (passage,)
        self.edges[ident] = EDGE_TYPES[type_].model_validate(
            {"id": ident, "source": source, "target": target, **given}
        )
        return ident

    def change(self) -> Change:
        graph = Graph(self.nodes.values(), self.edges.values())
        return Change(tuple(sorted(self.sources, key=lambda s: s.name)), (), graph)


def organisation() -> Sample:
    """The whole sample."""
    s = Sample()
    terms = s.document(
        TERMS, _TERMS_TEXT, title="Kommissorium for sundhedsklyngerne", status="in_force"
    )
    minutes = s.document(MINUTES, _MINUTES_TEXT, title="Referat", status="draft")

    def said(sentence: str, section: str | None = None) -> str:
        return s.passage(terms, sentence, section)

    committee_says = said("Samarbejdsudvalget har 12 medlemmer", "3. Samarbejdsudvalget")
    cases = said("Strategisk Forum forbereder sagerne til Samarbejdsudvalget.")
    cross = said("Tværgruppen refererer til Strategisk Forum.")
    economy = said("Sager med økonomiske følger sendes til Regionsrådet.")
    service = said("Fællessekretariatet betjener Samarbejdsudvalget og Strategisk Forum.")
    overlap = said("Der skal være gengangere mellem Strategisk Forum og klyngernes faglige niveau.")
    political_meets = said("Det politiske niveau holder mindst 2 møder om året.", "1.")
    by_office = said("Formanden for det politiske niveau er født medlem af Samarbejdsudvalget.")
    five = said("Hver klynge har 5 politiske medlemmer.")
    refers = said("Det faglige niveau refererer til det politiske niveau i samme klynge.")
    strategic_meets = said("mødes mindst 4 gange om året")
    seven = said("har 7-9 medlemmer")
    groups = said("Arbejdsgrupperne refererer til klyngens faglige niveau.")
    draft = s.passage(
        minutes, "en Følgegruppe for data, der skal orientere Strategisk Forum", "Referat"
    )
    present = s.passage(minutes, "Til stede: Asta Brink, formand.")

    def body(name: str, passage: str, level: str, cluster: str | None = None, **given: Any) -> str:
        given = {"region": REGION, "level": level, "cluster": cluster, **given}
        return s.node(Body, name, passage, cluster or "", **given)

    def post(owner: str, name: str, passage: str, low: int, high: int, **given: Any) -> str:
        ident = s.node(
            Post, name, passage, owner, seats_min=low, seats_max=high, seats_basis="stated", **given
        )
        s.edge("HAS_POST", owner, ident, passage)
        return ident

    committee = body("Samarbejdsudvalget", committee_says, "regional_political", aliases=("SAU",))
    forum = body("Strategisk Forum", cases, "regional_strategic")
    cross_group = body("Tværgruppen", cross, "regional_operational")
    council = body("Regionsrådet i Nordvang", economy, "council")
    secretariat = body("Fællessekretariatet", service, "support")
    data_group = body("Følgegruppe for data", draft, "regional_operational", status="draft")
    seat = post(committee, "medlem", committee_says, 12, 12)
    s.edge("PREPARES_CASES_FOR", forum, committee, cases)
    s.edge("REPORTS_TO", cross_group, forum, cross)
    s.edge("ESCALATES_TO", committee, council, economy, matter="economy")
    s.edge("SERVES", secretariat, committee, service)
    s.edge("SERVES", secretariat, forum, service)
    s.edge("INFORMS", data_group, forum, draft, status="draft", confidence="unsure")
    rule = s.node(OverlapRule, "", overlap, "gengangere", strength="must", who_text="gengangere")
    s.edge("COVERS", rule, forum, overlap)
    asta = s.node(Person, "Asta Brink", present)
    region = s.node(Party, f"Region {REGION}", five, kind="region", region=REGION)
    s.edge("REPRESENTS", seat, region, five)

    generic = body("Det politiske niveau", political_meets, "cluster_political", generic=True)
    for cluster in CLUSTERS:
        whole = body(f"Sundhedsklynge {cluster}", five, "container", cluster)
        political = body(
            f"Sundhedsklynge {cluster} – Politisk niveau",
            political_meets,
            "cluster_political",
            cluster,
        )
        strategic = body(
            f"Sundhedsklynge {cluster} – Fagligt strategisk niveau",
            refers,
            "cluster_strategic",
            cluster,
        )
        s.edge("INSTANCE_OF", political, generic, political_meets)
        s.edge("PART_OF", political, whole, five)
        s.edge("PART_OF", strategic, whole, five)
        s.edge("REPORTS_TO", strategic, political, refers)
        s.edge("COVERS", rule, strategic, overlap)
        chair = post(political, "formand", by_office, 1, 1, role="chair")
        post(political, "politisk medlem", five, 5, 5)
        post(strategic, "medlem", seven, 7, 9)
        s.edge("EX_OFFICIO", chair, seat, by_office)
        if cluster == "Bakkeland":
            s.edge("HOLDS", asta, chair, present)
        for target, low, passage in (
            (political, 2, political_meets),
            (strategic, 4, strategic_meets),
        ):
            cadence = s.node(Provision, "", passage, target, kind="cadence", text="mindst", min=low)
            s.edge("GOVERNS", cadence, target, passage)
        for n in range(1 + CLUSTERS.index(cluster) % 3):
            name = ("Arbejdsgruppe om børn og unge", "Arbejdsgruppe om fald", "Datagruppe")[n]
            group = body(
                name,
                groups,
                "cluster_operational",
                cluster,
                status=("draft" if name == "Datagruppe" else "in_force"),
            )
            s.edge("REPORTS_TO", group, strategic, groups)
    return s


HOSTILE_NAMES = (
    "<img src=x onerror=alert(1)>",
    "![x](http://evil.example/x.png)",
    "[a](javascript:alert(1)) https://evil.example/a",
    ":red[rød] $$x^2$$ :smile: :material/home:",
    "<script>alert(2)</script> **fed** `kode`",
    "</title><svg onload=alert(3)>",
)
HOSTILE_FILE = "![f](http://evil.example/f.png) <img src=x onerror=alert(4)>.txt"


def hostile() -> Sample:
    """Bodies, people and a document whose names and words would do harm if they could."""
    s = Sample()
    text = "\n".join(f"{name} refererer til Toppen." for name in HOSTILE_NAMES)
    document = s.document(
        HOSTILE_FILE, text, title=HOSTILE_NAMES[0], kind=HOSTILE_NAMES[1], status="draft"
    )
    first = s.passage(document, f"{HOSTILE_NAMES[0]} refererer til Toppen.", HOSTILE_NAMES[3])
    top = s.node(Body, "Toppen", first, level="regional_political", region=HOSTILE_NAMES[2])
    for name in HOSTILE_NAMES:
        said = s.passage(document, f"{name} refererer til Toppen.", name)
        body = s.node(
            Body,
            name,
            said,
            level="cluster_political",
            cluster=name,
            region=HOSTILE_NAMES[2],
            aliases=(HOSTILE_NAMES[3],),
            classification=name,
        )
        s.edge("REPORTS_TO", body, top, said, condition=name)
        post = s.node(Post, name, said, body, seats_text=name, seats_min=1)
        s.edge("HAS_POST", body, post, said)
        person = s.node(Person, name, said, "person")
        s.edge("HOLDS", person, post, said, title=name, organisation=HOSTILE_NAMES[1])
        rule = s.node(Provision, "", said, body, kind="competence", text=name)
        s.edge("GOVERNS", rule, body, said)
    return s
