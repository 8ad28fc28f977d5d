"""Whether the fingerprint ever changed an outcome: equal fingerprints have to mean equal text.

    python benchmarks/fingerprint_law.py --git REPO [--limit N] [--every N] [PATH...]
    python benchmarks/fingerprint_law.py --manifest FILE
    python benchmarks/fingerprint_law.py --folder DIR

Each fetch is held against the one before it of the same policy; in a folder of pages, against every other
page of the same fingerprint. Where the fingerprints are equal and the bytes are not, both pages are read
in full and their texts compared, unless what the parser is given is the same character by character.
``--every`` reads only every n-th of these. Exits with 1 if the law was broken.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from watcher.core.extract import NotText, extract
from watcher.core.extract.charset import decode
from watcher.core.extract.raw import without_raw
from watcher.core.fingerprint import fingerprint
from watcher.core.sections import outline
from watcher.model import Fetched, Policy
from watcher.replay import Recorded, read_git, read_manifest


class Page(NamedTuple):
    """A page as fetched, with its fingerprint."""

    name: str
    fetched: Fetched
    print: str


def consecutive(recorded: Iterable[Recorded]) -> Iterator[tuple[Page, Page]]:
    """Each fetch with the one before it."""
    last: dict[str, Page] = {}
    for record in recorded:
        if isinstance(record.fetched, Fetched):
            page = Page(record.policy_id, record.fetched, fingerprint(record.fetched))
            if page.name in last:
                yield last[page.name], page
            last[page.name] = page


def folder(top: Path) -> Iterator[tuple[Page, Page]]:
    """Each page with the first of the same fingerprint; with itself if it is the first."""
    first: dict[str, Page] = {}
    url, at = "https://page.test/", datetime(2000, 1, 1, tzinfo=UTC)
    for path in sorted(top.rglob("*.htm*")):
        fetched = Fetched(url, url, 200, path.read_bytes(), at, {"content-type": "text/html; charset=utf-8"})
        page = Page(path.stem, fetched, fingerprint(fetched))
        yield first.setdefault(page.print, page), page


def text(fetched: Fetched) -> str:
    """The digest of the text, and the title: what a decision rests on. Or why it can't be read."""
    try:
        extraction = extract(fetched, Policy("page/page", fetched.url))
    except NotText as problem:
        return f"unreadable: {problem}"
    return f"{outline(extraction).digest} {extraction.title}"


def markup(fetched: Fetched) -> str:
    """What the parser is given."""
    return without_raw(decode(fetched.body, fetched.content_type))


def main() -> int:
    """Prints what was compared, and the pages that break the law."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = ap.add_mutually_exclusive_group(required=True)
    for name in ("--git", "--manifest", "--folder"):
        source.add_argument(name, type=Path)
    ap.add_argument("--limit", type=int, default=None)
    ap.add_argument("--every", type=int, default=1)
    ap.add_argument("paths", nargs="*")
    args = ap.parse_args()
    if args.folder:
        pairs = folder(args.folder)
    else:
        recorded = read_git(args.git, args.paths) if args.git else read_manifest(args.manifest)
        pairs = consecutive(recorded)
    seen: Counter[str] = Counter()
    for earlier, page in islice(pairs, args.limit):
        before, after = earlier.fetched, page.fetched
        seen["pages held against another"] += 1
        if earlier.print != page.print:
            seen["other fingerprint: read in any case"] += 1
        elif before.body == after.body:
            seen["same bytes"] += 1
        elif markup(before) == markup(after):
            seen["same fingerprint, same markup but for scripts, styles and comments"] += 1
        else:
            seen["same fingerprint, other markup"] += 1
            if seen["same fingerprint, other markup"] % args.every == 0:
                seen["  of these read in full"] += 1
                if text(before) != text(after):
                    seen["  of these with another text: THE LAW IS BROKEN"] += 1
                    print(f"{page.name} {after.fetched_at.isoformat()}: same fingerprint, other text")
    for what, count in seen.items():
        print(f"{count:>8,}  {what}")
    return int(any("BROKEN" in what for what in seen))


if __name__ == "__main__":
    sys.exit(main())
