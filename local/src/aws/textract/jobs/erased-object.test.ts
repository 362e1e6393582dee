import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../core/sqlite/database.ts';
import { JOBS_SCHEMA, jobStore } from './job-store.ts';
import { PAGES_SCHEMA, pageStore } from './page-store.ts';

let dataDir: string;
let database: ReturnType<typeof openDatabase>;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-textract-'));
  database = openDatabase(dataDir, 'textract', JOBS_SCHEMA + PAGES_SCHEMA);
});
afterEach(() => {
  database.close();
  rmSync(dataDir, { recursive: true });
});

const isOnDisk = (word: string) =>
  readdirSync(dataDir).some((name) => readFileSync(join(dataDir, name), 'latin1').includes(word));

/** A finished job on a version of a file, whose page holds a word. */
const FILE = { bucket: 'inbox', key: 'a.pdf' };
function read(Version: string | undefined, word: string): string {
  const jobs = jobStore(database);
  const { job } = jobs.open({
    DocumentLocation: { S3Object: { Bucket: 'inbox', Name: 'a.pdf', ...(Version && { Version }) } },
  });
  pageStore(database).put(job.id, 1, [{ BlockType: 'LINE', Text: word }]);
  jobs.finish(job.id, 'SUCCEEDED');
  return job.id;
}

it('leaves nothing on disk of what was read of a version that is gone', () => {
  const jobs = jobStore(database);
  read('v1', 'Zorbuvial');
  const other = read('v2', 'Quandrimex');
  expect(isOnDisk('Zorbuvial')).toBe(true);
  jobs.forget({ ...FILE, versionId: 'v1' });
  expect([isOnDisk('Zorbuvial'), isOnDisk('Quandrimex')]).toEqual([false, true]);
  expect(jobs.get(other).status).toBe('SUCCEEDED');
});

it('drops what was read of a key, whatever its version', () => {
  read(undefined, 'Zorbuvial');
  jobStore(database).forget({ ...FILE, versionId: 'v7' });
  expect(isOnDisk('Zorbuvial')).toBe(false);
});

it.each([
  ['another bucket', { ...FILE, bucket: 'documents', versionId: 'v1' }],
  ['another key', { ...FILE, key: 'b.pdf', versionId: 'v1' }],
  ['another version', { ...FILE, versionId: 'v9' }],
])('keeps what was read where %s is gone', (_, object) => {
  const job = read('v1', 'Zorbuvial');
  const jobs = jobStore(database);
  jobs.forget(object);
  expect(jobs.get(job).status).toBe('SUCCEEDED');
});
