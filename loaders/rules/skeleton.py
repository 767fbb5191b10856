"""A sentence as lemmas with its names as signs, so that a rule can be a short pattern.

"Gruppen refererer til det politiske niveau" becomes "<B0> referere til <B1>": `<B…>` stands for a
body, `<P…>` for a party, by the number of the mention in the sentence. In patterns `{O}` and `{S}`
are lists of such signs ("<B1> og <B2>"), `{G}` one whose last stands in the genitive, `{W}` is up
to eight other words, `{w}` up to three, `{N}` up to sixteen of any kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.anchor import Named, Sentence
from loaders.mentions import Mention
from loaders.sought import AnySought, Sought

_AND: Final = r"(?:og|samt|eller|/|såvel som|som|og/eller|and|or|nor)"
_AND_WORDS: Final = frozenset(("og", "samt", ",", "eller", "and", "or"))
_AGAIN: Final = (
    r"(?:til|i|for|a[fv]|fr[aå]|overfor|på|hos|ved|med|den|det|dei?|dens|dets|både|both|the|an?)"
)
_JOIN: Final = rf"(?: ,(?: {_AND})*|(?: {_AND})+)(?: {_AGAIN})*"
_LIST: Final = rf"<[BP]\d+>(?:{_JOIN} <[BP]\d+>)*"
# what may stand before the names of a list; "the chair of X" is asked and told for X
_BEFORE: Final = r"(?:the |både |såvel |(?:for|næst|med)?(?:mand|mandskab|kvinde|person) for )?"
_SIGN: Final = re.compile(r"<([BP])(\d+)>")
# what an adverbial begins with, in front of the verb
_ADVERBIAL: Final = frozenset(
    "forud i på ved efter inden før fra til for under med hver hvert en et to tre fire mindst senest "
    "årligt årlig løbende herudover derudover desuden endvidere herefter derefter derpå samtidig "
    "dernæst efterfølgende normalt som regel derfor dermed således her der hertil dog også "
    "ligeledes hvor månedlig kvartalsvis halvårlig herunder undervejs endelig først sidst blandt "
    "gennem via af om mellem ud omkring hos foruden organisatorisk ledelsesmæssig administrativ "
    "politisk faglig formel parallel ugentlig jævnlig skriftlig daglig tilsvarende afslutningsvis "
    "oprindelig etter frå av innen kvar kvart ein ei eit årleg deretter difor dessuten videre vidare "
    "løpende løpande normalt opprinnelig".split()
)
_GOVERNING: Final = frozenset(
    "i på ved efter etter inden innen før fra frå til for under med af av om mellem mellom hos via".split()
)
_FINITE: Final = frozenset(
    "er har kan skal bør må vil gør får mødes blev blir gjør gjer legg held set gjev tek".split()
)
# what a verb follows that has its subject before it, or none
_NO_ADVERBIAL: Final = frozenset(
    ("og", "eller", "samt", ",", ";", ":", ".", "som", "der", "at", "den", "det", "de", "han", "hun",
     "en", "et", "and", "or", "that", "which", "–", "-", "(", '"', "”", "»")
)  # fmt: skip


_OWNER: Final = re.compile(r"[A-ZÆØÅa-zæøå][a-zæøå]{3,}(?:ets|ens|ernes)")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The pattern form of a sentence; `starts[i]` is where token i (or its name) begins in it."""

    sentence: Sentence
    text: str
    starts: tuple[int, ...]

    def named(self, signs: str | None) -> tuple[Named, ...]:
        """The mentions behind the signs in a stretch of the pattern form."""
        found = _SIGN.finditer(signs or "")
        return tuple(self.sentence.named[int(m.group(2))] for m in found)

    def before(self, at: int) -> tuple[Named, ...]:
        """The mentions before a place, nearest first."""
        return tuple(reversed(self.named(self.text[:at])))

    def token(self, at: int) -> int:
        """The number of the token at a place of the pattern form, or of the next; behind the last, theirs."""
        behind = (i for i, start in enumerate(self.starts) if start >= at)
        return next(behind, len(self.starts))

    def place(self, at: int) -> int:
        """Where in the sentence's text a place of the pattern form stands."""
        index = self.token(at)
        toks = self.sentence.toks
        return toks[index].start if index < len(toks) else len(self.sentence.text)

    def place_of(self, place: int) -> int:
        """Where in the pattern form a place of the sentence's text stands."""
        toks = self.sentence.toks
        return next((self.starts[i] for i, t in enumerate(toks) if t.end > place), 0)


def skeleton(sentence: Sentence) -> Skeleton:
    """The pattern form of a sentence."""
    if "skeleton" not in sentence.seen:
        sentence.seen["skeleton"] = _skeleton(sentence)
    made: Skeleton = sentence.seen["skeleton"]
    return made


def _skeleton(sentence: Sentence) -> Skeleton:
    sign: dict[int, tuple[int, str]] = {}
    for number, named in enumerate(sentence.named):
        following = sentence.named[number + 1] if number + 1 < len(sentence.named) else None
        owner = named.mention.kind == "party" or named.mention.sort == "cluster"
        owner = owner and named.mention.genitive
        if owner and following and following.mention.first == named.mention.last + 1:
            sign[named.mention.first] = (named.mention.last, "")  # "regionens byråd" is one name
        elif number and _tells_kind(sentence.named[number - 1], named):
            sign[named.mention.first] = (named.mention.last, "")  # "Skive og Lemvig kommuner"
        elif named.keys and not _is_chair_of(named, following):
            letter = "B" if named.is_body else "P"
            said = (
                f"til <{letter}{number}>"
                if named.mention.sort == "there"
                else f"<{letter}{number}>"
            )
            sign[named.mention.first] = (named.mention.last, said)
    items: list[tuple[int, int, str]] = []  # first and last token, what stands for them
    upto = -1
    for i, tok in enumerate(sentence.toks):
        if i <= upto:
            continue
        if i + 1 in sign and _OWNER.fullmatch(tok.text) and tok.lemma != tok.text.casefold():
            upto = i  # "fakultetets råd" is one name
            items.append((i, i, ""))
            continue
        upto, word = sign.get(i, (i, tok.lemma.replace("<", "‹").replace(">", "›")))
        items.append((i, upto, word))
    starts = [0] * len(sentence.toks)
    parts: list[str] = []
    length = 0
    for first, last, said in _uninverted(sentence, _without_shorts(sentence, items)):
        starts[first : last + 1] = [length] * (last + 1 - first)
        if said:
            parts.append(said)
            length += len(said) + 1
    return Skeleton(sentence, " ".join(parts), tuple(starts))


def _tells_kind(before: Named, named: Named) -> bool:
    """Whether a plural only says what the towns named right before it are."""
    mention, town = named.mention, before.mention
    behind = mention.first == town.last + 1 and mention.kind == town.kind == "party"
    return behind and mention.side and mention.sort == town.sort == "municipality"


def _is_chair_of(named: Named, following: Named | None) -> bool:
    """ "formandskabet for X": a body, where X stands behind, only by X."""
    mention = named.mention
    apart = following.mention.first - mention.last if following else 0
    return (
        mention.sort == "chairmanship"
        and mention.bare
        and apart == 2
        and bool(following and following.is_body)
    )


def _without_shorts(
    sentence: Sentence, items: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """ "X (hereafter Y) replaces Z": without the brackets that say the name again."""
    out: list[tuple[int, int, str]] = []
    at = 0
    while at < len(items):
        if items[at][2] != "(":
            out.append(items[at])
            at += 1
            continue
        closing = next((i for i in range(at + 1, min(at + 7, len(items))) if items[i][2] == ")"), 0)
        inside = _SIGN.fullmatch(items[closing - 1][2]) if closing else None
        before = _SIGN.fullmatch(out[-1][2]) if out else None
        again = (
            inside
            and before
            and sentence.named[int(inside[2])].keys == sentence.named[int(before[2])].keys
        )
        if again and closing < len(items) - 1:
            out.extend((first, last, "") for first, last, _ in items[at : closing + 1])
            at = closing + 1
            continue
        out.append(items[at])
        at += 1
    return out


def _uninverted(
    sentence: Sentence, items: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """ "Hvert år orienterer gruppen udvalget": the subject back before its verb."""
    out = list(items)
    fresh = not items or not _SIGN.fullmatch(items[0][2])  # no subject yet in this clause
    begins = 0  # of the clause
    for at in range(1, len(out) - 1):
        verb, name = out[at], out[at + 1]
        if verb[2] in (",", ";", ":", ".") and not out[at - 1][2].isdigit():
            fresh, begins = True, at + 1
        elif _SIGN.fullmatch(verb[2]):
            fresh &= _is_governed(sentence, out, at)
        if not fresh or out[at - 1][2] in _NO_ADVERBIAL:
            continue
        if begins < at and out[begins][2] not in _ADVERBIAL:
            continue  # "the chairman informs …": it has a subject
        first = at + 1 if name[2] != "både" else at + 2
        if (
            first >= len(out)
            or not _SIGN.fullmatch(out[first][2])
            or not _is_finite(sentence, verb)
        ):
            continue
        end = _list_end(out, first)
        if _mention(sentence, out[end - 1]).genitive:
            continue
        out[at:end] = [*out[at + 1 : end], verb]
        fresh = False
    return out


def _is_finite(sentence: Sentence, item: tuple[int, int, str]) -> bool:
    tok = sentence.toks[item[0]]
    low = tok.text.casefold()
    if tok.lemma in ("træde", "gå"):  # "træder X ud": rules read it as it stands
        return False
    past = low.endswith(("te", "ede")) and tok.lemma != low and tok.lemma.endswith("e")
    present = low.endswith("r") and low[:-2] == tok.lemma[:-1] and len(low) == len(tok.lemma) + 1
    return present or past or low in _FINITE


def _mention(sentence: Sentence, item: tuple[int, int, str]) -> Mention:
    sign = _SIGN.fullmatch(item[2])
    assert sign is not None
    return sentence.named[int(sign[2])].mention


def _is_governed(sentence: Sentence, out: list[tuple[int, int, str]], at: int) -> bool:
    """Whether a name is part of an adverbial, and no subject."""
    return bool(at) and (out[at - 1][2] in _GOVERNING or _mention(sentence, out[at]).genitive)


def _list_end(out: list[tuple[int, int, str]], first: int) -> int:
    """Where "A, B og C" ends that begins at a place; "A B og C" is A alone."""
    end = first + 1
    while end + 1 < len(out) and out[end][2] in _AND_WORDS and _SIGN.fullmatch(out[end + 1][2]):
        end += 2
    return end


@cache
def pattern(text: str) -> Sought:
    """A rule's pattern with its macros filled in; words stand between blanks."""
    return Sought(rf"(?<!\S)(?:{_filled(text)})(?!\S)", outline=_MACRO.sub(r"\\d?", text))


@cache
def any_pattern(texts: tuple[str, ...]) -> AnySought:
    """Found where the pattern of any of several texts is."""
    return AnySought(map(pattern, texts))


_MACRO: Final = re.compile(r"\{[OSGWwN]\} ?")


def _filled(text: str) -> str:
    return (
        text.replace("{O}", f"{_BEFORE}(?P<o>{_LIST})")
        .replace("{S}", f"(?:(?:the|an?) )?(?P<s>{_LIST})")
        .replace("{G}", f"(?:the )?(?P<g>{_LIST})")
        .replace("{W} ", "{W}")
        .replace("{W}", r"(?:[^<>\s]+ ){0,8}?")
        .replace("{w} ", "{w}")
        .replace("{w}", r"(?:[^<>\s]+ ){0,3}?")
        .replace("{N} ", "{N}")
        .replace("{N}", r"(?:[^\s;]+ ){0,16}?")
    )
