"""The documents: they explain every word that the output uses, and show nothing of the machine they were written on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from marsad.lexicon.entries import Marker
from marsad.lexicon.load import read_entries
from marsad.model import terms

ROOT = Path(__file__).resolve().parent.parent
LISTS = [name for name in dir(terms) if name.isupper()]


def explained(glossary: str) -> set[str]:
    """The words in code type that begin a row of a table in the glossary."""
    return set(re.findall(r"^\| `([a-z_]+)` \|", glossary, flags=re.MULTILINE))


def test_there_are_lists_to_explain() -> None:
    """The closed lists are found, so that the next test cannot pass on none."""
    assert {"KINDS", "HEDGES", "UNITS", "CLASSES", "MODES", "SCOPES", "EVENT_KINDS", "REASONS"} <= set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_the_glossary_explains_every_word_of_the_lists(name: str) -> None:
    """A word that Marsad can print has a row in docs/glossary.md."""
    words = explained((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))
    assert set(getattr(terms, name)) <= words


def test_a_missing_word_would_be_seen() -> None:
    """The reader of the glossary takes the first cell of a row, and not any mention."""
    assert explained("| `killed` | the dead, not `wounded` |\ntext `missing`") == {"killed"}


def test_documents_hold_no_path_of_a_machine() -> None:
    """No document names a folder of the machine it was written on."""
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "design").rglob("*.md"), ROOT / "Makefile"]
    assert len(files) > 5
    pattern = re.compile(r"(?<![\w.])/(?:work|home|root|Users|tmp)/")
    assert [str(f.relative_to(ROOT)) for f in files if pattern.search(f.read_text(encoding="utf-8"))] == []


def _command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a newcomer types it, in a pipe."""
    shell = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE"}}
    return subprocess.run(
        [sys.executable, "-m", "marsad.cli.main", *arguments],
        cwd=ROOT, env=shell | environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def _cells(row: str) -> list[str]:
    """The cells of a printed row, without the signs that isolate Arabic."""
    return re.split(r"\s{2,}", re.sub("[\u2066-\u2069]", "", row).strip())


DEMO = ("examples/round-up.txt", "--published", "2019-03-18")


def test_the_sample_in_the_readme_is_what_the_demo_prints() -> None:
    """Each row of the README's sample is a row of the demo, cut or not at another width."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"<!-- sample: begin -->\n```\n(.*?)\n```\n<!-- sample: end -->", readme, flags=re.DOTALL)
    assert block is not None
    sample = [_cells(row) for row in block.group(1).splitlines()]
    printed = [_cells(row) for row in _command("extract", *DEMO, COLUMNS="300").stdout.splitlines()]
    assert len(sample) > 5

    def stands(row: list[str]) -> bool:
        return any(
            len(row) == len(other) and all(b.startswith(a.removesuffix("…")) for a, b in zip(row, other, strict=True))
            for other in printed
        )

    assert [row for row in sample if not stands(row)] == []
    assert not stands([*sample[1][:1], "32", *sample[1][2:]]), "another count would be seen"


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_keeps_kind_and_count_at_every_width(width: int) -> None:
    """At each width every row fits, kind and count stand whole, and each isolate of Arabic is closed in its row."""
    rows = _command("extract", *DEMO, COLUMNS=str(width)).stdout.splitlines()
    wide = _command("extract", *DEMO, COLUMNS="300").stdout.splitlines()
    start = next(n for n, row in enumerate(rows) if row.startswith("kind"))
    begin = next(n for n, row in enumerate(wide) if row.startswith("kind"))
    claims = len(wide) - begin - 1  # the head, the claims, one line of numbers
    assert claims > 10
    for row, full in zip(rows[start : start + claims], wide[begin : begin + claims], strict=True):
        assert _cells(row)[:2] == _cells(full)[:2]
        assert cell_len(row) <= width
        assert row.count("\u2067") == row.count("\u2069")
    missing = {name for name in _cells(wide[begin]) if name not in _cells(rows[start])}
    assert missing == set(re.sub(r"^ *too narrow for: ", "", rows[-1]).split(", ") if "narrow" in rows[-1] else [])
    assert missing <= {"scope", "figure", "time"}
    assert bool(missing) == (width < 120)


def test_a_pipe_has_a_fixed_width_and_no_colour() -> None:
    """Without a terminal the table is 120 columns wide at most and holds no escape sequence; so is an explanation."""
    for verb in ("extract", "explain"):
        piped = _command(verb, *DEMO)
        assert piped.returncode == 0
        assert "\x1b" not in piped.stdout
        assert 80 < max(cell_len(line) for line in piped.stdout.splitlines()) <= 120


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The README's Python example runs as it stands and prints claims."""
    monkeypatch.chdir(ROOT)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = re.findall(r"^```python\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    assert len(code) == 1
    exec(compile(code[0], "README.md", "exec"), {})
    assert "killed 31 31" in capsys.readouterr().out


def test_the_options_of_the_readme_exist() -> None:
    """Every option in the README's and CONTRIBUTING's shell lines is one that the command's help names."""
    helps = {verb: _command(*verb.split(), "--help", COLUMNS="200").stdout
             for verb in ("extract", "explain", "digest", "lexicon check", "lexicon show", "lexicon import-places")}  # fmt: skip
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    lines = re.findall(r"marsad (extract|explain|digest|lexicon [a-z-]+)([^`\n]*)", text)
    assert len(lines) > 6
    wrong = [
        (verb, option) for verb, rest in lines for option in re.findall(r"--[a-z]+", rest) if option not in helps[verb]
    ]
    assert wrong == []


def test_the_arabic_folder_and_the_template_list_every_file() -> None:
    """The README of the Arabic words and the template for a new language name each file of the Arabic folder."""
    languages = ROOT / "src" / "marsad" / "languages"
    files = {path.name for path in (languages / "ar").glob("*.yaml")}
    assert len(files) > 8
    for readme in (languages / "ar" / "README.md", languages / "_template" / "README.md"):
        listed = set(re.findall(r"^\| `([a-z-]+\.yaml)` \|", readme.read_text(encoding="utf-8"), flags=re.MULTILINE))
        assert files - listed == set()


def test_the_arabic_readme_lists_every_role_of_markers() -> None:
    """A role that a marker has is a row of the table of roles."""
    folder = ROOT / "src" / "marsad" / "languages" / "ar"
    roles = {
        entry.role for path in folder.glob("markers*.yaml") for entry in read_entries(path) if isinstance(entry, Marker)
    }
    rows = re.findall(r"^\| (`[a-z_`, ]+`) \|", (folder / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(roles) > 20
    assert roles - {name for row in rows for name in re.findall(r"[a-z_]+", row)} == set()
