import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFilesPrivately, ensurePrivateFolder } from './private-folder.ts';

let parent: string;
let folder: string;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'private-'));
  folder = join(parent, 'data');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(parent, { recursive: true });
});

it('makes a folder for its owner alone', () => {
  ensurePrivateFolder(folder);
  expect(modeOf(folder)).toBe('700');
});

it('closes what an earlier start left open to others', () => {
  mkdirSync(join(folder, 'blobs'), { recursive: true });
  writeFileSync(join(folder, 'blobs', 'contract'), 'words');
  for (const path of [folder, join(folder, 'blobs')]) chmodSync(path, 0o755);
  chmodSync(join(folder, 'blobs', 'contract'), 0o644);
  ensurePrivateFolder(folder);
  expect([folder, join(folder, 'blobs'), join(folder, 'blobs', 'contract')].map(modeOf)).toEqual([
    '700',
    '700',
    '600',
  ]);
});

it('changes nothing behind a link that somebody laid there', () => {
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const elsewhere = join(parent, 'elsewhere');
  writeFileSync(elsewhere, '');
  chmodSync(elsewhere, 0o644);
  symlinkSync(elsewhere, join(folder, 'link'));
  ensurePrivateFolder(folder);
  expect(modeOf(elsewhere)).toBe('644');
});

it('refuses a folder of somebody else', () => {
  mkdirSync(folder);
  vi.spyOn(process, 'getuid').mockReturnValue(4242);
  expect(() => ensurePrivateFolder(folder)).toThrow('belongs to another user');
});

it('makes every file for its owner alone until it is undone', () => {
  const before = process.umask();
  const undo = createFilesPrivately();
  writeFileSync(join(parent, 'file'), '');
  undo();
  expect([modeOf(join(parent, 'file')), process.umask()]).toEqual(['600', before]);
});
