"""The way up, in words."""

from __future__ import annotations

from explorer.wording import common
from explorer.wording.labels import BASIS
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Caption, Language
from queries.carriers import Carrier
from queries.escalation import Escalation, Hop, Route
from queries.waiting import Days, Wait

_TITLE = Caption("Vejen op fra {}", "The way up from {}")
_NO_ROUTE = Caption("Ingen vej er kendt.", "No route is known.")
_AT_GOAL = Caption("{} er selv målet.", "{} is itself the goal.")
_ROUTE = Caption("Vej {} af {}: {}", "Route {} of {}: {}")
_MORE = Caption("Der er flere veje end vist.", "There are more routes than shown.")
_HOP = Caption("{}. Fra {} til {}: {}.", "{}. From {} to {}: {}.")
_CARRIED = Caption("Kan bæres af {}, som {}.", "Can be carried by {}, who {}.")
_CARRIERS_UNKNOWN = Caption("Hvem der bærer sagen, er ukendt.", "Who carries the case is unknown.")
_PREPARED = Caption("Sagerne dér forberedes af {}.", "Its cases are prepared by {}.")
_WAIT = Caption("Ventetid: {}.", "Wait: {}.")
_WAIT_ALL = Caption("Ventetid i alt: {}.", "Wait in all: {}.")
_DAYS = Caption(
    "forventet {expected} dage, bedst {best}, værst {worst}",
    "{expected} days expected, {best} at best, {worst} at worst",
)
_PLUS = Caption(
    "ukendt; det kendte stykke: {known}; ukendt for {unknown}",
    "unknown; the known part: {known}; unknown for {unknown}",
)
_UNKNOWN = Caption("ukendt for {}", "unknown for {}")
_SOURCES = {
    "dates": Caption("efter mødedatoer", "by dates of meetings"),
    "cadence": Caption("efter mødehyppighed", "by how often it meets"),
    "mixed": Caption("efter mødedatoer og mødehyppighed", "by dates and by how often they meet"),
}
_UPPER = Caption(
    "højst så længe, for der mødes mindst så tit", "at most, as meetings are at least so often"
)
_APPROX = Caption("cirka", "about")
_EXITS = Caption("Ud af strukturen", "Out of the structure")
_ENDS = Caption("Hvor sagen ellers ender", "Where the case ends otherwise")
_END = Caption("{}: {}.", "{}: {}.")


def told(answer: Escalation, language: Language) -> list[Told]:
    """The routes hop by hop, the exits and the dead ends."""
    start = common.name(answer.body, language)
    out: list[Told] = [Heading(_TITLE(language).format(start))]
    if not answer.routes:
        out.append(Sentence(_NO_ROUTE(language)))
    for number, route in enumerate(answer.routes, start=1):
        if not route.hops:
            out.append(Sentence(_AT_GOAL(language).format(start)))
            continue
        stops = [route.hops[0].source, *(hop.target for hop in route.hops)]
        way = " → ".join(common.name(stop, language) for stop in stops)
        out.append(Heading(_ROUTE(language).format(number, len(answer.routes), way)))
        out += _hops(route, language)
        if len(route.hops) > 1:
            out.append(Sentence(_WAIT_ALL(language).format(wait(route.wait, language))))
    if answer.truncated:
        out.append(Sentence(_MORE(language)))
    if answer.exits:
        out.append(Heading(_EXITS(language)))
        out += [common.fact(one, language) for one in answer.exits]
    if answer.dead_ends:
        out.append(Heading(_ENDS(language)))
        out += [
            Sentence(_END(language).format(common.name(end.body, language), end.why(language)))
            for end in answer.dead_ends
        ]
    return out + common.left_out(answer.left_out, language)


def _hops(route: Route, language: Language) -> list[Told]:
    return [
        one for number, hop in enumerate(route.hops, start=1) for one in _hop(number, hop, language)
    ]


def _hop(number: int, hop: Hop, language: Language) -> list[Told]:
    ends = (common.name(hop.source, language), common.name(hop.target, language))
    out: list[Told] = [Sentence(_HOP(language).format(number, *ends, BASIS[hop.basis](language)))]
    out += [common.fact(one, language, depth=1) for one in hop.facts]
    out += _carriers(hop, language)
    if not hop.carriers:
        out.append(Sentence(_CARRIERS_UNKNOWN(language), depth=1))
    if hop.prepared_by:
        who = common.names(hop.prepared_by, language)
        out.append(Sentence(_PREPARED(language).format(who), depth=1))
    out.append(Sentence(_WAIT(language).format(wait(hop.wait, language)), depth=1))
    return out


def _carriers(hop: Hop, language: Language) -> list[Sentence]:
    """A sentence for each reason, with all whom it holds for."""
    by_reason: dict[str, list[Carrier]] = {}
    for carrier in hop.carriers:
        by_reason.setdefault(carrier.why(language), []).append(carrier)
    return [
        Sentence(
            _CARRIED(language).format(common.names((one.who for one in carriers), language), why),
            tuple(quote for one in carriers for quote in one.passages),
            depth=1,
        )
        for why, carriers in by_reason.items()
    ]


def wait(one: Wait, language: Language) -> str:
    """A wait in days, or what of it is known and what is not."""
    unknown = common.names(one.unknown, language)
    known = _days(one.known, language)
    if one.expected is None or one.best is None or one.worst is None:
        if len(one.unknown) == 1 and one.source is None:
            return common.NONE_KNOWN(language)
        if known is None or one.source is None:
            return _UNKNOWN(language).format(unknown)
        return _PLUS(language).format(known=known, unknown=unknown)
    parts = []
    if one.source is not None:
        parts.append(_SOURCES[one.source](language))
    if one.upper_bound:
        parts.append(_UPPER(language))
    if one.approx:
        parts.append(_APPROX(language))
    return (_days(one, language) or "") + common.qualified(parts)


def _days(one: Days, language: Language) -> str | None:
    if one.expected is None or one.best is None or one.worst is None:
        return None
    return _DAYS(language).format(
        expected=round(one.expected), best=round(one.best), worst=round(one.worst)
    )
