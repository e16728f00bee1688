"""Which mentions are told as events, and their doers and targets."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

import marsad
from marsad.extraction.events import beside_saying
from marsad.extraction.extract import _Assembly
from marsad.extraction.weights import Weights, event_weights
from marsad.lexicon.load import LexiconError, read_weights
from marsad.model.structs import Event


def events(text: str) -> list[Event]:
    return list(marsad.extract(marsad.read(text, published="2024-03-18")).events)


@pytest.mark.parametrize(
    ("text", "kind", "by", "target"),
    [
        ("شنت قوات النظام هجوما على بلدة المنصورة فجر الأحد.", "assault", "قوات النظام", "بلدة المنصورة"),
        ("اعتقلت الشرطة ثلاثة صحفيين في المدينة الخميس.", "detention", "الشرطة", "ثلاثة صحفيين"),
        ("اندلعت مظاهرات في العاصمة أمس.", "protest", None, None),
    ],
)
def test_doer_and_target(text: str, kind: str, by: str | None, target: str | None) -> None:
    """The subject of the verb is the doer, the object or what follows «على» the target, and none is invented."""
    event = next(e for e in events(text) if e.kind == kind)
    assert (event.by and event.by.text) == by
    assert (event.target and event.target.text) == target


def test_weapon_settles_the_kind() -> None:
    """«قصفت الطائرات» is an airstrike, «قصفت المدفعية» is shelling."""
    assert next(e.kind for e in events("قصفت الطائرات الحربية بلدة المنصورة بعشر غارات الخميس.")) == "airstrike"
    assert next(e.kind for e in events("قصف عنيف بقذائف الهاون على بلدة المنصورة الخميس.")) == "shelling"


def test_an_event_says_what_it_was_weighed_by() -> None:
    """The explanation holds the sum, and the features whose weights and base add up to it."""
    event = events("شن الجيش هجوما على بلدة المنصورة فجر الأحد.")[0]
    total = float(event.explain[0].split("sum to ")[1].split(",")[0])
    parts = sum(float(line.split(" ", 1)[0]) for line in event.explain[1:])
    assert total > 0
    assert total == pytest.approx(event_weights().base + parts, abs=0.02)


def test_no_two_events_share_words() -> None:
    """Of mentions that overlap only the heaviest is told."""
    found = events("انفجار سيارة مفخخة في سوق المدينة، وهجوم انتحاري بسيارة مفخخة على حاجز للجيش الجمعة.")
    spans = sorted((e.trigger.start, e.trigger.end) for e in found)
    assert found
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))


def test_a_feature_counts_once() -> None:
    """A feature that is seen twice adds its weight once, an unknown one nothing."""
    assert Weights(base=-1.0, of={"lead": 0.5}).weigh(["lead", "lead", "late"]) == (-0.5, (("lead", 0.5),))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("weights:\n  lead: 0.5\n", "base"),
        ("weights:\n  base: 0.1\n  lead: much\n", "«lead» is no number"),
        ("weights:\n  base: 0.1\n  lead: 1\n  lead: 2\n", "stands twice"),
    ],
)
def test_a_faulty_table_is_refused(tmp_path: Path, content: str, says: str) -> None:
    """A table without a base, with a weight that is no number or with a feature twice is refused with the reason."""
    path = tmp_path / "event-weights.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=says):
        read_weights(path)


def test_what_did_not_go_off_is_no_explosion() -> None:
    """Mines that are cleared or laid are no explosion; buses that enter a town take nothing."""
    assert not [e for e in events("بحث الطرفان إزالة الألغام من الحقول الخميس.") if e.kind == "explosion"]
    assert not [e for e in events("عشرات الحافلات دخلت إلى بلدة المنصورة الخميس.") if e.kind == "control_change"]


def test_what_the_speaker_spoke_at_is_the_reports() -> None:
    """«قال الوزير خلال اجتماع … إن»: the meeting is told by the report, what he says of by him."""
    text = "قال وزير الدفاع خلال اجتماع في العاصمة إن الجيش شن هجوما على بلدة المنصورة."
    reading = _Assembly(marsad.read(text, published="2024-03-18"), marsad.load_lexicon(), "")
    beside = {e.kind: beside_saying(reading.scan, reading.voices, e) for e in reading.mentions}
    assert beside["talks"]
    assert not beside["assault"]
