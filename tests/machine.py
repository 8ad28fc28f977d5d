"""A real systemd, booted in a container over a copy of this machine's files that is thrown away.

    with boot(tmp_path) as machine:
        machine.run("systemctl", "start", "watcher")

What the container writes stays in memory, it has a loopback of its own and no other network, and its
mounts are gone when it ends. Needs root and systemd-nspawn (Debian: systemd-container). Raises
``CannotBoot`` with a reason where this machine allows no such thing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE = 90.0
"""Seconds for what has to happen sooner or later."""

SETUP = """
set -e
mount -t tmpfs tmpfs "$1"
mkdir "$1/changed" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/changed,workdir=$1/work" "$1/root"
cd "$1/root"
mkdir -p opt/policy-watcher/bin opt/policy-watcher/site opt/policy-watcher/watcher site etc/systemd/system
rm -rf etc/watcher var/lib/watcher
for unit in "$2"/systemd/*.service "$2"/systemd/*.timer; do cp "$unit" etc/systemd/system/; done
for unit in systemd-timesyncd systemd-networkd systemd-resolved systemd-udevd; do
    ln -sf /dev/null "etc/systemd/system/$unit.service"
done
install -m 755 "$2/systemd/watcher.sh" usr/local/bin/watcher
printf '%s\\n' '#!/usr/bin/python3' 'import sys' 'sys.path[:0] = ["/opt/policy-watcher", "/opt/policy-watcher/site"]' \\
    'from watcher.cli import main' 'sys.exit(main())' > opt/policy-watcher/bin/watcher
chmod 755 opt/policy-watcher/bin/watcher
chroot . useradd --system --user-group --home-dir /var/lib/watcher --no-create-home --shell /usr/sbin/nologin watcher
install -d -m 750 etc/watcher etc/watcher/credentials
chroot . chgrp watcher /etc/watcher
install -d -m 700 var/backups/watcher
chroot . chown watcher: /var/backups/watcher
exec systemd-nspawn --directory="$1/root" --machine="watcher-test-$$" --register=no --keep-unit --private-network \\
    --link-journal=no --console=passive --bind-ro="$2/watcher:/opt/policy-watcher/watcher" \\
    --bind-ro="$3:/opt/policy-watcher/site" --bind="$4:/site" --boot systemd.unit=basic.target
"""


class CannotBoot(Exception):
    """Why there can be no such container here, as a sentence."""


@dataclass(frozen=True)
class Machine:
    """The container. ``site`` is a folder outside of it that it sees as ``/site``."""

    leader: int
    site: Path

    def run(self, *command: str, check: bool = True) -> str:
        """What a command prints inside, as root. With ``check``, the test fails if the command does."""
        enter = ["nsenter", f"--target={self.leader}", "--mount", "--pid", "--uts", "--ipc", "--net", "--cgroup"]
        clean = ["env", "--ignore-environment", "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]
        result = subprocess.run(
            [*enter, *clean, *command], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert not check or result.returncode == 0, f"{command}: {result.stdout}{result.stderr}\n{self.journal()}"
        return result.stdout + result.stderr

    def journal(self, unit: str = "watcher*") -> str:
        """The log lines of the unit."""
        return self.run("journalctl", "--no-pager", "--output=cat", f"--unit={unit}", check=False)

    def property(self, unit: str, name: str) -> str:
        """One property of a unit, as systemd knows it."""
        return self.run("systemctl", "show", "--value", f"--property={name}", unit).strip()

    def write(self, path: str, text: str, mode: str = "644") -> None:
        """Writes a file inside."""
        (self.site / ".handover").write_text(text)
        self.run("install", "-D", "-m", mode, "/site/.handover", path)

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits for what has to happen."""
        wait_for(holds, lambda: self.journal())


def wait_for(holds: Callable[[], bool], story: Callable[[], str]) -> None:
    """Waits until it holds; else fails with the story."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, story()
        time.sleep(0.1)


def _unable() -> str:
    if missing := [tool for tool in ("systemd-nspawn", "nsenter", "unshare", "useradd") if not shutil.which(tool)]:
        return f"{missing[0]} is not installed"
    version = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True, check=False
    )
    if version.stdout.split() != [str(part) for part in sys.version_info[:2]]:
        return f"{SYSTEM_PYTHON} is another Python than the one that runs the tests"
    return ""


@contextmanager
def boot(folder: Path) -> Iterator[Machine]:
    """Boots in ``folder``, with the units installed but not started, and the program of this tree."""
    if why := _unable():
        raise CannotBoot(why)
    disk, site = folder / "disk", folder / "site"
    disk.mkdir()
    site.mkdir()
    log = folder / "boot.log"
    packages = sysconfig.get_path("purelib")
    with log.open("wb") as out:
        process = subprocess.Popen(
            ["unshare", "--mount", "--propagation=private", "sh", "-c", SETUP, "sh", disk, ROOT, packages, site],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Machine(_leader(process, log), site)
    finally:
        process.terminate()  # systemd-nspawn powers the container off
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _leader(process: subprocess.Popen[bytes], log: Path) -> int:
    """The container's first process, once it is up."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        for leader in _children(process.pid):
            # Until it has a root of its own, commands would be run on this very machine.
            if Path(f"/proc/{leader}/root/run/host/container-manager").exists():
                state = Machine(leader, log.parent / "site").run("systemctl", "is-system-running", check=False)
                if state.strip() in ("running", "degraded"):
                    return leader
        time.sleep(0.2)
    raise CannotBoot(f"no systemd could be booted here: {log.read_text('utf-8', 'replace')[-300:].strip()}")


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:  # it has just ended
        return []
