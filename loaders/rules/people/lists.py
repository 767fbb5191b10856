"""Lists of members: under a heading, behind a label, line by line, in running text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.anchor import Anchored
from loaders.rules.people.cards import is_below_name, is_line_of, labelled_cards, tell_below
from loaders.rules.people.entries import deputies_of, entries
from loaders.rules.people.fields import Entry, is_vacant, take_role, tell
from loaders.rules.people.kinds import is_of_others, kind_of
from loaders.rules.people.known import Known
from loaders.rules.people.listed import OTHER, ROLES, hold, labelled_lines
from loaders.rules.people.names import is_job, starts_with_person
from loaders.rules.people.places import Listing, Places
from loaders.rules.people.runs import runs
from loaders.rules.people.tables import Tables
from loaders.rules.people.words import either, listing_cue, names_stand_in, sentence_end, stands_for
from loaders.segments import Block

_SEVERAL: Final = 2  # names that make a list of a sentence
_SENTENCE: Final = re.compile(r"[a-zæøå]{3,}\.\s*$")
_SHORT: Final = 90  # characters of a line that tells a title or a house


class _Lists:
    """Goes through the blocks; what stands below a name alone is told of that person."""

    def __init__(self, doc: Anchored, known: Known, places: Places) -> None:
        self.doc, self.known, self.places = doc, known, places
        self.tables = Tables(doc, known, places)
        self.lead: tuple[tuple[str, ...], Listing] | None = None  # "Udvalgets medlemmer er:"
        self.before: Block | None = None
        self.held: tuple[Block, Entry, Listing, bool] | None = None  # not yet put down
        self.over: tuple[str, ...] | None = None  # a section whose list has ended in running text
        self.alone = False  # the one held was a name and nothing more
        self.bodies = _subjects(doc)
        self.read_before = labelled_cards(doc, known, places)
        self.read_before |= set(runs(doc, known, places, frozenset(self.read_before)))
        self.minutes = {p.number for p in doc.segmented.parts if p.kind == "minutes"}

    def read(self) -> None:
        """Every list of the document."""
        for block in self.doc.segmented.blocks:
            if block.number in self.read_before or self.known.explains(block):
                self._put()
            elif block.kind == "heading":
                self._heading(block)
            elif block.kind == "row":
                self._put()
                self.tables.row(block)
            elif block.kind in ("item", "field", "paragraph"):
                self._block(block)
            else:
                self._put()
            self.before = block
        self._put()

    def _block(self, block: Block) -> None:
        if self.held is not None and is_below_name(block, self.held[0]):
            tell_below(self.held[1], block)
            return
        if block.kind == "paragraph":
            self._announced(block)
            if self._in_a_sentence(block):
                return
        listing = (
            self.places.listing(block) or _led(block, self.lead) or _unheaded(self.doc, block, self.places)
        )  # fmt: skip
        if listing is None or listing.body is None or listing.kind in OTHER:
            self._put()
            self._trailing(block)
            self._in_attendance(block, listing)
            return
        if listing.kind == "secretary" and block.part in self.minutes and block.label is None:
            self._put()
            return
        if self.held is not None and self.alone and self._card(block):
            return
        if self.held is not None and self.alone and _details(block, self.held[1]):
            tell(self.held[1], block.text)
            return
        if self.held is not None and is_line_of(block, self.held[0]):
            tell_below(self.held[1], block)
            return
        own = block.label is not None and kind_of(block.label.text) is not None
        if not own and block.section == self.over and block.kind == "field":
            self._put()
            return
        lines = list(labelled_lines(self.doc, block))
        people = [entries(block.text[start:end], several=False) for _, start, end in lines]
        told_in_full = any(_SENTENCE.search(block.text[start:end]) for _, start, end in lines)
        apart = len(lines) > 1 and all(people) and not told_in_full
        if not any(people) and _SENTENCE.search(block.text):
            self.over = block.section
        if block.kind == "paragraph" and not apart and not _is_list(block.text):
            self._put()
            return
        self._put()
        for kind, start, end in (
            lines if apart or any(k for k, *_ in lines) else [(None, 0, len(block.text))]
        ):
            now = replace(listing, kind=kind) if kind else listing
            if now.kind in OTHER:
                continue
            several = (block.kind != "item" and not apart) or names_stand_in(block.text)
            for one in entries(block.text[start:end], several=several):
                if block.ordinal and not several:
                    take_role(one, block.ordinal)
                one.start, one.end = one.start + start, one.end + start
                self._put()
                for two in deputies_of(one, block.text):
                    language = self.doc.segmented.parts[block.part].language
                    members = replace(now, kind="members")
                    hold(block, two, members, self.known, language, whole=block.kind == "item")
                self.held = block, one, now, block.kind == "item"
                self.alone = one.title is None and one.organisation is None
        self._trailing(block)

    def _card(self, block: Block) -> bool:
        """ "Anne Vik" and below it "Leder", "Vara for Bo Lie": the place of somebody named alone."""
        text = block.text.strip()
        if self.held is None or block.label is not None or len(text) > _SHORT:
            return False
        first, entry, listing, whole = self.held
        kind = kind_of(text)
        if kind is None and stands_for(text):
            kind = "deputies"
        if kind not in (*ROLES, "members", "observers", "deputies", "secretary"):
            return False
        self.held = first, entry, replace(listing, kind=kind), whole
        return True

    def _in_attendance(self, block: Block, listing: Listing | None) -> None:
        """Who comes to the meetings of a body without a seat in it: people, and no more is said."""
        if listing is None or listing.kind != "present" or self.places.meets(block):
            return
        for one in entries(block.text, several=block.kind != "item"):
            self.known.person(one.name, (block, one.start, one.end))

    def _put(self) -> None:
        """Puts down who was read last, with all that was told."""
        if self.held is not None:
            block, one, listing, whole = self.held
            self.held = None
            language = self.doc.segmented.parts[block.part].language
            hold(block, one, listing, self.known, language, whole=whole)

    def _announced(self, block: Block) -> None:
        """ "Udvalgets medlemmer er:" leads to what follows; "Regionen" below it is a side."""
        kind = kind_of(block.text) if block.text.rstrip().endswith(":") else None
        body = self.places.body(block, len(block.section))
        if kind and body:
            self.lead = block.section, Listing(kind, body)
        elif self.lead is not None and _is_side(block.text):
            self.lead = self.lead[0], replace(self.lead[1], side=block.text.strip(" :"))
        else:
            self.lead = None

    def _in_a_sentence(self, block: Block) -> bool:
        """ "Udvalget består af A B (formand), C D og E F": people behind a verb or a colon."""
        if "?" in block.text:
            return False
        cues = listing_cue(looks_back=self.places.looks_back).finditer(block.text)
        listed = [self._listed_behind(block, match) for match in cues]
        return any(listed)

    def _listed_behind(self, block: Block, match: re.Match[str]) -> bool:
        end = sentence_end(block.text, match.end())
        rest = block.text[match.end() : end]
        if self._denied(block.text[: match.end()]):
            return False
        body = self.bodies.get(block.number) or self.places.body(block, len(block.section))
        found = entries(rest)
        if body is None or len(found) < _SEVERAL or found[0].start:
            return False
        self._put()
        for one in found:
            one.start, one.end = one.start + match.end(), one.end + match.end()
            self._put()
            self.held = block, one, Listing("members", body), False
        self.alone = False
        self._put()
        return True

    def _denied(self, text: str) -> bool:
        """Whether the words of the sentence before the names say that it was so, is not or may be."""
        said = re.split(r"[.;]\s+(?=[A-ZÆØÅ])", text)[-1]
        if self.places.looks_back:
            said = re.sub(rf"(?<!\w)(?:{either('was')})(?!\w)", "", said)
        return bool(re.search(rf"(?<!\w)(?:{either('not')})(?!\w)", said, re.I))

    def _trailing(self, block: Block) -> None:
        """A value that ends with a label of its own: what follows is listed below that."""
        if block.kind != "field":
            return
        match = re.search(r"(?:^|\s)([A-ZÆØÅ][\w ]{2,30}?):\s*$", block.text)
        kind = kind_of(match[1]) if match else None
        body = self.places.body(block, len(block.section))
        if kind and body:
            self.lead = block.section, Listing(kind, body)

    def _heading(self, block: Block) -> None:
        """A name below "Formand" or among members may read like a heading itself."""
        told = self.held
        self._put()
        kind = kind_of(self.before.text) if self.before and self.before.kind == "heading" else None
        named = starts_with_person(block.text)
        if named is None:
            return
        if kind in ROLES:
            body = self.places.body(block, len(block.section))
            told_of = entries(block.text, several=False)
            if len(told_of) != 1 or body is None:
                return
            one = replace(told_of[0], start=0, end=len(block.text))
            self.held = block, one, Listing(kind, body), True
            self.alone = one.title is None and one.organisation is None
            return
        listing = self.places.listing(block) or (told[2] if told else None)
        found = entries(block.text, several=False)
        if listing is None or listing.body is None or listing.kind in OTHER or len(found) != 1:
            return
        self.held = block, found[0], listing, True
        self.alone = found[0].title is None and found[0].organisation is None


def _subjects(doc: Anchored) -> dict[int, str]:
    """The body that the first sentence of each paragraph is about."""
    out: dict[int, str] = {}
    for sentence in doc.sentences:
        for key in (sentence.subject, sentence.topic):
            if sentence.block.kind == "paragraph" and key and doc.entity(key).label == "Body":
                out.setdefault(sentence.block.number, key)
                break
    return out


def lists(doc: Anchored, known: Known, places: Places) -> Tables:
    """The people of every list of members, by the body that the headings above it name."""
    reader = _Lists(doc, known, places)
    reader.read()
    return reader.tables


def _details(block: Block, one: Entry) -> bool:
    """Whether a block tells the title or the house of somebody whose name stood alone."""
    text = block.text.strip()
    if (one.title and one.organisation) or block.label is not None or len(text) > _SHORT:
        return False
    if (
        text.endswith((".", ":", "?"))
        or re.search(r"[@\d]{3}", text)
        or (entries(text, several=False) and not _is_job_somewhere(text))
    ):
        return False
    return kind_of(text) is None and not is_vacant(text)


def _is_job_somewhere(text: str) -> bool:
    """ "Klinikksjef, Sykehuset Fjordland": what somebody is, and where."""
    title, comma, _ = text.partition(",")
    return bool(comma) and 0 < len(title.split()) <= 4 and is_job(title.split()[-1].casefold())


def _is_side(text: str) -> bool:
    """ "Hospitalsenhed Midt", "Kommuner": a few words and no sentence."""
    words = text.strip(" :").split()
    return 0 < len(words) <= 4 and not text.rstrip().endswith(".") and words[0][:1].isupper()


def _is_list(text: str) -> bool:
    """Whether a paragraph is a list run together: it begins with a person and has no verb to end."""
    return starts_with_person(text) is not None and not text.rstrip().endswith(".")


def _led(block: Block, lead: tuple[tuple[str, ...], Listing] | None) -> Listing | None:
    """The list that a paragraph announced, until the next one; headings in it tell the sides."""
    if lead is None or block.kind == "paragraph" or block.section[: len(lead[0])] != lead[0]:
        return None
    side = block.section[-1] if len(block.section) > len(lead[0]) else None
    return replace(lead[1], side=side)


def _unheaded(doc: Anchored, block: Block, places: Places) -> Listing | None:
    """People right under the name of a body, in a document that is a list of members."""
    if block.kind != "item" or not block.section:
        return None
    kind = doc.segmented.parts[block.part].kind
    body = places.named_by(block.section[-1])
    if kind in ("minutes", "act") or body is None or kind_of(block.section[-1]):
        return None
    lead = doc.segmented.blocks[block.lead].text if block.lead is not None else ""
    if is_of_others(block.section[-1]) or (lead.rstrip().endswith(":") and is_of_others(lead)):
        return None
    return Listing("members", body)
