import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts a module of this folder as a Node process that spends little memory on WebAssembly.
 * @param environment secrets among it: arguments of a process are everybody's to read, its environment is not
 */
export function forkModule(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return fork(fileURLToPath(new URL(name, import.meta.url)), args, {
    execArgv: ['--liftoff-only', '--disable-warning=ExperimentalWarning'],
    // Whatever the parent was started with (a debugger, a test runner) is not for this process.
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
}
