"""The errors that a user may see: each names the thing, the fault and the remedy."""

from __future__ import annotations


class MandatError(Exception):
    """A request that cannot be met; nothing has been changed.

    `thing` is what it is about (a file, a name, a store), `fault` what is wrong and `remedy`
    what the user can do. All three are plain text and may hold words of a document: whoever
    shows them escapes them.
    """

    def __init__(self, thing: str, fault: str, remedy: str) -> None:
        super().__init__(f"{thing}: {fault}. {remedy}")
        self.thing = thing
        self.fault = fault
        self.remedy = remedy

    @property
    def code(self) -> str:
        """A stable name of the kind of error, for translations and `--json`."""
        return type(self).__name__


class UnreadableSource(MandatError):
    """A document or roster that cannot be read."""


class InvalidGraph(MandatError):
    """Nodes and edges that do not make a graph of this vocabulary."""


class StoreUnavailable(MandatError):
    """A store that cannot be reached, opened or written."""


class StaleGeneration(MandatError):
    """A change made on ground that somebody else has changed since."""


class UnknownName(MandatError):
    """A name that fits no node; `candidates` holds the names that come nearest."""

    def __init__(
        self, thing: str, fault: str, remedy: str, candidates: tuple[str, ...] = ()
    ) -> None:
        super().__init__(thing, fault, remedy)
        self.candidates = candidates


class AmbiguousName(UnknownName):
    """A name that fits two or more nodes about as well; `candidates` lists them."""


class BadRequest(MandatError):
    """A question with an argument that it cannot take."""
