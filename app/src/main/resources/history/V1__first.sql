-- Times are nanoseconds since 1970 (UTC). Columns that end in _json hold a list or a map as JSON.

CREATE TABLE checkup (
    id           TEXT PRIMARY KEY,
    started      INTEGER NOT NULL,
    took         INTEGER,                      -- nanoseconds; none while it runs, or where it was cut off
    network      TEXT NOT NULL,
    router       TEXT,                         -- the router's hardware address: tells homes apart that number alike
    practice     INTEGER NOT NULL,
    ending       TEXT,                         -- none while it runs, or where it was cut off
    adapter      TEXT NOT NULL,
    checked_json TEXT NOT NULL DEFAULT '[]',
    doubts_json  TEXT NOT NULL DEFAULT '[]',
    writer       TEXT NOT NULL                 -- the process that wrote it: tells running from cut off
) STRICT;
CREATE INDEX checkup_by_time ON checkup (practice, started);

CREATE TABLE device (
    number         INTEGER PRIMARY KEY,
    checkup        TEXT NOT NULL REFERENCES checkup (id) ON DELETE CASCADE,
    id             TEXT NOT NULL,
    kind           TEXT,
    maker          TEXT,
    model          TEXT,
    said_name      TEXT,
    confidence     REAL NOT NULL,
    families_json  TEXT NOT NULL,
    reasons_json   TEXT NOT NULL,
    addresses_json TEXT NOT NULL,
    macs_json      TEXT NOT NULL,
    services_json  TEXT NOT NULL,
    evidence_json  TEXT NOT NULL,
    asked_json     TEXT NOT NULL DEFAULT '[]',
    UNIQUE (checkup, id)
) STRICT;
CREATE INDEX device_by_id ON device (id);

CREATE TABLE finding (
    number     INTEGER PRIMARY KEY,
    checkup    TEXT NOT NULL,
    device     TEXT NOT NULL,
    check_id   TEXT NOT NULL,
    finding    TEXT NOT NULL,                  -- the finding's id: the same in every checkup
    transport  TEXT,
    port       INTEGER,
    protocol   TEXT,
    verdict    TEXT NOT NULL CHECK (verdict IN ('fine', 'at-risk', 'could-not-tell')),
    severity   TEXT,
    why        TEXT,
    login      TEXT,                           -- which known login worked; never a password
    facts_json TEXT NOT NULL DEFAULT '{}',
    FOREIGN KEY (checkup, device) REFERENCES device (checkup, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;
CREATE INDEX finding_by_device ON finding (checkup, device);
CREATE INDEX finding_by_id ON finding (finding);

-- One question asked again after a fix, and its answer.
CREATE TABLE proof (
    number     INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    device     TEXT NOT NULL,
    check_id   TEXT NOT NULL,
    finding    TEXT NOT NULL,
    transport  TEXT,
    port       INTEGER,
    protocol   TEXT,
    verdict    TEXT NOT NULL CHECK (verdict IN ('fine', 'at-risk', 'could-not-tell')),
    severity   TEXT,
    why        TEXT,
    login      TEXT,
    facts_json TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX proof_by_finding ON proof (finding, at);

-- What may be asked of a device depends on what was tried before: see TriesLedger.
CREATE TABLE try (
    number   INTEGER PRIMARY KEY,
    device   TEXT NOT NULL,
    protocol TEXT NOT NULL,
    at       INTEGER NOT NULL,
    came_to  TEXT NOT NULL CHECK (came_to IN ('wrong', 'locked'))
) STRICT;
CREATE INDEX try_by_device ON try (device, came_to, at);

-- What people told us of a device.
CREATE TABLE given (
    device   TEXT PRIMARY KEY,
    name     TEXT,
    room     TEXT,
    kind     TEXT,
    mine     INTEGER,
    left_out INTEGER NOT NULL
) STRICT;

CREATE TABLE step (
    finding TEXT NOT NULL,
    device  TEXT NOT NULL,
    step    INTEGER NOT NULL,
    PRIMARY KEY (finding, step)
) STRICT;

CREATE TABLE decision (
    finding TEXT PRIMARY KEY,
    device  TEXT NOT NULL,
    because TEXT NOT NULL,
    at      INTEGER NOT NULL,
    until   INTEGER
) STRICT;
