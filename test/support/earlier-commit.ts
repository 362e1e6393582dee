import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import RELEASED from './released.json' with { type: 'json' };

/**
 * `released`: the commit that others run today, beside whose services each of these must work. `dataSince`: the oldest
 * one whose data folders this one takes over. `npm run release` raises the first.
 */
export type Earlier = keyof typeof RELEASED;

/** Said where tests have to do without. */
export const EARLIER_IS_MISSING =
  'SKIPPED: the history here does not reach back to the commits of test/support/released.json';

/** Workspaces of ours among the libraries: those of the earlier commit are used there. */
const OURS = '@countersign';

/**
 * An earlier commit as a folder of its own, over the libraries that are installed here; undefined where the history
 * does not reach back to it, as in a shallow clone.
 */
export function earlierCommit(which: Earlier): string | undefined {
  const commit = RELEASED[which];
  if (spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT }).status !== 0)
    return undefined;
  const folder = join(ROOT, '.countersign', 'earlier', commit);
  if (existsSync(folder)) return withBundler(folder);
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', unfinished], { input: archive });
  linkLibraries(unfinished);
  renameSync(unfinished, folder);
  return withBundler(folder);
}

/** The tree, with something to bundle by in the place of the library that is gone. */
function withBundler(tree: string): string {
  const library = join(tree, 'node_modules', 'serverless-esbuild');
  if (existsSync(library)) return tree;
  rmSync(library, { force: true });
  mkdirSync(library);
  const standIn = JSON.stringify(join(ROOT, 'test', 'support', 'earlier-esbuild.cjs'));
  writeFileSync(
    join(library, 'index.js'),
    `module.exports = require(${standIn})(${JSON.stringify(ROOT)});\n`,
  );
  return tree;
}

function linkLibraries(tree: string): void {
  const workspaces = readdirSync(join(ROOT, 'node_modules', OURS));
  mkdirSync(join(tree, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== OURS) link(tree, join('node_modules', name));
  mkdirSync(join(tree, 'node_modules', OURS));
  for (const name of workspaces) {
    const home = ['.', 'services']
      .map((parent) => join(parent, name))
      .find((path) => existsSync(join(tree, path)));
    if (home === undefined) continue;
    symlinkSync(join('..', '..', home), join(tree, 'node_modules', OURS, name));
    if (existsSync(join(ROOT, home, 'node_modules'))) link(tree, join(home, 'node_modules'));
  }
}

const link = (tree: string, path: string) => symlinkSync(join(ROOT, path), join(tree, path));
