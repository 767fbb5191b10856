"""What stands above a text: the bodies that titles, headings and labels name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from loaders.anchoring.called import Called, as_called
from loaders.anchoring.categories import NUMBERS, is_category, told_below
from loaders.anchoring.framed import Framed, as_framed
from loaders.anchoring.heads import head_of, is_body, is_doer, names_body, tells, without_chapter
from loaders.anchoring.raw import Raw
from loaders.entities import Entities
from loaders.lexicon import lexicon
from loaders.mentions import Mention, find_mentions
from loaders.naming.gatherings import by_who_meets
from loaders.naming.titled import titled_at
from loaders.papers import ABOUT_A_BODY, OF_A_BODY, paper
from loaders.segments import Block, Part, Segmented
from loaders.tokens import tokens

# A letter to those who sit in a body is about that body.
_LETTER: Final = re.compile(
    r"(?:(?:brev |velkommen )?til|kære|kjære|dear|to) (?:alle |all )?(?:de |the |nye |new )*"
    r"(?:medlemm?er\w*|medlemm?ene|medlemane|deltager\w*|deltakar\w*|members|participants)"
    r" (?:af|av|i|of|in|on) ",
    re.I,
)
MOST: Final = 0.55  # of a heading that a name must make up
_ABOUT: Final = frozenset("af for til vedr vedr. vedrørende om of on av".split())
_DOMINANT: Final = 4
_SIDES: Final = 1  # titles above a side, of which one says that members follow
_BEHIND_NAME: Final = re.compile(r"\s*(?:[(–—,:]|\s-\s|\s\d).*$")
_OF_ONE: Final = ("other", "terms", "memo")
_OFTEN_BESIDE: Final = ("council", "secretariat", "level", "cluster", "chairmanship")
_WE: Final = frozenset(("vi", "we", "me"))
_SPOKEN: Final = 2  # sentences that begin with "the group"


class Titles:
    """The bodies that titles and headings name: of each part, of its meeting, of a section.

    `titles` and `hosts` are by the number of a part: the body it is about, and the one whose
    minutes, agenda or list of members it is.
    """

    def __init__(
        self, segmented: Segmented, raw: Sequence[Raw], entities: Entities, names: Called,
        framed: Framed = (),
    ) -> None:  # fmt: skip
        self.segmented, self.raw, self.entities, self.names = segmented, raw, entities, names
        self.framed, self.kinds = framed, told_below(raw)
        self.titles: dict[int, str | None] = {}
        self.hosts: dict[int, str | None] = {}
        self.headings: dict[tuple[int, str], str | None] = {}
        for part in self.segmented.parts:
            self.titles[part.number] = self._title(part)
            above = self.hosts.get(part.parent) if part.parent is not None else None
            self.hosts[part.number] = self._host(part) or above
            if not part.number and (
                self._is_cluster(self.titles[0]) or not (self.titles[0] or self.hosts[0])
            ):
                self._by_head(part)
            self._by_second_line(part)
        self.forms = self._forms()
        if not any(self.titles.values()):
            self.titles[0] = self._only_one() or self._dominant() or self._unlike_others()

    def named(self) -> frozenset[str]:
        """Every body that a title or a heading names; one that it only asks after is not."""
        headed = (k for (_, title), k in self.headings.items() if not title.rstrip().endswith("?"))
        return frozenset(k for k in (*self.titles.values(), *headed) if k)

    def _keys_in(self, text: str, language: str) -> list[tuple[Mention, tuple[str, ...]]]:
        text = by_who_meets(text, language)
        toks = tokens(text, language)
        found = find_mentions(text, toks, language, title=True)
        found = as_framed(text, toks, found, self.framed) if self.framed else found
        return [(m, self.lookup(m)) for m in as_called(found, self.names)]

    def lookup(self, mention: Mention) -> tuple[str, ...]:
        """The keys of the bodies that a mention in a title stands for."""
        if mention.kind == "abbreviation":
            key = self.entities.abbreviated(mention.stem)
            return (key,) if key else ()
        if mention.kind == "name" or mention.bare:
            organ = self.entities.organ(mention) if mention.kind == "body" else None
            return (organ,) if organ else ()
        return self.entities.of(mention, (1 << 29, 0))

    def _title(self, part: Part) -> str | None:
        if paper(*ABOUT_A_BODY).search(part.title) or _LETTER.match(part.title):
            return self._named_in(part)
        for mention, keys in self._keys_in(part.title, part.language):  # a page about one body
            whole = len(mention.text) >= len(part.title.strip()) - 1
            if whole and part.kind == "other" and mention.kind == "body" and len(keys) == 1:
                return keys[0] if not mention.plural else None
        return None

    def _host(self, part: Part) -> str | None:
        """The body whose minutes, agenda or list of members a part is."""
        meets = part.kind in ("minutes", "member_list") or paper(*OF_A_BODY).search(part.title)
        return self._named_in(part) if meets else None

    def _forms(self) -> tuple[tuple[Block, str], ...]:
        """Where each of several forms in one text begins ("Name: Committee A … Name: Committee B"),
        and the body it is about."""
        found: dict[tuple[int, str], list[tuple[Block, str]]] = {}
        for block in self.segmented.blocks:
            language = self.segmented.parts[block.part].language
            if block.kind == "field" and block.label is not None and names_body(block, language):
                for mention, keys in self._keys_in(block.text, language)[:1]:
                    if is_body(mention, keys) and mention.start <= 4:
                        kind = (block.part, block.label.text.casefold().strip(" :"))
                        found.setdefault(kind, []).append((block, keys[0]))
        several = [held for held in found.values() if len({key for _, key in held}) > 1]
        longest: list[tuple[Block, str]] = max(several, key=len, default=[])
        return tuple(longest)

    def _form(self, block: Block) -> tuple[int, str | None]:
        """How deep the section of the form is that a block stands in, and its body."""
        for begin, key in reversed(self.forms):
            if begin.number <= block.number and begin.part == block.part:
                depth = len(begin.section)
                return (depth, key) if block.section[:depth] == begin.section else (0, None)
        return 0, None

    def _is_cluster(self, key: str | None) -> bool:
        return key is not None and self.entities.all[key].sort == "cluster"

    def _by_head(self, part: Part) -> None:
        """A title of its own above or below "Terms of reference", "Minutes" and the like.

        A cluster in the title itself yields only to what a label names ("Gruppens navn: X").
        """
        body, lines, labelled = head_of(part, self.raw, self._keys_in)
        if body is None or self.entities.all[body].label != "Body":
            return
        if self.titles[part.number] and not labelled:
            return
        meets = any(map(paper(*OF_A_BODY).search, lines))
        if part.kind in ("minutes", "agenda", "member_list") or meets:
            self.hosts[part.number] = body
        elif (
            labelled
            or part.kind in ("terms", "proposal", "draft")
            or any(map(paper(*ABOUT_A_BODY).search, lines))
        ):
            self.titles[part.number] = body

    def _by_second_line(self, part: Part) -> None:
        """ "Cluster East", and below it "Political level – who is who": the level is meant."""
        whole = self.entities.all.get(self.titles[part.number] or "")
        lines = (
            [r for r in self.raw if r.block.part == part.number and not r.start][:2]
            if whole
            else []
        )
        if whole is None or whole.sort != "cluster" or len(lines) < len(("title", "below")):
            return
        title, below = lines
        named = below.mentions[0] if below.mentions else None
        stands = below.text.strip() == below.block.text.strip() and below.text[-1:] not in ".:;"
        if named is None or named.first or not stands or title.block.kind != "heading":
            return
        keys = self.lookup(named)
        if (
            len(keys) == 1
            and is_body(named, keys)
            and keys[0] != whole.key
            and tells(below.text, named.end)
        ):
            self.titles[part.number] = keys[0]
            self.headings[part.number, title.text] = keys[0]

    def _named_in(self, part: Part) -> str | None:
        owner: str | None = None  # "Klynge Østs styregruppe" is about the group
        for mention, keys in self._keys_in(part.title, part.language):
            named = mention.kind == "body" and len(keys) == 1
            if named and not is_doer(part.title, mention.start):
                if not mention.genitive:
                    return keys[0]
                owner = owner or keys[0]
        return owner

    def _only_one(self) -> str | None:
        """The one body that the title names, where the text goes on to speak of it more than of
        others: "Om Byrådet i Ry", "Spilleregler for Ungerådet"."""
        part = self.segmented.parts[0]
        if part.kind not in _OF_ONE or paper("meeting").search(part.title):
            return None
        named = {k[0]: m for m, k in self._keys_in(part.title, part.language) if is_body(m, k)}
        key, mention = next(iter(named.items()), (None, None))
        if mention is None or key is None or len(named) > 1 or mention.sort in _OFTEN_BESIDE:
            return None
        if mention.genitive or mention.adhoc or is_doer(part.title, mention.start):
            return None
        return key if self._spoken_of(key, mention.head) else None

    def _spoken_of(self, key: str, noun: str) -> bool:
        """Whether sentences begin with a body, or with its noun alone, as often as with others."""
        itself = others = 0
        for item in self.raw:
            begun = item.mentions[0] if item.mentions else None
            if item.block.kind == "heading":
                continue
            if item.toks and item.toks[0].text.casefold() in _WE:
                itself += 1
            elif begun is not None and begun.first <= 1 and begun.kind == "body":
                alone = begun.bare and begun.head == noun
                itself += alone or self.lookup(begun) == (key,)
                others += not alone and self.lookup(begun) not in ((key,), ())
        return itself > 0 and itself >= others

    def _dominant(self) -> str | None:
        """The body that most sentences begin with, where no title names one."""
        first = self.segmented.parts[0]
        if first.kind in ("minutes", "act", "member_list") or paper("statutes").search(first.title):
            return None  # the statutes of a whole organisation
        opened: Counter[str] = Counter()
        for item in self.raw:
            begun = item.mentions[0] if item.mentions else None
            if begun is not None and begun.first <= 1 and not begun.genitive:
                headed = {self._heading(item.block.part, title) for title in item.block.section}
                for key in {*self.lookup(begun)} - headed:  # below its heading it is at home
                    if self.entities.all[key].label == "Body":
                        opened[key] += 1
        best = opened.most_common(1)
        if not best or best[0][1] < _DOMINANT or 2 * best[0][1] < opened.total():
            return None
        return best[0][0]

    def _unlike_others(self) -> str | None:
        """What the title calls by a name that no noun tells for a body's, where the text goes on
        to speak of "the group" or "the council" and has named none."""
        part = self.segmented.parts[0]
        toks = tokens(part.title, part.language)
        begins = titled_at(toks)
        if begins is None or not paper("founding").search(part.title[: toks[begins].start]):
            return None
        spoken = [
            m for item in self.raw for m in item.mentions[:1]
            if m.kind == "body" and m.bare and m.definite and m.first == 0 and not m.adjectives
        ]  # fmt: skip
        name = _BEHIND_NAME.sub("", part.title[toks[begins].start :]).strip(" .:")
        plain = len({m.head for m in spoken}) == 1 and len(spoken) >= _SPOKEN
        found = self._keys_in(name, part.language)
        if not plain or not name[:1].isupper() or any(m.kind != "name" for m, _ in found):
            return None
        return self.entities.unlike_others(name, spoken[0])

    def _heading(self, part: int, title: str) -> str | None:
        """The body a heading is about: most of its words name it, or it stands last in it."""
        at = (part, title)
        if at not in self.headings:
            self.headings[at] = None
            if is_category(title) and self._is_kind(part, title):
                return None
            language = self.segmented.parts[part].language
            bare = without_chapter(title).strip(" :.0123456789§")
            found = self._keys_in(title, language)
            for mention, keys in found:
                most = len(mention.text) >= MOST * len(bare)
                ahead = title[: mention.start].split()
                about = bool(ahead) and ahead[-1].casefold() in _ABOUT
                about = about and not is_doer(title, mention.start)
                after = title[mention.end :].lstrip()
                heads = mention.start <= 4 and after[:1] in (":", "–", "—")
                most = most or heads
                alone = mention is next((m for m, _ in reversed(found) if m.kind == "body"), None)
                last = mention.end >= len(title.rstrip(" :.")) - 2
                last = last or (alone and bool(_BEHIND_NAME.fullmatch(title[mention.end :])))
                last = about and last
                last = last or (about and bool(paper(*ABOUT_A_BODY).match(title)))
                if mention.kind in ("body", "abbreviation") and len(keys) == 1 and (most or last):
                    self.headings[at] = keys[0]
        return self.headings[at]

    def is_kind(self, block: Block) -> bool:
        """Whether a heading names no body but the kind of those below."""
        title = block.text.strip()
        return block.kind == "heading" and is_category(title) and self._is_kind(block.part, title)

    def _is_kind(self, part: int, title: str) -> bool:
        """Whether a title only says of what kind those below are: what is said there is of each."""
        return (part, title.strip(NUMBERS)) in self.kinds

    def _is_side(self, part: int, above: Sequence[str]) -> bool:
        """Whether what stands below these titles is a side of the members, such as "Regionsrådet"."""
        language = self.segmented.parts[part].language
        cues = tuple(lexicon(language, "bodies").get("heads_of", {}).get("rosters", ()))
        listed = any(title.casefold().startswith(cues) for title in above[-_SIDES:])
        whole = self.titles.get(part) or self.hosts.get(part)
        return listed and bool(whole or any(self._heading(part, title) for title in above))

    def topic(self, block: Block) -> str | None:
        titles = (*block.section, block.label.text) if block.label else block.section
        depth, form = self._form(block) if self.forms else (0, None)
        for at in range(len(titles) - 1, -1, -1):
            if form is not None and at < depth:
                return form
            if is_category(titles[at]) and self._is_kind(block.part, titles[at]):
                return None
            key = self._heading(block.part, titles[at])
            if key and not self._is_side(block.part, titles[:at]):
                return key
        if form is not None:
            return form
        part: int | None = block.part
        while part is not None:
            if self.titles[part]:
                return self.titles[part]
            part = self.segmented.parts[part].parent
        return None
