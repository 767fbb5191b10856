"""Tasks of service in running text: who writes the agenda, keeps the minutes, books the room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.rules.duties.officers import with_doers
from loaders.rules.duties.stating import Serving, in_service, owner_of, served_here
from loaders.rules.duties.systems import system_in
from loaders.rules.seats.keys import unit
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, subject_names, subjects, told_most
from loaders.sought import Sought

_NO_SERVICE: Final = frozenset(("cluster", "council"))
_TEAMS: Final = frozenset(("secretariat", "chairmanship", "team"))
_PAST: Final = re.compile(r"\w+(?:ede|te)")
_PAST_ENGLISH: Final = re.compile(r"\w+ed|took|kept|wrote|sent|drew|held|made")

_REST: Final = r"(?:[^<>\s;]+ ){0,8}?"  # of the clause

Voice = Literal[
    "by",  # those named in {S} do it
    "server",  # a noun for whoever serves the body does it
    "subject",  # the subject of the verb does it
]


@dataclass(frozen=True, slots=True)
class Task:
    """A task said of `body`, from `start` to `end` of the sentence; `named` where it names the body."""

    body: str
    doers: tuple[str, ...]
    start: int
    end: int
    named: bool
    system: str | None = None
    below: bool = False  # a task only because the title above speaks of service


@dataclass(frozen=True, slots=True)
class _Cues:
    ways: tuple[tuple[Voice, Sought], ...]
    past: frozenset[str]
    no: frozenset[str]
    open: re.Pattern[str]
    may: frozenset[str]
    verbs: frozenset[str]
    thing: re.Pattern[str]
    below: tuple[tuple[Voice, Sought], ...]
    again: Sought | None
    sees: re.Pattern[str]


@cache
def _cues(language: str) -> _Cues:
    """How tasks are said in a language."""
    words = lexicon(language, "duties")["tasks"]
    verbs, things, by, for_ = ("|".join(words[k]) for k in ("verbs", "things", "by", "for"))
    noun = rf"[^<>\s]{{0,14}}?(?:{things})[^<>\s]*"
    whom = rf"(?: {{w}} (?:{for_}) {{O}})?"

    def made(text: str) -> Sought:
        filled = text.replace("{verb}", f"(?P<verb>{verbs})")
        return pattern(filled.replace("{thing}", rf"(?P<of><[BP]\d+> )?(?P<thing>{noun}){whom}"))

    # "calls the meetings and writes the minutes": the first verb has nothing of its own to be done to
    alone = "|".join(words.get("alone", ()))
    first = rf"(?!(?:{alone}) (?:,|og|samt) )" if alone else ""
    done = rf"{{thing}} {_REST}{{verb}} {_REST}(?:{by})"
    texts: tuple[tuple[Voice, tuple[str, ...]], ...] = (
        ("by", (f"{done} {{S}}", *words["given"])),
        ("server", (f"{done} {{w}} (?:{'|'.join(words['servers'])})", *words.get("holds", ()))),
        ("subject", (f"{first}{{verb}} {{w}} {{thing}}", *words["charged"])),
    )
    return _Cues(
        below=tuple(_below(words)),
        again=made(words["again"]) if "again" in words else None,
        sees=re.compile(words.get("sees", "(?!)")),
        ways=tuple((voice, made(text)) for voice, several in texts for text in several),
        past=frozenset(words["past"]),
        no=frozenset(words["no"]),
        may=frozenset(words["may"]),
        open=re.compile(rf"\b(?:{'|'.join(words['open'])})\b"),
        verbs=frozenset(verb.split()[0] for verb in (*words["verbs"], *words.get("more", ()))),
        thing=re.compile(noun),
    )


_PLAIN: Final = (
    r"(?!(?:i|på|af|med|efter|hos|ved|mellem|for|til|om|under|inden|som|der|at)(?!\S))[^<>\s,]+"
)


def _below(words: dict[str, Any]) -> Iterator[tuple[Voice, Sought]]:
    """What is done to whatever thing, as it is said below a title that speaks of service."""
    if "section" not in words:
        return
    verbs, no, by = ("|".join(words[k]) for k in ("section", "no_thing", "by"))
    thing = rf"(?P<of><[BP]\d+> )?(?P<thing>(?!(?:{no})(?!\S))[^\W\d_][\w-]{{3,}})"
    yield "by", pattern(rf"{thing} {{W}}(?P<verb>{verbs}) {{w}}(?:{by}|fra) {{S}}")
    yield "subject", pattern(rf"(?P<verb>{verbs}) (?:{_PLAIN} ){{0,2}}{thing}")


def things_of(language: str) -> re.Pattern[str]:
    """What finds a thing of service in the lemmas of a text."""
    return _cues(language).thing


def tasks_in(doc: Anchored, sentence: Sentence, serving: Serving) -> Iterator[Task]:
    """Every task of service that a sentence gives to somebody; "the secretariat" is who serves."""
    found = list(_tasks_in(doc, sentence, serving))
    language = doc.part(sentence).language
    for task in found:
        upto = min((t.start for t in found if t.start > task.start), default=len(sentence.text))
        stored = _STORED.match(sentence.text, task.end)  # "writes the minutes and keeps them in X"
        said = sentence.text[: stored.end() if stored else upto]
        yield replace(task, system=system_in(said, language, sentence.named, task.start))


def _tasks_in(doc: Anchored, sentence: Sentence, serving: Serving) -> Iterator[Task]:
    if is_unsettled(doc, sentence) or sentence.block.kind in ("box", "row", "heading"):
        return
    cues = _cues(doc.part(sentence).language)
    contrast = _RATHER.search(sentence.text)
    upto = contrast.start() if contrast else len(sentence.text)
    if {t.lemma for t in sentence.toks if t.start < upto} & cues.no or cues.open.search(
        sentence.text.casefold()
    ):
        return
    whole = with_doers(doc, sentence, serving)
    shape = skeleton(whole)
    taken: list[tuple[int, int]] = []
    below = cues.below if cues.below and in_service(doc, sentence) else ()
    for number, (voice, regex) in enumerate((*cues.ways, *below)):
        for match in regex.finditer(shape.text):
            at = _verb(match)
            inside = any(a <= at < b or match.start() <= a < match.end() for a, b in taken)
            if inside or _is_told(doc, shape, match, voice, cues):
                continue
            under = number >= len(cues.ways)
            doers = _doers(doc, shape, match, voice, serving, sure=under)
            found = list(_tasks(doc, shape, match, doers, voice, serving, cues))
            if found:
                taken.append(match.span())
                yield from (replace(t, below=under) for t in found)
    for match in cues.again.finditer(shape.text) if cues.again and taken else ():
        free = not any(a <= match.start() < b for a, b in taken)
        if free and not _is_told(doc, shape, match, "subject", cues):
            doers = _doers(doc, shape, match, "subject", serving)
            yield from _tasks(doc, shape, match, doers, "subject", serving, cues)


def _verb(match: re.Match[str]) -> int:
    """Where the verb of a match begins, or the match."""
    return match.start("verb") if "verb" in match.re.groupindex else match.start()


def _is_told(
    doc: Anchored, shape: Skeleton, match: re.Match[str], voice: Voice, cues: _Cues
) -> bool:
    """Whether a verb tells what was done once."""
    toks = shape.sentence.toks
    first, last = shape.token(match.start()), shape.token(match.end())
    at = min(shape.token(_verb(match)), len(toks) - 1)
    verb = toks[at]
    if {t.lemma for t in toks[max(at - _AHEAD, 0) : at]} & cues.may:
        return True  # it may be done so, or by them
    if voice == "by" and {t.lemma for t in toks[first:last]} & cues.may:
        return True
    english = doc.part(shape.sentence).language == "en"
    passive = voice == "subject" and not english and verb.text.casefold() == f"{verb.lemma}s"
    if passive and not cues.sees.search(shape.text, 0, match.start()):
        return True  # "and the wording is written down": nobody says by whom
    around = [t for i, t in enumerate(toks[:last]) if i >= first - 2 and (i != at or voice != "by")]
    if any(t.text.casefold() in cues.past for t in around):
        return True
    low = verb.text.casefold()
    past = _PAST_ENGLISH if english else _PAST
    return voice == "subject" and low != verb.lemma and bool(past.fullmatch(low))


def _doers(
    doc: Anchored, shape: Skeleton, match: re.Match[str], voice: Voice, serving: Serving, *,
    sure: bool = False,
) -> list[str]:  # fmt: skip
    """The keys of those who do what a match tells; when `sure`, only of those the clause names."""
    sentence = shape.sentence
    if voice == "by":
        return [k for n in shape.named(match["s"]) for k in n.keys]
    if voice == "server":
        served = served_here(doc, sentence, serving)
        return list(dict.fromkeys(serving[key] for key in served if key in serving))
    at = _verb(match)
    if other := _another(shape, at):
        return [unit(doc, other)]
    cleft = _CLEFT.match(shape.text)
    if cleft and cleft.end() <= at:  # "det er X i samarbejde med Y, der …"
        return [k for n in shape.named(cleft["s"]) for k in n.keys]
    if _MADE_OF.search(shape.text, 0, at):
        return []  # "the committee, which is made up of the chair and X, prepares …"
    absent = _IN_ABSENCE.search(shape.text, 0, at)
    first = subject_names(doc, sentence, shape, at)
    if absent and shape.named(absent["other"]) == first:
        first = (*shape.named(absent["s"]), *first)
    found = [k for n in first for k in n.keys]
    return found or ([] if sure else list(subjects(doc, sentence, shape, at)))


_CLEFT: Final = re.compile(
    r"(?:det|it) (?:være|vere|be) (?P<s><P\d+>(?:(?: ,| og| and| eller| or| /)* <P\d+>)*)[^.;:]{0,60}?"
    r" ,? ?(?:som|der|that|who) "
)


# "the chair, or in his absence the deputy chair, calls the meetings"
_IN_ABSENCE: Final = re.compile(
    r"(?P<s><[BP]\d+>) (?:[,(–-] ?)?(?:(?:og|eller|or) )?(?:i|ved|in) "
    r"(?:denne|hans?|hun|hendes|deres|den|his|her|their)s? (?:fravær|forfald|absence) (?:the )?(?P<other><[BP]\d+>)"
)
_MADE_OF: Final = re.compile(
    r" , (?:som|der|which) (?:bestå|udgøre|omfatte|består|consist|be made) "
)


def _another(shape: Skeleton, at: int) -> str | None:
    """A name that no list knows, right before the verb at a place and behind a comma: "X sends the
    agenda, NORFOR keeps the books"."""
    toks, index = shape.sentence.toks, shape.token(at)
    if index < 2 or index >= len(toks) or toks[index - 2].text not in _PARTING:
        return None
    name = toks[index - 1].text
    held = any(n.keys and n.mention.last == index - 1 for n in shape.sentence.named)
    return name if name[:1].isupper() and name.isalpha() and not held else None


_PARTING: Final = frozenset((",", "og", "mens", "men", "and", "while"))


def _tasks(
    doc: Anchored, shape: Skeleton, match: re.Match[str], doers: list[str], voice: Voice,
    serving: Serving, cues: _Cues,
) -> Iterator[Task]:  # fmt: skip
    held = match.groupdict()
    signs = f"{held.get('o') or ''} {held.get('of') or ''}"
    named = [k for n in shape.named(signs) if n.is_body for k in n.keys]
    if not named and (later := _MEETING_OF.match(shape.text, match.end())):
        named = [k for n in shape.named(later["o"]) if n.is_body for k in n.keys]
    if not named and voice == "subject" and not shape.sentence.topic:
        # "writes the notices and keeps the minutes for the council": both for the council
        later = _FOR.search(shape.text, match.end())
        named = [k for n in shape.named(later["o"]) for k in n.keys] if later else []
    served = dict.fromkeys(named) or _served(doc, shape.sentence, doers, serving)
    if not served and _OF_MEETINGS.search(match.group()):
        served = list(filter(None, (told_most(doc, shape.sentence),)))
    for body in served:
        task = _task(doc, shape, match, doers, voice, serving, cues, body, named=bool(named))
        if task is not None:
            yield task


def _served(doc: Anchored, sentence: Sentence, doers: list[str], serving: Serving) -> list[str]:
    """For whom a task is done that names nobody: not the whole of what the text is about, where it
    has said that the doer serves others in it."""
    here = served_here(doc, sentence, serving)
    others = [body for body, server in serving.items() if server in doers]
    nameless = any(is_nameless(doc, key) for key in doers)
    if not others and nameless and len(set(serving.values())) == 1:
        others = list(serving)  # "X is secretariat for A and B. The secretariat …"
    return others if here and others and not set(here) & set(others) else here


def is_nameless(doc: Anchored, key: str) -> bool:
    """Whether a text only calls it "the secretariat"."""
    entity = doc.entity(key)
    return entity.sort == "secretariat" and not entity.owner and entity.stem == "sekretariat"


def _task(
    doc: Anchored, shape: Skeleton, match: re.Match[str], doers: list[str], voice: Voice,
    serving: Serving, cues: _Cues, about: str, *, named: bool,
) -> Task | None:  # fmt: skip
    sentence = shape.sentence
    body: str | None = about
    if about in doers:
        body = owner_of(doc, sentence, about) if not named else None
    may = named or voice == "by"
    kept = [
        k for k in doers if k != body and (_may_serve(doc, k, may) or serving.get(body or "") == k)
    ]
    if body is None or not kept or doc.entity(body).label != "Body":
        return None
    if doc.entity(body).sort in _NO_SERVICE and not (named and doc.entity(body).sort == "council"):
        return None
    if doc.entity(body).sort == "secretariat":
        body = owner_of(doc, sentence, body)
        if body is None or body in kept:
            return None
    return Task(body, tuple(kept), shape.place(match.start()), _end(shape, match, cues), named)


def _may_serve(doc: Anchored, key: str, said: bool) -> bool:
    entity = doc.entity(key)
    if entity.label == "Party":
        return True
    return entity.sort in _TEAMS or said


def _end(shape: Skeleton, match: re.Match[str], cues: _Cues) -> int:
    """The end of the clause: a comma that parts no things, "and" before another verb, or the sentence's."""
    toks = shape.sentence.toks
    last = shape.token(match.end())
    for at in range(last, len(toks)):
        following = toks[at + 1] if at + 1 < len(toks) else None
        if toks[at].text in (";", "."):
            return toks[at].start
        if following is None:
            continue
        if toks[at].text == "," and not cues.thing.match(following.lemma):
            return toks[at].start
        if toks[at].lemma in _AND and following.lemma in cues.verbs:
            return toks[at].start
    return len(shape.sentence.text)


_STORED: Final = re.compile(
    r",?\s*(?:og|samt|and)\s+\w+\s+(?:det|dem|dei|denne|disse|them|it)\b[^.;,]*"
)
# "by X and not by Y": X does it all the same
_RATHER: Final = re.compile(
    r"\b(?:og|men|and|but) (?:ikke|ikkje|not) (?:længere |lenger |any longer )?(?:af|av|hos|by)\b"
)
_OF_MEETINGS: Final = re.compile(
    r"møde|møte|dagsorden|sakl|referat|protokol|indkald|innkall|agenda|minutes"
)
# "delivers figures to the meetings of the council"
_MEETING_OF: Final = re.compile(
    r" ?(?:[^<>\s,]+ )?(?:til|for|fr[aå]|på|forud for|før|inden|i) (?P<o><B\d+>) (?:\S+ )?\S*(?:møde|møte)"
)
_FOR: Final = re.compile(r"(?<!\S)for (?P<o><B\d+>)")
_AHEAD: Final = 4  # words before a verb among which its auxiliary stands
_AND: Final = frozenset(("og", "samt", "and"))
