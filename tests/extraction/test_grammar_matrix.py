"""The grammar of claims by construction: sentences made from templates (grammar_matrix.py), each with what it must give."""

from __future__ import annotations

import importlib.util
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import marsad
from marsad.lexicon.compiled import Lexicon

_SPEC = importlib.util.spec_from_file_location("grammar_matrix", Path(__file__).with_name("grammar_matrix.py"))
assert _SPEC is not None and _SPEC.loader is not None
matrix: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(matrix)

#: (construction, sentence, claims that it must give)
Row = tuple[str, str, list[tuple[str, Any]]]


def _agree(text: str, feminine: bool) -> str:
    """Put «ت» or nothing for «~»; «ى» before it goes («أودى», «أودت»)."""
    return re.sub("ى?~", "ت", text) if feminine else text.replace("~", "")


def _tidy(text: str) -> str:
    return re.sub(" +", " ", text.replace(" ،", "،")).strip() + "."


def _agreeing_death(text: str, low: int | None) -> str:
    """«لقي جندي مصرعه», «لقي جنديان مصرعهما»."""
    ending = "ه" if low == 1 else "هما" if low == 2 else "هم"
    return text.replace("مصرعهم", "مصرع" + ending).replace("حتفهم", "حتف" + ending)


def sentences() -> Iterator[Row]:
    """Every sentence that the templates make."""
    for name, text, gives, subjects in matrix.ACTIVE:
        for subject, feminine in subjects:
            for _, a, low in matrix.PEOPLE:
                for adverb in matrix.ADVERBS:
                    said = _agree(text, feminine).format(s=subject, a=a, v=adverb)
                    yield f"active:{name}", _tidy(said), [(k, low) for k, _ in gives]
    for text, gives in matrix.PASSIVE:
        for n, _, low in matrix.PEOPLE:
            for adverb in matrix.ADVERBS + matrix.CAUSES:
                said = _agreeing_death(text, low).format(n=n, v=adverb)
                yield f"passive:{text.split()[0]}", _tidy(said), [(k, low) for k, _ in gives]
    for text, gives in matrix.PLAIN:
        for n, _, low in matrix.PEOPLE:
            for adverb in matrix.PLAIN_ADVERBS if low != 1 else ():
                yield f"plain:{text.split()[0]}", _tidy(text.format(n=n, v=adverb)), [(k, low) for k, _ in gives]
    for masdar, kind in matrix.MASDARS:
        for _, a, low in matrix.PEOPLE:
            for head in matrix.MASDAR_HEADS if (kind, low) != ("displaced", 1) else ():
                yield f"masdar:{masdar}", _tidy(head.format(m=masdar) + " " + a), [(kind, low)]
    for name, texts, gives in matrix.SINGLE:
        for text in texts:
            for n, a, low in matrix.COUNTED:
                yield f"single:{name}", _tidy(text.format(n=n, a=a)), [(k, low) for k, _ in gives]
    for name, texts, gives in matrix.NUMBERS:
        for text in texts:
            for x, y in ((12, 40), (57, 119), (18, 25), (31, 96)):
                value = {"x": x, "y": y}
                yield f"numbers:{name}", _tidy(text.format(x=x, y=y)), [(k, value[w]) for k, w in gives]
    for text, kind in matrix.PARTS:
        for x in (12, 57, 23):
            yield "parts", _tidy(text.format(x=x)), [(kind, x), (kind, 4)]
    for text in matrix.NOTHING:
        for x in (12, 57, 25):
            yield "nothing", _tidy(text.format(x=x)), []


def failure(row: Row, lexicon: Lexicon) -> str | None:
    """What is wrong with the claims of a sentence, None where nothing is."""
    construction, text, gives = row
    claims = marsad.extract(marsad.read(text, published="2018-05-13"), lexicon).claims
    got = [(c.kind, c.figure.low) for c in claims]
    if sorted(got, key=str) != sorted(gives, key=str):
        return f"{construction}: {text} must give {gives}, gave {got}"
    if construction == "parts" and sum(1 for c in claims if c.part_of) != 1:
        return f"{construction}: {text}: no part"
    return None


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The Arabic lexicon."""
    return marsad.load_lexicon()


def test_a_sample_of_all_constructions_gives_what_it_says(lexicon: Lexicon) -> None:
    """Sentences drawn from every group of templates give their claims and no others."""
    rng = random.Random(20180513)
    rows = list(sentences())
    by_group: dict[str, list[Row]] = {}
    for row in rows:
        by_group.setdefault(row[0], []).append(row)
    drawn = [row for group in by_group.values() for row in rng.sample(group, min(len(group), 8))]
    wrong = [told for row in drawn if (told := failure(row, lexicon))]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("text", "gives"), matrix.SAID)
def test_whole_sentences(text: str, gives: list[tuple[str, Any]], lexicon: Lexicon) -> None:
    """A sentence of one construction gives its claims and no others."""
    assert failure(("said", text + ".", gives), lexicon) is None


@pytest.mark.parametrize("text", matrix.ZERO)
def test_nobody_hurt(text: str, lexicon: Lexicon) -> None:
    """Where nobody is said to be hurt, no claim says that somebody was."""
    for c in marsad.extract(marsad.read(text + ".", published="2018-05-13"), lexicon).claims:
        assert c.figure.high == 0 or c.mode == "denied", c
