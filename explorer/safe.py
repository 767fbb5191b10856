"""Text from documents and users, made safe for the screen: it shows as it is and does nothing.

`markdown` for whatever Streamlit takes as Markdown (labels, captions, errors, help, titles),
`html` for the page's own HTML.
"""

from __future__ import annotations

import html as _html
import re
import unicodedata
from typing import Final

_JOINER: Final = "\u2060"
"""Takes no room and breaks no line: it keeps apart what Streamlit would make one sign of."""

_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Streamlit finds these in the text that is left when the Markdown has been read: addresses,
# :shortcodes:, arrows and dashes. No backslash stops it there, so the signs are kept apart.
_APART: Final = re.compile(r"(?<=[:@])(?=\S)|(?<=[<>=-])(?=[<>=-])|(?<=www)(?=\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """Without control characters, which are shown as signs; line breaks and tabs become blanks."""
    return "".join(_shown(char) for char in text)


def markdown(text: str) -> str:
    """One line of Markdown that Streamlit shows as exactly this text.

    No image, link, formula, colour, icon, emoji or tag comes of it.
    """
    return _PUNCTUATION.sub(r"\\\1", _APART.sub(_JOINER, plain(text)))


def html(text: str) -> str:
    """The text for an element or a quoted attribute of HTML, set apart from what stands around."""
    return _html.escape(plain(text), quote=True)


def lines(text: str) -> str:
    """Like `html`, but line breaks stay."""
    return "\n".join(html(line) for line in text.splitlines())


def _shown(char: str) -> str:
    if char in "\n\r\t\v\f\x85\u2028\u2029":
        return " "
    if char in _BIDI or unicodedata.category(char) in ("Cc", "Cs"):
        return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\ufffd"
    return char
