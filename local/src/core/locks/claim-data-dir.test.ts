import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDataDir } from './claim-data-dir.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is held by one process at a time', () => {
  const release = claimDataDir(folder);
  expect(() => claimDataDir(folder)).toThrow(`${folder} is in use by process ${process.pid}`);
  release();
  expect(() => claimDataDir(folder)()).not.toThrow();
});

test('the folder of a process that died is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'held-by'), String(pid));
  expect(() => claimDataDir(folder)()).not.toThrow();
});

test.each(['', 'half a wri'])('a file that names no process does not count: %j', (text) => {
  writeFileSync(join(folder, 'held-by'), text);
  expect(() => claimDataDir(folder)()).not.toThrow();
});
