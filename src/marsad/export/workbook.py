"""XLSX: one right-to-left sheet; ids and hashes are text, so that no spreadsheet makes numbers of them."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
#: what one cell may hold
_LONGEST = 32_767


def write(columns: Sequence[str], rows: Sequence[dict[str, object]]) -> bytes:
    """The workbook's bytes. Control characters, which the format forbids, become spaces; formulas stay text."""
    from openpyxl import Workbook
    from openpyxl.cell import Cell

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "marsad"
    sheet.sheet_view.rightToLeft = True
    sheet.freeze_panes = "A2"
    for n, name in enumerate(columns, 1):
        sheet.cell(row=1, column=n, value=name)
    for r, row in enumerate(rows, 2):
        for n, name in enumerate(columns, 1):
            value = row.get(name)
            if value is None or value == "":
                continue
            cell = sheet.cell(row=r, column=n)
            assert isinstance(cell, Cell)
            if isinstance(value, str):
                text = _CONTROL.sub(" ", value)
                if len(text) > _LONGEST:
                    raise ValueError(
                        f"row {r}, column {name}: longer than a cell may be ({_LONGEST}); use csv or jsonl"
                    )
                cell.value = text
                cell.data_type = "s"
                cell.number_format = "@"
            else:
                cell.value = float(value) if isinstance(value, float) else int(str(value))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
