import { expect, it } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

const sources = trackedFiles('*.ts', '*.tsx').filter(
  (file) => !/\.(test|d)\.tsx?$/.test(file) && !/^(test|checks)\//.test(file),
);

const workspaceOf = (file: string) =>
  file
    .split('/')
    .slice(0, file.startsWith('services/') ? 2 : 1)
    .join('/');

const typesOf = (file: string) =>
  [...readTracked(file).matchAll(/^export (?:abstract )?(?:interface|type|class) (\w+)/gm)].map(
    ([, name]) => name,
  );

/** Where each exported type is declared, by what `scopeOf` says and its name. */
function declarations(scopeOf: (file: string) => string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of sources) {
    for (const type of typesOf(file)) {
      const key = `${scopeOf(file)} ${type}`;
      found.set(key, (found.get(key) ?? new Set()).add(file));
    }
  }
  return found;
}

it('names no two things by one word within a workspace', () => {
  const twice = [...declarations(workspaceOf)].filter(([, files]) => files.size > 1);
  expect(twice.map(([key, files]) => [key, ...files])).toEqual([]);
});

/** Words that once named several things across workspaces, which meet in one's head though in no import. */
it.each(['Delivery', 'Ledger', 'Mounted', 'Outbox', 'Publisher', 'Turn'])(
  'names at most one thing %s',
  (word) => {
    expect(declarations(() => '').get(` ${word}`)?.size ?? 0).toBeLessThanOrEqual(1);
  },
);
