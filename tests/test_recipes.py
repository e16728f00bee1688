"""The recipes of CONTRIBUTING.md, followed word for word in a private layer: each changes how a sentence is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

import marsad
from marsad.lexicon.check import check
from marsad.lexicon.compiled import Lexicon
from marsad.lexicon.load import files_of, read_entries

ROOT = Path(__file__).resolve().parent.parent


class Recipe(msgspec.Struct, frozen=True):
    """A sentence, and what is true of its reading once the recipe is followed."""

    sentence: str
    holds: Callable[[marsad.Reading], bool]


def _claims(reading: marsad.Reading, kind: str, low: int) -> list[marsad.Claim]:
    return [claim for claim in reading.claims if claim.kind == kind and claim.figure.low == low]


def _source(reading: marsad.Reading, kind: str, low: int) -> str | None:
    return next((c.source.id for c in _claims(reading, kind, low) if c.source is not None), None)


def _place(reading: marsad.Reading, kind: str, low: int) -> marsad.Place | None:
    return next((c.place for c in _claims(reading, kind, low)), None)


def _stands_in_tell_example(reading: marsad.Reading) -> bool:
    place = _place(reading, "killed", 4)
    return place is not None and (place.id, place.lat, place.admin1) == ("sy.tell-example", 35.7, "Idlib")


def _stands_in_sahlistan(reading: marsad.Reading) -> bool:
    place = _place(reading, "killed", 12)
    where = place is not None and (place.id, place.country, place.lat) == ("xx.north.zahrabad", "xx", None)
    return where and _source(reading, "killed", 12) == "sahlistan-army"


#: the heading in CONTRIBUTING → a sentence of which no example in the recipe is a part
RECIPES = {
    "Add a verb": Recipe(
        "جندل القناصة سبعة مزارعين في ريف حماة", lambda reading: len(_claims(reading, "killed", 7)) == 1
    ),
    "Add an actor": Recipe(
        "قال لواء أسود الوادي إن 14 من عناصره أصيبوا", lambda reading: _source(reading, "wounded", 14) == "lions-of-the-valley"
    ),
    "Add a place": Recipe("قتل أربعة مدنيين في قصف على بلدة تل المثال", _stands_in_tell_example),
    "Add a country": Recipe(
        "قال الجيش السهلستاني إن 12 من جنوده قتلوا في مدينة زهراباد", _stands_in_sahlistan
    ),
}  # fmt: skip


def blocks(document: str, heading: str) -> list[tuple[str, str]]:
    """Under a heading, each YAML block with the name of the data file that was named last before it begins."""
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", document, flags=re.MULTILINE | re.DOTALL)
    found = []
    name = None
    pattern = r"`src/marsad/(?:languages|world)/(?!_shared)[a-z]+/([a-z-]+\.yaml)`|^```yaml\n(.*?)^```"
    for match in re.finditer(pattern, section.group(1) if section else "", flags=re.MULTILINE | re.DOTALL):
        if match.group(1):
            name = match.group(1)
        elif name:
            found.append((name, match.group(2)))
    return found


def layer(folder: Path, heading: str) -> Path:
    """The recipe followed in a private layer."""
    document = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name, block in blocks(document, heading):
        (folder / name).write_text("entries:\n" + block, encoding="utf-8")
    return folder


def read(recipe: Recipe, lexicon: Lexicon) -> marsad.Reading:
    """The sentence as a report of a known day."""
    return marsad.extract(marsad.read(recipe.sentence, published="2024-03-18"), lexicon)


@pytest.mark.parametrize("heading", RECIPES)
def test_a_recipe_changes_how_a_sentence_is_read(heading: str, tmp_path: Path) -> None:
    """Following the recipe makes true of the reading what was not true before it."""
    recipe = RECIPES[heading]
    assert not recipe.holds(read(recipe, marsad.load_lexicon())), (
        "known without the recipe: it must invent another name"
    )
    assert recipe.holds(read(recipe, marsad.load_lexicon([layer(tmp_path, heading)])))


@pytest.mark.parametrize("heading", RECIPES)
def test_another_recipe_does_not_help(heading: str, tmp_path: Path) -> None:
    """A layer with entries, but without those of this recipe, leaves the sentence as it was read before."""
    recipe = RECIPES[heading]
    other = next(name for name in RECIPES if name != heading)
    assert not recipe.holds(read(recipe, marsad.load_lexicon([layer(tmp_path, other)])))


@pytest.mark.parametrize("heading", RECIPES)
def test_a_recipe_is_sound(heading: str, tmp_path: Path) -> None:
    """The entries of the recipe pass the same check as ours, and replace none of ours by an equal id."""
    problems, _ = check([layer(tmp_path, heading)])
    mine = {(path.name.split(".")[0], entry.id) for path in tmp_path.iterdir() for entry in read_entries(path)}
    ours = {
        (path.stem.split("-")[0], entry.id)
        for path in files_of([])
        if path.suffix == ".yaml"
        for entry in read_entries(path)
    }
    assert mine, "the recipe gives entries"
    assert not mine & ours
    ids = {entry for _, entry in mine}
    assert [str(p) for p in problems if p.entry in ids] == []


def test_a_recipe_that_names_no_file_gives_nothing() -> None:
    """Blocks are tied to the file named before them: the reader of the document cannot pass on a block without one."""
    document = "## Add\n```yaml\n- id: a\n```\nin `src/marsad/world/xx/places.yaml`:\n```yaml\n- id: b\n```\n## Next\n"
    assert blocks(document, "Add") == [("places.yaml", "- id: b\n")]
    assert blocks(document, "Absent") == []
