"""How often a body meets: a number a year, an interval, a need, an order, another body's meetings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.findings import Findings
from loaders.lexicon import any_of, either, lexicon
from loaders.rules.frequency import Frequency, frequency, once_a_year
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, told_most
from loaders.segment.marks import has_verb
from loaders.tokens import tokens


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part of a sentence with a subject of its own, in pattern form, from `start` on."""

    text: str
    start: int
    labelled: bool
    words: dict[str, Any]
    language: str

    def has(self, name: str, upto: int | None = None) -> re.Match[str] | None:
        """The first of the words of a list, up to a place."""
        regex = rf"(?<!\S)(?:{'|'.join(self.words[name])})(?!\S)"
        return re.search(regex, self.text if upto is None else self.text[:upto])


def cadence(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> bool:
    """How often a body meets; true where the sentence says so."""
    language = doc.part(sentence).language
    words = lexicon(language, "provisions")["cadence"]
    low = sentence.text.casefold()
    if is_unsettled(doc, sentence) or _is_over(doc, sentence, low, words):
        return False
    found = False
    for start, end in _clauses(shape.text, words):
        label = _label(sentence, words)
        said = _GENERAL.sub(lambda m: "_" * len(m.group()), shape.text[start:end])
        clause = _Clause(said, start, bool(label), words, language)
        often = frequency(clause.text, language, bare=clause.labelled)
        if often is None and label:
            often = frequency(f"{_lemmas(doc, sentence)} {clause.text}", language, bare=True)
        often = often or once_a_year(clause.text, clause.words, gathers=_held(sentence, clause))
        when, before = _when(clause)
        if often is None and not when:
            continue
        if not _about_meetings(sentence, clause, often):
            continue
        if often is None and before and not (_meets(clause) or _is_told_of(clause)):
            continue  # "sent out before the meeting"
        for body in _who_meets(doc, out, sentence, shape, clause):
            _state(out, sentence, clause, body, often, when, before)
            found = True
    return found


# "Annual General Meeting": the name of an assembly, whatever is said of it
_GENERAL: Final = re.compile(
    r"annual(?= (?:general |members |public )?(?:meeting|meet|assembly)(?! <B))"
    r"(?<!an annual)(?<!one annual)(?<!its annual)"
)


def rows(doc: Anchored, out: Findings) -> None:
    """A column of a table with how often each body meets."""
    for sentence in doc.sentences:
        block = sentence.block
        if block.kind != "row" or block.lead is None:
            continue
        head = doc.segmented.blocks[block.lead]
        words = lexicon(doc.part(sentence).language, "provisions")["cadence"]
        if len(head.cells) != len(block.cells):
            continue
        for title, cell in zip(head.cells, block.cells, strict=True):
            if not title.text.casefold().strip(" :.").startswith(tuple(words["labels"])):
                continue
            bodies = [n for n in sentence.bodies if n.mention.text not in cell.text]
            language = doc.part(sentence).language
            text = " ".join(t.lemma for t in tokens(cell.text, language))
            clause = _Clause(text, 0, True, words, language)
            often, (when, _) = frequency(text, language, bare=True), _when(clause)
            if bodies and (often or when):
                _state(out, sentence, clause, bodies[0].keys[0], often, when, False)


def _state(
    out: Findings, sentence: Sentence, clause: _Clause, body: str, often: Frequency | None,
    when: str | None, before: bool,
) -> None:  # fmt: skip
    if "@" in body:  # an instance that only its cluster and the generic body name
        out.body(body, sentence)
    given = often.properties() if often else {}
    stated: list[dict[str, Any]] = [{"when": when, **given}]
    if given and before:  # a number, and a place in the year
        stated = [given, {"when": when}]
    certainty: Any = "implied" if sentence.block.kind == "box" else "explicit"
    for number, properties in enumerate(stated):
        key = out.node(
            "Provision", sentence, rule="provisions.cadence", certainty=certainty, kind="cadence",
            key=f"provision:cadence:{body}:{sentence.number}:{clause.start}:{number}",
            text=sentence.text, name=sentence.text[:120], **properties,
        )  # fmt: skip
        out.edge("GOVERNS", key, body, sentence, rule="provisions.cadence", certainty=certainty)


# what a clause is about


def _clauses(text: str, words: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Parts of a sentence with a subject of their own: "… og <B2> mødes …"."""
    verbs = (*words["meets"], *words["holding"])
    start = 0
    for match in _begins_clause(tuple(words["joins"]), verbs).finditer(text):
        yield start, match.start()
        start = match.end()
    end = either(tuple(words["ends"]), " ", r"(?!\S)").search(text[start:])
    yield start, start + end.start() if end else len(text)


@cache
def _begins_clause(joins: tuple[str, ...], verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf" ,?(?: ?(?:{'|'.join(joins)}))+ (?=(?:i <B\d+> )?<B\d+> (?:{'|'.join(verbs)}) )"
    )


def _is_over(doc: Anchored, sentence: Sentence, low: str, words: dict[str, Any]) -> bool:
    """Whether the sentence tells of former days."""
    now = _former(doc.part(sentence).language).isdisjoint(_WORD.findall(low))
    return not now or either(tuple(words["over"]), r"(?<!\w)", r"(?!\w)").search(low) is not None


_WORD: Final = re.compile(r"\w+")


@cache
def _former(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "lines")["history"]["words"])


def _label(sentence: Sentence, words: dict[str, Any]) -> str | None:
    """The title or label above that says that what follows is how often there are meetings."""
    label = sentence.block.label
    for said in (*sentence.block.section[-1:], label.text if label else ""):
        title = _NUMBERED.sub("", said)
        if title and title.casefold().strip(" :.").startswith(tuple(words["labels"])):
            return title
    return None


def _goes_on(clause: _Clause, verb: re.Match[str]) -> bool:
    """ "X har fem medlemmer og mødes …": the verb goes on about X, not about the members."""
    and_ = f"(?:,|{'|'.join(clause.words['joins'])})"
    joined = rf"(?:\S+ )?<B\d+> (?!{and_} ).* {and_} $"
    return re.match(joined, clause.text[: verb.start()]) is not None


_NUMBERED: Final = re.compile(r"^(?:\w+ )?(?:§ ?)?\d+(?:\.\d+)*[.:)]? ")


def _lemmas(doc: Anchored, sentence: Sentence) -> str:
    """The label of a field in pattern form."""
    before = doc.sentences[sentence.number - 1] if sentence.number and not sentence.start else None
    if before is None or before.block.number != sentence.block.number:
        return ""
    return f"{skeleton(before).text.removesuffix(' :')} :"


def _about_meetings(sentence: Sentence, clause: _Clause, often: Frequency | None) -> bool:
    """Whether it is a body's meeting that is said to be so often."""
    verb = _meets(clause)
    if clause.has("denied" if verb else "others", often.end if often else None):
        return False
    if clause.words.get("called_in") and not often and clause.has("called_in"):
        return False  # "may call in experts when needed"
    if often is None and not verb and _is_ruled_elsewhere(clause):
        return False
    if verb and re.match(r" (?:med|with|the|his|her) ", clause.text[verb.end() :] + " "):
        return False  # "meets with the mayor": not a meeting of its own
    between = tuple(clause.words["between_persons"])
    if either(between, "(?:møde|møte|meeting) ", " (?!<B)").search(clause.text):
        return False  # "a meeting between the chair and the mayor"
    persons = set(lexicon(clause.language, "lines")["persons"]["words"])
    persons -= set(clause.words.get("together", ()))  # "the members meet": all of them
    ahead = clause.text[: verb.start()].split() if verb and not _goes_on(clause, verb) else []
    if verb and set(ahead) & persons and "<B" not in clause.text[verb.end() :][:6]:
        return False
    verb = verb or _held(sentence, clause)
    wish, said = clause.has("wish"), verb or clause.has("meeting")
    if said:
        at = said.start()
        if clause.has("condition", at):
            return False
        if wish and wish.start() < at:
            return False
    if verb:
        return True
    if often is None and said and _AT_MEETINGS.search(clause.text[: said.start()]):
        return clause.labelled  # "a secretary is there at ordinary meetings, else when agreed"
    if clause.has("meeting"):
        return bool(clause.has("holding")) or not has_verb(sentence.text) or clause.labelled
    return clause.labelled and not _OTHER_THING.search(sentence.text) and _begins(clause, often)


# "one yearly inspection", below "Meetings"
_OTHER_THING: Final = re.compile(
    r"\b\w*(?:årlig|månedlig|ugentlig|månadleg|årleg)e?\s+(?![\w-]*(?:møde|møte|seminar|konference|samling|træf))[a-zæøå]{4,}"
)


_AT_MEETINGS: Final = re.compile(r"(?:^| )(?:ved|på|under|mellem|at|during) (?:\S+ )?$")
_GENITIVE: Final = re.compile(r"(?:ordinær|ekstraordinær|næste|hver|en|et|det|årlig) $")


def _meets(clause: _Clause) -> re.Match[str] | None:
    """The verb for meeting; "et ordinært mødes afholdelse" has none."""
    found = clause.has("meets")
    if found and found.group() == "mødes" and _GENITIVE.search(clause.text[: found.start()]):
        return None
    return found


def _is_told_of(clause: _Clause) -> bool:
    """Whether what comes before another body's meetings is a meeting ("our meetings are held before …")."""
    ahead = [m.start() for t in clause.words["before"] if (m := pattern(t).search(clause.text))]
    return bool(clause.has("holding")) and clause.has("meeting", min(ahead, default=0)) is not None


def _is_ruled_elsewhere(clause: _Clause) -> bool:
    """Whether the order that is spoken of is not that of the meetings: a comma stands between, or it
    comes first ("sets its own rules of procedure, which tell how often …")."""
    orders = [m for t in clause.words["by_order"] if (m := pattern(t).search(clause.text))]
    meeting = clause.has("meeting")
    if not orders or meeting is None:
        return False
    at = min(m.start() for m in orders)
    return at < meeting.start() or "," in clause.text[meeting.end() : at]


# "Generalforsamlingen afholdes hvert år": a body that is a meeting is itself held
_GATHERING: Final = re.compile(r"(?:forsamling|møde|møte|meeting|ting)$")


def _held(sentence: Sentence, clause: _Clause) -> re.Match[str] | None:
    holding = clause.has("held")
    ahead = clause.text[: holding.start()] if holding else ""
    held = re.match(r"(?:\S+ ){0,2}?<B(\d+)> $", ahead)
    named = sentence.named[int(held[1])].mention if held else None
    return holding if named and _GATHERING.search(named.head) else None


def _begins(clause: _Clause, often: Frequency | None) -> bool:
    """Whether a value begins with how often, adverbs apart."""
    at = often.start if often else None
    for name in ("needed", "occasion", "before", "by_order"):
        for text in clause.words[name]:
            match = pattern(re.escape(text) if name == "needed" else text).search(clause.text)
            if match and (at is None or match.start() < at):
                at = match.start()
    ahead = clause.text[: at or 0].split()
    return all(word in clause.words["leading"] or not word.isalpha() for word in ahead)


def _when(clause: _Clause) -> tuple[str | None, bool]:
    """When in words, and whether that is the meetings of another body."""
    if any_of(clause.words["needed"], r"(?<!\S)", r"(?!\S)").search(clause.text):
        for needed in clause.words["needed"]:
            if re.search(rf"(?<!\S){re.escape(needed)}(?!\S)", clause.text):
                return str(needed), False
    for name in ("occasion", "before", "by_order"):
        for text in clause.words[name]:
            match = pattern(text).search(clause.text)
            if match:
                return re.sub(r"<[BP]\d+>", "…", match.group()), name == "before"
    return None, False


# whose meetings


def _who_meets(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, clause: _Clause
) -> Iterable[str]:
    text = clause.text
    located = re.search(r"(?<!\S)i <B(\d+)> (?:mødes <B(\d+)>|<B(\d+)> mødes)(?!\S)", text)
    if located:  # "in cluster Øst the board meets …"
        place, *body = (sentence.named[int(n)].keys[0] for n in located.groups() if n)
        cluster = doc.entity(place).cluster
        if doc.entity(place).sort == "cluster" and cluster:
            return [doc.entities.within(k, cluster) for k in body]
    if related := _RELATED.search(text):
        return sentence.named[int(related[1])].keys  # "is handled by a group, which meets weekly"
    compound = owner_of_meeting(doc, text)
    if compound:
        return [compound]
    if not _meets(clause):
        of = re.search(
            r"(?<!\S)\S*(?:møde|møte|meeting|meet)(?: (?:holde|afholde|finde sted))? (?:i|af|for|of) <B(\d+)>", text
        )  # fmt: skip
        if of and not _AHEAD.search(text[: of.start()]):
            return sentence.named[int(of.group(1))].keys
    verb = _meets(clause) or clause.has("holding")
    at = clause.start + (verb.start() if verb else 0)
    first = shape.named(shape.text[clause.start : at])[:1]
    if first and _is_owner(sentence, clause, first[0]):
        return []  # "the council's secretariat meets": nobody the text names
    found = [k for n in first if n.is_body for k in n.keys]
    if found and re.match(r"(?:\S+ ){0,2}?<B", text):
        return found
    listed = re.match(r"<B(\d+)>(?: (?:og|and) <B(\d+)>)? :", text)
    if listed and clause.labelled:  # below "Meetings": "The board: six a year"
        return [k for n in listed.groups() if n for k in sentence.named[int(n)].keys]
    if sentence.block.kind == "box":
        return _of_box(out, sentence)
    if sentence.subject and doc.entity(sentence.subject).label == "Body":
        return [sentence.subject]
    host = doc.hosts.get(sentence.block.part)
    there = re.match(r"(?:der|ordinær møde|møde) ", text)
    if there and (alone := host or told_most(doc, sentence)):
        return [alone]  # minutes that say how often "there are meetings"
    if host and clause.labelled:
        return [host]
    return []


_RELATED: Final = re.compile(
    r"<B(\d+)>(?: [^<>\s,]+)? ,? ?(?:which|that|who) (?:[^<>\s,]+ ){0,2}?(?:meet|convene|gather)(?!\S)"
)


def _is_owner(sentence: Sentence, clause: _Clause, named: Named) -> bool:
    """Whether a name in the genitive has something else behind it than meetings."""
    after = named.mention.last + 1
    if not named.mention.genitive or after >= len(sentence.toks):
        return False
    noun = sentence.toks[after].lemma
    return noun.isalpha() and not any_of(clause.words["meeting"], "^", "$").search(noun)


_AHEAD: Final = re.compile(r"(?:forud for|inden|før|before|prior to|ahead of|of)(?: \S+)? $")


def owner_of_meeting(doc: Anchored, text: str) -> str | None:
    """The body of "repræsentantskabsmøde": the one whose noun the word begins with."""
    for match in re.finditer(r"(?<!\S)(\w{4,}?)(?:s|e|es)?(?:møde|møte)\w*(?!\S)", text):
        stems = (match.group(1), f"{match.group(1)}e")  # "bestyrelsesmøde"
        held = [
            e.key for e in doc.entities.all.values()
            if e.label == "Body" and e.stem and (e.stem in stems or e.stem.split()[-1] in stems)
        ]  # fmt: skip
        if len(held) == 1:
            return held[0]
    return None


def _of_box(out: Findings, sentence: Sentence) -> Iterator[str]:
    """The body whose seats stand in the same box of a figure."""
    held = {s.key for s in out.known_passages() if _within(s.spans, sentence)}
    posts = {n.key for n in out.nodes if n.label == "Post" and held & set(n.passages)}
    owners = Counter(e.source for e in out.edges if e.type == "HAS_POST" and e.target in posts)
    yield from (body for body, _ in owners.most_common(1))


def _within(spans: tuple[tuple[int, int], ...], sentence: Sentence) -> bool:
    whole = sentence.block.clean.spans()
    return bool(whole and spans) and whole[0][0] <= spans[0][0] and spans[-1][1] <= whole[-1][1]
