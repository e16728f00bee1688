"""Scores of a reading against annotated reports.

A claim is **found** when one of the same kind has a figure that overlaps the annotated one and is not much longer;
**strict** when its value, unit, who and source are right as well; **full** when hedge, place, time, mode and scope
are too; **usable** when strict, and mode, scope, class, dates and part are right: what comparing reports lives on.

    python -m evaluation.score FOLDER FILE.jsonl   score lines of output against a folder of annotated reports
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.annotations import Annotated, Item, overlap, read_folder, read_text, span_of
from evaluation.phrases import same, words

LEVELS = ("found", "strict", "full", "usable")
STRICT = ("value", "unit", "who", "source")
FULL = (*STRICT, "hedge", "place", "time", "mode", "scope")
USABLE = (*STRICT, "mode", "scope", "class", "dates", "part_of")
PARTS = ("value", "hedge", "unit", "who", "by", "place", "time", "source", "mode", "scope", "class", "dates", "part_of")
#: Units of which a report says whose they are; of shells and vehicles it does not.
WITH_WHO = ("people", "percent", "places", "families")


def phrase_of(value: Any) -> str | None:
    """The words of a part, which may be given as an object or as bare text."""
    return value.get("text") if isinstance(value, dict) else value


def pair(text: str, gold: Sequence[Item], said: Sequence[Item], key: str) -> list[tuple[int, int]]:
    """Pairs (gold, said) of one kind whose spans overlap, the closest first; triggers pair by their words as well."""
    options: list[tuple[float, int, int]] = []
    for g, wanted in enumerate(gold):
        start, end = span_of(text, wanted, key)
        for s, item in enumerate(said):
            if item["kind"] != wanted["kind"]:
                continue
            at, to = item[key]["start"], item[key]["end"]
            shared = overlap((start, end), (at, to))
            if shared > 0 and to - at <= 2 * (end - start) + 12:
                options.append((-shared / (max(end, to) - min(start, at)), g, s))
            elif key == "trigger" and words(text[at:to]) == words(wanted[key]):
                options.append((1.0, g, s))
    pairs: list[tuple[int, int]] = []
    free_gold, free_said = set(range(len(gold))), set(range(len(said)))
    for _, g, s in sorted(options):
        if g in free_gold and s in free_said:
            free_gold.remove(g)
            free_said.remove(s)
            pairs.append((g, s))
    return pairs


def same_source(text: str, wanted: Item, item: Item) -> bool:
    """Whether the speaker is right: by the organisation's id where both know it, else by the words."""
    source = item.get("source") or {}
    said = phrase_of(source)
    if not wanted.get("source") or not said:
        return not wanted.get("source") and not said
    known = isinstance(source, dict) and source.get("id")
    if known and known == wanted.get("source_id") and said in text:
        return True
    return same(wanted["source"], said)


def verdict(text: str, wanted: Item, item: Item, part_right: bool) -> dict[str, bool]:
    """Which parts and levels of a found claim are right."""
    figure, who, time = item["figure"], item.get("who"), item.get("time")
    classes = set((who.get("class") if isinstance(who, dict) else None) or ["unspecified"])
    dates = (wanted.get("from"), wanted.get("to"))
    right = {
        "value": (wanted["low"], wanted["high"]) == (figure.get("low"), figure.get("high")),
        "hedge": wanted["hedge"] == figure.get("hedge"),
        "unit": wanted["unit"] == figure.get("unit", "people"),
        "who": wanted["unit"] not in WITH_WHO or same(wanted.get("who"), phrase_of(who)),
        "by": same(wanted.get("by"), phrase_of(item.get("by"))),
        "place": same(wanted.get("place"), phrase_of(item.get("place"))),
        "time": same(wanted.get("time"), phrase_of(time)),
        "source": same_source(text, wanted, item),
        "mode": wanted["mode"] == item.get("mode", "asserted"),
        "scope": wanted["scope"] == item.get("scope"),
        "class": set(wanted.get("who_class") or ["unspecified"]) == classes,
        "dates": dates == (None, None) or (isinstance(time, dict) and dates == (time.get("from"), time.get("to"))),
        "part_of": part_right,
    }
    for level, needed in (("strict", STRICT), ("full", FULL), ("usable", USABLE)):
        right[level] = all(right[part] for part in needed)
    return right


def event_right(text: str, wanted: Item, item: Item) -> bool:
    """Whether place, time, source and mode of a found event are right."""
    return (
        same(wanted.get("place"), phrase_of(item.get("place")))
        and same(wanted.get("time"), phrase_of(item.get("time")))
        and same_source(text, wanted, item)
        and wanted.get("mode", "asserted") == item.get("mode", "asserted")
    )


@dataclass(frozen=True)
class Found:
    """An annotated claim and the one that was paired with it, with what is right of it."""

    wanted: Item
    item: Item
    right: dict[str, bool]


@dataclass
class ReportScore:
    """One report: what was found, missed and falsely claimed."""

    report: Annotated
    found: list[Found] = field(default_factory=list)
    missed: list[Item] = field(default_factory=list)
    false: list[Item] = field(default_factory=list)
    events_found: list[tuple[Item, Item, bool]] = field(default_factory=list)
    events_missed: list[Item] = field(default_factory=list)
    events_false: list[Item] = field(default_factory=list)
    numbers: list[Item] = field(default_factory=list)
    #: numbers without a claim that stand where the annotation has a figure
    explained_away: list[Item] = field(default_factory=list)


def precision_recall_f1(hit: int, said: int, wanted: int) -> tuple[float, float, float]:
    """The usual three; 0 where nothing was said or wanted."""
    precision = hit / said if said else 0.0
    recall = hit / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True)
class Score:
    """All reports of a folder, scored."""

    reports: tuple[ReportScore, ...]

    def figures(self) -> dict[str, float | int | None]:
        """The figures of the run, rounded as they are reported."""
        found = [pair for report in self.reports for pair in report.found]
        wanted = len(found) + sum(len(report.missed) for report in self.reports)
        said = len(found) + sum(len(report.false) for report in self.reports)
        out: dict[str, float | int | None] = {"claims": wanted, "said": said, "found": len(found)}
        for level in LEVELS:
            hit = len(found) if level == "found" else sum(pair.right[level] for pair in found)
            three = precision_recall_f1(hit, said, wanted)
            for name, value in zip(("p", "r", "f1"), three, strict=True):
                out[f"{level}_{name}"] = round(value, 3)
        events = [right for report in self.reports for *_, right in report.events_found]
        events_wanted = len(events) + sum(len(report.events_missed) for report in self.reports)
        events_said = len(events) + sum(len(report.events_false) for report in self.reports)
        for level, hit in (("found", len(events)), ("strict", sum(events))):
            out[f"events_{level}_f1"] = round(precision_recall_f1(hit, events_said, events_wanted)[2], 3)
        out["events_f1"] = out["events_found_f1"]
        numbers = [number for report in self.reports for number in report.numbers]
        unexplained = sum(
            not number.get("claims") and number.get("reason") in (None, "unexplained") for number in numbers
        )
        away = sum(len(report.explained_away) for report in self.reports)
        out["unexplained"] = round(unexplained / len(numbers), 4) if numbers else None
        out["explained_away"] = round(away / max(1, wanted), 4) if numbers else None
        return out

    def parts(self) -> dict[str, float]:
        """Of the claims found, the share that has each part right."""
        found = [pair for report in self.reports for pair in report.found]
        return {part: sum(pair.right[part] for pair in found) / len(found) if found else 0.0 for part in PARTS}

    def per_kind(self) -> dict[str, Counter[str]]:
        """Counts of wanted, said, found and strict for each kind of claim, the most frequent first."""
        out: dict[str, Counter[str]] = {}

        def of(item: Item) -> Counter[str]:
            return out.setdefault(item["kind"], Counter())

        for report in self.reports:
            for pair_ in report.found:
                of(pair_.wanted).update(wanted=1, said=1, found=1, strict=int(pair_.right["strict"]))
            for item in report.missed:
                of(item).update(wanted=1)
            for item in report.false:
                of(item).update(said=1)
        return dict(sorted(out.items(), key=lambda entry: (-entry[1]["wanted"], entry[0])))

    def events_per_kind(self) -> dict[str, Counter[str]]:
        """The same for events."""
        out: dict[str, Counter[str]] = {}
        for report in self.reports:
            for wanted, _, right in report.events_found:
                out.setdefault(wanted["kind"], Counter()).update(wanted=1, said=1, found=1, strict=int(right))
            for item in report.events_missed:
                out.setdefault(item["kind"], Counter()).update(wanted=1)
            for item in report.events_false:
                out.setdefault(item["kind"], Counter()).update(said=1)
        return dict(sorted(out.items(), key=lambda entry: (-entry[1]["wanted"], entry[0])))


def score_report(report: Annotated, lines: Iterable[Item], kinds: Collection[str] = ()) -> ReportScore:
    """Score what was said of one report; with ``kinds``, claims of these kinds alone."""
    out = ReportScore(report)
    by_type: dict[str, list[Item]] = {"claim": [], "event": [], "number": []}
    for line in lines:
        by_type.get(line.get("type", "claim"), []).append(line)
    text = report.text
    gold = [claim for claim in report.claims if not kinds or claim["kind"] in kinds]
    said = [claim for claim in by_type["claim"] if not kinds or claim["kind"] in kinds]
    pairs = pair(text, gold, said, "figure")
    id_of = {id(gold[g]): said[s].get("id") for g, s in pairs}
    for g, s in pairs:
        whole = gold[g].get("part_of")
        # a whole that was not found has no id: then no part_of is right
        wanted_part = None if whole is None else id_of.get(id(report.claims[whole]), "?")
        out.found.append(
            Found(gold[g], said[s], verdict(text, gold[g], said[s], wanted_part == said[s].get("part_of")))
        )
    found_gold, found_said = {g for g, _ in pairs}, {s for _, s in pairs}
    out.missed = [claim for g, claim in enumerate(gold) if g not in found_gold]
    out.false = [claim for s, claim in enumerate(said) if s not in found_said]
    score_events(out, by_type["event"])
    spans = [span_of(text, claim, "figure") for claim in report.claims]
    out.numbers = by_type["number"]
    out.explained_away = [
        number
        for number in out.numbers
        if not number.get("claims") and any(overlap(span, (number["start"], number["end"])) > 0 for span in spans)
    ]
    return out


def score_events(out: ReportScore, said: Sequence[Item]) -> None:
    """Fill in the events of a report. A further mention of a happening that was found is no false alarm."""
    text, gold = out.report.text, out.report.events
    pairs = pair(text, gold, said, "trigger")
    out.events_found = [(gold[g], said[s], event_right(text, gold[g], said[s])) for g, s in pairs]
    found_gold, found_said = {g for g, _ in pairs}, {s for _, s in pairs}
    named = {(gold[g]["kind"], words(gold[g]["trigger"])) for g in found_gold}
    out.events_missed = [event for g, event in enumerate(gold) if g not in found_gold]
    out.events_false = [
        event
        for s, event in enumerate(said)
        if s not in found_said
        and (event["kind"], words(text[event["trigger"]["start"] : event["trigger"]["end"]])) not in named
    ]


def score(reports: Iterable[Annotated], lines: Iterable[Item], kinds: Collection[str] = ()) -> Score:
    """Score lines of output against annotated reports; lines of other types and other reports are passed over."""
    by_report: dict[str, list[Item]] = {}
    for line in lines:
        if line.get("report") is not None and line.get("type", "claim") in ("claim", "event", "number"):
            by_report.setdefault(str(line["report"]), []).append(line)
    return Score(tuple(score_report(report, by_report.get(report.name, ()), kinds) for report in reports))


def table(result: Score) -> str:
    """The scores as plain text."""
    figures = result.figures()
    lines = [f"{figures['claims']} annotated claims, {figures['said']} said, {figures['found']} found"]
    for level in LEVELS:
        p, r, f = (figures[f"{level}_{name}"] for name in ("p", "r", "f1"))
        lines.append(f"{level:8} P {p:.3f}  R {r:.3f}  F1 {f:.3f}")
    lines.append("of those found: " + "  ".join(f"{part} {share:.2f}" for part, share in result.parts().items()))
    for kind, n in result.per_kind().items():
        f = precision_recall_f1(n["found"], n["said"], n["wanted"])[2]
        counts = "  ".join(f"{name} {n[name]:4}" for name in ("wanted", "said", "found", "strict"))
        lines.append(f"  {kind:12} {counts}  F1 {f:.2f}")
    lines.append(f"events   found F1 {figures['events_found_f1']:.3f}  strict F1 {figures['events_strict_f1']:.3f}")
    if figures["unexplained"] is not None:
        lines.append(
            f"numbers  unexplained {figures['unexplained']:.2%}, explained away {figures['explained_away']:.2%}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; see the head of this file."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.score", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("lines", type=Path)
    chosen = parser.parse_args(arguments)
    reports = read_folder(chosen.folder)
    if not reports:
        print(f"{chosen.folder}: no annotated reports (NAME.txt with NAME.json)", file=sys.stderr)
        return 2
    lines = [json.loads(line) for line in read_text(chosen.lines).splitlines() if line.strip()]
    print(table(score(reports, lines)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
