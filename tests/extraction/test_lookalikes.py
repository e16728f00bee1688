"""Words that look like an event and are none."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction.attribution import find_voices
from marsad.extraction.mentions import EventCandidate, mentions
from marsad.extraction.scan import Scan


def named(text: str) -> list[EventCandidate]:
    """Every mention of an event, told or not."""
    scan = Scan(marsad.read(text, published="2024-03-18"), marsad.load_lexicon())
    return mentions(scan, find_voices(scan))


@pytest.mark.parametrize(
    ("none", "event", "kind"),
    [
        ("أسقط الجيش طائرة مسيرة فوق البلدة.", "خرجت مسيرة في البلدة.", "protest"),
        ("تحدث الوزير في مؤتمر صحفي في العاصمة.", "عقد الطرفان مؤتمر سلام في العاصمة.", "talks"),
        ("وصل الجنود إلى قمة جبل قرب البلدة.", "عقد الرئيسان قمة في العاصمة.", "talks"),
        ("انتهت عملية الاقتراع في البلدة.", "بدأ الجيش عملية في البلدة.", "assault"),
        ("دخل القرار حيز التنفيذ أمس.", "دخل الجيش البلدة أمس.", "control_change"),
        ("شن الوزير هجوما لاذعا على الحكومة.", "شن الجيش هجوما على البلدة.", "assault"),
        ("قالت هيئة مسيرات العودة وكسر الحصار إن الحشد كبير.", "دعت اللجنة إلى كسر الحصار عن البلدة.", "siege"),
        ("انفجر الخلاف بين الوزيرين أمس.", "انفجر لغم قرب البلدة أمس.", "explosion"),
        ("قال القضاء الفرنسي إن الدعوى مقبولة.", "تمكن الجيش من القضاء على خمسة مسلحين.", "killing"),
        ("وفرت الحكومة مراكز إيواء للسكان.", "فرت عائلات من البلدة إلى المدينة.", "displacement"),
        ("يعيش الرجل مع أسرته في المدينة.", "أسر المقاتلون ثلاثة جنود.", "detention"),
        ("تصادم حافلة وشاحنة قرب البلدة.", "تصادم الفريقان في البلدة.", "clash"),
    ],
)
def test_the_words_beside_tell(none: str, event: str, kind: str) -> None:
    """A word beside takes the event away, and without that word it is one."""
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
    ],
)
def test_who_does_it_settles_the_kind(text: str, kind: str) -> None:
    """Who flies bombs from the air whatever he drops, and what protesters storm is a protest."""
    assert named(text)[0].kind == kind
