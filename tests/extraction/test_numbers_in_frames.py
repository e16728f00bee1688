"""Figures with a number under the verbs and in the constructions of many registers."""

from __future__ import annotations

import pytest
from tests.extraction.numbers_in_frames import COUNTED, NOT_COUNTED

import marsad


@pytest.fixture(scope="module")
def lexicon() -> marsad.Lexicon:
    return marsad.load_lexicon()


def _claims(text: str, lexicon: marsad.Lexicon) -> list[str]:
    result = marsad.extract(marsad.read(text, published="2018-05-13"), lexicon)
    return sorted(f"{c.kind} {c.figure.low}" for c in result.claims)


def test_each_sentence_gives_its_figures_and_no_other(lexicon: marsad.Lexicon) -> None:
    """Every sentence of the table gives exactly the kinds and numbers that it states."""
    wrong = [(text, got) for wanted, text in COUNTED if (got := _claims(text, lexicon)) != sorted(wanted.split(";"))]
    assert not wrong


def test_numbers_in_the_same_frames_that_count_nobody_make_no_claim(lexicon: marsad.Lexicon) -> None:
    """Money, guests, patients and pupils under the same verbs make no claim."""
    wrong = [(text, got) for text in NOT_COUNTED if (got := _claims(text, lexicon))]
    assert not wrong
