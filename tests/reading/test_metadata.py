"""Publication dates as pages write them become ISO dates; nothing else does."""

from __future__ import annotations

import pytest

from marsad.reading.data import key
from marsad.reading.metadata import date_within, parse_published, published_line


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2018-05-13", "2018-05-13"),
        ("20180513", "2018-05-13"),
        ("2018-05-13T10:22:00+03:00", "2018-05-13T10:22:00+03:00"),
        ("2018-05-13T10:22:00.120Z", "2018-05-13T10:22:00+00:00"),
        ("2018-05-13 10:22", "2018-05-13T10:22:00"),
        ("Sun, 13 May 2018 10:22:00 +0300", "2018-05-13T10:22:00+03:00"),
        ("13/5/2018", "2018-05-13"),
        ("5/13/2018", "2018-05-13"),
        ("٢٠١٨/٠٥/١٣", "2018-05-13"),
        ("13 مايو 2018", "2018-05-13"),
        ("13 أيار 2018", "2018-05-13"),
        ("13 ماي 2018", "2018-05-13"),
        ("الأحد 13 أيار/مايو 2018", "2018-05-13"),
        ("3 تشرين الثاني (نوفمبر) 2016", "2016-11-03"),
        ("May 13, 2018", "2018-05-13"),
        ("2018-02-30", None),
        ("13 أيار/حزيران 2018", None),
        ("13/5/18", None),
        ("13 رمضان 1439", None),
        ("12/5/1439", None),
        ("13 مايو", None),
        ("أمس", None),
        ("", None),
    ],
)
def test_published_values(value: str, iso: str | None) -> None:
    """ISO, RFC 822, day/month/year and month names of Egypt, the Levant and the Maghreb; no year is made up."""
    assert parse_published(value) == iso


@pytest.mark.parametrize(
    ("line", "iso", "labelled"),
    [
        ("نشر في: 13 مايو 2018", "2018-05-13", True),
        ("تاريخ النشر: 13/05/2018 - 10:22", "2018-05-13", True),
        ("آخر تحديث: الأحد، 13 أيار 2018 الساعة 10:22 ص", "2018-05-13", False),
        ("2018-05-13 10:22", "2018-05-13", False),
        ("الأحد 13 أيار 2018", "2018-05-13", False),
        ("10:22 - 13 مايو 2018", "2018-05-13", False),
        ("Published: May 13, 2018 10:22 GMT", "2018-05-13", True),
        ("الأحد 13 أيار 2018 | 10:22 بتوقيت دمشق", "2018-05-13", False),
    ],
)
def test_date_lines(line: str, iso: str, labelled: bool) -> None:
    """A line with a date and nothing else states the publication date; the label tells first from last."""
    assert published_line(key(line)) == (iso, labelled)


@pytest.mark.parametrize(
    "line",
    ["في 13 مايو 2018 قتل خمسة أشخاص", "13 قتيلا في 2018", "معركة 13 مايو 2018", "2018", "العدد 2018-05", "- 2013 -"],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    """A line that says more than a date is text."""
    assert published_line(key(line)) is None


def test_date_in_a_dateline() -> None:
    """A full date in a dateline is read; one without its year is not."""
    assert date_within("بيروت 13 أيار/مايو 2018") == "2018-05-13"
    assert date_within("بيروت 13 أيار") is None
