"""Find what ties the project to one machine or to one registry: hosts, options, paths.

Usage: python -m tools.foreign_names PROJECT

Exit status: 0 nothing found, 1 something found.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tree import texts

# The dots and dashes are in brackets, so that this file is not what it looks for.
FOREIGN = {
    "the host of a package registry": re.compile(
        r"\b(?:pypi[.]org|pythonhosted[.]org|maven[.]apache[.]org|maven[.]org|maven[.]google[.]com"
        r"|sonatype[.](?:org|com)|npmjs[.](?:org|com)|yarnpkg[.]com|crates[.]io|golang[.]org"
        r"|deb[.]debian[.]org|conda[.](?:io|org)|anaconda[.](?:com|org))",
        re.IGNORECASE,
    ),
    "a place that pip is told to look in": re.compile(
        r"-[-](?:index-url|extra-index-url|find-links|trusted-host)\b|\bPIP_(?:EXTRA_)?INDEX[_]URL\b"
    ),
    "a path of one machine": re.compile(r"(?<![\w.:/$~{}-])/(?:work|root|home|Users)/(?=\w)"),
}


def foreign_names(project: Path) -> Iterator[tuple[str, int, str, str]]:
    """File, line, what it is, and the words."""
    for name, text in texts(project):
        for number, line in enumerate(text.splitlines(), start=1):
            for what, pattern in FOREIGN.items():
                if found := pattern.search(line):
                    yield name, number, what, found.group()


def main(project: Path) -> int:
    found = list(foreign_names(project))
    for name, number, what, words in found:
        print(f"{name}:{number}: {what}: {words}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
