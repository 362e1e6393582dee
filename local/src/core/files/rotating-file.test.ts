import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rotatingFile } from './rotating-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-rotating-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(join(folder, name), 'utf8');

test('a file that grew large makes way, and only so many stay', async () => {
  const file = rotatingFile(join(folder, 'calls'), 3, 2);
  for (const text of ['1111', '2222', '3333', '4444', '5']) file.append(text);
  expect((await readdir(folder)).sort()).toEqual(['calls', 'calls.1', 'calls.2']);
  expect([await read('calls'), await read('calls.1'), await read('calls.2')]).toEqual(['5', '4444', '3333']);
});

test('what an earlier process wrote counts', async () => {
  rotatingFile(join(folder, 'calls'), 3, 1).append('1111');
  rotatingFile(join(folder, 'calls'), 3, 1).append('2');
  expect([await read('calls'), await read('calls.1')]).toEqual(['2', '1111']);
});
