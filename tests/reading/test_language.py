"""What is not Arabic is refused by name; what is Arabic is read, however it is typed."""

from __future__ import annotations

import pytest

from marsad.reading.language import language_of, refusal

ARABIC = "قال المتحدث إن القوات انسحبت من البلدة بعد ثلاثة أيام من المعارك التي قتل فيها عشرون شخصاً على الأقل"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", ARABIC),
        ("ar", ARABIC.replace("ي", "ی").replace("ك", "ک").replace("ى", "ی")),
        ("ar", "قتلى"),
        ("ar", "مقتل 5 في غارة"),
        ("ar", ARABIC + " Share Tweet You might also like Leave a reply Your email address will not be published"),
        ("fa", "سخنگوی ارتش گفت که در این حمله پنج نفر کشته شده اند و شهر را ترک کرده است"),
        ("fa", "کشته شدن چند پلیس"),
        ("ur", "ترجمان نے کہا کہ اس حملے میں پانچ افراد ہلاک ہوئے ہیں اور شہر کے لوگ باہر نکل رہے ہیں"),
        ("ku", "گوتەبێژەکە گوتی کە لەم هێرشەدا پێنج کەس کوژراون و لە شارەکە دەرچوون بۆ سەر سنوور"),
        ("ps", "ویاند وویل چې په دې برید کې پنځه کسان وژل شوي دي او د ښار خلک وتلي دي"),
        ("he", "דובר הצבא אמר כי חמישה בני אדם נהרגו בתקיפה"),
        ("en", "The spokesman said that five people were killed in the attack and that the town was quiet"),
        ("fr", "Le porte-parole a déclaré que cinq personnes ont été tuées dans la ville par des tirs"),
        ("tr", "Sözcü saldırıda beş kişinin öldüğünü ve bir köyün boşaltıldığını söyledi, bu ise ilk olarak oldu"),
        ("ru", "Представитель сообщил, что в городе погибли пять человек"),
        ("de", "Der Sprecher sagte, dass bei dem Angriff auf die Stadt fünf Menschen getötet wurden"),
        (None, "12 - 34 ... !!"),
    ],
)
def test_language_is_named(language: str | None, text: str) -> None:
    """Function words and letters name the language; Persian yeh and keheh in an Arabic text do not change it."""
    assert language_of(text) == language


def test_refusal_names_language_and_what_is_read() -> None:
    """The reason names the language in English and says what Marsad reads; Arabic has none."""
    assert refusal("fa") == "language fa (Persian): Marsad reads ar"
    assert refusal("ar") is None
    assert "no letters" in (refusal(None) or "")
