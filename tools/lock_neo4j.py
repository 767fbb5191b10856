"""Write the list of jars that make a Neo4j server, each with its hash.

Usage: lock_neo4j.py VERSION    for instance 5.26.31

The server then needs no resolving, and a jar that differs from what was tried is refused.
"""

import hashlib
import sys
from pathlib import Path

import jgo

LOCK = Path(__file__).resolve().parent.parent / "explorer" / "neo4j_server.lock"


def main(version: str) -> None:
    lines = []
    for artifact in jgo.resolve(f"org.neo4j:neo4j:{version}"):
        digest = hashlib.sha256(artifact.resolve().read_bytes()).hexdigest()
        name = (artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier)
        lines.append(f"{':'.join(filter(None, name))} sha256:{digest}\n")
    LOCK.write_text("".join(sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
