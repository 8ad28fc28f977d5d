"""What replaying a history costs, beside what merely parsing its pages costs, in one run.

    python benchmarks/replay.py --git REPO [--limit N] [PATH...]
    python benchmarks/replay.py --manifest FILE

For every recorded fetch it times our decision and, right after it, ``BeautifulSoup(page, "lxml").get_text()``
on the same page, and prints both sums, their ratio and the peak memory.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from itertools import islice
from pathlib import Path

from bs4 import BeautifulSoup

from watcher.model import Fetched, Policy
from watcher.replay import read_git, read_manifest, replay


def main() -> None:
    """Prints the table."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = ap.add_mutually_exclusive_group(required=True)
    source.add_argument("--git", type=Path)
    source.add_argument("--manifest", type=Path)
    ap.add_argument("--limit", type=int, default=None)
    ap.add_argument("paths", nargs="*")
    args = ap.parse_args()
    recorded = read_git(args.git, args.paths) if args.git else read_manifest(args.manifest)
    ours = theirs = 0.0
    outcomes: Counter[str] = Counter()
    decisions = replay(islice(recorded, args.limit), Policy)
    while True:
        start = time.process_time()
        step = next(decisions, None)
        ours += time.process_time() - start
        if step is None:
            break
        record, decision = step
        outcomes[decision.outcome.value] += 1
        start = time.process_time()
        BeautifulSoup(record.fetched.body if isinstance(record.fetched, Fetched) else b"", "lxml").get_text()
        theirs += time.process_time() - start
    count = sum(outcomes.values())
    print(f"fetches        {count}  ({', '.join(f'{name} {number}' for name, number in outcomes.most_common())})")
    print(f"replay         {ours:8.1f} s  {1000 * ours / max(1, count):6.1f} ms each (reading included)")
    print(f"parse alone    {theirs:8.1f} s  {1000 * theirs / max(1, count):6.1f} ms each")
    print(f"ratio          {ours / theirs if theirs else 0:8.2f}")
    print(f"peak memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MiB")


if __name__ == "__main__":
    main()
