"""Deliveries that are due together, and the messages that become of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.core.render_samples import NEVER_MAY, NEW_VENDOR, POLICY, RETENTION, SEEN, TYPO, alert, edit
from watcher.core.link import diff_command
from watcher.core.render import render
from watcher.model import Alert, Delivery, JudgedChange, Level, Message, Notice, NoticeKind

VENDORS = ("Acme", "Brightquill", "Cobblestone", "Dunmere", "Ellerby", "Fernway")


def told(vendor: str, *changes: JudgedChange, number: int = 4, level: Level | None = None) -> Alert:
    """An alert about one of the fictional vendors."""
    policy = replace(
        POLICY,
        id=f"{vendor.lower()}/privacy",
        url=f"https://{vendor.lower()}.test/privacy",
        title=f"{vendor} Privacy Policy",
    )
    found = alert(*changes, policy=policy)
    return replace(found, old=number - 1, new=number, level=found.level if level is None else level)


def notice(vendor: str, kind: NoticeKind = NoticeKind.FAILING, cause: str = "connection", advice: str = "") -> Notice:
    """A notice about one of them."""
    return Notice(
        kind,
        f"{vendor.lower()}/privacy",
        f"{vendor} Privacy Policy",
        f"https://{vendor.lower()}.test/privacy",
        SEEN,
        f"{vendor.lower()}.test has not answered since 3 May 2026 (12 checks).",
        advice,
        cause,
        SEEN - timedelta(days=1),
        12,
    )


def delivery(number: int, content: Alert | Notice | None, *, digest: bool = False, unsure: bool = False) -> Delivery:
    """Such an alert or notice on its way; its alert's number is ten more than its own."""
    if isinstance(content, Alert):
        message = render(content, diff_link=diff_command(content.policy_id, content.old, content.new))
    else:
        words = content.what if content else "of old"
        message = Message(words, f"{words}\n", f"{words}\n", f"<html><body><p>{words}</p></body></html>")
    return Delivery(number, number + 10, "legal", 0, message, content, digest=digest, unsure=unsure)


def deliveries(*contents: Alert | Notice | None, digest: bool = False, unsure: bool = False) -> list[Delivery]:
    """Several of them, numbered from 1."""
    return [delivery(number, content, digest=digest, unsure=unsure) for number, content in enumerate(contents, start=1)]


LOW = edit(
    "You may write to us by post.",
    "You may write to us by post or by fax.",
    level=Level.LOW,
    reasons=["another way to reach them: fax"],
    section=("8. Contact",),
)


def different(number: int, level: Level = Level.MEDIUM) -> JudgedChange:
    """A change like no other number's."""
    return edit(
        f"We keep records of kind {number} for 30 days.",
        f"We keep records of kind {number} for {number + 31} days.",
        level=level,
        reasons=[f"30 days → {number + 31} days"],
        section=(f"{number}. How long we keep data",),
    )


DIGEST = deliveries(
    told("Acme", LOW), told("Brightquill", RETENTION, NEW_VENDOR, TYPO), told("Cobblestone", LOW), digest=True
)
SAME = deliveries(*(told(vendor, NEVER_MAY, number=number) for number, vendor in enumerate(VENDORS[:4], start=2)))
FAILING = deliveries(*(notice(vendor, advice="Check the network of this machine.") for vendor in VENDORS[:3]))
FLOOD = deliveries(
    *(
        told(f"Vendor {number}", different(number, Level.HIGH if number % 5 == 0 else Level.LOW))
        for number in range(1, 16)
    )
)
EVIL = "<script>alert(1)</script> [x](http://evil.test) <!channel> @here\n# *x*"
HOSTILE = deliveries(
    replace(
        told(
            "Acme",
            edit(f"We never {EVIL}.", f"We may {EVIL} now.", reasons=[f"why {EVIL}"], section=(f"1. {EVIL}", EVIL)),
        ),
        title=f"Acme {EVIL}",
        url="javascript:alert(1)",
        policy_id="acme/`x` <y>",
        effective=EVIL,
        notice=EVIL,
    ),
    told("Brightquill", LOW),
    digest=True,
)
