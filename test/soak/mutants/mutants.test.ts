import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../cli/src/embedded/start-embedded.ts';
import { mutated } from '../../mutation/mutation.ts';
import { MUTANTS } from './mutants.ts';

const mutants = MUTANTS.map((mutant) => [mutant.name, mutant] as const);

describe('the sources have the words of', () => {
  it.each(mutants)('%s', async (_, mutant) => {
    const source = await readFile(join(ROOT, mutant.file), 'utf8');
    expect(mutated(source, mutant)).not.toBe(source);
  });
});

it.each(mutants)('the oracle can say what is wanted of it on %s', (_, { said, found }) => {
  expect(said).toContainEqual(expect.stringMatching(found));
});
