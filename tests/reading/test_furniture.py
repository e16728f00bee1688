"""Furniture is masked for what it says, with a reason; news that looks like it is not."""

from __future__ import annotations

import pytest

from marsad.model.structs import Capture, Report
from marsad.reading import read
from marsad.reading.data import bylines, furniture, stories
from marsad.reading.structure import opens_story
from marsad.reading.tokens import fold

TITLE = "هدوء حذر في المدينة بعد أيام من القصف"
BODY = (
    "قال شاهد عيان إن القصف الذي استمر ثلاثة أيام على الأحياء الشرقية من المدينة توقف صباح الأحد، وإن السكان بدأوا"
    " بالخروج من الملاجئ لتفقد بيوتهم."
)


def report(text: str, **more: str) -> Report:
    return read(Capture(report="r", data=text.encode(), origin="-", **more))  # type: ignore[arg-type]


def masked(text: str) -> dict[str, str]:
    found = report(text)
    return {text[cut.start : cut.end]: cut.why for cut in found.furniture}


@pytest.mark.parametrize("entry", furniture(), ids=lambda entry: entry.id)
def test_example_is_furniture_and_counter_is_not(entry) -> None:  # type: ignore[no-untyped-def]
    """Each entry's example line is masked as a whole with the entry's reason; no counter-example is."""
    found = report(f"{TITLE}\n\n{BODY}\n{BODY}\n{entry.example}\n")
    at = found.text.index(entry.example)
    cuts = [c for c in found.furniture if c.start <= at + 1 and c.end >= at + len(entry.example) - 1]
    assert cuts, found.furniture
    assert [cut.why for cut in cuts] == [entry.why]
    for counter in entry.counter:
        assert counter not in masked(f"{TITLE}\n\n{BODY}\n{counter}\n{BODY}\n")


def test_every_entry_with_words_can_mislead_and_says_how() -> None:
    """An entry that matches beginnings or patterns carries a counter-example, except where nothing else begins so."""
    without = {e.id for e in furniture() if e.how in ("lead", "open", "pattern") and not e.counter}
    assert without <= {"font-size", "short-link"}


def test_link_headline_is_masked_to_its_line_end() -> None:
    """A link headline is masked with its figures, the sentence before and after it is not."""
    link = "للمزيد: مقتل 40 شخصاً في انفجار بسوق شعبي"
    found = masked(f"{TITLE}\n\n{BODY}\n{link}\n{BODY}")
    assert found == {link: "link to another report"}


def test_list_of_links_after_the_report() -> None:
    """Under a heading of related reports the headlines are masked too, up to the agency that signs."""
    text = f"{TITLE}\n\n{BODY}\nمواضيع ذات صلة\nمقتل 12 في هجوم على حافلة\nنزوح ألف أسرة\n"
    assert set(masked(text)) == {"مواضيع ذات صلة", "مقتل 12 في هجوم على حافلة", "نزوح ألف أسرة"}


def test_a_heading_in_the_middle_takes_one_link_only() -> None:
    """In mid-report a heading takes the link under it, not the subheading or the prose after."""
    text = f"{TITLE}\n\n{BODY}\nاقرأ أيضاً\nنزوح ألف أسرة من الريف\nتحذير من الأسوأ\n{BODY}\n"
    assert set(masked(text)) == {"اقرأ أيضاً", "نزوح ألف أسرة من الريف"}


def test_comment_form_ends_the_report() -> None:
    """After the form for comments nothing belongs to the report."""
    text = f"{TITLE}\n\n{BODY}\nLeave A Reply\nخمسة قتلى فقط؟ بل أكثر\n"
    assert masked(text)["خمسة قتلى فقط؟ بل أكثر"] == "comment form"


def test_addresses_are_masked_in_mid_sentence() -> None:
    """Web and mail addresses are masked where they stand, and the words around them are not."""
    text = (
        f"{TITLE}\n\n{BODY} https://example.org/a/2018?n=55, راسلونا: desk@example.org أو pic.twitter.com/Ab12 الآن.\n"
    )
    assert masked(text) == {
        "https://example.org/a/2018?n=55": "web address",
        "desk@example.org": "mail address",
        "pic.twitter.com/Ab12": "web address",
    }


def test_markup_is_masked_and_noted() -> None:
    """A saved page is read: tags, scripts and entities are masked, its words stay, and a note says so."""
    text = f"<html><body><script>var n = 86;</script><h1>{TITLE}</h1>\n<p>{BODY}</p>&nbsp;<br/></body></html>"
    found = report(text)
    assert found.failed is None
    assert any("HTML" in note for note in found.notes)
    said = " ".join(text[s.start : s.end] for s in found.sentences)
    assert "86" not in said
    assert "<" not in said
    assert TITLE in said
    assert BODY.split(".")[0] in said


def test_less_than_signs_are_no_markup() -> None:
    """A text with a few angle brackets is not taken for a page."""
    assert masked(f"{TITLE}\n\n{BODY}\nالعدد < 5 و > 3 <خبر>\n") == {}


def test_agency_line_is_no_furniture() -> None:
    """The line of agencies that signs a report is its byline, not furniture."""
    found = report(f"{TITLE}\n\n{BODY}\n{BODY}\nفرانس 24/ أ ف ب/ رويترز\n")
    assert found.furniture == ()
    assert found.agency is not None
    assert found.agency.text == "فرانس 24/ أ ف ب/ رويترز"


def test_first_line_is_the_headline_whatever_it_begins_with() -> None:
    """«فيديو: …» or «شاهد.. …» on the first line is the headline of this report."""
    for title in ("فيديو: انفجار يهز المدينة", "شاهد.. لحظة انهيار الجسر"):
        found = report(f"{title}\n\n{BODY}\n")
        assert found.title is not None
        assert found.title.text == title


@pytest.mark.parametrize("entry", stories(), ids=lambda entry: entry.id)
def test_story_markers_open_a_story_and_their_counters_do_not(entry) -> None:  # type: ignore[no-untyped-def]
    """Each marker's example opens a story, each form does after «و» too, and no counter-example does."""
    assert opens_story(fold(entry.example), 0, len(entry.example))
    for form in entry.forms:
        sentence = fold(f"و{form}، قال المتحدث إن الهدنة صامدة.")
        assert opens_story(sentence, 0, len(sentence)), form
    for counter in entry.counter:
        assert not opens_story(fold(counter), 0, len(counter)), counter


def test_data_is_clean() -> None:
    """Forms are in NFC, without tatweel or presentation forms, and none stands twice in one entry."""
    import unicodedata

    for entry in (*furniture(), *stories(), *bylines()):
        assert len(set(entry.forms)) == len(entry.forms), entry.id
        for form in entry.forms:
            assert unicodedata.is_normalized("NFC", form)
            assert not any(c == "\u0640" or "\ufb50" <= c <= "\ufeff" or c in "یک" for c in form), form
