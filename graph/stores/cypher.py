"""Every Cypher statement of Mandat: the fetches, each beside its twin, and what keeps the content.

No statement is ever made from text. Labels and types of the vocabulary stand in them as such, or
travel as parameters like every other value. None sorts: Neo4j compares some strings by UTF-16 and
some by code points, so that order and limits are given where the rows arrive.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, LiteralString, NamedTuple

from graph.records import Node
from graph.stores.contract import Cited, Holding, Named, Neighbour
from graph.stores.index import Index
from graph.stores.routes import Link


class Found(NamedTuple):
    """A node that was asked for by its id."""

    node: Node


@dataclass(frozen=True)
class Fetch:
    """A statement that answers what its twin in memory answers.

    Refuses to come into being when a column is no field of the answer or a field no column, or
    when a `$parameter` is no argument of the twin.
    """

    twin: Callable[..., Any]
    answer: type[tuple[Any, ...]]
    text: LiteralString

    def __post_init__(self) -> None:
        columns = re.findall(r"\bAS (\w+)", self.text.rpartition("RETURN")[2])
        fields = list(inspect.signature(self.answer).parameters)
        if sorted(columns) != sorted(fields):
            raise TypeError(f"{self.twin.__name__}: the columns {columns} are not {fields}")
        arguments = inspect.signature(self.twin).parameters
        unknown = set(re.findall(r"\$(\w+)", self.text)) - set(arguments)
        if unknown:
            raise TypeError(f"{self.twin.__name__} has no {', '.join(sorted(unknown))}")


NAMES: Final = Fetch(
    Index.names,
    Named,
    """
    MATCH (n:Mandat&(Body|Party|Person|Document))
    RETURN n.id AS id,
        [label IN labels(n) WHERE label IN ['Body', 'Party', 'Person', 'Document']][0] AS label,
        n.name AS name, coalesce(n.aliases, []) AS aliases, n.level AS level, n.region AS region,
        n.cluster AS cluster, coalesce(n.generic, false) AS generic
    """,
)

NODES: Final = Fetch(
    Index.nodes,
    Found,
    """
    MATCH (n:Mandat) WHERE n.id IN $ids
    RETURN {labels: labels(n), properties: properties(n)} AS node
    """,
)

# Both branches even for "both": only so does a loop come once for each of its ends.
NEIGHBOURS: Final = Fetch(
    Index.neighbours,
    Neighbour,
    """
    MATCH (a:Mandat) WHERE a.id IN $ids
    CALL (a) {
        MATCH (a)-[r]->(b:Mandat)
        WHERE $direction IN ['out', 'both'] AND type(r) IN $types AND r.id IS NOT NULL
        RETURN r, b, a.id AS source, b.id AS target
        UNION ALL
        MATCH (a)<-[r]-(b:Mandat)
        WHERE $direction IN ['in', 'both'] AND type(r) IN $types AND r.id IS NOT NULL
        RETURN r, b, b.id AS source, a.id AS target
    }
    RETURN a.id AS start,
        {type: type(r), source: source, target: target, properties: properties(r)} AS edge,
        {labels: labels(b), properties: properties(b)} AS node
    """,
)

LINKS: Final = Fetch(
    Index.links,
    Link,
    """
    MATCH (a:Mandat) WHERE a.id IN $ids
    CALL (a) {
        MATCH (a)-[r]->(b:Mandat)
        WHERE $direction IN ['out', 'both'] AND type(r) IN $types
            AND r.id IS NOT NULL AND NOT r.id IN $without
        RETURN b
        UNION
        MATCH (a)<-[r]-(b:Mandat)
        WHERE $direction IN ['in', 'both'] AND type(r) IN $types
            AND r.id IS NOT NULL AND NOT r.id IN $without
        RETURN b
    }
    RETURN a.id AS start, b.id AS other
    """,
)

HOLDINGS: Final = Fetch(
    Index.holdings,
    Holding,
    """
    MATCH (b:Mandat:Body)-[h:HAS_POST]->(p:Mandat:Post)
    WHERE b.id IN $bodies AND h.id IS NOT NULL
    OPTIONAL MATCH (p)<-[o:HOLDS]-(n:Mandat:Person) WHERE o.id IS NOT NULL
    RETURN b.id AS body,
        {type: type(h), source: b.id, target: p.id, properties: properties(h)} AS has_post,
        {labels: labels(p), properties: properties(p)} AS post,
        CASE WHEN o IS NOT NULL
            THEN {type: type(o), source: n.id, target: p.id, properties: properties(o)}
            END AS holds,
        CASE WHEN n IS NOT NULL THEN {labels: labels(n), properties: properties(n)} END AS person
    """,
)

PASSAGES: Final = Fetch(
    Index.passages,
    Cited,
    """
    MATCH (p:Mandat:Passage)-[r:IN]->(d:Mandat:Document)
    WHERE p.id IN $ids AND r.id IS NOT NULL
    WITH DISTINCT p, d
    RETURN {labels: labels(p), properties: properties(p)} AS passage,
        {labels: labels(d), properties: properties(d)} AS document
    """,
)

# Neo4j does not make a commit visible at once: whoever reads meanwhile can see half of it. So a
# change says beforehand that it is about to be committed, and afterwards that it is. What a writer
# that died in between has said counts for so many seconds.
STATE: Final = """
    OPTIONAL MATCH (s:MandatState {id: 'state'})
    OPTIONAL MATCH (c:MandatState {id: 'commit'})
    WHERE c.since > datetime() - duration({seconds: $seconds})
    RETURN coalesce(s.generation, 0) AS generation, coalesce(s.format, 0) AS format,
        c IS NOT NULL AS committing
    """
COMMITTING: Final = """
    MERGE (c:MandatState {id: 'commit'}) SET c.since = datetime(), c.change = $change
    """
COMMITTED: Final = """
    MATCH (c:MandatState {id: 'commit', change: $change}) REMOVE c.since, c.change
    """
ANY_NODE: Final = "MATCH (n:Mandat) RETURN n.id AS id LIMIT 1"

ALL_NODES: Final = """
    MATCH (n:Mandat) WHERE n.id IS NOT NULL
    RETURN labels(n) AS labels, properties(n) AS properties
    """
ALL_EDGES: Final = """
    MATCH (a:Mandat)-[r]->(b:Mandat) WHERE r.id IS NOT NULL AND type(r) IN $types
    RETURN elementId(r) AS element, type(r) AS type, a.id AS source, b.id AS target,
        properties(r) AS properties
    """
SOURCES: Final = "MATCH (s:MandatSource) RETURN properties(s) AS properties"
SOURCE: Final = "MATCH (s:MandatSource {name: $name}) RETURN properties(s) AS properties"
VERDICTS: Final = "MATCH (v:MandatVerdict) RETURN properties(v) AS properties"

SCHEMA: Final[tuple[LiteralString, ...]] = (
    "CREATE CONSTRAINT mandat_id IF NOT EXISTS FOR (n:Mandat) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT mandat_source IF NOT EXISTS FOR (s:MandatSource) REQUIRE s.name IS UNIQUE",
    "CREATE CONSTRAINT mandat_verdict IF NOT EXISTS FOR (v:MandatVerdict) REQUIRE v.fact IS UNIQUE",
    "CREATE CONSTRAINT mandat_state IF NOT EXISTS FOR (s:MandatState) REQUIRE s.id IS UNIQUE",
)

# Writing to the state first takes its lock: changes come one after the other.
LOCK: Final = """
    MERGE (s:MandatState {id: 'state'}) ON CREATE SET s.generation = 0, s.format = $format
    SET s.changed = datetime()
    """
ADVANCE: Final = "MATCH (s:MandatState {id: 'state'}) SET s.generation = s.generation + 1"

DELETE_EDGES: Final = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r"
DELETE_NODES: Final = "UNWIND $rows AS row MATCH (n:Mandat {id: row}) DETACH DELETE n"
CREATE_NODES: Final = """
    UNWIND $rows AS row CREATE (n:Mandat:$(row.label)) SET n = row.properties, n.id = row.id
    """
CHANGE_NODES: Final = """
    UNWIND $rows AS row MATCH (n:Mandat {id: row.id})
    REMOVE n:$(row.gone) SET n:$(row.label) SET n += row.properties
    """
CREATE_EDGES: Final = """
    UNWIND $rows AS row
    MATCH (a:Mandat {id: row.source}) MATCH (b:Mandat {id: row.target})
    CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties, r.id = row.id
    """
DELETE_SOURCES: Final = "MATCH (s:MandatSource) DETACH DELETE s"
CREATE_SOURCES: Final = "UNWIND $rows AS row CREATE (s:MandatSource) SET s = row"
DELETE_VERDICTS: Final = "MATCH (v:MandatVerdict) DETACH DELETE v"
CREATE_VERDICTS: Final = "UNWIND $rows AS row CREATE (v:MandatVerdict) SET v = row"
