import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLogs } from './function-logs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-logs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(join(folder, name), 'utf8');

test('each function has its file, which goes on after a restart', async () => {
  fileLogs(folder).write('extract', 'one\n');
  const logs = fileLogs(folder);
  logs.write('extract', 'two\n');
  logs.write('route', 'three\n');
  expect(await read('extract.log')).toBe('one\ntwo\n');
  expect(await read('route.log')).toBe('three\n');
});

test('a file that grew large makes way for a new one', async () => {
  const logs = fileLogs(folder, 5);
  for (const text of ['123456', 'next', 'and next']) logs.write('extract', text);
  expect(await read('extract.log.1')).toBe('123456');
  expect(await read('extract.log')).toBe('nextand next');
});
