import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { encodeTermModel, termScorer } from './term-model.ts';
import { trainTerms } from './train-terms.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-twins-'));
afterAll(() => rmSync(folder, { recursive: true }));

const THINGS = ['boats', 'tents', 'lamps', 'bikes', 'skis', 'drums'];
const twins = (thing: string) => {
  const ordinary = `The Hirer shall return the ${thing} on Monday.`;
  return {
    text: `HIRE AGREEMENT\n\n1. Hire\n\n1.1 The Owner shall bring the ${thing} on Friday.\n\n1.2 ${ordinary}`,
    changes: [
      { ordinary, risky: `The ${thing} swallow the deposit.` },
      { ordinary, risky: `Each evening swallows another day of ${thing}.` },
    ],
  };
};
mkdirSync(join(folder, 'more'));
THINGS.forEach((thing, at) => {
  writeFileSync(join(folder, at % 2 ? 'more' : '', `${thing}.yaml`), stringify(twins(thing)));
});
/** Knows of a sentence only whether something swallows in it. */
const vectorOf = (sentence: string) => Float32Array.of(sentence.includes('swallow') ? 1 : 0, 0);

describe('trainTerms', () => {
  const model = trainTerms(folder, vectorOf);

  it('learns what only the changes have', () => {
    const margin = (words: string) => termScorer(model)(words).withSentence(vectorOf(words));
    expect(margin('The canoes swallow the deposit.')).toBeGreaterThan(model.threshold);
    expect(margin('PARTY shall return the canoes on Monday.')).toBeLessThan(
      margin('The canoes swallow the deposit.') - 1,
    );
  });

  it('tells no less than it sends to a person', () => {
    expect(model.telling).toBeLessThanOrEqual(model.threshold);
  });

  it('fits the same model every time', () => {
    expect([...encodeTermModel(trainTerms(folder, vectorOf))]).toEqual([...encodeTermModel(model)]);
  });

  it('refuses a folder without twins', () => {
    const empty = join(folder, 'none');
    mkdirSync(empty);
    expect(() => trainTerms(empty, vectorOf)).toThrow('No twins');
  });
});
