import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { encodeTermModel, termScorer } from '../unusual/term-model.ts';
import { trainOneSided } from './train-one-sided.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-one-sided-'));
afterAll(() => rmSync(folder, { recursive: true }));

const THINGS = ['boats', 'tents', 'lamps', 'bikes', 'skis', 'drums'];
const lines = (line: (thing: string) => string) => THINGS.map(line).join('\n');
const contract = (thing: string) =>
  `HIRE AGREEMENT\n\n1. Hire\n\n1.1 The Owner shall bring the ${thing} on Friday.\n\n1.2 Each party keeps its ${thing} dry.`;

mkdirSync(join(folder, 'twins'));
writeFileSync(
  join(folder, 'adverse.txt'),
  lines((thing) => `PARTY forfeits the ${thing}.`),
);
writeFileSync(
  join(folder, 'ordinary.txt'),
  lines((thing) => `PARTY counts the ${thing}.`),
);
for (const thing of THINGS)
  writeFileSync(join(folder, 'twins', `${thing}.yaml`), stringify({ text: contract(thing), changes: [] }));

const asked: string[] = [];
/** Knows of a sentence only whether something is forfeited. */
const vectorOf = (sentence: string) => {
  asked.push(sentence);
  return Float32Array.of(sentence.includes('forfeits') ? 1 : 0, 0);
};

describe('trainOneSided', () => {
  const fitted = () => trainOneSided(folder, join(folder, 'twins'), vectorOf);
  const model = fitted();
  const margin = (words: string) => termScorer(model)(words).withSentence(vectorOf(words));

  it('learns what only the adverse sentences have', () => {
    expect(margin('PARTY forfeits the canoes.')).toBeGreaterThan(0.5);
    expect(model.threshold).toBeLessThan(0.5);
  });

  it.each(['PARTY shall bring the canoes on Friday.', 'PARTY counts the canoes.'])(
    'takes for ordinary: %s',
    (words) => expect(margin(words)).toBeLessThan(-0.5),
  );

  it('learns nothing from what holds for both sides', () => {
    expect(asked.filter((sentence) => sentence.startsWith('Each party'))).toEqual([]);
    expect(asked.filter((sentence) => sentence.includes('shall bring'))).not.toEqual([]);
  });

  it('fits the same model every time', () => {
    expect([...encodeTermModel(fitted())]).toEqual([...encodeTermModel(model)]);
  });

  it.each(['adverse.txt', 'ordinary.txt'])('says that %s is missing', (name) => {
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, name === 'adverse.txt' ? 'ordinary.txt' : 'adverse.txt'), 'PARTY sings.');
    expect(() => trainOneSided(other, join(folder, 'twins'), vectorOf)).toThrow(name);
  });
});
