"""What each sentence is about: mentions become entities, and most sentences inherit a subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from loaders.anchored import Anchored, Found, Named, Sentence, Spot, place_of, together, unspelt
from loaders.anchoring.again import with_again
from loaders.anchoring.back import THEY, Spoken
from loaders.anchoring.called import called, with_called
from loaders.anchoring.categories import without_agencies, without_categories
from loaders.anchoring.framed import framed, take_framed, with_framed
from loaders.anchoring.glossary import take_glossary
from loaders.anchoring.heads import heads_list, is_plain
from loaders.anchoring.introduced import (
    take_abbreviations,
    take_belongings,
    take_definitions,
    take_descriptions,
    take_each,
    take_levels,
    take_outsiders,
    take_qualities,
)
from loaders.anchoring.learned import with_learned
from loaders.anchoring.places import home_of, region_of
from loaders.anchoring.pronouns import Pronouns
from loaders.anchoring.raw import Raw, raw_sentences
from loaders.anchoring.renamed import take_renames
from loaders.anchoring.secretariats import acts
from loaders.anchoring.shared import for_each
from loaders.anchoring.shortforms import with_short_forms
from loaders.anchoring.sisters import with_sisters
from loaders.anchoring.titles import MOST, Titles
from loaders.anchoring.unfolded import unfolded
from loaders.anchoring.ventures import SORT as VENTURE
from loaders.anchoring.ventures import with_ventures
from loaders.entities import Entities, Entity, roles_of, tidy
from loaders.mentions import Mention
from loaders.papers import ABOUT_A_BODY, paper
from loaders.segments import Block, Part, Segmented
from loaders.tokens import lemma_of

_REMARKS: Final = re.compile(
    r"\b(?:bemærkning|kommentar|ændring|tilføjelse|merknad|comment|amendment)\w*:?\s*$", re.I
)
_POINTS_BACK: Final = re.compile(
    r"(?:de|den|det|denne|dette|disse|der|medlemmer\w*|begge|hver)\b|(?:(?:its|their) (?:\w+ )?\w+|it|they|"
    r"(?:the |a |each |all |any )?(?:members?|membership|chair(?:man|person)?|vice[- ]chair|deputy chair|quorum|"
    r"chairmanship|secretary|secretariat|agendas?|minutes|meetings?|decisions?|(?:first|next) meeting|deputies)|"
    r"there (?:is|are|shall|must))\b",
    re.I,
)


def anchor(segmented: Segmented) -> Anchored:
    """Finds the names of a document and what each sentence is about."""
    segmented, rows = unfolded(segmented)
    raw = without_categories(without_agencies(list(raw_sentences(segmented))))
    raw = with_learned(raw, segmented.parts[0].language)
    names = called(raw)
    language = segmented.parts[0].language
    raw = with_again(with_sisters(with_called(raw, names), language), language)
    raw = with_short_forms(with_ventures(raw, language), language)
    titled_so = framed(raw, rows)
    raw = with_framed(raw, titled_so)
    return _anchored(Found(segmented, raw, names, titled_so))


def with_more(doc: Anchored, more: Mapping[Spot, Sequence[Mention]]) -> Anchored:
    """The document anchored once more, with mentions that only its whole text tells, by
    their sentences; each takes the place of what it overlaps."""
    raw = [
        replace(item, mentions=_instead(item.mentions, more[place])) if place in more else item
        for item in doc.found.raw
        for place in (place_of(item),)
    ]
    return _anchored(replace(doc.found, raw=raw))


def _instead(old: Iterable[Mention], new: Sequence[Mention]) -> tuple[Mention, ...]:
    kept = (m for m in old if not any(m.first <= n.last and n.first <= m.last for n in new))
    return tuple(sorted((*kept, *new), key=lambda m: m.first))


def _anchored(found: Found) -> Anchored:
    segmented, raw = found.segmented, found.raw
    region = region_of(raw)
    home, titled = home_of(segmented, raw)
    entities = Entities(home, region, titled=titled)
    entities.several = {m.stem for item in raw for m in item.mentions if m.plural and not m.each}
    for item in raw:
        for mention in item.mentions:
            entities.of(mention, (item.block.number, mention.start))
            if item.block.kind == "heading" and is_plain(mention, item.text):
                entities.begun.setdefault(mention.head, item.block.number)
    entities.join_sisters(_headed(segmented.parts, raw, entities))
    entities.join_locals()
    entities.join_councils()
    take_abbreviations(raw, entities)
    take_glossary(raw, entities)
    take_framed(raw, entities, found.framed)
    take_definitions(raw, entities)
    take_descriptions(raw, entities)
    take_renames(raw, entities)
    take_qualities(raw, entities)
    take_belongings(raw, entities)
    take_each(raw, entities)
    take_outsiders(raw, entities)
    take_levels(entities)
    above = Titles(segmented, raw, entities, found.called, found.framed)
    return _Anchoring(found, entities, above).run(region)


def _headed(parts: Sequence[Part], raw: Sequence[Raw], entities: Entities) -> frozenset[str]:
    """The bodies that make up a heading or a label; an item of an agenda describes none."""
    return frozenset(
        key
        for item in raw
        if item.block.kind == "heading" and parts[item.block.part].kind not in _MEETINGS
        for mention in item.mentions
        if len(mention.text) >= MOST * len(item.text.strip(" :.0123456789"))
        or paper(*ABOUT_A_BODY).search(item.text[: mention.start])
        for key in entities.of(mention, (item.block.number, mention.start))
    )


_AROUND: Final = frozenset(("council", "cluster", "secretariat"))  # rarely what a question is about
_MEETINGS: Final = ("minutes", "agenda", "agenda_item")
_LEADING: Final = frozenset(
    "både såvel selve hvis når et antal en række flere fleire ein både the each a number of".split()
)
_LATELY: Final = 6  # bodies named last
_GOVERNS: Final = frozenset("fra af til for blandt frå fra av from of to by among".split())
_ASIDE: Final = ("by", "with")  # what a sentence is less about than the others it names
_SUCH_AS: Final = re.compile(r"(?:så ?som|fx|f\.eks\.|herunder|bl\.a\.|such as|slik som)\s*$", re.I)
_REPLACED: Final = re.compile(r"(?: i \w+)?,? (?:som|der) (?:afløses|erstattes|nedlægges)")
_CLAUSE: Final = re.compile(
    r"(?:article|section|clause|rule|paragraph|part)\s+\d[\d.]*[.:)]?\s", re.I
)
_FURTHER: Final = re.compile(r"(?:stk|ledd|subs)", re.I)


def _known(mention: Mention) -> bool:
    """Whether a mention speaks of one that the reader knows: "a new forum" announces one."""
    return mention.definite or mention.named or mention.kind != "body"


def _told_to(item: Raw, named: Sequence[Named]) -> str | None:
    """ "X indstiller, at Y" above a list: what the items say, Y does."""
    last = named[-1] if named else None
    if last is None or len(last.keys) != 1 or not last.is_body or last.mention.genitive:
        return None
    behind = item.text[last.mention.end :].strip(" :–-")
    ahead = _THAT.search(item.text[: last.mention.start])
    return last.keys[0] if ahead and not behind else None


_THAT: Final = re.compile(r"\b(?:at|that) (?:the )?$")


def _says_others(item: Raw, named: Sequence[Named]) -> bool:
    """ "Hver gruppe …", "De tre udvalg …" where none were named: not what the section is about."""
    first = named[0] if named else None
    if first is None or first.keys or first.mention.first > 0 or item.block.kind == "box":
        return False
    if first.mention.text.casefold() in THEY:
        return False
    return first.mention.bare and first.mention.plural


class _Anchoring:
    """Walks the sentences once, keeping what the text has been speaking of."""

    def __init__(self, found: Found, entities: Entities, above: Titles) -> None:
        self.found, self.segmented, self.raw = found, found.segmented, found.raw
        self.entities, self.above = entities, above
        self.topics: dict[int, str | None] = {}
        self.subjects: dict[int, str | None] = {}  # of blocks that lead others
        self.spoken = Spoken(entities)
        self.boxes: dict[int, str | None] = {}
        self.pronouns = Pronouns(entities)
        self.unnamed: set[int] = set()  # titles above a list that name nobody known
        self.clauses: dict[int, str | None] = {}  # part → the body that its last § began with
        self.asked: dict[tuple[int, str], str] = {}  # a title that asks after a body → that body

    def run(self, region: str | None) -> Anchored:
        out = [self._sentence(n, item) for n, item in enumerate(self.raw)]
        for key in self.above.named():
            entity = self.entities.all[key]
            entity.headed = True
            entity.near |= self.entities.titled
        return Anchored(
            self.segmented, self.entities, tuple(for_each(out)), self.topics, self.above.titles,
            self.entities.home, region, self.above.hosts, self.found,
        )  # fmt: skip

    # sentences

    def _sentence(self, number: int, item: Raw) -> Sentence:
        block = item.block
        if block.number not in self.topics:
            self.topics[block.number] = self._asked(block) or self.above.topic(block)
        topic = self._clause(block, self.topics[block.number])
        if block.lead in self.unnamed:
            topic = self.topics[block.number] = None
        lead = self.subjects.get(block.lead) if block.lead is not None else None
        named: list[Named] = []
        self.spoken.block = block.number
        begun = len(self.spoken.recent)
        for mention in item.mentions:
            keys = self._resolve(mention, topic or lead, named, item)
            keys = tuple(self._placed(key, item) for key in keys)
            named.append(Named(mention, keys))
            lately = [k for k in keys if self.entities.all[k].label == "Body"]
            ahead = item.toks[mention.first - 1].text.casefold() if mention.first else ""
            place = begun if ahead in _ASIDE else len(self.spoken.recent)
            self.spoken.recent[place:place] = lately
        if block.kind == "heading" and item.text.rstrip().endswith("?"):
            self._asks(item, named)
        if not any(n.keys for n in named) and (heads_list(block) or self.above.is_kind(block)):
            self.unnamed.add(block.number)
        opening = self._opening(item, named)
        self.spoken.hear(item, named, opening)
        subject, opens = opening, opening is not None
        if block.ordinal.startswith("§") and item.start == 0:
            self.clauses[block.part] = opening
        if opening and block.kind != "box" and _known(named[0].mention):
            self.spoken.opened.append(opening)
            self.spoken.begun_in = block.number
        if subject is None and self._points_back(item):
            subject = self.pronouns.meant(item) or self.pronouns.running(item)
        if subject is None and lead is not None:
            subject = lead
        if block.kind == "box":  # detached: what a box is about, only its own words tell
            topic = self.boxes.setdefault(block.number, opening)
            subject = opening or topic
        else:
            subject = subject or topic
        if opening is None and _says_others(item, named):
            about = self.entities.all.get(topic or "")
            if about is None or not about.stem.endswith(named[0].mention.head):
                subject = topic = None
        if subject is None and block.kind == "paragraph" and not any(n.is_body for n in named):
            subject = topic = self.pronouns.running(item)
        goes_on = self._running(item, opening, subject)
        self.pronouns.hear(item, named, goes_on, opened=opening is not None)
        if block.number in self.unnamed:
            self.subjects[block.number] = None
        elif opening or block.number not in self.subjects:
            self.subjects[block.number] = opening or lead or topic
        if (told := _told_to(item, named)) is not None:
            self.subjects[block.number] = told
        if _REMARKS.search(item.text):  # what follows is about what is approved, not by whom
            said = [k for n in named if n.is_body for k in n.keys]
            self.subjects[block.number] = said[-1] if len(said) > 1 else None
        return Sentence(
            number, block, item.start, item.end, item.text, item.toks, tuple(named),
            topic or (lead if block.kind != "box" and subject else None), subject, opens,
        )  # fmt: skip

    def _running(self, item: Raw, opening: str | None, subject: str | None) -> str | None:
        """What a sentence that goes on ("It meets …") is about: what this one is, or whom it brings in.

        A sentence between that names nobody does not change it.
        """
        if self._language(item.block) != "en":
            return subject
        if opening is not None and self.entities.all[opening].sort != "council":
            return self.spoken.brought or opening
        if self.spoken.brought is not None:
            return self.spoken.brought
        held = self.pronouns.subject if self.pronouns.block == item.block.number else None
        return held or subject

    def _language(self, block: Block) -> str:
        return self.segmented.parts[block.part].language

    def _asks(self, item: Raw, named: Sequence[Named]) -> None:
        """ "Hvem skriver rådets referat?": the answer is about the one body that the question names."""
        keys = {k for n in named if n.is_body for k in n.keys}
        if len(keys) == 1 and self.entities.all[key := keys.pop()].sort not in _AROUND:
            self.asked[item.block.part, item.text.strip()] = key

    def _asked(self, block: Block) -> str | None:
        title = block.section[-1].strip() if block.section and block.kind != "heading" else ""
        return self.asked.get((block.part, title))

    def _clause(self, block: Block, topic: str | None) -> str | None:
        """The body a § of statutes begins with is what its further paragraphs are about."""
        if not _FURTHER.match(block.ordinal):
            return topic
        if (begun := self.clauses.get(block.part)) is not None:
            self.topics[block.number] = begun
            return begun
        return topic

    def _placed(self, key: str, item: Raw) -> str:
        """ "I Klynge Øst mødes chefgruppen ofte": the one of that cluster."""
        entity = self.entities.all[key]
        first = item.mentions[0] if item.mentions else None
        if first is None or first.sort != "cluster" or not first.cluster or entity.cluster:
            return key
        if first.first != 1 or item.toks[0].text.casefold() not in ("i", "in", "hos"):
            return key
        if entity.role and not self.entities.home:
            own = f"level:{entity.role}:{first.cluster}"
            return own if own in self.entities.all else key
        kind = entity.each or (entity.stem.startswith("klynge") and entity.sort != "cluster")
        return self.entities.within(key, first.cluster) if kind else key

    def _points_back(self, item: Raw) -> bool:
        return bool(_POINTS_BACK.match(item.text)) or not item.text[:1].isupper()

    def _opening(self, item: Raw, named: Sequence[Named]) -> str | None:
        """The body a sentence begins with, articles and list signs apart."""
        clause = _CLAUSE.match(item.text)
        labelled = next((i for i, t in enumerate(item.toks[:3]) if t.text == ":"), -1)
        for name in named:
            if name.mention.last <= labelled:
                continue
            ahead = item.toks[labelled + 1 : name.mention.first]
            ahead = tuple(t for t in ahead if clause is None or t.start >= clause.end())
            before = [t for t in ahead if t.text[:1].isalpha()]
            if not name.keys or len(before) > 2:
                return None
            if any(t.text.casefold() not in _LEADING for t in before):
                return None
            if name.mention.genitive or name.mention.sort == VENTURE:
                return None  # "the company is led by a board": what follows is about the board
            return name.keys[0] if name.is_body else None
        return None

    def _resolve(
        self, mention: Mention, topic: str | None, before: Sequence[Named], item: Raw
    ) -> tuple[str, ...]:
        if mention.kind == "name":
            return ()
        if mention.kind == "abbreviation" and self.entities.abbreviated(mention.stem) is None:
            self._among_bodies(mention, item)
        if not mention.bare:
            keys = self.above.lookup(mention)
            return self._of_topic(mention, topic, keys) or keys
        if again := self._again(mention, before):
            return again
        spoken = [k for n in before for k in n.keys]
        host = self.above.hosts.get(item.block.part)
        opens = not any(n.is_body for n in before)
        ahead = item.toks[mention.first - 1].text.casefold() if mention.first else ""
        found = self.spoken.back(
            mention, topic, spoken, host, opens=opens, governed=ahead in _GOVERNS
        )
        if not found and opens and mention.sort == "secretariat" and acts(item, mention):
            return self.entities.of(
                replace(mention, bare=False), (item.block.number, mention.start)
            )
        return found

    def _of_topic(
        self, mention: Mention, topic: str | None, keys: Sequence[str]
    ) -> tuple[str, ...]:
        """ "Underudvalget" below "Underudvalget for Havne", where other subcommittees are named too."""
        about = self.entities.all.get(topic or "")
        if about is None or len(keys) != 1 or mention.plural or not mention.definite:
            return ()
        said = self.entities.all[keys[0]]
        if about.label != "Body" or said.label != "Body" or not about.purpose:
            return ()
        told = mention.purpose or mention.cluster or mention.owner
        words = set(mention.adjectives) <= set(about.adjectives)
        # "styregruppen" below "Porteføljestyregruppen for X", though there is one "for Y" besides
        ends = about.stem != said.stem and about.stem.endswith(said.stem)
        longer = ends and bool(said.purpose) and said.key not in self.spoken.recent[-_LATELY:]
        same = about.stem == said.stem and not said.purpose
        return (about.key,) if (same or longer) and words and not told else ()

    @staticmethod
    def _again(mention: Mention, before: Sequence[Named]) -> tuple[str, ...]:
        """The same bare noun twice in a sentence means the same body twice."""
        if mention.plural or mention.adjectives:
            return ()
        alike = (
            n for n in before if n.mention.bare and n.mention.head == mention.head
            and not n.mention.plural and not n.mention.adjectives
        )  # fmt: skip
        return next((n.keys for n in alike if len(n.keys) == 1), ())

    def _among_bodies(self, mention: Mention, item: Raw) -> None:
        """ "local fora such as ABC in Town": an abbreviation given as an example of bodies is one."""
        before = [m for m in item.mentions if m.end <= mention.start]
        ahead = _SUCH_AS.search(item.text[: mention.start])
        if _REPLACED.match(item.text, mention.end):
            self._short_body(mention, item, "forum")
        elif ahead and before and before[-1].kind == "body" and before[-1].end >= ahead.start() - 2:
            self._short_body(mention, item, before[-1].sort)

    def _short_body(self, mention: Mention, item: Raw, sort: str) -> None:
        place = re.match(r" i ([A-ZÆØÅ]\w+)", item.text[mention.end :])
        name = f"{mention.stem} i {place.group(1)}" if place else mention.stem
        key = f"body:{mention.stem.casefold()}"
        entity = Entity(key, "Body", sort, mention.stem.casefold(), near=True)
        entity.names[name] += 1
        if place and place.group(1) == self.entities.home:
            entity.cluster = self.entities.home
        self.entities.all[key] = entity
        self.entities.shorten(mention.stem, key, "named by it alone, as an example of such bodies")


__all__ = [
    "Anchored", "Named", "Sentence", "anchor", "lemma_of", "roles_of", "tidy", "together", "unspelt", "with_more",
]  # fmt: skip
