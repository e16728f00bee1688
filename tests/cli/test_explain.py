"""marsad explain: why a claim reads as it does, and why a number is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from marsad.cli.main import app

_TEXT = "أعلنت وزارة الصحة مقتل 12 مدنيا في غارة جوية على مدينة إدلب يوم الاثنين 14 مايو 2018.\n"


def run(*arguments: object, stdin: bytes | None = None, columns: int = 120) -> Result:
    """Call the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin, env={"COLUMNS": str(columns)})


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """One report with a claim and with numbers that are none."""
    path = tmp_path / "one.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return path


def test_a_claim_is_explained_by_its_words_rule_and_entries(report: Path) -> None:
    """At the figure stands its claim: bounds, words with their offsets, the rule, and the lexicon's entry."""
    result = run("explain", report, "--at", _TEXT.index("12") + 1)
    assert result.exit_code == 0
    start = _TEXT.index("12")
    for words in (
        f"{start}–{start + len('12 مدنيا')}",
        "killed 12",
        "health-ministry",
        "2018-05-14",
        "people.civilian",
    ):
        assert words in result.stdout
    assert "no claim" not in result.stdout


def test_a_number_that_is_none_says_why(report: Path) -> None:
    """At the day of the month there is no claim, but a number with its reason."""
    result = run("explain", report, "--at", _TEXT.index("14"))
    assert result.exit_code == 0
    assert "no claim" in result.stdout and "date by " in result.stdout
    assert "killed" not in result.stdout


def test_a_place_without_number_explains_the_claims_of_its_sentence(report: Path) -> None:
    """At a word of the sentence that is no number, the claims that the sentence bears witness to are shown."""
    result = run("explain", report, "--at", _TEXT.index("إدلب"))
    assert result.exit_code == 0 and "killed 12" in result.stdout


def test_without_at_all_claims_and_all_other_numbers_are_shown(report: Path) -> None:
    """The whole report is explained where no place is named."""
    result = run("explain", report)
    assert result.exit_code == 0
    assert "killed 12" in result.stdout and result.stdout.count("no claim") == 2


@pytest.mark.parametrize("at", [10_000, -1])
def test_beyond_the_text_there_is_nothing(report: Path, at: int) -> None:
    """Where nothing stands the command says so and ends with 1."""
    result = run("explain", report, "--at", at)
    assert result.exit_code == 1 and "no claim and no number" in result.stdout


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A failed report ends with 1 and its reason on standard error."""
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("explain", tmp_path / "empty.txt")
    assert result.exit_code == 1 and "empty: there is no text" in result.stderr
    assert run("explain", tmp_path / "missing.txt").exit_code == 1


@pytest.mark.parametrize("wrong", [["--published", "13.5.18"], ["--lexicon", "/no/such/folder"], ["--at", "x"], []])
def test_wrong_use_ends_with_2(report: Path, wrong: list[str]) -> None:
    """Wrong options, and no file at all, are refused without a traceback."""
    result = run("explain", report, *wrong) if wrong else run("explain")
    assert result.exit_code == 2 and "Traceback" not in result.stderr


def test_standard_input_can_be_explained(report: Path) -> None:
    """«-» reads the report from a pipe."""
    result = run("explain", "-", stdin=report.read_bytes())
    assert result.exit_code == 0 and "killed 12" in result.stdout


def test_published_settles_yesterday() -> None:
    """The date given is what «أمس» hangs on, and the explanation says that it was given."""
    text = "قتل ثلاثة جنود أمس في هجوم قرب مدينة حمص.\n".encode()
    assert "2018-05-15" in run("explain", "-", "--published", "2018-05-16", stdin=text).stdout
    assert "anchor:given" in run("explain", "-", "--published", "2018-05-16", stdin=text).stdout
    open_ = run("explain", "-", stdin=text).stdout
    assert "anchor:" not in open_ and "20" not in open_.split("time", 1)[1].split("source", 1)[0]


def test_brackets_of_a_report_are_no_markup() -> None:
    """A text that holds rich's own markup is shown as it stands."""
    result = run("explain", "-", stdin="قتل ثلاثة جنود [/red] في مدينة حمص [bold].\n".encode())
    assert result.exit_code == 0 and "[/red]" in result.stdout
