import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applyLogistic } from '../../linear/logistic.ts';
import { briefSource } from '../source.ts';
import { pointFeatures } from './point-features.ts';
import { shareWords, trainPoints } from './train-points.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-briefs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WEIGHTY =
  'The Buyer shall not terminate this Agreement, and shall forfeit the deposit of $9,000 on any breach of it.';
const LIGHT = 'Headings are in this document for the convenience of those who look something up in the text.';
const text = `${WEIGHTY}\n\n${LIGHT}`;
const corpus = { directory: '', cuad: [{ id: 'one', type: 'supply' as const, text, clauses: {} }], nda: [] };

describe('trainPoints', () => {
  it('weighs passages that a brief quotes above those that it does not', () => {
    writeFileSync(join(folder, 'one.json'), JSON.stringify({ id: 'one', mustTell: [{ quote: WEIGHTY }] }));
    const weights = trainPoints(folder, corpus);
    const [weighty, light] = briefSource(text).passages.map((passage) =>
      applyLogistic(weights, pointFeatures(passage, new Array(36).fill(0), text.length)),
    );
    expect(weighty).toBeGreaterThan(light!);
  });

  it('says that no brief belongs to the corpus', () => {
    expect(() => trainPoints(folder, { ...corpus, cuad: [] })).toThrow('No brief');
  });
});

describe('shareWords', () => {
  it.each([
    ['shall forfeit the deposit', WEIGHTY, true],
    ['shall keep the deposit', WEIGHTY, false],
    [`Whoever asks: ${WEIGHTY.slice(0, 60)} in another way`, WEIGHTY, true],
    [WEIGHTY, LIGHT, false],
  ])('%j and %j: %s', (quote, passage, shared) => {
    expect(shareWords(quote, passage)).toBe(shared);
  });
});
