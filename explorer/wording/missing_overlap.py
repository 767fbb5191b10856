"""Demands for shared people and what has become of them, in words."""

from __future__ import annotations

from explorer.wording import common
from explorer.wording.labels import CAPACITY, OUTCOME, STRENGTH
from explorer.wording.overlap import seats
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Caption, Language
from queries.candidates import Candidate
from queries.missing_overlap import MissingOverlap, RuleOutcome

_TITLE = Caption("Krav om personsammenfald", "Demands for shared people")
_NONE = Caption("Ingen krav er fundet.", "No demands were found.")
_RULE = Caption(
    "Der {strength} være personsammenfald mellem {bodies}{marks}: {outcome}.",
    "There {strength} be shared people between {bodies}{marks}: {outcome}.",
)
_CAPACITY = Caption("som {}", "as {}")
_PER_SIDE = Caption("mindst {} fra hver side", "at least {} from each side")
_WHO = Caption("hvem: {}", "who: {}")
_WHY = Caption("Begrundelse: {}.", "Reason: {}.")
_PERSON = Caption("{} sidder i {}.", "{} sits in {}.")
_IN = Caption("{} ({})", "{} ({})")
_CANDIDATES = Caption(
    "Fra {body} kunne også sidde i {lacks}: {who}.",
    "From {body} could also sit in {lacks}: {who}.",
)
_CANDIDATE = Caption("{who} ({post}, for {party})", "{who} ({post}, for {party})")
_SINGLE = Caption("Ene om at binde niveauer sammen", "Alone in holding levels together")
_ALONE = Caption(
    "{} er den eneste kendte person, der sidder i både {}.",
    "{} is the only known person who sits in all of {}.",
)


def told(answer: MissingOverlap, language: Language) -> list[Told]:
    """Demand by demand, with the people who meet it or could."""
    out: list[Told] = [Heading(_TITLE(language))]
    if not answer.rules:
        out.append(Sentence(_NONE(language)))
    for rule in answer.rules:
        out += _rule(rule, language)
    if answer.single_points:
        out.append(Heading(_SINGLE(language)))
        out += [
            Sentence(
                _ALONE(language).format(
                    common.name(point.person, language), common.names(point.between, language)
                )
            )
            for point in answer.single_points
        ]
    return out + common.left_out(answer.left_out, language)


def _rule(rule: RuleOutcome, language: Language) -> list[Told]:
    marks = []
    if rule.capacity != "member":
        marks.append(_CAPACITY(language).format(CAPACITY[rule.capacity](language)))
    if rule.min_per_side is not None:
        marks.append(_PER_SIDE(language).format(rule.min_per_side))
    if rule.who_text:
        marks.append(_WHO(language).format(rule.who_text.rstrip(".")))
    text = _RULE(language).format(
        outcome=OUTCOME[rule.outcome](language),
        strength=STRENGTH[rule.strength](language),
        bodies=common.names(rule.bodies, language),
        marks=common.qualified(marks),
    )
    out: list[Told] = [
        Sentence(text, rule.passages),
        Sentence(_WHY(language).format(rule.reason(language)), depth=1),
    ]
    for holder in rule.people:
        sits = [
            _IN(language).format(common.name(one.body, language), seats(one.seats, language))
            for one in holder.sits
        ]
        sources = tuple(q for one in holder.sits for seat in one.seats for q in seat.passages)
        person = common.name(holder.who, language)
        where = common.listed(sits, language)
        out.append(Sentence(_PERSON(language).format(person, where), sources, depth=1))
    return out + _candidates(rule, language)


def _candidates(rule: RuleOutcome, language: Language) -> list[Sentence]:
    """Who could fill a gap, by the body they sit in and those that they are missing from."""
    groups: dict[tuple[str, str], list[str]] = {}
    for one in rule.candidates:
        place = (common.name(one.body, language), common.names(one.lacks, language))
        groups.setdefault(place, []).append(_candidate(one, language))
    return [
        Sentence(_CANDIDATES(language).format(body=body, lacks=lacks, who="; ".join(who)), depth=1)
        for (body, lacks), who in groups.items()
    ]


def _candidate(one: Candidate, language: Language) -> str:
    return _CANDIDATE(language).format(
        who=common.name(one.who, language),
        post=common.name(one.post, language),
        party=common.name(one.party, language),
    )
