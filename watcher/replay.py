"""Runs recorded pages through the same decisions as live ones: no network, no store, no alert sent.

Sources are a manifest of recorded fetches and the git history of a snapshot repository. States are
kept in memory, one a policy; pages are read one at a time.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from watcher.core.decide import advance, decide
from watcher.core.render import change_dict
from watcher.errors import UsageError
from watcher.model import Decision, Fetched, Level, Policy, PolicyState

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recorded fetch of a policy."""

    policy_id: str
    fetched: Fetched
    stamp: str
    """``fetched_at`` as the record has it, to be printed unchanged."""


def replay(
    recorded: Iterable[Recorded], policy_of: Callable[[str, str], Policy]
) -> Iterator[tuple[Recorded, Decision]]:
    """Decides every recorded fetch in turn. ``policy_of(id, url)`` gives the settings to use."""
    states: dict[str, PolicyState] = {}
    for record in recorded:
        policy = policy_of(record.policy_id, record.fetched.url)
        state = states.get(policy.id) or PolicyState(policy.id)
        decision = decide(policy, state, record.fetched)
        states[policy.id] = advance(state, decision)
        yield record, decision


def row(record: Recorded, decision: Decision, number: int) -> dict[str, Any]:
    """The JSON line of one fetch; ``number`` is the policy's version after it."""
    verdict = decision.verdict
    level = verdict.level if verdict else Level.NONE
    return {
        "policy": record.policy_id,
        "fetched_at": record.stamp,
        "outcome": decision.outcome.value,
        "reason": decision.reason or None,
        "detail": decision.detail or None,
        "version": number or None,
        "level": level.label,
        "material": level > Level.NONE,
        "alert": decision.alert is not None,
        "changes": [change_dict(change) for change in verdict.changes] if verdict else [],
    }


def read_manifest(path: Path) -> Iterator[Recorded]:
    """The fetches a manifest lists. Raises ``UsageError`` that names the line for anything unreadable."""
    try:
        lines = path.open(encoding="utf-8")
    except OSError as problem:
        raise UsageError(f"{path}: cannot be read: {problem.strerror}") from problem
    with lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _manifest_line(path, number, line)


def _manifest_line(path: Path, number: int, line: str) -> Recorded:
    try:
        entry = json.loads(line)
        stamp = entry["fetched_at"]
        at = datetime.fromisoformat(stamp)
        body = (path.parent / entry["file"]).read_bytes() if entry.get("file") else b""
        content_type = entry.get("content_type") or TYPES.get(Path(entry.get("file") or "").suffix, "")
        url = str(entry.get("url") or "")
        fetched = Fetched(
            url,
            str(entry.get("final_url") or url),
            int(entry.get("status", 200)),
            body,
            at if at.tzinfo else at.replace(tzinfo=UTC),
            {"content-type": str(content_type)},
        )
        return Recorded(str(entry["policy"]), fetched, str(stamp))
    except KeyError as problem:
        raise UsageError(f"{path}:{number}: the key {problem} is missing") from problem
    except (ValueError, TypeError, AttributeError) as problem:
        raise UsageError(f"{path}:{number}: not a line of a manifest: {problem}") from problem
    except OSError as problem:
        raise UsageError(f"{path}:{number}: {problem.filename}: {problem.strerror}") from problem


def count_manifest(path: Path) -> int:
    """How many fetches a manifest lists."""
    with path.open("rb") as lines:
        return sum(1 for line in lines if line.strip())


def read_git(repo: Path, paths: Iterable[str] = ()) -> Iterator[Recorded]:
    """Every fetch that the history of ``repo`` holds, oldest first: one for each file of each commit.

    The policy is the file's path without its suffix; the time is the commit's author date. Raises
    ``UsageError`` if git or the repository cannot be used.
    """
    log = _git(
        repo,
        "log",
        "--reverse",
        "--no-renames",
        "--diff-filter=AM",
        "--raw",
        "-z",
        "--no-abbrev",
        "--format=%x01%aI",
        "--",
        *paths,
    )
    with log, _git(repo, "cat-file", "--batch") as blobs:
        assert log.stdout
        assert blobs.stdin
        assert blobs.stdout
        for stamp, name, blob in _entries(log.stdout):
            suffix = Path(name).suffix.lower()
            if suffix not in TYPES:
                continue
            blobs.stdin.write(blob.encode() + b"\n")
            blobs.stdin.flush()
            size = int(blobs.stdout.readline().split()[2])
            body = blobs.stdout.read(size)
            blobs.stdout.read(1)
            policy_id = name[: -len(suffix)]
            url = f"git:{policy_id}"
            at = datetime.fromisoformat(stamp)
            yield Recorded(policy_id, Fetched(url, url, 200, body, at, {"content-type": TYPES[suffix]}), stamp)
        blobs.stdin.close()
        if log.wait() != 0:
            raise UsageError(f"{repo}: git cannot read this repository")


def count_git(repo: Path, paths: Iterable[str] = ()) -> int:
    """How many fetches the history holds."""
    with _git(
        repo, "log", "--no-renames", "--diff-filter=AM", "--raw", "-z", "--no-abbrev", "--format=%x01%aI", "--", *paths
    ) as log:
        assert log.stdout
        return sum(1 for _, name, _ in _entries(log.stdout) if Path(name).suffix.lower() in TYPES)


def _git(repo: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = ["git", "-C", str(repo), *arguments]
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603
    except OSError as problem:
        raise UsageError(f"git cannot be started: {problem.strerror}") from problem


def _entries(stream: IO[bytes]) -> Iterator[tuple[str, str, str]]:
    """(author date, path, blob) for each file of each commit of ``git log --raw -z``."""
    stamp, blob = "", ""
    for field in _fields(stream):
        if field.startswith("\x01"):
            stamp = field[1:].split("\n", 1)[0]
            field = field[1 + len(stamp) :].lstrip("\n")
            if not field:
                continue
        field = field.lstrip("\n")
        if field.startswith(":"):
            blob = field.split(" ")[3]
        elif field and blob:
            yield stamp, field, blob
            blob = ""


def _fields(stream: IO[bytes]) -> Iterator[str]:
    rest = b""
    while chunk := stream.read(65536):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from (field.decode("utf-8", "surrogateescape") for field in whole)
    if rest:
        yield rest.decode("utf-8", "surrogateescape")
