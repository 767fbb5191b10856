"""Reporting, recommending, preparing, executing, escalating, informing, establishing, serving."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from graph.records import Matter, Modality
from loaders.anchor import Anchored, Sentence, together
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, any_pattern, pattern, skeleton
from loaders.rules.subjects import before, is_unsettled, levels_of, subject_names, subjects

_MATTERS: Final[tuple[tuple[str, Matter], ...]] = (
    ("tvist|uenighed|dispute|tvister|uenig|usemje|usamd|disagree|deadlock", "dispute"),
    ("princip", "principle"),
    ("økonomi|budget|budsjett|financial|kroner", "economy"),
    ("på tværs af klynger|tværgående|flere klynger|cross-cluster", "cross_cluster"),
    ("national", "national"),
)


@dataclass(frozen=True, slots=True)
class _Cue:
    type: str
    regex: re.Pattern[str]
    voice: str  # active, passive (names both ends), opening (only at the start), listed, about
    text: str


@cache
def _cues(language: str) -> tuple[_Cue, ...]:
    return tuple(
        _Cue(entry["type"], pattern(text), voice, text)
        for entry in lexicon(language, "lines")["line"]
        for voice in (
            "active",
            "passive",
            "opening",
            "listed",
            "received",
            "pronoun",
            "about",
            "label",
        )
        for text in entry.get(voice, ())
    )


@cache
def _any_cue(language: str) -> re.Pattern[str]:
    return any_pattern(tuple(cue.text for cue in _cues(language)))


def lines(doc: Anchored, out: Findings) -> None:
    """Every line that a sentence states, in active or passive, with its modality and condition."""
    for sentence in doc.sentences:
        if sentence.block.kind in ("heading", "row"):
            continue
        whole = _with_label(doc, sentence)
        shape = skeleton(whole)
        language = doc.part(sentence).language
        for cue in _cues(language) if _any_cue(language).search(shape.text) else ():
            if cue.voice == "label" and whole is sentence:
                continue
            for match in cue.regex.finditer(shape.text):
                _state(doc, out, whole, shape, cue, match)
        _continued(doc, out, sentence)
        _political(doc, out, sentence, shape)
        _served(doc, out, sentence, shape)
    _ordered(doc, out)


def _with_label(doc: Anchored, sentence: Sentence) -> Sentence:
    """A field as one sentence of its label and value, about what the field is about."""
    block = sentence.block
    if block.kind != "field" or block.label is None or sentence.start or not sentence.number:
        return sentence
    label = doc.sentences[sentence.number - 1]
    if label.block.number != block.number or label.block.kind != "heading":
        return sentence
    toks = tuple(t for t in label.toks if t.text != ":")
    shift, count = len(label.text) + 1, len(toks)
    later = tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in sentence.toks)
    named = tuple(
        replace(
            n,
            mention=replace(
                n.mention, start=n.mention.start + shift, end=n.mention.end + shift,
                first=n.mention.first + count, last=n.mention.last + count,
            ),
        )
        for n in sentence.named
    )  # fmt: skip
    return replace(
        sentence, text=f"{label.text} {sentence.text}", toks=toks + later,
        named=label.named + named, subject=sentence.topic, opens=False,
    )  # fmt: skip


_POLITICAL: Final = pattern(
    "(?:omsætte|implementere|udmønte|realisere|gennemføre) {W} politisk "
    "(?:målsætning|beslutning|dagsorden|mål|vision)\\S*"
)


_POLITICAL_BY: Final = pattern(
    "politisk (?:\\S+ ){0,3}(?:mål|målsætning|beslutning|dagsorden)\\S* {W} "
    "(?:omsætte|implementere|udmønte|realisere|gennemføre|udføre) {w} af {S}"
)


def _political(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """ "omsætter politiske beslutninger": those of the political level of the same cluster."""
    match = _POLITICAL.search(shape.text)
    by = _POLITICAL_BY.search(shape.text)
    if not match and not by:
        return
    doers = tuple(_keys(shape, by["s"])) if by else ()
    for source in doers or (subjects(doc, sentence, shape, match.start()) if match else ()):
        entity = doc.entity(source)
        target = f"level:political:{entity.cluster or ''}"
        if entity.role in ("strategic", "operational") and target in doc.entities.all:
            out.edge(
                "EXECUTES_DECISIONS_OF", source, target, sentence, rule="lines.executes.political"
            )


def _state(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, cue: _Cue, match: re.Match[str]
) -> None:  # fmt: skip
    if cue.voice in ("opening", "label") and match.start():
        return
    if _denied(doc, sentence, shape, match, cue):
        return
    passive = _is_passive(doc, sentence, shape, match.start())
    if cue.voice == "active" and passive and (cue.type == "ESTABLISHES" or " af " in match.group()):
        return
    groups = match.groupdict()
    said = _manner(doc, sentence, shape, match)
    if cue.voice == "received":
        if _WHERE.search(shape.text[: match.start()]):
            return  # "for decision in X upon a draft by Y": not the subject's
        opener = (sentence.subject,) if sentence.opens and sentence.subject else ()
        for target in opener or subjects(doc, sentence, shape, match.start()):
            for source in _keys(shape, groups["s"]):
                _line(doc, out, sentence, cue, source, target, said)
        return
    doers = tuple(_keys(shape, groups.get("s"))) or _doers(doc, sentence, shape, match)
    if cue.voice == "pronoun":
        spoken = [k for n in shape.before(match.start()) if n.is_body for k in n.keys]
        other = next((k for k in spoken if k not in doers), None)
        for subject in doers if other else ():
            _line(doc, out, sentence, cue, subject, str(other), said)
        return
    if cue.voice in ("label", "about") and "o" not in groups:
        for subject in doers if sentence.topic else ():
            if subject != sentence.topic:
                _line(doc, out, sentence, cue, subject, str(sentence.topic), said)
        return
    if cue.voice == "listed":
        _items(doc, out, sentence, cue, doers, said)
        return
    for subject in doers:
        for source in levels_of(doc, subject) if cue.type == "ESCALATES_TO" else (subject,):
            for other in (*_keys(shape, groups.get("o")), *_enumerated(doc, shape, cue, match)):
                _line(doc, out, sentence, cue, source, other, said)


def _enumerated(doc: Anchored, shape: Skeleton, cue: _Cue, match: re.Match[str]) -> Iterator[str]:
    """ "… har nedsat tre grupper: A, B og C": each of them."""
    behind = _COLON.match(shape.text, match.end()) if cue.type == "ESTABLISHES" else None
    if behind and cue.voice == "active":
        yield from _keys(shape, behind["o"])


_WHERE: Final = re.compile(r"(?<!\S)(?:i|til|for|hos|af) <[BP]\d+> $")
_COLON: Final = re.compile(
    r" ?(?::|,? (?:nemlig|herunder)) (?P<o><B\d+>(?:(?: ,)?(?: og)? <B\d+>)*)"
)


def _continued(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "… kan ikke besluttes i X. Den skal godkendes i Y": two sentences that say one thing."""
    later = doc.sentences[sentence.number + 1] if sentence.number + 1 < len(doc.sentences) else None
    if later is None or later.block.number != sentence.block.number:
        return
    if not re.match(r"(?:Den|Det|De|Disse|Sådanne|It|They) (?:skal|må|must|shall)\b", later.text):
        return
    both = together(sentence, later)
    shape = skeleton(both)
    for cue in _cues(doc.part(sentence).language):
        if cue.type == "ESCALATES_TO" and cue.voice == "passive":
            for match in cue.regex.finditer(shape.text):
                _state(doc, out, both, shape, cue, match)


def _doers(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str]
) -> tuple[str, ...]:
    """Who does it; of a passive without "by", whom the text has just spoken of, never the topic."""
    if not _is_passive(doc, sentence, shape, match.start()):
        return subjects(doc, sentence, shape, match.start())
    found = subject_names(doc, sentence, shape, match.start())
    if found:
        return tuple(k for n in found for k in n.keys)
    if sentence.block.section and sentence.block.section[-1].casefold().startswith("sekretariat"):
        held = [e.key for e in doc.entities.all.values() if e.key.startswith("secretariat:")]
        if len(held) == 1:
            return (held[0],)
    earlier = before(doc, sentence)
    return (earlier,) if earlier else ()


def _is_passive(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> bool:
    language = doc.part(sentence).language
    if language == "en":  # "makes" is no passive; "made by" has patterns of its own
        return False
    index = next((i for i, start in enumerate(shape.starts) if start == at), None)
    if index is None:
        return False
    tok = sentence.toks[index]
    if tok.text.endswith("es") and tok.lemma.endswith("e"):
        return True
    if language == "nn" and tok.text.endswith("ast"):
        return True
    before = {t.lemma for t in sentence.toks[max(0, index - 3) : index]}
    return bool(before & {"være", "blive", "bli", "vere", "verte"}) and tok.text.endswith(
        ("t", "te", "ne", "ede")
    )


def _items(
    doc: Anchored, out: Findings, lead: Sentence, cue: _Cue, doers: tuple[str, ...], said: dict[str, Any]
) -> None:  # fmt: skip
    for sentence in doc.led_by(lead.block.number):
        for named in sentence.named:
            for other in named.keys if named.is_body and not named.mention.genitive else ():
                for subject in doers:
                    _line(doc, out, sentence, cue, subject, other, said)


def _served(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
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
                "SERVES",
                secretariat,
                body,
                sentence,
                rule="lines.serves.service",
                certainty="implied",
            )


_SERVICE: Final = re.compile(
    r"(?<!\S)sekretariatsbetjening\S*(?: (?:af|for|til) (?P<o><B\d+>(?: og <B\d+>)?))?"
)
_RELATED: Final = pattern("i forhold til {w} {O}")


def _ordered(doc: Anchored, out: Findings) -> None:
    """Who reports "according to the assignment" reports to those who give it."""
    given = [e for e in out.edges if e.type == "EXECUTES_DECISIONS_OF"]
    for sentence in doc.sentences:
        if not sentence.subject or not _REPORTS_BACK.search(sentence.text):
            continue
        for edge in given:
            if edge.source == sentence.subject:
                out.edge(
                    "REPORTS_TO", edge.source, edge.target, sentence, rule="lines.reports_to.ordered",
                    certainty="implied", modality="does",
                )  # fmt: skip


_REPORTS_BACK: Final = re.compile(
    r"\b(?:af)?rapporterer? (?:i henhold til|i overensstemmelse med|efter|jf\.?) (?:opdrag|opgave|kommissori)", re.I
)  # fmt: skip


def _line(
    doc: Anchored, out: Findings, sentence: Sentence, cue: _Cue, source: str, target: str,
    said: dict[str, Any],
) -> None:  # fmt: skip
    labels = doc.entity(source).label, doc.entity(target).label
    if not _possible(cue.type, labels) or not _plausible(doc, cue, source):
        return
    type_ = cue.type
    if type_ == "RECOMMENDS_TO" and said["matter"] == "dispute":
        type_ = "ESCALATES_TO"
    matter = said["matter"] if cue.type in ("ESCALATES_TO", "RECOMMENDS_TO", "REPORTS_TO") else None
    out.edge(
        type_, source, target, sentence, rule=f"lines.{cue.type.lower()}",
        modality=said["modality"], condition=said["condition"], matter=matter,
    )  # fmt: skip


def _possible(type_: str, labels: tuple[str, str]) -> bool:
    from graph.edges import LINE_TYPES

    return labels in LINE_TYPES[type_].ends


def _plausible(doc: Anchored, cue: _Cue, source: str) -> bool:
    """Supporting is a secretariat's line; of others it says what they are for."""
    sort = doc.entity(source).sort
    if cue.type == "SERVES" and "understøtte" in cue.text:
        return sort == "secretariat"
    return cue.type != "SERVES" or sort != "cluster"


def _keys(shape: Skeleton, signs: str | None) -> Iterator[str]:
    for named in shape.named(signs):
        yield from named.keys


def _denied(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str], cue: _Cue
) -> bool:
    """Whether it is said not to be so, to have been so once, or only wished or asked."""
    words = lexicon(doc.part(sentence).language, "lines")
    if cue.type == "SERVES" and re.search(
        r"(?:samarbejde|fælles|fællesskab|sammen)(?: \S+)?(?: (?:om|at))? $",
        shape.text[: match.start()],
    ):
        return True  # a shared duty, not a secretariat
    if cue.type == "SERVES" and re.search(
        r"(?<!\S)(?:behov for|eller af|eller fra)(?!\S)", shape.text
    ):
        return True  # wished for, or left open between two
    if is_unsettled(doc, sentence):
        return True
    endings = tuple(words["past"]["endings"])
    told = cue.voice == "label" or cue.type in ("ESTABLISHES", "ESCALATES_TO")
    if not told and _is_past(sentence, shape, match, endings):
        return True  # "referred to": so it was
    window = shape.text[max(0, match.start() - 60) : match.end()].split()
    if set(window) & set(words["negation"]["words"]) and cue.type != "ESCALATES_TO":
        return True
    whole = set(shape.text.split())
    return bool(whole & set(words["history"]["words"]))


def _is_past(
    sentence: Sentence, shape: Skeleton, match: re.Match[str], endings: tuple[str, ...]
) -> bool:
    """Whether the verb a cue begins with stands in the past tense, and tells of former days."""
    at = next((i for i, start in enumerate(shape.starts) if start == match.start()), None)
    if at is None or sentence.toks[at].text == sentence.toks[at].lemma:
        return False
    before = {t.lemma for t in sentence.toks[max(0, at - 3) : at]}
    return sentence.toks[at].text.endswith(endings) and not before & _PERFECT


_PERFECT: Final = frozenset("være blive have bli ha vere vera verte be by".split())


def _manner(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str]
) -> dict[str, Any]:
    words = lexicon(doc.part(sentence).language, "lines")["modality"]
    near = shape.text[max(0, match.start() - 70) : match.end()].split()
    modality: Modality = "does"
    for name in ("may", "should", "must"):
        if set(near) & set(words[name]):
            modality = name
    condition = re.search(
        r"\b(?:hvis|såfremt|når|ved (?:evt\. )?uenighed|i tilfælde af|for så vidt|if|where|when"
        r"|dersom|viss|ved uenighet|ved usemje|i tilfelle|unless|in the event of)\b[^.;]*",
        sentence.text, re.I,
    )  # fmt: skip
    matter = next((m for cue, m in _MATTERS if re.search(cue, sentence.text, re.I)), None)
    return {
        "modality": modality,
        "condition": condition.group().strip(" ,") if condition else None,
        "matter": matter,
    }
