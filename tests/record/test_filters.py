"""The filter language: what it understands, what it lets through, what it never does unasked."""

from __future__ import annotations

import msgspec
import pytest
from records_made import captures_of

import marsad
from marsad.batch.pool import Options, read_one
from marsad.model.ledger import Dossier, Judgement
from marsad.record.dossier import containment
from marsad.record.filters import MASK, Filter, FilterError, masker, parse, select


@pytest.fixture(scope="module")
def whole() -> Dossier:
    """The made-up reports as a dossier."""
    readings = [read_one(capture, Options()) for capture in captures_of()]
    return Dossier(
        reports=tuple(r.report for r in readings),
        claims=tuple(c for r in readings for c in r.claims),
        events=tuple(e for r in readings for e in r.events),
    )


def test_every_key_is_understood() -> None:
    """Lists, days, exclusions and rights come out as they were asked for."""
    found = parse(
        "kind:killed,wounded place:'حلب' from:2018-05-06 to:2018-05-13 -report:a names:with confidential:only"
    )
    assert found == Filter(
        kinds=("killed", "wounded"), places=("حلب",), since="2018-05-06", until="2018-05-13", names=True,
        confidential="only", without=(("report", "a"),),
    )  # fmt: skip
    assert parse("") == Filter()


@pytest.mark.parametrize(
    "text", ["killed", "kind:", "kind:dead", "from:yesterday", "colour:red", "-from:2018-05-06", "from:2018-05-06 from:2018-05-07",
             "confidential:all", "place:'x", "review:maybe"],
)  # fmt: skip
def test_what_is_not_understood_is_named(text: str) -> None:
    """A word that is no filter is refused, and the message holds it."""
    with pytest.raises(FilterError, match=text.split()[-1].lstrip("-").split("'")[0]):
        parse(text)


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("kind:killed", {"north", "south", "east"}),
        ("kind:wounded", {"north", "east"}),
        ("place:حَلَب", {"north", "east"}),
        ("place:sy.aleppo", {"north", "east"}),
        ("place:sy", {"north", "south", "east"}),
        ("report:south", {"south"}),
        ("-report:south", {"north", "east", "none"}),
        ("from:2019-05-11 to:2019-05-11", {"north"}),
        ("from:2019-05-13", set()),
        ("published-to:2019-05-11", set()),
        ("outlet:example", {"north", "south", "east", "none"}),
        ("outlet:other", set()),
        ("mode:denied", set()),
    ],
)
def test_a_filter_lets_through_what_it_asks_for(whole: Dossier, text: str, reports: set[str]) -> None:
    """Each key narrows to the reports that have it, and to no other."""
    found = select(whole, parse(text), containment(marsad.load_lexicon()))
    assert {r.report for r in found.reports} == reports


def test_review_follows_the_last_judgement_that_stands(whole: Dossier) -> None:
    """Accepted then rejected is rejected; withdrawn is as if never said."""
    claim = whole.claims[0].id
    first = Judgement(id="1", verdict="accepted", claims=(claim,), who="a", when="2020-01-01")
    second = Judgement(id="2", verdict="rejected", claims=(claim,), who="b", when="2020-01-02")
    back = Judgement(id="3", verdict="withdrawn", claims=(), who="b", when="2020-01-03", withdraws="2")

    def accepted(*judgements: Judgement) -> int:
        return len(select(msgspec.structs.replace(whole, judgements=judgements), parse("review:accepted")).claims)

    assert accepted() == 0
    assert accepted(first) == 1
    assert accepted(first, second) == 0
    assert accepted(first, second, back) == 1


def test_the_confidential_stays_in_unless_asked_for(whole: Dossier) -> None:
    """Without a word about it, nothing of a confidential report comes out, and nothing tells that there is one."""
    secret = msgspec.structs.replace(whole, confidential=("north",))
    public = select(secret, Filter())
    assert "north" not in {x.report for x in (*public.reports, *public.claims, *public.events)}
    assert public.confidential == ()
    assert select(secret, parse("confidential:with")).confidential == ("north",)
    assert {r.report for r in select(secret, parse("confidential:only")).reports} == {"north"}


def test_names_are_masked_in_every_spelling() -> None:
    """A name is covered sign by sign, with marks and tatweel inside it, so that offsets hold."""
    text = "قتل خَالِد العلـي في حلب"
    hidden = masker(["خالد العلي"])(text)
    assert hidden == "قتل " + MASK * len("خَالِد العلـي") + " في حلب"
    assert masker(["خالد"])("لا أحد") == "لا أحد"


def test_names_of_persons_stay_in_unless_asked_for(whole: Dossier) -> None:
    """who.names is empty and the name masked in phrases and text, unless names:with is asked for."""
    claim = whole.claims[0]
    name = "وزارة"
    named = msgspec.structs.replace(
        whole, claims=(msgspec.structs.replace(claim, who=msgspec.structs.replace(claim.who, names=(name,))),)
    )
    out = select(named, Filter())
    assert name.encode() not in msgspec.json.encode([out.reports[0], out.claims])
    assert len(out.reports[0].text) == len(whole.reports[0].text)
    assert select(named, parse("names:with")).claims[0].who.names == (name,)
