"""Runs recorded pages through the same decisions as live ones: no network, no store, no alert sent.

Sources are a manifest of recorded fetches and the git history of a snapshot repository. States are
kept in memory, one a policy; pages are read one at a time.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
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


def row(decision: Decision, stamp: str = "") -> dict[str, Any]:
    """The JSON line of one fetch; ``stamp`` is its time as recorded, if it was."""
    verdict = decision.verdict
    level = verdict.level if verdict else Level.NONE
    return {
        "policy": decision.policy_id,
        "fetched_at": stamp or decision.at.isoformat().replace("+00:00", "Z"),
        "outcome": decision.outcome.value,
        "reason": decision.reason or None,
        "detail": decision.detail or None,
        "version": decision.number or None,
        "level": level.label,
        "material": level > Level.NONE,
        "alert": decision.alert is not None,
        "changes": [change_dict(change) for change in verdict.changes] if verdict else [],
    }


# --- manifests --------------------------------------------------------------------------------------


def read_manifest(path: Path) -> Iterator[Recorded]:
    """The fetches a manifest lists. Raises ``UsageError`` that names the line for anything unreadable."""
    try:
        lines = path.open("rb")
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: cannot be read: {_why(problem)}") from problem
    with lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _manifest_line(path, number, line)


def _manifest_line(path: Path, number: int, line: bytes) -> Recorded:
    where = f"{path}:{number}"
    try:
        entry = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        raise UsageError(f"{where}: is not JSON: {problem!s:.200}") from problem
    if not isinstance(entry, dict):
        raise UsageError(f"{where}: is not a JSON object")
    stamp, name = _text(entry, "fetched_at", where), _text(entry, "file", where, "")
    url = _text(entry, "url", where, "")
    status = entry.get("status", 200)
    if not isinstance(status, int) or isinstance(status, bool):
        raise UsageError(f"{where}: status must be a number")
    try:
        at = datetime.fromisoformat(stamp)
    except ValueError as problem:
        raise UsageError(f"{where}: fetched_at must be a time such as 2026-01-01T00:00:00Z") from problem
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    policy_id = _text(entry, "policy", where)
    content_type = _text(entry, "content_type", where, "") or TYPES.get(Path(name).suffix.lower(), "")
    body = _page(path.parent / name, where) if name else b""
    final = _text(entry, "final_url", where, "") or url
    return Recorded(policy_id, Fetched(url, final, status, body, at, {"content-type": content_type}), stamp)


def _text(entry: dict[str, Any], key: str, where: str, otherwise: str | None = None) -> str:
    """The text under ``key``; ``otherwise`` where there is none, if that may be."""
    value = entry.get(key)
    if value is None and otherwise is not None:
        return otherwise
    if not isinstance(value, str) or not (value or otherwise is not None):
        raise UsageError(f"{where}: {key} {'is missing' if key not in entry else 'must be text'}")
    return value


def _page(path: Path, where: str) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise UsageError(f"{where}: {path} is not a file")
        return path.read_bytes()
    except (OSError, ValueError) as problem:
        raise UsageError(f"{where}: {path} cannot be read: {_why(problem)}") from problem


def _why(problem: Exception) -> str:
    return (problem.strerror or "") if isinstance(problem, OSError) else str(problem)


def count_manifest(path: Path) -> int | None:
    """How many fetches a manifest lists; None where it cannot be read twice."""
    if not path.is_file():
        return None
    with path.open("rb") as lines:
        return sum(1 for line in lines if line.strip())


# --- git --------------------------------------------------------------------------------------------

_LOG = (
    *("log", "--reverse", "--no-renames", "--root", "--no-show-signature", "--diff-filter=AM"),
    *("--raw", "-z", "--no-abbrev", "--format=%x01%aI", "--"),
)
# What the repository's own settings may not change: the walk, and which programs git starts.
_FIXED = ("-c", "log.follow=false", "-c", "core.fsmonitor=false", "-c", "log.mailmap=false")


def read_git(repo: Path, paths: Iterable[str] = ()) -> Iterator[Recorded]:
    """Every fetch that the history of ``repo`` holds, oldest first: one for each file of each commit.

    The policy is the file's path without its suffix; the time is the commit's author date. Pages stand
    in a vendor's folder: what lies beside the folders (README.md, LICENSE.txt) is taken only if it is
    named in ``paths``. Raises ``UsageError`` if git or the repository cannot be used.
    """
    paths = tuple(paths)
    with _git(repo, *_LOG, *paths) as log, _git(repo, "cat-file", "--batch") as blobs:
        assert log.stdout
        for stamp, name, blob in _entries(log.stdout):
            if not _is_page(name, paths):
                continue
            suffix = Path(name).suffix.lower()
            body = _blob(blobs, blob)
            if body is None:
                raise UsageError(f"{repo}: git has not got {_shown(name)} of {stamp} (is this a partial clone?)")
            policy_id = _shown(name[: -len(suffix)])
            url = f"git:{policy_id}"
            at = datetime.fromisoformat(stamp)
            yield Recorded(policy_id, Fetched(url, url, 200, body, at, {"content-type": TYPES[suffix]}), stamp)


def count_git(repo: Path, paths: Iterable[str] = ()) -> int:
    """How many fetches the history holds."""
    paths = tuple(paths)
    with _git(repo, *_LOG, *paths) as log:
        assert log.stdout
        return sum(1 for _, name, _ in _entries(log.stdout) if _is_page(name, paths))


def _is_page(name: str, paths: tuple[str, ...]) -> bool:
    return Path(name).suffix.lower() in TYPES and ("/" in name or name in paths)


def _shown(name: str) -> str:
    """A path as text, whatever bytes it is made of."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


@contextmanager
def _git(repo: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A running git. Raises ``UsageError`` with what git says if it cannot start or fails."""
    with tempfile.TemporaryFile() as said:
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell, and what follows "--" is no option
                ["git", *_FIXED, "-C", str(repo), *arguments],  # noqa: S607 - the user's own git
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        except (OSError, ValueError) as problem:
            raise UsageError(f"git cannot be started: {_why(problem)}") from problem
        with process:
            yield process
            assert process.stdin
            process.stdin.close()
            code = process.wait()
        if code:
            said.seek(0)
            why = said.read(2000).decode(errors="replace").strip().removeprefix("fatal: ")
            raise UsageError(f"{repo}: git cannot read this repository: {why}")


def _blob(blobs: subprocess.Popen[bytes], name: str) -> bytes | None:
    """The bytes of a blob; None if the repository lacks it."""
    assert blobs.stdin
    assert blobs.stdout
    try:
        blobs.stdin.write(name.encode() + b"\n")
        blobs.stdin.flush()
    except BrokenPipeError:
        return None
    answer = blobs.stdout.readline().split()
    if len(answer) != 3:
        return None
    body = blobs.stdout.read(int(answer[2]))
    blobs.stdout.read(1)
    return body


def _entries(stream: IO[bytes]) -> Iterator[tuple[str, str, str]]:
    """(author date, path, blob) for each ordinary file of each commit of ``git log --raw -z``."""
    stamp, blob = "", ""
    for field in _fields(stream):
        if field.startswith("\x01"):
            stamp, _, field = field[1:].partition("\n")
        field = field.lstrip("\n")
        if field.startswith(":"):
            _, mode, _, blob, *_ = field.split(" ")
            blob = blob if mode.startswith("100") else ""  # no symbolic link, no submodule
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
