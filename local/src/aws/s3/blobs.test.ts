import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlobs } from './blobs.ts';

const SHORT = 1_000;
const LONG = 300_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-blobs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () => readdirSync(join(folder, 'blobs'));

/** Bytes that count up, in chunks; the source fails after them if it is to. */
async function* counting(bytes: number, failure?: Error) {
  for (let at = 0; at < bytes; at += 999)
    yield Uint8Array.from({ length: Math.min(999, bytes - at) }, (_, index) => (at + index) % 251);
  if (failure) throw failure;
}
const counted = (start: number, end: number) =>
  Buffer.from(Uint8Array.from({ length: end - start + 1 }, (_, index) => (start + index) % 251));

describe.each([
  ['a short object', SHORT],
  ['a long object', LONG],
  ['an object of the most that is short', 64 * 1024],
  ['one of a byte more', 64 * 1024 + 1],
])('%s', (_, bytes) => {
  it('is read as it was written, whole and in part', async () => {
    const blobs = openBlobs(folder);
    const segment = await blobs.write(counting(bytes));
    expect(segment.size).toBe(bytes);
    for (const [start, end] of [
      [0, bytes - 1],
      [10, 20],
    ] as const) {
      expect(counted(start, end).equals(await buffer(blobs.read([segment], start, end)))).toBe(true);
    }
  });

  it('leaves no file when its source fails', async () => {
    const failing = openBlobs(folder).write(counting(bytes, new Error('the client is gone')));
    await expect(failing).rejects.toThrow('the client is gone');
    expect(files()).toEqual([]);
  });
});

it('an empty object is a file as well', async () => {
  const blobs = openBlobs(folder);
  const segment = await blobs.write(counting(0));
  expect([segment.size, blobs.sizeOf([segment])]).toEqual([0, 0]);
});
