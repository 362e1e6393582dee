import { describe, expect, it } from 'vitest';
import { dateMentions } from './index.ts';

const DAY_FIRST = '2025-04-03';
const MONTH_FIRST = '2025-03-04';
const BOTH = `ambiguous: ${MONTH_FIRST} or ${DAY_FIRST}`;

const firstDate = (evidence: string) => dateMentions(`Made on 03/04/2025. ${evidence}`)[0]?.value;

describe('which of 03/04/2025 is the month', () => {
  it.each([
    ['another date of the file', 'It ends on 23/04/2026.', DAY_FIRST],
    ['another date of the file', 'It ends on 04/23/2026.', MONTH_FIRST],
    ['the same date in words', 'Signed on 3 April 2025.', DAY_FIRST],
    ['the law', 'This Agreement is governed by the laws of England and Wales.', DAY_FIRST],
    ['the law', 'This Agreement shall be governed by English law.', DAY_FIRST],
    ['the law', 'This Agreement is governed by the laws of the State of Delaware.', MONTH_FIRST],
    ['places', 'Alder Limited is a company registered in Scotland.', DAY_FIRST],
    ['places', 'Alder Inc. is a Nevada corporation.', MONTH_FIRST],
    ['spelling', 'The parties, duly organised, authorise the programme.', DAY_FIRST],
    ['spelling', 'The parties, duly organized, authorize the center.', MONTH_FIRST],
  ])('is decided by %s: %s', (_, evidence, day) => {
    expect(firstDate(evidence)).toBe(day);
  });

  it('is decided by the law although a party is at home elsewhere', () => {
    const parties = 'Alder Ltd, a company registered in England, and Birch Inc., a Delaware corporation. ';
    expect(firstDate(`${parties}It is governed by the laws of Ireland.`)).toBe(DAY_FIRST);
    expect(firstDate(parties)).toBe(BOTH);
  });

  it.each([
    ['nothing is said', ''],
    ['dates of the file differ', 'It ends on 23/04/2026, or on 04/23/2026.'],
    [
      'its law writes it either way, wherever the parties are',
      'Alder Ltd is registered in England. The laws of Quebec and of Canada are those that govern. This Agreement is governed by the laws of Ontario.',
    ],
    ['its law alone is Canadian', 'The parties authorise it. It shall be governed by the laws of Canada.'],
    ['the place writes it either way', 'It is governed by the laws of the Province of Ontario.'],
  ])('is left open where %s', (_, evidence) => {
    expect(firstDate(evidence)).toBe(BOTH);
  });

  it.each([
    ['the law is of one place and the party of another', 'Alder Ltd is a company registered in England.'],
    [
      'its parties are at home in both, and its spelling is of the other',
      'Alder Ltd is registered in England, Birch Inc. is a Delaware corporation, and both are authorised.',
    ],
  ])('is left open where %s', (_, home) => {
    expect(firstDate(`${home} This Agreement is governed by the laws of the State of Delaware.`)).toBe(BOTH);
  });

  it('is left open where points speak for the day and the place for the month, unless other dates of the file do', () => {
    const pointed = (evidence: string) => dateMentions(`Made on 4.3.25. ${evidence}`)[0]?.value;
    const american = 'This Agreement is governed by the laws of the State of Delaware.';
    expect(pointed(american)).toBe(BOTH);
    expect(pointed(`${american} It ends on 04/23/2026.`)).toBe('2025-04-03');
    expect(pointed('This Agreement is governed by the laws of Ireland.')).toBe('2025-03-04');
  });

  it('is no question in eight digits behind words that go with days; others are numbers', () => {
    const days = (text: string) => dateMentions(text).map(({ value }) => value);
    expect(days('It is made on 20250403 and dated 20250404.')).toEqual(['2025-04-03', '2025-04-04']);
    expect(days('Invoice 20250403, dated 20251303, account 20250404.')).toEqual([]);
  });

  it('is decided for a short year after figures without noughts by evidence alone, for it may be a section', () => {
    const short = (evidence: string) => dateMentions(`It is dated 5.6.25. ${evidence}`)[0]?.value;
    expect(short('It is governed by the laws of England.')).toBe('2025-06-05');
    expect(short('It ends on 04/23/2026.')).toBe('2025-05-06');
    expect(short('')).toBe('ambiguous: 2025-05-06 or 2025-06-05');
  });
});
