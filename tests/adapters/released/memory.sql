-- A database as a release with the migrations up to `memory` left it: sqlite3 watcher.db .dump
PRAGMA application_id = 1886350455;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO _sqlite_migrations VALUES(1,'policy-watcher','first_tables','2026-11-22 07:00:05.366304+00:00');
INSERT INTO _sqlite_migrations VALUES(2,'policy-watcher','memory','2026-11-22 07:00:05.372973+00:00');
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
INSERT INTO policies VALUES('acme/privacy','https://acme.test/privacy','Acme Privacy Policy',1,'fingerprint of 3','"1"','Mon, 04 May 2026 12:00:00 GMT',NULL,NULL,0,NULL);
INSERT INTO policies VALUES('oak/terms','https://oak.test/terms','Oak Terms',0,'fingerprint of 1','"1"','Mon, 04 May 2026 12:00:00 GMT',NULL,NULL,0,NULL);
CREATE TABLE bodies (
  sha256 TEXT PRIMARY KEY,                      -- of the bytes as fetched, in hex
  size INTEGER NOT NULL,                        -- of the bytes as fetched
  codec TEXT NOT NULL CHECK (codec IN ('xz', 'copy+xz')),
  base_sha256 TEXT REFERENCES bodies (sha256),  -- copy+xz: the body that pieces are copied from
  chain INTEGER NOT NULL DEFAULT 0,             -- how many bases have to be read first
  data BLOB NOT NULL
) STRICT;
INSERT INTO bodies VALUES('2440ed498a839b6f95ed8f13e8836ebeaf7c49b4c42d7443e32169cf1d2f74d8',16,'xz',NULL,0,X'fd377a585a000004e6d6b4460200210116000000742fe5a301000f3c68313e5369676e20696e3c2f68313e00a9fff663d52e710500012810e50b6c601fb6f37d010000000004595a');
INSERT INTO bodies VALUES('606602a23f67bd5f08e75bce18bd1f46a7f680f111f2eb4ff5f76c62ea2528a1',1325,'xz',NULL,0,X'fd377a585a000004e6d6b4460200210116000000742fe5a3e0052c010f5d001e1c03c7115f7952690782ec9c5ebc5f42ea6578f7bfbad430f47992415b005d6e6b52bb0fa443d8a34a9e7553aa74a79df47c5fb21c1273fd959c0ecacb7729d328ad6a7bce52708c3c93d1fb9d1f1576123a5191fbbc402b0d204d0ce18362a6e1aa9be27c5b84c6e692cdef880beb93f68bd0387a79e44210b2cd955d048377b24fd28feba8f460977cbcc79753f29f9e9e6a3d787473e805e1816df486096ff4de8fa197525dc8a62c961f1e943589b88f0967244ce17a9a00f92aa0cd363adeecfc93fc8761bd444f2adeb3c03f3815c37ae9f037a453bf90a0b2fc1b10b083e9dbdc4dc3ea0031bc8e2d1f4d0cd546946b490524022033a84962ad52c6af068f16c02810ca3d1b759dca6000000073e96c5986e7d72b0001ab02ad0a00009e22d878b1c467fb020000000004595a');
INSERT INTO bodies VALUES('508cdb8674b003366752d36d0c6630fb40e0f8b04f26b6d5c0d477e116eb46e8',1325,'copy+xz','606602a23f67bd5f08e75bce18bd1f46a7f680f111f2eb4ff5f76c62ea2528a1',1,X'fd377a585a000004e6d6b4460200210116000000742fe5a30100165b362c362c313331392c302c302c305d0a3c703e74776f0000d3efdbeb6624e85700012f17810849b11fb6f37d010000000004595a');
INSERT INTO bodies VALUES('440e2f93d03b276c3d1fd70bf1670c853e391dae0ca7eb320210523d81e6f2cc',1337,'copy+xz','508cdb8674b003366752d36d0c6630fb40e0f8b04f26b6d5c0d477e116eb46e8',2,X'fd377a585a000004e6d6b4460200210116000000742fe5a30100235b31382c362c313331392c302c302c305d0a3c703e746872656520e2809420c3bc6ec3af007fa8430c2bd4369400013c240528766f1fb6f37d010000000004595a');
INSERT INTO bodies VALUES('176fbd05644ae24a77ab85fccf3c3fdb8a59b57e4e92d448507c9a7fb3f35642',10,'xz',NULL,0,X'fd377a585a000004e6d6b4460200210116000000742fe5a30100093c703e6f616b3c2f703e000000cf4383b724efc58e0001220a151ae1671fb6f37d010000000004595a');
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
INSERT INTO snapshots VALUES(1,'acme/privacy','2440ed498a839b6f95ed8f13e8836ebeaf7c49b4c42d7443e32169cf1d2f74d8','2026-05-04T12:00:00+00:00','https://acme.test/privacy','https://acme.test/privacy',403,'{"content-type":"text/html; charset=utf-8"}','[]',0,0.0);
INSERT INTO snapshots VALUES(2,'acme/privacy','606602a23f67bd5f08e75bce18bd1f46a7f680f111f2eb4ff5f76c62ea2528a1','2026-05-04T12:00:00+00:00','https://acme.test/privacy','https://acme.test/privacy',200,'{"content-type":"text/html; charset=utf-8"}','[]',0,0.0);
INSERT INTO snapshots VALUES(3,'acme/privacy','508cdb8674b003366752d36d0c6630fb40e0f8b04f26b6d5c0d477e116eb46e8','2026-05-05T18:00:00+00:00','https://acme.test/privacy','https://acme.test/privacy',200,'{"content-type":"text/html; charset=utf-8"}','[]',0,0.0);
INSERT INTO snapshots VALUES(4,'acme/privacy','440e2f93d03b276c3d1fd70bf1670c853e391dae0ca7eb320210523d81e6f2cc','2026-05-06T06:00:00+00:00','https://acme.test/privacy','https://acme.test/privacy',200,'{"content-type":"text/html; charset=utf-8"}','[]',0,0.0);
INSERT INTO snapshots VALUES(5,'oak/terms','176fbd05644ae24a77ab85fccf3c3fdb8a59b57e4e92d448507c9a7fb3f35642','2026-05-04T12:00:00+00:00','https://acme.test/privacy','https://acme.test/privacy',200,'{"content-type":"text/html; charset=utf-8"}','[]',0,0.0);
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
INSERT INTO checks VALUES(1,'acme/privacy','rejected','login','The page asks for a human.','2026-05-04T06:00:00+00:00','2026-05-04T06:00:00+00:00',1,0.0,1);
INSERT INTO checks VALUES(2,'acme/privacy','first','','','2026-05-04T12:00:00+00:00','2026-05-04T12:00:00+00:00',1,0.0,2);
INSERT INTO checks VALUES(3,'acme/privacy','unchanged','','','2026-05-04T18:00:00+00:00','2026-05-05T12:00:00+00:00',4,0.0,NULL);
INSERT INTO checks VALUES(4,'acme/privacy','changed','','','2026-05-05T18:00:00+00:00','2026-05-05T18:00:00+00:00',1,0.0,3);
INSERT INTO checks VALUES(5,'acme/privacy','failed','timeout','The server did not answer.','2026-05-06T00:00:00+00:00','2026-05-06T00:00:00+00:00',1,0.0,NULL);
INSERT INTO checks VALUES(6,'acme/privacy','changed','','','2026-05-06T06:00:00+00:00','2026-05-06T06:00:00+00:00',1,0.0,4);
INSERT INTO checks VALUES(7,'oak/terms','first','','','2026-05-04T12:00:00+00:00','2026-05-04T12:00:00+00:00',1,0.0,5);
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
INSERT INTO versions VALUES(1,'acme/privacy',1,'2026-05-04T12:00:00+00:00','Acme Privacy Policy','','2026-05-01',18,'e53a3584b1648c8a099d0e4ec29f01305302b728244b225ff9a419c30c2eed15','html 1','[]',0,2);
INSERT INTO versions VALUES(2,'acme/privacy',2,'2026-05-05T18:00:00+00:00','Acme Privacy Policy','','2026-05-01',17,'ad295687169f3107bbe13fd57723d7e45681045d6e3009da64de63b4da08304d','html 1','[]',0,3);
INSERT INTO versions VALUES(3,'acme/privacy',3,'2026-05-06T06:00:00+00:00','Acme Privacy Policy','','',23,'e58c0adc09a3d8d0f3e6b82e5b4a9752b5b3b73b207c07368a9539619110fd03','html 2','["html 1"]',1,4);
INSERT INTO versions VALUES(4,'oak/terms',1,'2026-05-04T12:00:00+00:00','Acme Privacy Policy','','2026-05-01',4,'e50ee3cff1797c8da86ef60c896cc0882f18ab6e7aaae7b3bcb4dd68652c1648','html 1','[]',0,5);
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
INSERT INTO sections VALUES(1,X'58bda36836a9ad0171356f7bb2b4cd17','1','Data',1,'data','["1. Data"]','We will never sell your data.','[29]');
INSERT INTO sections VALUES(2,X'd970262e87e5ffe9fe9dbdad8fa724f0','1.1','Partners',2,'data/partners','["1. Data","1.1 Partners"]',replace('Plumbers\nName | Place','\n',char(10)),'[{"kind":"item","length":8,"level":1,"marker":"-"},{"kind":"row","length":12,"cells":[4,5]}]');
INSERT INTO sections VALUES(3,X'83fe2b0cd2c53a4147f9482a14acf945','2','Contact',1,'contact','["2. Contact"]','Write to us.','[12]');
INSERT INTO sections VALUES(4,X'2b03d7e163dacffa864b17fc4bd0d8e2','1','Data',1,'data','["1. Data"]','We may sell your data.','[22]');
INSERT INTO sections VALUES(5,X'c15166844dc2c2b74dd56c00224092de','3','Children',1,'children','["3. Children"]','None under 16.','[14]');
INSERT INTO sections VALUES(6,X'ef1b9980f54f30aa808f0bfaf56a3cf2','1','Use',1,'use','["1. Use"]','Be kind.','[8]');
CREATE TABLE version_sections (
  version_id INTEGER NOT NULL REFERENCES versions (id),
  position INTEGER NOT NULL,                    -- reading order
  section_id INTEGER NOT NULL REFERENCES sections (id),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO version_sections VALUES(1,0,1);
INSERT INTO version_sections VALUES(3,0,1);
INSERT INTO version_sections VALUES(1,1,2);
INSERT INTO version_sections VALUES(2,1,2);
INSERT INTO version_sections VALUES(3,1,2);
INSERT INTO version_sections VALUES(1,2,3);
INSERT INTO version_sections VALUES(2,2,3);
INSERT INTO version_sections VALUES(3,2,3);
INSERT INTO version_sections VALUES(2,0,4);
INSERT INTO version_sections VALUES(3,3,5);
INSERT INTO version_sections VALUES(4,0,6);
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  old_version_id INTEGER NOT NULL REFERENCES versions (id),
  new_version_id INTEGER NOT NULL UNIQUE REFERENCES versions (id),
  level TEXT NOT NULL,                          -- none, low, medium, high, critical
  material INTEGER NOT NULL GENERATED ALWAYS AS (level <> 'none'),
  reasons TEXT NOT NULL,                        -- JSON list, about the version as a whole
  effective TEXT NOT NULL                       -- the date from which the new text says it applies, or empty
, notice TEXT NOT NULL DEFAULT '', quiet INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO changes VALUES(1,1,2,'critical','["the policy''s own date did not change"]','2026-06-01','',1);
INSERT INTO changes VALUES(2,2,3,'critical','["the policy''s own date did not change"]','2026-06-01','',1);
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
  reasons TEXT NOT NULL, direction TEXT NOT NULL DEFAULT '', judged_by TEXT NOT NULL DEFAULT '',                        -- JSON list, best first
  UNIQUE (change_id, position)
) STRICT;
INSERT INTO judged_changes VALUES(1,1,0,'edited','["2. Contact"]','[]',0,'paragraph','','Write, to us.','Write to us.','[]','[]','cosmetic','none','[]','[]','','');
INSERT INTO judged_changes VALUES(2,1,1,'edited','["1. Data"]','[]',0,'paragraph','','We will never sell your data.','We may sell your data.','[["equal",3],["delete",10],["insert",3],["equal",16]]','[]','substantive','critical','["selling"]','["a promise became a permission: ''will never sell'' → ''may sell''"]','','');
INSERT INTO judged_changes VALUES(3,2,0,'edited','["2. Contact"]','[]',0,'paragraph','','Write, to us.','Write to us.','[]','[]','cosmetic','none','[]','[]','','');
INSERT INTO judged_changes VALUES(4,2,1,'edited','["1. Data"]','[]',0,'paragraph','','We will never sell your data.','We may sell your data.','[["equal",3],["delete",10],["insert",3],["equal",16]]','[]','substantive','critical','["selling"]','["a promise became a permission: ''will never sell'' → ''may sell''"]','','');
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
INSERT INTO alerts VALUES(1,'acme/privacy',1,'critical','2026-05-05T18:00:00+00:00','{"policy_id":"acme/privacy","title":"Acme Privacy Policy","url":"https://acme.test/privacy","level":"critical","old":1,"new":2,"detected_at":"2026-05-05T18:00:00+00:00","items":[{"kind":"edited","level":"critical","section":["1. Data"],"spans":[{"op":"equal","text":"We "},{"op":"delete","text":"will never"},{"op":"insert","text":"may"},{"op":"equal","text":" sell your data."}],"reasons":["sold"],"direction":""}],"reasons":[],"more":0,"quiet":1,"effective":"","channels":["legal","ops"],"natures":[],"notice":"","levels":[]}','Acme may sell','text','*markdown*','<p>html</p>');
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
INSERT INTO deliveries VALUES(1,1,'legal','sent',1,'2026-05-05T18:00:00+00:00','','','2026-05-06T12:00:00+00:00');
INSERT INTO deliveries VALUES(2,1,'ops','pending',1,'2026-05-06T18:00:00+00:00','','refused',NULL);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','sections_fts','sections_fts',0,'CREATE VIRTUAL TABLE "sections_fts" USING FTS5 (
    "heading", "text",
    tokenize=''unicode61 remove_diacritics 2'',
    content="sections"
)');
CREATE TABLE IF NOT EXISTS 'sections_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO sections_fts_data VALUES(1,X'060616');
INSERT INTO sections_fts_data VALUES(10,X'000000000104040004010101020101030101040101');
INSERT INTO sections_fts_data VALUES(137438953473,X'0000009d0830636f6e7461637403020201046461746101080201010701046e616d65020601010302046576657201060101040108706172746e65727302020202046c61636502060101040306756d626572730206010102010473656c6c01060101050102746f03060101030102757303060101040102776501060101020203696c6c010601010302047269746503060101020104796f75720106010106040c0c0b0b0d0b0d0b0909090a0b');
INSERT INTO sections_fts_data VALUES(274877906945,X'0000003905306461746104080201010601036d61790406010103010473656c6c04060101040102776504060101020104796f75720406010105040c0a0b09');
INSERT INTO sections_fts_data VALUES(412316860417,X'0000003103303136050601010401086368696c6472656e05020201046e6f6e6505060101020105756e646572050601010304090d0b');
INSERT INTO sections_fts_data VALUES(549755813889,X'0000002003306265060601010201046b696e640606010103010375736506020204090b');
CREATE TABLE IF NOT EXISTS 'sections_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO sections_fts_idx VALUES(1,X'',2);
INSERT INTO sections_fts_idx VALUES(2,X'',2);
INSERT INTO sections_fts_idx VALUES(3,X'',2);
INSERT INTO sections_fts_idx VALUES(4,X'',2);
CREATE TABLE IF NOT EXISTS 'sections_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO sections_fts_docsize VALUES(1,X'0106');
INSERT INTO sections_fts_docsize VALUES(2,X'0103');
INSERT INTO sections_fts_docsize VALUES(3,X'0103');
INSERT INTO sections_fts_docsize VALUES(4,X'0105');
INSERT INTO sections_fts_docsize VALUES(5,X'0103');
INSERT INTO sections_fts_docsize VALUES(6,X'0102');
CREATE TABLE IF NOT EXISTS 'sections_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO sections_fts_config VALUES('version',4);
CREATE TABLE traces (                           -- sentences that came or went lately: no news when they return
  policy_id TEXT NOT NULL REFERENCES policies (id),
  digest TEXT NOT NULL,                         -- of the sentence and the place where it stands
  came TEXT NOT NULL,                           -- JSON list of the versions that brought it
  went TEXT NOT NULL,                           -- JSON list of the last versions that had it
  at TEXT NOT NULL,                             -- when it last came or went
  PRIMARY KEY (policy_id, digest)
) STRICT, WITHOUT ROWID;
INSERT INTO traces VALUES('acme/privacy','0123456789abcdef','[2]','[1,3]','2026-05-04T12:00:00+00:00');
INSERT INTO traces VALUES('acme/privacy','fedcba9876543210','[]','[1]','2026-05-04T13:00:00+00:00');
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
INSERT INTO volatile_lines VALUES('acme/privacy',0,1,'contact','["4. Contact"]','“A clean stove makes a calm cook.” – Ann Lee','2026-05-04T12:00:00+00:00',2,'["1","2","3"]','','b','a',2,1);
INSERT INTO volatile_lines VALUES('acme/privacy',1,0,'data','["4. Contact"]','“A clean stove makes a calm cook.” – Ann Lee','2026-05-04T12:00:00+00:00',2,'["1","2","3"]','','b','a',2,1);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX snapshots_of_a_body ON snapshots (sha256);
CREATE INDEX checks_of_a_policy ON checks (policy_id, id);
CREATE INDEX versions_of_a_section ON version_sections (section_id);
CREATE INDEX deliveries_to_do ON deliveries (next_attempt_at) WHERE state = 'pending';
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
CREATE TRIGGER "sections_ai" AFTER INSERT ON "sections" BEGIN
  INSERT INTO "sections_fts" (rowid, "heading", "text") VALUES (new.rowid, new."heading", new."text");
END;
CREATE TRIGGER "sections_ad" AFTER DELETE ON "sections" BEGIN
  INSERT INTO "sections_fts" ("sections_fts", rowid, "heading", "text") VALUES('delete', old.rowid, old."heading", old."text");
END;
CREATE TRIGGER "sections_au" AFTER UPDATE ON "sections" BEGIN
  INSERT INTO "sections_fts" ("sections_fts", rowid, "heading", "text") VALUES('delete', old.rowid, old."heading", old."text");
  INSERT INTO "sections_fts" (rowid, "heading", "text") VALUES (new.rowid, new."heading", new."text");
END;
PRAGMA writable_schema=OFF;
COMMIT;
