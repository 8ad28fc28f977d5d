"""What replaying a history costs, beside what merely parsing its pages costs, in one run.

    python benchmarks/replay.py --git REPO [--limit N] [--every N] [PATH...]
    python benchmarks/replay.py --manifest FILE

For recorded fetches it times our decision and, right after it, ``BeautifulSoup(page, "lxml").get_text()``
on the same page, and prints both sums, their ratio and the memory at ten points of the way. ``--every``
parses only every n-th page, evenly over the whole history, and multiplies.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from itertools import islice
from pathlib import Path

from bs4 import BeautifulSoup

from watcher.model import Decision, Fetched, Policy
from watcher.replay import Recorded, count_git, count_manifest, read_git, read_manifest, replay

_POINTS = 10


class Bill:
    """What has been spent so far, in processor seconds."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.ours = self.theirs = 0.0
        self.outcomes: Counter[str] = Counter()

    def parse(self, record: Recorded, decision: Decision) -> None:
        """Counts one fetch, and parses its page if it is its turn."""
        self.outcomes[decision.outcome.value] += 1
        if self.outcomes.total() % self.every or not isinstance(record.fetched, Fetched):
            return
        start = time.process_time()
        BeautifulSoup(record.fetched.body, "lxml").get_text()
        self.theirs += (time.process_time() - start) * self.every

    def show(self) -> None:
        """Prints the sums."""
        count = self.outcomes.total()
        print(f"fetches        {count}  ({', '.join(f'{name} {n}' for name, n in self.outcomes.most_common())})")
        print(f"replay         {self.ours:8.1f} s  {1000 * self.ours / max(1, count):6.1f} ms each (reading included)")
        print(f"parse alone    {self.theirs:8.1f} s  {1000 * self.theirs / max(1, count):6.1f} ms each")
        print(f"ratio          {self.ours / self.theirs if self.theirs else 0:8.2f}")
        print(f"peak memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MiB")


def memory() -> float:
    """MiB in use now; the peak where the system doesn't say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 2**20


def main() -> None:
    """Prints the table."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = ap.add_mutually_exclusive_group(required=True)
    source.add_argument("--git", type=Path)
    source.add_argument("--manifest", type=Path)
    ap.add_argument("--limit", type=int, default=None)
    ap.add_argument("--every", type=int, default=1)
    ap.add_argument("paths", nargs="*")
    args = ap.parse_args()
    recorded = read_git(args.git, args.paths) if args.git else read_manifest(args.manifest)
    total = count_git(args.git, args.paths) if args.git else count_manifest(args.manifest)
    point = max(1, min(total or 1, args.limit or 10**9) // _POINTS)
    bill = Bill(args.every)
    decisions = replay(islice(recorded, args.limit), Policy)
    while True:
        start = time.process_time()
        step = next(decisions, None)
        bill.ours += time.process_time() - start
        if step is None:
            break
        bill.parse(*step)
        if bill.outcomes.total() % point == 0:
            ratio = bill.ours / bill.theirs if bill.theirs else 0
            print(f"{bill.outcomes.total():>8,} fetches: {memory():6.0f} MiB in use, ratio {ratio:.2f}", flush=True)
    bill.show()


if __name__ == "__main__":
    main()
