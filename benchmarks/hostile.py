"""What pages cost that were made to cost much: ``python benchmarks/hostile.py [NAME] [--size N] [--limit S]``.

Each page is read as a first version, and then changed, in a process of its own that gets ``--limit``
processor seconds. Prints the seconds of both, the peak memory and what became of the page. NAME is the
beginning of the names wanted ("md:"). Sizes are in characters; 20,000,000 is what a fetch lets through.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.builders import NOON, page
from tests.hostile import PAGES
from watcher.core.decide import advance, decide
from watcher.model import Decision, Outcome, Policy, PolicyState

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",))


def measure(name: str, size: int) -> dict[str, object]:
    """The cost of one page and its change, in this process."""
    state, seconds, said = PolicyState(ACME.id), [], []
    for day, version in enumerate((0, 1, 1)):
        body, content_type = PAGES[name](size, version)
        fetched = page(body, content_type=content_type, at=NOON + timedelta(days=day))
        start = process_time()
        decision = decide(ACME, state, fetched)
        seconds.append(process_time() - start)
        said.append(_said(decision))
        state = advance(state, decision)
        if version and decision.outcome is not Outcome.PENDING:
            break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"first": seconds[0], "change": max(seconds[1:]), "megabytes": peak, "said": " → ".join(said)}


def _said(decision: Decision) -> str:
    changes = f" ({len(decision.verdict.changes)} changes)" if decision.verdict else ""
    return f"{decision.outcome}{changes} {decision.reason}".strip()


def main() -> None:
    """Prints the table; the exit code is 1 if any page went over the limit or failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--limit", type=int, default=120)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        resource.setrlimit(resource.RLIMIT_CPU, (asked.limit, asked.limit))
        print(json.dumps(measure(asked.name, asked.size)))
        return
    print(f"{'page of ' + format(asked.size, ',') + ' characters':<34}   first  change      MB  outcome")
    failed = 0
    for name in (name for name in PAGES if name.startswith(asked.name)):
        command = [sys.executable, __file__, name, "--one", "--size", str(asked.size), "--limit", str(asked.limit)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            failed = 1
            why = (run.stderr.strip().splitlines() or [f"over {asked.limit} seconds"])[-1]
            print(f"{name:<34} {'!':>7} {'!':>7} {'!':>7}  {why}", flush=True)
            continue
        found = json.loads(run.stdout)
        row = f"{found['first']:>7.2f} {found['change']:>7.2f} {found['megabytes']:>7}  {found['said']}"
        print(f"{name:<34} {row}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
