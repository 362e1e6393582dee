/**
 * `npm run test:mutants -- [words of a name]`: puts each fault into a copy of the last commit, lets the soak run
 * there, and says whether its oracle found it; see docs/faults.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../cli/src/embedded/start-embedded.ts';
import { type Mutant, mutated } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

/** Two contracts in a light wind that loses a section, with one that is broken. */
const SOAK = ['test/soak/main.ts', '--n', '2', '--kills', '0', '--wind', 'light'];
/** Folders of packages that the workspaces share, and those that one has of its own. */
const MODULES = ['node_modules', 'cli/node_modules', 'shared/node_modules'];

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status === null || (status !== 0 && program !== process.execPath)) throw new Error(stderr);
  return stdout;
}

async function soakWith(mutant: Mutant, copy: string): Promise<string> {
  const file = join(copy, mutant.file);
  const source = await readFile(file, 'utf8');
  await writeFile(file, mutated(source, mutant));
  try {
    return run(process.execPath, SOAK, copy);
  } finally {
    await writeFile(file, source);
  }
}

const words = process.argv.slice(2).join(' ');
const copy = await mkdtemp(join(tmpdir(), 'countersign-mutants-'));
try {
  run('git', ['worktree', 'add', '--force', '--detach', copy, 'HEAD'], ROOT);
  for (const each of MODULES.filter((path) => existsSync(join(ROOT, path))))
    run('cp', ['-al', join(ROOT, each), join(copy, each)], ROOT);
  for (const mutant of MUTANTS.filter(({ name }) => name.includes(words))) {
    const said = await soakWith(mutant, copy);
    const line = said.split('\n').find((each) => each.startsWith('! ') && mutant.found.test(each));
    console.log(
      line === undefined ? `NOT FOUND  ${mutant.name}\n${said}` : `found      ${mutant.name}\n  ${line}`,
    );
    if (line === undefined) process.exitCode = 1;
  }
} finally {
  run('git', ['worktree', 'remove', '--force', copy], ROOT);
  await rm(copy, { recursive: true, force: true });
}
