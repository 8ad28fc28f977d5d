"""Puts the configured parts together for `check` and `run`: fetchers, links, redline files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from watcher.adapters.fetch import Fetcher
from watcher.adapters.store import Store
from watcher.cli.app import now
from watcher.config import Config
from watcher.core.link import DiffLink, RedlineLink, diff_command, redline_name
from watcher.errors import WatcherError
from watcher.model import Decision, FetchOutcome, Policy, Validators
from watcher.workers import Fetch

if TYPE_CHECKING:
    from watcher.model import Version


@contextmanager
def open_fetch(config: Config) -> Iterator[Fetch]:
    """What fetches a policy's page, by the means the policy asks for."""
    settings = config.settings
    with Fetcher(
        user_agent=settings.user_agent,
        timeout=settings.timeout,
        max_body=settings.max_body,
        allow_private=settings.allow_private_addresses,
        robots=settings.robots,
        now=now,
        sleep=time.sleep,
    ) as http:

        def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
            if policy.render == "browser":
                from watcher.adapters.browser import BrowserFetcher

                browser = BrowserFetcher(
                    user_agent=settings.user_agent,
                    timeout=settings.timeout,
                    max_body=settings.max_body,
                    allow_private=settings.allow_private_addresses,
                    now=now,
                    http=http,
                )
                return browser.fetch(policy.url, validators)
            return http.fetch(policy.url, validators, language=policy.language, ca_file=policy.ca_file)

        yield fetch


def redline_link(config: Config) -> DiffLink:
    """Where an alert says the full diff is: a page, if redlines are published, else a command."""
    base = config.settings.redline_url.rstrip("/")
    if not (base and config.settings.redlines):
        return diff_command
    return RedlineLink(base)


def redline_page(policy: Policy, old: Version, decision: Decision) -> str:
    """The full diff of a decision as one HTML page."""
    from watcher.core.render import DiffMeta, redline_html  # late: only an alert has a redline

    assert decision.comparison is not None
    meta = DiffMeta(policy.name, policy.url, old.number, decision.number, old.fetched_at, decision.at)
    return redline_html(decision.comparison, decision.verdict, meta)


def write_page(path: Path, page: str) -> None:
    """Writes a page whole or not at all. Raises ``WatcherError`` where it can't."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_text(page, encoding="utf-8")
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise WatcherError(f"{path}: cannot be written: {why}") from problem


def keep_redline(config: Config, store: Store, decision: Decision) -> str:
    """Writes the redline that an alert links to, where redlines are published; what went wrong, or empty."""
    folder, alert = config.settings.redlines, decision.alert
    if folder is None or alert is None:
        return ""
    policy = next(policy for policy in config.policies if policy.id == decision.policy_id)
    path = folder / redline_name(policy.id, alert.old, alert.new)
    try:
        old = store.version(policy.id, alert.old)
        if old is not None:
            write_page(path, redline_page(policy, old, decision))
    except WatcherError as problem:
        again = f"watcher diff {policy.id} {alert.old} {alert.new} --format html --output {path}"
        return f"{problem}; the alert links to it: make it with `{again}`"
    return ""
