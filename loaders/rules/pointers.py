"""Words that point to the body named last: "refererer hertil", "indstiller til denne", "dens beslutninger"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.rules.skeleton import any_pattern

POINTS: Final = "pointer"  # the `head` of a mention that only points
THERE: Final = "there"  # its `sort`, where "to" is part of the word
_ENDS: Final = frozenset(".,;:)")


def with_pointers(doc: Anchored, sentence: Sentence) -> Sentence:
    """A sentence in which words that point to a body count as names of it."""
    words = _words(doc.part(sentence).language)
    said = [t.text.casefold() for t in sentence.toks]
    if not words["all"] & set(said):
        return sentence
    inside = {i for n in sentence.named for i in range(n.mention.first, n.mention.last + 1)}
    found = []
    for at in range(len(said)):
        if at and at not in inside and said[at] in words["both"] and _ends(words, said, at):
            if two := _two(doc, sentence, at):
                found.append(Named(_mention(sentence, at, "both"), two))
            continue
        sort = "" if at in inside else _sort(words, said, at)
        if sort == "its" and not _acts(doc, sentence, at + 1):
            continue
        keys = _meant(doc, sentence, at, near=sort == "its") if sort else ()
        if keys:
            found.append(Named(_mention(sentence, at, sort), keys))
    if not found:
        return sentence
    named = sorted((*sentence.named, *found), key=lambda n: n.mention.first)
    return replace(sentence, named=tuple(named))


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    held = lexicon(language, "lines").get("pointers", {})
    out = {
        name: frozenset(held.get(name, ()))
        for name in ("there", "it", "its", "both", "before", "behind", "goes_on")
    }
    return {**out, "all": out["there"] | out["it"] | out["its"] | out["both"]}


def _ends(words: dict[str, frozenset[str]], said: list[str], at: int) -> bool:
    """Whether nothing follows that a word such as "both" could belong to."""
    behind = said[at + 1] if at + 1 < len(said) else "."
    return behind in _ENDS or behind in words["behind"]


def _two(doc: Anchored, sentence: Sentence, at: int) -> tuple[str, ...]:
    """ "… stiller sekretariat for begge": the two bodies that the text named last, if they are no more."""
    here = [n for n in sentence.bodies if n.mention.last < at and not n.mention.genitive]
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    near = earlier is not None and earlier.block.section == sentence.block.section
    for those in (here, earlier.bodies if earlier is not None and near else ()):
        keys = tuple(dict.fromkeys(k for n in those for k in n.keys if not n.mention.plural))
        if len(keys) == _BOTH:
            return keys
    return ()


_BOTH: Final = 2


def _sort(words: dict[str, frozenset[str]], said: list[str], at: int) -> str:
    before = said[at - 1] if at else ""
    behind = said[at + 1] if at + 1 < len(said) else "."
    if said[at] in words["there"] and behind not in words["goes_on"]:
        return THERE
    ended = behind in _ENDS or behind in words["behind"]
    over = before == "for" and at > 1 and said[at - 2] == "over"
    if said[at] in words["it"] and ended and (over or before in words["before"]):
        return "it"
    return "its" if said[at] in words["its"] and behind.isalpha() else ""


def _meant(doc: Anchored, sentence: Sentence, at: int, *, near: bool) -> tuple[str, ...]:
    """The body named last before a word, other than the one the sentence is about."""
    here = [n for n in sentence.bodies if n.mention.last < at]
    tells = here[-1:] and _is_told_of(sentence, here[-1])
    for named in reversed(here[:-1] if tells else here):
        if (tells or sentence.subject not in named.keys) and not _does(sentence, named):
            return named.keys if len(named.keys) == 1 else ()
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if near or earlier is None or earlier.block.number != sentence.block.number:
        return ()
    for named in reversed(earlier.bodies):
        if sentence.subject not in named.keys:
            return named.keys if len(named.keys) == 1 else ()
    return ()


def _does(sentence: Sentence, named: Named) -> bool:
    """Whether a verb follows a name that nothing governs: it does what the clause says."""
    mention = named.mention
    behind = sentence.toks[mention.last + 1 : mention.last + 2]
    ahead = sentence.toks[mention.first - 1].text if mention.first else ","
    verb = any(t.text.endswith("r") and t.lemma.endswith(("e", "a")) for t in behind)
    return verb and (not ahead.isalpha() or ahead in ("og", "men", "at", "and"))


def _is_told_of(sentence: Sentence, named: Named) -> bool:
    """Whether a relative clause follows a name: "… Y, which reports to it"."""
    behind = [t.text.casefold() for t in sentence.toks[named.mention.last + 1 :][:2]]
    return bool({"which", "som", "der", "that", "who"} & set(behind))


def _acts(doc: Anchored, sentence: Sentence, at: int) -> bool:
    """Whether the word at a place is one for a decision, a case or a task."""
    classes = lexicon(doc.part(sentence).language, "lines").get("classes", {})
    texts = [text for name in ("decision", "case", "task") for text in classes.get(name, ())]
    return any_pattern(tuple(texts)).fullmatch(sentence.toks[at].lemma) is not None


def _mention(sentence: Sentence, at: int, sort: str) -> Mention:
    tok = sentence.toks[at]
    return Mention(
        "body", tok.start, tok.end, at, at, tok.text, tok.lemma, head=POINTS, sort=sort,
        definite=True, genitive=sort == "its",
    )  # fmt: skip
