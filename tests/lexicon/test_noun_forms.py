"""Nouns in print: endings, duals, plurals, fixed phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.lexicon.entries import Noun
from marsad.lexicon.inflect import noun_forms


def forms(*singular: str, **fields: object) -> dict[str, str]:
    """Form → number of a noun with these singulars."""
    return dict(noun_forms(Noun(id="x", example="x", singular=singular, **fields)))  # type: ignore[arg-type]


def test_a_sound_noun_in_yeh_has_all_its_cases() -> None:
    """«مدني» gives tanwin, dual, plural and the construct, and -ين may be either."""
    made = forms("مدني", sound=True)
    assert made["مدني"] == made["مدنيا"] == "sg"
    assert made["مدنيان"] == "du"
    assert made["مدنيين"] == "dupl"
    assert made["مدنيون"] == made["مدنيو"] == made["مدنيي"] == "pl"
    assert made["مدنين"] == "dupl"


def test_a_broken_plural_leaves_the_dual_a_dual() -> None:
    """«جنديين» is two, since the plural is «جنود»; «جنديي الحدود» too."""
    made = forms("جندي", plural=("جنود",))
    assert made["جنديين"] == made["جنديان"] == made["جنديي"] == "du"
    assert made["جنود"] == made["جنودا"] == "pl"
    assert "جنديون" not in made


def test_a_listed_plural_that_is_a_dual_too_is_open() -> None:
    """«فتيان» may be two boys or many, so is «عاملين»: neither number is invented."""
    assert forms("فتى", plural=("فتية", "فتيان"))["فتيان"] == "dupl"
    assert forms("عامل", plural=("عمال", "عاملين"))["عاملين"] == "dupl"


@pytest.mark.parametrize(
    ("singular", "dual"),
    [
        ("غارة", ("غارتان", "غارتين", "غارتا", "غارتي")),
        ("قناة", ("قناتان", "قناتين", "قناتا", "قناتي")),
        ("مستشفى", ("مستشفيان", "مستشفيين")),
        ("لواء", ("لواءان", "لواءين")),
        ("جزء", ("جزءان", "جزءين")),
        ("شيء", ("شيئان", "شيئين")),
        ("لاجئ", ("لاجئان", "لاجئين")),
        ("عضو", ("عضوان", "عضوين")),
    ],
)
def test_the_dual_keeps_to_the_end_of_the_word(singular: str, dual: tuple[str, ...]) -> None:
    """Ta marbuta, alef maqsura and the seats of the hamza change before the dual as they do in print."""
    made = forms(singular)
    assert {made.get(form) for form in dual} == {"du"}


@pytest.mark.parametrize(
    ("singular", "tanwin"), [("قتيل", "قتيلا"), ("عضو", "عضوا"), ("شيء", "شيئا"), ("جزء", "جزءا"), ("لاجئ", "لاجئا")]
)
def test_tanwin_is_a_singular(singular: str, tanwin: str) -> None:
    """The accusative after eleven to ninety-nine is a singular."""
    assert forms(singular)[tanwin] == "sg"


@pytest.mark.parametrize("singular", ["غارة", "لواء", "مستشفى"])
def test_no_alef_where_print_has_none(singular: str) -> None:
    """Ta marbuta, -اء and alef maqsura take tanwin without an alef."""
    assert singular + "ا" not in forms(singular)


def test_an_adjective_is_inflected_with_its_noun() -> None:
    """«عبوة ناسفة» and «هدف عسكري» agree in the dual and in tanwin."""
    mine = forms("عبوة ناسفة")
    assert mine["عبوتان ناسفتان"] == mine["عبوتين ناسفتين"] == "du"
    target = forms("هدف عسكري")
    assert target["هدفا عسكريا"] == "sg"
    assert target["هدفان عسكريان"] == target["هدفين عسكريين"] == "du"


def test_a_construct_phrase_inflects_its_head() -> None:
    """«رجلا أمن» and «قذيفتي هاون» are two; a masculine noun never takes a feminine adjective."""
    man = forms("رجل أمن")
    assert man["رجلا أمن"] == man["رجلي أمن"] == "du"
    shell = forms("قذيفة هاون")
    assert shell["قذيفتا هاون"] == shell["قذيفتي هاون"] == "du"
    assert "قذيفتان هاونان" not in shell


def test_a_preposition_keeps_the_head_alone() -> None:
    """«مشتبها به» is one, «مشتبهين بهما» two, and the article goes on the head only."""
    made = forms("مشتبه به")
    assert made["مشتبها به"] == made["المشتبه به"] == "sg"
    assert made["مشتبهان بهما"] == made["مشتبهين بهما"] == "du"


def test_plurals_change_before_a_pronoun() -> None:
    """The matcher takes «ه» off «زملائه» and finds the rest; «قتلاهم» is whole, for «قتلا» alone is a verb."""
    assert forms(plural=("زملاء",))["زملائ"] == "pl"
    made = forms(plural=("قتلى",))
    assert made["قتلاهم"] == "pl"
    assert "قتلا" not in made


def test_a_bare_yeh_is_no_dual_of_things() -> None:
    """«صاروخي» is an adjective; «شقيقيه» and «طفليها» are two, once the pronoun is off."""
    assert "صاروخي" not in forms("صاروخ")
    assert "شخصي" not in forms("شخص")
    assert forms("شقيق", sort="relative")["شقيقي"] == "du"
    assert forms("طفل", age="child")["طفلي"] == "du"


def test_fixed_singulars_take_no_endings() -> None:
    """«أخيه» stands as it is, and a listed dual overrides the rule."""
    made = forms("ابن", fixed=("أخيه",), dual=("ابنا",))
    assert made["أخيه"] == "sg"
    assert made["ابنا"] == "du"
    assert "أخيهان" not in made


WORD = st.text(alphabet="ابتجدرسعقلمنويةىئء", min_size=2, max_size=7)


@given(
    singular=st.lists(st.lists(WORD, min_size=1, max_size=3).map(" ".join), max_size=3),
    plural=st.lists(WORD, max_size=3),
    sound=st.booleans(),
)
def test_every_form_comes_once_with_a_known_number(singular: list[str], plural: list[str], sound: bool) -> None:
    """Whatever the entry, each form has one number of the four, listed words among them, and nothing is empty."""
    made = list(noun_forms(Noun(id="x", example="x", singular=tuple(singular), plural=tuple(plural), sound=sound)))
    found = dict(made)
    assert len(found) == len(made)
    assert set(found.values()) <= {"sg", "du", "pl", "dupl"}
    assert all(form == form.strip() and form for form in found)
    assert set(singular) | set(plural) <= set(found)
    assert all(found[word] in ("pl", "dupl") for word in plural)
