"""Rules about a body: how often it meets, how it decides, what it may and may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.records import Status
from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.proposing import is_proposed_ahead
from loaders.rules.asserting import is_asserted
from loaders.rules.cadence import cadence, rows
from loaders.rules.onesentence import with_label
from loaders.rules.provisioncues import Cue, cues, sieves
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import levels_of, subjects, told_most
from loaders.segment.marks import has_verb

_NAMES: Final = re.compile(r"[A-ZÆØÅ]\w+ [A-ZÆØÅ]\w+")
_DECIDED_IN: Final = re.compile(r"\b(?:i|af|for|på|in|of|by)\s*$")
_OF_A_BODY: Final = frozenset(
    ("deputies", "quorum", "majority", "consensus", "disagreement", "term", "mandate")
)
# what says how a body decides is no competence of its own
_NO_COMPETENCE: Final = frozenset(
    ("limit", "mandate", "rules", "quorum", "consensus", "majority", "disagreement", "deputies")
)


_OF_DECISIONS: Final = re.compile(
    r"(?:al |alle |all )?(?:beslutning|afgørelse|vedtagelse|uenighed|sag|decision|vedtak)(?!\S)"
    r"|ved \S* ?uenighed"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue and where it stands, in the pattern form and in the text."""

    kind: str
    rule: str
    at: int
    place: int
    others: str | None  # the signs of {O}


_COMPETENCE: Final = _Found("competence", "competence.listed", 0, 0, None)


def provisions(doc: Anchored, out: Findings) -> None:
    """Every provision of every kind, one for each sentence, item or field that states it."""
    rows(doc, out)
    for sentence in doc.sentences:
        if sentence.block.kind == "row":
            continue
        shape = skeleton(sentence)
        cadence(doc, out, sentence, shape)
        if sentence.block.kind == "heading" or sentence.text.rstrip().endswith("?"):
            continue
        kinds = _kinds(doc, sentence, shape)
        for found in kinds.values():
            status = is_proposed_ahead(doc, sentence, found.place)
            bodies = _bodies(doc, sentence, shape, found)
            if status and sentence.opens and not found.others:  # "X proposes that Y decides"
                bodies = iter([k for k in bodies if k != sentence.subject])
            _state(doc, out, sentence, found, bodies, status)
        if not kinds and (listed := _listed(doc, sentence)):
            _state(doc, out, sentence, listed, [sentence.subject], None)


def _kinds(doc: Anchored, sentence: Sentence, shape: Skeleton) -> dict[str, _Found]:
    """What a sentence says, one of each kind."""
    out: dict[str, _Found] = {}
    low = sentence.text.casefold()
    language = doc.part(sentence).language
    forms, words = sieves(language)
    for number in sorted((*forms.left(shape.text), *words.left(low))):
        cue = cues(language)[number]
        if cue.kind in out:
            continue
        match = _asserted(doc, shape, cue, low)
        if match is None or (cue.unless and cue.unless.search(shape.text)):
            continue
        if cue.not_said and cue.not_said.search(sentence.text):
            continue
        at = shape.place_of(match.start()) if cue.raw else match.start()
        place = match.start() if cue.raw else shape.place(match.start())
        found = _Found(cue.kind, cue.rule, at, place, match.groupdict().get("o"))
        if cue.kind == "competence" and not _is_held(shape, out, cue, found):
            continue
        if cue.kind == "limit" and ("quorum" in out or _of_a_thing(shape, at)):
            continue
        whole = len(sentence.toks) > _FEW and sentence.text.rstrip().endswith(".")
        if cue.kind == "deputies" and not (whole or has_verb(sentence.text)):
            continue  # names under a title
        out[cue.kind] = found
    return out


_FEW: Final = 6  # tokens of what may be no sentence


def _asserted(doc: Anchored, shape: Skeleton, cue: Cue, low: str) -> re.Match[str] | None:
    """The first place of a cue in a sentence that is said to be so."""
    for match in cue.regex.finditer(low if cue.raw else shape.text):
        place = match.start() if cue.raw else shape.place(match.start())
        if is_asserted(doc, shape.sentence, place):
            return match
    return None


def _is_held(shape: Skeleton, found: dict[str, _Found], cue: Cue, this: _Found) -> bool:
    """A competence that somebody has, not what members or limits say."""
    if _NO_COMPETENCE & set(found):
        return False
    if _WHEN_OTHERS.search(shape.text[: this.at]):
        return False  # "is heard before the committee decides": the committee does
    if cue.raw or this.others or cue.rule == "competence.urgent":
        return True
    item = shape.sentence.block.kind == "item"
    named = re.match(r"(?:\S+ ){0,4}?<[BP]", shape.text) is not None
    passive = re.search(r"\b(?:træffes|er der sat|sættes)\b", shape.sentence.text)
    return (
        item
        or named
        or "op til" in shape.text
        or shape.text.startswith(_IT_CAN)
        or "tilfalde" in shape.text
    ) and not passive


_WHEN_OTHERS: Final = re.compile(
    r"(?<!\S)(?:inden|før|forinden|når|hvis) (?!der |de |den |det )[^<>\s]+ (?:træffe )?$"
)


def _of_a_thing(shape: Skeleton, at: int) -> bool:
    """ "The minutes cannot be changed": what cannot is a thing, and no body."""
    index = shape.token(at)
    sentence = shape.sentence
    inside = any(n.mention.first <= index - 1 <= n.mention.last for n in sentence.named)
    if not index or inside or not _CANNOT.match(shape.text[at:]):
        return False
    noun = sentence.toks[index - 1]
    low = noun.text.casefold()
    if shape.text[at:].startswith(_CANNOT_EN):
        return low not in _IT
    return low.endswith(("en", "et", "ene", "erne", "ane", "a")) and noun.lemma != low


_IT_CAN: Final = ("it can ", "it may ", "they may ", "they can ")
_CANNOT_EN: Final = ("cannot ", "may not ", "can not ")
_IT: Final = frozenset(("it", "they", "which", "that", "and", "but", ","))
_CANNOT: Final = re.compile(rf"(?:kunne|måtte) |{'|'.join(_CANNOT_EN)}")


def _listed(doc: Anchored, sentence: Sentence) -> _Found | None:
    """The kind that a label gives its value, or that the lead or title of a list gives its items."""
    block = sentence.block
    language = doc.part(sentence).language
    if not sentence.subject or sentence.start or not is_asserted(doc, sentence, 0):
        return None
    if block.kind == "field" and block.label is not None:
        label = block.label.text.casefold().strip(" :.")
        labels = lexicon(language, "provisions")["labels"]
        kind = next(
            (k for k, texts in labels.items() if re.fullmatch("|".join(texts), label)), None
        )
        if kind is None:
            said = with_label(doc, sentence)
            found = _kinds(doc, said, skeleton(said)) if said is not sentence else {}
            return next(iter(found.values()), None)
        if kind == "deputies" and _NAMES.search(block.clean.text):
            return None  # who they are
        if kind == "term" and _HOURS.search(block.clean.text):
            return None  # how long a meeting lasts
        return _Found(kind, f"{kind}.label", 0, 0, None) if sentence.toks else None
    if titled := _below_title(doc, sentence):
        return titled
    if block.kind != "item":
        return None
    words = lexicon(language, "provisions")["competence_lists"]
    if sentence.toks and sentence.toks[0].lemma in words["others"]:
        return None  # "- rapporterer til rådet": a task below the same title
    titles = [t.casefold() for t in block.section[-2:]]
    if any(re.search(rf"\b{h}", t) for h in words["headings"] for t in titles):
        return _COMPETENCE
    lead = block.lead
    while lead is not None:
        for said in doc.of_block(lead):
            if any(pattern(t).search(skeleton(said).text) for t in words["leads"]):
                return _COMPETENCE
        lead = doc.segmented.blocks[lead].lead
    return None


_HOURS: Final = re.compile(r"\d\s*(?:timers?|t\.|minutter|min\.|hours?|minutes?|timar)(?!\w)", re.I)


def _below_title(doc: Anchored, sentence: Sentence) -> _Found | None:
    """ "Beslutningsdygtighed" on a line of its own, and below it "Mindst fem medlemmer"."""
    block = sentence.block
    if block.kind not in ("paragraph", "item") or not block.section or sentence.start:
        return None
    labels = lexicon(doc.part(sentence).language, "provisions")["labels"]
    title = block.section[-1].casefold().strip(" :.0123456789§")
    if len(sentence.toks) > _SHORT:
        return None
    for kind in ("quorum", "term", "deputies"):
        if not re.fullmatch(rf"(?:{'|'.join(labels[kind])})(?: (?:og|and|&) .+)?", title):
            continue
        if kind == "deputies":
            fits = not (_NAMES.search(block.clean.text) or _NUMBERED.match(block.clean.text))
            fits = fits and not re.match(r"\d+\.\d", block.ordinal)
        else:
            fits = not has_verb(sentence.text) and _NUMBER.search(sentence.text) is not None
            fits = fits and not _SIGNED.match(sentence.text)
        return _Found(kind, f"{kind}.title", 0, 0, None) if fits else None
    return None


_NUMBERED: Final = re.compile(r"\d+(?:\.\d+)* [A-ZÆØÅ]")  # a title of its own
# "Havnby, den 3. maj 2024": where and when it was signed
_SIGNED: Final = re.compile(
    r"[A-ZÆØÅ][\w.]+(?: [A-ZÆØÅ][\w.]+){0,2} ?,? (?:den |d\. ?)?\d{1,2}[./]"
)
_SHORT: Final = 18  # tokens of a value
_NUMBER: Final = re.compile(
    r"\d|\b(?:en|et|ét|to|tre|fire|fem|halv\w+|one|two|three|four|five|half|eitt)\b", re.I
)


def _state(
    doc: Anchored, out: Findings, sentence: Sentence, found: _Found, bodies: Iterable[str | None],
    status: Status | None,
) -> None:  # fmt: skip
    for body in bodies:
        if body is None or doc.entity(body).label != "Body":
            continue
        at = [*_before(doc, sentence), sentence]
        text = " ".join(s.text for s in at)
        key = out.node(
            "Provision", at, rule=f"provisions.{found.rule}",
            key=f"provision:{found.kind}:{body}:{sentence.number}", kind=found.kind,
            text=text, name=text[:120], status=status,
        )  # fmt: skip
        out.edge("GOVERNS", key, body, at, rule=f"provisions.{found.rule}", status=status)


_THIS: Final = re.compile(
    r"(?:Det|Dette|This) (?:forudsætter|indebærer|betyder|kræver|forutsetter|innebærer|føreset"
    r"|means|requires)\b"
)


def _before(doc: Anchored, sentence: Sentence) -> list[Sentence]:
    """The sentence that "this requires that …" speaks of."""
    if not _THIS.match(sentence.text):
        return []
    earlier = doc.sentences[sentence.number - 1]
    return [earlier] if earlier.block.number == sentence.block.number else []


def _bodies(doc: Anchored, sentence: Sentence, shape: Skeleton, found: _Found) -> Iterator[str]:
    """Whom it governs: "beslutninger i X træffes …" names it behind a preposition."""
    kind = found.kind
    if found.rule == "limit.approval":  # who approves is another one
        matter = _MODAL.split(shape.text[found.at :])[0]
        whose = [n for n in shape.named(matter) if n.is_body]
        approvers = {k for n in shape.named(shape.text[found.at + len(matter) :]) for k in n.keys}
        spoken = sentence.topic if sentence.subject in approvers else sentence.subject
        yield from whose[-1].keys if whose else filter(None, (spoken,))
        return
    if found.rule == "competence.urgent":  # what the chair may do alone is a rule about the body
        yield from filter(None, (sentence.topic or sentence.subject,))
        return
    if found.others:
        for key in (k for named in shape.named(found.others) for k in named.keys):
            yield from levels_of(doc, key) if kind == "limit" else (key,)
        return
    quoted = re.search(r"[»”\"„“] (?:\S+ ){0,2}?<B(\d+)>", shape.text)
    if quoted:  # a rule in quotation marks is about the body it names itself
        yield from sentence.named[int(quoted.group(1))].keys
        return
    located = re.match(
        r"(?:i|in|for) <B(\d+)>(?: (?:[^<>\s]+ )?<B(\d+)>(?! ?(?:og|,) <B))?", shape.text
    )
    if located and located[2]:  # "in cluster Øst the board decides …"
        place, body = (sentence.named[int(n)].keys[0] for n in located.groups())
        cluster = doc.entity(place).cluster
        yield doc.entities.within(body, cluster) if cluster else body
        return
    if located:
        yield from sentence.named[int(located.group(1))].keys
        return
    between = _BETWEEN.match(shape.text) if kind == "disagreement" else None
    if between:  # "disagreement between X and Y is brought before Z": of the two, and not of Z
        yield from (k for n in shape.named(between[1]) if n.is_body for k in n.keys)
        return
    if _OF_DECISIONS.match(shape.text):
        for named in shape.named(shape.text):
            before = sentence.text[: named.mention.start]
            if named.is_body and _DECIDED_IN.search(before):
                for key in named.keys:
                    yield from levels_of(doc, key)
                return
    described = _IS_A.search(shape.text[: found.at])
    if described:  # "the council is a forum without powers": the council
        yield from sentence.named[int(described[1])].keys
        return
    if kind in ("term", "deputies") and (chosen := _chosen(doc, sentence, shape)):
        yield chosen
        return
    keys = subjects(doc, sentence, shape, found.at)
    if kind in _OF_A_BODY and not any(doc.entity(k).label == "Body" for k in keys):
        begun = sentence.opens or sentence.subject is None
        spoken = (
            (sentence.topic if begun else None) or sentence.subject or _spoken_of(doc, sentence)
        )
        first = sentence.named[0].mention.first if sentence.named else 1
        spoken = spoken or (told_most(doc, sentence) if first else None)
        keys = (spoken,) if spoken else ()
    if kind in _OF_A_BODY and keys and all(doc.entity(k).sort == "council" for k in keys):
        # "each council elects three members with deputies": not its own
        topic = sentence.topic or told_most(doc, sentence)
        own = _CONSISTS.match(shape.text)  # "the council has 19 members, chosen for four years"
        if topic and topic not in keys and doc.entity(topic).label == "Body" and not own:
            keys = (topic,)
    if kind == "limit" and not keys:  # "nothing decided by the board may …"
        ahead = _MODAL.split(shape.text[found.at :])[0]
        keys = tuple(k for n in shape.named(ahead) if n.is_body for k in n.keys)
    for key in keys:
        if kind == "limit":
            yield from levels_of(doc, key)
        else:
            yield key


_CONSISTS: Final = re.compile(r"<B\d+> (?:bestå|tælle|udgøre|omfatte)")
# "the assembly elects the board for two years", "… three members to the council for four years"
_CHOOSES: Final = re.compile(
    r"<B\d+> (?:[^<>\s]+ )?(?:vælge|udpege|udnævne|beskikke|velge|velje|oppnevne|oppnemne|elect|appoint|choose)"
    r" (?!af |av |by )(?:[^<>.;:]|<[^B])*?<B(\d+)>"
)


# "the assembly elects the chair, the members and the deputies": of the body the text is about
_GIVES_DEPUTIES: Final = re.compile(
    r"<B(\d+)> (?:[^<>\s]+ )?(?:vælge|udpege|velge|velje|oppnevne|elect|appoint) (?!af |av |by )"
    r"(?:[^<>.;:]|<P)*?(?:suppleant|stedfortræder|vara|deput)"
)


def _chosen(doc: Anchored, sentence: Sentence, shape: Skeleton) -> str | None:
    """The body that another one chooses, whose term it is."""
    match = _CHOOSES.match(shape.text)
    if match is None:
        giver = _GIVES_DEPUTIES.match(shape.text)
        topic = sentence.topic
        if giver and topic and topic not in sentence.named[int(giver[1])].keys:
            return topic if doc.entity(topic).label == "Body" else None
        return None
    keys = sentence.named[int(match[1])].keys
    return keys[0] if len(keys) == 1 and doc.entity(keys[0]).label == "Body" else None


_BETWEEN: Final = re.compile(
    r"(?:ved )?\S*(?:uenighed|tvist|konflikt|usemje|uenighet) (?:mellem|mellom) (<B\d+>(?:(?: ,)? (?:og )?<B\d+>)*)"
)
_IS_A: Final = re.compile(
    r"<B(\d+)> (?:være|vere|be|udgøre) (?:[^<>\s]+ ){0,2}?(?:en|et|ein|eit|a|an) (?:[^<>\s,]+ ){0,3}?<B\d+>"
)
_MODAL: Final = re.compile(
    r" (?:skulle|måtte|kunne|kræve|forudsætte|bevilge|træffe|kreve|krevje|shall|must|require|will|may|go) "
)


_CLAUSE: Final = re.compile(r"\d{1,2}\.\d{1,2}\b|[A-Z]\d{1,2}\b")  # "6.2", "B3"


def _spoken_of(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that the sentences before, of the same paragraph or title's clauses, began with."""
    paragraph = sentence.block
    for number in range(sentence.number - 1, max(sentence.number - 7, -1), -1):
        earlier = doc.sentences[number]
        if earlier.block.number != paragraph.number:
            alike = _CLAUSE.match(paragraph.ordinal) and earlier.block.section == paragraph.section
            if not paragraph.ordinal.startswith("Stk") and not alike:
                return None
            paragraph = earlier.block
        if earlier.opens and earlier.subject:
            return earlier.subject
    return None
