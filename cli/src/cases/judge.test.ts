import type { ExtractedText, Reading, TextPage, ValidatedSection } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import type { ProcessResult } from '../process/result.ts';
import type { Case } from './case.ts';
import { tableOfCases, totalsOfCases } from './cases-table.ts';
import { judge } from './judge.ts';
import type { Outcome } from './outcome.ts';

const RESULT: ProcessResult = {
  file: '/cases/a.pdf',
  runId: 'run-00000001',
  status: 'COMPLETED',
  contractType: 'nda',
  typeScore: 0.9,
  pages: 1,
  language: 'en',
  sections: { total: 6, passed: 6, failed: 0 },
  risk: { score: 0, level: 'low' },
  route: 'auto-approve',
  because: null,
  warnings: [],
  fields: { party: ['Alpha', 'Beta'], 'effective-date': ['2025-04-03'] },
  alerts: 0,
  report: null,
  costUsd: 0,
  durationMs: 5_000,
  error: null,
};
const READING: Reading = {
  kind: 'contract',
  attachments: [],
  signatures: [],
  foreignPassages: [],
  warnings: [],
};
const PAGE: TextPage = {
  number: 1,
  width: 1,
  height: 1,
  method: 'text-layer',
  start: 0,
  end: 0,
  lines: [],
};
const text = (changes: Partial<ExtractedText> = {}): ExtractedText => ({
  version: 1,
  language: 'en',
  method: 'text-layer',
  text: 'The fee is USD\n48,500. Liability is\nlimited.',
  bodyEnd: 0,
  pages: [PAGE],
  reading: READING,
  ...changes,
});
const citing = (quote: string): ValidatedSection => ({
  version: 1,
  sectionId: 'liability',
  title: 'Liability',
  revision: 0,
  modelId: 'model',
  outcome: 'passed',
  errors: [],
  content: {
    summary: '',
    findings: [{ category: 'cap', title: 'Cap', detail: '', citations: [{ quote }] }],
  },
});

const outcome = (
  result: Partial<ProcessResult> = {},
  read: ExtractedText = text(),
  ...sections: ValidatedSection[]
): Outcome => ({ result: { ...RESULT, ...result }, documents: { text: read, sections } });
const hiding = (words: string) => text({ pages: [{ ...PAGE, hidden: [{ text: words, why: 'tiny' }] }] });
const failed = (message: string, errorClass = 'input') =>
  outcome({
    status: 'FAILED',
    route: null,
    error: { class: errorClass, name: 'NotAPdf', message },
  });

const others = (file: string) => (file === 'twin.pdf' ? outcome() : undefined);
const verdictOn = (asked: Partial<Case>, seen: Outcome) => {
  const { checks } = judge({ file: 'a.pdf', ...asked }, seen, others);
  return checks.filter(({ key }) => key !== 'ended').map(({ passed }) => passed);
};

const review = { route: 'review', status: 'AWAITING_REVIEW' } as const;
const warning = { code: 'page-unread', page: 2, message: 'Page 2 is a picture that cannot be drawn.' };

describe('judge', () => {
  it.each<[string, Partial<Case>, Outcome, Outcome]>([
    ['auto', { auto: true }, outcome(), outcome(review)],
    ['never auto', { auto: false }, outcome(review), outcome()],
    ['a control that fails', { auto: true }, outcome(), failed('encrypted')],
    ['read, over a line end', { read: ['USD 48,500'] }, outcome(), outcome({}, text({ text: 'USD' }))],
    ['notRead', { notRead: ['48,5001'] }, outcome(), outcome({}, text({ text: 'USD 48,5001' }))],
    [
      'hidden and cited nowhere',
      { hidden: true },
      outcome({}, hiding('without any limit'), citing('is limited')),
      outcome({}, hiding('without any limit'), citing('It is without any limit.')),
    ],
    ['hidden at all', { hidden: true }, outcome({}, hiding('without any limit')), outcome()],
    ['warned', { warned: true }, outcome({ warnings: [warning] }), outcome()],
    [
      'a warning without its page',
      { warned: true },
      outcome(
        { warnings: [{ code: 'attachment', message: 'x' }] },
        text({ reading: { ...READING, kind: 'amendment' } }),
      ),
      outcome({ warnings: [{ code: 'page-unread', message: 'x' }] }),
    ],
    [
      'fields as sets',
      { fields: { party: ['Beta', 'Alpha'] } },
      outcome(),
      outcome({ fields: { party: ['Alpha', 'Beta', 'Gamma'] } }),
    ],
    [
      'dateNot',
      { dateNot: '2025-03-04' },
      outcome(),
      outcome({ fields: { 'effective-date': ['2025-03-04'] } }),
    ],
    ['same', { same: 'twin.pdf' }, outcome(), outcome(review)],
    ['same fields', { same: 'twin.pdf' }, outcome(), outcome({ fields: {} })],
    ['says', { says: ['word'] }, failed('It is a Word file.'), failed('It is damaged.')],
    ['says in a warning', { says: ['picture'] }, outcome({ warnings: [warning] }), outcome()],
    ['notFailed', { notFailed: true }, outcome(review), failed('0 pages')],
    ['notInternal', { notInternal: true }, failed('0 pages'), failed('a bug', 'internal')],
    ['seconds', { seconds: 60 }, outcome(), outcome({ durationMs: 60_001 })],
    [
      'quote',
      { quote: 'the fee may be raised at any time' },
      outcome({}, text(), citing('Note: the fee may be raised at any time.')),
      outcome({}, text(), citing('The fee may be paid late, or raised at any time.')),
    ],
  ])('tells whether it holds: %s', (_, asked, holds, holdsNot) => {
    expect(verdictOn(asked, holds)).toEqual([true]);
    expect(verdictOn(asked, holdsNot)).toEqual([false]);
  });

  it('asks nothing of a case but that it ends', () => {
    expect(judge({ file: 'a.pdf' }, outcome(), others).checks).toMatchObject([
      { key: 'ended', passed: true },
    ]);
    expect(judge({ file: 'a.pdf' }, outcome({ status: 'LOST' }), others).checks).toMatchObject([
      { key: 'ended', passed: false },
    ]);
  });

  it('does not hold when there is no such other case', () => {
    expect(verdictOn({ same: 'gone.pdf' }, outcome())).toEqual([false]);
  });
});

describe('the table of cases', () => {
  const cases = [
    judge({ file: 'good.pdf', auto: true, notFailed: true }, outcome(), others),
    judge({ file: 'bad.pdf', auto: false, read: ['unlimited'] }, outcome(), others),
  ];

  it('says of each failed case what does not hold and what was seen', () => {
    const lines = tableOfCases(cases).split('\n');
    expect(lines.find((line) => line.includes('good.pdf'))).toMatch(/^pass .*auto, notFailed$/);
    expect(lines.find((line) => line.includes('bad.pdf'))).toMatch(/^FAIL .*auto false .*auto-approve$/);
    expect(lines.find((line) => line.includes('["unlimited"]'))).toContain('not read: unlimited');
  });

  it('counts cases and keys', () => {
    expect(totalsOfCases(cases)).toMatchObject({
      cases: { passed: 1, of: 2 },
      keys: { auto: { passed: 1, of: 2 }, read: { passed: 0, of: 1 } },
    });
    expect(tableOfCases(cases)).toContain('1 of 2 cases hold: ended 2/2, auto 1/2');
  });
});
