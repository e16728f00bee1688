"""The digest: what it says is what claims say, with a source and a footnote; the page needs nothing from outside."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import zipfile
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

import marsad
from marsad.digest.compose import compose
from marsad.digest.documents import markdown, word
from marsad.digest.html import html
from marsad.digest.page import Page
from marsad.digest.select import Wanted, basis, select
from marsad.digest.wording import day_words
from marsad.model.ledger import Bounds, Counted, Dossier, Judgement, Ledger, Note, OriginView, Statement, Tally, Words
from marsad.model.structs import Claim

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ["MARSAD_POOL"]).parents[1] if "MARSAD_POOL" in os.environ else ROOT.parent / "shared"
LEXICON = marsad.load_lexicon()
WEEK = Wanted(start="2018-05-06", end="2018-05-13")
OURS = {
    "a": ("2018-05-05", "قال المرصد السوري لحقوق الإنسان إن 9 جنود من قوات النظام قتلوا في بلدة تلبيسة أمس."),
    "b": (
        "2018-05-10",
        "أفاد المرصد السوري لحقوق الإنسان بمقتل ما لا يقل عن 27 شخصاً في غارة على مدينة الرستن أمس. "
        "وقال مصدر في وزارة الدفاع الروسية إن سبعة خروقات رُصدت في محافظة حماة. وقتل عشرات المدنيين في حلب.",
    ),
    "c": ("2018-05-11", "أعلنت وكالة سانا مقتل ثلاثة أشخاص في غارة على مدينة الرستن الأربعاء."),
}


def dossier_of(texts: dict[str, tuple[str, str]]) -> Dossier:
    """Reports read into a dossier."""
    readings = [
        marsad.extract(marsad.read(t, published=d, report=r, outlet="sana"), LEXICON) for r, (d, t) in texts.items()
    ]
    return Dossier(
        reports=tuple(r.report for r in readings),
        claims=tuple(c for r in readings for c in r.claims),
        events=tuple(e for r in readings for e in r.events),
    )


DOSSIER = dossier_of(OURS)


def everything(page: Page) -> str:
    """All sentences of a page."""
    lines = [*page.decks, *page.lead, *(s for section in page.sections for s in section.sentences)]
    return "\n".join(line.text for line in lines)


def claim_of(report: str, low: int) -> Claim:
    """The claim of a report with this low bound."""
    return next(c for c in DOSSIER.claims if c.report == report and c.figure.low == low)


def disputed() -> Ledger:
    """A ledger made by hand: two origins disagree about one strike, an older count was added to later."""
    monitor, agency = claim_of("b", 27), claim_of("c", 3)
    views = tuple(
        OriginView(
            origin=o, label=Words(ar=ar, en=en), party=None, party_claim=False, statements=(c.id,), latest=c.id,
            documented=Bounds(low=c.figure.low, high=c.figure.low), real=Bounds(low=c.figure.low, high=c.figure.high),
            tightened=Bounds(low=c.figure.low, high=c.figure.high),
        )
        for o, ar, en, c in (("sohr", "المرصد", "SOHR", monitor), ("sana", "سانا", "SANA", agency))
    )  # fmt: skip
    history = tuple(
        Statement(claim=c.id, report=c.report, origin=None, said=None, said_basis="none", documented=views[0].documented,
                  real=views[0].real, hedge=c.figure.hedge, mode="asserted")
        for c in (monitor, agency)
    )  # fmt: skip
    notes = (
        Note(note="dispute", words=Words(ar="خلاف على القتلى.", en="Disputed dead."), claims=(monitor.id, agency.id)),
        Note(note="added_later", words=Words(ar="وفيات أقدم أضيفت.", en="Older deaths added."), claims=(monitor.id,)),
    )
    tally = Tally(
        id="t1", counted=Counted(kind="killed", unit="people", words=Words(ar="قتلى الغارة", en="killed in the strike")),
        low=3, best=None, high=None, policy="latest", independent_origins=2, origins=views, history=history, notes=notes,
        claims=(monitor.id, agency.id),
    )  # fmt: skip
    return Ledger(tallies=(tally,), links=())


def test_dates_are_written_out() -> None:
    """A day is written with its weekday and both names of its month."""
    assert day_words("2018-05-12", "ar") == "السبت 12 أيار/مايو 2018"
    assert day_words("2018-05-12", "en") == "Saturday 12 May 2018"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_figure_has_a_footnote_to_its_span(lang: str) -> None:
    """Each sentence of a topic has footnotes, and each footnote's words stand in its report at its span."""
    page = compose(DOSSIER, None, WEEK, LEXICON, lang)
    reports = {r.report: r for r in DOSSIER.reports}
    topics = [s for s in page.sections if s.key not in ("change", "box", "method")]
    assert sum(len(s.sentences) for s in topics) >= 4
    assert all(line.notes for s in topics for line in s.sentences)
    assert all(notes for s in topics for t in s.tables for notes in t.notes)
    for note in page.footnotes:
        stands = " ".join(reports[note.report].text[note.start : note.end].split())
        assert note.quote and stands.startswith(note.quote.removesuffix(" …"))


def test_the_window_is_that_of_saying() -> None:
    """What was said before the window is no sentence of it, and is counted as earlier."""
    chosen = select(DOSSIER, WEEK)
    assert {c.report for s in chosen.earlier for c in s.claims} == {"a"}
    assert {c.report for s in chosen.statements for c in s.claims} == {"b", "c"}
    assert "تسعة" not in everything(compose(DOSSIER, None, WEEK, LEXICON))
    assert "تسعة" in everything(compose(DOSSIER, None, Wanted(), LEXICON))


def test_the_order_of_the_dossier_does_not_matter() -> None:
    """Claims and reports in another order give the same page, byte for byte."""
    turned = Dossier(reports=DOSSIER.reports[::-1], claims=DOSSIER.claims[::-1], events=DOSSIER.events[::-1])
    assert html(compose(turned, disputed(), WEEK, LEXICON)) == html(compose(DOSSIER, disputed(), WEEK, LEXICON))


def test_what_no_reviewer_accepted_is_marked() -> None:
    """Without a judgement page and figures carry the mark; an accepted claim loses it; a rejected one disappears."""
    claim = claim_of("b", 27)
    page = compose(DOSSIER, None, WEEK, LEXICON)
    assert page.notice and page.decks[0].machine
    judged = msgspec.structs.replace(
        DOSSIER, judgements=(Judgement(id="j1", verdict="accepted", claims=(claim.id,), who="r", when="2018-06-01"),)
    )
    page = compose(judged, None, msgspec.structs.replace(WEEK, reviewed_only=True), LEXICON)
    lines = [line for s in page.sections if s.key == "casualties" for line in s.sentences]
    assert [line.machine for line in lines] == [False] and "27" in lines[0].text
    gone = msgspec.structs.replace(
        DOSSIER, judgements=(Judgement(id="j1", verdict="rejected", claims=(claim.id,), who="r", when="2018-06-01"),)
    )
    assert "27" not in everything(compose(gone, None, WEEK, LEXICON))


def test_a_correction_is_what_is_written() -> None:
    """A corrected figure is shown as the reviewer reads it; a withdrawn correction is not."""
    claim = claim_of("b", 27)
    fix = Judgement(id="j1", verdict="corrected", claims=(claim.id,), who="r", when="2018-06-01",
                    correction={"figure": msgspec.Raw(b'{"low": 26}')})  # fmt: skip
    back = Judgement(id="j2", verdict="withdrawn", claims=(claim.id,), who="r", when="2018-06-02", withdraws="j1")
    now = compose(msgspec.structs.replace(DOSSIER, judgements=(fix,)), None, WEEK, LEXICON)
    then = compose(msgspec.structs.replace(DOSSIER, judgements=(fix, back)), None, WEEK, LEXICON)
    assert "26 شخصاً" in everything(now) and "27 شخصاً" not in everything(now)
    assert "27 شخصاً" in everything(then)


def test_confidential_reports_and_names_of_persons_stay_inside() -> None:
    """A confidential report leaves no word; a person's name is cut out of the quotation."""
    hidden = html(compose(msgspec.structs.replace(DOSSIER, confidential=("b",)), None, WEEK, LEXICON))
    assert "الرستن" in hidden and "27" not in re.sub(r"<svg.*?</svg>|<style.*?</style>", "", hidden, flags=re.S)
    claim = claim_of("c", 3)
    named = msgspec.structs.replace(claim, who=msgspec.structs.replace(claim.who, names=("ثلاثة أشخاص",)))
    claims = tuple(named if c.id == claim.id else c for c in DOSSIER.claims)
    page = compose(msgspec.structs.replace(DOSSIER, claims=claims), None, WEEK, LEXICON)
    quotes = [n.quote for n in page.footnotes if n.report == "c"]
    assert quotes and all("ثلاثة أشخاص" not in q and "[…]" in q for q in quotes)


def test_disputes_stand_side_by_side_and_changes_are_typed() -> None:
    """Under dispute the headline names both origins with both figures, best is no number, and the notes are told."""
    page = compose(DOSSIER, disputed(), WEEK, LEXICON)
    assert "المرصد السوري لحقوق الإنسان" in page.decks[0].text and "سانا" in page.decks[0].text
    assert "27" in page.decks[0].text and "ثلاثة" in page.decks[0].text
    box = next(s for s in page.sections if s.key == "box")
    assert box.box and any("خلاف على القتلى" in line.text for line in box.sentences)
    rows = next(s for s in page.sections if s.key == "casualties").tables[0].rows
    assert {row[3] for row in rows if row[2] in ("27", "3")} == {"مختلف عليه"}
    change = next(s for s in page.sections if s.key == "change")
    assert [line.text for line in change.sentences] == ["أُضيف لاحقاً: وفيات أقدم أضيفت."]
    assert any(p.key == "sides" for p in page.pictures)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_sum_is_written(lang: str) -> None:
    """27 and 3 make 30 nowhere on the page."""
    text = everything(compose(DOSSIER, disputed(), WEEK, LEXICON, lang))
    assert "27" in text
    assert "30" not in text


class _Links(HTMLParser):
    """Every address a page would ask for, and the ids and alternatives it has."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.ids: Counter[str] = Counter()
        self.inner: set[str] = set()
        self.images: list[str | None] = []
        self.tags: Counter[str] = Counter()
        self.root: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag points to."""
        found = dict(attrs)
        self.tags[tag] += 1
        if tag == "html":
            self.root = found
        for name in ("src", "href", "xlink:href", "data", "action", "srcset", "poster"):
            value = found.get(name)
            if value and value.startswith("#"):
                self.inner.add(value[1:])
            elif value:
                self.asked.append(value)
        if found.get("id"):
            self.ids[str(found["id"])] += 1
        if found.get("role") == "img" and tag == "div":
            self.images.append(found.get("aria-label"))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_page_asks_for_nothing_from_outside(lang: str) -> None:
    """One file: no script, no address, no import; every inner link has its target, every id is unique, alt text is there."""
    text = html(compose(DOSSIER, disputed(), WEEK, LEXICON, lang))
    page = _Links()
    page.feed(text)
    assert page.asked == [] and page.tags["script"] == 0 and page.tags["link"] == 0
    assert not re.search(r"@import|url\((?!#)", text)
    assert page.inner and page.inner <= set(page.ids)
    assert max(page.ids.values()) == 1
    assert page.images and all(alt and len(alt) > 20 for alt in page.images)
    assert page.tags["h1"] == 1
    assert (page.root["lang"], page.root["dir"]) == (lang, "rtl" if lang == "ar" else "ltr")


def test_an_outside_address_would_be_seen() -> None:
    """The reader of addresses finds an image and a font that a page would load."""
    page = _Links()
    page.feed('<img src="https://example.org/a.png"><link href="//x/y.css">')
    assert page.asked == ["https://example.org/a.png", "//x/y.css"]


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_wcag_aa() -> None:
    """Every colour of text stands at 4.5:1 or more on paper, box and table head; chart ink and lines at 3:1."""
    from marsad.digest.charts import INK

    css = (ROOT / "src/marsad/digest/page.css").read_text(encoding="utf-8")
    colour = dict(re.findall(r"--([a-z]+):(#[0-9a-f]+)", css))
    for ink in ("ink", "soft", "mark", "link"):
        assert all(_contrast(colour[ink], ground) >= 4.5 for ground in (colour["paper"], colour["box"], "#eee"))
    assert all(_contrast(ink, "#fff") >= 4.5 for ink in INK)
    assert _contrast(colour["line"], colour["paper"]) >= 3
    assert _contrast("#999", "#fff") < 4.5, "the measure would see a pale grey"


def test_markdown_and_word_say_the_same() -> None:
    """Every sentence stands in the Markdown and in the Word document, which runs right to left."""
    page = compose(DOSSIER, disputed(), WEEK, LEXICON)
    text = markdown(page)
    with zipfile.ZipFile(io.BytesIO(word(page))) as archive:
        xml = archive.read("word/document.xml").decode()
    plain = re.sub(r"<[^>]+>", "", xml.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    lines = everything(page).splitlines()
    assert len(lines) > 10
    assert [line for line in lines if line not in text or line not in plain] == []
    assert "<w:bidi/>" in xml and "<w:bidiVisual/>" in xml and "<w:rtl/>" in xml
    assert all(f"[^{n.number}]:" in text for n in page.footnotes)


POOL = SHARED / "pool" / "reports-2018.jsonl.gz"
SAMPLE = SHARED / "sample" / "sample.txt"
SOUTH = (
    "SK-middleEast-1404-20180504 SK-middleEast-1430-20180505 SK-middleEast-1616-20180512 SK-middleEast-1657-20180513 "
    "FR-internationalNews-1339-20180519 SK-middleEast-1815-20180519"
).split()


@cache
def may() -> Dossier:
    """The sample and the reports on South Damascus."""
    rows = {}
    with gzip.open(POOL, "rt", encoding="utf-8") as lines:
        for line in lines:
            if any(name in line[:200] for name in SOUTH):
                row = json.loads(line)
                rows[row["id"]] = (row["published"][:10], row["text"])
    assert set(SOUTH) <= set(rows)
    rows["sample"] = ("2018-05-13", SAMPLE.read_text(encoding="utf-8"))
    return dossier_of({r: rows[r] for r in (*SOUTH, "sample")})


def key(claim: Claim) -> tuple[object, ...]:
    """What a figure is: kind, bounds, hedge, unit."""
    return claim.kind, claim.figure.low, claim.figure.high, claim.figure.hedge, claim.figure.unit


@pytest.mark.shared
@pytest.mark.skipif(not (POOL.exists() and SAMPLE.exists()), reason="the sample and the pool are not here")
def test_every_figure_of_the_sample_appears_sourced() -> None:
    """Read back by Marsad itself, the digest of 6–13 May holds every figure of the sample, each with its source and footnote."""
    page = compose(may(), None, WEEK, LEXICON)
    wanted = [c for c in may().claims if c.report == "sample"]
    assert len(wanted) >= 19
    cited = {n.claim for n in page.footnotes}
    assert [c.figure.text for c in wanted if c.id not in cited] == []
    body = "\n".join(
        line.text for s in page.sections if s.key not in ("change", "box", "method") for line in s.sentences
    )
    read = marsad.extract(marsad.read(body, published="2018-05-13"), LEXICON)
    found = Counter(key(c) for c in read.claims)
    assert [c.figure.text for c in wanted if not found[key(c)]] == []
    # the source is named in the sentence itself
    lines = {
        n: line.text
        for s in page.sections
        for line in s.sentences
        for n in line.notes
        if s.key not in ("box", "change")
    }
    numbers = {n.claim: n.number for n in page.footnotes}
    names = {"sohr": "المرصد السوري لحقوق الإنسان", "sana": "سانا", "russia-mod": "وزارة الدفاع الروسية"}
    sourced = [c for c in wanted if c.source is not None]
    assert len(sourced) >= 17
    assert [c.figure.text for c in sourced if names[str(c.source and c.source.id)] not in lines[numbers[c.id]]] == []


def test_a_ledger_that_knows_more_lets_nothing_in() -> None:
    """A tally that rests on a later, hidden or unreviewed claim gives the page neither its best nor its notes."""
    narrow = Wanted(start="2018-05-06", end="2018-05-10")
    assert {c.report for c in basis(DOSSIER, narrow)} == {"a", "b"}
    assert basis(DOSSIER, Wanted(reviewed_only=True)) == ()
    assert "خلاف على القتلى" in everything(compose(DOSSIER, disputed(), WEEK, LEXICON))
    assert "خلاف على القتلى" not in everything(compose(DOSSIER, disputed(), narrow, LEXICON))
    hidden = msgspec.structs.replace(DOSSIER, confidential=("c",))
    assert "خلاف على القتلى" not in everything(compose(hidden, disputed(), WEEK, LEXICON))


PARTISAN = re.compile(
    "إرهاب|شهيد|شهداء|النظام|يليشيا|العدو|الاحتلال|مرتزق|الكيان|[Tt]errorist|[Mm]artyr|\\b[Rr]egime|[Mm]ercenar"
)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_label_is_neutral(lang: str) -> None:
    """No label of any actor in the lexicon carries a word of one side, nor a note meant for the lexicon's editors."""
    from marsad.digest.wording import Words as Wording
    from marsad.lexicon.entries import ActorEntry

    words = Wording(LEXICON, lang)
    # names of bodies that hold such a word as their own («جهاز مكافحة الإرهاب»، «كتائب شهداء الأقصى») stay theirs
    own = {"iq.cts", "iq.sayyid-shuhada", "ps.aqsa-brigades"}
    actors = [e for e in LEXICON.entries() if isinstance(e, ActorEntry) and e.role != "none" and e.id not in own]
    made = {e.id: words.actor(e.id) for e in actors}
    assert len(made) > 1000
    assert {k: v for k, v in made.items() if PARTISAN.search(v)} == {}
    assert {k: v for k, v in made.items() if re.search("as (a )?speaker|from context", v)} == {}
    assert PARTISAN.search("قوات النظام"), "the pattern would see a partisan word"
