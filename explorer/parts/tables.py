"""A table on a page, to be taken away as csv or xlsx that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import streamlit as st

from explorer.safe import plain
from explorer.texts import text
from graph.captions import Language
from graph.export.spreadsheet import safe_cell

Rows = Sequence[Sequence[str]]


def table(
    head: Sequence[str], rows: Rows, name: str, language: Language, *, choose: bool = False
) -> int | None:
    """Shows rows of text with two download buttons; `name` is the files' name, without ending.

    With `choose`, a row can be chosen; its number is returned.
    """
    if not rows:
        st.caption(text("table.empty", language))
        return None
    # Heavy, and a page shows its drawing and its words before its tables.
    import pandas as pd

    titles = unique([plain(title) for title in head])
    frame = pd.DataFrame([[plain(cell) for cell in row] for row in rows], columns=titles)
    config = {title: st.column_config.TextColumn() for title in titles}
    chosen: list[int] = []
    if choose:
        event = st.dataframe(
            frame,
            hide_index=True,
            column_config=config,
            key=f"table {name}",
            on_select="rerun",
            selection_mode="single-row",
        )
        chosen = event.selection.rows
    else:
        st.dataframe(frame, hide_index=True, column_config=config, key=f"table {name}")
    with st.container(horizontal=True):
        st.download_button(
            text("table.csv", language),
            as_csv(titles, rows),
            f"{name}.csv",
            "text/csv",
            key=f"csv {name}",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            text("table.xlsx", language),
            lambda: as_xlsx(titles, rows),
            f"{name}.xlsx",
            key=f"xlsx {name}",
            on_click="ignore",
            icon=":material/download:",
        )
    return chosen[0] if chosen else None


def unique(titles: Sequence[str]) -> list[str]:
    """The titles, those that come again with a number."""
    out: list[str] = []
    for title in titles:
        number, new = 2, title
        while new in out:
            new, number = f"{title} ({number})", number + 1
        out.append(new)
    return out


def as_csv(head: Sequence[str], rows: Rows) -> bytes:
    """UTF-8 with a byte order mark, for Excel."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([[safe_cell(cell) for cell in row] for row in [head, *rows]])
    return out.getvalue().encode("utf-8-sig", "replace")


def as_xlsx(head: Sequence[str], rows: Rows) -> bytes:
    """A workbook of one sheet, every cell text."""
    import pandas as pd

    out = io.BytesIO()
    cells = [[safe_cell(cell) for cell in row] for row in rows]
    frame = pd.DataFrame(cells, columns=[safe_cell(cell) for cell in head])
    with pd.ExcelWriter(out, engine="openpyxl") as writer:
        frame.to_excel(writer, index=False)
    return out.getvalue()
