import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readTracked, trackedFiles } from './tracked-files.ts';

const PAGE = 'docs/threat-model.md';
const page = readTracked(PAGE);

/** Rows of the table of attacks: who, what, what holds it, shown by. */
const rows = page
  .slice(page.indexOf('## Who could do what'), page.indexOf('## What is not held'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| who |'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const targetsOf = (cell: string) =>
  [...cell.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(PAGE), target),
  );

describe('the threat model', () => {
  it('names attacks', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.map(([, who, attack, , shownBy]) => [`${who}: ${attack}`, shownBy ?? ''] as const))(
    'names a test that is there for %s',
    (_, shownBy) => {
      const tests = targetsOf(shownBy);
      expect(tests).not.toEqual([]);
      for (const target of tests) {
        expect(existsSync(path.join(ROOT, target)), target).toBe(true);
        const files = trackedFiles(target.endsWith('.ts') ? target : `${target}/**`);
        expect(
          files.filter((file) => file.endsWith('.test.ts')),
          target,
        ).not.toEqual([]);
      }
    },
  );
});
