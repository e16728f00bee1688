"""Annotated reports: read from a folder, and checked for what is ill-formed.

python -m evaluation.annotations FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marsad.model import terms

#: A claim, an event or a number as JSON has it; an annotation likewise.
Item = dict[str, Any]


@dataclass(frozen=True)
class Annotated:
    """One report with what a careful reader claims from it."""

    name: str
    text: str
    published: str | None
    outlet: str | None
    claims: list[Item]
    events: list[Item]


def read_text(path: Path) -> str:
    """The text as it stands: line ends are kept, since offsets count them."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def read_folder(folder: Path) -> list[Annotated]:
    """The annotated reports of a folder, by name."""
    out = []
    for path in sorted(folder.glob("*.json")):
        annotation = json.loads(read_text(path))
        out.append(
            Annotated(
                name=path.stem,
                text=read_text(path.with_suffix(".txt")),
                published=annotation.get("published"),
                outlet=annotation.get("outlet"),
                claims=annotation["claims"],
                events=annotation.get("events", []),
            )
        )
    return out


def occurrence(text: str, phrase: str, nth: int = 1) -> tuple[int, int] | None:
    """Where the nth occurrence of a phrase stands."""
    start = -1
    for _ in range(nth):
        start = text.find(phrase, start + 1)
        if start < 0:
            return None
    return start, start + len(phrase)


def span_of(text: str, item: Item, key: str) -> tuple[int, int]:
    """Where an annotation's figure or trigger stands."""
    span = occurrence(text, item[key], item.get("nth") or 1)
    if span is None:
        raise ValueError(f"«{item[key]}» is not in the text; run `python -m evaluation.score check FOLDER`")
    return span


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two spans share; not positive where they share none."""
    return min(one[1], other[1]) - max(one[0], other[0])


CLAIM_LISTS = {
    "kind": terms.KINDS,
    "hedge": terms.HEDGES,
    "unit": terms.UNITS,
    "mode": terms.MODES,
    "scope": terms.SCOPES,
}


def bounds_fault(claim: Item) -> str | None:
    """What is wrong between a claim's hedge and its bounds."""
    low, high, hedge = claim.get("low"), claim.get("high"), claim.get("hedge")
    right = {
        "exact": low is not None and low == high,
        "about": (low is None) == (high is None),
        "at_least": low is not None and high is None,
        "more_than": low is not None and high is None,
        "at_most": low is None and high is not None,
        "less_than": low is None and high is not None,
        "range": low is not None and high is not None and low < high,
        "vague": low is None and high is None,
    }
    return None if right.get(str(hedge), True) else f"{hedge}, but low {low} and high {high}"


def faults(report: Annotated) -> list[str]:
    """Lines that say what is ill-formed in an annotation."""
    out: list[str] = []
    text = report.text
    for i, claim in enumerate(report.claims):
        out += [
            f"claim {i}: {key} is {claim.get(key)!r}"
            for key, allowed in CLAIM_LISTS.items()
            if claim.get(key) not in allowed
        ]
        out += [f"claim {i}: class {name!r}" for name in claim.get("who_class") or [] if name not in terms.CLASSES]
        span = occurrence(text, claim.get("figure") or "\0", claim.get("nth") or 1)
        if span is None:
            out.append(f"claim {i}: figure {claim.get('figure')!r} (nth {claim.get('nth', 1)}) is not in the text")
        for key in ("who", "by", "place", "time", "source", "evidence"):
            if claim.get(key) and claim[key] not in text:
                out.append(f"claim {i}: {key} {claim[key]!r} is not in the text")
        fault = bounds_fault(claim)
        if fault:
            out.append(f"claim {i}: {fault}")
        part = claim.get("part_of")
        if part is not None and (not 0 <= part < len(report.claims) or part == i):
            out.append(f"claim {i}: part_of {part}")
    for i, event in enumerate(report.events):
        if event.get("kind") not in terms.EVENT_KINDS:
            out.append(f"event {i}: kind is {event.get('kind')!r}")
        if occurrence(text, event.get("trigger") or "\0", event.get("nth") or 1) is None:
            out.append(f"event {i}: trigger {event.get('trigger')!r} (nth {event.get('nth', 1)}) is not in the text")
        for key in ("by", "target", "place", "time", "source"):
            if event.get(key) and event[key] not in text:
                out.append(f"event {i}: {key} {event[key]!r} is not in the text")
    return out


def main(arguments: Sequence[str]) -> int:
    """The command line: exit code 1 where anything is ill-formed."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m evaluation.annotations FOLDER", file=sys.stderr)
        return 2
    reports = read_folder(Path(arguments[0]))
    wrong = [f"{report.name}: {line}" for report in reports for line in faults(report)]
    print("\n".join([*wrong, f"{len(reports)} reports, {len(wrong)} faults"]))
    return 1 if wrong or not reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
