"""How large the database of a whole history is, beside the git bundle that holds the same pages.

    python benchmarks/archive.py REPO [--limit N] [--keep FILE] [PATH...]

Decides every fetch of the history and stores each decision as ``watcher check`` does: every version with
its page as fetched, the changes, the alerts, and evidence of pages that were not taken. Then it reads
every stored page again, and prints the size of the file beside that of ``git bundle create``.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

from watcher.adapters.store import Store
from watcher.model import Policy
from watcher.replay import read_git, replay


def main() -> None:
    """Prints the sizes."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("repo", type=Path)
    ap.add_argument("--limit", type=int, default=None)
    ap.add_argument("--keep", type=Path, help="where to leave the database; a temporary folder otherwise")
    ap.add_argument("paths", nargs="*")
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.keep or Path(folder) / "archive.db"
        outcomes = fill(path, args.repo, args.limit, args.paths)
        print(
            f"fetches         {outcomes.total():,}  ({', '.join(f'{name} {n}' for name, n in outcomes.most_common())})"
        )
        report(path)
        bundle = Path(folder) / "bundle"
        subprocess.run(["git", "-C", str(args.repo), "bundle", "create", "-q", str(bundle), "--all"], check=True)
        ours, theirs = path.stat().st_size, bundle.stat().st_size
        print(f"database        {ours:>12,} bytes\ngit bundle      {theirs:>12,} bytes")
        print(f"ratio           {ours / theirs:>12.2f}")


def fill(path: Path, repo: Path, limit: int | None, paths: list[str]) -> Counter[str]:
    """Stores the history; how often each outcome came."""
    outcomes: Counter[str] = Counter()
    policies: dict[str, Policy] = {}
    with Store.open(path) as store:

        def policy_of(policy_id: str, url: str) -> Policy:
            if policy_id not in policies:
                policies[policy_id] = Policy(policy_id, url)
                store.sync_policies(policies.values())
            return policies[policy_id]

        for _, decision in replay(islice(read_git(repo, paths), limit), policy_of):
            outcomes[decision.outcome.value] += 1
            store.commit(decision)
        problems = [finding.sentence for finding in store.inspect()]
        for policy_id in policies:
            problems += store.verify(policy_id).problems
    if problems:
        raise SystemExit("\n".join(problems))
    return outcomes


def report(path: Path) -> None:
    """What the pages take, as fetched and as stored, and what else is in the file."""
    db = sqlite3.connect(path)
    for title, kind in (("versions", "v.id IS NOT NULL"), ("evidence", "v.id IS NULL")):
        count, plain, packed = db.execute(
            "SELECT count(*), coalesce(sum(size), 0), coalesce(sum(length(data)), 0) FROM bodies WHERE sha256 IN"  # noqa: S608
            f" (SELECT s.sha256 FROM snapshots s LEFT JOIN versions v ON v.snapshot_id = s.id WHERE {kind})"
        ).fetchone()
        print(f"pages of {title}  {count:,}: {plain:,} bytes as fetched, {packed:,} as stored")
    try:
        for name, size in db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8"):
            print(f"    {name:<28} {size:>12,}")
    except sqlite3.OperationalError:  # an SQLite without that table
        print(f"    all tables                   {path.stat().st_size:>12,}")
    db.close()


if __name__ == "__main__":
    main()
