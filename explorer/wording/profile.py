"""All that is known of one node, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.wording import common
from explorer.wording.labels import (
    ATTENDANCE,
    HOLDS_AS,
    PARTY,
    PER,
    PROVISION,
    ROLE,
    SCOPE,
    STATUS,
)
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Caption, Language
from graph.levels import LEVELS
from graph.nodes import NODE_TYPES
from queries.profile import Described, HeldBy, PostRow, Profile, Succession
from queries.seats import Seats

_TITLE = Caption("{} ({})", "{} ({})")
_ALIASES = Caption("Kaldes også: {}.", "Also called: {}.")
_PROPERTY = Caption("{}: {}.", "{}: {}.")
_NAMES = {
    "level": Caption("Niveau", "Level"),
    "kind": Caption("Art", "Kind"),
    "scope": Caption("Område", "Scope"),
    "region": Caption("Region", "Region"),
    "cluster": Caption("Klynge", "Cluster"),
    "title": Caption("Titel", "Title"),
    "file": Caption("Fil", "File"),
    "status": Caption("Status", "Status"),
    "dated": Caption("Dateret", "Dated"),
    "valid_from": Caption("Gælder fra", "Valid from"),
    "valid_to": Caption("Gælder til", "Valid until"),
    "person_id": Caption("Id", "Id"),
}
_VALUES: Mapping[str, Mapping[str, Caption]] = {
    "level": {name: row.caption for name, row in LEVELS.items()},
    "kind": PARTY,
    "scope": SCOPE,
    "status": STATUS,
}
_GENERIC = Caption("Beskriver flere organer på én gang.", "Describes several bodies at once.")
_RULES = Caption("Bestemmelser", "Provisions")
_RULE = Caption("{}: {}", "{}: {}")
_A_YEAR = Caption("{} om året", "{} a year")
_MEMBERS = Caption("{} medlemmer", "{} members")
_SEATS = Caption("Pladser", "Seats")
_SEATS_ALL = Caption("Faste medlemmer i alt: {}.", "Full members in all: {}.")
_STATED = Caption("Dokumenterne siger i alt {}.", "The documents say {} in all.")
_UNKNOWN_SEATS = Caption("Antal ukendt for {}: {}.", "Number unknown for {}: {}.")
_POST = Caption("{name}{body}: {number}{marks}.", "{name}{body}: {number}{marks}.")
_POST_IN = Caption(" i {}", " in {}")
_REPRESENTS = Caption("for {}", "for {}")
_APPOINTED = Caption("udpeges af {}", "appointed by {}")
_VOTES = Caption("stemmer", "votes")
_NO_VOTE = Caption("uden stemme", "no vote")
_HELD = Caption("Besættes af {}{}.", "Held by {}{}.")
_OFFICES = Caption("Poster, der følger af hinanden", "Seats by office")
_LINES = Caption("Linjer", "Lines")
_MEETINGS = Caption("Møder", "Meetings")
_PLANNED = Caption("planlagt", "planned")
_HISTORY = Caption("Før og efter", "Before and after")
_BEFORE = Caption("Afløser {}{}.", "Succeeds {}{}.")
_AFTER = Caption("Afløses af {}{}.", "Is succeeded by {}{}.")
_DOCUMENTS = Caption("Dokumenter", "Documents")
_DOCUMENT = Caption("{}{}: {} tekststed(er).", "{}{}: {} passage(s).")
_TERMS = Caption("kommissorium", "terms of reference")


def told(answer: Profile, language: Language) -> list[Told]:
    """Properties, provisions, seats, lines, history and documents."""
    label = NODE_TYPES[answer.node.label].caption(language)
    title = _TITLE(language).format(common.name(answer.node, language), label.lower())
    out: list[Told] = [Heading(title), *_properties(answer, language)]
    _section(out, _RULES, [_provision(one, language) for one in answer.provisions], language)
    _section(out, _SEATS, _seats(answer, language), language)
    _section(out, _OFFICES, [common.fact(one, language) for one in answer.offices], language)
    _section(out, _LINES, [common.fact(one, language) for one in answer.lines], language)
    meetings = [
        Sentence(
            one.date.isoformat()
            + common.qualified([_PLANNED(language)] if one.planned else [])
            + ".",
            one.passages,
        )
        for one in answer.meetings
    ]
    _section(out, _MEETINGS, meetings, language)
    before = [_succession(_BEFORE, one, language) for one in answer.predecessors]
    after = [_succession(_AFTER, one, language) for one in answer.successors]
    _section(out, _HISTORY, before + after, language)
    documents = []
    for row in answer.documents:
        marks = [] if row.status is None else [STATUS[row.status](language)]
        marks += [_TERMS(language)] if row.sets_terms else []
        title = common.name(row.document, language)
        documents.append(
            Sentence(_DOCUMENT(language).format(title, common.qualified(marks), row.passages))
        )
    _section(out, _DOCUMENTS, documents, language)
    return out + common.left_out(answer.left_out, language)


def _section(out: list[Told], title: Caption, told: list[Sentence], language: Language) -> None:
    if told:
        out.append(Heading(title(language)))
        out += told


def _properties(answer: Profile, language: Language) -> list[Told]:
    given = answer.properties
    aliases = given.get("aliases") or ()
    out: list[Told] = []
    if aliases:
        out.append(Sentence(_ALIASES(language).format("; ".join(aliases)), answer.passages))
    for key, caption in _NAMES.items():
        value = given.get(key)
        if value not in (None, "", "in_force"):
            named = _VALUES.get(key, {}).get(str(value))
            text = named(language) if named is not None else str(value)
            out.append(Sentence(_PROPERTY(language).format(caption(language), text)))
    if given.get("generic"):
        out.append(Sentence(_GENERIC(language)))
    return out


def _provision(one: Described, language: Language) -> Sentence:
    given = one.properties
    kind = common.capital(PROVISION[given["kind"]](language))
    marks = _numbers(given, language) + _doubts(given, language)
    text = _RULE(language).format(kind, given.get("text") or given.get("when") or "")
    return Sentence(text.rstrip(" .:") + common.qualified(marks) + ".", one.passages)


def _numbers(given: Mapping[str, Any], language: Language) -> list[str]:
    low, high = given.get("min"), given.get("max")
    if low is None and high is None:
        return []
    number = common.number_range(low, high, language, approx=bool(given.get("approx")))
    word = _A_YEAR if given["kind"] == "cadence" else _MEMBERS if given["kind"] == "size" else None
    return [number if word is None else word(language).format(number)]


def _doubts(given: Mapping[str, Any], language: Language) -> list[str]:
    out = []
    if given.get("status") not in (None, "in_force"):
        out.append(STATUS[given["status"]](language))
    if given.get("certainty") == "implied":
        out.append(common.IMPLIED(language))
    if given.get("confidence") == "unsure":
        out.append(common.UNSURE(language))
    return out


def _seats(answer: Profile, language: Language) -> list[Sentence]:
    out = []
    if answer.seats.parts or answer.seats.unknown or answer.seats.stated:
        out += _in_all(answer.seats, language)
    for post in answer.posts:
        out += _post(post, answer, language)
    return out


def _in_all(seats: Seats, language: Language) -> list[Sentence]:
    out = []
    if seats.parts:
        number = common.number_range(seats.min, seats.max, language, approx=seats.approx)
        out.append(Sentence(_SEATS_ALL(language).format(number)))
    for size in seats.stated:
        number = common.number_range(size.min, size.max, language, approx=size.approx)
        out.append(Sentence(_STATED(language).format(number)))
    for missing in seats.unknown:
        name = common.name(missing.post, language)
        out.append(Sentence(_UNKNOWN_SEATS(language).format(name, missing.why(language))))
    return out


def _post(post: PostRow, answer: Profile, language: Language) -> list[Sentence]:
    given = post.properties
    role, attendance = given.get("role", "member"), given.get("attendance", "full")
    number = common.number_range(
        given.get("seats_min"),
        given.get("seats_max"),
        language,
        approx=bool(given.get("approx")),
    )
    marks = [] if role == "member" else [ROLE[role](language)]
    marks += [] if attendance == "full" else [ATTENDANCE[attendance](language)]
    marks += [] if given.get("per") is None else [PER[given["per"]](language)]
    if given.get("voting") is not None:
        marks.append((_VOTES if given["voting"] else _NO_VOTE)(language))
    if post.represents:
        marks.append(_REPRESENTS(language).format(common.names(post.represents, language)))
    if post.appointed_by:
        marks.append(_APPOINTED(language).format(common.names(post.appointed_by, language)))
    elsewhere = post.body is not None and post.body.id != answer.node.id
    text = _POST(language).format(
        name=given.get("name") or ROLE[role](language),
        body=_POST_IN(language).format(common.name(post.body, language))
        if elsewhere and post.body is not None
        else "",
        number=number,
        marks=common.qualified(marks + _doubts(given, language)),
    )
    # Of a person it is told where they sit, not who else does.
    person = answer.node.id if answer.node.label == "Person" else None
    held = [_held(one, language) for one in post.held_by if person in (None, one.person.id)]
    return [Sentence(common.capital(text), post.passages), *held]


def _held(one: HeldBy, language: Language) -> Sentence:
    marks = [] if one.as_ == "holder" else [HOLDS_AS[one.as_](language)]
    marks += [part for part in (one.title, one.organisation) if part]
    marks += [] if one.status == "in_force" else [STATUS[one.status](language)]
    marks += common.period(one.valid_from, one.valid_to, language)
    who = common.name(one.person, language)
    return Sentence(_HELD(language).format(who, common.qualified(marks)), one.passages, depth=1)


def _succession(words: Caption, one: Succession, language: Language) -> Sentence:
    marks = [] if one.date is None else [one.date.isoformat()]
    marks += [] if one.status == "in_force" else [STATUS[one.status](language)]
    who = common.name(one.body, language)
    return Sentence(words(language).format(who, common.qualified(marks)), one.passages)
