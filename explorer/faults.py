"""The errors of the command itself; the rest of the tree stands in `graph.errors`."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import MandatError, UnreadableSource


class UsageError(MandatError):
    """A command line that says nothing the command can do."""


class CannotWrite(MandatError):
    """A file that an export cannot be written to."""


class MissingPart(MandatError):
    """A part of Mandat that is not installed here."""


class EmptyStore(MandatError):
    """A question to a store into which nothing has been loaded."""


class LoadRefused(UnreadableSource):
    """A load that was refused as a whole; `faults` has one error for each bad file."""

    def __init__(self, faults: Sequence[MandatError]) -> None:
        super().__init__(
            ", ".join(fault.thing for fault in faults),
            "; ".join(dict.fromkeys(fault.fault for fault in faults)),
            " ".join(dict.fromkeys(fault.remedy for fault in faults)),
        )
        self.faults = tuple(faults)


def refusal(faults: Sequence[MandatError]) -> MandatError:
    """One error for all that is wrong with the files of a load."""
    return faults[0] if len(faults) == 1 else LoadRefused(faults)
