export const SCHEMA = `
CREATE TABLE IF NOT EXISTS topics (
  arn TEXT PRIMARY KEY, attributes TEXT NOT NULL, tags TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS subscriptions (
  arn TEXT PRIMARY KEY, topic_arn TEXT NOT NULL REFERENCES topics (arn) ON DELETE CASCADE,
  protocol TEXT NOT NULL, endpoint TEXT NOT NULL, attributes TEXT NOT NULL,
  UNIQUE (topic_arn, protocol, endpoint)) STRICT`;
