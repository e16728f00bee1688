"""The record on the pool: time, rate, size and memory on both databases; a second ingest; kill -9 again and again.

Run: python bench/record.py [ingest|kill|writers] [--reports FILE] [--kills 50]. «kill» kills one writer at a time, «writers»
two; they take made-up reports where no file is given. «ingest» takes the pool, which is no part of the project:
MARSAD_POOL names its .jsonl.gz, else it is looked for in shared/pool beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "record"))
import msgspec  # noqa: E402
from server import binaries, server  # noqa: E402

from marsad.record.chain import sha256  # noqa: E402
from marsad.record.intake import ReportBody  # noqa: E402
from marsad.record.store import Record, canonical  # noqa: E402

NOW = "2020-01-01T00:00:00+00:00"
MARSAD = [sys.executable, "-m", "marsad.cli.main"]


def pool() -> Path:
    """The pool's file; ends the program where it is not there."""
    named = os.environ.get("MARSAD_POOL")
    path = Path(named) if named else ROOT.parent / "shared" / "pool" / "reports-2018.jsonl.gz"
    if not path.exists():
        sys.exit("The pool is not here (MARSAD_POOL, or shared/pool beside the checkout): nothing was measured.")
    return path


def marsad(*arguments: str, env: dict[str, str]) -> str:
    """Run a verb; what it printed."""
    done = subprocess.run([*MARSAD, *arguments], env=env, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def measured(*arguments: str, env: dict[str, str]) -> tuple[float, float, str]:
    """(seconds, peak memory in MB, output) of a verb."""
    with tempfile.TemporaryFile("w+") as out:
        start = time.monotonic()
        pid = subprocess.Popen([*MARSAD, *arguments], env=env, stdout=out, stderr=subprocess.DEVNULL).pid
        _, _, used = os.wait4(pid, 0)
        seconds = time.monotonic() - start
        out.seek(0)
        return seconds, used.ru_maxrss / 1024, out.read().strip()


def size(folder: Path) -> float:
    """Megabytes on disk."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6


def of_schema(address: str) -> float:
    """Megabytes of all tables and indexes of the database's records."""
    import psycopg

    with psycopg.connect(address) as connection:
        found = connection.execute(
            "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname LIKE 'marsad%' AND c.relkind = 'r'"
        ).fetchone()
    return float(found[0]) / 1e6 if found else 0.0


def ingest(folder: Path, env: dict[str, str], reports: Path) -> None:
    """Whole pool from nothing, and again."""
    where = ("--record", str(folder))
    marsad("init", str(folder), env=env)
    for turn in ("first", "second"):
        seconds, memory, said = measured("ingest", str(reports), *where, env=env)
        url = env.get("MARSAD_DATABASE_URL")
        disk = of_schema(url) if url else size(folder)
        print(f"  {turn}: {seconds:.1f} s, {memory:.0f} MB at most, {disk:.1f} MB on disk; {said}", flush=True)
    seconds, memory, said = measured("verify", *where, env=env)
    print(f"  verify: {seconds:.1f} s, {memory:.0f} MB at most; {said.splitlines()[0]}", flush=True)


def rows(folder: Path, count: int) -> Path:
    """Made-up reports, each with figures of its own: small, so that starting and stopping is most of the work."""
    file = folder / "rows.jsonl"
    text = "قتل {} جنود وأصيب {} آخرون في اشتباكات قرب مدينة حلب أمس."
    lines = (
        json.dumps({"id": f"r{n}", "text": text.format(n, n + 1), "published": "2019-05-12"}, ensure_ascii=False)
        for n in range(3, count + 3)
    )
    file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return file


def opened(folder: Path, env: dict[str, str]) -> Record:
    """The record of a folder, in the database that the environment names."""
    return Record.open(folder, env.get("MARSAD_DATABASE_URL"))


def begun(process: subprocess.Popen[bytes], record: Record, before: int) -> bool:
    """Wait until an ingest has written its first rows; whether it has, and is still at work."""
    while process.poll() is None:
        if record.count() > before:
            return True
        time.sleep(0.01)
    return False


def kill(folder: Path, env: dict[str, str], reports: Path, kills: int, writers: int, seed: int = 1) -> bool:
    """Kill ingests at random moments after their first rows, resume, and compare with an undisturbed record.

    Only a kill that met a working ingest counts. Ends the program where the input was read before all were done.
    """
    chance = random.Random(seed)
    calm, rough = folder / "calm", folder / "rough"
    marsad("init", str(calm), env=env)
    marsad("init", str(rough), env=env)
    command = [*MARSAD, "ingest", str(reports), "--now", NOW, "--record"]
    process = subprocess.Popen([*command, str(calm)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    begun(process, opened(calm, env), 0)
    start = time.monotonic()
    process.wait()
    whole, total = time.monotonic() - start, opened(calm, env).count()
    record = opened(rough, env)
    done = 0
    tops = [0]
    while done < kills:
        running = [
            subprocess.Popen([*command, str(rough)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for _ in range(writers)
        ]
        if begun(running[0], record, tops[-1]):
            # a share of what is left, so that the last kill still finds something to do, however the machine is loaded
            left = whole * (1 - record.count() / total) / max(1, (kills - done) / writers)
            time.sleep(chance.random() * left)
        for process in running:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                done += process.wait() == -signal.SIGKILL
        tops.append(record.count())
        if tops[-1] == tops[-2]:
            sys.exit(f"  everything was read after {done} of {kills} kills: nothing was shown; give more reports")
    rest = [
        subprocess.Popen([*command, str(rough)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(writers)
    ]
    for process in rest:
        _, errors = process.communicate()
        if process.returncode != 0:
            sys.exit(errors.decode())
    heads = [opened(f, env).head() for f in (calm, rough)]
    fine = "nothing was changed" in marsad("verify", "--record", str(rough), env=env)
    same = heads[0] == heads[1] if writers == 1 else contents(calm, env) == contents(rough, env)
    same = same and record.count() > tops[-1] > 0  # the last kill left something to do, and it was done
    what = "head" if writers == 1 else "multiset of contents"
    print(f"  {done} kills, {writers} writer(s); rows after each: {' '.join(map(str, tops[1:]))}", flush=True)
    print(f"  {what} {'equal' if same else 'DIFFERENT'}, verify {'passes' if fine else 'FAILS'}: {heads}", flush=True)
    return same and fine


def contents(folder: Path, env: dict[str, str]) -> Counter[str]:
    """The hashes of captures, texts, claims and events, whatever their order; rows' numbers are no content."""
    record = opened(folder, env)
    found: Counter[str] = Counter()
    for kind in ("capture", "claim", "event"):
        found.update(f"{kind} {sha256(body)}" for _, _, body in record.bodies(kind))
    found.update(
        f"report {sha256(canonical(msgspec.json.decode(body, type=ReportBody).report))}"
        for _, _, body in record.bodies("report")
    )
    record.close()
    return found


def main() -> None:
    """Both databases, or SQLite alone where PostgreSQL is not installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="ingest", choices=["ingest", "kill", "writers"])
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--rows", type=int, default=4000, help="how many reports «kill» and «writers» make up")
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    options = parser.parse_args()
    fine = True
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="marsad-bench-")))
        plain = {k: v for k, v in os.environ.items() if k != "MARSAD_DATABASE_URL"}
        reports = options.reports or (pool() if options.what == "ingest" else rows(folder, options.rows))
        databases = {"sqlite": plain}
        if (programs := binaries()) is None:
            print("PostgreSQL is not installed: not measured")
        elif options.only != "sqlite":
            address, _ = stack.enter_context(server(programs, fsync=True))
            databases["postgresql"] = plain | {"MARSAD_DATABASE_URL": address}
        for name, env in databases.items():
            if options.only not in (None, name):
                continue
            print(f"{name}: {options.what}", flush=True)
            if options.what == "ingest":
                ingest(folder / name, env, reports)
            else:
                fine &= kill(folder / name, env, reports, options.kills, 2 if options.what == "writers" else 1)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
