"""A name in quotation marks or brackets keeps both of them, or neither."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قالت وكالة «سانا» إن خمسة مدنيين قتلوا في قصف على حلب.", "وكالة «سانا»"),
        ('قالت وكالة "سانا" إن خمسة مدنيين قتلوا في قصف على حلب.', 'وكالة "سانا"'),
        ("قالت وكالة الأنباء السورية (سانا) إن خمسة مدنيين قتلوا في قصف على حلب.", "وكالة الأنباء السورية (سانا)"),
        ("قالت «سانا» إن خمسة مدنيين قتلوا في قصف على حلب.", "سانا"),
        ("قالت وكالة سانا: «خمسة مدنيين قتلوا في قصف على حلب».", "وكالة سانا"),
    ],
)
def test_a_quoted_name_keeps_both_marks(text: str, source: str) -> None:
    """The source's words end with the mark that closes what they open, and take in no mark of a quotation that follows."""
    claims = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    found = [claim.source for claim in claims]
    assert [s.text if s else None for s in found] == [source]
    assert all(s is None or text[s.start : s.end] == s.text for s in found)


def test_a_quoted_place_keeps_both_marks() -> None:
    """The same holds for places, of which tables know nothing."""
    claims = marsad.extract(
        marsad.read("قتل خمسة مدنيين في قصف على منطقة «المحلي» أمس.", published="2018-05-13")
    ).claims
    assert [claim.place.text for claim in claims if claim.place] == ["منطقة «المحلي»"]
