"""What the driver and the server complain about, as errors of ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    IncompleteCommit,
    Neo4jError,
    UnsupportedServerProduct,
)

from graph.errors import StoreUnavailable

_NO_DATABASE: Final = "Neo.ClientError.Database.DatabaseNotFound"


@contextmanager
def faults_named(url: str) -> Iterator[None]:
    """Turns every error of driver and server into `StoreUnavailable`; no message has a password."""
    try:
        yield
    except (DriverError, Neo4jError, ConfigurationError) as error:
        fault, remedy = _named(error)
        raise StoreUnavailable(url, fault, remedy) from error


def _named(error: Exception) -> tuple[str, str]:
    match error:
        case Forbidden():
            return (
                f"does not allow this user to do that ({_said(error)})",
                "Name a user who may read and write this database, in NEO4J_USERNAME.",
            )
        case AuthError():
            return (
                "does not accept the user name and password",
                "Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.",
            )
        case IncompleteCommit():
            return (
                "went away while the change was being saved, so that it may be saved or not",
                "Look whether it is there; do it again if not.",
            )
        case ConfigurationError():
            return f"is no address of a Neo4j server ({_said(error)})", "Check the address."
        case UnsupportedServerProduct():
            return "is no Neo4j server", "Check the address."
        case Neo4jError(code=code) if code == _NO_DATABASE:
            return "has no database of that name", "Check NEO4J_DATABASE."
        case Neo4jError():
            return f"could not do it ({_said(error)})", "Nothing was changed; see the server's log."
        case _:
            return (
                f"cannot be reached ({_said(error)})",
                "Check the address, and that the server is running.",
            )


def _said(error: Exception) -> str:
    """The first line of what it says, without the driver's own retellings."""
    text = (error.message if isinstance(error, Neo4jError) else None) or str(error)
    return (text.strip().splitlines() or [type(error).__name__])[0][:300]
