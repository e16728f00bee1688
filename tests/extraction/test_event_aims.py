"""How an event is told, where the word that says so stands farther before it: sentences of our own."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction.attribution import find_voices
from marsad.extraction.event_modes import mode_of
from marsad.extraction.mentions import mentions
from marsad.extraction.scan import Scan


def modes(sentence: str) -> dict[str, str]:
    """The mode of every mention in a sentence, by its words."""
    scan = Scan(marsad.read(sentence.encode(), published="2018-07-01"), marsad.load_lexicon())
    return {scan.text(e.i, e.j): mode_of(scan, e, "asserted", False) for e in mentions(scan, find_voices(scan))}


@pytest.mark.parametrize(
    ("sentence", "word", "mode"),
    [
        ("تستعد القوات الحكومية في المحور الشرقي لإطلاق عملية عسكرية نحو المدينة.", "عملية عسكرية", "planned"),
        ("تسعى القوات، بدعم الطيران، إلى السيطرة على الدوار.", "السيطرة", "planned"),
        ("كان الرجل جزءا من مؤامرة لاغتيال السفير.", "لاغتيال", "planned"),
        ("أدين ثلاثة رجال بالتخطيط لتفجير مجمع سكني.", "لتفجير", "planned"),
        ("تبذل مصر جهودا كبيرة، وهي جهود للتوصل إلى هدنة.", "هدنة", "planned"),
        ("تعهد الرئيس مجددا بتوسيع العملية.", "العملية", "planned"),
        ("قال المتحدث إن الحكومة ستمدد وقف إطلاق النار أسبوعا.", "وقف إطلاق النار", "planned"),
        ("تستبعد موسكو شن هجوم على المحافظة.", "هجوم", "denied"),
        ("رفضت الحركة المحادثات في العاصمة.", "المحادثات", "denied"),
        ("يعتقد أن الولايات المتحدة شنت غارات في الصحراء.", "غارات", "unconfirmed"),
        # what is answered, and what was reached, has happened
        ("تدعو الحكومة إلى الحداد ردا على القصف.", "القصف", "asserted"),
        ("تمكن الجيش من السيطرة على التلة.", "السيطرة", "asserted"),
        ("أدى الهجوم إلى نزوح السكان.", "نزوح", "asserted"),
        ("وصلت القوات إلى البلدة بعد معارك عنيفة.", "معارك عنيفة", "asserted"),
    ],
)
def test_modes_by_what_stands_farther_before(sentence: str, word: str, mode: str) -> None:
    """An aim, a refusal or a supposition reaches its event over the words between; a reply or a result makes no plan."""
    assert modes(sentence)[word] == mode
