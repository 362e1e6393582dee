import type { BriefBurden } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { cite, passagesOf } from '../source.ts';
import type { TermReader } from './term-reader.ts';
import { unusualTerms } from './unusual-terms.ts';

const reader = (asked: string[] = []): TermReader => ({
  score: (marked) => ({
    byWords: /\bdarkens|merges\b/.test(marked) ? 1 : 0,
    withSentence: ([value]) => value ?? 0,
  }),
  vectorOf: (sentence) => {
    asked.push(sentence);
    return Float32Array.of(sentence.includes('darkens') ? 2 : 0);
  },
  threshold: 1,
  telling: 0.5,
});
const text = (clauses: readonly string[]) => `HOSTING AGREEMENT\n\n1. Hosting\n\n${clauses.join('\n\n')}`;
const found = (whole: string, given = reader(), named: BriefBurden[] = []) =>
  unusualTerms(whole, passagesOf(whole), (words) => words.replaceAll('the Host', 'PARTY'), named, given);
const named = (whole: string, kind: string, quote: string): BriefBurden => {
  const start = whole.indexOf(quote);
  return { kind, why: 'A rule says so.', citations: cite(whole, { start, end: start + quote.length }) };
};

describe('unusualTerms', () => {
  it('cites the terms that read unlike ordinary ones', () => {
    const whole = text([
      '1.1 The website is hosted for a year by the Host.',
      '1.2 A complaint darkens the website until it is settled.',
      '1.3 The website merges with others.',
    ]);
    const burdens = found(whole);
    expect(burdens.map(({ kind }) => kind)).toEqual(['unusual-term']);
    expect(burdens[0]?.citations[0]?.quote).toContain('A complaint darkens the website');
  });

  it('tells more of them where a person reads the contract anyway', () => {
    const clauses = [
      '1.1 A complaint darkens the website until it is settled.',
      '1.2 The website merges with others.',
    ];
    const margins: TermReader = {
      ...reader(),
      vectorOf: (sentence) => Float32Array.of(sentence.includes('darkens') ? 2 : 0.75),
    };
    const quotes = found(text(clauses), margins).map(({ citations: [first] }) => first?.quote);
    expect(quotes).toEqual([expect.stringContaining('darkens'), expect.stringContaining('merges')]);
    expect(found(text(clauses.slice(1)), margins)).toEqual([]);
  });

  it('reads few passages of a long contract as sentences: those whose words are the least ordinary', () => {
    const asked: string[] = [];
    const clauses = Array.from({ length: 40 }, (_, at) => `1.${at + 1} The website is kept in room ${at}.`);
    found(text([...clauses, '1.41 A complaint darkens the website.']), reader(asked));
    expect(asked).toHaveLength(24);
    expect(asked[0]).toBe('A complaint darkens the website.');
  });

  it('does not read what is a standard of the market and nothing beside', () => {
    const asked: string[] = [];
    const standard = 'Work which the Host asks to be done at night is charged at twice the rate.';
    found(text([`1.1 ${standard}`, '1.2 The website is hosted for a year.']), reader(asked));
    expect(asked).toEqual(['The website is hosted for a year.']);
    found(text([`1.1 ${standard} A complaint darkens the website.`]), reader(asked));
    expect(asked.at(-1)).toContain('A complaint darkens');
  });

  it('finds nothing in a text without clauses', () => {
    expect(found('HOSTING AGREEMENT')).toEqual([]);
  });
});

describe('burdens that rules name', () => {
  const DARK = 'A complaint darkens the website until it is settled.';
  const PLAIN = 'The website is hosted for a year by the Host.';
  const whole = text([`1.1 ${PLAIN}`, `1.2 ${DARK}`]);
  const ordinary: TermReader = { ...reader(), vectorOf: () => Float32Array.of(-0.9) };
  const kindsOf = (given: TermReader, burden: BriefBurden) =>
    found(whole, given, [burden]).map(({ kind }) => kind);

  it('stand where the passage reads unlike ordinary ones, and are told once', () => {
    expect(kindsOf(reader(), named(whole, 'shut-out', DARK))).toEqual(['shut-out']);
  });

  it.each(['unlimited-liability', 'sum-for-breach', 'long-restraint', 'addresses-the-reader'])(
    'stand where a rule recognises them, however ordinary they read: %s',
    (kind) => {
      expect(kindsOf(ordinary, named(whole, kind, PLAIN))).toEqual([kind]);
    },
  );

  it.each(['unrecognised-entry', 'definition-with-substance'])(
    'fall where no rule recognises them and they read like ordinary ones: %s',
    (kind) => {
      expect(kindsOf(ordinary, named(whole, kind, PLAIN))).toEqual([]);
      expect(kindsOf(reader(), named(whole, kind, DARK))).toEqual([kind]);
    },
  );

  it.each(['shut-out', 'no-end', 'override'])(
    'fall where a turn of phrase alone makes them suspect and the model is sure: %s',
    (kind) => {
      expect(kindsOf(ordinary, named(whole, kind, PLAIN))).toEqual([]);
      expect(kindsOf(reader(), named(whole, kind, PLAIN))).toContain(kind);
    },
  );

  it('are told where a person reads the contract anyway, suspect ones too', () => {
    const both = [named(whole, 'shut-out', PLAIN), named(whole, 'unlimited-liability', DARK)];
    expect(found(whole, ordinary, both).map(({ kind }) => kind)).toEqual(['shut-out', 'unlimited-liability']);
  });

  it('are not made certain by an entry that no rule knows', () => {
    const both = [named(whole, 'shut-out', PLAIN), named(whole, 'unrecognised-entry', DARK)];
    expect(found(whole, ordinary, both)).toEqual([]);
  });

  it('stand in words that the model does not read', () => {
    expect(kindsOf(ordinary, named(whole, 'unrecognised-entry', 'HOSTING AGREEMENT'))).toEqual([
      'unrecognised-entry',
    ]);
  });
});

describe('the model that ships', () => {
  const shipped = (clause: string) => {
    const whole = text([`1.1 ${clause}`]);
    return unusualTerms(whole, passagesOf(whole), (words) =>
      words.replace(/the Host\b|the Customer\b/gi, 'PARTY'),
    );
  };

  it.each([
    'Notices are in writing and sent to the address of the other party.',
    'Neither party may assign this Agreement without the written consent of the other.',
    'This Agreement is governed by the law of Scotland.',
    'The Customer shall pay the fee within 30 days of an invoice.',
  ])('knows as ordinary: %s', (clause) => {
    expect(shipped(clause)).toEqual([]);
  });
});
