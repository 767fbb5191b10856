"""Bytes of a file to text with offsets: the first step of loading."""

from __future__ import annotations

import codecs
import hashlib
from typing import Final

from graph.errors import UnreadableSource
from loaders.text import Source

MOST_BYTES: Final = 20_000_000
"""A document of governance has some hundred kilobytes; a hundred times that is a mistake."""

_FORMATS: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS_TEXT: Final = "Save it as plain text or Markdown in UTF-8 and load that"
_NORDIC: Final = frozenset("æøåÆØÅéÉäöüÄÖÜ")


def read(name: str, content: bytes) -> Source:
    """The document as text; a byte order mark is no part of it, so offsets count after it.

    `sha256` is that of the bytes. Raises UnreadableSource for what is no text, naming what it is.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableSource(
            name,
            f"has {len(content):,} bytes, more than the {MOST_BYTES:,} that are read",
            "Split it into the documents it holds",
        )
    for magic, what in _FORMATS:
        if content.startswith(magic):
            raise UnreadableSource(name, f"is {what}, not text", _SAVE_AS_TEXT)
    raw, encoding = _decoded(name, content)
    if not raw.strip():
        raise UnreadableSource(name, "holds no text", "Check that the right file was given")
    return Source(name, hashlib.sha256(content).hexdigest(), raw, encoding)


def _decoded(name: str, content: bytes) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            if not encoding:
                raise UnreadableSource(name, "is text in UTF-32", _SAVE_AS_TEXT)
            try:
                return content[len(bom) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise UnreadableSource(
                    name, f"says it is {encoding}, but byte {error.start} is not", _SAVE_AS_TEXT
                ) from error
    if b"\x00" in content:
        raise UnreadableSource(name, "holds zero bytes, so it is no text", _SAVE_AS_TEXT)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        at = error.start
    guess = content.decode("cp1252", errors="replace")
    if _plausible(guess):
        return guess, "cp1252"
    raise UnreadableSource(
        name, f"is not UTF-8 (byte {at}), nor Danish text in Windows-1252", _SAVE_AS_TEXT
    )


def _plausible(text: str) -> bool:
    """Nearly all that is beyond ASCII are letters and signs that Nordic texts are written with."""
    if "\ufffd" in text or any(ord(c) < 32 and c not in "\t\n\r\f\v" for c in text):
        return False
    beyond = [c for c in text if ord(c) > 127]
    nordic = sum(c in _NORDIC or c in "–—‘’“”„«»•…§´½°·" for c in beyond)
    return nordic >= 0.9 * len(beyond)
