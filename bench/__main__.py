"""Every benchmark, or the one that is named.

    python -m bench [NAME [OPTION]...]

The names: stores, questions, loading, pages, mangled, reading_score, rule_precision.
`python -m bench NAME --help` has the options.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

NAMES: Final = (
    "stores",
    "questions",
    "loading",
    "pages",
    "mangled",
    "reading_score",
    "rule_precision",
)


def main(arguments: Sequence[str]) -> int:
    """Runs what is asked for; the worst exit status of all."""
    name, *options = arguments or ("",)
    if name in ("-h", "--help"):
        print(__doc__)
        return 0
    if name and name not in NAMES:
        print(f"{name}: no such benchmark; choose among {', '.join(NAMES)}", file=sys.stderr)
        return 2
    worst = 0
    for one in [name] if name else NAMES:
        if not name:
            print(f"\n{one}\n", flush=True)
        worst = max(worst, int(import_module(f"bench.{one}").main(options)))
    return worst


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
