"""The lines of a text, blank ones left out, trimmed of space and of characters that nobody sees."""

from __future__ import annotations

import re
from typing import NamedTuple

from marsad.reading.tokens import INVISIBLE

#: what is trimmed from the ends of lines and sentences
BLANK = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\x00"
    + "".join(map(chr, (*range(0x2000, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))))
)  # fmt: skip
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_RARE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
#: longer lines are prose: nothing looks at them as a title, a byline or furniture
SHORT = 240


class Line(NamedTuple):
    """A line that is not blank: where it stands, its number in the text, and (of short ones) its key for look-ups."""

    start: int
    end: int
    n: int
    key: str


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its ends; empty stretches come back as (end, end)."""
    piece = text[start:end]
    left = piece.lstrip(BLANK)
    start = end - len(left)
    return start, start + len(left.rstrip(BLANK))


def lines_of(text: str, folded: str) -> list[Line]:
    """All lines that are not blank."""
    out: list[Line] = []
    if any(c in text for c in _RARE_ENDS):
        bounds = [(m.start(), m.end()) for m in _ENDS.finditer(text)]
    else:
        bounds = []
        at = text.find("\n")
        while at >= 0:
            bounds.append((at, at + 1))
            at = text.find("\n", at + 1)
    bounds.append((len(text), len(text)))
    begin = 0
    for n, (end, after) in enumerate(bounds):
        start, stop = trim(text, begin, end)
        begin = after
        if stop > start:
            key = ""
            if stop - start <= SHORT:
                key = " ".join(_INVISIBLE.sub("", folded[start:stop]).lower().split())
            out.append(Line(start, stop, n, key))
    return out
