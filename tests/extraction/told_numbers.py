"""What the numbers of a text are counted as, for the tests of constructions."""

from __future__ import annotations

import marsad


def told(text: str) -> list[tuple[str, int | float | None, str]]:
    """Kind, low and unit of each claim with a number, in order."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    by = {claim.id: claim for claim in reading.claims}
    return [
        (by[i].kind, by[i].figure.low, by[i].figure.unit)
        for number in reading.numbers
        for i in number.claims
        if i in by
    ]
