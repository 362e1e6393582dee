import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readTracked } from './tracked-files.ts';

const { scripts } = JSON.parse(readTracked('package.json')) as { scripts: Record<string, string> };
/** Those of `test/`, which people call by hand and with options. */
const own = Object.entries(scripts).flatMap(([name, line]) => {
  const file = line.match(/^node (test\/\S+)$/)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

const called = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [file, ...args], {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
    timeout: 60_000,
  });

it('finds the scripts', () => expect(own.length).toBeGreaterThan(4));

describe.each(own)('npm run %s', (name, file) => {
  it('says how it is called', () => {
    const { status, stdout } = called(file, '--help');
    expect(stdout).toContain(`npm run ${name}`);
    expect(status).toBe(0);
  });

  it('says so instead of a stack where a call is not understood', () => {
    const { status, stderr } = called(file, '--moon', '7');
    expect(stderr).toContain('--moon');
    expect(stderr).toContain(`npm run ${name}`);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(status).toBe(2);
  });
});

it.each([
  ['test/soak/main.ts', ['--n', '0'], '--n'],
  ['test/soak/main.ts', ['--wind', 'gale'], 'gale'],
  ['test/scale/main.ts', ['--per-second', 'five'], 'five'],
  ['test/soak/mutants/main.ts', ['no such fault'], 'no such fault'],
])('%s does nothing with %j', (file, args, named) => {
  const { status, stderr } = called(file, ...args);
  expect(stderr).toContain(named);
  expect(status).toBe(2);
});
