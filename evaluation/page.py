"""The page of errors: scores, tables per kind, and every miss and false alarm in its sentence with the parts marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise
from typing import Any

from evaluation.annotations import Annotated, Item, occurrence, span_of
from evaluation.floors import UNREAD
from evaluation.score import LEVELS, PARTS, ReportScore, Score, phrase_of, precision_recall_f1

#: A part of a claim and where it stands: («figure», 12, 18).
Part = tuple[str, int, int]
#: Most characters of context to either side, where a sentence does not end sooner.
REACH = 260
ENDS = ".!؟\n"

STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.6 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: .6rem 0 1.4rem; }
th, td { padding: .15rem .7rem; border-bottom: 1px solid #8884; text-align: start; font-variant-numeric: tabular-nums; }
td.n, th.n { text-align: end; }
p.sentence { font-size: 1.1rem; line-height: 2; margin: .2rem 0 .6rem; }
.item { border-inline-start: 4px solid #8886; padding-inline-start: .8rem; margin: 1rem 0; }
.missed { border-color: #c60; } .false { border-color: #c22; } .wrong { border-color: #08a; }
.up { color: #080; } .down { color: #c22; }
mark { color: inherit; background: none; padding: 0; }
mark.figure, mark.trigger { background: #fd06; }
mark.who { background: #6c66; }
mark.source { border-bottom: 3px solid #36c; }
mark.place { border-bottom: 3px solid #c63; }
mark.time { border-bottom: 3px dotted #c36; }
mark.by { border-bottom: 3px double #963; }
small, .note { color: #888; }
"""


def painted(text: str, start: int, end: int, parts: Iterable[Part]) -> str:
    """A stretch of text as HTML; where parts overlap, a stretch has the classes of all of them."""
    inside = [(name, max(at, start), min(to, end)) for name, at, to in parts if at < end and to > start]
    cuts = sorted({start, end, *(at for _, at, _ in inside), *(to for *_, to in inside)})
    out = []
    for at, to in pairwise(cuts):
        names = sorted({name for name, first, last in inside if first <= at and to <= last})
        piece = escape(text[at:to])
        out.append(f'<mark class="{" ".join(names)}">{piece}</mark>' if names else piece)
    return "".join(out).strip().replace("\n", "<br>")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that a span stands in, cut where it runs too long."""
    left = max((text.rfind(mark, 0, start) for mark in ENDS), default=-1) + 1
    rights = [at for mark in ENDS if (at := text.find(mark, end)) >= 0]
    right = min(rights, default=len(text) - 1) + 1
    return max(left, start - REACH), min(right, end + REACH)


def nearest(text: str, phrase: str, to: int) -> tuple[int, int]:
    """The occurrence of an annotated phrase closest to a place in the text."""
    best, nth = (0, 0), 1
    while span := occurrence(text, phrase, nth):
        if nth == 1 or abs(span[0] - to) < abs(best[0] - to):
            best = span
        nth += 1
    return best


def parts_of_gold(text: str, item: Item, key: str) -> list[Part]:
    """Where an annotation's parts stand."""
    start, end = span_of(text, item, key)
    out: list[Part] = [(key, start, end)]
    for name in ("who", "source", "place", "time", "by"):
        if item.get(name):
            out.append((name, *nearest(text, item[name], start)))
    return out


def parts_of_said(item: Item, key: str) -> list[Part]:
    """Where the parts of what Marsad said stand."""
    out: list[Part] = []
    for name in (key, "who", "source", "place", "time", "by"):
        part = item.get(name)
        if isinstance(part, dict) and part.get("start") is not None:
            out.append((name, part["start"], part["end"]))
    return out


def sentence(report: Annotated, parts: list[Part]) -> str:
    """The sentence of the first part, in its own direction, with all parts that stand in it marked."""
    _, start, end = parts[0]
    marked = painted(report.text, *sentence_around(report.text, start, end), parts)
    return f'<p class="sentence" lang="ar" dir="rtl">{marked}</p>'


def bounds(figure: Mapping[str, Any]) -> str:
    """Low and high in short."""
    low, high = figure.get("low"), figure.get("high")
    return f"{'…' if low is None else low}–{'…' if high is None else high}" if low != high else str(low)


def wrong_parts(wanted: Item, item: Item, right: Mapping[str, bool]) -> str:
    """A small table: for each part that is wrong, what was wanted and what was said."""
    figure = item["figure"]
    # a part may be bare text where the lines come from elsewhere
    who, time = (part if isinstance(part := item.get(name), dict) else {} for name in ("who", "time"))
    pairs: dict[str, tuple[Any, Any]] = {
        "value": (bounds(wanted), bounds(figure)),
        "dates": (f"{wanted.get('from')} – {wanted.get('to')}", f"{time.get('from')} – {time.get('to')}"),
        "class": (", ".join(wanted.get("who_class") or []), ", ".join(who.get("class") or [])),
        "part_of": (wanted.get("part_of"), item.get("part_of")),
        "hedge": (wanted.get("hedge"), figure.get("hedge")),
        "unit": (wanted.get("unit"), figure.get("unit")),
    }
    rows = []
    for part in PARTS:
        if not right[part]:
            want, got = pairs.get(part, (wanted.get(part), phrase_of(item.get(part))))
            rows.append(
                f"<tr><th>{part}</th><td><bdi>{escape(str(want))}</bdi></td><td><bdi>{escape(str(got))}</bdi></td></tr>"
            )
    return f"<table><tr><th></th><th>wanted</th><th>said</th></tr>{''.join(rows)}</table>"


def errors(result: ReportScore) -> str:
    """All that is wrong with one report; nothing where nothing is."""
    report, out = result.report, []
    for missed, said, key in (
        (result.missed, result.false, "figure"),
        (result.events_missed, result.events_false, "trigger"),
    ):
        noun = "claim" if key == "figure" else "event"
        for item in missed:
            head = f"missed {noun} <b>{item['kind']}</b> {bounds(item) if key == 'figure' else ''}"
            out.append(
                f'<div class="item missed">{head}{sentence(report, parts_of_gold(report.text, item, key))}</div>'
            )
        for item in said:
            head = f"false {noun} <b>{item['kind']}</b> {bounds(item[key]) if key == 'figure' else ''}"
            rule = f" <small>rule {escape(str(item['rule']))}</small>" if item.get("rule") else ""
            out.append(f'<div class="item false">{head}{rule}{sentence(report, parts_of_said(item, key))}</div>')
    for pair in result.found:
        if not (pair.right["full"] and pair.right["usable"]):
            level = "not strict" if not pair.right["strict"] else "strict, but"
            head = f"{level}: <b>{pair.wanted['kind']}</b>"
            body = sentence(report, parts_of_said(pair.item, "figure")) + wrong_parts(
                pair.wanted, pair.item, pair.right
            )
            out.append(f'<div class="item wrong">{head}{body}</div>')
    for number in result.explained_away:
        parts: list[Part] = [("figure", number["start"], number["end"])]
        why = escape(str(number.get("reason")))
        out.append(f'<div class="item missed">figure explained away as <b>{why}</b>{sentence(report, parts)}</div>')
    if not out:
        return ""
    return f"<details open><summary><b>{escape(report.name)}</b> ({len(out)})</summary>{''.join(out)}</details>"


def change(name: str, value: Any, before: Mapping[str, Any]) -> str:
    """How far a figure moved since the run before."""
    old = before.get(name)
    if old is None or value is None or old == value:
        return ""
    better = (value > old) != (name in ("unexplained", "explained_away"))
    return f' <small class="{"up" if better else "down"}">{value - old:+.3f}</small>'


def scores(result: Score, before: Mapping[str, Any]) -> str:
    """The table of levels and the line of other figures."""
    figures = result.figures()
    rows = []
    for level in LEVELS:
        cells = "".join(
            f'<td class="n">{figures[key]:.3f}{change(key, figures[key], before)}</td>'
            for key in (f"{level}_p", f"{level}_r", f"{level}_f1")
        )
        rows.append(f"<tr><th>{level}</th>{cells}</tr>")
    others = " · ".join(
        f"{name.replace('_', ' ')} {figures[name]}{change(name, figures[name], before)}"
        for name in ("claims", "said", "found", "events_found_f1", "events_strict_f1", "unexplained", "explained_away")
    )
    parts = " · ".join(f"{part} {share:.2f}" for part, share in result.parts().items())
    head = '<tr><th></th><th class="n">precision</th><th class="n">recall</th><th class="n">F1</th></tr>'
    return f"<table>{head}{''.join(rows)}</table><p>{others}</p><p class='note'>Right, of the claims found: {parts}</p>"


def kinds(title: str, counts: Mapping[str, Counter[str]]) -> str:
    """A table with a row for each kind."""
    names = ("wanted", "said", "found", "strict")
    rows = []
    for kind, n in counts.items():
        f1 = precision_recall_f1(n["found"], n["said"], n["wanted"])[2]
        cells = "".join(f'<td class="n">{n[name]}</td>' for name in names)
        rows.append(f'<tr><th>{kind}</th>{cells}<td class="n">{f1:.2f}</td></tr>')
    head = "".join(f'<th class="n">{name}</th>' for name in (*names, "F1"))
    return f"<table><tr><th>{title}</th>{head}</tr>{''.join(rows)}</table>"


def page(results: Mapping[str, Score], before: Mapping[str, Mapping[str, Any]]) -> str:
    """The whole page; ``before`` holds the figures of the run before, by corpus."""
    body = ["<h1>Marsad against annotated reports</h1>"]
    body.append(
        "<p class='note'>Marked: <mark class='figure'>figure or trigger</mark>, <mark class='who'>who</mark>, "
        "<mark class='source'>source</mark>, <mark class='place'>place</mark>, <mark class='time'>time</mark>, "
        "<mark class='by'>by</mark>. Small figures: the change since the run before.</p>"
    )
    for name, result in results.items():
        body.append(f"<h2>{escape(name)}</h2>{scores(result, before.get(name, {}))}")
        body.append(kinds("claims", result.per_kind()) + kinds("events", result.events_per_kind()))
        if name in UNREAD:
            body.append("<p class='note'>Kept unread: the errors are not shown.</p>")
            continue
        body += [errors(report) for report in result.reports]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Marsad: evaluation</title>'
        f"<style>{STYLE}</style></head><body>{''.join(body)}</body></html>\n"
    )
