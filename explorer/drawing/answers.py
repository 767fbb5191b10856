"""Charts of answers: only the bodies that an answer speaks of, placed as on the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from explorer.drawing.chart import Chart, ChartBody, ChartLine, LineKind
from explorer.drawing.organisation import short_name
from explorer.wording.labels import OUTCOME
from graph.captions import Caption, Language
from graph.levels import LEVELS, rank_of
from graph.stores.contract import Named
from queries.answers import FactRef, Ref
from queries.escalation import Escalation
from queries.missing_overlap import MissingOverlap
from queries.overlap import Overlap
from queries.paths import Paths
from queries.secretariat import Secretariat

Names = Mapping[str, Named]

_UNKNOWN = Caption("Uden niveau", "Without a level")
_KINDS: dict[str, LineKind] = {"stated": "stated", "office": "office", "inferred": "other"}
_SHARED_PEOPLE = Caption("{} fælles personer med", "{} people shared with")
_SHARED_OFFICES = Caption("{} fælles embeder med", "{} offices shared with")
_SHARED_PARTIES = Caption("{} fælles parter med", "{} parties shared with")


def escalation_chart(answer: Escalation, names: Names, language: Language) -> Chart:
    """The bodies on the routes, each hop a line: by office dashed, inferred as another line."""
    refs = {answer.body.id: answer.body}
    lines: dict[str, ChartLine] = {}
    for route in answer.routes:
        for hop in route.hops:
            refs |= {hop.source.id: hop.source, hop.target.id: hop.target}
            captions = tuple(dict.fromkeys(fact.caption(language) for fact in hop.facts))
            line = ChartLine(hop.source.id, hop.target.id, _KINDS[hop.basis], captions)
            lines[line.id] = line
    for fact in answer.exits:
        refs |= {fact.source.id: fact.source, fact.target.id: fact.target}
        line = _line(fact, "stated", language)
        lines.setdefault(line.id, line)
    return _by_level(refs.values(), lines.values(), names, language)


def secretariat_chart(answer: Secretariat, names: Names, language: Language) -> Chart:
    """The body, who serves it and who is responsible for its duties."""
    refs = {answer.body.id: answer.body}
    lines: dict[str, ChartLine] = {}
    for fact in answer.served_by:
        refs |= {fact.source.id: fact.source, fact.target.id: fact.target}
        lines[fact.id] = _line(fact, "other", language)
    done: dict[str, list[str]] = {}
    for duty in answer.duties:
        for one in duty.responsible:
            refs[one.who.id] = one.who
            done.setdefault(one.who.id, []).append(duty.task)
    for who, tasks in done.items():
        if who != answer.body.id:
            line = ChartLine(who, answer.body.id, "other", tuple(dict.fromkeys(tasks)))
            lines[line.id] = line
    bodies = [_body(ref, names, rank=2 if ref.id == answer.body.id else 1) for ref in refs.values()]
    return Chart(tuple(bodies), tuple(lines.values()), (), "")


def overlap_chart(answer: Overlap, names: Names, language: Language) -> Chart:
    """The bodies that share people (solid lines) or at least offices (dashed)."""
    refs = {ref.id: ref for ref in answer.bodies}
    lines = []
    for pair in answer.pairs:
        if pair.people or pair.offices:
            refs |= {pair.a.id: pair.a, pair.b.id: pair.b}
            captions = [
                caption(language).format(len(shared))
                for caption, shared in (
                    (_SHARED_PEOPLE, pair.people),
                    (_SHARED_OFFICES, pair.offices),
                    (_SHARED_PARTIES, pair.parties),
                )
                if shared
            ]
            low, high = sorted((pair.a, pair.b), key=lambda ref: _height(ref, names))
            kind: LineKind = "stated" if pair.people else "office"
            lines.append(ChartLine(low.id, high.id, kind, tuple(captions), arrow=False))
    return _by_level(refs.values(), lines, names, language)


def missing_chart(answer: MissingOverlap, names: Names, language: Language) -> Chart:
    """The bodies that demands for shared people join: solid where one is met, else dashed.

    Each demand joins its highest body to its others.
    """
    refs: dict[str, Ref] = {}
    lines: dict[str, ChartLine] = {}
    for rule in answer.rules:
        refs |= {body.id: body for body in rule.bodies}
        ordered = sorted(rule.bodies, key=lambda ref: _height(ref, names))
        kind: LineKind = "stated" if rule.outcome in ("guaranteed", "confirmed") else "office"
        for low in ordered[:-1]:
            caption = (OUTCOME[rule.outcome](language),)
            line = ChartLine(low.id, ordered[-1].id, kind, caption, arrow=False)
            lines.setdefault(line.id, line)
    return _by_level(refs.values(), lines.values(), names, language)


def _height(ref: Ref, names: Names) -> tuple[int, str]:
    named = names.get(ref.id)
    rank = rank_of(named.level) if named and named.level in LEVELS else None
    return (-1 if rank is None else rank), ref.id


def paths_chart(answer: Paths, names: Names, language: Language) -> Chart:
    """The nodes of the paths, from the target at the top to the source at the bottom."""
    refs: dict[str, Ref] = {}
    away: dict[str, int] = {}
    lines: dict[str, ChartLine] = {}
    for path in answer.paths:
        for n, ref in enumerate(path.nodes):
            refs[ref.id] = ref
            away[ref.id] = max(away.get(ref.id, 0), n)
        for fact in path.facts:
            line = _line(fact, "office" if fact.type == "EX_OFFICIO" else "stated", language)
            lines[line.id] = line
    bodies = [_body(refs[ident], names, rank=n + 1) for ident, n in away.items()]
    return Chart(tuple(bodies), tuple(lines.values()), (), "")


def _line(fact: FactRef, kind: LineKind, language: Language) -> ChartLine:
    return ChartLine(
        fact.source.id,
        fact.target.id,
        kind,
        (fact.caption(language),),
        (fact.id,),
        fact.status,
        fact.confidence == "sure",
    )


def _body(ref: Ref, names: Names, *, rank: int | None, cluster: str | None = None) -> ChartBody:
    named = names.get(ref.id)
    beside = named is not None and named.level in ("support", "sector")
    full = ref.name or ref.label
    return ChartBody(ref.id, full, full, "", rank, cluster, "beside" if beside else "body")


def _by_level(
    refs: Iterable[Ref], lines: Iterable[ChartLine], names: Names, language: Language
) -> Chart:
    bodies = []
    clusters: dict[str, str] = {}
    wholes = {n.cluster: n.name for n in names.values() if n.level == "container" and n.cluster}
    for ref in refs:
        named = names.get(ref.id)
        level = named.level if named else None
        rank = rank_of(level) if level in LEVELS else None
        cluster = named.cluster if named else None
        body = _body(ref, names, rank=rank, cluster=cluster if rank is not None else None)
        if body.cluster:
            clusters[body.cluster] = wholes.get(body.cluster, body.cluster)
        bodies.append(body)
    # Nothing here says where a secretariat stands: it is drawn among the others.
    drawn = [_among(body, clusters) for body in bodies]
    used = {body.rank for body in drawn if body.rank is not None}
    captions = {row.rank: row.caption(language) for row in LEVELS.values()}
    return Chart(
        tuple(sorted(drawn, key=_order)),
        tuple(lines),
        tuple((rank, captions.get(rank, "")) for rank in sorted(used)),
        _UNKNOWN(language),
        tuple((key, clusters[key]) for key in sorted(clusters, key=str.casefold)),
    )


def _among(body: ChartBody, clusters: Mapping[str, str]) -> ChartBody:
    around = (clusters[body.cluster], body.cluster) if body.cluster else ()
    return replace(body, name=short_name(body.full, around), kind="body")


def _order(body: ChartBody) -> tuple[int, str, str, str]:
    return -(body.rank or -1), (body.cluster or "").casefold(), body.full.casefold(), body.id
