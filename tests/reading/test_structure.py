"""Title, dateline, byline, publication date, stories: each with its place in the text, or None."""

from __future__ import annotations

import pytest

from marsad.model.structs import Capture, Report
from marsad.reading import read

LEAD = (
    "قتل ثلاثة أشخاص وأصيب سبعة آخرون في انفجار لغم بسيارة كانت تقل عمالاً على الطريق المؤدي إلى البلدة، وفق مصدر طبي."
)
REST = "وقال المصدر إن المصابين نقلوا إلى مستشفى ميداني قريب، وإن حالة اثنين منهم خطرة."


def report(text: str, published: str | None = None, outlet: str | None = None, **more: object) -> Report:
    capture = Capture(report="r", data=text.encode(), origin="-", **more)  # type: ignore[arg-type]
    return read(capture, published=published, outlet=outlet)


def test_title_is_the_first_line_and_one_sentence() -> None:
    """A short first line without a full stop is the title, and one sentence even with a pause or a question in it."""
    for title in ("لغم يقتل ثلاثة عمال", "من يزرع الألغام؟ ثلاثة قتلى على طريق", "الألغام.. ثلاثة قتلى جدد"):
        for gap in ("\n\n", "\n", "\r\n"):
            found = report(f"{title}{gap}{LEAD}{gap}{REST}")
            assert found.title is not None
            assert (found.title.start, found.title.text) == (0, title)
            first = found.sentences[0]
            assert (first.start, first.end) == (0, len(title))
            assert len(found.sentences) == 3


def test_prose_is_no_title() -> None:
    """A first line that ends in a full stop, a single line, and the first line of wrapped prose are no titles."""
    assert report(f"{LEAD}\n{REST}").title is None
    assert report("قتل ثلاثة عمال بلغم").title is None
    words = f"{LEAD} {REST} {LEAD}".split()
    wrapped, line = [], ""
    for word in words:
        if len(line) + len(word) > 50:
            wrapped.append(line)
            line = ""
        line = f"{line} {word}".strip()
    text = "\n".join([*wrapped, line])
    found = report(text)
    assert found.title is None
    assert len(found.sentences) == 3


def test_title_beside_the_text_counts_where_the_text_repeats_it() -> None:
    """A row's title has a place only if the first line repeats it, quotation marks and spaces aside."""
    found = report(f"«لغم»  يقتل ثلاثة عمال\n\n{LEAD}", title='"لغم" يقتل ثلاثة عمال')
    assert found.title is not None
    assert found.title.text == "«لغم»  يقتل ثلاثة عمال"
    assert report(f"مقدمة أخرى للخبر\n\n{LEAD}", title="لغم يقتل ثلاثة عمال").title is None


def test_counters_above_the_title_do_not_hide_it() -> None:
    """Furniture and a date line above the title are passed over."""
    found = report(f"الرئيسية / أخبار\n0 7\n13 مايو 2018\nلغم يقتل ثلاثة عمال\n\n{LEAD}\n{REST}")
    assert found.title is not None
    assert found.title.text == "لغم يقتل ثلاثة عمال"
    assert (found.published, found.published_basis) == ("2018-05-13", "metadata")


@pytest.mark.parametrize(
    ("head", "dateline", "agency"),
    [
        ("عدن – وكالات: ", "عدن", "وكالات"),
        ("دبي - العربية.نت ", "دبي", "العربية.نت"),
        ("بيروت (رويترز) - ", "بيروت", "رويترز"),
        ("القاهرة - أ ف ب\n", "القاهرة", "أ ف ب"),
        ("القاهرة - أ.ف.ب: ", "القاهرة", "أ.ف.ب"),
        ("غزة/ الأناضول/ ", "غزة", "الأناضول"),
        ('رام الله - "القدس العربي": ', "رام الله", "القدس العربي"),
        ("عواصم ـ وكالات ـ ", "عواصم", "وكالات"),
        ("بغداد، أربيل – رويترز، أ ف ب – ", "بغداد، أربيل", "رويترز، أ ف ب"),
        ("(د ب أ) - ", None, "د ب أ"),
        ("كابول 13 أيار (رويترز) - ", "كابول 13 أيار", "رويترز"),
        ("الخرطوم: ", "الخرطوم", None),
        ("طرابلس – ", "طرابلس", None),
    ],
)
@pytest.mark.parametrize("title", ["لغم يقتل ثلاثة عمال\n\n", ""])
def test_dateline_and_agency(head: str, dateline: str | None, agency: str | None, title: str) -> None:
    """The byline before the first sentence gives place and agency, each with its own place in the text."""
    if head.endswith("\n"):  # alone on the first line it would read as the title
        title = "لغم يقتل ثلاثة عمال\n"
    if head.startswith("دبي"):
        head = head.rstrip() + "\n" if title else head.rstrip() + ": "
    found = report(f"{title}{head}{LEAD}\n{REST}")
    assert (found.dateline and found.dateline.text) == dateline
    assert (found.agency and found.agency.text) == agency
    for phrase in (found.dateline, found.agency):
        assert phrase is None or found.text[phrase.start : phrase.end] == phrase.text


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال ضابط لوكالة فرانس برس: «قتل ثلاثة عمال».",
        "رويترز: قتل ثلاثة عمال في انفجار لغم.",
        "وقالت وكالة الأنباء الرسمية (سانا) إن ثلاثة عمال قتلوا.",
        "الألغام – كما قال خبير – تقتل كل يوم ثلاثة أشخاص في المنطقة.",
    ],
)
def test_quoted_agencies_sign_nothing(sentence: str) -> None:
    """An agency that is quoted in a sentence is its source, not its byline."""
    found = report(f"لغم يقتل ثلاثة عمال\n\n{sentence}\n{LEAD}\n{REST}")
    assert (found.dateline, found.agency) == (None, None)


@pytest.mark.parametrize(
    ("tail", "agency"),
    [("\n(أ ف ب)", "أ ف ب"), ("\nرويترز", "رويترز"), (" (الأناضول)", "الأناضول"), ("\nالمصدر: وكالات", "وكالات"),
     ('\n* نقلا عن "الحياة" اللندنية', "الحياة")],
)  # fmt: skip
def test_agency_at_the_end(tail: str, agency: str) -> None:
    """The signature under a report names its agency; on a line of its own it is a sentence of its own."""
    found = report(f"لغم يقتل ثلاثة عمال\n\n{LEAD}\n{REST}{tail}")
    assert found.agency is not None
    assert found.agency.text == agency
    assert len(found.sentences) == 4 if tail.startswith("\n") else 3


def test_publication_date_by_precedence() -> None:
    """Given stands over the row's, the row's over a line of the text, that over a dateline with its year; else none."""
    line = f"لغم يقتل ثلاثة عمال\nآخر تحديث: 15 مايو 2018\nنشر في: 13 مايو 2018\n{LEAD}\n{REST}"
    found = report(line, published="2018-05-20", **{"outlet": None})
    assert (found.published, found.published_basis) == ("2018-05-20", "given")
    capture = Capture(report="r", data=line.encode(), origin="-", published="2018-05-16T08:00:00Z")
    beside = read(capture)
    assert (beside.published, beside.published_basis) == ("2018-05-16T08:00:00+00:00", "metadata")
    inside = report(line)
    assert (inside.published, inside.published_basis) == ("2018-05-13", "metadata")
    assert [c.why for c in inside.furniture] == ["publication date", "publication date"]
    dated = report(f"لغم يقتل ثلاثة عمال\n\nكابول 13 أيار 2018 (رويترز) - {LEAD}\n{REST}")
    assert (dated.published, dated.published_basis) == ("2018-05-13", "dateline")
    assert all(r.published_reasons for r in (found, beside, inside, dated))
    none = report(f"لغم يقتل ثلاثة عمال\n\n{LEAD}\n{REST}")
    assert (none.published, none.published_basis, none.published_reasons) == (None, "none", ())


def test_bad_publication_dates() -> None:
    """A date given that is none is the caller's error; one beside the text is noted and passed over."""
    with pytest.raises(ValueError, match="2018-05-13"):
        report(LEAD, published="yesterday")
    found = report(LEAD, **{"outlet": None})
    assert found.notes == ()
    noted = read(Capture(report="r", data=LEAD.encode(), origin="-", published="soon"))
    assert noted.published is None
    assert "soon" in noted.notes[0]


def test_stories_of_a_round_up() -> None:
    """A marker opens a story at a paragraph or in mid-line; the stories follow each other and hold all sentences."""
    text = (
        f"لغم يقتل ثلاثة عمال\n\n{LEAD}\n{REST} من ناحية ثانية، وصلت قافلة مساعدات إلى البلدة.\n"
        f"وعلى صعيد آخر، أفرج عن صحفيين اثنين.\nإلى ذلك الحين كانت الطريق مغلقة.\n"
    )
    found = report(text)
    starts = [text[s.start : s.start + 8] for s in found.stories]
    assert starts == [text[:8], "من ناحية", "وعلى صعي"]
    assert found.stories[0].start == found.sentences[0].start
    assert found.stories[-1].end == found.sentences[-1].end
    for one, two in zip(found.stories, found.stories[1:], strict=False):
        assert one.end <= two.start


def test_a_marker_in_the_first_sentence_opens_nothing() -> None:
    """A report that begins with a marker is one story."""
    assert len(report(f"لغم يقتل ثلاثة عمال\n\nفي غضون ذلك، {LEAD}\n{REST}").stories) == 1
