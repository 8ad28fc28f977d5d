"""What a daemon costs that has nothing to do, and whether it grows.

    python benchmarks/idle.py idle [--policies 1000] [--seconds 120] [--every 6h] [--watcher BIN]
    python benchmarks/idle.py drift [--policies 1000] [--checks 100000]

``idle`` checks so many policies on loopback once, starts ``watcher run`` over them, waits until it is quiet, and
prints its share of a core and its resident memory over some time, with those of processes that it has started.
With ``--every 6h`` a thousand policies still have a check every 22 seconds; ``--every 30d`` leaves none.

``drift`` makes checks in one process, on the real store, with pages from a folder instead of the web: most are as
they were but for nonces, so that each is looked at as far as its fingerprint; one in a hundred has changed, and is
read by another process, as always. Prints the resident memory as it goes, and how much it grew after the first
tenth, in which caches fill.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from loopback import page
from rounds import ENVIRONMENT, Watcher, children, installed, memory, site, takes_program

from watcher.adapters.store import Store
from watcher.model import Fetched, FetchOutcome, Policy, Validators
from watcher.pipeline import check
from watcher.reading.process import ReadingProcess

SETTLE = 30.0
"""Seconds that a daemon gets to start."""

MOST_CPU, MOST_MEMORY, MOST_DRIFT = 0.003, 70 * 2**20, 5 * 2**20
"""The bars: share of a core, bytes, bytes."""


def processor(process: int) -> float:
    """Processor seconds that a process has used, user and system."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle(args: argparse.Namespace) -> bool:
    """Measures a daemon that waits. True if it stays under the bars."""
    with (
        installed(args.watcher) as where,
        tempfile.TemporaryDirectory() as name,
        site(args.policies, 0) as pages,
    ):
        folder = Path(name)
        watcher = Watcher(where, folder, pages.addresses)
        config = folder / "config.toml"
        config.write_text(config.read_text() + f'[defaults]\nevery = "{args.every}"\n')
        watcher()
        with open(folder / "said", "wb") as said:
            daemon = subprocess.Popen([watcher.program, "run"], cwd=folder, env=ENVIRONMENT, stdout=said, stderr=said)
        try:
            time.sleep(SETTLE)
            before, start = processor(daemon.pid), time.monotonic()
            time.sleep(args.seconds)
            share = (processor(daemon.pid) - before) / (time.monotonic() - start)
            resident = memory(daemon.pid, *children(daemon.pid))
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(30)
    print(f"{args.policies:,} policies, every {args.every}: {share:.3%} of a core, {resident / 2**20:.0f} MiB")
    return share < MOST_CPU and resident < MOST_MEMORY


def pages_from_disk(folder: Path, clock: Callable[[], datetime]) -> Callable[[Policy, Validators], FetchOutcome]:
    """A fetch that needs no web: other nonces each time, another sentence in one of a hundred."""
    asked = 0

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        nonlocal asked
        asked += 1
        number = int(policy.id.partition("-")[2].partition("/")[0])
        edition = (asked // 1000 + number) // 100
        path = folder / f"{number}-{edition}"
        if not path.exists():
            path.write_bytes(page.__wrapped__(number, edition, 1))
        template = path.read_bytes()  # from disk, so that nothing of it is left in the memory that is measured
        nonce = template.partition(b'nonce="')[2].partition(b'"')[0]
        body = template.replace(nonce, b"%016x" % asked)
        return Fetched(policy.url, policy.url, 200, body, clock(), {"content-type": "text/html; charset=utf-8"})

    return fetch


def drift(args: argparse.Namespace) -> bool:
    """Measures what many checks leave behind. True if it is less than the bar."""
    now = datetime(2026, 1, 1, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=20)
        return now

    policies = [Policy(f"vendor-{number}/privacy", f"https://{number}.test/") for number in range(args.policies)]
    rounds, first = max(20, args.checks // args.policies), 0
    with tempfile.TemporaryDirectory() as name, Store.open(Path(name) / "watcher.db") as store:
        fetch = pages_from_disk(Path(name), clock)
        store.sync_policies(policies)
        for round_ in range(1, rounds + 1):
            outcomes = [
                decision.outcome.value for decision in check(policies, fetch, store, clock=clock, reader=ReadingProcess)
            ]
            if round_ == rounds // 10:
                first = memory(os.getpid())
            if round_ % (rounds // 20) == 0:
                changed = outcomes.count("changed")
                done = round_ * args.policies
                print(
                    f"{done:>9,} checks, {changed:>4} of the last {len(outcomes):,} changed:"
                    f" {memory(os.getpid()) / 2**20:6.1f} MiB",
                    flush=True,
                )
    grown = memory(os.getpid()) - first
    print(f"grew by {grown / 2**20:.1f} MiB after the first tenth")
    return grown < MOST_DRIFT


def main() -> int:
    """Measures and prints; 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("idle", "drift"))
    parser.add_argument("--policies", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--every", default="6h")
    parser.add_argument("--checks", type=int, default=100_000)
    takes_program(parser)
    args = parser.parse_args()
    return 0 if (idle if args.what == "idle" else drift)(args) else 1


if __name__ == "__main__":
    sys.exit(main())
