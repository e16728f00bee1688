"""One small annotated report, which the tests of the scorer and of its page share."""

from __future__ import annotations

from typing import Any

from evaluation.annotations import Annotated, Item

TEXT = "قال مصدر طبي إن خمسة مدنيين قتلوا في قصف على بلدة الزهر، بينهم طفلان، وأصيب 12 آخرون."


def claim(figure: str, low: int | None, **more: Any) -> Item:
    """An annotated claim of TEXT, with what most of them have."""
    base: Item = {
        "kind": "killed", "figure": figure, "low": low, "high": low, "hedge": "exact", "unit": "people", "who": None,
        "who_class": ["civilians"], "by": None, "place": "بلدة الزهر", "time": None, "from": None, "to": None,
        "scope": "incident", "source": "مصدر طبي", "source_id": "medics", "mode": "asserted", "part_of": None,
    }  # fmt: skip
    return {**base, **more}


GOLD = Annotated(
    name="one",
    text=TEXT,
    published="2024-03-18",
    outlet=None,
    claims=[
        claim("خمسة مدنيين", 5, who="مدنيين"),
        claim("طفلان", 2, who="طفلان", part_of=0),
        claim("12 آخرون", 12, kind="wounded"),
    ],
    events=[{"kind": "shelling", "trigger": "قصف", "place": "بلدة الزهر", "source": "مصدر طبي", "source_id": "medics"}],
)
