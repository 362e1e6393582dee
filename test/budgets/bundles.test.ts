import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPackages } from '@countersign/local/runtime/packaging/service-package';
import { expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';

/**
 * The most kB that a module of a package may have, a sixth above what it had on 30 November 2026: what a function loads
 * before it does anything. Weights and fonts lie beside them and are read when they are needed.
 */
const MOST_KB: Readonly<Record<string, number>> = {
  'assemble/src/handlers/assemble.mjs': 2_320,
  'audit/src/handlers/archive.mjs': 980,
  'audit/src/handlers/seal.mjs': 975,
  'choreographer/src/handlers/functions.mjs': 1_560,
  'classify/src/handlers/classify.mjs': 855,
  'console/site/site.mjs': 225,
  'extract/src/handlers/functions.mjs': 3_000,
  'extract/src/handlers/survey-worker.mjs': 285,
  'index/src/handlers/index-contract.mjs': 1_225,
  'index/src/handlers/search.mjs': 990,
  'route/src/handlers/route.mjs': 1_175,
  'summarize/src/handlers/summarize.mjs': 1_790,
};

/** Modules of one service's package, each by its path below the service, with its kB; a service may have no functions. */
function modulesOf(folder: string): [name: string, kilobytes: number][] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.mjs') && !name.includes('node_modules'))
    .map((name) => [name.split(sep).join('/'), statSync(join(folder, name)).size / 1000]);
}

it('has no module in a package that is larger than it may be, and none that is not listed', async () => {
  const packages = await readPackages(join(ROOT, '.countersign', 'packages'));
  const modules = packages
    .flatMap(({ codePath }) => modulesOf(codePath))
    .filter(([, kilobytes]) => kilobytes > 100);
  const wrong = modules
    .filter(([name, kilobytes]) => kilobytes > (MOST_KB[name] ?? 0))
    .map(
      ([name, kilobytes]) =>
        `${name} has ${Math.round(kilobytes)} kB and may have ${MOST_KB[name] ?? 'none'}`,
    );
  expect(wrong).toEqual([]);
  expect(modules.map(([name]) => name).sort()).toEqual(Object.keys(MOST_KB).sort());
});
