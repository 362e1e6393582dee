/** Tables of the embedded S3; bytes are in files beside them, see `blobs.ts`. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS buckets (
  name TEXT PRIMARY KEY, created INTEGER NOT NULL, settings TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS objects (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL,
  version_id TEXT NOT NULL, latest INTEGER NOT NULL, delete_marker INTEGER NOT NULL, size INTEGER NOT NULL,
  etag TEXT NOT NULL, modified INTEGER NOT NULL, headers TEXT NOT NULL, segments TEXT NOT NULL,
  checksum TEXT, lock TEXT NOT NULL, tags TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS version ON objects (bucket, key, version_id);
CREATE UNIQUE INDEX IF NOT EXISTS latest ON objects (bucket, key) WHERE latest = 1;
CREATE TABLE IF NOT EXISTS uploads (
  id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, started INTEGER NOT NULL, template TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS parts (
  upload_id TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE, number INTEGER NOT NULL,
  blob TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, checksum TEXT,
  PRIMARY KEY (upload_id, number));
`;
