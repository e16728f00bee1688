"""The page of errors: whole, right-to-left, and showing each error in its sentence."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from evaluation.annotations import read_folder
from evaluation.floors import own_corpora
from evaluation.page import page, painted
from evaluation.pretend import perturbed, said
from evaluation.score import score
from example import GOLD
from hypothesis import given
from hypothesis import strategies as st


def test_the_page_shows_each_error_in_its_sentence() -> None:
    """A miss, a false alarm and a wrong part stand on the page, in right-to-left sentences with their parts marked."""
    lines = said(GOLD)
    claims = [line for line in lines if line["type"] == "claim"]
    claims[0]["figure"]["low"] = 6
    claims[1]["kind"] = "captured"
    html = page({"tiny": score([GOLD], lines)}, {"tiny": {"found_f1": 0.5}})
    assert "missed claim <b>killed</b>" in html
    assert "false claim <b>captured</b>" in html
    assert "not strict: <b>killed</b>" in html
    assert 'dir="rtl"' in html
    assert '<mark class="figure who">طفلان</mark>' in html
    assert '<small class="up">+0.167</small>' in html


def test_the_page_keeps_unread_reports_unread() -> None:
    """Of a corpus that is kept unread the scores stand on the page, and no word of its reports."""
    lines = said(GOLD)
    lines[0] = {**lines[0], "kind": "captured"} if lines[0]["type"] == "claim" else lines[0]
    shown = page({"tiny": score([GOLD], lines)}, {})
    hidden = page({"corpora/retold-unread": score([GOLD], lines)}, {})
    assert 'dir="rtl"' in shown and "corpora/retold-unread" in hidden
    assert 'dir="rtl"' not in hidden and "Kept unread" in hidden


@pytest.mark.parametrize("seed", range(4))
def test_the_page_takes_whatever_was_said(seed: int) -> None:
    """However wrong a reading is, the page is whole: every mark, row and block that it opens is closed."""

    class Balance(HTMLParser):
        """Keeps the stack of open elements."""

        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []

        def handle_starttag(self, tag: str, attrs: Any) -> None:
            if tag not in ("br", "meta"):
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    reports = read_folder(own_corpora()[0].folder)
    balance = Balance()
    balance.feed(page({"ours": score(reports, perturbed(reports, seed))}, {}))
    assert balance.open == []


@given(st.lists(st.tuples(st.sampled_from(["figure", "who", "place"]), st.integers(0, 30), st.integers(0, 30))))
def test_painting_keeps_the_text(parts: list[tuple[str, int, int]]) -> None:
    """Whatever is marked, the words on the page are those of the text, in their order."""
    text = "خمسة < ستة & سبعة في القرية"
    html = painted(text, 0, len(text), parts)
    plain = re.sub("</?mark[^>]*>", "", html)
    assert plain.replace("&lt;", "<").replace("&amp;", "&") == text
