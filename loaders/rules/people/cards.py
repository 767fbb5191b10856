"""People told one below the other, each by several lines: below a name, or behind labels ("Navn: …")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from loaders.anchor import Anchored
from loaders.rules.people.columns import column
from loaders.rules.people.fields import Entry, is_contact, take_role, tell_line
from loaders.rules.people.known import Known
from loaders.rules.people.listed import OTHER, hold
from loaders.rules.people.names import starts_with_person
from loaders.rules.people.places import Listing, Places
from loaders.rules.people.words import bare, deputies, either, role_names, sections
from loaders.segments import Block

_LONGEST: Final = 90  # characters of a line that tells of somebody
_SEVERAL: Final = 2  # cards that make a list
_LINES: Final = 5  # of a card
_NEAR: Final = (
    2  # blocks above the first card, or below the last, that may say whose members they are
)


def is_below_name(block: Block, name: Block) -> bool:
    """Whether a block stands below a title that is the name of somebody."""
    return name.kind == "heading" and block.section[-1:] == (name.text.rstrip(" :").strip(),)


def is_line_of(block: Block, name: Block) -> bool:
    """Whether a line of a list is no person's but tells the role of the one above, or how to reach them."""
    near = block.kind == name.kind == "item" and block.number <= name.number + _LINES
    if not near or block.section != name.section or block.label is not None:
        return False
    said = bare(block.text)
    role = said in role_names() or said in deputies() or sections().get(said) == "observers"
    return (role or is_contact(block.text)) and name.text.strip() != block.text.strip()


def tell_below(one: Entry, block: Block) -> None:
    """Takes what a line below somebody's name tells: a role, whom they stand in for, title, house."""
    if block.label is not None and column(block.label.text) is None:
        return  # how to reach them
    tell_line(one, block.text)


@dataclass
class _Card:
    """Somebody and what the fields below the name tell, by what the labels are called."""

    name: Block
    last: Block
    told: dict[str, str] = field(default_factory=dict)


def labelled_cards(doc: Anchored, known: Known, places: Places) -> set[int]:
    """Puts down the people of fields "Navn", "Titel", "Rolle"; the numbers of the blocks read."""
    done: set[int] = set()
    for run in _runs(doc):
        posts = any({"post", "as"} & card.told.keys() for card in run)
        listing = places.listing(run[0].name)
        if (listing is not None and listing.kind in OTHER) or not (posts or len(run) >= _SEVERAL):
            continue
        body = (listing.body if listing else None) or _announced(doc, run)
        body = body or places.body(run[0].name, len(run[0].name.section))
        if body is None:
            continue
        for card in run:
            _put(doc, known, card, body)
            done.update(range(card.name.number, card.last.number + 1))
    return done


def _runs(doc: Anchored) -> Iterator[list[_Card]]:
    """Cards one after another with nothing between them."""
    run: list[_Card] = []
    for block in doc.segmented.blocks:
        said = column(block.label.text) if block.kind == "field" and block.label else None
        if said == "person" and starts_with_person(block.text, trusted=True):
            run.append(_Card(block, block))
        elif block.kind == "field" and run and block.number == run[-1].last.number + 1:
            run[-1].last = block
            if said is not None:
                run[-1].told.setdefault(said, block.text.strip())
        elif run:
            yield run
            run = []
    if run:
        yield run


def _announced(doc: Anchored, run: list[_Card]) -> str | None:
    """The body that a sentence right above or below the cards says to be theirs."""
    first, last = run[0].name.number, run[-1].last.number
    near = [*range(first - 1, first - 1 - _NEAR, -1), *range(last + 1, last + 1 + _NEAR)]
    cue = re.compile(
        rf"(?<!\w)(?:{either('counts')}|{either('listing')}|\w*medlem\w*|members?)(?!\w)", re.I
    )
    for number in near:
        for sentence in doc.of_block(number):
            keys = {k for n in sentence.bodies for k in n.keys if doc.entity(k).label == "Body"}
            if len(keys) == 1 and cue.search(sentence.text):
                return keys.pop()
    return None


def _put(doc: Anchored, known: Known, card: _Card, body: str) -> None:
    named = starts_with_person(card.name.text, trusted=True)
    assert named is not None
    one = Entry(named.name, 0, len(card.name.text), title=card.told.get("title") or named.title)
    one.organisation = card.told.get("organisation") or card.told.get("by")
    for kind in ("as", "post"):
        if kind in card.told:
            take_role(one, card.told[kind])
    language = doc.segmented.parts[card.name.part].language
    hold(card.name, one, Listing("members", body), known, language, whole=True)
