import { describe, expect, it } from 'vitest';
import { impossibleDates } from './impossible-dates.ts';

const reasons = (text: string): string[] => impossibleDates(text).map(({ why }) => why);

describe('impossibleDates', () => {
  it.each([
    ['made on 31 February 2025', 'the calendar has no such day'],
    ['until the 31st day of June, 2026', 'the calendar has no such day'],
    ['on February 30, 2025', 'the calendar has no such day'],
    ['made on 12 March 2925', 'no contract speaks of that year'],
    ['on Monday, 12 March 2025', 'that day is a Wednesday'],
    ['on Monday, March 12, 2025', 'that day is a Wednesday'],
    ['made on 31.09.2025', 'the calendar has no such day'],
    ['made on 2025-02-29', 'the calendar has no such day'],
    ['made on 2025/11/31', 'the calendar has no such day'],
    ['until 29/02/2025', 'the calendar has no such day'],
    ['until 11-31-2025', 'the calendar has no such day'],
    ['until 31.11.25', 'the calendar has no such day'],
    ['It is dated 31.6.25.', 'the calendar has no such day'],
    ['Effective Date: 31.6.25', 'the calendar has no such day'],
    ['It ends by 31/6/25.', 'the calendar has no such day'],
    ['until 31-Nov-2025', 'the calendar has no such day'],
    ['the thirty-first (31st) day of November, 2025', 'the calendar has no such day'],
    [
      'It is made on 4 May 2025 (the "Effective Date") and begins on 6 June 2025 (the "Effective Date").',
      'the document calls another day the “Effective Date”, too',
    ],
    ['It runs from 12 March 2025 to 11 March 2024.', 'it ends before it begins'],
    ['It begins on 1 May 2025 and ends on 30 April 2025.', 'it ends before it begins'],
    ['The term is from March 12, 2025 until and including March 11, 2024.', 'it ends before it begins'],
  ])('finds a day in “%s”', (text, why) => {
    expect(reasons(text)).toEqual([why]);
  });

  it.each([
    'made on 29 February 2024',
    'made on 29.02.2024, 2024-02-29, 29/02/2024, 02/29/2024 or 30.11.25',
    'Clause 31.11.2025, reference 2025-02-30 and form 45/67/2025',
    'after 24/36/48 months',
    'as 31.6.25 says, and 30.2.1 below; it is dated 30.6.25',
    'the thirtieth (30th) day of November, 2025',
    'made on 4 May 2025 (the "Effective Date"), paid on 6 June 2025 (the "Payment Date"), and 4 May 2025 (the "Effective Date")',
    'on Wednesday, 12 March 2025',
    'by the 30th day of June, 2026',
    'on or before 12 March in each year',
    'Section 31 June Holdings 2025',
    'on 12 March 2025 the parties met',
    'It runs from 12 March 2025 to 11 March 2026.',
    'It begins on 1 May 2025 and replaces the agreement of 30 April 2024.',
    'The parties agreed on 12 March 2025 to end the contract of 11 March 2024.',
    'The price is that from 12 March 2025. Until 11 March 2024 it was another.',
  ])('finds none in “%s”', (text) => {
    expect(reasons(text)).toEqual([]);
  });
});
