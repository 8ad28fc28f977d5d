"""Makes the pictures of the README from the demo's own pages. Needs Chromium; run by `make pictures`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from watcher.core.decide import advance, decide
from watcher.core.render import DiffMeta, redline_html
from watcher.demo.site import SAMPLES, changed, page
from watcher.model import Fetched, Policy, PolicyState

IMAGES = Path(__file__).parent / "images"
FIRST = datetime(2026, 4, 20, 6, 0, tzinfo=UTC)


def pages(policy_id: str) -> tuple[str, str]:
    """The HTML of the alert that the demo's change gives, and of its redline."""
    sample = next(sample for sample in SAMPLES if sample.id == policy_id)
    policy = Policy(sample.id, f"https://{sample.id.partition('/')[0]}.example/privacy", sample.title)
    state = PolicyState(policy.id)
    decision = None
    for at, body in ((FIRST, page(sample.page)), (FIRST + timedelta(days=14), changed(sample))):
        fetched = Fetched(policy.url, policy.url, 200, body.encode(), at, {"content-type": "text/html; charset=utf-8"})
        decision = decide(policy, state, fetched)
        state = advance(state, decision)
    assert decision
    assert decision.message
    assert decision.comparison
    meta = DiffMeta(policy.name, policy.url, 1, 2, FIRST, decision.at)
    return decision.message.html, redline_html(decision.comparison, decision.verdict, meta)


def picture(html: str, name: str, size: str) -> None:
    """One screenshot. Raises ``CalledProcessError`` if Chromium fails."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or sys.exit("Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(html, encoding="utf-8")
        subprocess.run(  # noqa: S603 - our own page in an installed browser
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
             f"--user-data-dir={folder}/profile", f"--window-size={size}", f"--screenshot={IMAGES / name}",
             source.as_uri()],
            check=True, capture_output=True,
        )  # fmt: skip


def main() -> None:
    """Writes docs/images/alert.png and docs/images/redline.png."""
    IMAGES.mkdir(exist_ok=True)
    alert, redline = pages("brightquill/privacy")
    picture(alert, "alert.png", "640,520")
    picture(redline, "redline.png", "900,720")


if __name__ == "__main__":
    main()
