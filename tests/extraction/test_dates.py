"""Time phrases: which words belong to one, and which days they stand for. (Over 400 lines: one table of phrases.)"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.extraction.calendar import HIJRI, HIJRI_OF_TWO, MONTHS, MONTHS_OF_TWO, WEEKDAYS
from marsad.extraction.dates import find_times, infer_anchor, resolve
from marsad.model.structs import Time
from marsad.reading.tokens import Tokens

#: a Wednesday
ANCHOR = date(2018, 5, 16)


def times(text: str, anchor: date | None = ANCHOR) -> list[Time]:
    """Every time phrase of a text, resolved."""
    tokens = Tokens(text)
    return [resolve(phrase, tokens, anchor, "given") for phrase in find_times(tokens)]


def only(text: str, anchor: date | None = ANCHOR) -> Time:
    """The one time phrase of a text."""
    found = times(text, anchor)
    assert len(found) == 1, [time.text for time in found]
    return found[0]


def interval(time: Time) -> str:
    """«from … to», a dash where a side is open."""
    return f"{time.from_ or '-'} {time.to or '-'}"


# -- the table: phrase, interval on Wednesday 16 May 2018 -------------------------------------------------------------

_TABLE = {
    # days told from the day of publication
    "أمس": "2018-05-15 2018-05-15",
    "أمس الثلاثاء": "2018-05-15 2018-05-15",
    "يوم أمس": "2018-05-15 2018-05-15",
    "مساء أمس": "2018-05-15 2018-05-15",
    "أول أمس": "2018-05-14 2018-05-14",
    "أول من أمس": "2018-05-14 2018-05-14",
    "اليوم الأربعاء": "2018-05-16 2018-05-16",
    "فجر اليوم": "2018-05-16 2018-05-16",
    "غدا": "2018-05-17 2018-05-17",
    "الليلة الماضية": "2018-05-15 2018-05-15",
    # weekdays: the last one, today included, unless the words say otherwise
    "الاثنين": "2018-05-14 2018-05-14",
    "صباح الأربعاء": "2018-05-16 2018-05-16",
    "الأربعاء الماضي": "2018-05-09 2018-05-09",
    "يوم الخميس المقبل": "2018-05-17 2018-05-17",
    "الأربعاء المقبل": "2018-05-23 2018-05-23",
    "ليل الأحد الاثنين": "2018-05-13 2018-05-14",
    "ليل الأحد - الاثنين": "2018-05-13 2018-05-14",
    "بعد منتصف ليل الأحد الاثنين": "2018-05-14 2018-05-14",
    "يومي الجمعة والسبت": "2018-05-11 2018-05-12",
    "يومي الثلاثاء والأربعاء الماضيين": "2018-05-08 2018-05-09",
    "يومي الخميس والجمعة المقبلين": "2018-05-17 2018-05-18",
    # dates
    "14 أيار/مايو 2017": "2017-05-14 2017-05-14",
    "14 مايو": "2018-05-14 2018-05-14",
    "يوم السبت 12 مايو": "2018-05-12 2018-05-12",
    "مساء 22 شباط/فبراير": "2018-02-22 2018-02-22",
    "30 كانون الأول": "2017-12-30 2017-12-30",
    "30 أغسطس الماضي": "2017-08-30 2017-08-30",
    "20 يونيو المقبل": "2018-06-20 2018-06-20",
    "الثالث عشر من نيسان": "2018-04-13 2018-04-13",
    "يومي 14 و15 من مايو الجاري": "2018-05-14 2018-05-15",
    "الثالث من الشهر الجاري": "2018-05-03 2018-05-03",
    "20 من الشهر الماضي": "2018-04-20 2018-04-20",
    "13/5/2018": "2018-05-13 2018-05-13",
    "2018-05-13": "2018-05-13 2018-05-13",
    "27 شعبان 1439 هـ": "2018-05-13 2018-05-13",
    "الأحد 27 شعبان 1439هـ الموافق 13 مايو 2018": "2018-05-13 2018-05-13",
    # months, years, weeks
    "شهر شباط": "2018-02-01 2018-02-28",
    "مارس الماضي": "2018-03-01 2018-03-31",
    "آذار/مارس 2016": "2016-03-01 2016-03-31",
    "ديسمبر المقبل": "2018-12-01 2018-12-31",
    "الشهر الماضي": "2018-04-01 2018-04-30",
    "هذا العام": "2018-01-01 2018-12-31",
    "عام 2015": "2015-01-01 2015-12-31",
    "العام الماضي": "2017-01-01 2017-12-31",
    "جمادى الأولى 1439": "2018-01-18 2018-02-16",
    "الأسبوع الماضي": "- -",
    "مطلع عام 2016": "- -",
    "صيف 2014": "- -",
    # parts of a year or a month; days in a row
    "النصف الأول من 2017": "2017-01-01 2017-06-30",
    "الربع الأخير من العام الماضي": "2017-10-01 2017-12-31",
    "النصف الثاني من شهر أبريل الماضي": "2018-04-16 2018-04-30",
    "الثلث الأخير من أبريل الماضي": "- -",
    "للجمعة الرابعة على التوالي": "2018-05-11 2018-05-11",
    "لليوم الثامن على التوالي": "- -",
    # stretches
    "منذ التصعيد على المنطقة يوم الخميس": "2018-05-10 2018-05-16",
    "منذ 19 أبريل": "2018-04-19 2018-05-16",
    "منذ عام 2011": "2011-01-01 2018-05-16",
    "منذ بدء الهجوم في 19 أبريل": "2018-04-19 2018-05-16",
    "منذ بدء الهدنة": "- 2018-05-16",
    "منذ يوم أمس الثلاثاء وحتى صباح اليوم الأربعاء": "2018-05-15 2018-05-16",
    "منذ أسبوع": "- -",
    "حتى 10 مايو": "- 2018-05-10",
    "بين 28 أبريل و3 مايو": "2018-04-28 2018-05-03",
    "من 21 مارس 2015 إلى 31 مارس 2018": "2015-03-21 2018-03-31",
    "بين عامي 2005 و2009": "2005-01-01 2009-12-31",
    "بين آب/أغسطس 2014 ونهاية نيسان/أبريل 2018": "2014-08-01 2018-04-30",
    "خلال الساعات الـ24 الماضية": "2018-05-15 2018-05-16",
    "خلال الأيام الثلاثة الماضية": "2018-05-13 2018-05-16",
    "خلال شهر أبريل": "2018-04-01 2018-04-30",
    "خلال أسبوع": "- -",
    "قبل أسبوعين": "- -",
    # days that there are not
    "يوم 31 فبراير 2018": "- -",
    "30 فبراير": "- -",
    # ranges in words, years, first months, beginnings
    "بين الثالث والعاشر من مايو الجاري": "2018-05-03 2018-05-10",
    "ليلة التاسع والعاشر من أيار/مايو": "2018-05-09 2018-05-10",
    "الثالث والرابع من الشهر الجاري": "2018-05-03 2018-05-04",
    "الثالث والعشرين من أبريل": "2018-04-23 2018-04-23",
    "الفترة من 1989 - 1990": "1989-01-01 1990-12-31",
    "خلال السنوات الخمس الماضية": "2013-05-16 2018-05-16",
    "خلال الأشهر الأربعة الأولى من العام 2018": "2018-01-01 2018-04-30",
    "منذ بداية مارس الماضي": "2018-03-01 2018-05-16",
    "منذ مطلع العام": "2018-01-01 2018-05-16",
}


@pytest.mark.parametrize(("phrase", "days"), _TABLE.items())
def test_the_phrase_is_found_whole_and_stands_for_these_days(phrase: str, days: str) -> None:
    """Each construction is one phrase, no word more or less, with these days on a Wednesday in May."""
    time = only(f"قتل ثلاثة جنود {phrase}، وجرح رجل")
    assert (time.text, interval(time)) == (phrase, days)


@pytest.mark.parametrize(("phrase", "days"), [(p, d) for p, d in _TABLE.items() if d != "- -"])
def test_without_an_anchor_only_what_is_stated_stands(phrase: str, days: str) -> None:
    """Unanchored, a phrase gives the days that its own words state, or none: never days of another year."""
    time = only(f"قتل ثلاثة جنود {phrase}، وجرح رجل", None)
    assert interval(time) in (days, "- -", f"{days.split()[0]} -")
    assert time.basis == ("none" if interval(time) == "- -" or "منذ" in phrase else "stated")


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("خلال أسبوع", 6, 9),
        ("خلال أسبوعين", 12, 17),
        ("منذ شهرين", 55, 67),
        ("خلال ثلاثة أيام", 3, 3),
        ("قبل عام", 350, 380),
    ],
)
def test_a_stretch_without_ends_keeps_its_duration(phrase: str, low: int, high: int) -> None:
    """A week of no stated beginning is 6 to 9 days, by the table of durations, and its dates stay open."""
    time = only(f"سقط قتلى {phrase}.")
    assert time.duration is not None
    assert (time.duration.low_days, time.duration.high_days, time.from_, time.to) == (low, high, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "مارس الجيش ضغوطا على أحد السكان",
        "قتل بين 5 و10 أشخاص",
        "وصل من 3 قرى إلى 5 مدن",
        "تحدث شعبان أبو خاطر مع رجب",
        "حي الحجر الأسود",
        "خلال اجتماع في العاصمة",
        "قبل أن يصل المسعفون",
        "عمره 30 عاما",
        "وصلت 1400 أسرة",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Verbs, names, ranges, ages and counts that look like dates are none."""
    assert times(text) == []


def test_the_clitic_before_a_phrase_is_no_part_of_it() -> None:
    """«ومنذ» begins after the و, a mark on it passed over; a word that has the letter by right keeps it."""
    assert only("ومنذ ذلك الحين ساد الهدوء").text == "منذ ذلك الحين"
    assert only("وَمنذ ذلك الحين ساد الهدوء").text == "منذ ذلك الحين"
    assert only("في وقت متأخر السبت").text == "وقت متأخر السبت"


def test_since_runs_to_the_day_on_which_the_source_spoke() -> None:
    """«منذ» ends when its source spoke, where that is known to be another day than that of publication."""
    tokens = Tokens("سقط قتلى منذ 19 أبريل")
    (phrase,) = find_times(tokens)
    assert interval(resolve(phrase, tokens, ANCHOR, "given", date(2018, 5, 12))) == "2018-04-19 2018-05-12"


def test_since_an_event_stops_before_another_clause() -> None:
    """The phrase ends with the event's own name: what it was aimed at and what happened then stay outside."""
    assert only("قتل العشرات منذ بدء الهجوم التركي على منطقة عفرين").text == "منذ بدء الهجوم التركي"
    assert only("منذ اندلاع الحرب قتل العشرات").text == "منذ اندلاع الحرب"


@pytest.mark.parametrize("basis", ["given", "metadata", "dateline", "inferred"])
def test_the_basis_names_the_anchor(basis: str) -> None:
    """A relative day says what it hangs on; an absolute one is stated whatever the anchor."""
    tokens = Tokens("أمس")
    assert resolve(find_times(tokens)[0], tokens, ANCHOR, basis).basis == f"anchor:{basis}"
    tokens = Tokens("في 14 مايو 2018")
    assert resolve(find_times(tokens)[0], tokens, ANCHOR, basis).basis == "stated"


# -- every name of every month, in every script -----------------------------------------------------------------------

_SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_NAMES = {**MONTHS, **{" ".join(pair): number for pair, number in MONTHS_OF_TWO.items()}}


@pytest.mark.parametrize("script", _SCRIPTS)
@pytest.mark.parametrize("name", _NAMES)
def test_every_month_in_every_digit_script(name: str, script: str) -> None:
    """A date with any name of a month, from Rabat to Baghdad, in any digits, is that day."""
    day = date(2016, _NAMES[name], 28)
    text = f"{day.day} {name} {day.year}".translate(str.maketrans(_SCRIPTS[0], script))
    time = only(f"سقط قتلى في {text}.")
    assert (time.text, time.from_, time.to) == (text, day.isoformat(), day.isoformat())


@pytest.mark.parametrize("name", [*HIJRI, *(" ".join(pair) for pair in HIJRI_OF_TWO)])
def test_every_hijri_month(name: str) -> None:
    """A Hijri date falls into the Gregorian year that it should, and its month holds it."""
    day = only(f"سقط قتلى في 12 {name} 1439 هـ.")
    month = only(f"سقط قتلى في {name} 1439.")
    assert day.from_ and month.from_ and month.to
    assert "2017-09-21" <= day.from_ <= "2018-09-10"
    assert month.from_ < day.from_ < month.to
    assert date.fromisoformat(month.to) - date.fromisoformat(month.from_) in (timedelta(28), timedelta(29))


def test_hijri_years_are_never_gregorian_ones() -> None:
    """A Hijri day that the calendar lacks, and a year beyond its tables, stay open instead of becoming another day."""
    assert interval(only("في 31 شعبان 1439 هـ")) == "- -"
    assert interval(only("في 5 رجب 1300 هـ")) == "- -"


def test_a_report_s_hijri_date_is_a_date_and_no_count() -> None:
    """In a whole reading both numbers of a Hijri date are explained as parts of a date."""
    reading = marsad.extract(marsad.read("قتل ثلاثة جنود في 27 شعبان 1439 هـ في هجوم قرب مدينة حمص."))
    assert [(n.text, n.reason) for n in reading.numbers if not n.claims] == [("27", "date"), ("1439", "date")]
    assert [c.time.from_ for c in reading.claims if c.time] == ["2018-05-13"]


# -- properties -------------------------------------------------------------------------------------------------------

_WORDS = st.sampled_from(
    [
        *(word for phrase in _TABLE for word in phrase.split()), *WEEKDAYS, *MONTHS, "و", "،", ".", "في", "من", "إلى",
        "منذ", "خلال", "قبل", "حتى", "بين", "الماضي", "المقبل", "ذاته", "31", "0", "99", "2018", "1439", "/", "-", "(", ")",
        "\n", "قتل", "ثلاثة", "ـ", "\u200f", "َ",
    ]
)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(
    st.lists(_WORDS, max_size=14), st.sampled_from([" ", "", "\u200f "]), st.dates(date(1950, 1, 1), date(2060, 1, 1))
)
def test_any_words_in_any_order(words: list[str], glue: str, anchor: date) -> None:
    """Whatever stands together, spans are the text's own, in order and apart, and no interval ends before it begins."""
    text = glue.join(words)
    tokens = Tokens(text)
    end = 0
    for phrase in find_times(tokens):
        assert end <= phrase.start < phrase.end <= len(text)
        end = phrase.end
        for day in (anchor, None):
            time = resolve(phrase, tokens, day, "given")
            assert time.text == text[time.start : time.end]
            assert time.from_ is None or time.to is None or time.from_ <= time.to
            assert time.duration is None or time.duration.low_days <= time.duration.high_days
            if time.from_ is None and time.to is None:
                assert time.basis in ("none", "anchor:given")
            if day is None:
                assert not time.basis.startswith("anchor")


@given(st.dates(date(1950, 1, 1), date(2039, 12, 31)), st.dates(date(1950, 1, 1), date(2039, 12, 31)))
def test_a_date_that_is_written_out_needs_no_anchor(day: date, anchor: date) -> None:
    """A full date stands for its own day whatever the day of publication."""
    time = only(f"سقط قتلى في {day.day}/{day.month}/{day.year}.", anchor)
    assert (time.from_, time.to, time.basis) == (day.isoformat(), day.isoformat(), "stated")


@given(st.dates(date(1950, 1, 1), date(2039, 12, 31)), st.sampled_from(sorted(WEEKDAYS)))
def test_a_weekday_is_the_last_one(anchor: date, name: str) -> None:
    """A bare weekday lies in the seven days that end with publication; «الماضي» before it, «المقبل» after it."""

    def day(text: str) -> date:
        time = only(text, anchor)
        assert time.from_ is not None and time.from_ == time.to
        found = date.fromisoformat(time.from_)
        assert found.weekday() == WEEKDAYS[name]
        return found

    assert 0 <= (anchor - day(f"يوم {name}")).days <= 6
    assert 1 <= (anchor - day(f"يوم {name} الماضي")).days <= 7
    assert 1 <= (day(f"يوم {name} المقبل") - anchor).days <= 7


# -- the anchor that a text forces ------------------------------------------------------------------------------------


def inferred(text: str) -> tuple[date | None, tuple[str, ...]]:
    """The anchor of a text and its reasons."""
    tokens = Tokens(text)
    return infer_anchor(find_times(tokens), tokens)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل ثلاثة اليوم الأربعاء 16 مايو 2018", date(2018, 5, 16)),
        ("قتل ثلاثة أمس الثلاثاء 15 أيار/مايو 2018", date(2018, 5, 16)),
        ("قتل ثلاثة أمس (15/5/2018)", date(2018, 5, 16)),
    ],
)
def test_a_dated_today_or_yesterday_forces_the_day_of_publication(text: str, day: date) -> None:
    """Where the text itself says which day it calls yesterday, the anchor follows, with the words as its reason."""
    anchor, reasons = inferred(text)
    assert anchor == day
    assert len(reasons) == 1 and "2018" in reasons[0]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة أمس",
        "قتل ثلاثة يوم 16 مايو 2018",
        "قتل ثلاثة اليوم الأربعاء 16 مايو",
        "اليوم ساد الهدوء بعد قصف 3 مايو 2018",
        "",
    ],
)
def test_nothing_else_forces_it(text: str) -> None:
    """A day without a year, or a date that is not tied to «today», leaves the anchor open: it is never today's date."""
    anchor, reasons = inferred(text)
    assert anchor is None and reasons != ()


def test_a_report_without_a_date_takes_the_anchor_that_its_words_force() -> None:
    """In a whole reading the inferred day is named as inferred, with its reason, and «أمس» hangs on it."""
    text = "قتل ثلاثة جنود اليوم الأربعاء 16 مايو 2018 في هجوم قرب مدينة حمص. وأصيب خمسة مدنيين أمس في مدينة إدلب."
    reading = marsad.extract(marsad.read(text))
    assert (reading.report.published, reading.report.published_basis) == ("2018-05-16", "inferred")
    assert reading.report.published_reasons
    wounded = next(c for c in reading.claims if c.kind == "wounded")
    assert wounded.time is not None
    assert (wounded.time.from_, wounded.time.basis) == ("2018-05-15", "anchor:inferred")


def test_a_report_that_forces_nothing_stays_open() -> None:
    """Without any date the days stay open, and the report says that it knows none."""
    reading = marsad.extract(marsad.read("قتل ثلاثة جنود أمس في هجوم قرب مدينة حمص."))
    assert (reading.report.published, reading.report.published_basis) == (None, "none")
    assert [(c.time.from_, c.time.basis) for c in reading.claims if c.time] == [(None, "none")]


# -- phrases that point back ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("بدأت الحملة في 30 مارس، ومنذ ذلك التاريخ قتل تسعة", "2018-03-30 2018-05-16"),
        ("قتل تسعة منذ 3 مايو، وجرح عشرون خلال الفترة نفسها", "2018-05-03 2018-05-16"),
        ("قتل تسعة خلال شهر أبريل، وجرح عشرون في الفترة ذاتها", "2018-04-01 2018-04-30"),
        ("ومنذ ذلك التاريخ قتل تسعة", "- 2018-05-16"),
        ("وجرح عشرون خلال الفترة نفسها", "- -"),
    ],
)
def test_that_date_and_the_same_period_stand_for_what_was_named_last(text: str, days: str) -> None:
    """«منذ ذلك التاريخ» begins on the day named before it, «الفترة نفسها» is the period named before it, or stays open."""
    assert interval(times(text)[-1]) == days


@pytest.mark.parametrize(
    "text", ["قارنت مع الفترة نفسها من العام الماضي", "سيطروا على النصف الثاني من المدينة", "أصيب في الشطر الأول"]
)
def test_words_of_parts_and_periods_alone_are_no_time(text: str) -> None:
    """«النصف الثاني من المدينة» is no time, and another year's «الفترة نفسها» is not the period named last."""
    assert not [t for t in times(text) if "النصف" in t.text or "الشطر" in t.text or "الفترة" in t.text]


def test_the_same_day_is_the_day_named_last() -> None:
    """«في اليوم ذاته» points back; where no day stands before it, it is no day at all, never that of the report."""
    assert [interval(t) for t in times("قتل خمسة في 30 أبريل الماضي. وفي اليوم ذاته قتل اثنان.")] == [
        "2018-04-30 2018-04-30"
    ] * 2
    assert interval(only("وفي اليوم نفسه قتل اثنان.")) == "- -"


def test_what_is_planned_lies_ahead() -> None:
    """«المقررة في 20 تشرين الأول» is the next such day, not the one of last year."""
    assert interval(only("الانتخابات المقررة في 20 تشرين الأول/أكتوبر")) == "2018-10-20 2018-10-20"


def test_the_same_period_is_no_beginning_named_in_between() -> None:
    """«خلال ذات الفترة» behind «مع مطلع مايو» is the stretch before it."""
    text = "رصد التقرير خلال الفترة من 21 مارس 2015 إلى 31 مارس 2018 انتهاكات. وطال الحصار مع مطلع مايو 2018. ونزح كثيرون خلال ذات الفترة."
    assert interval(times(text)[-1]) == "2015-03-21 2018-03-31"
