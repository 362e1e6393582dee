import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { mutated } from '../mutation/mutation.ts';
import { failedIn } from './attack.ts';
import { ATTACKS } from './attacks.ts';

describe.each(Object.entries(ATTACKS))('what holds %s', (_, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('when %s', async (__, attack) => {
    const source = await readFile(join(ROOT, attack.file), 'utf8');
    expect(mutated(source, attack)).not.toBe(source);
    expect(existsSync(join(ROOT, attack.test))).toBe(true);
    expect(attack.fails.test('')).toBe(false);
  });
});

it('takes a test for failed only where it ran and failed', () => {
  const results = (...assertionResults: object[]) => JSON.stringify({ testResults: [{ assertionResults }] });
  const named = (fullName: string, status: string) => ({ fullName, status });
  expect(failedIn(results())).toEqual({ ran: 0, failed: [] });
  expect(failedIn(results(named('a', 'failed'), named('b', 'passed'), named('c', 'skipped')))).toEqual({
    ran: 2,
    failed: ['a'],
  });
});
