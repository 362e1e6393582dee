import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { Bucket, openTestS3, type TestS3 } from '@countersign/local/aws/s3/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTakenFiles } from './taken-files.ts';
import { uploadOnce } from './upload.ts';

const KEY = 'nda.pdf';
let store: TestS3;
let folder: string;

beforeEach(async () => {
  store = await openTestS3();
  await store.declare();
  folder = await mkdtemp(join(tmpdir(), 'taken-'));
  await writeFile(join(folder, KEY), 'the words of a contract');
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const kept = () => join(folder, 'data', 'inbox-files.json');
/** Feeds the file as a start does that reads what the one before kept. */
const feed = async () =>
  uploadOnce(store.client, Bucket, await openTakenFiles(kept()), { key: KEY, path: join(folder, KEY) });

it('takes a file once, and once more when it changed', async () => {
  expect([await feed(), await feed()]).toEqual(['put', 'known']);
  await writeFile(join(folder, KEY), 'other words');
  expect(await feed()).toBe('put');
});

it('takes no file in again whose contract was forgotten, at no later start', async () => {
  await feed();
  await store.client.send(new DeleteObjectCommand({ Bucket, Key: KEY }));
  expect([await feed(), await feed()]).toEqual(['gone', 'gone']);
});

it('knows of files that an earlier version took', async () => {
  await feed();
  await rm(kept());
  expect(await feed()).toBe('known');
  await store.client.send(new DeleteObjectCommand({ Bucket, Key: KEY }));
  expect(await feed()).toBe('gone');
});

it('keeps names and hashes for the owner alone', async () => {
  await feed();
  expect((await stat(kept())).mode & 0o077).toBe(0);
});

it('loses none of several that are taken at once', async () => {
  const taken = await openTakenFiles(kept());
  const keys = Array.from({ length: 20 }, (_, at) => `${at}.pdf`);
  await Promise.all(keys.map((key) => taken.add(key, 'hash')));
  const later = await openTakenFiles(kept());
  expect(keys.filter((key) => !later.has(key, 'hash'))).toEqual([]);
});
