"""The Python face: ``marsad.read``, ``marsad.extract``, and what their readings promise of every text."""

from __future__ import annotations

import doctest
import gzip
import inspect
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.model.terms import CLASSES, EVENT_KINDS, HEDGES, KINDS, MODES, PART_HOW, REASONS, SCOPES, UNITS

_TEXT = """قصف ليلي على مدينة سراقب

سراقب (وكالات) - قتل ثلاثة عشر مدنيا، بينهم 4 أطفال، وأصيب نحو 27 آخرين بجروح، مساء أمس الثلاثاء، في غارات جوية شنتها طائرات \
روسية على مدينة سراقب في ريف إدلب، وفق ما أفاد المرصد السوري لحقوق الإنسان.
وقال مدير المرصد إن «عدد القتلى مرشح للارتفاع لوجود جرحى في حالات خطرة»، مشيراً إلى تدمير 15 منزلا.
وكانت الأمم المتحدة أعلنت نزوح أكثر من 45 ألف شخص منذ 19 نيسان/أبريل الماضي.

من جهة أخرى، أعلنت وزارة الدفاع التركية أسر قياديين اثنين وعشرات المقاتلين في منطقة عفرين. ولم يسقط أي قتلى في صفوف القوات.
وخرجت الدفعة الثالثة من المهجرين، وعددهم 1200 شخص، من بلدة يلدا جنوب دمشق إلى مدينة جرابلس يوم الاثنين 14 مايو 2018.
"""


def reading_of(text: str) -> marsad.Reading:
    """The reading of a text that came out on 16 May 2018."""
    return marsad.extract(marsad.read(text, published="2018-05-16"))


# -- the face ---------------------------------------------------------------------------------------------------------


def test_all_is_complete() -> None:
    """Every public name of the module stands in __all__, sorted, and every name there is one."""
    own = {
        name
        for name, value in vars(marsad).items()
        if not name.startswith("_")
        and (inspect.isclass(value) or inspect.isfunction(value))
        and value.__module__.startswith("marsad")
    }
    assert own == set(marsad.__all__)
    assert list(marsad.__all__) == sorted(marsad.__all__)
    assert all(getattr(marsad, name).__doc__ for name in marsad.__all__)


def test_the_functions_are_typed() -> None:
    """Each parameter and each result of the three functions has a type, and the package says that it is typed."""
    for function in (marsad.read, marsad.extract, marsad.load_lexicon):
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())
    assert Path(marsad.__file__).with_name("py.typed").exists()


def test_the_example_of_the_module_runs() -> None:
    """The docstring's example gives what it says."""
    result = doctest.testmod(marsad)
    assert (result.attempted > 2, result.failed) == (True, 0)


def test_the_import_is_quick_and_brings_nothing_heavy() -> None:
    """``import marsad`` loads no framework, no table library, no command line, and takes under half a second."""
    code = (
        "import time; began = time.perf_counter(); import marsad; took = time.perf_counter() - began\n"
        "import sys; heavy = {'django', 'pandas', 'pyarrow', 'numpy', 'typer', 'rich', 'yaml', 'httpx'} & set(sys.modules)\n"
        "print(sorted(heavy), took < 0.5)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] True"


def test_reading_brings_no_command_line_with_it() -> None:
    """Reading a report in Python needs neither the command line nor its tables."""
    code = (
        "import sys, marsad; reading = marsad.extract(marsad.read('قتل ثلاثة جنود في مدينة حمص')); "
        "print(len(reading.claims), sorted({'django', 'pandas', 'pyarrow', 'numpy', 'typer', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1 []"


# -- read and extract -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_bytes_and_text_give_the_same_claims(encoding: str) -> None:
    """Bytes are decoded first; offsets, ids and claims are those of the text itself."""
    text = _TEXT.replace("«", '"').replace("»", '"')
    from_text = reading_of(text)
    from_bytes = marsad.extract(marsad.read(text.encode(encoding), published="2018-05-16"))
    assert from_bytes.report.text == from_text.report.text == text
    assert from_bytes.claims == from_text.claims != ()
    assert from_bytes.events == from_text.events != ()


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("", "empty"),
        (b"", "empty"),
        (" \n\u200f\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        ("Three soldiers were killed near the city yesterday, a medical source said.", "English"),
        ("\ufeff" + _TEXT[:40], None),
        ("قتل ثلاثة جنود \ud800 في مدينة حمص", None),
    ],
)
def test_bad_input_never_raises(given: str | bytes, reason: str | None) -> None:
    """What cannot be read comes back with its reason, and its reading is empty; odd characters alone are no reason."""
    report = marsad.read(given)
    reading = marsad.extract(report)
    if reason is None:
        assert report.failed is None and reading.report.text
        return
    assert report.failed is not None and reason in report.failed
    assert (reading.claims, reading.events, reading.numbers, reading.counts.total) == ((), (), (), 0)


def test_a_wrong_date_is_the_caller_s_error() -> None:
    """``published`` that is no date raises, with what to give instead; a date object is as good as its text."""
    with pytest.raises(ValueError, match="2018-05-13"):
        marsad.read(_TEXT, published="soon")
    by_date = marsad.read(_TEXT, published=date(2018, 5, 16))
    assert by_date == marsad.read(_TEXT, published="2018-05-16")
    assert (by_date.published, by_date.published_basis) == ("2018-05-16", "given")


def test_what_is_said_beside_the_text_is_kept() -> None:
    """Name, outlet, address and title that the caller gives stand in the report and its claims."""
    report = marsad.read(_TEXT, report="r7", outlet="the desk", url="https://example.org/7")
    assert (report.report, report.outlet, report.url) == ("r7", "the desk", "https://example.org/7")
    reading = marsad.extract(report)
    assert {c.report for c in reading.claims} == {"r7"}
    assert all(c.chain[0].role == "outlet" and c.chain[0].id == "the desk" for c in reading.claims)


def test_reading_twice_is_reading_once() -> None:
    """The same text gives the same reading, whatever was read in between."""
    first = reading_of(_TEXT)
    reading_of(_TEXT[::-1])
    reading_of(_TEXT[:300])
    assert reading_of(_TEXT) == first


def test_ids_hold_neither_name_nor_lexicon(tmp_path: Path) -> None:
    """A claim's id is of text, kind and figure alone: another name or lexicon leaves it, another text does not."""
    (tmp_path / "verbs.yaml").write_text(
        "entries:\n- {id: zz, kind: killed, perfect: [زغطب], example: زغطب}\n", encoding="utf-8"
    )
    ids = [c.id for c in reading_of(_TEXT).claims]
    other = marsad.extract(
        marsad.read(_TEXT, published="2018-05-16", report="another"), marsad.load_lexicon([tmp_path])
    )
    assert [c.id for c in other.claims] == ids
    assert len(set(ids)) == len(ids)
    assert not set(ids) & {c.id for c in reading_of(_TEXT + "\nانتهى.").claims}


def test_what_the_report_says_is_found() -> None:
    """The report of these tests is read as a reader would: kinds and figures, so that the properties below mean something."""
    found = {(c.kind, c.figure.low) for c in reading_of(_TEXT).claims}
    assert {("killed", 13), ("killed", 4), ("wounded", 27), ("displaced", 45000), ("destroyed", 15)} <= found


def test_a_toll_that_may_rise_is_no_figure() -> None:
    """«عدد القتلى مرشح للارتفاع» says no number, and none is claimed."""
    assert reading_of("وقال إن عدد القتلى مرشح للارتفاع في مدينة حمص.").claims == ()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("وخرجت الدفعة الثالثة من المهجرين، وعددهم 1200 شخص، من بلدة يلدا إلى مدينة جرابلس.", [("evacuated", 1200)]),
    ],
)
def test_what_was_not_found_once(text: str, claims: list[tuple[str, int | None]]) -> None:
    """Sentences that were misread once, and whose figures are found since."""
    assert [(c.kind, c.figure.low) for c in reading_of(text).claims] == claims


# -- what every reading promises --------------------------------------------------------------------------------------


def structs(value: object) -> Iterator[msgspec.Struct]:
    """Every struct inside a value."""
    if isinstance(value, msgspec.Struct):
        yield value
        for name in value.__struct_fields__:
            yield from structs(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from structs(item)


def sound(reading: marsad.Reading) -> marsad.Reading:
    """Every span's words are the text's own at its offsets, and every closed list is kept."""
    text = reading.report.text
    for part in structs(reading):
        start, end, words = (getattr(part, name, None) for name in ("start", "end", "text"))
        if isinstance(start, int) and isinstance(end, int):
            assert 0 <= start <= end <= len(text), part
            if isinstance(words, str):
                assert text[start:end] == words, part
                assert start < end, part
        elif isinstance(part, marsad.Who):
            assert part.text is None and start is None and end is None
    ids = {c.id for c in reading.claims}
    assert len(ids) == len(reading.claims)
    for c in reading.claims:
        assert c.kind in KINDS and c.mode in MODES and c.scope in SCOPES
        assert c.figure.hedge in HEDGES and c.figure.unit in UNITS
        assert set(c.who.classes) <= set(CLASSES) and c.who.classes
        assert c.figure.low is None or c.figure.high is None or c.figure.low <= c.figure.high
        assert (c.part_of is None) == (c.part_how is None)
        assert c.part_of is None or (c.part_of in ids and c.part_of != c.id and c.part_how in PART_HOW)
        assert c.restates is None or (c.restates in ids and c.restates != c.id)
        assert c.evidence.start <= c.figure.start and c.figure.end <= c.evidence.end
        assert c.rule and c.explain
        if c.time is not None and c.time.from_ is not None and c.time.to is not None:
            assert c.time.from_ <= c.time.to
    assert all(e.kind in EVENT_KINDS and e.mode in MODES for e in reading.events)
    for n in reading.numbers:
        assert set(n.claims) <= ids
        assert bool(n.claims) != bool(n.reason)
        assert n.reason is None or n.reason in (*REASONS, "unexplained")
    counts = reading.counts
    assert counts.total == len(reading.numbers) == counts.claimed + counts.explained + counts.unexplained
    return reading


_HIDDEN = st.sampled_from(
    ["َ", "ُ", "ّ", "ً", "ـ", "ــ", "\u200f", "\u200e", "\u2067", "\u2069", "\u202b", "\u202c", "\u200d"]
)
_PLACES = [k + 1 for k, c in enumerate(_TEXT[:-1]) if "\u0620" < c < "\u064b" and "\u0620" < _TEXT[k + 1] < "\u064b"]


def inserted(places: list[int], signs: list[str]) -> str:
    """The report with signs put in at places, last place first."""
    text = _TEXT
    for place, sign in sorted(zip(places, signs, strict=False), reverse=True):
        text = text[:place] + sign + text[place:]
    return text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PLACES), max_size=40), st.lists(_HIDDEN, min_size=40, max_size=40))
def test_marks_tatweel_and_direction_controls_change_no_claim(places: list[int], signs: list[str]) -> None:
    """What a reader does not see inside a word moves offsets, and nothing else; spans hold the text as it stands."""
    reading = reading_of(inserted(places, signs))
    sound(reading)

    def gist(reading: marsad.Reading) -> list[object]:
        return [
            (c.kind, c.figure.low, c.figure.high, c.figure.hedge, c.who.classes, c.place and c.place.id,
             c.time and (c.time.from_, c.time.to), c.source and c.source.id, c.scope, c.mode)
            for c in reading.claims
        ]  # fmt: skip

    assert gist(reading) == gist(reading_of(_TEXT))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_edit_of_the_report_is_read_soundly(data: st.DataObject) -> None:
    """Cut anywhere, with stretches lost, doubled or moved, the text is read without error and every span holds."""
    text = _TEXT
    for _ in range(data.draw(st.integers(0, 4))):
        a, b = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        b = min(b, a + 120)
        edit = data.draw(st.sampled_from(["lose", "double", "move", "cut", "line", "digits"]))
        piece = text[a:b]
        text = {
            "lose": text[:a] + text[b:],
            "double": text[:b] + piece + text[b:],
            "move": text[:a] + text[b:] + piece,
            "cut": text[:b] if b > 40 else text,
            "line": text[:a] + "\r\n" + text[a:],
            "digits": text[:a]
            + data.draw(st.sampled_from(["0", "٣", "12", " 1,200 ", "50%", " 3.5 ", "²"]))
            + text[a:],
        }[edit]
    assert sound(reading_of(text)).report.text == text


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_TEXT.split()), min_size=1, max_size=40))
def test_any_words_in_any_order_are_read_soundly(words: list[str]) -> None:
    """Texts that end anywhere and say nothing sensible are read without error, every span and list kept."""
    text = " ".join(words)
    assert sound(reading_of(text)).report.text == text


def test_a_decimal_printed_onto_a_word_is_one_number() -> None:
    """«إلى1.5 مليون» has no end of a sentence in its number, and the figure is that of the words."""
    reading = reading_of("وقال المتحدث إن القصف تسبب في نزوح ما يصل إلى1.5 مليون شخص من المدينة.")
    assert len(reading.report.sentences) == 1
    assert [(c.figure.text, c.figure.high) for c in reading.claims] == [("1.5 مليون شخص", 1_500_000)]
    sound(reading)


@pytest.mark.shared
def test_a_pool_of_real_reports_is_read_soundly() -> None:
    """Some thousand published reports are read without error, and keep every promise."""
    named = os.environ.get("MARSAD_POOL")
    place = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "pool"
    files = [place] if place.is_file() else sorted(place.glob("*.jsonl.gz"))
    if not files:
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    read = 0
    with gzip.open(files[0], "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            sound(marsad.extract(marsad.read(row["text"], published=row.get("published"), report=row["id"])))
            read += 1
    assert read > 100


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Random bytes never raise: they are read, or refused with a reason."""
    reading = marsad.extract(marsad.read(data))
    sound(reading)
    assert reading.report.failed is None or reading.report.failed.strip()
