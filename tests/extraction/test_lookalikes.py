"""Words that look like an event and are none."""

from __future__ import annotations

from typing import Any

import pytest

import marsad
from marsad.extraction.attribution import find_voices
from marsad.extraction.mentions import EventCandidate, mentions
from marsad.extraction.scan import Scan
from marsad.lexicon.load import ROOMS, read_entries, read_yaml
from marsad.reading.tokens import fold


def named(text: str) -> list[EventCandidate]:
    """Every mention of an event, told or not."""
    scan = Scan(marsad.read(text, published="2024-03-18"), marsad.load_lexicon())
    return mentions(scan, find_voices(scan))


_ROWS = read_yaml(ROOMS[0] / "event-lookalikes.yaml")["entries"]


@pytest.mark.parametrize("row", _ROWS, ids=[f"{n} {row['of'][0]}" for n, row in enumerate(_ROWS)])
def test_the_words_beside_tell(row: dict[str, Any]) -> None:
    """A word of the table beside a mention takes the event away, and without that word it is one."""

    def mentioned(text: str) -> bool:
        return any(e.rule.split(":")[1] in row["of"] for e in named(text))

    assert not mentioned(row["none"])
    assert mentioned(row["event"])


@pytest.mark.parametrize("row", _ROWS, ids=[f"{n} {row['of'][0]}" for n, row in enumerate(_ROWS)])
def test_the_words_of_a_row_can_stand_there(row: dict[str, Any]) -> None:
    """Every row names words, entries that are in the lexicon, and words in the form that tokens show."""
    known = {entry.id for path in ROOMS[0].glob("*.yaml") for entry in read_entries(path)}
    words = [*row.get("before", "").split(), *row.get("after", "").split()]
    assert words
    assert set(row["of"]) <= known
    assert [word for word in words if any(fold(part) != part for part in word.split("_"))] == []


@pytest.mark.parametrize(
    ("none", "event", "kind"),
    [
        ("قال القضاء الفرنسي إن الدعوى مقبولة.", "تمكن الجيش من القضاء على خمسة مسلحين.", "killing"),
        ("وفرت الحكومة مراكز إيواء للسكان.", "فرت عائلات من البلدة إلى المدينة.", "displacement"),
        ("وصل المقاتلون وأسرهم بدأوا المغادرة.", "بحثت الشرطة عن الجنود الذين أسرهم التنظيم.", "detention"),
        ("قال إنه جمع المال وهربه من البلاد.", "هرب السكان من البلدة ليلا.", "displacement"),
        ("التقينا بالسكان في السوق.", "التقى الوزيران في العاصمة.", "talks"),
        ("أطلق السكان على الجبل اسم جبل النار.", "أطلق المسلحون على الجنود النار.", "killing"),
    ],
)
def test_a_word_is_read_by_its_construction(none: str, event: str, kind: str) -> None:
    """A family is nobody taken prisoner, a name given is no rocket launched, and each verb is still read where it stands."""
    assert kind not in {e.kind for e in named(none)}
    assert kind in {e.kind for e in named(event)}


def test_devices_cleared_or_laid_did_not_explode() -> None:
    """«نزعت الفرق 190 لغما» names no explosion, «انفجار لغم» does."""
    assert "explosion" not in {e.kind for e in named("نزعت الفرق الهندسية 190 لغما في الحقول.")}
    assert "explosion" in {e.kind for e in named("قتل مزارع في انفجار لغم في الحقول.")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أكد الشهود أن الطيران الحربي قصف بعدد من الصواريخ أرضا زراعية.", "airstrike"),
        ("قصفت المدفعية البلدة بعد تحليق طائرات فوقها بساعات طويلة في الليل.", "shelling"),
        ("اقتحم المحتجون مبنى البلدية أمس.", "protest"),
        ("اقتحم الجنود مبنى البلدية أمس.", "assault"),
        ("جددت المقاتلات الحربية قصفها للميناء.", "airstrike"),
        ("دمرت المقاتلات الحربية مستودعا للوقود.", "airstrike"),
        ("دمرت المدفعية مستودعا للوقود.", "other_violence"),
        ("أكد السكان أن دبابة استهدفت موقعا في البلدة.", "shelling"),
        ("فر المتمردون من المعسكر ليلا.", "control_change"),
        ("فرت العائلات من المخيم ليلا.", "displacement"),
        ("أجبرت المعارك السكان على مغادرة القرية.", "clash"),
        ("قطعت القوات خطوط الإمداد عن البلدة.", "siege"),
        ("قطع محتجون الطريق إلى الميناء.", "protest"),
    ],
)
def test_who_does_it_settles_the_kind(text: str, kind: str) -> None:
    """Who flies bombs from the air whatever he drops, and what protesters storm is a protest."""
    assert named(text)[0].kind == kind


def test_those_made_to_leave_are_displaced() -> None:
    """«أجبر السكان على مغادرة القرية» is a displacement, «مغادرة الحافلات» an evacuation."""
    assert "displacement" in {e.kind for e in named("أجبر السكان على مغادرة القرية.")}
    assert "evacuation" in {e.kind for e in named("بدأت مغادرة المقاتلين في الحافلات.")}


def test_a_battle_for_a_place_is_an_attack_on_it() -> None:
    """«معركة السيطرة على المدينة» is an assault, «معركة في المدينة» a clash."""
    assert named("يستعد الطرفان لمعركة السيطرة على المدينة.")[0].kind == "assault"
    assert named("خاض الطرفان معركة في المدينة.")[0].kind == "clash"


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("شنت الطائرات غارات على الساحل.", "airstrike"),
        ("أطلقت الجماعة قذائف على الساحل.", "shelling"),
        ("ندد الوزير بالأمر.", "other_violence"),
    ],
)
def test_what_was_struck_with_is_told_by_the_words_around(before: str, kind: str) -> None:
    """«استهداف الميناء» says not with what: the nearest weapon of the words before does, and without one none is said."""
    assert named(f"{before} وأكد السكان استهداف الميناء.")[-1].kind == kind
