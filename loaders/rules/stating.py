"""States the lines of one sentence: matches the cues and finds who does it, and to whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from graph.edges import LINE_TYPES
from graph.records import Certainty
from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.rules.counted_groups import counted_groups
from loaders.rules.goingon import reached
from loaders.rules.holding import is_denied, is_passive, manner
from loaders.rules.linecues import Cue, Manner
from loaders.rules.lineends import (
    alone_before,
    is_plausible,
    keys_of,
    named_just_before,
    owns,
    place_of_target,
    signs_of_target,
    without_house,
)
from loaders.rules.pointers import POINTS
from loaders.rules.service import joined_by
from loaders.rules.skeleton import Skeleton
from loaders.rules.subjects import (
    before,
    beside,
    charged,
    is_of_a_thing,
    levels_of,
    origin,
    proposers,
    subject_names,
    subjects,
    told_most,
)

_BY_OTHERS: Final = re.compile(r" (?:a[fv]|by) (?!hensyn |og |omsyn )[^<>\s]+ [^<>]*$")
_BY: Final = re.compile(r" a[fv] ")
_WHERE: Final = re.compile(r"(?<!\S)(?:i|til|for|hos|a[fv]) <[BP]\d+> $")
# who fills the seats of a body, on whose nomination
_SEATS: Final = re.compile(
    r"(?<!\S)(?:\S*(?:medlem|repræsentant|representant|member|formand|suppleant|plads)\S*|\S*bestyrelsen?)(?!\S)"
)
_FILLED: Final = re.compile(
    r"(?<!\S)(?:udpege|udpeget|vælge|valgt|udnævne|udnævnt|beskikke|beskikket|oppnevne|oppnevnt|oppnemne|oppnemnd"
    r"|velge|velje|vald|appoint|elect)\w{0,3}(?!\S)"
)
_OWN: Final = frozenset(
    ("REPORTS_TO", "RECOMMENDS_TO", "ESCALATES_TO", "INFORMS", "COORDINATES_WITH")
)  # what a text says of its topic, where it names nobody
_OWNED: Final = re.compile(r"(?P<s><P\d+>) (?:[^<>\s]+ ){0,2}$")
_APPROVAL: Final = re.compile(
    r"godkend|godkj|beslut|vedt[ae]|ind?n?stil|stilling|forslag|framlegg|anbefal|tilråd|approv",
    re.I,
)
_RESOLVED: Final = re.compile(r"det blive (?:beslutte|vedtage|aftale) ")  # by those who meet
_TERMS: Final = re.compile(
    r"(?:^|[,;.] )(?:den |det |dette )?(?:kommissori|vedtægt|vedtekt|reglement)"
)  # of the topic, by others
_DECIDED: Final = re.compile(
    r"det (?:blive|være) |der blive "
)  # what a meeting has decided of others
_ACTS: Final = re.compile(r"(?: ,)? <B\d+> [^\W\d_]+")
_DONE_BY: Final = re.compile(
    r"(?: [^<>\s]+)? (?:varetage|udføre|forestå|løse|ske|foregå|ligge|påhvile|ivareta|utføre|liggje)"
    r" (?:[^<>\s]+ ){0,2}(?:(?:a[fv]|i|hos|ved) )?<[BP]\d+>"
)
_BELONGS: Final = ("høre", "sortere", "ligge")
_OF_IT: Final = re.compile(r"\S+ (?:den|det|de|en|et) [^<>]+ under")  # "herunder hører den …"
_WITHIN: Final = re.compile(r"<[BP]\d+> (?:i|ved|under|hos|fr[aå]|in|of|at|from) $")
_MINUTES_FOR: Final = re.compile(
    r"(?<!\S)(?:tage|føre|skrive|udarbejde|lave) (?:[^<>\s]+ ){0,2}\S*(?:referat|protokol)\S* (?:for|i) <"
)
_BECAME: Final = frozenset("blev ble vart fik fikk fekk modtog mottok".split())
_BUT: Final = re.compile(r" , (?:men|but) (?:det|it) ")
_COLON: Final = re.compile(
    r" ?(?::|,? (?:nemlig|herunder)) (?P<o><B\d+>(?:(?: ,)?(?: og)? <B\d+>)*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was first found."""

    at: Sentence
    cue: Cue
    said: dict[str, Any]
    certainty: Certainty
    pointed: bool = False  # the other end is only pointed to
    office: bool = False  # the line of a secretariat: what is service, and what is more?

    @property
    def rule(self) -> str:
        """The rule's name: each voice is measured apart, and so is what is only implied of the topic
        or pointed to, and what is said of a secretariat."""
        end = ".topic" if self.certainty == "implied" else ".pointed" if self.pointed else ""
        end += ".task" if self.cue.of_tasks else ""
        end += ".office" if self.office and self.cue.type != "SERVES" else ""
        return f"lines.{self.cue.type.lower()}.{self.cue.voice}{end}"


@dataclass(slots=True)
class Stating:
    """States the lines of one sentence, each of them once."""

    doc: Anchored
    out: Findings
    sentence: Sentence
    shape: Skeleton
    found: dict[tuple[str, str, str], Line] = field(default_factory=dict)
    certainty: Certainty = "explicit"  # of what the cue at hand says
    pointed: bool = False  # whether it only points to a body

    def all(self, kind: Manner, *, labelled: bool, only: str | None = None) -> None:
        text = self.shape.text
        for number in kind.sieve.left(text):
            cue = kind.cues[number]
            if only in (None, cue.voice) and (cue.voice != "label" or labelled):
                for match in cue.regex.regex.finditer(text):
                    self.one(cue, match)

    def one(self, cue: Cue, match: re.Match[str]) -> None:
        if cue.voice in ("opening", "label") and match.start():
            return
        if "g" in match.groupdict() and not owns(self.shape, match["g"]):
            return  # "with a secretariat cases …": nobody's cases
        if _BUT.search(match.group()):
            return  # "X keeps the minutes, but it is Y that books the rooms"
        if cue.type == "INFORMS" and _MINUTES_FOR.search(match.group()):
            return  # "sends the agenda and takes the minutes for X"
        if is_denied(self.doc, self.sentence, self.shape, match, cue):
            return
        if cue.voice in ("active", "listed") and self.passive(match.start()):
            if cue.type == "ESTABLISHES" or _BY.search(match.group()):
                return
        if cue.voice == "active" and self.by_another(match):
            return
        if cue.type == "REPORTS_TO" and match.group().startswith(_BELONGS):
            if is_of_a_thing(self.shape.text[: match.start()]) or _OF_IT.match(match.group()):
                return
        said = manner(self.doc, self.sentence, self.shape, match)
        self.certainty = "explicit"
        self.pointed = any(n.mention.head == POINTS for n in self.shape.named(match.group()))
        ways: dict[str, Callable[[], Iterator[tuple[str, str]]]] = {
            "received": lambda: self.received(match),
            "pronoun": lambda: self.spoken_of(match),
            "label": lambda: self.labelled(match),
            "thing": lambda: self.thing(cue, match, topic=True),
            "from": lambda: self.thing(cue, match, topic=False),
            "undergone": lambda: self.undergone(match),
            "about": lambda: self.for_topic(match),
            "listed": lambda: self.listed(cue, match, said),
        }
        found = ways.get(cue.voice, lambda: self.ends(cue, match))()
        if cue.type == "SERVES":
            found = joined_by(self.shape, found, match.start())
        for source, target in found:
            self.line(self.sentence, cue, source, target, said, self.certainty)

    # who, and to whom

    def ends(self, cue: Cue, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        groups = match.groupdict()
        doers = tuple(keys_of(self.shape, groups.get("s"))) or self.doers(
            match, topic=cue.type in _OWN
        )
        for subject in doers:
            for source in (
                levels_of(self.doc, subject) if cue.type == "ESCALATES_TO" else (subject,)
            ):
                for other in tuple(self.enumerated(cue, match)) or self.others(match):
                    yield source, other

    def others(self, match: re.Match[str]) -> Iterator[str]:
        """The other end: of "X advises Y and is served by Z" it is X."""
        groups = match.groupdict()
        if groups.get("o") and groups.get("s") and match.start("o") == match.start():
            between = self.shape.text[match.end("o") : match.start("s")]
            if " og " in between:
                found = subject_names(self.doc, self.sentence, self.shape, match.start())
                if found:
                    yield from (k for n in found for k in n.keys)
                    return
                if self.shape.text[: match.start()].endswith("af ") and self.sentence.subject:
                    yield self.sentence.subject  # "it is called by X and gets Y's report"
                    return
        yield from keys_of(self.shape, signs_of_target(match))

    def doers(self, match: re.Match[str], *, topic: bool = False) -> tuple[str, ...]:
        """Who does it; of a passive without "by", where the thing comes from."""
        if going_on := self.going_on(match):
            return going_on
        if not self.passive(match.start()):
            host = self.doc.hosts.get(self.sentence.block.part)
            if host and _RESOLVED.match(self.shape.text):
                return (host,)
            return subjects(self.doc, self.sentence, self.shape, match.start())
        return self.sources(match, topic=topic)

    def going_on(self, match: re.Match[str]) -> tuple[str, ...]:
        """Who has a dispute that goes on before them."""
        upto = self.shape.place(match.end())
        targets = tuple(keys_of(self.shape, signs_of_target(match)))
        found = reached(self.doc, self.sentence, upto) if targets else ()
        found = named_just_before(self.doc, self.sentence, upto) or found
        return () if set(found) & set(targets) else found

    def sources(self, match: re.Match[str], *, topic: bool) -> tuple[str, ...]:
        """Where the thing comes from that a passive tells of, or whom the text has just spoken of;
        the topic only if asked for."""
        if _BY_OTHERS.match(self.shape.text, match.end()):
            return ()  # "is put before X by the administrations": by nobody the text has named
        target = set(keys_of(self.shape, signs_of_target(match)))
        to = place_of_target(match)
        found = origin(self.doc, self.sentence, self.shape, match.start(), to, target)
        if found:
            return found
        names = subject_names(self.doc, self.sentence, self.shape, match.start())
        if names:
            return tuple(k for n in names for k in n.keys)
        section = self.sentence.block.section
        if section and section[-1].casefold().startswith("sekretariat"):
            held = [k for k in self.doc.entities.all if k.startswith("secretariat:")]
            if len(held) == 1:
                return (held[0],)
        if self.sentence.opens and self.sentence.subject not in (None, *target):
            return (str(self.sentence.subject),)
        earlier = before(self.doc, self.sentence) or beside(self.doc, self.sentence)
        if earlier:
            return (earlier,)
        whose = self.sentence.topic or self.doc.hosts.get(self.sentence.block.part)
        if not topic or not whose or self.sentence.block.kind == "box":
            return ()
        if (
            (self.sentence.topic and _TERMS.search(self.shape.text[: match.end()]))
            or _DECIDED.match(self.shape.text)
            or self.owned(match.start())
        ):
            return ()  # "the members' plans are …": not the topic's
        self.certainty = "implied"
        return (whose,)

    def owned(self, at: int) -> bool:
        """Whether the thing at a place is a party's: "the members' plans are …"."""
        found = _OWNED.search(self.shape.text[:at])
        return bool(found) and self.shape.named(found["s"])[0].mention.genitive  # type: ignore[index]

    def thing(self, cue: Cue, match: re.Match[str], *, topic: bool) -> Iterator[tuple[str, str]]:
        if cue.type == "ESTABLISHES":  # "a group is set up": by those whose minutes say so
            host = self.doc.hosts.get(self.sentence.block.part)
            found: tuple[str, ...] = (host,) if host else ()
        elif match.group().startswith("<") and self.once(match):
            return
        elif topic:
            found = self.going_on(match) or self.sources(match, topic=True)
        else:
            target = set(keys_of(self.shape, signs_of_target(match)))
            found = origin(
                self.doc, self.sentence, self.shape, match.start(), place_of_target(match), target
            )
        if not found and not topic:
            found = proposers(self.doc, self.sentence)
        for whose in found:
            ones = levels_of(self.doc, whose) if cue.type == "ESCALATES_TO" else (whose,)
            for source in ones:
                for target_key in keys_of(self.shape, signs_of_target(match)):
                    yield source, target_key

    def undergone(self, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        behind = self.shape.text[match.end() :]
        if _WITHIN.search(self.shape.text[: match.start("o")]):
            return  # "the council in X is told": the council, and not X
        passive = self.doc.part(self.sentence).language == "en" or self.passive(match.start("v"))
        if not passive or re.match(r"(?: \S+){0,3} (?:a[fv]|ved) <", behind) or self.once(match):
            return
        targets = tuple(keys_of(self.shape, match["o"]))
        if " , at " in self.shape.text[: match.start()] and not self.sentence.opens:
            # "somebody sees to it that X is told", unless it is "the task of Y that …"
            for source in charged(self.doc, self.sentence, self.shape, match.start()):
                for target in targets:
                    yield source, target
            return
        if self.sentence.opens and self.sentence.subject not in targets:
            for target in targets:
                yield str(self.sentence.subject), target
            return
        earlier = before(self.doc, self.sentence)
        for who in (earlier, self.sentence.topic):
            if who and who not in targets:
                for target in targets:
                    yield who, target
                return

    def once(self, match: re.Match[str]) -> bool:
        """ "blev orienteret om branden": it was so one time."""
        start, end = (self.shape.token(at) for at in match.span())
        return any(t.text.casefold() in _BECAME for t in self.sentence.toks[start:end])

    def received(self, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        if _ACTS.match(self.shape.text, match.end()):
            return  # "upon a proposal of Y, X decides": other patterns name both
        if _SEATS.search(self.shape.text) and _FILLED.search(self.shape.text):
            return  # "one member is appointed on the nomination of Y": that fills a seat
        if _WHERE.search(self.shape.text[: match.start()]):
            return  # "for decision in X upon a draft by Y": not the subject's
        own = self.sentence.subject if self.sentence.opens else None
        givers = tuple(keys_of(self.shape, match["s"]))
        targets = (own,) if own else subjects(self.doc, self.sentence, self.shape, match.start())
        for target in targets:
            for source in givers:
                yield source, target

    def spoken_of(self, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        doers = self.doers(match)
        spoken = [k for n in self.shape.before(match.start()) if n.is_body for k in n.keys]
        other = next((k for k in spoken if k not in doers), None)
        for subject in doers if other else ():
            yield subject, str(other)

    def labelled(self, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        groups = match.groupdict()
        topic = self.sentence.topic
        for other in keys_of(self.shape, groups.get("o")) if topic else ():
            yield str(topic), other
        for other in (
            keys_of(self.shape, without_house(self.shape, groups.get("s"))) if topic else ()
        ):
            yield other, str(topic)

    def for_topic(self, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        doers = tuple(keys_of(self.shape, match.groupdict().get("s"))) or self.doers(match)
        spoken = None if match.start() else alone_before(self.doc, self.sentence)
        whose = spoken or self.sentence.topic
        if whose is None and self.sentence.block.kind in ("paragraph", "item"):
            whose = told_most(self.doc, self.sentence)
            self.certainty = "implied"
        for source in doers if whose else ():
            yield source, str(whose)

    def listed(
        self, cue: Cue, match: re.Match[str], said: dict[str, Any]
    ) -> Iterator[tuple[str, str]]:
        """The other ends stand in the items that the sentence leads."""
        doers = self.doers(match)
        for item in self.doc.led_by(self.sentence.block.number):
            for named in item.named:
                whole = named.is_body or named.mention.kind == "party"
                for other in named.keys if whole and not named.mention.genitive else ():
                    for subject in doers:
                        self.line(item, cue, subject, other, said)
        yield from ()

    def enumerated(self, cue: Cue, match: re.Match[str]) -> Iterator[str]:
        """ "… har nedsat tre grupper: A, B og C": each of them."""
        behind = None
        if cue.type == "ESTABLISHES" and cue.voice == "active":
            behind = _COLON.match(self.shape.text, match.end())
        if behind:
            yield from keys_of(self.shape, behind["o"])

    def by_another(self, match: re.Match[str]) -> bool:
        """ "the preparation of X's cases is done by Y": no task of the subject."""
        return bool(_DONE_BY.match(self.shape.text, match.end()))

    def passive(self, at: int) -> bool:
        return is_passive(self.doc, self.sentence, self.shape, at)

    def line(
        self, at: Sentence, cue: Cue, source: str, target: str, said: dict[str, Any],
        certainty: Certainty = "explicit",
    ) -> None:  # fmt: skip
        ends = self.doc.entity(source).label, self.doc.entity(target).label
        if source == target or ends not in LINE_TYPES[cue.type].ends:
            return
        if not is_plausible(self.doc, cue, source, target):
            return
        if at.number in counted_groups(self.doc) and self.doc.entity(source).plural:
            return  # "under the council are two groups": told one by one behind
        type_ = cue.type
        if type_ == "RECOMMENDS_TO" and said["matter"] == "dispute":
            type_ = "ESCALATES_TO"
        office = self.doc.entity(source).sort == "secretariat"
        line = Line(at, cue, said, certainty, self.pointed, office)
        self.found.setdefault((type_, source, target), line)

    def _titled_by(self, source: str, target: str) -> bool:
        """Whether the title over a decision only calls for short what is set up there."""
        short, whole = (self.doc.entity(key).name.casefold() for key in (source, target))
        return len(short) < len(whole) and whole.endswith(f" {short}")

    def told(self) -> None:
        """Puts what was found into the findings."""
        for (type_, said, target), line in self.found.items():
            source = said
            if type_ == "RECOMMENDS_TO" and ("ESCALATES_TO", source, target) in self.found:
                continue  # a dispute is put before somebody: no recommendation
            told = ("INFORMS", source, target) in self.found
            if type_ == "RECOMMENDS_TO" and told and not _APPROVAL.search(line.at.text):
                continue  # a report is put before somebody
            if type_ == "ESTABLISHES" and self._titled_by(source, target):
                host = self.doc.hosts.get(self.sentence.block.part)
                if host is None or host == target or (type_, host, target) in self.found:
                    continue
                source = host
            weighs = line.cue.type in ("ESCALATES_TO", "RECOMMENDS_TO", "REPORTS_TO")
            for end in (source, target):
                if not self.doc.entity(end).said:  # a unit that only this sentence names
                    self.out.body(end, at=line.at)
            self.out.edge(
                type_, source, target, line.at, rule=line.rule,
                modality=line.said["modality"], condition=line.said["condition"],
                matter=line.said["matter"] if weighs else None, certainty=line.certainty,
            )  # fmt: skip
