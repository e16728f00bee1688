"""Charts and the map, as SVG that needs nothing from outside."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from marsad.digest.page import Picture
from marsad.digest.select import Selection, Statement, said_day
from marsad.digest.wording import Words, day_words
from marsad.model.ledger import Tally
from marsad.model.structs import Claim, Event

_FONT = "Noto Naskh Arabic, Noto Sans Arabic, DejaVu Sans, Arial, sans-serif"
#: Dark enough against white for 4.5:1, and told apart by shape too.
INK = ["#1b4f8a", "#8a3b12", "#2d6a2d", "#6a2d7a", "#4a4a4a"]
#: Radius in kilometres of the circle that a precision stands for; what is not here is not drawn.
RADIUS_KM = {"exact": 1.0, "neighbourhood": 2.0, "town": 5.0, "district": 20.0, "area": 25.0, "governorate": 50.0}
_WIDTH, _HEIGHT = 640, 440


def pictures(chosen: Selection, tallies: dict[str, Tally], words: Words) -> tuple[Picture, ...]:
    """Whatever there is enough to draw of."""
    made = (tolls(chosen, words), sides(chosen, tallies, words), places(chosen, words))
    return tuple(p for p in made if p is not None)


def _svg(spec: dict[str, Any], name: str) -> str:
    import vl_convert as vlc

    svg = str(vlc.vegalite_to_svg(json.dumps(spec, ensure_ascii=False)))
    # ids are unique to a page, not to a picture; the root gets its size from the style sheet
    svg = re.sub(r'(id="|url\(#)(clip|gradient)', rf"\1{name}-\2", svg)
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def _config(words: Words) -> dict[str, Any]:
    del words
    text = {"labelFont": _FONT, "titleFont": _FONT, "labelFontSize": 13, "titleFontSize": 13, "labelColor": "#222", "titleColor": "#222"}  # fmt: skip
    return {
        "axis": text,
        "legend": {**text, "labelLimit": 0, "orient": "bottom", "columns": 1},
        "font": _FONT,
        "view": {"stroke": "#777"},
    }


def _rows(statements: tuple[Statement, ...], chosen: Selection, words: Words) -> list[dict[str, Any]]:
    rows = []
    for s in statements:
        c = s.first
        day = said_day(c, chosen.reports)
        if c.kind != "killed" or c.mode != "asserted" or c.part_how in ("among", "rest") or day is None:
            continue
        low, high = c.figure.low, c.figure.high
        if low is None and high is None:
            continue
        who = words.source(c, chosen.reports[c.report].outlet)[0]
        # a line joins only totals that run from one stated day: «since then» may be another count, and look like a fall
        start = c.time.from_ if c.time is not None and c.scope == "cumulative" else None
        people = words.people(c) or ("people" if words.en else "غير محدد")
        since = f" ({day_words(start, words.lang, weekday=False)} ←)" if start and not words.en else f" (from {start})"
        rows.append({
            "day": day, "low": low if low is not None else 0, "high": high, "open": high is None,
            "said": low if low is not None else high, "series": f"{people} – {who}{since}", "from": start,
        })  # fmt: skip
    return rows


def tolls(chosen: Selection, words: Words) -> Picture | None:
    """Running totals by the day of saying, per party and source: a point a statement, a line its range."""
    import altair as alt

    rows = [r for r in _rows((*chosen.earlier, *chosen.statements), chosen, words) if r["from"] is not None]
    if len(rows) < 2:
        return None
    title = "Running totals of the killed, by day of saying" if words.en else "الحصائل التراكمية للقتلى بحسب يوم القول"
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("day:O", title="day of saying" if words.en else "يوم القول", axis=alt.Axis(labelAngle=0)),
        detail="series:N",
    )
    # one title and one field, so that the two legends become one
    key = "party – source (counted from)" if words.en else "الجهة – القائل (بدء العد)"
    color, shape = alt.Color("series:N", title=key, scale=alt.Scale(range=INK)), alt.Shape("series:N", title=key)
    y = alt.Y("said:Q", title="killed" if words.en else "القتلى", scale=alt.Scale(zero=True))
    points = base.mark_point(filled=True, size=110, opacity=1).encode(y=y, color=color, shape=shape)
    lines = base.mark_line(strokeDash=[4, 3], color=INK[4]).encode(y=y)
    ranges = base.mark_rule(strokeWidth=2).encode(y="low:Q", y2="high:Q").transform_filter("datum.high != null")
    opens = base.mark_text(text="↑", dy=-14, fontSize=18).encode(y=y).transform_filter("datum.open")
    chart = (lines + ranges + points + opens).properties(width=520, height=280).configure(**_config(words))
    stop = "; " if words.en else "؛ "
    plus = " or more" if words.en else " أو أكثر"
    told = stop.join(
        f"{r['series']}: {r['said']:,}{plus if r['open'] else ''} ({day_words(r['day'], words.lang, weekday=False)})"
        for r in sorted(rows, key=lambda r: (r["series"], r["day"]))
    )
    return Picture(key="tolls", title=title, svg=_svg(chart.to_dict(), "tolls"), words=f"{title}. {told}.")


def sides(chosen: Selection, tallies: dict[str, Tally], words: Words) -> Picture | None:
    """Origins side by side: each tally that more than one origin speaks of, a bar an origin."""
    import altair as alt

    rows = []
    for tally in {t.id: t for t in tallies.values()}.values():
        if len(tally.origins) < 2 or tally.counted.kind != "killed":
            continue
        what = tally.counted.words.en if words.en else tally.counted.words.ar
        for view in tally.origins:
            low, high = view.real.low, view.real.high
            said = view.documented.low if view.documented.low is not None else view.documented.high
            if said is not None:
                label = view.label.en if words.en else view.label.ar
                rows.append({"what": what, "who": f"{label} – {what}", "low": low or 0, "high": high if high is not None else said, "said": said, "open": high is None})  # fmt: skip
    if not rows:
        return None
    title = "Origins side by side; they are not to be merged" if words.en else "المصادر جنباً إلى جنب، ولا تُدمج"
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("who:N", title=None, axis=alt.Axis(labelLimit=260)))
    bars = base.mark_bar(height=8, color=INK[0]).encode(x=alt.X("low:Q", title="killed" if words.en else "القتلى", scale=alt.Scale(zero=True)), x2="high:Q")  # fmt: skip
    dots = base.mark_point(filled=True, size=100, color=INK[1]).encode(x="said:Q")
    opens = base.mark_text(text="→", dx=16, fontSize=18).encode(x="said:Q").transform_filter("datum.open")
    chart = (bars + dots + opens).properties(width=360, height={"step": 36}).configure(**_config(words))
    told = "; ".join(f"{r['who']}: {r['said']:,}{' +' if r['open'] else ''}" for r in rows)
    return Picture(key="sides", title=title, svg=_svg(chart.to_dict(), "sides"), words=f"{title}. {told}.")


@cache
def _outlines() -> dict[str, list[list[list[float]]]]:
    found: dict[str, list[list[list[float]]]] = json.loads(
        (Path(__file__).parent / "outlines.json").read_text(encoding="utf-8")
    )
    return found


def places(chosen: Selection, words: Words) -> Picture | None:
    """The places of claims and events: a circle as large as the place is imprecise, never a pin.

    Places without coordinates are named in the words and not drawn.
    """
    known: dict[str, tuple[float, float, str]] = {}
    lands: dict[str, str | None] = {}
    undrawn: set[str] = set()
    items: list[Claim | Event] = [c for s in chosen.statements for c in s.claims]
    for item in [*items, *chosen.events]:
        place = item.place
        if place is None or place.precision == "country":
            continue
        name = words.place(place) or words.quoted(place.text)
        if place.lat is None or place.lon is None or place.precision not in RADIUS_KM or place.id is None:
            undrawn.add(name)
        else:
            known[name] = (place.lat, place.lon, place.precision)
            lands[name] = place.country
    undrawn -= set(known)
    if not known:
        return None
    # one country fills the map, that of most places; a talk held far away would shrink it to dots
    counts = Counter(lands.values())
    most = min(counts, key=lambda land: (-counts[land], land or ""))
    away = {name for name in known if lands[name] != most}
    known = {name: spot for name, spot in known.items() if name not in away}
    title = "Places, drawn as circles of their precision" if words.en else "الأماكن، دوائر بقدر دقة معرفتها"
    return Picture(key="map", title=title, svg=_map(known), words=_map_words(title, known, undrawn, away, words))


def _map_words(
    title: str, known: dict[str, tuple[float, float, str]], undrawn: set[str], away: set[str], words: Words
) -> str:
    stop = ", " if words.en else "، "
    text = f"{title}: {stop.join(sorted(known))}."
    if undrawn:
        head = "Not drawn, for want of coordinates" if words.en else "لم تُرسم لغياب الإحداثيات"
        text += f" {head}: {stop.join(sorted(undrawn))}."
    if away:
        text += f" {'Outside the map' if words.en else 'خارج الخريطة'}: {stop.join(sorted(away))}."
    return text


def _map(known: dict[str, tuple[float, float, str]]) -> str:
    lats, lons = [v[0] for v in known.values()], [v[1] for v in known.values()]
    middle = (min(lats) + max(lats)) / 2
    squeeze = math.cos(math.radians(middle))
    # a margin around all places, at least three degrees wide, in the proportions of the picture
    height = max(max(lats) - min(lats), (max(lons) - min(lons)) * squeeze * _HEIGHT / _WIDTH, 2.4) * 1.5
    scale = _HEIGHT / height
    left = (min(lons) + max(lons)) / 2 - _WIDTH / scale / squeeze / 2
    top = middle + height / 2

    def xy(lat: float, lon: float) -> tuple[float, float]:
        return round((lon - left) * squeeze * scale, 1), round((top - lat) * scale, 1)

    paths = []
    for rings in _outlines().values():
        for ring in rings:
            points = [xy(lat, lon) for lon, lat in ring]
            if any(-_WIDTH < x < 2 * _WIDTH and -_HEIGHT < y < 2 * _HEIGHT for x, y in points):
                paths.append("M" + "L".join(f"{x},{y}" for x, y in points) + "Z")
    land = f'<path d="{"".join(paths)}" fill="#f4f1ea" stroke="#666" stroke-width="1" fill-rule="evenodd"/>'
    circles, boxes = [], []
    for name, (lat, lon, precision) in sorted(known.items(), key=lambda kv: (-kv[1][0], kv[0])):
        x, y = xy(lat, lon)
        r = max(5.0, RADIUS_KM[precision] / 111.2 * scale)
        circles.append(f'<circle cx="{x}" cy="{y}" r="{r:.1f}" fill="{INK[1]}" fill-opacity="0.3" stroke="{INK[1]}"/>')
        boxes.append((x, y + r + 14, name))
    texts: list[str] = []
    taken: list[tuple[float, float]] = []
    for x, start, name in boxes:  # names of neighbours are moved below each other
        y = start
        while any(abs(y - ty) < 16 and abs(x - tx) < 95 for tx, ty in taken):
            y += 16
        taken.append((x, y))
        at = min(max(x, 60), _WIDTH - 60)
        texts.append(f'<text x="{at}" y="{min(y, _HEIGHT - 5):.1f}" text-anchor="middle">{escape(name)}</text>')
    return (
        f'<svg aria-hidden="true" focusable="false" viewBox="0 0 {_WIDTH} {_HEIGHT}" xmlns="http://www.w3.org/2000/svg" '
        f'font-family="{_FONT}" font-size="14" fill="#222"><rect width="{_WIDTH}" height="{_HEIGHT}" fill="#dfe8ee"/>'
        f"{land}{''.join(circles)}<g stroke='#fff' stroke-width='3' paint-order='stroke'>{''.join(texts)}</g></svg>"
    )
