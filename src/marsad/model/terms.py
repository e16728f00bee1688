"""The closed lists of the contract: kinds, hedges, units, classes, modes, scopes, event kinds, reasons.

Their meaning is in docs/glossary.md. The names are those of the annotation guideline that the gold set follows.
"""

from __future__ import annotations

KINDS = (
    "killed", "wounded", "casualties", "bodies", "captured", "released", "missing", "surrendered", "displaced",
    "evacuated", "returned", "trapped", "violations", "control", "attacks", "destroyed", "forces",
)  # fmt: skip
HEDGES = ("exact", "at_least", "more_than", "at_most", "less_than", "about", "range", "vague")
UNITS = ("people", "percent", "places", "violations", "attacks", "vehicles", "objects", "families")
CLASSES = (
    "state_forces", "allied_militia", "armed_opposition", "islamic_state", "other_jihadist", "kurdish_forces",
    "foreign_forces", "other_armed_group", "civilians", "unspecified",
)  # fmt: skip
MODES = ("asserted", "denied", "planned", "unconfirmed")
SCOPES = ("incident", "period", "cumulative", "standing")
EVENT_KINDS = (
    "airstrike", "shelling", "explosion", "clash", "assault", "killing", "detention", "control_change", "evacuation",
    "displacement", "siege", "ceasefire", "talks", "weapons_handover", "aid", "protest", "other_violence",
)  # fmt: skip
PART_HOW = ("consists_of", "among", "rest", "added")
#: Why a number is no claim. The list is closed: anything else is ``unexplained``.
REASONS = (
    "age", "date", "hour", "duration", "money", "distance", "area", "weight", "temperature", "ordinal",
    "share_of_people", "percentage", "calibre_or_model", "phone", "population", "crowd", "vote", "score", "furniture",
    "rank_or_name", "address", "reference", "times", "other_count", "not_stated_here", "indefinite",
)  # fmt: skip
