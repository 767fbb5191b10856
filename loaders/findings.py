"""Where rules put what they find: facts in the document's own names, each with its passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from graph.records import Certainty, Confidence, Status
from loaders.alike import look_alikes
from loaders.anchor import Anchored, Sentence, unspelt
from loaders.entities import Entity
from loaders.measured import confidence as measured
from loaders.proposing import is_proposed
from loaders.reasons import Reasons
from loaders.segments import Block
from loaders.sought import Sought
from loaders.statements import (
    DocumentPart,
    EdgeOf,
    EntityOf,
    IdentityOf,
    NodeOf,
    PassageOf,
    Statements,
    Unread,
)

Place = Sentence | Block | tuple[Block, int, int]
LONGEST: Final = 1400  # characters of a passage; longer stretches are cut at a blank


# What "X recommends to Y that …" itself says holds.
_SAID: Final = ("RECOMMENDS_TO", "INFORMS", "ESCALATES_TO", "STATED_IN")


class Findings:
    """Collects the facts of one document; the same fact found twice is one, with both passages.

    `at` is where it is said: a sentence, a block, or a stretch of a block. Every `rule` is a stable
    name, "family.rule", whose precision is measured.
    """

    def __init__(self, doc: Anchored) -> None:
        self.doc = doc
        self._passages: dict[tuple[tuple[int, int], ...], PassageOf] = {}
        self._nodes: dict[str, NodeOf] = {}
        self._edges: dict[str, EdgeOf] = {}
        self._entities: dict[str, dict[str, Any]] = {}
        self._made = 0
        self._held: dict[str, dict[str, Any]] = {}
        self._used: set[int] = set()  # sentences that some rule understood
        self._used_in: dict[int, list[tuple[int, int]]] = {}  # and stretches of blocks
        self._puzzling: set[int] = set()
        self._cited: dict[tuple[int, int, int], tuple[Block, str]] = {}

    # passages

    def passages(self, at: Place | Sequence[Place]) -> tuple[str, ...]:
        """The keys of the passages of one or more places."""
        places = at if isinstance(at, list) else [at]
        return tuple(dict.fromkeys(self._passage(place) for place in places))

    def _passage(self, place: Any) -> str:
        if isinstance(place, Sentence):
            self._used.add(place.number)
            block, start, end = place.block, place.start, place.end
        elif isinstance(place, Block):
            block, start, end = place, 0, len(place.text)
        else:
            block, start, end = place
        if not isinstance(place, Sentence):
            self._used_in.setdefault(block.number, []).append((start, end))
        cited = (id(block), start, end)
        if cited not in self._cited:
            self._cited[cited] = block, self._new_passage(block, start, end)
        return self._cited[cited][1]

    def _new_passage(self, block: Block, start: int, end: int) -> str:
        clean = block.clean[start:end].strip()
        if len(clean) > LONGEST:
            blank = clean.text.rfind(" ", 0, LONGEST)
            clean = clean[: blank if blank > 0 else LONGEST]
        spans = clean.spans()
        if spans not in self._passages:
            section = " › ".join(block.section) or None
            key = f"p{len(self._passages)}"
            self._passages[spans] = PassageOf(
                key=key, spans=spans, text=clean.text, section=section, part=block.part
            )
        return self._passages[spans].key

    # facts

    def node(
        self, label: str, at: Place | Sequence[Place], *, rule: str, certainty: Certainty = "explicit",
        confidence: Confidence = "sure", status: Status | None = None, key: str | None = None,
        **properties: Any,
    ) -> str:  # fmt: skip
        """A node of the vocabulary other than Body and Party; answers its key.

        Without `key` every call makes a new node.
        """
        if key is None:
            self._made += 1
            key = f"n{self._made}"
        cited = self.passages(at)
        if key in self._nodes:
            old = self._nodes[key]
            merged = tuple(dict.fromkeys((*old.passages, *cited)))
            self._nodes[key] = old.model_copy(update={"passages": merged})
        else:
            self._nodes[key] = NodeOf(
                key=key, label=label, passages=cited, rule=self._said_by(rule, at), certainty=certainty,
                confidence=confidence, status=status or self._status(at) or is_proposed(self.doc, at),
                properties={k: _held(v) for k, v in properties.items() if v is not None},
            )  # fmt: skip
        return key

    def edge(
        self, type_: str, source: str, target: str, at: Place | Sequence[Place], *, rule: str,
        certainty: Certainty = "explicit", confidence: Confidence = "sure",
        status: Status | None = None, **properties: Any,
    ) -> None:  # fmt: skip
        """An edge of the vocabulary between entities or nodes, by their keys.

        Nothing happens when both ends are one.
        """
        if source == target:
            return
        given = {k: _held(v) for k, v in properties.items() if v is not None}
        status, rule = status or self._status(at), self._said_by(rule, at)
        if status is None and type_ not in _SAID:
            status = is_proposed(self.doc, at)
        tell = "|".join(f"{k}={given[k]}" for k in sorted(given))
        key = f"{type_}|{source}|{target}|{tell}|{status}"
        cited = self.passages(at)
        for end in (source, target):
            if end in self.doc.entities.all:
                self.body(end)
        if key in self._edges:
            old = self._edges[key]
            merged = tuple(dict.fromkeys((*old.passages, *cited)))
            said: dict[str, Any] = {
                "passages": merged,
                "certainty": "explicit" if "explicit" in (old.certainty, certainty) else "implied",
            }
            if measured(old.rule, old.confidence) == "unsure":
                said |= {"rule": rule, "confidence": confidence}
            self._edges[key] = old.model_copy(update=said)
        else:
            self._edges[key] = EdgeOf(
                key=key, type=type_, source=source, target=target, passages=cited, rule=rule,
                certainty=certainty, confidence=confidence, status=status, properties=given,
            )  # fmt: skip

    def body(self, key: str, at: Place | None = None, **properties: Any) -> str:
        """Makes sure that an entity becomes a node, and says more of it (EntityOf's fields)."""
        kept = self._entities.setdefault(key, {})
        kept.update({k: v for k, v in properties.items() if v is not None})
        if at is not None:
            cited = dict.fromkeys((*kept.get("passages", ()), *self.passages(at)))
            kept["passages"] = tuple(cited)
        return key

    def hold(self, key: str, **properties: Any) -> None:
        """Says more of an entity, should it become a node."""
        self._held.setdefault(key, {}).update(properties)

    def understood(self, sentences: Iterable[Sentence]) -> None:
        """Marks sentences as read though no fact came of them."""
        self._used.update(s.number for s in sentences)

    def puzzled(self, sentence: Sentence) -> None:
        """Marks what a rule should have understood and could not: it is told as not understood."""
        self._puzzling.add(sentence.number)

    @property
    def edges(self) -> tuple[EdgeOf, ...]:
        """The edges found so far, for rules that build on others."""
        return tuple(self._edges.values())

    @property
    def nodes(self) -> tuple[NodeOf, ...]:
        """The nodes found so far."""
        return tuple(self._nodes.values())

    def known_passages(self) -> tuple[PassageOf, ...]:
        """The passages cited so far."""
        return tuple(self._passages.values())

    def cite(self, key: str, passages: Iterable[str]) -> None:
        """Adds passages to a node."""
        node = self._nodes[key]
        merged = tuple(dict.fromkeys((*node.passages, *passages)))
        self._nodes[key] = node.model_copy(update={"passages": merged})

    def drop(self, key: str) -> None:
        """Takes a node back, and its edges."""
        self._nodes.pop(key)
        self._edges = {k: e for k, e in self._edges.items() if key not in (e.source, e.target)}

    def replace_node(self, key: str, **update: Any) -> None:
        """Changes fields of a node found before (status superseded, say)."""
        self._nodes[key] = self._nodes[key].model_copy(update=update)

    def _said_by(self, rule: str, at: Any) -> str:
        """The rule's name with the language it read, unless Danish: each has words of its own."""
        language = self.doc.segmented.parts[_block(at).part].language
        return rule if language == "da" else f"{rule}.{language}"

    def _status(self, at: Any) -> Status | None:
        part: int | None = _block(at).part
        while part is not None:
            found = self.doc.segmented.parts[part]
            if found.status:
                return found.status
            part = found.parent
        return None

    # the end

    def statements(self) -> Statements:
        """Everything found, and what was not understood."""
        source = self.doc.segmented.source
        for sentence in self.doc.sentences:
            for named in sentence.named:
                in_cluster = f"cluster:{named.mention.cluster or ''}"
                for key in dict.fromkeys((*named.keys, in_cluster)):
                    kept = self._entities.get(key)
                    if kept is not None and len(kept.get("passages", ())) < MOST_PASSAGES:
                        kept["passages"] = tuple(
                            dict.fromkeys((*kept.get("passages", ()), *self._quiet(sentence)))
                        )
        entities = tuple(
            self._entity_of(key, kept)
            for key, kept in sorted(self._entities.items())
            if kept.get("passages") and key in self.doc.entities.all
        )
        known = {e.key for e in entities} | set(self._nodes)
        known |= {document_key(p.number) for p in self.doc.segmented.parts}
        return Statements(
            name=source.name,
            sha256=source.sha256,
            encoding=source.encoding,
            region=self.doc.region,
            home=self.doc.home,
            parts=tuple(
                DocumentPart(
                    number=p.number, kind=p.kind, title=p.title, span=p.span, parent=p.parent,
                    status=p.status, dated=p.dated, valid_from=p.valid_from, valid_to=p.valid_to, language=p.language,
                    aliases=self._case_numbers(p.number),
                )
                for p in self.doc.segmented.parts
            ),
            entities=entities,
            passages=tuple(self._passages.values()),
            nodes=tuple(self._nodes.values()),
            edges=tuple(
                e for e in self._edges.values() if e.source in known and e.target in known
            ),
            unread=tuple(self._unread()),
            identities=tuple(self._identities({e.key for e in entities})),
        )  # fmt: skip

    def _identities(self, kept: set[str]) -> Iterable[IdentityOf]:
        """Why names are one body, what parts the look-alikes among the bodies, and what is open."""
        reasons = Reasons()
        for reason in self.doc.entities.reasons:
            reasons.add(reason)
        bodies = [self.doc.entity(key) for key in sorted(kept) if not key.startswith("party:")]
        for a, b, why in look_alikes(bodies):
            reasons.apart(a.name, b.name, why)
        for short in unspelt(self.doc):
            reasons.open(short, "", "an abbreviation that the document never spells out")
        for one in reasons:
            yield IdentityOf(verdict=one.verdict, a=one.a, b=one.b, why=one.why)

    def _case_numbers(self, part: int) -> tuple[str, ...]:
        """The case and journal numbers that a part gives itself."""
        found = (
            m.group(1)
            for block in self.doc.segmented.blocks
            if block.part == part
            for m in _CASE_NUMBER.finditer(block.text)
        )
        codes = (
            self.doc.segmented.source.raw[start:end].strip()
            for start, end in self.doc.segmented.furniture
            if start in range(*self.doc.segmented.parts[part].span) and self._innermost(part, start)
        )
        return tuple(dict.fromkeys((*found, *filter(_CODE.fullmatch, codes))))

    def _innermost(self, part: int, at: int) -> bool:
        """Whether no part inside this one holds the place."""
        parts = self.doc.segmented.parts
        return not any(p.parent == part and p.span[0] <= at < p.span[1] for p in parts)

    def _quiet(self, sentence: Sentence) -> tuple[str, ...]:
        used = sentence.number in self._used
        out = self.passages(sentence)
        if not used:
            self._used.discard(sentence.number)
        return out

    def _entity_of(self, key: str, kept: dict[str, Any]) -> EntityOf:
        entity = self.doc.entity(key)
        names = sorted(entity.names, key=lambda n: -entity.names[n])
        aliases = {n for n in names if n != entity.name} | entity.aliases
        given = {
            "name": entity.name,
            "region": entity.region,
            "kind": entity.sort if entity.label == "Party" else None,
            "level": entity.beside,
            "scope": entity.scope(self.doc.home),
            **self._held.get(key, {}),
            **kept,
        }
        return EntityOf(
            key=key, label=entity.label, aliases=tuple(sorted(aliases)), sort=entity.sort,
            stem=entity.stem, role=entity.role, cluster=self._cluster(entity), owner=entity.owner,
            plural=entity.plural, side=entity.side, each=entity.each,
            headed=entity.headed, outside=entity.outside, **given,
        )  # fmt: skip

    def _cluster(self, entity: Entity) -> str | None:
        """The cluster a body is of: the one in its name, or the document's, of whose groups it is."""
        of_home = entity.label == "Body" and not entity.each and entity.is_near(self.doc.home)
        return entity.cluster or (self.doc.home if of_home else None)

    def _unread(self) -> Iterable[Unread]:
        for sentence in self.doc.sentences:
            if sentence.block.kind == "heading" or self._is_used(sentence) or self._leads(sentence):
                continue
            if not sentence.bodies and sentence.number not in self._puzzling:
                continue
            spans = sentence.block.clean[sentence.start : sentence.end].strip().spans()
            if spans:
                section = " › ".join(sentence.block.section) or None
                span = (spans[0][0], spans[-1][1])
                yield Unread(span=span, text=sentence.text, section=section)

    def _is_used(self, sentence: Sentence) -> bool:
        """Whether some rule understood a sentence, or a stretch of it."""
        return sentence.number in self._used or any(
            start < sentence.end and sentence.start < end
            for start, end in self._used_in.get(sentence.block.number, ())
        )

    def _leads(self, sentence: Sentence) -> bool:
        """Whether a sentence introduces a list that some rule understood."""
        return sentence.text.endswith(":") and any(
            map(self._is_used, self.doc.led_by(sentence.block.number))
        )


_CASE_NUMBER: Final = Sought(
    r"\b(?:sagsnr|sags-?nr|j\.?nr|journalnr|dok\.?nr|saksnr|arkivsak|case no)\b\.?:?\s*(\d[\w/.-]*\w)",
    re.I,
)
_CODE: Final = re.compile(r"[A-ZÆØÅ]{1,4}\d{5,12}")  # of a printed act, alone on a line
MOST_PASSAGES: Final = 400


_MOST_TEXT: Final = 10_000  # characters of a property


def _held(value: Any) -> Any:
    """A property as it is kept: of a text without end, its beginning."""
    return value[:_MOST_TEXT] if isinstance(value, str) else value


def document_key(part: int) -> str:
    """The key of a part as the end of an edge (APPROVES, SETS_TERMS_OF, PART_OF)."""
    return f"d{part}"


def _block(at: Any) -> Block:
    """The block of the first place of a fact."""
    place = at[0] if isinstance(at, list) else at
    block = place.block if isinstance(place, Sentence) else place
    held: Block = block[0] if isinstance(block, tuple) else block
    return held
