"""What stands around a head noun and belongs to the name: adjectives, places, fields, purposes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from loaders.layout import is_form_word, layout
from loaders.lexicon import lexicon
from loaders.naming.headnouns import NO_ENDS, Head, head_in, heads
from loaders.naming.mention import ABBREVIATION, NAME, Mention, municipalities, place
from loaders.naming.parties import Parties, is_land
from loaders.naming.purposes import ARTICLES, halves_end, links_of, purpose_end, verbs_of
from loaders.naming.smallnames import field_end
from loaders.naming.titled import titled_at
from loaders.papers import PAPERS, paper
from loaders.tokens import Token, is_known, lemma_of

_OF_MANY: Final = ("ernes", "enes", "anes")  # "the parents'"
_VERBS: Final = frozenset(("får",))
_DEFINITE_OWNER: Final = ("ens", "ets", "ernes", "enes", "anes")
_NAME_WORDS: Final = 6  # behind a noun that they name
_PURPOSE_WORDS: Final = 9  # that a purpose in capitals has
_INSIDE: Final = frozenset(
    "efter etter uden uten mod mot".split()
)  # of a name: "Mad efter Indlæggelse"
_DASHES: Final = ("-", "–")
# what begins the next sentence where the lines have run together
_OPENERS: Final = frozenset(
    "Efter Her Ved Det Den De Der Når Hvis Men Som Fra Til Af Dette Disse Alle Vi Han Hun Derfor Derudover"
    " Ifølge Siden Også Ikke Se Læs".split()
)
_PLACE: Final = 3  # words of a place's name


class _Words(NamedTuple):
    """The words of a language that tell what belongs to a name."""

    name_adjectives: frozenset[str]
    endings: tuple[str, ...]
    level_adjectives: frozenset[str]
    loose: frozenset[str]
    determiners: frozenset[str]
    not_prefixes: frozenset[str]
    loose_prefixes: frozenset[str]
    loose_heads: frozenset[str]
    one_prefixes: frozenset[str]
    not_words: frozenset[str]
    offices: frozenset[str]
    common_clusters: frozenset[str]
    adhoc: frozenset[str]
    own: frozenset[str]
    organs: frozenset[str]
    alone: frozenset[str]
    weak_levels: frozenset[str]
    offices_in: tuple[str, ...]


@cache
def _words(language: str) -> _Words:
    words = lexicon(language, "bodies")
    adjectives, no, own = words["adjectives"], words["not_bodies"], words.get("own", {})
    return _Words(
        name_adjectives=frozenset(adjectives["name"]),
        endings=tuple(adjectives.get("endings", ())),
        level_adjectives=frozenset(adjectives["levels"]),
        loose=frozenset(adjectives["loose"]),
        determiners=frozenset(adjectives["determiners"]),
        not_prefixes=frozenset(no["prefixes"]),
        loose_prefixes=frozenset(no.get("loose_prefixes", ())),
        loose_heads=frozenset(no.get("loose_heads", ())),
        one_prefixes=frozenset(no.get("one_prefixes", ())),
        not_words=frozenset(no["words"]),
        offices=frozenset(no.get("offices", ())),
        common_clusters=frozenset(words["clusters"]["common"]),
        adhoc=frozenset(words["adhoc"]["words"]),
        own=frozenset(own.get("words", ())),
        organs=frozenset(own.get("organs", ())),
        alone=frozenset(words.get("alone_heads", {}).get("words", ())),
        weak_levels=frozenset(adjectives.get("weak_levels", ())),
        offices_in=tuple(words.get("offices_in", {}).get("ends", ())) or ("\0",),
    )


@cache
def _fields(language: str) -> frozenset[str]:
    """Fields of work, as a name may begin with them: "Børne", "Teknik", "Arbejdsmarkeds"."""
    said = lexicon(language, "slots")["nouns"]["fields"]
    return frozenset(f"{field}{joint}" for field in said for joint in ("", "e", "s"))


class Around:
    """The words of one text around its head nouns."""

    def __init__(self, text: str, toks: Sequence[Token], language: str, parties: Parties) -> None:
        self.text, self.toks, self.language, self.parties = text, toks, language, parties
        words = _words(language)
        self.name_adjectives = words.name_adjectives
        self.endings = words.endings
        self.level_adjectives = words.level_adjectives
        self.loose = words.loose
        self.determiners = words.determiners
        self.not_prefixes = words.not_prefixes
        self.loose_prefixes = words.loose_prefixes
        self.loose_heads = words.loose_heads
        self.one_prefixes = words.one_prefixes
        self.not_words = words.not_words
        self.offices = words.offices
        self.common_clusters = words.common_clusters
        self.adhoc = words.adhoc
        self.own = words.own
        self.organs, self.alone = words.organs, words.alone
        self.weak_levels = words.weak_levels
        self.offices_in = words.offices_in
        self.titled = titled_at(toks)

    def _name_before(self, first: int, at: int, stem: str, *, definite: bool) -> tuple[int, str]:
        """ "en Blå Planet gruppe", "klynge temagrupper": words that are the first part of the noun."""
        here = first - 1
        if first != at or here < 0:
            return first, stem
        if self.toks[here].text.casefold() == "klynge" and not stem.startswith("klynge"):
            return here, f"klynge{stem}"
        if not definite and (named := self._place_before(at)) is not None:
            return named, f"{' '.join(t.text for t in self.toks[named:at]).casefold()} {stem}"
        words: list[str] = []
        while here > 0 and NAME.fullmatch(self.toks[here].text) and not self._ends(here - 1):
            words.insert(0, self.toks[here].text)
            here -= 1
        if any(map(self._is_head, range(here + 1, at))):
            return first, stem  # "gir Havneutvalget råd": two
        if not words or words[-1].endswith("s") or self.toks[at].text[:1].isupper():
            return first, stem
        return here + 1, f"{' '.join(words).casefold()} {stem}"

    def _place_before(self, at: int, *, double: bool = False) -> int | None:
        """ "Thyborøn Havneråd", "Beboernes Fællesråd", "Luster kommunestyre": the first word of a
        name of which the noun is the last; nothing where the words before are a party's name. Before
        a `double` noun ("klima- og energiråd") a sentence's first word is a place as any other."""
        first = at
        while first and at - first < _PLACE and NAME.fullmatch(self.toks[first - 1].text):
            first -= 1
        if any(is_form_word(self.toks[here].text) for here in range(first, at)):
            return None  # "Dagsorden Forum: …"
        if first == at or (first and NAME.fullmatch(self.toks[first - 1].text)):
            return None
        words = [self.toks[here].text for here in range(first, at)]
        if any(map(self._is_head, range(first, at))):
            return None  # "gir Havneutvalget råd": two
        owner = words[-1].endswith("s") and place(words[-1]) != words[-1]
        if owner and not words[-1].endswith(_OF_MANY):
            return None
        if any(map(self._is_word, words[:-1] if owner else words[1:])):
            return None
        begins = not first or self._ends(first - 1)
        low = words[0].casefold()
        if low in layout().questions:
            return None  # "Hvem styrer hva"
        known = low not in municipalities() and is_known(low, lang=self.language)
        if (known and begins and not owner and not double) or self._is_word(words[0]):
            return None
        capital = self.toks[at].text[:1].isupper()
        if any(self.parties.party_at(here) for here in range(first, at)):
            return None
        return first if capital or self.language in ("nb", "nn") else None

    def _is_word(self, name: str) -> bool:
        """ "Nære", "Faglig": an ordinary word in the form of an adjective or an article."""
        low = name.casefold()
        if low in municipalities() or low.endswith("s"):
            return False
        ending = low.endswith(("isk", "ig")) or (low[-1:] == "e" and is_known(low, self.language))
        if ending or low in self.determiners | self.loose:
            return True
        # A definite noun stands before no other noun: "Vesterålen kontrollsekretariat" is a name.
        return lemma_of(low, self.language) != low and not low.endswith(("en", "ane", "ene"))

    def _first_of_two(self, first: int, at: int) -> int | None:
        """The first part of "Social- og Sundhedsudvalget", one name for one body."""
        if first != at or at < 2 or self.toks[at - 1].text not in ("og", "and", "/", "&"):
            return None
        here = at - 2
        if self.toks[at - 1].text == "&" and self._is_word_of_a_field(here):
            return here  # "Pension & Seniorudvalget"
        if self._is_loose_half(here, at):
            return here - (self.toks[here].text in _DASHES)
        if not self._is_half(here):
            return None
        while here >= 2 and self.toks[here - 1].text == "," and self._is_half(here - 2):
            here -= 2  # "Miljø-, Teknik- og Planudvalget"
        return here

    def _is_loose_half(self, here: int, at: int) -> bool:
        """ "Teknik og Miljøudvalget", "Social – og Sundhedsudvalget": the half has lost its hyphen."""
        apart = self.toks[here].text in _DASHES and here > 0
        half = self.toks[here - apart]
        noun = head_in(self.toks[at].text.casefold(), self.language)
        if self.toks[at - 1].text != "og" or not self.toks[at].text[:1].isupper() or noun is None:
            return False
        if heads(self.language)[noun["form"]].sort != "committee" or not noun["prefix"]:
            return False
        known = half.text.casefold() in _fields(self.language) and half.text[:1].isupper()
        return known and (apart or self.parties.party_at(here) is None)

    def _is_word_of_a_field(self, at: int) -> bool:
        said = self.toks[at].text
        known = is_known(said.casefold(), lang=self.language) and not self._is_head(at)
        if at and NAME.fullmatch(self.toks[at - 1].text):
            return False  # "Lis Holm & Fritidsudvalget"
        return bool(NAME.fullmatch(said)) and known and self.parties.party_at(at) is None

    def _is_half(self, at: int) -> bool:
        word = self.toks[at].text
        return len(word) > 3 and word.endswith("-") and word[:-1].isalpha()

    def _name_after(self, last: int, head: Head, cluster: str | None) -> int:
        """ "Temagruppe Ældre", "Kompetencerådet Syd": capitalised words right behind are its name."""
        if cluster or head.plural or head.sort not in ("group", "forum", "committee", "council"):
            return last
        if self._is_whose(last):
            return last  # "formand for bestyrelsen Anna Berg": a person
        here = last
        while here + 1 < len(self.toks) and here - last < _NAME_WORDS:
            party = self.parties.party_at(here + 1)
            if party and not (here == last and self._field_of(last, party)):
                break
            word = self.toks[here + 1].text
            joined = (word == "og" or word in _INSIDE) and here > last and here + 2 < len(self.toks)
            if joined and NAME.fullmatch(self.toks[here + 2].text):
                if self._is_head(here + 2) or self._qualifies(here + 2):
                    break  # "Gruppe Nord og (Fast) Gruppe Syd" are two
                here += 2
            elif self._is_head(here + 1):
                break  # "rådet Miljøudvalget" are two
            elif paper(*PAPERS).fullmatch(word) or is_form_word(word) or word in _OPENERS:
                break  # "Arbejdsmarkedsrådet  Sammensætning 2026": what is told of it
            elif NAME.fullmatch(word) and not ABBREVIATION.fullmatch(word):
                here += 1
            else:
                break
        return self._small_field(last, here, head)

    def _small_field(self, last: int, here: int, head: Head) -> int:
        """ "Fagutvalg psykisk helse og rus", "Fagutvalg Barn og unge": a field in small letters."""
        if self.language not in ("nb", "nn") or head.definite:
            return here
        if not self.toks[last].text[:1].isupper() or self.toks[last].text.isupper():
            return here
        end = field_end(self.toks, here, self.language, opens=here == last)
        return here if end is None or any(map(self._is_head, range(here + 1, end + 1))) else end

    def _is_whose(self, last: int) -> bool:
        """Whether an office in the body stands before it, so that its holder's name follows."""
        if self.toks[last].text[:1].isupper():
            return False
        at = last - 1
        while at > 0 and (self._adjective(at) or self.toks[at].text.casefold() in self.determiners):
            at -= 1
        linked = at > 0 and self.toks[at].text.casefold() in ("for", "af", "i", "av")
        return linked and self.toks[at - 1].text.casefold().endswith(self.offices_in)

    def _qualifies(self, at: int) -> bool:
        """ "Tværgående Ledergruppe": the word is an adjective of a body that follows."""
        after = at + 1 < len(self.toks) and self._is_head(at + 1)
        return after and (self._adjective(at) or self._is(self.toks[at], self.loose))

    def _field_of(self, last: int, party: Mention) -> bool:
        """ "Temagruppe Psykiatri": a field in capitals behind a noun in capitals, no side of it."""
        return _is_field(party) and self.toks[last].text[:1].isupper()

    def _about(self, last: int, head: Head) -> int:
        """ "en Arbejdsgruppe om Medicinlister": capitals behind a link say what it is for."""
        link = self.toks[last + 1].text.casefold() if last + 2 < len(self.toks) else ""
        if link not in links_of(self.language) or head.sort not in ("group", "forum", "committee"):
            return last
        here = last + 1
        if self.toks[here + 1].text in ARTICLES and here + 2 < len(self.toks):
            here += 1  # "Rådet for den Sidste Tid"
        begins = here
        while here + 1 < len(self.toks) and here - last < _PURPOSE_WORDS:
            following = here + 1
            said = self.toks[following].text
            ahead = [t.text for t in self.toks[following + 2 : following + 4]]
            listed = (
                said == "," and ahead[:1] in (["og"], ["&"]) and bool(NAME.fullmatch(ahead[-1]))
            )
            listed = (
                listed and place(self.toks[following + 1].text).casefold() not in municipalities()
            )
            if here > begins and (said in ("og", "&") or listed or self._goes_on_in(following)):
                following += 1  # "… for Skov og Strand", "… for Medicin i Eget Hjem"
            end = self._purpose_word(following) if following < len(self.toks) else None
            end = halves_end(self.toks, following) or end
            if end is None:
                break
            if self._is_head(following):
                organ = head.noun in self.organs  # "Bestyrelsen for Det Lokale Råd": the council's
                return last if organ or following == begins + 1 else here
            here = end
        if here > begins and self._owns_next(here):
            here += 1  # "… for Havnens udvidelse"
        return here if here > begins else last

    def _owns_next(self, at: int) -> bool:
        """ "Havnens udvidelse": a definite noun in the genitive, and what is its own."""
        low = self.toks[at].text.casefold()
        if not low.endswith(_DEFINITE_OWNER) or low in municipalities():
            return False
        own = self.toks[at + 1].text if at + 1 < len(self.toks) else ""
        return own.isalpha() and own.islower() and own not in verbs_of(self.language)

    def _for(self, first: int, last: int, head: Head) -> int:
        """ "arbejdsgruppen for ældre og kronisk sygdom": where what it is for ends."""
        if head.sort not in ("group", "forum", "committee"):
            return last
        return purpose_end(
            self.toks, first, last, self.language, is_body=self._is_head,
            is_party=self._is_side,
        )  # fmt: skip

    def _is_side(self, at: int) -> bool:
        """Whether a party stands there; "psykiatri" without an article is a field of work."""
        party = self.parties.party_at(at)
        return party is not None and not (
            party.sort == "psychiatry" and party.first == party.last and party.text.endswith("i")
        )

    def _is_head(self, at: int) -> bool:
        match = head_in(self.toks[at].text.casefold(), self.language)
        return match is not None and not match["prefix"].endswith(NO_ENDS)

    def _goes_on_in(self, at: int) -> bool:
        """ "i Eget Hjem": an ordinary word in capitals, and no place."""
        if self.toks[at].text != "i" or at + 1 >= len(self.toks):
            return False
        low = self.toks[at + 1].text.casefold()
        where = at + 2 == len(self.toks) and is_land(self.toks[at + 1].text)  # all of a title
        known = low not in municipalities() and not where and is_known(low, lang=self.language)
        return known and bool(NAME.fullmatch(self.toks[at + 1].text))

    def _purpose_word(self, at: int) -> int | None:
        """The last token of a word in capitals that may be part of what a body is for."""
        word = self.toks[at].text
        if not NAME.fullmatch(word) or ABBREVIATION.fullmatch(word):
            return None
        party = self.parties.party_at(at)
        if party is None:
            return at
        if _is_field(party):
            return party.last
        return party.last if party.side and party.last > at else None  # "for Almen Praksis"

    def _ends(self, at: int) -> bool:
        return self.toks[at].text in ".:!?"

    def _is_genitive(self, at: int) -> bool:
        if self.toks[at].text in ("'", "’") and at:
            at -= 1  # "Fjordbus' bestyrelse"
        word = self.toks[at].text
        return len(word) > 3 and word.endswith("s") and not self._adjective(at)

    def _determined(self, first: int, at: int) -> bool:
        return at > first and self.toks[first].text.casefold() in self.determiners | {
            "hvert",
            "hver",
        }

    def _left(self, at: int) -> tuple[int, list[str], bool, bool]:
        """How far left the name goes; its adjectives; whether it is ad hoc; whether in capitals."""
        first, adhoc, capitals = at, False, False
        adjectives: list[str] = []
        here = at - 1
        while here >= 0:
            tok = self.toks[here]
            low = tok.text.casefold()
            if low in ("hoc", "hoc-") and here and self.toks[here - 1].text.casefold() == "ad":
                adhoc, first, here = True, here - 1, here - 2
            elif low in self.adhoc:
                adhoc, first, here = True, here, here - 1
            elif self._adjective(here):
                said = tok.text.casefold().rstrip("-")
                plain = lemma_of(said or "-", self.language)
                adjectives.insert(0, plain if plain in self.name_adjectives else said)
                capitals |= tok.text[:1].isupper() and here > 0 and not self._ends(here - 1)
                first, here = here, here - 1
            elif (
                low in ("/", "-", "og", "samt")
                and adjectives
                and here
                and self._adjective(here - 1)
            ) or (low in self.determiners and adjectives and self._continues(here)):
                here -= 1
            elif self._is(tok, self.loose) and not self._is_got(here):
                first, here = here, here - 1
            else:
                break
        if here >= 0 and self.toks[here].text.casefold() in self.determiners:
            first = here
        return first, adjectives, adhoc, capitals

    def _is_got(self, at: int) -> bool:
        """ "at få udvalgets mening": to get it, and not a few of them."""
        return self.toks[at].text == "få" and bool(at) and self.toks[at - 1].text == "at"

    def _adjective(self, at: int) -> bool:
        tok = self.toks[at]
        return self._is(tok, self.name_adjectives) or self._compound(tok)

    def _is(self, tok: Token, words: frozenset[str]) -> bool:
        low = tok.text.casefold().rstrip("-")
        if low in _VERBS:
            return False  # "får udvalget …" is no "få udvalg"
        return tok.lemma in words or low in words or low[:-1] in words

    def _compound(self, tok: Token) -> bool:
        """ "klyngepolitisk", "socialfaglig": a compound of an adjective that belongs to names."""
        return any(tok.lemma.endswith(a) and len(tok.lemma) > len(a) + 2 for a in self.endings)

    def _continues(self, at: int) -> bool:
        """ "det politiske og det strategiske niveau": an article in the middle of one."""
        return at >= 2 and self.toks[at - 1].text in ("og", "samt") and self._adjective(at - 2)


def _is_field(party: Mention) -> bool:
    """Words in capitals that also name a field: "Psykiatri", "Psykiatri og Misbrug", no house."""
    words = [word for word in party.text.split() if word != "og"]
    plain = all(
        w[:1].isupper() and not w.isupper() and not w.endswith(("en", "et", "s")) for w in words
    )
    one = len(words) == 1 and party.sort in ("psychiatry", "office")
    return plain and (one or (party.sort == "psychiatry" and " og " in party.text))
