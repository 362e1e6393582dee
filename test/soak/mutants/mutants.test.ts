import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../cli/src/embedded/start-embedded.ts';
import { mutated } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

const SOURCE = { name: 'm', file: 'f.ts', find: 'send();', replace: 'send(); send();', found: /twice/ };

it('puts a fault where its words stand once, and nowhere else', () => {
  expect(mutated('await send();', SOURCE)).toBe('await send(); send();');
  expect(() => mutated('done();', SOURCE)).toThrow('stands 0 times');
  expect(() => mutated('send(); send();', SOURCE)).toThrow('stands 2 times');
});

describe('the sources have the words of', () => {
  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s', async (_, mutant) => {
    const source = await readFile(join(ROOT, mutant.file), 'utf8');
    expect(mutated(source, mutant)).not.toBe(source);
  });
});
