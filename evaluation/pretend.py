"""Readings made from annotations, to try the scorer on: a perfect one, and one spoilt at random."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable

from evaluation.annotations import Annotated, Item, span_of


def said(report: Annotated) -> list[Item]:
    """The lines of one who read a report exactly as it is annotated."""
    lines: list[Item] = []
    for i, wanted in enumerate(report.claims):
        start, end = span_of(report.text, wanted, "figure")
        part = wanted.get("part_of")
        lines.append(
            {
                "type": "claim", "report": report.name, "id": f"{report.name}-{i}", "kind": wanted["kind"],
                "figure": {"start": start, "end": end, **{k: wanted.get(k) for k in ("low", "high", "hedge", "unit")}},
                "who": {"text": wanted.get("who"), "class": list(wanted.get("who_class") or [])},
                "by": wanted.get("by") and {"text": wanted["by"]},
                "place": wanted.get("place") and {"text": wanted["place"]},
                "time": wanted.get("time")
                and {"text": wanted["time"], "from": wanted.get("from"), "to": wanted.get("to")},
                "source": wanted.get("source") and {"text": wanted["source"], "id": wanted.get("source_id")},
                "mode": wanted["mode"], "scope": wanted["scope"],
                "part_of": None if part is None else f"{report.name}-{part}",
            }
        )  # fmt: skip
        lines.append(
            {"type": "number", "report": report.name, "start": start, "end": end, "claims": [i], "reason": None}
        )
    for wanted in report.events:
        start, end = span_of(report.text, wanted, "trigger")
        lines.append(
            {
                "type": "event", "report": report.name, "kind": wanted["kind"], "trigger": {"start": start, "end": end},
                "place": wanted.get("place") and {"text": wanted["place"]},
                "time": wanted.get("time") and {"text": wanted["time"]},
                "source": wanted.get("source") and {"text": wanted["source"], "id": wanted.get("source_id")},
                "mode": wanted.get("mode", "asserted"),
            }
        )  # fmt: skip
    return lines


def perturbed(reports: Iterable[Annotated], seed: int) -> list[Item]:
    """Perfect lines of the gold set, spoilt at random in every way that matters to a score."""
    rng = random.Random(seed)
    rate = rng.choice([0.02, 0.1, 0.3])

    def now() -> bool:
        return rng.random() < rate

    out: list[Item] = []
    for report in reports:
        lines = json.loads(json.dumps(said(report)))
        phrases_here = [c[k] for c in report.claims for k in ("who", "place", "source", "time", "by") if c.get(k)] or [
            None
        ]
        ids = [line["id"] for line in lines if line["type"] == "claim"]
        for line in lines:
            if now():
                continue  # a miss
            span = line.get("figure") or line.get("trigger") or line
            if now():
                span["start"] = max(0, span["start"] - rng.randint(0, 30))
            if now():
                span["end"] = min(len(report.text), span["end"] + rng.randint(-3, 40))
                span["end"] = max(span["end"], span["start"] + 1)
            if line["type"] == "number":
                if now():
                    line.update(claims=[], reason=rng.choice([None, "unexplained", "age", "date"]))
                out.append(line)
                continue
            if now():
                line["kind"] = rng.choice(["killed", "wounded", "attacks", "forces", "airstrike", "clash"])
            for part in ("place", "time", "by", "source"):
                if part in line and now():
                    line[part] = rng.choice([None, {"text": rng.choice(phrases_here)}, rng.choice(phrases_here)])
            if line.get("source") and now() and isinstance(line["source"], dict):
                line["source"]["id"] = rng.choice([None, "sohr", "sana", "afp"])
            if now():
                line["mode"] = rng.choice(["asserted", "denied", "planned", "unconfirmed"])
            if line["type"] == "claim":
                if now():
                    line["figure"][rng.choice(["low", "high"])] = rng.choice([None, 1, 2, 10])
                if now():
                    line["figure"]["hedge"] = rng.choice(["exact", "about", "vague"])
                if now():
                    line["figure"]["unit"] = rng.choice(["people", "places", "attacks"])
                if now():
                    line["who"] = rng.choice([None, {"text": rng.choice(phrases_here), "class": ["civilians"]}])
                if line["who"] and now():
                    line["who"]["class"] = rng.sample(["civilians", "state_forces", "unspecified"], rng.randint(0, 2))
                if now():
                    line["scope"] = rng.choice(["incident", "period", "cumulative", "standing"])
                if now():
                    line["part_of"] = rng.choice([None, *ids])
                if now() and line["time"] and isinstance(line["time"], dict):
                    line["time"]["from"] = rng.choice([None, "2018-01-01"])
            out.append(line)
            if now():
                out.append(json.loads(json.dumps(line)))  # a false alarm, or another mention
                out[-1]["id"] = f"{line.get('id')}-again"
    rng.shuffle(out)
    return out
