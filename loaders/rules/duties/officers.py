"""Officers and offices known by a word alone ("kommunedirektøren", "the Secretary"), as doers of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.naming.somebody import is_somebody, is_titled
from loaders.rules.duties.stating import Serving, secretariat_of
from loaders.rules.people.names import is_person
from loaders.rules.seats.keys import unit
from loaders.rules.service import units_in
from loaders.sought import Sought

_ARTICLE: Final = re.compile(r"^(?:the|an?) ", re.I)


def with_doers(doc: Anchored, sentence: Sentence, serving: Serving) -> Sentence:
    """The sentence with those as parties who may do a task though no list names them: officers,
    units by their capitals, and "the secretariat" as whoever it is."""
    if "doers" not in sentence.seen:
        sentence.seen["doers"] = _with_doers(doc, sentence, serving)
    made: Sentence = sentence.seen["doers"]
    return made


def _with_doers(doc: Anchored, sentence: Sentence, serving: Serving) -> Sentence:
    by = frozenset(lexicon(doc.part(sentence).language, "duties")["tasks"]["by"])
    owned = list(_owned(doc, sentence))
    held = {n.mention.first for n in owned}
    units = [n for n in units_in(doc, sentence) if n.mention.first not in held]
    taken = _tokens([*owned, *units])
    officers = [n for n in _officers(doc, sentence) if n.mention.first not in taken]
    officers += [*owned, *units, *_gone_on(doc, sentence, serving)]
    taken = _tokens(officers)
    named = officers + [
        _doer(doc, sentence, n, by, serving)
        for n in sentence.named
        if not taken & set(range(n.mention.first, n.mention.last + 1))
    ]
    named.sort(key=lambda n: n.mention.first)
    same = len(named) == len(sentence.named)
    if same and all(a is b for a, b in zip(named, sentence.named, strict=True)):
        return sentence
    return replace(sentence, named=tuple(named))


def _gone_on(doc: Anchored, sentence: Sentence, serving: Serving) -> Iterator[Named]:
    """ "X is the secretariat. It sends the agenda", "… Here one writes the agendas": X goes on."""
    at = _PRONOUN.match(sentence.text) or _ONE.match(sentence.text)
    earlier = _spoken_of(doc, sentence) if at else None
    if at is None or earlier is None:
        return
    before = with_doers(doc, earlier, serving)
    first = next(iter(before.named), None)
    index = next(i for i, t in enumerate(sentence.toks) if t.start >= at.start("it"))
    if first is None or first.mention.first > 1 or first.mention.genitive or not first.keys:
        return
    if not is_office(doc, first.keys[0]):
        return
    said = at["it"]
    mention = Mention(
        "party", at.start("it"), at.end("it"), index, index, said, said, sort="office"
    )
    yield Named(mention, first.keys)


def _spoken_of(doc: Anchored, sentence: Sentence) -> Sentence | None:
    """The sentence just before, in the same block, that does not go on itself."""
    for number in range(sentence.number - 1, max(sentence.number - 1 - _BACK, -1), -1):
        earlier = doc.sentences[number]
        if earlier.block.number != sentence.block.number:
            return None
        if not _PRONOUN.match(earlier.text) and not _ONE.match(earlier.text):
            return earlier
    return None


_BACK: Final = 3


def is_office(doc: Anchored, key: str) -> bool:
    """Whether a key is of those who may serve a body: a party, a secretariat, and no body or side."""
    entity = doc.entity(key)
    if entity.label == "Body":
        return entity.sort in ("secretariat", "chairmanship", "team")
    return not entity.side


_PRONOUN: Final = re.compile(
    r"(?P<it>Den|Det|De|Han|Hun|Ho|Dei|It|They|He|She) (?!(?:er|var|is|was|gælder|vil) )"
)
_ONE: Final = re.compile(r"(?:Her|Herfra|Derfra|Der) \w+ (?P<it>man|de|dei)\b")


def _tokens(named: Iterable[Named]) -> set[int]:
    return {i for n in named for i in range(n.mention.first, n.mention.last + 1)}


def _owned(doc: Anchored, sentence: Sentence) -> Iterator[Named]:
    """ "PLO's secretariat", "kommunens økonomiafdeling": an office of a party, and not the party."""
    language = doc.part(sentence).language
    for match in _office_of(language).finditer(sentence.text):
        inside = [i for i, t in enumerate(sentence.toks) if match.start() <= t.start < match.end()]
        at = inside[0]
        owner = next((n for n in sentence.named if n.mention.first <= at <= n.mention.last), None)
        if owner is not None and owner.mention.kind != "party":
            continue
        start, first = (owner.mention.start, owner.mention.first) if owner else (match.start(), at)
        said = sentence.text[start : match.end()]
        mention = Mention(
            "party", start, match.end(), first, inside[-1], said, said, sort="office", named=True
        )
        yield Named(mention, (unit(doc, said),))


_BY: Final = re.compile(r"\bv(?:\.|/|ed) ?$")  # "sekretariatet v. Bo Holm"


@cache
def _office_of(language: str) -> Sought:
    offices = "|".join(lexicon(language, "duties")["tasks"]["servers"])
    genitive = r"['’]s(?: [a-z]+){0,2} " if language == "en" else r"s "
    return Sought(rf"\b[A-ZÆØÅ][\w-]*[\w]{genitive}[\w-]*(?:{offices})(?:en|et|a)?\b")


def _doer(
    doc: Anchored, sentence: Sentence, named: Named, by: frozenset[str], serving: Serving
) -> Named:
    mention = named.mention
    if mention.sort == "chairmanship" and named.keys:
        if doc.entity(named.keys[0]).sort == "chairmanship":
            return named
        return replace(
            named, mention=replace(mention, kind="party"), keys=(unit(doc, mention.text, "role"),)
        )
    if mention.bare and mention.sort == "secretariat":
        every = serving.every.get(sentence.topic or "", ())
        nameless = all(doc.entity(k).stem == "sekretariat" for k in named.keys)
        if (len(every) > 1 or named.keys) and nameless and not set(named.keys) & set(every):
            return replace(named, keys=every or named.keys)  # "the secretariat" is those who serve
    if mention.side and mention.definite and not mention.plural:
        return _again(doc, sentence, named)
    if named.keys:
        return named
    if mention.kind == "name":
        before = sentence.toks[mention.first - 1].text.casefold() if mention.first else ""
        first = not any(t.text[:1].isalpha() for t in sentence.toks[: max(mention.first - 1, 0)])
        several = len(mention.text.split()) > 1
        person = is_titled(mention.text) or is_somebody(sentence.text, mention.start, mention.end)
        person = (
            person or is_person(mention.text) or bool(_BY.search(sentence.text, 0, mention.start))
        )
        if not person and (before in by or (first and several)):
            return replace(named, keys=(unit(doc, _ARTICLE.sub("", mention.text)),))
    elif mention.bare and mention.sort == "secretariat":
        key = secretariat_of(doc, mention, serving.get(sentence.topic or "") or _only(serving))
        return replace(named, keys=(key,)) if key else named
    return named


def _again(doc: Anchored, sentence: Sentence, named: Named) -> Named:
    """ "Havnby Kommune er sekretariat. Kommunen indkalder …": the one named before, in the same block."""
    for number in range(sentence.number - 1, max(sentence.number - 1 - _BACK, -1), -1):
        earlier = doc.sentences[number]
        if earlier.block.number != sentence.block.number:
            break
        alike = {
            k
            for n in earlier.named
            for k in n.keys
            if n.mention.sort == named.mention.sort and not n.mention.side
        }
        if alike:
            return replace(named, keys=(alike.pop(),)) if len(alike) == 1 else named
    return named


def _only(serving: Serving) -> str | None:
    """The one that serves all who are served, if there is one."""
    servers = set(serving.values())
    return servers.pop() if len(servers) == 1 else None


def _officers(doc: Anchored, sentence: Sentence) -> Iterator[Named]:
    """Whoever is named by an office that he holds, save where a longer name holds the word; and who
    is described ("the municipality that hosts the meeting"), whatever names the words hold."""
    office, described = _cues(doc.part(sentence).language)
    whole = [m.span() for m in described.finditer(sentence.text)]
    for match in (*described.finditer(sentence.text), *office.finditer(sentence.text)):
        start, end = match.span()
        inside = [i for i, t in enumerate(sentence.toks) if start <= t.start < end]
        if not inside:
            continue
        told = (start, end) in whole
        if not told and len(inside) > 1 and _is_owner(sentence, inside[0]):
            inside = inside[1:]  # "rådets sekretær": the secretary
            start = sentence.toks[inside[0]].start
        within = any(a <= start < b for a, b in whole)
        if _is_held(doc, sentence, inside, told=told) or (within and not told):
            continue
        said = _OWNING.sub(r"\1", sentence.text[start:end].strip())
        mention = Mention(
            "party", start, start + len(said), inside[0], inside[-1], said, said, sort="role",
            definite=True,
        )  # fmt: skip
        known = _OFFICE.sub(_definite, said) if not told else said[:1].lower() + said[1:]
        yield Named(mention, (unit(doc, known, "role"),))


def _is_owner(sentence: Sentence, at: int) -> bool:
    """Whether a token is a body in the genitive."""
    return any(
        n.is_body and n.mention.genitive and n.mention.last == at for n in sentence.named if n.keys
    )


_OWNING: Final = re.compile(r"^([\w-]+en)s$")  # "sekretærens opgaver"
# "formand og sekretær sender …": the offices without an article, the same as with one
_OFFICE: Final = re.compile(
    r"^[\w-]*(?:mand|kvinde|leder|ledelse|sekretær|kasserer|tovholder|koordinator|direktør|chef|referent"
    r"|administration|betjening)$",
    re.I,
)


def _definite(match: re.Match[str]) -> str:
    said = match.group()
    return f"{said}n" if said.endswith("e") else f"{said}en"


def _is_held(doc: Anchored, sentence: Sentence, inside: list[int], *, told: bool) -> bool:
    """Whether a name holds the words of an office, or begins a description of itself ("the hospital,
    which has the lead")."""
    for named in sentence.named:
        mention = named.mention
        if named.keys and told:
            entity = doc.entity(named.keys[0])
            sided = entity.side or entity.sort == "municipality"
            if mention.first <= inside[0] + 2 and not sided:
                return True
        elif named.keys and mention.first <= inside[-1] and mention.last >= inside[0]:
            return True
    return False


@cache
def _cues(language: str) -> tuple[Sought, Sought]:
    words = lexicon(language, "duties")["officers"]
    return Sought("|".join(words["patterns"])), Sought("|".join(words["described"]))
