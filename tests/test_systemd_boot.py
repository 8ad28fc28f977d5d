"""The units do their work on a real systemd, inside their sandbox."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest

from tests.commandline import MAY, policy_page
from tests.machine import ROOT, CannotBoot, Machine, boot

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can boot a container")

# Serves the folder, and keeps what is posted to it.
SERVER = """
import http.server, os
os.chdir("/site")
class Site(http.server.SimpleHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with open("/site/posted", "ab") as file:
            file.write(body.replace(b"\\n", b" ") + b"\\n")
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
http.server.ThreadingHTTPServer(("127.0.0.1", 8080), Site).serve_forever()
"""

CONFIG = """
[watcher]
database = "/var/lib/watcher/watcher.db"
allow_private_addresses = true

[defaults]
every = "1d"

[[channel]]
name = "legal"
url = "${LEGAL_ALERT_URL}"

[[policy]]
id = "acme/privacy"
url = "http://127.0.0.1:8080/privacy.html"
"""

SECRET = "a-token-that-nobody-may-see"


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    try:
        with boot(tmp_path_factory.mktemp("machine")) as booted:
            booted.write("/etc/watcher/config.toml", CONFIG)
            booted.write("/etc/watcher/credentials/LEGAL_ALERT_URL", f"json://127.0.0.1:8080/{SECRET}\n", "600")
            booted.write("/run/server.py", SERVER)
            (booted.site / "privacy.html").write_text(policy_page())
            booted.run("systemd-run", "--unit=site", "/usr/bin/python3", "/run/server.py")
            booted.run("systemctl", "start", "watcher-check")
            yield booted
    except CannotBoot as why:
        pytest.skip(str(why))


def posted(machine: Machine) -> list[dict[str, str]]:
    path = machine.site / "posted"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def test_a_check_finds_stores_and_alerts(machine: Machine) -> None:
    before = len(posted(machine))
    (machine.site / "privacy.html").write_text(policy_page(MAY))
    machine.run("systemctl", "start", "watcher-check")  # fails, if exit code 1 counted as failure
    assert machine.property("watcher-check", "Result") == "success"
    assert len(posted(machine)) == before + 1
    assert "acme/privacy" in posted(machine)[-1]["title"]
    assert machine.run("stat", "--format=%U %a", "/var/lib/watcher/watcher.db").strip() == "watcher 600"
    assert SECRET not in machine.journal()


def test_the_daemon_gets_ready_reloads_and_stops(machine: Machine) -> None:
    machine.run("systemctl", "start", "watcher")  # returns when it says that it is ready
    assert machine.property("watcher", "StatusText")
    process = machine.property("watcher", "MainPID")
    machine.run("systemctl", "reload", "watcher")
    assert machine.property("watcher", "ActiveState") == "active"
    assert machine.property("watcher", "MainPID") == process
    machine.run("systemctl", "stop", "watcher")
    assert machine.property("watcher", "Result") == "success"


def test_a_daemon_that_hangs_is_started_again(machine: Machine) -> None:
    quick = "[Service]\nWatchdogSec=2s\nRestartSec=100ms\n"
    machine.write("/run/systemd/system/watcher.service.d/quick.conf", quick)
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "watcher")
    process = machine.property("watcher", "MainPID")
    machine.run("kill", "-STOP", process)
    machine.until(lambda: machine.property("watcher", "NRestarts") not in ("", "0"))
    machine.until(lambda: machine.property("watcher", "ActiveState") == "active")
    assert machine.property("watcher", "MainPID") != process
    machine.run("systemctl", "stop", "watcher")
    machine.run("rm", "/run/systemd/system/watcher.service.d/quick.conf")
    machine.run("systemctl", "daemon-reload")


def test_a_daemon_that_ends_by_itself_is_started_again(machine: Machine) -> None:
    machine.write("/run/systemd/system/watcher.service.d/quick.conf", "[Service]\nRestartSec=100ms\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "watcher")
    process = machine.property("watcher", "MainPID")
    machine.run("kill", "-TERM", process)  # it ends with 0
    machine.until(lambda: machine.property("watcher", "MainPID") not in ("0", process))
    machine.until(lambda: machine.property("watcher", "ActiveState") == "active")
    machine.run("systemctl", "stop", "watcher")
    machine.run("rm", "/run/systemd/system/watcher.service.d/quick.conf")
    machine.run("systemctl", "daemon-reload")


def test_a_program_that_cannot_be_loaded_is_no_success(machine: Machine) -> None:
    """Python ends with 1 then, which otherwise says that changes were found."""
    program = machine.run("cat", "/opt/policy-watcher/bin/watcher")
    machine.write("/opt/policy-watcher/bin/watcher", "#!/usr/bin/python3\nimport a_module_that_is_gone\n", "755")
    try:
        assert "failed" in machine.run("systemctl", "start", "watcher-check", check=False)
        assert machine.property("watcher-check", "Result") == "exit-code"
    finally:
        machine.write("/opt/policy-watcher/bin/watcher", program, "755")
        machine.run("systemctl", "reset-failed", "watcher-check")


def test_a_wrong_configuration_is_not_tried_again(machine: Machine) -> None:
    machine.write("/etc/watcher/config.toml", "[watcher]\nconcurency = 4\n")
    try:
        said = machine.run("systemctl", "start", "watcher", check=False)
        assert "failed" in said
        assert machine.property("watcher", "ExecMainStatus") == "2"
        assert machine.property("watcher", "ActiveState") == "failed"
        assert "concurrency" in machine.journal("watcher")
    finally:
        machine.write("/etc/watcher/config.toml", CONFIG)
        machine.run("systemctl", "reset-failed", "watcher")


def test_the_backup_is_a_whole_database(machine: Machine) -> None:
    machine.run("systemctl", "start", "watcher-backup")
    files = machine.run("sh", "-c", "ls /var/backups/watcher").split()
    assert len(files) == 1
    count = "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM versions'))"
    assert machine.run("/usr/bin/python3", "-c", count, f"/var/backups/watcher/{files[0]}") != "(0,)\n"


def test_commands_by_hand_are_the_services_own(machine: Machine) -> None:
    assert machine.run("watcher", "status").startswith("acme/privacy\tok\t")
    before = len(posted(machine))
    assert "legal: delivered" in machine.run("watcher", "notify-test")
    assert len(posted(machine)) == before + 1
    owners = machine.run("sh", "-c", "stat --format=%U /var/lib/watcher/* | sort --unique").split()
    assert owners == ["watcher"]


LOCKS = ("Protect", "Private", "Restrict", "User", "SystemCall", "MemoryDeny", "StateDirectory", "NoExec", "UMask")

ATTEMPTS = {
    "touch /etc/watcher/config.toml": "Read-only|denied",
    "ls /etc/watcher/credentials": "denied",
    "ls /root": "denied",
    "cp /bin/true /var/lib/watcher/x && /var/lib/watcher/x": "denied",
    "cp /bin/true /tmp/x && /tmp/x": "denied",
    "unshare --user true": "not permitted",
    "ls -d /proc/1": "No such file",
    "touch /usr/x": "Read-only|denied",
}
"""What a program that was taken over might try -> what it hears."""


def test_what_no_service_may_do(machine: Machine) -> None:
    unit = (ROOT / "systemd" / "watcher.service").read_text("utf-8")
    locks = [f"--property={line}" for line in unit.splitlines() if line.startswith(LOCKS)]
    for attempt, answers in ATTEMPTS.items():
        said = machine.run("systemd-run", "--quiet", "--wait", "--pipe", *locks, "sh", "-c", attempt, check=False)
        assert any(answer in said for answer in answers.split("|")), f"{attempt}: {said or 'it worked'}"
