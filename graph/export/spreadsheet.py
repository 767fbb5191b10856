"""Cells that a spreadsheet will not take for a formula."""

from __future__ import annotations

import re
from typing import Final

# What begins a formula in Excel, LibreOffice and Google Sheets, also in its full-width form, also
# behind blanks and control characters that an import drops (OWASP, "CSV Injection").
_FORMULA: Final = re.compile(r"[\s\x00-\x20\x7f-\xa0\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FIRST: Final = ("\t", "\r", "\n")
_LONGEST: Final = 32_767


def safe_cell(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet might calculate.

    Control characters, which a workbook cannot hold, become U+FFFD; what is longer than a cell of
    Excel (32,767 characters) is cut and ends in an ellipsis.
    """
    calculates = text.startswith(_FIRST) or _FORMULA.match(text)
    text = ("'" if calculates else "") + _CONTROL.sub("\ufffd", text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
