/** Queues and what is in them. The row of a message is also its place in the queue and its sequence number. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS queues (
  name TEXT PRIMARY KEY, arn TEXT NOT NULL UNIQUE, attributes TEXT NOT NULL, tags TEXT NOT NULL,
  created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS messages (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL REFERENCES queues (name) ON DELETE CASCADE,
  message_id TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
  group_id TEXT, deduplication_id TEXT, trace_header TEXT, source_arn TEXT,
  sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL,
  receive_count INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT) STRICT;
CREATE INDEX IF NOT EXISTS messages_in_order ON messages (queue, row);
CREATE INDEX IF NOT EXISTS messages_by_time ON messages (queue, visible_at);
CREATE INDEX IF NOT EXISTS messages_of_group ON messages (queue, group_id, visible_at);
CREATE TABLE IF NOT EXISTS deduplications (
  queue TEXT NOT NULL REFERENCES queues (name) ON DELETE CASCADE, key TEXT NOT NULL,
  message_id TEXT NOT NULL, row INTEGER NOT NULL, sent_at INTEGER NOT NULL,
  PRIMARY KEY (queue, key)) STRICT`;
