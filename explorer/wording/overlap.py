"""What bodies share, in words."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.wording import common
from explorer.wording.labels import HOLDS_AS
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Caption, Language
from queries.overlap import Overlap, Seat

_TITLE = Caption("Fælles for {}", "Shared by {}")
_ALL = Caption("organerne", "the bodies")
_NONE = Caption(
    "Der er ikke fundet personer, poster eller parter, som er fælles; det er ikke sikkert, at der "
    "ingen er.",
    "No shared people, offices or parties were found; that does not say that there are none.",
)
_PAIR = Caption("{} og {}", "{} and {}")
_PERSON = Caption("{} sidder i begge: {} i {}, {} i {}.", "{} sits in both: {} in {}, {} in {}.")
_BESIDE = Caption(
    "{} er kun med i begge ved siden af pladserne: {} i {}, {} i {}.",
    "{} is in both, but not with a seat in each: {} in {}, {} in {}.",
)
_PARTIES = Caption("Fælles parter: {}.", "Parties in both: {}.")
_NO_PEOPLE = Caption("Fælles personer: ingen kendte.", "Shared people: none known.")


def told(answer: Overlap, language: Language) -> list[Told]:
    """Pair by pair: people, offices, parties."""
    bodies = common.names(answer.bodies, language) or _ALL(language)
    out: list[Told] = [Heading(_TITLE(language).format(bodies))]
    if not answer.pairs:
        out.append(Sentence(_NONE(language)))
    for pair in answer.pairs:
        a, b = common.name(pair.a, language), common.name(pair.b, language)
        out.append(Heading(_PAIR(language).format(a, b)))
        ways = [(_PERSON, each) for each in pair.people]
        ways += [(_BESIDE, each) for each in pair.beside]
        for way, shared in ways:
            text = way(language).format(
                common.name(shared.person, language),
                seats(shared.in_a, language),
                a,
                seats(shared.in_b, language),
                b,
            )
            sources = tuple(q for seat in (*shared.in_a, *shared.in_b) for q in seat.passages)
            out.append(Sentence(text, sources))
        if not pair.people:
            out.append(Sentence(_NO_PEOPLE(language)))
        out += [common.fact(one, language) for one in pair.offices]
        if pair.parties:
            parties = common.names(pair.parties, language)
            out.append(Sentence(_PARTIES(language).format(parties)))
    return out + common.left_out(answer.left_out, language)


def seats(held: Iterable[Seat], language: Language) -> str:
    """The seats that somebody has, and as what where it is not as their own."""
    return common.listed(
        [
            common.name(seat.post, language)
            + common.qualified([] if seat.as_ == "holder" else [HOLDS_AS[seat.as_](language)])
            for seat in held
        ],
        language,
    )
