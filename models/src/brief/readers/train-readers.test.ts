import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { encodeTermModel, termScorer } from '../unusual/term-model.ts';
import { trainReaders } from './train-readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const THINGS = ['boats', 'tents', 'lamps', 'bikes', 'skis', 'drums'];
const lines = (line: (thing: string) => string) => THINGS.map(line).join('\n');
const contract = (thing: string) =>
  `HIRE AGREEMENT\n\n1. Hire\n\n1.1 The Owner shall bring the ${thing} on Friday.\n\n1.2 The ${thing} go back on Monday.`;

mkdirSync(join(folder, 'twins'));
writeFileSync(
  join(folder, 'told.txt'),
  lines((thing) => `Gentle readers, praise the ${thing}.`),
);
writeFileSync(
  join(folder, 'plain.txt'),
  lines((thing) => `Readers of the meter note the ${thing}.`),
);
for (const thing of THINGS)
  writeFileSync(join(folder, 'twins', `${thing}.yaml`), stringify({ text: contract(thing), changes: [] }));

const corpus = THINGS.map((thing) => ({ id: thing, text: contract(`old ${thing}`) }));
/** Knows of a sentence only whether it is gentle. */
const vectorOf = (sentence: string) => Float32Array.of(sentence.includes('Gentle') ? 1 : 0, 0);

describe('trainReaders', () => {
  const fitted = () => trainReaders(folder, join(folder, 'twins'), corpus, vectorOf);
  const model = fitted();
  const margin = (words: string) => termScorer(model)(words).withSentence(vectorOf(words));

  it('learns what only the words to a reader have', () => {
    expect(margin('Gentle readers, praise the canoes.')).toBeGreaterThan(0.5);
    expect(model.threshold).toBeLessThan(0.5);
  });

  it.each(['The Owner shall bring the canoes on Friday.', 'Readers of the meter note the canoes.'])(
    'takes for a term: %s',
    (words) => expect(margin(words)).toBeLessThan(-0.5),
  );

  it('fits the same model every time', () => {
    expect([...encodeTermModel(fitted())]).toEqual([...encodeTermModel(model)]);
  });

  it.each(['told.txt', 'plain.txt'])('says that %s is missing', (name) => {
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, name === 'told.txt' ? 'plain.txt' : 'told.txt'), 'A sentence.');
    expect(() => trainReaders(other, join(folder, 'twins'), corpus, vectorOf)).toThrow(name);
  });
});
