"""Recorded fetches from the git history of a snapshot repository: one file a document, one commit a fetch."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from watcher.errors import UsageError
from watcher.model import Fetched
from watcher.replay.pages import MAX_BYTES, TYPES, Recorded, shown, too_large, why

_LOG = (
    *("log", "--reverse", "--no-renames", "--root", "--no-show-signature", "--diff-filter=AM"),
    *("--raw", "-z", "--no-abbrev", "--format=%x01%aI", "--"),
)
# What the repository's own settings may not change: the walk, which programs git starts, and no network.
_FIXED = (
    *("-c", "log.follow=false", "-c", "core.fsmonitor=false", "-c", "log.mailmap=false"),
    *("-c", "protocol.allow=never"),
)


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
                raise UsageError(f"{repo}: git has not got {shown(name)} of {stamp} (is this a partial clone?)")
            policy_id = shown(name[: -len(suffix)])
            url = f"git:{policy_id}"
            at = datetime.fromisoformat(stamp)
            if isinstance(body, int):
                yield Recorded(policy_id, too_large(url, at, body), stamp)
            else:
                yield Recorded(policy_id, Fetched(url, url, 200, body, at, {"content-type": TYPES[suffix]}), stamp)


def count_git(repo: Path, paths: Iterable[str] = ()) -> int:
    """How many fetches the history holds."""
    paths = tuple(paths)
    with _git(repo, *_LOG, *paths) as log:
        assert log.stdout
        return sum(1 for _, name, _ in _entries(log.stdout) if _is_page(name, paths))


def _is_page(name: str, paths: tuple[str, ...]) -> bool:
    return Path(name).suffix.lower() in TYPES and ("/" in name or name in paths)


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
                process_group=0,  # Ctrl-C is for us: what was replayed so far is still summed up
            )
        except (OSError, ValueError) as problem:
            raise UsageError(f"git cannot be started: {why(problem)}") from problem
        with process:
            yield process
            assert process.stdin
            process.stdin.close()
            code = process.wait()
        if code:
            said.seek(0)
            told = said.read(2000).decode(errors="replace").strip().removeprefix("fatal: ")
            raise UsageError(f"{repo}: git cannot read this repository: {told}")


def _blob(blobs: subprocess.Popen[bytes], name: str) -> bytes | int | None:
    """The bytes of a blob; only how many where that is too many; None if the repository lacks it."""
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
    size = int(answer[2])
    if size > MAX_BYTES:
        _skip(blobs.stdout, size + 1)
        return size
    body = blobs.stdout.read(size)
    blobs.stdout.read(1)
    return body


def _skip(stream: IO[bytes], size: int) -> None:
    while size > 0 and (chunk := stream.read(min(size, 1 << 20))):
        size -= len(chunk)


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
