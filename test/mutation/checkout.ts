import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { type Mutation, mutated } from './mutation.ts';

/** Folders of packages that the workspaces share, and those that one has of its own. */
const MODULES = ['node_modules', 'cli/node_modules', 'shared/node_modules'];

/** A copy of the last commit, to change and run. */
export interface Checkout {
  /** Runs Node there; what it printed, however it ended. */
  node(args: readonly string[]): string;
  /** What a file there holds. @param path from the repository */
  read(path: string): string;
  /** Changes a source while something runs. */
  changed<T>(mutation: Mutation, run: () => T): Promise<T>;
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === null || (status !== 0 && program !== process.execPath)) throw new Error(stderr);
  return `${stdout}${stderr}`;
}

const checkoutAt = (folder: string): Checkout => ({
  node: (args) => run(process.execPath, args, folder),
  read: (path) => readFileSync(join(folder, path), 'utf8'),
  async changed(mutation, work) {
    const file = join(folder, mutation.file);
    const source = await readFile(file, 'utf8');
    await writeFile(file, mutated(source, mutation));
    try {
      return work();
    } finally {
      await writeFile(file, source);
    }
  },
});

/** Works with a copy of the last commit, which is removed again. */
export async function withCheckout(work: (checkout: Checkout) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-mutation-'));
  try {
    run('git', ['worktree', 'add', '--force', '--detach', folder, 'HEAD'], ROOT);
    for (const each of MODULES.filter((path) => existsSync(join(ROOT, path))))
      run('cp', ['-al', join(ROOT, each), join(folder, each)], ROOT);
    await work(checkoutAt(folder));
  } finally {
    run('git', ['worktree', 'remove', '--force', folder], ROOT);
    await rm(folder, { recursive: true, force: true });
  }
}
