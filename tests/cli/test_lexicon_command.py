"""marsad lexicon: check, show, import-places; and the help of every command."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from marsad.cli.main import app


def run(*arguments: object) -> Result:
    """Call the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments], env={"COLUMNS": "120"})


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """A private layer with one good verb."""
    folder = tmp_path / "layer"
    folder.mkdir()
    entry = "{id: zz.own, kind: killed, counts: object, perfect: [زغطب], example: زغطبت القوات جنديا}"
    (folder / "verbs.yaml").write_text(f"entries:\n- {entry}\n", encoding="utf-8")
    return folder


def test_show_names_the_entries_of_a_word_and_the_clitics_split_off() -> None:
    """«وقوات» is the noun of troops after the clitic و, with its example."""
    result = run("lexicon", "show", "وقوات")
    assert result.exit_code == 0
    assert "noun armed.troops" in result.stdout and "after the clitic" in result.stdout and "example:" in result.stdout


def test_show_reads_a_phrase() -> None:
    """Every word of a phrase is looked up, and names of several words as one."""
    result = run("lexicon", "show", "قال المرصد السوري لحقوق الإنسان")
    assert result.exit_code == 0
    assert "cue " in result.stdout and "actor " in result.stdout


def test_show_of_an_unknown_word_ends_with_1() -> None:
    """A word that no entry matches is said to be one, with where to add it."""
    result = run("lexicon", "show", "زغطبق")
    assert result.exit_code == 1 and "no entry matches" in result.stdout


def test_show_looks_into_a_private_layer(layer: Path) -> None:
    """What a layer adds is found with it, and not without it."""
    assert run("lexicon", "show", "زغطبوا").exit_code == 1
    result = run("lexicon", "show", "زغطبوا", "--lexicon", layer)
    assert result.exit_code == 0 and "verb zz.own" in result.stdout and "kind: killed" in result.stdout


def test_check_ends_with_0_over_a_sound_layer(layer: Path) -> None:
    """The lexicon that comes with Marsad and a sound layer have no problems."""
    result = run("lexicon", "check", "--lexicon", layer)
    assert result.exit_code == 0 and "0 problems" in result.stdout


def test_check_ends_with_1_over_a_faulty_layer(layer: Path) -> None:
    """Each fault of a layer is printed with file, entry and what to do."""
    text = (layer / "verbs.yaml").read_text(encoding="utf-8")
    (layer / "verbs.yaml").write_text(text.replace("kind: killed", "kind: eaten"), encoding="utf-8")
    result = run("lexicon", "check", "--lexicon", layer)
    assert result.exit_code == 1
    assert "layer/verbs.yaml: zz.own: kind «eaten» is not one of" in result.stdout and "1 problems" in result.stdout


@pytest.mark.parametrize("command", [["check"], ["show", "x"]])
def test_a_layer_that_is_not_there_ends_with_2(command: list[str]) -> None:
    """A misspelt folder is wrong use, not an empty layer."""
    result = run("lexicon", *command, "--lexicon", "/no/such/folder")
    assert result.exit_code == 2 and "no such lexicon folder" in result.stderr


def test_a_broken_layer_stops_extract_with_2_and_names_its_line(layer: Path, tmp_path: Path) -> None:
    """YAML that cannot be read is wrong use: file and line, no traceback, nothing printed."""
    (layer / "nouns.yaml").write_text("entries:\n- {id: x, id: y, example: z}\n", encoding="utf-8")
    (tmp_path / "r.txt").write_text("قتل ثلاثة جنود.\n", encoding="utf-8")
    result = run("extract", tmp_path / "r.txt", "--lexicon", layer)
    assert result.exit_code == 2 and result.stdout == ""
    assert "nouns.yaml, line 2: the key «id» stands twice" in result.stderr


def test_import_places_says_what_became_of_every_row(tmp_path: Path) -> None:
    """Rows taken, known and left out are counted, and each one left out is named with its line and reason."""
    table = tmp_path / "places.csv"
    table.write_text(
        "pcode,name_ar,name_en,lat,lon\nZZ1,زغطبور الشرقية,Z,1,2\nZZ2,,Latin,1,2\nZZ3,مزغط,M,1,2\n", encoding="utf-8"
    )
    result = run("lexicon", "import-places", table, "--to", tmp_path / "made")
    assert result.exit_code == 0
    assert "line 3: ZZ2 – left out: no Arabic name" in result.stdout
    assert "3 rows: 2 written to" in result.stdout and "1 left out" in result.stdout
    assert "1 are ambiguous" in result.stdout
    assert run("lexicon", "show", "زغطبور الشرقية", "--lexicon", tmp_path / "made").exit_code == 0


@pytest.mark.parametrize(("text", "complaint"), [("a,b\n1,2\n", "no column of Arabic names"), (None, "No such file")])
def test_import_places_of_no_table_ends_with_2(tmp_path: Path, text: str | None, complaint: str) -> None:
    """A file that is no table of places, or none at all, is wrong use."""
    if text is not None:
        (tmp_path / "x.csv").write_text(text)
    result = run("lexicon", "import-places", tmp_path / "x.csv", "--to", tmp_path / "made")
    assert result.exit_code == 2 and complaint in result.stderr
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    "command", [[], ["extract"], ["explain"], ["lexicon"], ["lexicon", "check"], ["lexicon", "show"]]
)
def test_every_command_has_help(command: list[str]) -> None:
    """--help explains the command and ends with 0."""
    result = run(*command, "--help")
    assert result.exit_code == 0 and "Usage" in result.stdout and len(result.stdout) > 200
