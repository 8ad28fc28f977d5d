"""Every table and key of config.toml, each with the check of its value. Data, no behaviour."""

from __future__ import annotations

from collections.abc import Mapping

from watcher.config import checks
from watcher.config.checks import Check, several

WATCHER: Mapping[str, Check] = {
    "database": checks.file_path,
    "user_agent": checks.header_value,
    "concurrency": checks.whole(1, 64),
    "allow_private_addresses": checks.switch,
    "timeout": checks.duration("1s", "1h"),
    "max_body": checks.size("1KB", "1GB"),
    "robots": checks.switch,
    "redlines": checks.file_path,
    "redline_url": checks.base_address,
}
DEFAULTS: Mapping[str, Check] = {
    "every": checks.duration("1s", "366d"),
    "cron": checks.cron,
    "alert_from": checks.level,
    "channels": several(checks.raw_text),
    "select": several(checks.selector),
    "remove": several(checks.selector),
    "ignore": several(checks.ignored),
    "always": several(checks.topic),
    "never": several(checks.topic),
    "watch": several(checks.watched),
    "render": checks.render,
    "language": checks.language,
    "timezone": checks.timezone,
    "windows": several(checks.hours),
    "ca_file": checks.file_path,
    "failing_after": checks.duration("0s", "366d"),
    "failing_checks": checks.whole(1, 1000),
}
POLICY: Mapping[str, Check] = {
    "id": checks.policy_id,
    "title": checks.title,
    "url": checks.web_address,
    **DEFAULTS,
}
CHANNEL: Mapping[str, Check] = {
    "name": checks.channel_name,
    "url": checks.raw_text,
    "alert_from": checks.level,
    "notices": checks.switch,
    "digest": checks.digest,
    "digest_below": checks.level,
    "quiet_hours": checks.quiet_hours,
    "quiet_below": checks.level,
    "timezone": checks.timezone,
}

TABLES: Mapping[str, Mapping[str, Check]] = {
    "watcher": WATCHER,
    "defaults": DEFAULTS,
    "channel": CHANNEL,
    "policy": POLICY,
}
REPEATED = ("channel", "policy")
REQUIRED = {"channel": ("name", "url"), "policy": ("id", "url")}
EITHER = (("every", "cron"),)
TOGETHER = (("redlines", "redline_url"),)
