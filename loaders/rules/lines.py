"""Reporting, recommending, preparing, executing, escalating, informing, establishing, serving."""

from __future__ import annotations

import re
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.goingon import reached
from loaders.rules.incommon import each_told
from loaders.rules.linecues import manners
from loaders.rules.lineends import NEITHER, keys_of
from loaders.rules.linetables import cell_sentences, pair_sentences, sent_sentences
from loaders.rules.onesentence import (
    continued,
    disputed,
    with_heading,
    with_label,
    without_descriptions,
)
from loaders.rules.pointers import with_pointers
from loaders.rules.service import served, supporting, with_units
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.stating import Stating
from loaders.rules.subjects import (
    subjects,
)

_RAISED: Final = re.compile(
    r"\b(?:sag|sagen|sager|spørgsmål|spørgsmålet|den|det|de|så|uenigheden|beslutningen)\b", re.I
)
_LABEL: Final = re.compile(r"(?:[^<>\s:]+ ){1,5}: <")
_REPORTS_BACK: Final = re.compile(
    r"\b(?:af)?rapporterer? (?:i henhold til|i overensstemmelse med|efter|jf\.?) (?:opdrag|opgave|kommissori)", re.I
)  # fmt: skip
_POLITICAL: Final = pattern(
    "(?:omsætte|implementere|udmønte|realisere|gennemføre) {W} politisk "
    "(?:målsætning|beslutning|dagsorden|mål|vision)\\S*"
)
_POLITICAL_BY: Final = pattern(
    "politisk (?:\\S+ ){0,3}(?:mål|målsætning|beslutning|dagsorden)\\S* {W} "
    "(?:omsætte|implementere|udmønte|realisere|gennemføre|udføre) {w} af {S}"
)


def lines(doc: Anchored, out: Findings) -> None:
    """Every line that a sentence states, in active or passive, with its modality and condition."""
    for sentence in each_told(doc):
        if sentence.block.kind == "row":
            for cell in cell_sentences(doc, sentence):
                by_itself = cell.text in sentence.text
                _label_only(doc, out, cell, only=None if by_itself else "label")
            for sent in sent_sentences(doc, sentence):
                _label_only(doc, out, sent, only=None)
            for pair in pair_sentences(doc, sentence):
                only = "label" if pair.text == sentence.text else None
                _label_only(doc, out, pair, only=only, said=True)
        reads_on = sentence.opens and sentence.text.endswith(".")  # running text taken for a row
        if sentence.block.kind == "heading" and sentence.block.label is None:
            headed = with_heading(doc, sentence)
            if headed is not sentence:
                _label_only(doc, out, headed)
        if sentence.block.kind == "heading" or (sentence.block.kind == "row" and not reads_on):
            continue
        whole = with_label(doc, sentence)
        headed = with_heading(doc, sentence) if whole is sentence else whole
        if headed is not whole:
            _label_only(doc, out, headed)
        labelled = whole is not sentence
        whole = with_pointers(doc, with_units(doc, without_descriptions(whole)))
        shape = skeleton(whole)
        labelled |= is_labelled(shape)
        stating = Stating(doc, out, whole, shape)
        for kind in manners(doc.part(sentence).language):
            stating.all(kind, labelled=labelled)
        stating.told()
        _continued(doc, out, sentence)
        _disputed(doc, out, sentence)
        _political(doc, out, sentence, shape)
        served(doc, out, sentence, shape)
        supporting(doc, out, sentence)
    _ordered(doc, out)


def is_labelled(shape: Skeleton) -> bool:
    """Whether a sentence begins with a few words and a colon, and a name behind it."""
    return _LABEL.match(shape.text) is not None


def _label_only(
    doc: Anchored, out: Findings, sentence: Sentence, *, only: str | None = "label",
    said: bool = False,
) -> None:  # fmt: skip
    """What a label and its value state, which stand apart; with `said` only what is explicit, and
    of nobody's service: a table of duties has rows of that form too."""
    whole = with_units(doc, sentence)
    stating = Stating(doc, out, whole, skeleton(whole))
    for kind in manners(doc.part(sentence).language):
        if not (said and kind.type == "SERVES"):
            stating.all(kind, labelled=only is not None, only=only)
    if said:
        stating.found = {k: v for k, v in stating.found.items() if v.certainty == "explicit"}
    stating.told()


# what two sentences or the whole document tell


def _continued(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "… kan ikke besluttes i X. Den skal godkendes i Y": two sentences that say one thing."""
    both = continued(doc, sentence)
    if both is None:
        return
    stating = Stating(doc, out, both, skeleton(both))
    for kind in manners(doc.part(sentence).language):
        for cue in kind.cues:
            if cue.type == "ESCALATES_TO" and cue.voice == "passive":
                for match in cue.regex.finditer(stating.shape.text):
                    stating.one(cue, match)
    stating.told()


def _disputed(doc: Anchored, out: Findings, sentence: Sentence) -> None:
    """ "Bliver man ikke enig? Så går sagen til X": what is raised is in the words before."""
    words = lexicon(doc.part(sentence).language, "lines").get("dispute", {}).get("words", ())
    if (
        sentence.block.kind not in ("paragraph", "item")
        or not words
        or not _RAISED.search(sentence.text)
        or NEITHER.search(sentence.text)  # the one named last raises it, and not who began
    ):
        return
    if reached(doc, sentence, len(sentence.text)):
        return  # it goes on from where the sentence before has put it
    both = disputed(doc, sentence, frozenset(words))
    if both is None or both.text.count("?") > 1:
        return
    stating = Stating(doc, out, both, skeleton(both))
    for kind in manners(doc.part(sentence).language):
        for cue in kind.cues:
            if cue.type == "ESCALATES_TO" and cue.voice == "thing":
                for match in cue.regex.finditer(stating.shape.text):
                    stating.one(cue, match)
    stating.told()


def _political(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> None:
    """ "omsætter politiske beslutninger": those of the political level of the same cluster."""
    match = _POLITICAL.search(shape.text)
    by = _POLITICAL_BY.search(shape.text)
    if not match and not by:
        return
    doers = tuple(keys_of(shape, by["s"])) if by else ()
    for source in doers or (subjects(doc, sentence, shape, match.start()) if match else ()):
        entity = doc.entity(source)
        target = f"level:political:{entity.cluster or ''}"
        if entity.role in ("strategic", "operational") and target in doc.entities.all:
            out.edge(
                "EXECUTES_DECISIONS_OF", source, target, sentence, rule="lines.executes.political"
            )


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
