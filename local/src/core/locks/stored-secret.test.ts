import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { storedSecret } from './stored-secret.ts';

it('is another for every folder, and the same for every start with one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const secret = storedSecret(folder, 'key');
  expect(secret).toMatch(/^[\w-]{32}$/);
  expect(storedSecret(folder, 'key')).toBe(secret);
  expect(storedSecret(folder, 'other')).not.toBe(secret);
  expect(storedSecret(undefined, 'key')).not.toBe(secret);
  expect(readdirSync(folder).sort()).toEqual(['key', 'other']);
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
});
