"""The rooms: data flows one way, folders have a subject, long files say why, and importing Marsad stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "marsad"

#: A room may import rooms of a lower rank only. Those that know several rooms share the highest one.
RANK = {
    "model": 0,
    "languages": 1,
    "world": 1,
    "lexicon": 2,
    "ingest": 3,
    "reading": 4,
    "extraction": 5,
    "reconciliation": 6,
    "record": 7,
    "review": 8,
    "digest": 8,
    "export": 8,
    "batch": 9,
    "cli": 10,
}
#: May import any room: the commands, the batch runner, the workbench and the Python face.
KNOW_SEVERAL = {"batch", "cli", "review"}
BANNED = {"utils", "util", "helpers", "helper", "common", "core", "misc", "internals"}
LONGEST = 400
HEAVY = ("django", "pandas", "pyarrow")


def imported_modules(code: str, package: str) -> Iterator[str]:
    """Full names of all that some code imports, also inside functions; relative imports are resolved in its package."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")
                base = ".".join(above[: len(above) - node.level + 1] + ([base] if base else []))
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def backward_imports(source: Path) -> list[str]:
    """Every import that looks to the right, as «file imports room»; also every room that has no rank."""
    wrong = set()
    for file in sorted(source.rglob("*.py")):
        parts = file.relative_to(source).parts
        if len(parts) == 1:
            continue  # the Python face: marsad/__init__.py and its like know several rooms
        room = parts[0]
        if room not in RANK:
            wrong.add(f"{'/'.join(parts)} is in a room without a rank: {room}")
            continue
        package = ".".join((source.name, *parts[:-1]))
        for name in imported_modules(file.read_text(encoding="utf-8"), package):
            pieces = name.split(".")
            if pieces[0] != source.name:
                continue
            other = pieces[1] if len(pieces) > 1 else ""
            if other == room or (room in KNOW_SEVERAL and RANK.get(other, 99) < RANK[room]):
                continue
            if not other or (other not in RANK and not (source / f"{other}.py").exists()):
                # `import marsad`, or a name of the face: only the rooms that know several may
                if room not in KNOW_SEVERAL:
                    wrong.add(f"{'/'.join(parts)} imports the face of the package: {name}")
            elif RANK.get(other, 99) >= RANK[room]:
                wrong.add(f"{'/'.join(parts)} imports {other}")
    return sorted(wrong)


def banned_folders(top: Path) -> list[str]:
    """Folders (and modules) whose name says nothing about their subject."""
    found = [path for path in top.rglob("*") if (path.is_dir() or path.suffix == ".py") and path.stem.lower() in BANNED]
    return sorted(str(path.relative_to(top)) for path in found)


def long_files(top: Path) -> list[str]:
    """Python files over the limit whose first line does not say why."""
    wrong = []
    for file in sorted(top.rglob("*.py")):
        lines = file.read_text(encoding="utf-8").splitlines()
        if len(lines) > LONGEST and f"{LONGEST} lines" not in lines[0]:
            wrong.append(f"{file.relative_to(top)} has {len(lines)} lines")
    return wrong


def made_up(tmp_path: Path, files: dict[str, str]) -> Path:
    """A tree of Python files named marsad, for the checks to be tried on."""
    top = tmp_path / "marsad"
    for name, code in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(code, encoding="utf-8")
    return top


def test_no_room_imports_one_to_its_right() -> None:
    """The imports of every source file go from right to left only."""
    assert any(SOURCE.rglob("*.py")), "no source found: the check would pass on nothing"
    assert backward_imports(SOURCE) == []


@pytest.mark.parametrize(
    ("file", "code", "blamed"),
    [
        ("model/a.py", "from marsad.reading import tokens", "model/a.py imports reading"),
        ("reading/a.py", "import marsad.extraction.frames", "reading/a.py imports extraction"),
        ("lexicon/a.py", "def f():\n    from marsad.cli import main", "lexicon/a.py imports cli"),
        ("ingest/a.py", "from ..reading import tokens", "ingest/a.py imports reading"),
        ("ingest/a.py", "from marsad import reading", "ingest/a.py imports reading"),
        ("languages/a.py", "import marsad.world.sy", "languages/a.py imports world"),
        ("extraction/a.py", "from marsad import extract", "imports the face of the package: marsad"),
        ("kitchen/a.py", "x = 1", "kitchen/a.py is in a room without a rank: kitchen"),
        ("batch/a.py", "from marsad.cli import main", "batch/a.py imports cli"),
    ],
)
def test_a_backward_import_is_found(tmp_path: Path, file: str, code: str, blamed: str) -> None:
    """The check of the rooms fails on absolute, relative, nested and aliased imports that look to the right."""
    assert any(blamed in line for line in backward_imports(made_up(tmp_path, {file: code})))


def test_forward_imports_pass(tmp_path: Path) -> None:
    """The check of the rooms lets through what is allowed, so that it does not fail on everything."""
    tree = made_up(
        tmp_path,
        {
            "__init__.py": "from marsad.extraction.face import extract",
            "extraction/a.py": "from marsad.reading.tokens import Token\n"
            "import json\nfrom .b import x\nfrom . import b\n",
            "cli/a.py": "import marsad\nfrom marsad import extract\nfrom marsad.batch import run",
        },
    )
    assert backward_imports(tree) == []


def test_no_folder_without_a_subject() -> None:
    """No folder or module of the source, the tests or the evaluation has a name that means nothing."""
    assert [name for part in ("src", "tests", "evaluation") for name in banned_folders(ROOT / part)] == []


@pytest.mark.parametrize("file", ["reading/utils/a.py", "core/a.py", "extraction/helpers.py", "Misc/a.py"])
def test_a_folder_without_a_subject_is_found(tmp_path: Path, file: str) -> None:
    """The check of the names fails on a banned folder and on a banned module."""
    assert banned_folders(made_up(tmp_path, {file: ""})) != []


def test_long_files_say_why() -> None:
    """Every Python file over 400 lines says on its first line why."""
    assert [name for part in ("src", "tests", "evaluation") for name in long_files(ROOT / part)] == []


def test_a_long_file_is_found(tmp_path: Path) -> None:
    """The check of the lengths fails on a long silent file, and passes a long one that says why and a short one."""
    body = "x = 1\n" * LONGEST
    files = {
        "a.py": '"""Rules."""\n' + body,
        "b.py": '"""Rules. Over 400 lines: one table."""\n' + body,
        "c.py": "x = 1\n",
    }
    assert long_files(made_up(tmp_path, files)) == [f"a.py has {LONGEST + 1} lines"]


def loaded_by(statement: str) -> set[str]:
    """Top-level names of the modules that a fresh Python has loaded after a statement."""
    code = f"{statement}\nimport sys\nprint(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_marsad_stays_light() -> None:
    """`import marsad` and its command line load no web framework and no data-frame library."""
    loaded = loaded_by("import marsad, marsad.cli.main")
    assert "msgspec" in loaded, "nothing of Marsad was loaded: the check would pass on nothing"
    assert loaded.isdisjoint(HEAVY)


def test_a_heavy_import_is_found() -> None:
    """The check of the weight sees what a statement loads."""
    assert "decimal" in loaded_by("import decimal")
    assert "decimal" not in loaded_by("pass")
