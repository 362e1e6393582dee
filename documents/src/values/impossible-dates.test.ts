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
    ['It runs from 12 March 2025 to 11 March 2024.', 'it ends before it begins'],
    ['It begins on 1 May 2025 and ends on 30 April 2025.', 'it ends before it begins'],
    ['The term is from March 12, 2025 until and including March 11, 2024.', 'it ends before it begins'],
  ])('finds a day in “%s”', (text, why) => {
    expect(reasons(text)).toEqual([why]);
  });

  it.each([
    'made on 29 February 2024',
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
