"""The tables, and how an older database becomes a newer one. Holds no rows and reads none.

A migration that has been released is never edited: write another one. The SQL is written out, because
SQLite keeps the comments in it, and a stranger who opens the file reads them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from watcher.adapters.store import chain
from watcher.adapters.store.database import Database

if TYPE_CHECKING:
    from sqlite_utils import Database as Utilities
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x706F6C77
"""``polw``, in the header of the file: this database is ours."""

SET = "policy-watcher"
"""The name under which sqlite-utils notes which migrations a database has had."""

_POLICIES = """
CREATE TABLE policies (
  id TEXT PRIMARY KEY,                          -- vendor/type
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  watched INTEGER NOT NULL DEFAULT 1,           -- 0: no longer in the configuration
  fingerprint TEXT NOT NULL DEFAULT '',         -- of the last fetch that gave the latest version's text
  etag TEXT NOT NULL DEFAULT '',                -- what to ask the server with next time
  last_modified TEXT NOT NULL DEFAULT '',
  pending_digest TEXT,                          -- a drastic change seen once, not yet confirmed
  pending_since TEXT,
  failures INTEGER NOT NULL DEFAULT 0,          -- checks in a row that failed or were rejected
  failing_since TEXT
) STRICT;
CREATE TABLE bodies (
  sha256 TEXT PRIMARY KEY,                      -- of the bytes as fetched, in hex
  size INTEGER NOT NULL,                        -- of the bytes as fetched
  codec TEXT NOT NULL CHECK (codec IN ('xz', 'copy+xz')),
  base_sha256 TEXT REFERENCES bodies (sha256),  -- copy+xz: the body that pieces are copied from
  chain INTEGER NOT NULL DEFAULT 0,             -- how many bases have to be read first
  data BLOB NOT NULL
) STRICT;
CREATE TABLE snapshots (
  id INTEGER PRIMARY KEY,
  policy_id TEXT NOT NULL REFERENCES policies (id),
  sha256 TEXT NOT NULL REFERENCES bodies (sha256),
  fetched_at TEXT NOT NULL,
  url TEXT NOT NULL,                            -- asked for
  final_url TEXT NOT NULL,                      -- answered
  status INTEGER NOT NULL,
  headers TEXT NOT NULL,                        -- JSON object, without cookies
  redirects TEXT NOT NULL,                      -- JSON list of the addresses in between
  permanent INTEGER NOT NULL,                   -- 1: every redirect is for good
  seconds REAL NOT NULL
) STRICT;
CREATE INDEX snapshots_of_a_body ON snapshots (sha256);
CREATE TABLE checks (
  id INTEGER PRIMARY KEY,
  policy_id TEXT NOT NULL REFERENCES policies (id),
  outcome TEXT NOT NULL,                        -- first, unchanged, changed, rejected, pending, failed
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  count INTEGER NOT NULL,                       -- checks in a row that came to the same
  seconds REAL NOT NULL,                        -- the last one took
  snapshot_id INTEGER REFERENCES snapshots (id) -- a version's page, or evidence of a rejected one
) STRICT;
CREATE INDEX checks_of_a_policy ON checks (policy_id, id);
"""

_VERSIONS = """
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  policy_id TEXT NOT NULL REFERENCES policies (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- from 1 in its policy
  fetched_at TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  dated TEXT NOT NULL,                          -- the policy's own "last updated", or empty
  words INTEGER NOT NULL,
  digest TEXT NOT NULL,                         -- SHA-256 of the text: the same digest is the same wording
  recipe TEXT NOT NULL,                         -- how the text was made from the snapshot
  former_recipes TEXT NOT NULL DEFAULT '[]',    -- JSON list, oldest first: what made it before upgrades
  returned_to INTEGER NOT NULL DEFAULT 0,       -- the older version with the same wording
  snapshot_id INTEGER REFERENCES snapshots (id),
  UNIQUE (policy_id, number)
) STRICT;
CREATE TABLE sections (                         -- a section that didn't change is stored once for all versions
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,                  -- the first 16 bytes of the SHA-256 of what follows
  number TEXT NOT NULL,                         -- as printed: 2.1
  heading TEXT NOT NULL,
  level INTEGER NOT NULL,
  key TEXT NOT NULL,                            -- the same when sections are renumbered or moved
  path TEXT NOT NULL,                           -- JSON list of titles, from the top down to this one
  text TEXT NOT NULL,                           -- one block a line
  blocks TEXT NOT NULL                          -- JSON list: length of each block in text; an object if it isn't plain
) STRICT;
CREATE TABLE version_sections (
  version_id INTEGER NOT NULL REFERENCES versions (id),
  position INTEGER NOT NULL,                    -- reading order
  section_id INTEGER NOT NULL REFERENCES sections (id),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX versions_of_a_section ON version_sections (section_id);
"""

_CHANGES = """
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  old_version_id INTEGER NOT NULL REFERENCES versions (id),
  new_version_id INTEGER NOT NULL UNIQUE REFERENCES versions (id),
  level TEXT NOT NULL,                          -- none, low, medium, high, critical
  material INTEGER NOT NULL GENERATED ALWAYS AS (level <> 'none'),
  reasons TEXT NOT NULL,                        -- JSON list, about the version as a whole
  effective TEXT NOT NULL                       -- the date from which the new text says it applies, or empty
) STRICT;
CREATE TABLE judged_changes (                   -- every one, those that were not worth an alert included
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES changes (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,                           -- added, removed, edited, moved, renamed
  section TEXT NOT NULL,                        -- JSON list of titles, from the top down
  old_section TEXT NOT NULL,
  whole INTEGER NOT NULL,                       -- 1: a whole section; 0: one block
  block TEXT NOT NULL,                          -- heading, paragraph, item, row
  lead TEXT NOT NULL,                           -- the sentence that introduces a list item
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  spans TEXT NOT NULL,                          -- JSON: [["equal", 12], ["delete", 5], ["insert", 3]] characters
  signs TEXT NOT NULL,                          -- JSON list: moved, renumbered, renamed, split, merged
  nature TEXT NOT NULL,                         -- cosmetic, dates, editorial, substantive
  level TEXT NOT NULL,
  topics TEXT NOT NULL,                         -- JSON list
  reasons TEXT NOT NULL,                        -- JSON list, best first
  UNIQUE (change_id, position)
) STRICT;
"""

_ALERTS = """
CREATE TABLE alerts (
  id INTEGER PRIMARY KEY,
  policy_id TEXT NOT NULL REFERENCES policies (id),
  change_id INTEGER UNIQUE REFERENCES changes (id),
  level TEXT NOT NULL,
  created_at TEXT NOT NULL,
  structured TEXT NOT NULL,                     -- JSON: the alert before it was rendered
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  markdown TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT;
CREATE TABLE deliveries (                       -- the outbox: one alert to one channel
  id INTEGER PRIMARY KEY,
  alert_id INTEGER NOT NULL REFERENCES alerts (id),
  channel TEXT NOT NULL,                        -- a name in the configuration; its address isn't stored
  state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT NOT NULL,
  claimed_until TEXT NOT NULL DEFAULT '',       -- a process is sending it, until then
  last_error TEXT NOT NULL DEFAULT '',
  sent_at TEXT,
  UNIQUE (alert_id, channel)
) STRICT;
CREATE INDEX deliveries_to_do ON deliveries (next_attempt_at) WHERE state = 'pending';
"""

_VIEWS = """
CREATE VIEW latest_versions AS
  SELECT v.policy_id, p.title, p.url, v.number, v.fetched_at, v.dated, v.words
  FROM versions v JOIN policies p ON p.id = v.policy_id
  WHERE v.number = (SELECT max(number) FROM versions WHERE policy_id = v.policy_id);
CREATE VIEW version_texts AS
  SELECT v.policy_id, v.number, vs.position, s.number AS section_number, s.heading, s.text
  FROM versions v
  JOIN version_sections vs ON vs.version_id = v.id
  JOIN sections s ON s.id = vs.section_id
  ORDER BY v.policy_id, v.number, vs.position;
CREATE VIEW change_log AS
  SELECT n.policy_id, o.number AS old, n.number AS new, n.fetched_at, c.level AS change_level,
    j.section, j.kind, j.nature, j.level, j.reasons, j.before, j.after
  FROM changes c
  JOIN versions o ON o.id = c.old_version_id
  JOIN versions n ON n.id = c.new_version_id
  LEFT JOIN judged_changes j ON j.change_id = c.id
  ORDER BY n.policy_id, n.number, j.position;
CREATE VIEW undelivered AS
  SELECT d.id, a.policy_id, a.subject, d.channel, d.state, d.attempts, d.last_error, d.next_attempt_at, a.created_at
  FROM deliveries d JOIN alerts a ON a.id = d.alert_id
  WHERE d.state <> 'sent'
  ORDER BY d.id;
"""


_MEMORY = """
ALTER TABLE changes ADD COLUMN notice TEXT NOT NULL DEFAULT ''; -- time left to object, in the text's words
ALTER TABLE changes ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0; -- how many of its judged changes are of level none
UPDATE changes SET quiet =
  (SELECT count(*) FROM judged_changes WHERE change_id = changes.id AND judged_changes.level = 'none');
ALTER TABLE judged_changes ADD COLUMN direction TEXT NOT NULL DEFAULT ''; -- better, worse (for the person) or empty
ALTER TABLE judged_changes ADD COLUMN judged_by TEXT NOT NULL DEFAULT ''; -- the rule or step that gave the level
CREATE TABLE traces (                           -- sentences that came or went lately: no news when they return
  policy_id TEXT NOT NULL REFERENCES policies (id),
  digest TEXT NOT NULL,                         -- of the sentence and the place where it stands
  came TEXT NOT NULL,                           -- JSON list of the versions that brought it
  went TEXT NOT NULL,                           -- JSON list of the last versions that had it
  at TEXT NOT NULL,                             -- when it last came or went
  PRIMARY KEY (policy_id, digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE volatile_lines (                   -- places whose line changes while the policy doesn't
  policy_id TEXT NOT NULL REFERENCES policies (id),
  position INTEGER NOT NULL,
  proved INTEGER NOT NULL,                      -- 1: left out of comparisons; 0: has changed, but not often enough
  section TEXT NOT NULL,                        -- key of its section
  path TEXT NOT NULL,                           -- JSON list of titles, from the top down
  reading TEXT NOT NULL,                        -- what the last fetch read there, cut
  since TEXT NOT NULL,                          -- when it was first seen to change
  times INTEGER NOT NULL,                       -- how often it changed until it was proved
  readings TEXT NOT NULL,                       -- JSON list: digests of distinct readings
  shape TEXT NOT NULL,                          -- digest of the wording without dates, if only those change
  before TEXT NOT NULL,                         -- digest of the block before it, and after it
  after TEXT NOT NULL,
  run INTEGER NOT NULL,                         -- how many blocks change together, and which of them this is
  at INTEGER NOT NULL,
  PRIMARY KEY (policy_id, position)
) STRICT, WITHOUT ROWID;
"""


_UNATTENDED = """
ALTER TABLE policies ADD COLUMN told TEXT NOT NULL DEFAULT '{}'; -- JSON object: notices that stand, and what of
ALTER TABLE policies ADD COLUMN not_before TEXT; -- its server asked us to stay away until then
ALTER TABLE policies ADD COLUMN answered_at TEXT; -- when a server last gave any answer for it, a refusal included
ALTER TABLE alerts ADD COLUMN kind TEXT NOT NULL DEFAULT 'change'; -- or the kind of a notice: failing, recovered …
ALTER TABLE alerts ADD COLUMN cause TEXT NOT NULL DEFAULT ''; -- notices of one kind and cause are told together
ALTER TABLE deliveries ADD COLUMN digest INTEGER NOT NULL DEFAULT 0; -- 1: waits for the channel's digest
ALTER TABLE deliveries ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0; -- 1: an attempt may have arrived unrecorded
ALTER TABLE deliveries ADD COLUMN sent_with INTEGER REFERENCES deliveries (id); -- went out in one message with it
ALTER TABLE versions ADD COLUMN first_digest TEXT NOT NULL DEFAULT ''; -- digest of the text before any upgrade
ALTER TABLE versions ADD COLUMN chain TEXT NOT NULL DEFAULT ''; -- SHA-256 over this version and the chain before it
UPDATE versions SET first_digest = digest;
ALTER TABLE bodies ADD COLUMN pruned_at TEXT; -- when its bytes were given up on purpose; NULL: they are here
CREATE INDEX snapshots_of_a_policy ON snapshots (policy_id);
CREATE INDEX versions_of_a_snapshot ON versions (snapshot_id);
CREATE INDEX checks_with_a_page ON checks (snapshot_id) WHERE snapshot_id IS NOT NULL;
CREATE INDEX copies_of_a_body ON bodies (base_sha256) WHERE base_sha256 IS NOT NULL;
CREATE INDEX changes_since_a_version ON changes (old_version_id);
CREATE INDEX alerts_of_a_policy ON alerts (policy_id);
CREATE INDEX deliveries_sent_with ON deliveries (sent_with) WHERE sent_with IS NOT NULL;
"""


def first_tables(db: Database) -> None:
    """What the first release stores."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for script in (_POLICIES, _VERSIONS, _CHANGES, _ALERTS, _VIEWS):
        db.executescript(script)
    db.table("sections").enable_fts(["heading", "text"], tokenize="unicode61 remove_diacritics 2", create_triggers=True)


def memory(db: Database) -> None:
    """What is remembered so that nothing is told twice, and what else is known of a change."""
    db.executescript(_MEMORY)


def unattended(db: Database) -> None:
    """What a year without anybody looking needs: notices, digests, doubts about deliveries, evidence."""
    db.executescript(_UNATTENDED)
    for (policy_id,) in db.execute("SELECT id FROM policies").fetchall():
        chain.seal(db, policy_id)


STEPS = (first_tables, memory, unattended)
"""The migrations, in order."""

KNOWN = frozenset(step.__name__ for step in STEPS)
"""The migrations above; a database that has had others was made by a newer program."""


def migrations() -> Migrations:
    """The migrations as sqlite-utils applies them; imported only where one is to be applied."""
    from sqlite_utils.migrations import Migrations

    made = Migrations(SET)
    for step in STEPS:
        made(name=step.__name__)(_on_our_connection(step))
    return made


def _on_our_connection(step: Callable[[Database], None]) -> Callable[[Utilities], None]:
    return lambda db: step(Database(db.conn))
