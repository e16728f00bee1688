"""The published table (mapping.yaml) that turns Marsad's words into those of event files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import yaml
from msgspec import field


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a class of people stands for."""

    side: str
    inter: str
    label: str


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which pair of sides makes which GED-shaped type of violence."""

    one: str
    other: str
    type: int
    why: str


class Sub(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """ACLED-shaped event type and sub-event."""

    type: str
    sub: str
    civilians: Sub | None = None


class Precision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The precision codes of the two event-shaped formats."""

    ged: int
    acled: int


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Name, ISO 3166 number and the regions of the two event-shaped formats."""

    name: str
    iso: int
    acled: str
    ged: str


class Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table."""

    sides: dict[str, Side]
    states: list[str]
    type_of_violence: list[Rule]
    sub_events: dict[str, Sub]
    otherwise: Sub
    rows_without_figure: list[str]
    disorder: dict[str, str]
    where: dict[str, Precision]
    vague: dict[str, dict[str, int]]
    vague_words: dict[str, list[str]]
    countries: dict[str, Country] = field(default_factory=dict)

    def country(self, code: str | None) -> str:
        """English name of a country code; the code itself where the table lacks it, blank for none."""
        known = self.countries.get(code or "")
        return known.name if known else (code or "")

    def vague_value(self, policy: str, words: str) -> int | None:
        """The count that a named policy gives to vague words; ``None`` under a policy that gives none."""
        table = self.vague[policy]
        said = set(words.split())
        for size in ("thousands", "hundreds", "tens"):
            if said & set(self.vague_words[size]):
                return table.get(size)
        return table.get("plural")

    def violence(self, one: str, other: str) -> int | None:
        """GED-shaped type of violence of a pair of sides (``foreign:us`` counts as foreign)."""
        for rule in self.type_of_violence:
            for a, b in ((one, other), (other, one)):
                if self._fits(rule.one, a) and self._fits(rule.other, b):
                    return rule.type
        return None

    def _fits(self, want: str, side: str) -> bool:
        plain = side.partition(":")[0]
        return want == plain or (want == "states" and plain in self.states) or (want == "any" and plain != "civilians")


@cache
def mapping() -> Mapping:
    """The table that comes with Marsad."""
    text = Path(__file__).with_name("mapping.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), Mapping)
