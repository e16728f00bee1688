"""A ledger as one offline page, right-to-left: for each tally what is counted, the figures, a step chart, the origins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape

from marsad.model.ledger import Ledger, Statement, Tally
from marsad.model.structs import Claim, Report
from marsad.reconciliation.courses import step_words
from marsad.reconciliation.histories import shown

_STYLE = """
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.7 "Noto Naskh Arabic","Amiri","Segoe UI",Tahoma,sans-serif;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem}article{border:1px solid #767676;border-radius:.4rem;padding:.8rem 1rem;margin:0 0 1rem;break-inside:avoid}
h2{font-size:1.1rem;margin:0}.en{direction:ltr;text-align:left;color:#4a4a4a;font-size:.9rem;margin:0}
.figures{display:flex;gap:1.5rem;flex-wrap:wrap;margin:.5rem 0;padding:0}.figures div{min-width:5rem}.figures dt{font-size:.8rem;color:#4a4a4a}
.figures dd{margin:0;font-size:1.4rem;font-weight:700;direction:ltr;text-align:right}.best dd{color:#0b4f8a}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:start;vertical-align:top;padding:.25rem .4rem;border-bottom:1px solid #ccc}
td.n{direction:ltr;text-align:right;white-space:nowrap}mark{background:#ffe9a8;color:inherit}
ul{margin:.5rem 0;padding-inline-start:1.2rem}.dispute,.inconsistency{color:#8a1c0b;font-weight:600}svg{max-width:100%;height:auto}
details{margin-top:.4rem}code{direction:ltr;unicode-bidi:isolate;font-size:.85em}.old{color:#595959}
@media print{body{max-width:none}details{display:block}}@media(max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}tr{border-bottom:1px solid #767676}td{border:0}}
"""
_COLOURS = ("#0b4f8a", "#8a1c0b", "#2e6b12", "#6a2c91", "#7a5200")


def page(ledger: Ledger, claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> str:
    """The whole ledger as HTML. ``claims`` and ``reports`` (with texts) give the words of each statement; a claim
    whose report is not at hand is shown by the words of its figure alone. Nothing is fetched from anywhere."""
    words = {t.id: t.counted.words.ar for t in ledger.tallies}
    blocks = "\n".join(_block(t, claims, reports, words) for t in ledger.tallies)
    blocks += "\n".join(
        f'<article><h2>{escape(c.words.ar)}</h2><p class="en" lang="en">{escape(c.words.en)}</p><ul>'
        + "".join(f"<li>{escape(step_words(step, shown).ar)}</li>" for step in c.steps) + "</ul></article>"
        for c in ledger.courses
    )  # fmt: skip
    count = len(ledger.tallies)
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>مرصد: دفتر الحصائل</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>دفتر الحصائل</h1>\n<p>عدد الحصائل: {count}. لا تُجمع حصيلة إلى أخرى. «المرجّح» بسياسة "
        f"<code>{escape(ledger.policy)}</code>، ويبقى فارغاً عند الخلاف. قراءة آلية.</p>\n"
        f'<p class="en" lang="en">{count} tallies. None is added to another. Read by machine.</p>\n{blocks}\n</body></html>\n'
    )


def _cell(value: int | float | None) -> str:
    return "–" if value is None else f"{value:,}"


def _block(tally: Tally, claims: Mapping[str, Claim], reports: Mapping[str, Report], words: Mapping[str, str]) -> str:
    figures = "".join(
        f'<div class="{name}"><dt>{label}</dt><dd>{_cell(value)}</dd></div>'
        for name, label, value in (
            ("low", "الأدنى", tally.low), ("best", "المرجّح", tally.best), ("high", "الأعلى", tally.high),
        )
    )  # fmt: skip
    origins = "".join(
        f"<li>{escape(v.label.ar)}: <bdi dir='ltr'>{shown(v.tightened)}</bdi>"
        + (" (طرف في النزاع)" if v.party_claim else "")
        + "".join(f"<br><small>{escape(w.ar)}</small>" for w in v.reasons)
        + "</li>"
        for v in tally.origins
    )
    notes = "".join(
        f'<li class="{escape(n.note)}">{escape(n.words.ar)} <span class="en" lang="en" dir="ltr">{escape(n.words.en)}</span></li>'
        for n in tally.notes
    )
    relations = "".join(
        f'<li>{escape(r.words.ar)}: <a href="#{escape(r.tally)}">{escape(words.get(r.tally, r.tally))}</a></li>'
        for r in tally.relations
    )
    labels = {v.origin: v.label.ar for v in tally.origins}
    rows = "".join(_row(s, labels.get(s.origin, "مصدر غير معروف"), claims, reports) for s in tally.history)
    return (
        f'<article id="{escape(tally.id)}"><h2>{escape(tally.counted.words.ar)}</h2>'
        f'<p class="en" lang="en">{escape(tally.counted.words.en)}</p><dl class="figures">{figures}</dl>{chart(tally)}'
        f"<p>المصادر المستقلة المعروفة: {tally.independent_origins}</p><ul>{origins}</ul>"
        + (f"<ul>{notes}</ul>" if notes else "")
        + (f"<ul>{relations}</ul>" if relations else "")
        + f"<table><thead><tr><th>قيل في</th><th>المصدر</th><th>العدد</th><th>النص</th></tr></thead><tbody>{rows}</tbody></table></article>"
    )


def _row(s: Statement, label: str, claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> str:
    claim = claims.get(s.claim)
    words = "" if claim is None else f"<mark>{escape(claim.figure.text)}</mark>"
    if claim is not None and claim.report in reports:
        text, e, f = reports[claim.report].text, claim.evidence, claim.figure
        # one mark without padding, so that Arabic letters stay joined
        words = f"{escape(text[e.start : f.start])}<mark>{escape(text[f.start : f.end])}</mark>{escape(text[f.end : e.end])}"
    where = escape(s.report) + (f":{claim.figure.start}–{claim.figure.end}" if claim is not None else "")
    old = ' class="old"' if s.superseded_by is not None else ""
    mode = "" if s.mode == "asserted" else f" ({escape(s.mode)})"
    return (
        f'<tr{old}><td class="n">{escape((s.said or "?")[:10])}</td><td>{escape(label)}</td>'
        f'<td class="n"><bdi dir="ltr">{shown(s.real)}</bdi>{mode}</td><td>{words} <code>{where}</code></td></tr>'
    )


def chart(tally: Tally) -> str:
    """The history as a small step chart, one line an origin, or nothing where fewer than two days or counts stand."""
    points: dict[str, list[tuple[int, float]]] = {}
    for s in tally.history:
        if s.mode == "asserted" and s.documented.low is not None and s.said and s.origin is not None:
            points.setdefault(s.origin, []).append((date.fromisoformat(s.said[:10]).toordinal(), s.documented.low))
    every = sorted(p for line in points.values() for p in line)
    if len({d for d, _ in every}) < 2 or len({v for _, v in every}) < 2:
        return ""
    first, last = every[0][0], every[-1][0]
    top = max(v for _, v in every)
    width, height, left, foot = 560, 120, 8, 22

    def x(d: int) -> float:
        return left + (width - 2 * left - 60) * (d - first) / (last - first)

    def y(v: float) -> float:
        return 14 + (height - foot - 18) * (1 - v / top)

    labels = {v.origin: v.label.ar for v in tally.origins}
    out = []
    for n, origin in enumerate(sorted(points)):
        line = sorted(points[origin])
        path = f"M{x(line[0][0]):.1f} {y(line[0][1]):.1f}"
        for d, v in line[1:]:
            path += f"H{x(d):.1f}V{y(v):.1f}"
        colour = _COLOURS[n % len(_COLOURS)]
        name = escape(labels.get(origin, origin))
        out.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"><title>{name}</title></path>'
            + "".join(f'<circle cx="{x(d):.1f}" cy="{y(v):.1f}" r="3" fill="{colour}"/>' for d, v in line)
            + "".join(
                f'<text x="{x(d) + 5:.1f}" y="{y(v) - 4:.1f}" font-size="12" fill="{colour}">{v:g}</text>'
                for d, v in sorted(set(line))
            )
        )
    ends = "".join(
        f'<text x="{x(d):.1f}" y="{height - 5}" font-size="11" fill="#4a4a4a" text-anchor="{anchor}">{date.fromordinal(d).isoformat()}</text>'
        for d, anchor in ((first, "start"), (last, "middle"))
    )
    alt = escape(
        "؛ ".join(f"{labels.get(o, o)}: " + "، ".join(f"{v:g}" for _, v in sorted(points[o])) for o in sorted(points))
    )
    return (
        f'<svg role="img" aria-label="{alt}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" direction="ltr">'
        f'<line x1="{left}" y1="{height - foot}" x2="{width - left}" y2="{height - foot}" stroke="#767676"/>{"".join(out)}{ends}</svg>'
    )
