"""Labels that name a task of service, and questions after who does one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.segments import Block

_TAIL: Final = re.compile(r"\s*(?:,|\(| for | til | to | of | av | af ).*")


def task_of(doc: Anchored, sentence: Sentence, *, service: bool) -> str | None:
    """The task that the label of a field names, if it is one of service; `service` where a title says
    that what stands below it is."""
    block = sentence.block
    if block.kind != "field" or block.label is None or sentence.start:
        return None
    label = block.label.text.strip(" :")
    low, language = label.casefold(), doc.part(sentence).language
    known = low in lexicon(language, "duties")["fields"]["labels"]
    whole = _whole(language).fullmatch(low) is not None
    of = body_of(doc, sentence) and _whole(language).fullmatch(_TAIL.sub("", low))
    return label if known or whole or of or (service and thing(language).search(low)) else None


def in_line(doc: Anchored, sentence: Sentence) -> tuple[str, int] | None:
    """The task of a line that is a label with its value ("Ansvarlig for referat: X"), and where the
    value begins."""
    if sentence.start or sentence.block.kind not in ("heading", "paragraph", "item"):
        return None
    label, colon, value = sentence.text.partition(":")
    low = label.strip().casefold()
    if not colon or not value.strip() or len(value) > _LONGEST:
        return None
    if not _whole(doc.part(sentence).language).fullmatch(low):
        return None
    return label.strip(), len(label) + 1


def titled_task(doc: Anchored, sentence: Sentence) -> str | None:
    """The task that a title is, or the item that a list below it belongs to ("Referat": "Skrives af X")."""
    block = sentence.block
    if block.kind not in ("paragraph", "item") or sentence.start:
        return None
    said = _above(doc.segmented.blocks, block)
    title = (said or (block.section[-1] if block.section else "")).strip(" :.0123456789§")
    language = doc.part(sentence).language
    return title if title and _whole(language).fullmatch(title.casefold()) else None


def _above(blocks: Sequence[Block], block: Block) -> str | None:
    """The item or line that a list of its own stands below, or the item less indented."""
    lead = blocks[block.lead] if block.lead is not None else None
    if lead is not None and lead.kind in ("item", "paragraph"):
        return lead.text
    before = blocks[block.number - 1] if block.number else None
    deeper = (
        before is not None and before.kind == block.kind == "item" and before.depth < block.depth
    )
    return before.text if before is not None and deeper else None


def names_task(language: str, label: str) -> bool:
    """Whether a label of a list of service may be a task, whatever it is: no contact, no officer."""
    no = lexicon(language, "duties")["fields"].get("no_task")
    return bool(no) and re.fullmatch("|".join(no), label.casefold().strip(" .*")) is None


def body_of(doc: Anchored, sentence: Sentence) -> str | None:
    """The one body that the label of a field names ("Referat, Ældrerådet")."""
    label = doc.sentences[sentence.number - 1] if sentence.number else None
    if (
        label is None
        or label.block.number != sentence.block.number
        or label.block.kind != "heading"
    ):
        return None
    found = {k for n in label.bodies for k in n.keys if doc.entity(k).sort != "secretariat"}
    return found.pop() if len(found) == 1 else None


def asked(doc: Anchored, sentence: Sentence) -> str | None:
    """The task of a question right before or above that asks who does it; None if there is none."""
    block = sentence.block
    first = doc.of_block(block.number)[0].number == sentence.number
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    question = earlier.text if earlier and earlier.block.number == block.number else ""
    if not question and first and block.section:
        question = block.section[-1]
    language = doc.part(sentence).language
    if not question.rstrip().endswith("?") or len(sentence.text) > _LONGEST:
        return None
    match = _question(language).match(question.casefold())
    return question.strip(" ?")[match.start("task") :] if match else None


_LONGEST: Final = 120  # characters of an answer


@cache
def thing(language: str) -> re.Pattern[str]:
    """A thing of service, in lower case."""
    return re.compile(rf"(?:{'|'.join(lexicon(language, 'duties')['tasks']['things'])})")


@cache
def _whole(language: str) -> re.Pattern[str]:
    """Things of service and who answers for them, and no place or address ("Agendas and papers",
    "Ansvarlig for dagsorden", "Minutes taken by")."""
    words = lexicon(language, "duties")
    fields = words["fields"]
    things, places = "|".join(words["tasks"]["things"]), "|".join(fields["places"])
    one = rf"(?!{places})[\w-]{{0,12}}(?:{things})\w{{0,6}}"
    several = rf"{one}(?:(?: og | samt | and |, | & |/)(?:{one}|bilag|vedlegg|annexes))*"
    ahead = rf"(?:(?:{'|'.join(fields['ahead'])}) )?"
    behind = rf"(?: (?:\w+ ){{0,2}}(?:{'|'.join(words['tasks']['by'])}))?"
    return re.compile(f"{ahead}{several}{behind}")


@cache
def _question(language: str) -> re.Pattern[str]:
    words = lexicon(language, "duties")
    things = "|".join(words["tasks"]["things"])
    return re.compile(
        rf"\W*(?:{'|'.join(words['fields']['who'])}) (?P<task>(?:\w+ ){{1,5}}?[\w-]{{0,12}}(?:{things}|{_CALLED})\w*)"
    )


_CALLED: Final = "til møde|til møte|meetings?"
