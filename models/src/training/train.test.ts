import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, train } from '../index.ts';
import type { ModelBytes } from '../storage/load-models.ts';
import { openModels, weightNames } from '../storage/load-models.ts';

/** Holds whatever these tests write. */
const scratch = mkdtempSync(join(tmpdir(), 'countersign-train-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const newFolder = (name: string) => mkdtempSync(join(scratch, name));

const law = (place: string) => `This Agreement shall be governed by the laws of the State of ${place}.`;

/** A corpus in miniature, written for this test. */
const contracts = Array.from({ length: 30 }, (_, at) => {
  const type = at % 2 ? 'supply' : 'franchise';
  const governing = law(['Utah', 'Ohio', 'Maine'][at % 3]!);
  const text = `${type.toUpperCase()} AGREEMENT number ${at}.\n\nThe parties agree on the price of goods in order ${at}.\n\n${governing}`;
  return { id: `c${at}`, type, text, clauses: { 'Governing Law': at % 5 ? [governing] : [] } };
});
const documents = Array.from({ length: 12 }, (_, at) => {
  const text = `NON-DISCLOSURE AGREEMENT ${at} made as of May ${at + 1}, 2020 between Alder Inc. and Birch LLC. It ends two years after. ${law('Utah')}`;
  const expected = {
    effective_date: [`2020-05-${String(at + 1).padStart(2, '0')}`],
    jurisdiction: ['Utah'],
    party: ['Alder Inc.', 'Birch LLC'],
    term: ['2 years'],
  };
  return { file: `${at}.pdf`, expected, textLayer: text, textract: text };
});

function writeCorpus(): string {
  const folder = newFolder('corpus-');
  const write = (name: string, lines: object[]) =>
    writeFileSync(join(folder, name), gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')));
  for (const part of ['cuad', 'nda']) mkdirSync(join(folder, part, 'pdf'), { recursive: true });
  write('cuad/contracts.jsonl.gz', contracts);
  write('nda/documents.jsonl.gz', documents);
  writeFileSync(join(folder, 'nda/pdf/0.pdf'), '%PDF-1.7');
  return folder;
}

describe('train', () => {
  let corpus: string;
  let into: string;
  const bytesOf = (name: string) => readFileSync(join(into, `${name}.bin`));

  beforeAll(() => {
    corpus = writeCorpus();
    into = newFolder('weights-');
    train(corpus, { into });
  });

  it('writes the same bytes every time', () => {
    const first = weightNames.map(bytesOf);
    train(corpus, { into });
    expect(weightNames.map(bytesOf)).toEqual(first);
  });

  it('writes weights that know what the corpus taught', () => {
    const models = openModels(
      Object.fromEntries(weightNames.map((name) => [name, bytesOf(name)])) as unknown as ModelBytes,
    );
    expect(models.classify('FRANCHISE AGREEMENT for a new place')[0]!.label).toBe('franchise');
    expect(models.readFields(documents[3]!.textLayer).effectiveDate?.normalised).toBe('2020-05-04');
  });

  it('refuses a folder that is not a corpus, by name', () => {
    expect(() => train('/nowhere')).toThrow('/nowhere/cuad/contracts.jsonl.gz');
  });
});

describe('evaluate', () => {
  const byName = async (options: Parameters<typeof evaluate>[1]) => {
    const { measures, split } = await evaluate(writeCorpus(), options);
    return { split, measure: (name: string) => measures.find((each) => each.name.startsWith(name))! };
  };

  it('uses the shipped weights on a corpus they were not fitted to', async () => {
    const { split, measure } = await byName({});
    expect(split).toBe('shipped weights on 30 contracts and 12 NDAs, none of which they were fitted to');
    expect(measure('contract type accuracy').value).toBe(1);
    expect(measure('NDA jurisdiction').value).toBe(1);
  });

  it('gives the reason where a port is missing', async () => {
    const { measure } = await byName({});
    expect(measure('word F1 against Textract, OCR')).toMatchObject({
      value: null,
      note: expect.stringContaining('not measured'),
    });
    expect(measure('citations verbatim')).toMatchObject({
      value: null,
      note: expect.stringContaining('not measured'),
    });
  });

  it('cross-validates when asked to', async () => {
    const { split, measure } = await byName({ split: 'cross-validation' });
    expect(split).toContain('5-fold cross-validation of 30 contracts and 12 NDAs');
    expect(measure('contract type accuracy').value).toBeGreaterThan(0.9);
  });

  it('measures through the ports, and writes a line a document and a PDF', async () => {
    const predictions = join(newFolder('predictions-'), 'lines.jsonl');
    const { measure } = await byName({
      predictions,
      extraction: { textLayer: async () => documents[0]!.textract, ocr: async () => 'unreadable' },
      review: {
        review: async () => ({ citations: 4, verbatim: 3, passed: { atOnce: 6, afterRepair: 1, never: 1 } }),
      },
    });
    expect(measure('word F1 against Textract, text layer').value).toBe(1);
    expect(measure('word F1 against Textract, OCR').value).toBe(0);
    expect(measure('citations verbatim').value).toBe(0.75);
    expect(measure('model answers valid after repair').value).toBe(0.125);
    const lines = readFileSync(predictions, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(30 + 12 + 1);
    expect(lines[1]).toMatchObject({
      id: 'c1',
      type: 'supply',
      clauses: { 'Governing Law': { present: true } },
    });
    expect(lines.at(-1)).toMatchObject({
      file: '0.pdf',
      ocrText: 'unreadable',
      fields: { jurisdiction: ['Utah'] },
    });
  });
});
