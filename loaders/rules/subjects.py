"""Who a clause is about: the name before a cue that nothing governs, or the sentence's subject."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, partial
from typing import Any, Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.sought import AnySought, Sought
from loaders.tokens import Token

_SIGN: Final = re.compile(r"<[BP]\d+>")
_REPORTED: Final = re.compile(r" (?:, )?(?:at|that) (?!<)(?=\S+ )")
_RELATIVE: Final = re.compile(
    r"(?P<s><[BP]\d+>)"
    r"(?:(?: [^<>\s,]+| (?:for|på|med) (?!<)[^<>\s,;:.]+(?: [^<>\s,;:.]+){0,6})(?= , (?:som|der) ))?"
    r" ,? ?(?:som|der|which|who)(?: (?!<)[^\s,;:.]+){0,6} ?$"
)
_OF_THINGS: Final = re.compile(
    r"(?<!\S)(?P<w>\S*[^\W\d_>]) (?P<r>som|der) "
    r"(?:(?:ellers|normalt|også|direkte|alltid|altid|vanligvis|skulle|kunne|måtte) )*$"
)
_EXPLETIVE: Final = frozenset(
    "hvis hvor at når om som dersom såfremt idet fordi mens og eller men være blive kunne skulle ville "
    "måtte burde opstå ske komme have findes foreligge hver hvori dersom ifald".split()
)
"""What "der" behind is no relative pronoun: there is."""
_SOMEBODY: Final = re.compile(
    r"(?<!\S)\S*(?:person|medarbejder|konsulent|repræsentant) (?:fr[aå]|for|i|a[fv]) $"
)
_OF_IT: Final = re.compile(r"(?<!\S)\S*(?:sekretariat|kontor|enhed|center|afdeling) for $")
_ENDED: Final = re.compile(r" , (?:som|der|hvor|hvis|hvilken|which|who) [^,;:]* ,(?= )")
_NEAR: Final = 80  # characters before a name that tell what governs it
_FAR: Final = 1200  # characters before a verb in which its subject stands, if anywhere
_QUALIFIERS: Final = frozenset(
    "mange flere al alle hver øvrig anden samtlig enkelt relevant pågældende respektiv begge to tre"
    " fire fem seks".split()
)
_AND: Final = frozenset(("og", "samt", ",", "eller", "/", "and", "or"))


def subjects(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> tuple[str, ...]:
    """The keys of those who do what the cue at `at` (a place in the pattern form) says."""
    relative = _RELATIVE.search(shape.text[:at])
    if relative and _is_only_from(shape, relative):
        return ()
    if not relative and _of_things(shape.text[:at]):
        return ()  # "decisions that otherwise belong under X": the decisions do
    found = subject_names(doc, sentence, shape, at)
    if found:
        return tuple(dict.fromkeys(key for named in found for key in named.keys))
    words = lexicon(doc.part(sentence).language, "lines")
    tasked = charged(doc, sentence, shape, at)
    if tasked:
        return tasked
    if " , hvor der " in shape.text[:at] and sentence.topic:
        return (sentence.topic,)
    if _is_a_person(doc.part(sentence).language, shape.text, at):
        return ()  # "the chairman informs …": somebody's own task
    if _is_another(doc, sentence, shape, at, words):
        return ()  # "the administration prepares …": nobody the text has named
    reported = _REPORTED.search(shape.text, 0, at)
    if reported and _SIGN.search(shape.text, 0, reported.start()):
        through = set(words["through"]["words"])
        if not through & set(shape.text[: reported.start()].split()):
            return ()  # "X noted that …": what follows is not said of X
    first = next(iter(sentence.bodies), None)
    label = sentence.text[: first.mention.start] if first and sentence.opens else ""
    if label.rstrip(" *_").endswith(":") and shape.place(at) < len(label):
        return (sentence.topic,) if sentence.topic else ()  # "Orienterer: X og Y"
    return (sentence.subject,) if sentence.subject else ()


def _is_only_from(shape: Skeleton, relative: re.Match[str]) -> bool:
    """ "a consultant from X who …", "the office for X, which …": not X."""
    ahead = shape.text[: relative.start("s")]
    return bool(_OF_IT.search(ahead) or _SOMEBODY.search(ahead))


def charged(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> tuple[str, ...]:
    """ "Det er rådets opgave at …", "Opgaven for rådet er at …": the council."""
    words = lexicon(doc.part(sentence).language, "lines")
    nouns = "|".join(words.get("charged", {}).get("nouns", ()))
    for text in (rf"(?P<s><B\d+>) (?:[^<>\s]+ ){{0,2}}(?:{nouns})(?!\S)",
                 rf"(?<!\S)(?:{nouns}) (?:for|med|til|hos|i) (?P<s><B\d+>(?: <B\d+>)?)") if nouns else ():  # fmt: skip
        for match in re.finditer(text, shape.text[:at]):
            named = shape.named(match["s"])[-1]
            if named.mention.genitive or match.group().endswith(">"):
                return named.keys
    for text in words.get("charged", {}).get("gatherings", ()):
        met = pattern(text).search(shape.text, 0, at)
        if met:
            return shape.named(met["s"])[-1].keys
    return ()


def is_of_a_thing(ahead: str) -> bool:
    """Whether the words before a verb, in which no name stands, begin with what is no body: "the rates
    belong under the council"."""
    words = ahead.split()
    if not words or _SIGN.search(ahead):
        return False
    first = words[0]
    return first.isalpha() and first not in _NO_THING and not first.endswith(("lig", "isk", "ligt"))


_NO_THING: Final = frozenset(
    "den det de dei der her som og samt men at i til på under ved fra både også dermed derfor således "
    "dog herefter være blive have skulle kunne ikke hver gruppe udvalg råd forum team".split()
)


def _of_things(ahead: str) -> bool:
    """Whether a relative pronoun behind a thing stands right before; "er der", "hvis der" is none."""
    found = _OF_THINGS.search(ahead)
    if found is None:
        return False
    first = not ahead[: found.start()].strip() or ahead[: found.start()].rstrip()[-1:] in ",;.:"
    return found["r"] == "som" or not (first or found["w"] in _EXPLETIVE)


def _is_another(
    doc: Anchored, sentence: Sentence, shape: Skeleton, at: int, words: dict[str, Any]
) -> bool:
    """Whether a definite noun right before the verb does it."""
    index = shape.token(at)
    if not 0 < index < len(sentence.toks) or doc.part(sentence).language == "en":
        return False
    verb, noun = sentence.toks[index], sentence.toks[index - 1]
    low = noun.text.casefold()
    finite = verb.text.casefold().endswith("r")
    definite = len(low) > 5 and low.endswith(("en", "et", "erne", "ene")) and noun.lemma != low
    charged = "|".join(words.get("charged", {}).get("nouns", ()))
    return finite and definite and not (charged and re.fullmatch(charged, noun.lemma))


def _is_a_person(language: str, text: str, at: int) -> bool:
    """Whether a person, and no body, does what the cue at `at` says: somebody whom the clause begins
    with, or who stands right before or behind the verb."""
    held = lexicon(language, "lines").get("persons", {})
    persons = frozenset(held.get("words", ()))
    said, index = text.split(), len(text[:at].split())
    ahead = said[:index]
    if language != "en" and said[:1] and _office(tuple(held.get("ends", ()))).fullmatch(said[0]):
        return True
    if language != "en":
        near = said[:1] + said[max(0, index - 1) : index] + said[index + 1 : index + 2]
        return bool(persons & set(near))
    until = next((i for i, word in enumerate(ahead) if word in ("of", "for") or "<" in word), None)
    return bool(set(ahead[:until]) & persons)


@cache
def _office(ends: tuple[str, ...]) -> re.Pattern[str]:
    """ "havnechefen", "kommunaldirektør": somebody with an office, by the end of the word."""
    return re.compile(rf"\w{{3,}}(?:{'|'.join(ends) or '(?!)'})(?:en|a|ane|er|erne|ene)?")


def is_unsettled(doc: Anchored, sentence: Sentence) -> bool:
    """Whether a sentence only asks, wishes, offers or tells of a proposal."""
    if "unsettled" not in sentence.seen:
        language = doc.part(sentence).language
        asks = sentence.text.rstrip().endswith("?")
        said = _IF_WISHED.sub("", sentence.text)
        sentence.seen["unsettled"] = asks or bool(_unsettled(language).search(said))
    found: bool = sentence.seen["unsettled"]
    return found


# "… and whenever two members wish it": the meetings are no wish.
_IF_WISHED: Final = re.compile(
    r"\b(?:når|hvis|såfremt|dersom|viss|medmindre|i det omfang|hvor|med mindre|if|when|whenever|where|unless),?"
    r" [^,.;]{0,80}?(?:ønsk|ynskj|wish)\w*[^,.;]*",
    re.I,
)


@cache
def _unsettled(language: str) -> AnySought:
    patterns = lexicon(language, "lines")["unsettled"]["patterns"]
    return AnySought(Sought(rf"\b(?:{text})", re.I) for text in patterns)


def told_most(doc: Anchored, sentence: Sentence) -> str | None:
    """The one body that a text without a title tells of before all others: most sentences begin with
    it ("Nyt kulturråd": "Rådet …", "Kulturrådet …")."""
    if doc.titles.get(sentence.block.part) or doc.hosts.get(sentence.block.part):
        return None
    if "told_most" not in doc.seen:
        told = Counter(
            s.subject
            for s in doc.sentences
            if s.opens and s.subject in doc.entities.all
            and doc.entity(s.subject).label == "Body" and doc.entity(s.subject).sort not in _ASIDE
        )  # fmt: skip
        best = told.most_common(2)
        clear = best and best[0][1] > 1 and (len(best) == 1 or best[0][1] >= 2 * best[1][1])
        doc.seen["told_most"] = best[0][0] if clear else None
    found: str | None = doc.seen["told_most"]
    return found


_ASIDE: Final = frozenset(("council", "secretariat", "chairmanship", "cluster"))


def before(doc: Anchored, sentence: Sentence) -> str | None:
    """Who the sentence before, in the same block, begins with; one that goes on about it is passed."""
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _BACK), -1):
        earlier = doc.sentences[number]
        if earlier.block.number != sentence.block.number:
            return None
        if earlier.opens:
            return earlier.subject
        if not _GOES_ON.match(earlier.text):
            return None
    return None


_BACK: Final = 4
_GOES_ON: Final = re.compile(
    r"(?:Den|Det|De|Dei|Han|Hun|Ho|Hver|It|They|Each) (?!er |var |is |was )"
)


def beside(doc: Anchored, sentence: Sentence) -> str | None:
    """Whom the numbered paragraph before, of the same §, begins with."""
    block = sentence.block
    for number in range(sentence.number - 1, max(-1, sentence.number - 4), -1):
        earlier = doc.sentences[number]
        alike = earlier.block.section == block.section and earlier.block.kind == block.kind
        if not block.ordinal.startswith("Stk") or not alike or earlier.block.ordinal[:1] == "§":
            return None
        if earlier.opens:
            return earlier.subject
    return None


def subject_names(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> tuple[Named, ...]:
    """The names before a cue in its clause that no preposition governs; the last list of them."""
    words = lexicon(doc.part(sentence).language, "lines")["prepositions"]["words"]
    prepositions = frozenset(words)
    # "X, which reports to Y, informs …": a relative clause that has ended names no subject
    ahead = _ENDED.sub(partial(_blank, shape), shape.text[:at])
    clause = (
        max(
            ahead.rfind(f" {w} ")
            for w in (", som", ", der", ", at", ", hvor", "om , at", "that", ";")
        )
        + 1
    )
    relative = _RELATIVE.search(ahead)
    if relative:
        if _is_only_from(shape, relative):
            return ()
        return _led_by(shape, relative)  # "… til X, som sender det videre": X does
    groups: list[list[Named]] = []
    for sign in _SIGN.finditer(ahead, max(clause, 0, at - _FAR)):
        before = ahead[max(0, sign.start() - _NEAR) : sign.start()].split()
        while before and before[-1] in _QUALIFIERS and before[-1] not in prepositions:
            before.pop()  # "for flere kommuner": governed all the same
        if before and before[-1] in prepositions:
            continue
        named = shape.named(sign.group())[0]
        if named.mention.genitive:
            continue
        if (
            groups
            and before
            and before[-1] in _AND
            and _SIGN.search(before[-2] if len(before) > 1 else "")
        ):
            groups[-1].append(named)
        else:
            groups.append([named])
    if not groups:
        # "X, which is to report to Y and inform Z": what follows "and" is X's too
        return _antecedent(shape, clause)
    last = ahead.split()[-1:] or [""]
    # "X sets up Y and draws up its own rules": what follows "and" is X's
    return tuple(groups[0] if last[0] in _AND and last[0] != "," else groups[-1])


def _led_by(shape: Skeleton, relative: re.Match[str]) -> tuple[Named, ...]:
    """The name before a relative pronoun; the whole row of them where all are meant, or set up."""
    row = _ROW.search(shape.text, 0, relative.end("s"))
    whole = row is not None and (
        _ALL_OF.search(relative.group()) or _SETS_UP.search(shape.text[: row.start()])
    )
    return shape.named(row.group()) if row and whole else shape.named(relative["s"])[-1:]


_ROW: Final = re.compile(r"<B\d+>(?: , <B\d+>)*(?: ,)? (?:og|samt) <B\d+>$")
_ALL_OF: Final = re.compile(r" (?:al|begge|hver|alle|både|samtlige)(?!\S)")
_SETS_UP: Final = re.compile(
    r"(?<!\S)(?:nedsætte|oprette|etablere|danne|nedsette|opprette|under)(?!\S)[^.;]{0,40}$"
)


def _blank(shape: Skeleton, ended: re.Match[str]) -> str:
    """Blanks for a relative clause that has ended; in "X sets up Y, which meets weekly, advises Z and
    …" it goes on, since X has its verb already."""
    clause = re.split(r" [.;:] ", shape.text[: ended.start()])[-1]
    index = shape.token(ended.end() + 1)
    toks = shape.sentence.toks
    verb = index < len(toks) and _is_verb(toks[index])
    begun = any(
        _is_verb(toks[i])
        for i in range(shape.token(ended.start() - len(clause)), shape.token(ended.start()))
    )
    return ended.group() if verb and begun else " " * len(ended.group())


def _is_verb(tok: Token) -> bool:
    return tok.lemma.endswith("e") and tok.text.casefold() == f"{tok.lemma}r"


def _antecedent(shape: Skeleton, clause: int) -> tuple[Named, ...]:
    """The name right before a relative clause that begins at a place."""
    if not re.match(r" ?, (?:som|der) (?!<)", shape.text[max(0, clause - 1) :]):
        return ()
    found = re.search(r"(?P<s><[BP]\d+>)(?: [^<>\s,]+)? ?$", shape.text[: max(0, clause - 1)])
    return (
        shape.named(found["s"]) if found and not shape.named(found["s"])[0].mention.genitive else ()
    )


def levels_of(doc: Anchored, key: str) -> tuple[str, ...]:
    """A cluster as a whole stands for the two levels that decide in it, where the text has them."""
    entity = doc.entity(key)
    if entity.sort != "cluster":
        return (key,)
    found = tuple(
        k for role in ("political", "strategic") if (k := f"level:{role}:{entity.cluster or ''}") in doc.entities.all
    )  # fmt: skip
    return found or (key,)


def origin(
    doc: Anchored, sentence: Sentence, shape: Skeleton, at: int, to: int, without: set[str]
) -> tuple[str, ...]:
    """Whose the thing is that a clause speaks of: "rådets forslag …", "uenighed i rådet …".

    Looked for before the place `to`; the owner of the thing at `at` first.
    """
    owner = _OWNER.search(shape.text[:at])
    owned = [n for n in shape.named(owner["s"]) if n.mention.genitive] if owner else []
    governed = [
        tuple(n for n in shape.named(m["s"] or m["t"]) if not n.mention.genitive)
        for m in _FROM.finditer(shape.text[:to])
    ]
    told = [n for m in _DOES.finditer(shape.text, at, to) for n in shape.named(m["s"] or m["t"])]
    about = [shape.named(m["s"]) for m in _WHICH.finditer(shape.text[:to])]
    singles = [(n,) for n in (*told[-1:], *owned)]
    # "what exceeds the council's mandate", "complaints about the council's decisions"
    within = [(n,) for n in shape.named(shape.text[at:to]) if n.mention.genitive and n.is_body]
    for found in (*singles, *governed[:1], *about[:1], *within[:1]):
        keys = tuple(
            k for n in found for k in n.keys
            if k not in without and doc.entity(k).label == "Body"
        )  # fmt: skip
        if keys:
            return keys
    return ()


_OWNER: Final = re.compile(r"(?P<s><[BP]\d+>) (?:[^<>\s]+ ){0,2}$")
# within the clause: who must, may or shall do it; what a thing is that somebody does not settle
_DOES: Final = re.compile(
    r"(?:skulle|kunne|må|måtte|burde) (?P<s><B\d+>) (?=[^<>\s,]+)"
    r"|(?P<t><B\d+>) (?:skulle|kunne|må|måtte|burde) "
)
_WHICH: Final = re.compile(
    r"(?: ,)? (?:som|der|hvor) (?P<s><B\d+>(?:(?: ,)?(?: og)? <B\d+>)*) (?=[^<>\s]+)"
)
_FROM: Final = re.compile(
    r"(?<!\S)(?:(?:i|fr[aå]|hos|a[fv]|inden for|innenfor|from|of|by|within) (?P<s><[BP]\d+>)"
    r"|(?:mell[eo]m|between) (?P<t><[BP]\d+>(?: (?:og|and) <[BP]\d+>)?))"
)


def proposers(doc: Anchored, sentence: Sentence) -> tuple[str, ...]:
    """Who draws up what the sentence goes on about: "Gruppen udarbejder et forslag. Forslaget …"."""
    noun = sentence.toks[0].lemma if sentence.toks else ""
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier is None or earlier.block.number != sentence.block.number or not noun.isalpha():
        return ()
    shape = skeleton(earlier)
    made = re.search(rf"(?<!\S)(?:{_MAKES}) (?:[^<>\s]+ ){{0,4}}\S*{noun}(?!\S)", shape.text)
    return subjects(doc, earlier, shape, made.start()) if made else ()


_MAKES: Final = (
    "udarbejde|lave|formulere|udforme|skrive|udvikle|levere|utarbeide|utforme|lage|draft|prepare"
)
