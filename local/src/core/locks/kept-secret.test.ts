import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keptSecret } from './kept-secret.ts';

it('is another for every folder, and the same for every start with one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const secret = keptSecret(folder, 'key');
  expect(secret).toMatch(/^[\w-]{32}$/);
  expect(keptSecret(folder, 'key')).toBe(secret);
  expect(keptSecret(folder, 'other')).not.toBe(secret);
  expect(keptSecret(undefined, 'key')).not.toBe(secret);
  expect(readdirSync(folder).sort()).toEqual(['key', 'other']);
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
});
