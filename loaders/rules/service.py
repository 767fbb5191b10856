"""Who serves whom as a secretariat, where no verb names both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Findings
from loaders.mentions import Mention
from loaders.rules.people.names import is_person
from loaders.rules.seats.keys import unit
from loaders.rules.skeleton import Skeleton, pattern
from loaders.sought import Sought

_SERVICE: Final = re.compile(
    r"(?<!\S)sekretariatsbetjening\S*(?: (?:af|for|til) (?P<o><B\d+>(?: og <B\d+>)?))?"
)
_RELATED: Final = pattern("i forhold til {w} {O}")
_HEAD: Final = r"(?:[Ee]nhed|[Cc]ent(?:er|re)|[Aa]fdeling|[Kk]ontor|[Ss]tab|[Ff]orvaltning|[Ss]ekretariat)(?:en|et|t)?"
_WORD: Final = r"[A-ZÆØÅ][\w-]+"
_UNIT: Final = re.compile(
    rf"\b(?=[A-ZÆØÅ])(?:[A-ZÆØÅ][\w-]*)?{_HEAD} for (?:[a-zæøå]{{4,}}(?<!et)(?<!en)(?<!ne) )?"
    rf"{_WORD}(?:(?:,| og) {_WORD}| {_WORD})*"
    r"|\b(?:[A-ZÆØÅ][a-zæøå]+- og )?[A-ZÆØÅ][a-zæøå]{3,}"
    r"(?:kontoret|afdelingen|centeret|centret|staben|enheden|forvaltningen)\b"
    r"|\b(?:[Ff]orvaltningen|[Aa]dministrationen)\b"
    # "Kultur og Fritid er sekretariat": what serves is a unit, whatever its words
    r"|(?:(?<=^)|(?<=, som )|(?<=hos ))[A-ZÆØÅ][a-zæøå]{3,}(?:, [A-ZÆØÅ][a-zæøå]{3,})* og [A-ZÆØÅ][a-zæøå]{3,}"
    r"(?=(?: i [A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ]\w+)?)? (?:er|bliver|fungerer som|agerer|passer|varetager|stiller"
    r"|hjælper|betjener|servicerer|sekretariatsbetjener)\b)"
)
_OFFICE: Final = re.compile(
    r"\b(?!(?:The|A|An|Its|Our) )(?:[A-Z][a-z]+ (?:and )?){1,3}(?:Office|Team|Unit|Secretary|Secretariat"
    r"|Department|Directorate|Clerk|Service|Services)\b"
    r"(?= (?:serves|services|clerks|provides|acts|supports|runs|keeps|is|will|shall)\b)"
)
_THE: Final = re.compile(r"\w+(?:en|et) ")  # "the secretariat for X" is no name
_OF: Final = frozenset("for til af i ved under hos to of".split())
_TWO: Final = re.compile(r" og ")
_SERVES: Final = Sought(
    r"sekretariat|betjen|servicer|\bbist[åa]s?\b|secretariat|\bclerks?\b|\bserv(?:es|iced)\b", re.I
)


def with_units(doc: Anchored, sentence: Sentence) -> Sentence:
    """A sentence about a secretariat's work in which units known only by their capitals count as
    parties: "Kystcenter Vest er sekretariat for rådet"."""
    if not _SERVES.search(sentence.text):
        return sentence
    sentence = _as_nouns(doc, sentence)
    units = list(units_in(doc, sentence))
    taken = {i for n in units for i in range(n.mention.first, n.mention.last + 1)}
    kept = [
        _unit(doc, sentence, n)
        for n in sentence.named
        if not taken & set(range(n.mention.first, n.mention.last + 1))
    ]
    if not units and all(a is b for a, b in zip(kept, sentence.named, strict=True)):
        return sentence
    named = sorted((*kept, *units), key=lambda n: n.mention.first)
    return replace(sentence, named=tuple(named))


def _as_nouns(doc: Anchored, sentence: Sentence) -> Sentence:
    """ "sekretariatet for rådet", "et fælles sekretariat": what somebody is for a body, no name."""
    kept = []
    for at, named in enumerate(sentence.named):
        mention = named.mention
        later = sentence.named[at + 1] if at + 1 < len(sentence.named) else None
        of = later is not None and later.is_body and later.mention.first == mention.last + 2
        of = of and sentence.toks[mention.last + 1].text.casefold() in _OF
        plain = mention.stem == mention.head and not mention.cluster
        noun = (
            mention.sort == "secretariat"
            and plain
            and (not mention.definite or (mention.bare and of))
        )
        if owner := None if noun else _housed(doc, sentence, named):
            kept.append(owner)
            continue
        kept.append(replace(named, keys=()) if noun else named)
    if all(a is b for a, b in zip(kept, sentence.named, strict=True)):
        return sentence
    return replace(sentence, named=tuple(kept))


def _housed(doc: Anchored, sentence: Sentence, named: Named) -> Named | None:
    """Whose a secretariat is that somebody houses ("Rådets sekretariat ligger i …"): that body."""
    mention = named.mention
    if mention.sort != "secretariat" or len(named.keys) != 1 or mention.first == mention.last:
        return None
    if not _PLACED.match(sentence.text, mention.end):
        return None
    owner = doc.entity(named.keys[0]).owner
    key = next((k for k, e in doc.entities.all.items() if owner and e.stem == owner), None)
    inside = sentence.toks[mention.first : mention.last + 1]
    ahead = inside[0].text.casefold().startswith("se") and len(inside) > 2
    if key is None or key == named.keys[0]:
        return None
    first, last = (mention.first + 2, mention.last) if ahead else (mention.first, mention.last - 1)
    start, end = sentence.toks[first].start, sentence.toks[last].end
    said = replace(
        mention, start=start, end=end, first=first, last=last, text=sentence.text[start:end],
        stem=doc.entity(key).stem, sort=doc.entity(key).sort, genitive=not ahead,
    )  # fmt: skip
    return Named(said, (key,))


_PLACED: Final = re.compile(
    r"(?:,? (?:og|samt|and) [^,.;:]{3,60}?)? (?:(?:er|blir|bliver|vert|is|are) (?:\w+ )?"
    r"(?:placer|plasser|forankr|hjemmehør|based|hosted|housed|provided|run)\w*|ligger|ligg|varetages|drives|bemandes"
    r"|hører (?:til|hjemme)|får (?:til huse|plads|adresse)|bor|består af|høyrer heime|holder til|held til|sits)"
)


def units_in(doc: Anchored, sentence: Sentence) -> Iterator[Named]:
    """Units by the shape of their names: "Center for Plan og Udvikling", "Programkontoret"."""
    english = doc.part(sentence).language == "en"
    for match in (_OFFICE if english else _UNIT).finditer(sentence.text):
        toks = [i for i, t in enumerate(sentence.toks) if match.start() <= t.start < match.end()]
        held = toks and any(
            (n.is_body and n.mention.first <= toks[-1] and n.mention.last >= toks[0]
            and (_THE.match(match.group()) or len(n.mention.text) >= len(match.group())))
            or (n.mention.kind == "party" and toks[0] == n.mention.first)
            for n in sentence.named
        )  # fmt: skip
        if toks and not held:
            mention = Mention(
                "name", match.start(), match.end(), toks[0], toks[-1], match.group(), match.group(),
                definite=True, named=True,
            )  # fmt: skip
            yield _promoted(doc, mention)


def _unit(doc: Anchored, sentence: Sentence, named: Named) -> Named:
    mention = named.mention
    if mention.kind != "name" or " " not in mention.text or _TWO.search(mention.text):
        return named
    if sentence.text[: mention.start].rstrip().endswith("("):
        return named  # tells more of the one before it
    housed = any(
        n.mention.kind == "party" and sentence.text[mention.end : n.mention.start] == ", "
        for n in sentence.named
    )
    if is_person(mention.text, housed=housed):
        return named  # "betjenes af Lis Holm, Havnby Kommune"
    return _promoted(doc, mention)


def _promoted(doc: Anchored, mention: Mention) -> Named:
    key = unit(doc, mention.text)
    return Named(replace(mention, kind="party", stem=doc.entity(key).stem, sort="office"), (key,))


def supporting(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "en støttefunktion til X og Y": it serves them; what is only needed counts where all is proposed."""
    for at, named in enumerate(sentence.named):
        mention = named.mention
        joint = _FOR_THEM.match(sentence.text, mention.end) if mention.head in _FUNCTIONS else None
        if joint is None or not named.keys:
            continue
        ahead = sentence.text[: mention.start]
        needed = _NEED.search(ahead) and not _is_proposed(doc, sentence)
        if _NO.search(ahead) or needed:
            continue
        upto = joint.end()
        for other in sentence.named[at + 1 :]:
            between = sentence.text[upto : other.mention.start]
            if not other.is_body or not _JOINS.fullmatch(between):
                break
            upto = other.mention.end
            for target in other.keys:
                out.body(named.keys[0], at=sentence)
                out.edge("SERVES", named.keys[0], target, sentence, rule="lines.serves.function")


def _is_proposed(doc: Anchored, sentence: Sentence) -> bool:
    number: int | None = sentence.block.part
    while number is not None:
        part = doc.segmented.parts[number]
        if part.status:
            return part.status == "proposal"
        number = part.parent
    return False


_FUNCTIONS: Final = ("støttefunktion", "stabsfunktion")
_FOR_THEM: Final = re.compile(r"(?: \([^()]{1,60}\))? (?:til|for|i forhold til) ")
_JOINS: Final = re.compile(r"(?:,? ?(?:og|samt)? ?(?:for|til|den|det|de)? ?)?")
_NO: Final = re.compile(r"\b(?:ikke|ingen|intet|hverken)\b", re.I)
_NEED: Final = re.compile(r"\b(?:behov for|ønske om|overvej\w*)", re.I)


def served(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """ "sekretariatsbetjening af X": where the cluster has a secretariat, that serves X."""
    match = _SERVICE.search(shape.text)
    if not match:
        return
    named = [k for n in shape.named(match["o"]) for k in n.keys] if match["o"] else [sentence.topic]
    more = _RELATED.search(shape.text, match.end())
    named += [k for n in shape.named(more["o"]) for k in n.keys] if more else []
    for body in named:
        entity = doc.entity(body) if body else None
        if body is None or entity is None or entity.label != "Body" or entity.role is None:
            continue
        secretariat = f"secretariat:{entity.cluster or ''}"
        if secretariat in doc.entities.all:
            out.edge(
                "SERVES", secretariat, body, sentence, rule="lines.serves.service",
                certainty="implied",
            )  # fmt: skip


def joined_by(
    shape: Skeleton, found: Iterator[tuple[str, str]], at: int
) -> Iterator[tuple[str, str]]:
    """Who serves whom, and "… sammen med Y": Y serves them too."""
    beside = _TOGETHER.search(shape.text, at)
    others = [k for n in shape.named(beside["s"]) for k in n.keys] if beside else []
    for source, target in found:
        yield source, target
        yield from ((other, target) for other in others if other not in (source, target))


_TOGETHER: Final = re.compile(
    r"(?<!\S)(?:sammen|saman|samarbejde|samarbeid|fællesskab|fellesskap|forening|together|jointly|partnership)"
    r" (?:med|with) (?:<P\d+> (?=<))?(?P<s><[BP]\d+>(?: (?:og|and) <P\d+>)?)"
)
