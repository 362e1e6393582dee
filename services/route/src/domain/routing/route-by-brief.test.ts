import { readFileSync } from 'node:fs';
import type { Brief } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { brief, finding, identified, reading } from '../../testing/contract.ts';
import { parsePlaybook } from '../playbook/parse-playbook.ts';
import { routeContract } from './route-contract.ts';

const playbook = parsePlaybook(
  readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8'),
  'playbook.yaml',
);
const burden = (kind: string): Brief['burdens'][number] => ({
  kind,
  why: 'A person has to look.',
  citations: [{ quote: 'The Buyer bears all costs.', page: 2 }],
});
const gap = (kind: Brief['incomplete'][number]['kind'], listsOnly?: true): Brief['incomplete'][number] => ({
  kind,
  what: 'Something is missing.',
  citations: [],
  ...(listsOnly && { listsOnly }),
});
const scoreOf = (document: Partial<Brief>, ...categories: string[]) =>
  routeContract(
    reading({ brief: brief(document), findings: identified(...categories.map((each) => finding(each))) }),
    playbook,
  ).score;
const bare = scoreOf({});

describe('routeContract, by what the brief shows', () => {
  it('weighs a burden, however often it is laid', () => {
    const once = scoreOf({ burdens: [burden('bears-it-all')] });
    expect(once).toBeGreaterThan(bare);
    expect(scoreOf({ burdens: Array(9).fill(burden('bears-it-all')) })).toBe(once);
  });

  it('weighs burdens of several kinds more than many of one', () => {
    const many = scoreOf({ burdens: Array(9).fill(burden('security')) });
    expect(scoreOf({ burdens: [burden('security'), burden('clawback')] })).toBeGreaterThan(many);
  });

  it('weighs what cannot be seen: terms that were taken out more than a blank', () => {
    const blank = scoreOf({ incomplete: [gap('blank')] });
    expect(blank).toBeGreaterThan(bare);
    expect(scoreOf({ incomplete: [gap('redaction')] })).toBeGreaterThan(blank);
  });

  it.each<[string, Partial<Brief>]>([
    ['a burden that says little', { burdens: [burden('override')] }],
    ['a kind that no rule knows', { burdens: [burden('made-up')] }],
    ['a signature that is to come', { incomplete: [gap('unsigned')] }],
    ['an exhibit that is a mere list', { incomplete: [gap('missing-exhibit', true)] }],
  ])('does not weigh %s', (_, document) => {
    expect(scoreOf(document)).toBe(bare);
  });

  it.each([
    ['most-favoured', 'most-favored-nation'],
    ['one-sided-indemnity', 'one-sided-indemnity'],
    ['sum-for-breach', 'liquidated-damages'],
  ])('counts %s with the finding of its clause', (kind, category) => {
    expect(scoreOf({ burdens: [burden(kind)] }, category)).toBe(scoreOf({}, category));
  });
});

it.each([
  ['nonCompete', 'non-compete'],
  ['exclusivity', 'exclusivity'],
] as const)('weighs what the brief reads of %s, and once where a finding tells it', (term, category) => {
  const read = { [term]: [{ binds: 'Agent', duration: '1 year', citations: [{ quote: 'shall not' }] }] };
  expect(scoreOf(read)).toBeGreaterThan(bare);
  expect(scoreOf(read, category)).toBe(scoreOf({}, category));
});

it('weighs a non-compete of a human being more than that of a company', () => {
  const of = (name: string, binds = 'Agent') =>
    scoreOf({
      parties: [
        { name, role: 'Agent', citations: [] },
        { name: 'Birch Stores plc', role: 'Principal', citations: [] },
      ],
      nonCompete: [{ binds, duration: '1 year', citations: [{ quote: 'shall not compete' }] }],
    });
  expect(of('Ann B. Fell')).toBeGreaterThan(of('Tarn Works Limited'));
  expect(of('Ann B. Fell', 'Principal')).toBe(of('Tarn Works Limited', 'Principal'));
});

describe('a term until a day', () => {
  const until = (day: string): Partial<Brief> => ({
    term: { kind: 'until-date', value: day, citations: [] },
    effectiveDate: { value: '2026-04-01', citations: [] },
    endDate: { value: day, citations: [] },
  });
  const positionsOf = (document: Partial<Brief>) =>
    routeContract(reading({ brief: brief(document) }), playbook).positions?.map(({ position, grade }) => [
      position,
      grade,
    ]);

  it('weighs as long as it is, as a rule and as a position', () => {
    expect(scoreOf(until('2028-03-31'))).toBe(bare);
    expect(scoreOf(until('2071-03-31'))).toBeGreaterThan(scoreOf(until('2028-03-31')));
    expect(positionsOf(until('2028-03-31'))).toContainEqual(['services-long-term', 'standard']);
    expect(positionsOf(until('2071-03-31'))).toContainEqual(['services-long-term', 'walk-away']);
  });
});
