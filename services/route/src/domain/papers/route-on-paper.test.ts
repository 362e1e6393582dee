import { readFileSync } from 'node:fs';
import type { Brief } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { brief, reading, textOf } from '../../testing/contract.ts';
import { parsePlaybook } from '../playbook/parse-playbook.ts';
import { routeContract } from '../routing/route-contract.ts';

const CLAUSES = [
  'The Owner lets the boat to the Hirer from May to September for £240 a week, with oars, a cover and a key to the pier.',
  'The Hirer pays within 30 days of an invoice, and brings the boat back as it was, wear and weather apart.',
  'What the Owner deems necessary on the lake is binding on both sides while the boat is out.',
];
const TEXT = CLAUSES.join('\n\n');
const BURDEN: Brief['burdens'][number] = {
  kind: 'one-sided-say',
  why: 'One side decides alone.',
  citations: [{ quote: CLAUSES[2]!, page: 1 }],
};

const standard = readFileSync(new URL('../../../playbook.yaml', import.meta.url), 'utf8');
const firm = (more = '', text = TEXT) =>
  parsePlaybook(
    `extends: standard\nname: Firm\nversion: "7"\npapers:\n  - paper: boat-hire\n    approvedBy: Ann Lee\n    approvedOn: 2027-05-03\n${more}    text: ${JSON.stringify(text)}\n`,
    'firm.yaml',
    standard,
  );
const routed = (text: string, playbook = firm(), changes: Partial<Parameters<typeof reading>[0]> = {}) =>
  routeContract(reading({ text: textOf(text), brief: brief({ burdens: [BURDEN] }), ...changes }), playbook);

describe('a contract on approved paper', () => {
  it('passes where it is word for word on it, and says who approved it', () => {
    const { route, paper, explanation } = routed(TEXT);
    expect(route).toBe('auto-approve');
    expect(paper).toEqual({
      paper: 'boat-hire',
      approvedBy: 'Ann Lee',
      approvedOn: '2027-05-03',
      differences: [],
    });
    expect(explanation.map(({ text }) => text).join(' ')).toContain('which Ann Lee approved on 2027-05-03');
  });

  it.each([
    ['a number', '30 days', '3 days', '30', '3'],
    ['words that nobody would look at', 'wear and weather apart', 'wear apart', 'and weather', /wear apart/],
    ['a sentence more', 'to the pier.', 'to the pier. It sails empty.', '', /It sails empty/],
  ])('goes to a person where it differs in %s, and says where', (_, ordinary, other, paper, quote) => {
    const read = routed(TEXT.replace(ordinary, other), firm(), { brief: brief({ burdens: [] }) });
    expect(read.route).not.toBe('auto-approve');
    expect(read.paper?.differences).toHaveLength(1);
    expect(read.paper?.differences[0]?.paper).toBe(paper);
    expect(read.paper?.differences[0]?.citation.quote).toMatch(quote);
    expect(read.because).toContain('boat-hire');
  });

  it.each([
    ['there is no paper', routed(TEXT, parsePlaybook(standard, 'playbook.yaml'))],
    [
      'most of it is something else',
      routed(`${CLAUSES[2]}\n\nAll else is about lamps, and who lights them when.`),
    ],
    ['it is approved for another side', routed(TEXT, firm('    sides: [licensee]\n'), { side: 'supplier' })],
    ['whose side the client is on is not known', routed(TEXT, firm('    sides: [supplier]\n'))],
  ])('is as any other where %s', (_, { route, paper }) => {
    expect(route).not.toBe('auto-approve');
    expect(paper).toBeUndefined();
  });

  it('passes for the side that it is approved for', () => {
    expect(routed(TEXT, firm('    sides: [supplier]\n'), { side: 'supplier' }).route).toBe('auto-approve');
  });

  describe('with a line to write on', () => {
    const LINE = 'Towed to the pier by';
    const on = (written: string, quote: string) => {
      const text = `${TEXT}\n\n${LINE} ${written}.`;
      const start = text.indexOf(quote);
      const place = start < 0 ? { quote } : { quote, start, end: start + quote.length };
      return routed(text, firm('', `${TEXT}\n\n${LINE} ______.`), {
        brief: brief({ burdens: [{ ...BURDEN, citations: [place] }] }),
      });
    };

    it('passes where a name is written on it, and what binds stands elsewhere', () => {
      expect(on('Ann Lee', CLAUSES[2]!).route).toBe('auto-approve');
      expect(on('______', `${LINE} ______.`).route).toBe('auto-approve');
    });

    it.each([
      ['what is written on it binds', 'Ann Lee', `${LINE} Ann Lee.`],
      ['where that stands is not known', 'Ann Lee', 'Words that are nowhere.'],
      ['a sentence is written on it', 'Owner keeps the deposit whatever happens', CLAUSES[2]!],
    ])('goes to a person where %s', (_, written, quote) => {
      const { route, paper } = on(written, quote);
      expect(route).not.toBe('auto-approve');
      expect(paper?.differences.map(({ citation }) => citation.quote)).toEqual([written]);
    });
  });

  it('still has words to whoever reads told', () => {
    const burdens = [{ ...BURDEN, kind: 'addresses-the-reader' }];
    expect(routed(TEXT, firm(), { brief: brief({ burdens }) }).route).not.toBe('auto-approve');
  });

  it.each([
    ['a hole of no kind', '', `${TEXT} {anything}`, /no such hole: \{anything\}; there are party/],
    ['an unknown side', '    sides: [tenant]\n', TEXT, /no such side: tenant/],
    ['next to no words', '', 'All is well.', /papers\.0\.text/],
  ])('has no paper with %s', (_, more, text, cause) => {
    expect(() => firm(more, text)).toThrow(cause);
  });
});
