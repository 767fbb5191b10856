"""Whether what a cue says holds, and in what manner: denied, past, wished; may, must; on condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from graph.records import Matter, Modality
from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.rules.asserting import is_unreal
from loaders.rules.linecues import Cue
from loaders.rules.skeleton import Skeleton
from loaders.rules.subjects import is_unsettled

_MATTERS: Final[tuple[tuple[str, Matter], ...]] = (
    (
        r"tvist|uenighed|dispute|tvister|uenig|usemje|usamd|ueinig|disagree|deadlock|cannot agree"
        r"|unable to agree|unresolved|failing agreement|ikk(?:j?e) (?:\w+ ){0,3}(?:enig|samd|semje|einig)",
        "dispute",
    ),
    ("prin[cs]ip|question of principle", "principle"),
    (
        "økonomi|budget|budsjett|financial|kroner|overspend|expenditure|virement|£|merutgift|låneopptak",
        "economy",
    ),
    ("på tværs af klynger|tværgående|flere klynger|cross-cluster", "cross_cluster"),
    ("national", "national"),
)
_SHARED: Final = re.compile(r"(?:samarbejde|fælles|fællesskab|sammen)(?: \S+)?(?: (?:om|at))? $")
_LEFT_OPEN: Final = re.compile(r"(?<!\S)(?:behov for|eller af|eller fra|hovedansvar)(?!\S)")
_CONDITION: Final = re.compile(
    r"\b(?:hvis|såfremt|når|ved (?:evt\. )?uenighed|i tilfælde af|for så vidt|if|where|when"
    r"|dersom|viss|ved uenighet|ved usemje|i tilfelle|unless|in the event of)\b[^.;]*",
    re.I,
)


def is_denied(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str], cue: Cue
) -> bool:
    """Whether it is said not to be so, to have been so once, or only wished or asked."""
    words = lexicon(doc.part(sentence).language, "lines")
    common = match.group().startswith("sekretariat ") and shape.text[: match.start()].endswith(
        "fælles "
    )
    if cue.type == "SERVES" and not common and _SHARED.search(shape.text[: match.start()]):
        return True  # a shared duty, not a secretariat
    if cue.type == "SERVES" and _LEFT_OPEN.search(shape.text):
        return True  # wished for, left open between two, or said of the duties one by one
    if is_unsettled(doc, sentence) or is_unreal(doc, sentence, shape.place(match.start())):
        return True
    endings = tuple(words["past"]["endings"])
    told = cue.voice in ("label", "thing", "from") or cue.type in ("ESTABLISHES", "ESCALATES_TO")
    if not told and _is_past(sentence, shape, match, endings):
        return True  # "referred to": so it was
    strong = words["past"].get("strong", ())
    if not told and cue.voice == "passive" and _is_past_behind(shape, match, strong, endings):
        return True  # "the council received a report": so it once did
    if cue.voice == "active" and _is_quality(shape, match.start()):
        return True  # "en rådgivende og anbefalende gruppe": what it is like, not what it does
    negations = set(words["negation"]["words"])
    start = max(0, match.start() - 60)
    if cue.type != "ESCALATES_TO":
        clause = _CLAUSE.split(shape.text[start : match.start()])[-1]
        instead = match.group().rpartition(_RATHER)[2]  # "not to X, but to Y": to Y it is so
        instead = instead if instead != match.group() else f"{clause} {instead}"
        if negations & set(instead.split()):
            return True
    elif cue.voice == "active":  # "if they do not agree, it is escalated": that "not" is not of it
        ahead = re.split(r" [,;.] ", shape.text[start : match.start()])[-1]
        if negations & set(ahead.split()):
            return True
    to = next((match.start(g) for g in ("o", "g") if match.groupdict().get(g)), match.start())
    if negations & set(shape.text[max(0, to - 80) : to].split()[-4:]):
        return True  # "disputes are not brought before X"
    if "said" not in sentence.seen:
        sentence.seen["said"] = set(shape.text.split()) | {t.text.casefold() for t in sentence.toks}
    words_said: set[str] = sentence.seen["said"]
    return bool(words_said & set(words["history"]["words"]))


def _is_quality(shape: Skeleton, at: int) -> bool:
    """Whether the verb a cue begins with is a present participle before a noun."""
    index = shape.token(at)
    toks = shape.sentence.toks
    if index + 1 >= len(toks) or not toks[index].text.endswith("ende"):
        return False
    return toks[index].text.casefold() == f"{toks[index].lemma}nde"


def _is_past(
    sentence: Sentence, shape: Skeleton, match: re.Match[str], endings: tuple[str, ...]
) -> bool:
    """Whether the verb a cue begins with stands in the past tense, and tells of former days."""
    at = shape.token(match.start())
    if at == len(sentence.toks) or sentence.toks[at].text == sentence.toks[at].lemma:
        return False
    before = {t.lemma for t in sentence.toks[max(0, at - 3) : at]}
    return sentence.toks[at].text.endswith(endings) and not before & _PERFECT


def _is_past_behind(
    shape: Skeleton, match: re.Match[str], strong: Sequence[str], endings: tuple[str, ...]
) -> bool:
    """Whether a verb right behind the name that a cue begins with stands in the past tense."""
    name = _NAMES.match(match.group())
    if name is None:
        return False
    at = shape.token(match.start() + name.end())
    toks = shape.sentence.toks[at : at + 1]
    return any(
        t.text.casefold() in strong or (t.text != t.lemma and t.text.endswith(endings))
        for t in toks
    )


_NAMES: Final = re.compile(r"<[BP]\d+> ")
_RATHER: Final = " men "
# where another clause begins; "it is not so, that …" goes on
_CLAUSE: Final = re.compile(r" [,;.] (?!(?:at|om|hvorvidt|hvem|hvordan|that|whether|som|der) )")
_PERFECT: Final = frozenset("være blive have bli ha vere vera verte be by".split())


_BECOMING: Final = frozenset("være blive bli vere verte".split())
# what a participle ends in
_DONE: Final = {"da": ("t", "te", "ne", "ede"), "nn": ("t", "te", "ne", "a", "de", "d", "en", "e")}


def is_passive(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> bool:
    """Whether the verb at a place of the pattern form stands in the passive."""
    language = doc.part(sentence).language
    if language == "en":  # "makes" is no passive; "made by" has patterns of its own
        return False
    index = shape.token(at)
    if index == len(sentence.toks):
        return False
    tok = sentence.toks[index]
    if tok.text.endswith("es") and tok.lemma.endswith("e"):
        return True
    if language == "nb" and tok.text.endswith("s") and tok.text[:-1] == tok.lemma:
        return True  # "vedtas", "gis"
    if language == "nn" and tok.text.endswith("ast"):
        return True
    if index and sentence.toks[index - 1].text in ("at", "å"):
        return False  # "det blev besluttet at nedsætte": the infinitive
    before = {t.lemma for t in sentence.toks[max(0, index - 3) : index]}
    return bool(before & _BECOMING) and tok.text.endswith(_DONE.get(language, _DONE["da"]))


def manner(
    doc: Anchored, sentence: Sentence, shape: Skeleton, match: re.Match[str]
) -> dict[str, Any]:
    """Modality, condition and matter of what a cue says."""
    words = lexicon(doc.part(sentence).language, "lines")["modality"]
    near = shape.text[max(0, match.start() - 70) : match.end()].split()
    modality: Modality = "does"
    for name in ("may", "should", "must"):
        if set(near) & set(words[name]):
            modality = name
    condition = _CONDITION.search(sentence.text)
    matter = next((m for cue, m in _MATTERS if re.search(cue, sentence.text, re.I)), None)
    return {
        "modality": modality,
        "condition": condition.group().strip(" ,") if condition else None,
        "matter": matter,
    }
